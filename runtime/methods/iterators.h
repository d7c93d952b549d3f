// What the files of iterators share.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/list_methods.h"
#include "runtime/object/bytes.h"

/// iter(self) of an iterator.
Value ouro_iterator_itself(Thread *thread, Value self);
/// Nothing more is to come: drops the target. UNBOUND, for `next` to return.
Value ouro_iterator_end(Iterator *iterator);

/// A built-in function or class by its name, as reduce results name it.
Value ouro_builtin(Thread *thread, const char *name);
/// (function, (argument,)) and, unless `state` is UNBOUND, with state. `argument` may be UNBOUND:
/// raised before.
Value ouro_reduced(Thread *thread, const char *function, Value argument, Value state);
/// What __setstate__ got, as an int64 at least 0; false: raised.
OURO_MUST_USE bool ouro_iterator_state(Thread *thread, Value state, int64_t *out);
