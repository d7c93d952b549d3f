// What the containers' methods share: hashing of plain keys without a call, iteration over anything.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/dict_table.h"
#include "runtime/object/iterator.h"
#include "runtime/task/operations.h"

/// The hash of a key: plain ones are not asked.
OURO_INLINE bool container_hash(Thread *thread, Value key, int64_t *out)
{
    if (OURO_LIKELY(key_is_plain(key))) {
        *out = key_hash(thread->vm, key);
        return true;
    }
    return ouro_hash(thread, key, out);
}
