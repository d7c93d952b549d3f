// What the files of lists share, and tuples use.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/containers.h"

extern const TypeSlots ouro_list_slots;

typedef enum RepeatCount { REPEAT_KNOWN, REPEAT_OTHER, REPEAT_ERROR } RepeatCount;

/// The number in `sequence * number`. REPEAT_OTHER: the other operand has its own say (or is no
/// number at the left, which answers for itself).
RepeatCount ouro_repeat_count(Thread *thread, Value number, bool is_right, int64_t *out);
/// Whether a script's class answers a reflected operator, and so must be asked before a TypeError.
bool ouro_is_reflected(Thread *thread, Value value, Special special);
/// left op right of two counts, as a bool value.
Value ouro_compare_counts(size_t left, size_t right, CompareOp op);
/// Refuses keyword arguments of a constructor, unless the class of `self` (or `self`, a class) overrides `special`, __new__ or
/// __init__, and so may know what they mean.
OURO_MUST_USE bool ouro_check_no_keywords(Thread *thread, Value self, const char *name, Special special,
                                          Value keywords);
/// Checks the number of arguments, self not counted, of a method that is variadic for speed: natives are called quickest where
/// their arguments need no binding.
OURO_INLINE bool check_count(Thread *thread, const char *name, uint32_t count, uint32_t least, uint32_t most)
{
    if (OURO_LIKELY(count >= least && count <= most)) return true;
    uint32_t bound = count < least ? least : most;
    ouro_raise(thread, CLASS_TYPE_ERROR, "%s expected at %s %i argument%s, got %i", name,
               count < least ? "least" : "most", (int)bound, bound == 1 ? "" : "s", (int)count);
    return false;
}
/// Whether iter(value) is at all possible.
bool ouro_is_iterable(Thread *thread, Value value);

/// A start or stop of index(): an int, clamped.
OURO_MUST_USE bool ouro_search_bound(Thread *thread, Value bound, int64_t *out);

/// Identity or ==: 1, 0, -1 raised. Ints are compared without a call.
OURO_INLINE int ouro_item_equal(Thread *thread, Value item, Value other)
{
    if (value_both_int(item, other)) return value_is(item, other);
    return ouro_equal(thread, item, other);
}
