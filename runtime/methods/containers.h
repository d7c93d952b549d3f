// What the containers' methods share: hashing of plain keys without a call, walks over anything,
// indices and slices. SPDX-License-Identifier: MIT
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

/// The same for what may be nested deeply: counts as a level of recursion.
OURO_MUST_USE bool ouro_hash_nested(Thread *thread, Value item, int64_t *out);

/// The next item, as ouro_next_ending and ouro_next: the machine's own iterators are asked directly.
OURO_INLINE Value next_item_ending(Thread *thread, Value iterator)
{
    uint64_t address = value_untag(iterator);
    if (OURO_UNLIKELY(!value_is_address(address))) return ouro_next_ending(thread, iterator);
    uint32_t shape = ((Object *)address)->shape;
    bool is_own = shape - CLASS_LIST_ITERATOR <= CLASS_REVERSED - CLASS_LIST_ITERATOR;
    if (!is_own) return ouro_next_ending(thread, iterator);
    return thread->vm->classes[shape]->slots->next(thread, iterator);
}
OURO_INLINE Value next_item(Thread *thread, Value iterator)
{
    Value item = next_item_ending(thread, iterator);
    if (OURO_UNLIKELY(value_is_unbound(item)) && ouro_pending_is(thread, CLASS_STOP_ITERATION)) {
        ouro_take_pending(thread);
    }
    return item;
}

/// function(item), as ouro_call with one argument: plain natives and quick classes are entered directly. `item` is kept alive
/// by the caller.
OURO_INLINE Value call_with_item(Thread *thread, Value function, Value item)
{
    if (value_has_shape(function, CLASS_NATIVE)) {
        Native *native = value_as_object(function);
        bool is_plain = native->parameters_count == 1 && value_is_unbound(native->self);
        if (is_plain && !(native->flags & NATIVE_VARIADIC)) {
            uint32_t mark = ouro_roots_mark(thread);
            thread->native_context = native;
            Value result = native->function(thread, &item, 1);
            ouro_roots_release(thread, mark);
            return result;
        }
    }
    return ouro_call(thread, function, &item, 1);
}

// ---- walks ----

/// A walk over the items of any iterable; exact lists and tuples need no iterator.
typedef struct Walk {
    Value source; // a list, a tuple, or the iterator
    size_t index;
    uint32_t mark; // of the thread's roots, from before the walk
    uint8_t type;  // TYPE_LIST, TYPE_TUPLE or TYPE_ITERATOR
} Walk;

/// False: raised, and there is no walk to end.
OURO_MUST_USE bool ouro_walk_begin(Thread *thread, Walk *walk, Value iterable);
/// The next item. UNBOUND: raised, or without a pending exception the end.
OURO_INLINE Value ouro_walk_next(Thread *thread, Walk *walk)
{
    if (walk->type == TYPE_ITERATOR) return next_item(thread, walk->source);
    // Lists are looked at anew each time: they may change meanwhile.
    bool is_list = walk->type == TYPE_LIST;
    const List *list = value_as_object(walk->source);
    const Tuple *tuple = value_as_object(walk->source);
    size_t count = is_list ? list->count : tuple->count;
    if (walk->index >= count) return VALUE_UNBOUND;
    return is_list ? list->array->items[walk->index++] : tuple->items[walk->index++];
}
/// Gives back what the walk kept alive. The result: whether nothing was raised.
OURO_MUST_USE bool ouro_walk_end(Thread *thread, Walk *walk);

// ---- indices and slices ----

/// Whether the class of `value` has __index__.
bool ouro_has_index(Thread *thread, Value value);

/// The index that `key` means in a sequence of `count` items: negative ones count from the end.
OURO_INLINE bool index_within(Value key, size_t count, size_t *out)
{
    if (!value_is_int(key)) return false;
    int64_t index = value_as_int(key);
    if (index < 0) index += (int64_t)count;
    *out = (size_t)index;
    return (uint64_t)index < count;
}

/// A slice's parts, as far as they are known without a length.
typedef struct SliceParts {
    int64_t start, stop, step, count;
} SliceParts;

/// Evaluates the three parts, which may run script code. ouro_slice_adjust then fits them to a
/// length.
OURO_MUST_USE bool ouro_slice_unpack(Thread *thread, const Slice *slice, SliceParts *parts);
void ouro_slice_adjust(SliceParts *parts, int64_t length);

// ---- text ----

/// Appends repr(value) to a text. False: raised.
OURO_MUST_USE bool ouro_append_repr(Thread *thread, TextBuilder *builder, Value value);
/// The string that was built, or MemoryError.
Value ouro_built_string(Thread *thread, TextBuilder *builder);

// ---- natives of several classes ----

NativeFunction ouro_class_getitem; // __class_getitem__: a generic alias
NativeFunction ouro_read_only;     // the setter of what CPython calls a read-only member
NativeFunction ouro_sizeof;        // __sizeof__ of containers: with their tables

/// What __reduce__ says of an instance's attributes: what __getstate__() gives, which is a root of the native then. UNBOUND: raised.
Value ouro_attributes_of(Thread *thread, Value self);

// ---- between files of containers ----

/// dict.update's positional argument: a mapping or an iterable of pairs.
OURO_MUST_USE bool ouro_dict_update(Thread *thread, Dict *dict, Value other);
/// The repr of a set's or view's items between `open` and `close`.
Value ouro_repr_items(Thread *thread, Value container, const char *open, const char *close);
Value ouro_range_of(Thread *thread, Value start, Value stop, Value step);
