// The operations of the language as C calls them. All may run script code (and so collect); errors are pending on the thread.
// Implemented in runtime/vm; declared here because the built-in types below it need them for their items.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/thread.h"

// ---- values ----
/// Results: UNBOUND means raised. Strings are exact or subclass Strings.
Value ouro_repr(Thread *thread, Value value);  // a string
Value ouro_str(Thread *thread, Value value);   // a string
Value ouro_ascii(Thread *thread, Value value); // a string
Value ouro_format(Thread *thread, Value value, Value spec);
OURO_MUST_USE bool ouro_hash(Thread *thread, Value value, int64_t *out);
/// 1, 0, or -1 raised.
int ouro_truth(Thread *thread, Value value);
/// Identity or ==, as containers compare: 1, 0, or -1 raised.
int ouro_equal(Thread *thread, Value left, Value right);
/// 1, 0, or -1 raised: the truth of `left op right`.
int ouro_compare_truth(Thread *thread, Value left, Value right, CompareOp op);
Value ouro_compare(Thread *thread, Value left, Value right, CompareOp op);
Value ouro_binary(Thread *thread, Value left, Value right, BinaryOp op);
Value ouro_inplace(Thread *thread, Value left, Value right, BinaryOp op);
Value ouro_unary(Thread *thread, Value value, UnaryOp op);
Value ouro_power(Thread *thread, Value base, Value exponent, Value modulus);
int ouro_is_instance(Thread *thread, Value value, Value class_or_tuple);
int ouro_is_subclass(Thread *thread, Value class, Value class_or_tuple);

// ---- attributes and items ----
Value ouro_get_attr(Thread *thread, Value value, String *name);
/// UNBOUND without a pending exception where there is no such attribute.
Value ouro_get_attr_optional(Thread *thread, Value value, String *name);
OURO_MUST_USE bool ouro_set_attr(Thread *thread, Value value, String *name, Value item); // item UNBOUND: delete
Value ouro_get_item(Thread *thread, Value value, Value key);
OURO_MUST_USE bool ouro_set_item(Thread *thread, Value value, Value key, Value item); // item UNBOUND: delete
/// -1 raised.
int64_t ouro_length(Thread *thread, Value value);
int ouro_contains(Thread *thread, Value container, Value item);
/// A special method of the value's class, bound; UNBOUND without a pending exception where there is none.
Value ouro_special(Thread *thread, Value value, Special special);

/// origin[args], a types.GenericAlias. UNBOUND raised.
Value ouro_generic_alias(Thread *thread, Value origin, Value args);

// ---- numbers ----
/// operator.index: an int value (big ones too). Errors: TypeError "'x' object cannot be interpreted as an integer".
Value ouro_index(Thread *thread, Value value);
/// The same as int64_t. What does not fit is clamped as in slices where `overflow` is CLASS_OBJECT; else it is an IndexError "cannot fit 'int' into
/// an index-sized integer", or for arguments of functions an OverflowError "Python int too large to convert to C ssize_t".
OURO_MUST_USE bool ouro_index_int64(Thread *thread, Value value, ClassId overflow, int64_t *out);
/// The same for sizes: OverflowError "cannot fit 'int' into an index-sized integer".
OURO_MUST_USE bool ouro_index_size(Thread *thread, Value value, int64_t *out);
/// start, stop, step and the count of items of a slice of `length` items, as slice.indices.
OURO_MUST_USE bool ouro_slice_indices(Thread *thread, Slice *slice, int64_t length, int64_t *start,
                                      int64_t *stop, int64_t *step, int64_t *count);
/// float(value) for numbers: __float__, then __index__. Errors: TypeError "must be real number, not x".
OURO_MUST_USE bool ouro_double(Thread *thread, Value value, double *out);
/// divmod(left, right), abs(value), round(number, digits): digits None where not given.
Value ouro_divmod(Thread *thread, Value left, Value right);
Value ouro_abs(Thread *thread, Value value);
Value ouro_round(Thread *thread, Value number, Value digits);

// ---- calls ----
Value ouro_call(Thread *thread, Value callable, const Value *args, uint32_t count);
/// The last `keyword_count` of `count` args are named by the strings of `keywords`.
Value ouro_call_keywords(Thread *thread, Value callable, const Value *args, uint32_t count,
                         Tuple *keywords);
/// callable(*args, **keywords); keywords may be NULL.
Value ouro_call_tuple(Thread *thread, Value callable, Tuple *args, Dict *keywords);
Value ouro_call_method(Thread *thread, Value self, String *name, const Value *args, uint32_t count);
/// A special method of the value's class called with it; TypeError where there is none.
Value ouro_call_special(Thread *thread, Value self, Special special, const Value *args, uint32_t count);
bool ouro_is_callable(Thread *thread, Value value);
/// What list[int] gives: types.GenericAlias(origin, args).
Value ouro_generic_alias(Thread *thread, Value origin, Value args);

// ---- iteration ----
Value ouro_iterate(Thread *thread, Value iterable);
/// What iter() gives: the same, but never what stands for an iterator in loops.
Value ouro_iterator_of(Thread *thread, Value iterable);
/// The next item; UNBOUND without a pending exception at the end.
Value ouro_next(Thread *thread, Value iterator);
/// The same with the end as a pending StopIteration, if it has a value or a script raised it: for
/// the `next` of iterators that end with what they iterate over.
Value ouro_next_ending(Thread *thread, Value iterator);
/// The same with the end always as a pending StopIteration.
Value ouro_next_raw(Thread *thread, Value iterator);
/// A list of all items, new.
Value ouro_list_from(Thread *thread, Value iterable);
Value ouro_tuple_from(Thread *thread, Value iterable);
/// The length hint, or `fallback`; -1 raised.
int64_t ouro_length_hint(Thread *thread, Value iterable, int64_t fallback);

// ---- exceptions ----
/// Issues a warning through the warnings module; false if it raised.
OURO_MUST_USE bool ouro_warn(Thread *thread, ClassId category, const char *format, ...);
/// Reports an exception that nobody can catch (sys.unraisablehook). Takes the pending exception.
void ouro_report_unraisable(Thread *thread, const char *where, Value object);
/// repr() of what contains itself: true if `container` is being printed already; else notes it. Paired with ouro_repr_leave.
int ouro_repr_enter(Thread *thread, Value container); // 1 entered, 0 recursive, -1 raised
void ouro_repr_leave(Thread *thread);
