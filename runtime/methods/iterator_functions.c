// map, filter, zip, enumerate, reversed, and what iter(callable, sentinel) makes.
//
// What the words of an Iterator mean:
//   class               target     other                       index          step
//   map                 function   tuple of iterators          -              -
//   filter              function   iterator                    -              -
//   zip                 -          tuple of iterators          -              1: strict
//   enumerate           iterator   the count once it is big,   the count      -
//                                  else None
//   reversed            sequence   -                           next           -
//   callable_iterator   function   sentinel                    -              -
// SPDX-License-Identifier: MIT
#include "runtime/methods/iterators.h"

// An iterator of a class that may be a script's.
static Iterator *iterator_instance(Thread *thread, Value class)
{
    Iterator *iterator = (Iterator *)ouro_instance_new(thread->vm, value_as_class(class), 0);
    if (iterator == NULL) {
        ouro_raise_memory(thread);
        return NULL;
    }
    iterator->target = iterator->other = VALUE_NONE;
    iterator->index = iterator->limit = iterator->step = 0;
    return iterator;
}

// A tuple of the iterators of all `count` iterables, kept alive; UNBOUND: raised.
static Value iterators_of(Thread *thread, const Value *iterables, size_t count)
{
    Tuple *iterators = ouro_tuple_new(thread->vm, count);
    if (iterators == NULL) return ouro_raise_memory(thread);
    Value kept = ouro_root(thread, value_from_object(iterators));
    if (value_is_unbound(kept)) return VALUE_UNBOUND;
    for (size_t i = 0; i < count; i++) {
        Value iterator = ouro_iterate(thread, iterables[i]);
        if (value_is_unbound(iterator)) return VALUE_UNBOUND;
        ouro_heap_store(&thread->vm->heap, iterators, &iterators->items[i], iterator);
    }
    return kept;
}

// (type(self), arguments)
static Value reduced(Thread *thread, Value self, const Value *arguments, size_t count)
{
    Vm *vm = thread->vm;
    Tuple *tuple = ouro_tuple_of(vm, arguments, count);
    if (tuple == NULL) return ouro_raise_memory(thread);
    Value parts[] = {value_from_object(ouro_class_of(vm, self)), value_from_object(tuple)};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 2));
}

// ---- map ----

static Value map_new(Thread *thread, Value *args, uint32_t count)
{
    if (count < 3) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "map() must have at least two arguments.");
    }
    Value iterators = iterators_of(thread, args + 2, count - 2);
    if (value_is_unbound(iterators)) return VALUE_UNBOUND;
    Iterator *map = iterator_instance(thread, args[0]);
    if (map == NULL) return VALUE_UNBOUND;
    map->target = args[1];
    map->other = iterators;
    return value_from_object(map);
}

enum { MAP_FEW = 4 };

// One call of the function with an item of each iterator, gathered in `items`.
static Value map_call(Thread *thread, const Iterator *map, Value *items)
{
    const Tuple *iterators = value_as_tuple(map->other);
    uint32_t mark = ouro_roots_mark(thread);
    Value result = VALUE_NONE;
    for (size_t i = 0; i < iterators->count && !value_is_unbound(result); i++) {
        items[i] = next_item_ending(thread, iterators->items[i]);
        // The last item goes to the call at once.
        bool is_last = i + 1 == iterators->count;
        result = value_is_unbound(items[i]) || is_last ? items[i] : ouro_root(thread, items[i]);
    }
    bool is_single = iterators->count == 1;
    if (is_single && !value_is_unbound(result)) result = ouro_root(thread, result);
    if (!value_is_unbound(result)) {
        result = is_single ? call_with_item(thread, map->target, items[0])
                           : ouro_call(thread, map->target, items, (uint32_t)iterators->count);
    }
    ouro_roots_release(thread, mark);
    return result;
}

static Value map_next(Thread *thread, Value self)
{
    const Iterator *map = value_as_iterator(self);
    Value few[MAP_FEW];
    size_t count = value_as_tuple(map->other)->count;
    if (count <= MAP_FEW) return map_call(thread, map, few);
    Allocator *allocator = thread->vm->allocator;
    Value *items = ouro_allocate(allocator, count * sizeof(Value));
    if (items == NULL) return ouro_raise_memory(thread);
    Value result = map_call(thread, map, items);
    ouro_release(allocator, items, count * sizeof(Value));
    return result;
}

static Value map_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Iterator *map = value_as_iterator(args[0]);
    const Tuple *iterators = value_as_tuple(map->other);
    Tuple *arguments = ouro_tuple_new(vm, iterators->count + 1);
    if (arguments == NULL) return ouro_raise_memory(thread);
    arguments->items[0] = map->target;
    memcpy(arguments->items + 1, iterators->items, iterators->count * sizeof(Value));
    Value parts[] = {value_from_object(ouro_class_of(vm, args[0])), value_from_object(arguments)};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 2));
}

// ---- filter ----

static Value filter_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value iterator = ouro_iterate(thread, args[2]);
    if (value_is_unbound(iterator)) return VALUE_UNBOUND;
    Iterator *filter = iterator_instance(thread, args[0]);
    if (filter == NULL) return VALUE_UNBOUND;
    filter->target = args[1];
    filter->other = iterator;
    return value_from_object(filter);
}

// What the function says of an item: 1, 0, -1 raised.
static int filter_accepts(Thread *thread, const Iterator *filter, Value item)
{
    Value function = filter->target;
    bool is_truth = value_is_none(function) ||
                    value_is(function, value_from_object(thread->vm->classes[CLASS_BOOL]));
    if (is_truth) return ouro_truth(thread, item);
    Value answer = call_with_item(thread, function, item);
    return value_is_unbound(answer) ? -1 : ouro_truth(thread, answer);
}

static Value filter_next(Thread *thread, Value self)
{
    const Iterator *filter = value_as_iterator(self);
    for (;;) {
        Value item = next_item_ending(thread, filter->other);
        uint32_t mark = ouro_roots_mark(thread);
        if (value_is_unbound(item) || value_is_unbound(ouro_root(thread, item)))
            return VALUE_UNBOUND;
        int accepts = filter_accepts(thread, filter, item);
        ouro_roots_release(thread, mark);
        if (accepts != 0) return accepts > 0 ? item : VALUE_UNBOUND;
    }
}

static Value filter_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Iterator *filter = value_as_iterator(args[0]);
    const Value arguments[] = {filter->target, filter->other};
    return reduced(thread, args[0], arguments, 2);
}

// ---- zip ----

static Value zip_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Tuple *iterables = value_as_tuple(args[1]);
    int strict = ouro_truth(thread, args[2]);
    if (strict < 0) return VALUE_UNBOUND;
    Value iterators = iterators_of(thread, iterables->items, iterables->count);
    if (value_is_unbound(iterators)) return VALUE_UNBOUND;
    Iterator *zip = iterator_instance(thread, args[0]);
    if (zip == NULL) return VALUE_UNBOUND;
    zip->other = iterators;
    zip->step = strict;
    return value_from_object(zip);
}

static Value raise_unequal(Thread *thread, size_t place, const char *relation)
{
    return ouro_raise(thread, CLASS_VALUE_ERROR, "zip() argument %z is %s than argument%s%z",
                      place + 1, relation, place == 1 ? " " : "s 1-", place);
}

// Iterator `ended` gave no item: for a strict zip it must have been the first, and all others end
// too.
static Value zip_end(Thread *thread, const Iterator *zip, size_t ended)
{
    if (zip->step == 0) return VALUE_UNBOUND;
    if (ouro_pending_is(thread, CLASS_STOP_ITERATION)) thread->pending = VALUE_UNBOUND;
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    if (ended != 0) return raise_unequal(thread, ended, "shorter");
    const Tuple *iterators = value_as_tuple(zip->other);
    for (size_t i = 1; i < iterators->count; i++) {
        Value item = next_item(thread, iterators->items[i]);
        if (!value_is_unbound(item)) return raise_unequal(thread, i, "longer");
        if (ouro_pending(thread)) return VALUE_UNBOUND;
    }
    return VALUE_UNBOUND;
}

static Value zip_next(Thread *thread, Value self)
{
    const Iterator *zip = value_as_iterator(self);
    const Tuple *iterators = value_as_tuple(zip->other);
    if (iterators->count == 0) return VALUE_UNBOUND;
    Tuple *items = ouro_tuple_new(thread->vm, iterators->count);
    if (items == NULL) return ouro_raise_memory(thread);
    uint32_t mark = ouro_roots_mark(thread);
    Value result = ouro_root(thread, value_from_object(items));
    for (size_t i = 0; i < iterators->count && !value_is_unbound(result); i++) {
        Value item = next_item_ending(thread, iterators->items[i]);
        if (value_is_unbound(item))
            result = zip_end(thread, zip, i);
        else
            ouro_heap_store(&thread->vm->heap, items, &items->items[i], item);
    }
    ouro_roots_release(thread, mark);
    return result;
}

static Value zip_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Iterator *zip = value_as_iterator(args[0]);
    Value parts[] = {value_from_object(ouro_class_of(vm, args[0])), zip->other, VALUE_TRUE};
    return ouro_made(thread, ouro_tuple_of(vm, parts, zip->step ? 3 : 2));
}

static Value zip_setstate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int strict = ouro_truth(thread, args[1]);
    if (strict < 0) return VALUE_UNBOUND;
    value_as_iterator(args[0])->step = strict;
    return VALUE_NONE;
}

// ---- enumerate ----

static Value enumerate_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value start = value_is_unbound(args[2]) ? value_from_int(0) : ouro_index(thread, args[2]);
    if (value_is_unbound(start) || value_is_unbound(ouro_root(thread, start))) return VALUE_UNBOUND;
    Value iterator = ouro_iterate(thread, args[1]);
    if (value_is_unbound(iterator)) return VALUE_UNBOUND;
    Iterator *enumerate = iterator_instance(thread, args[0]);
    if (enumerate == NULL) return VALUE_UNBOUND;
    enumerate->target = iterator;
    if (value_is_int(start))
        enumerate->index = value_as_int(start);
    else
        enumerate->other = start;
    return value_from_object(enumerate);
}

// The present count, which then goes on.
static Value enumerate_count(Thread *thread, Iterator *enumerate)
{
    if (OURO_LIKELY(value_is_none(enumerate->other))) {
        return ouro_made_value(thread, ouro_int_from_int64(thread->vm, enumerate->index++));
    }
    Value number = enumerate->other;
    Value next = ouro_binary(thread, number, value_from_int(1), BINARY_ADD);
    if (value_is_unbound(next)) return VALUE_UNBOUND;
    ouro_heap_store(&thread->vm->heap, enumerate, &enumerate->other, next);
    return number;
}

static Value enumerate_next(Thread *thread, Value self)
{
    Iterator *enumerate = value_as_iterator(self);
    Value item = next_item_ending(thread, enumerate->target);
    if (value_is_unbound(item)) return VALUE_UNBOUND;
    Value number = enumerate_count(thread, enumerate);
    if (value_is_unbound(number)) return VALUE_UNBOUND;
    const Value pair[] = {number, item};
    return ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2));
}

static Value enumerate_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Iterator *enumerate = value_as_iterator(args[0]);
    Value number = enumerate->other;
    if (value_is_none(number)) {
        number = ouro_made_value(thread, ouro_int_from_int64(thread->vm, enumerate->index));
        if (value_is_unbound(number)) return VALUE_UNBOUND;
    }
    const Value arguments[] = {enumerate->target, number};
    return reduced(thread, args[0], arguments, 2);
}

// ---- reversed ----

static Value raise_irreversible(Thread *thread, Value sequence)
{
    return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not reversible", sequence);
}

static Value reversed_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Value sequence = args[1];
    Class *class = ouro_class_of(vm, sequence);
    Value special = ouro_class_special(vm, class, SPECIAL_REVERSED);
    if (value_is_none(special)) return raise_irreversible(thread, sequence);
    if (!value_is_unbound(special))
        return ouro_call_special(thread, sequence, SPECIAL_REVERSED, NULL, 0);
    if (value_is_unbound(ouro_class_special(vm, class, SPECIAL_GETITEM))) {
        return raise_irreversible(thread, sequence);
    }
    int64_t length = ouro_length(thread, sequence);
    if (length < 0) return VALUE_UNBOUND;
    Iterator *reversed = iterator_instance(thread, args[0]);
    if (reversed == NULL) return VALUE_UNBOUND;
    reversed->target = sequence;
    reversed->index = length - 1;
    return value_from_object(reversed);
}

static Value reversed_next(Thread *thread, Value self)
{
    Iterator *reversed = value_as_iterator(self);
    if (reversed->index < 0 || value_is_none(reversed->target)) return ouro_iterator_end(reversed);
    Value item = ouro_get_item(thread, reversed->target, value_from_int(reversed->index));
    if (!value_is_unbound(item)) {
        reversed->index--;
        return item;
    }
    if (ouro_pending_is(thread, CLASS_INDEX_ERROR) ||
        ouro_pending_is(thread, CLASS_STOP_ITERATION)) {
        ouro_take_pending(thread);
        reversed->index = -1;
        return ouro_iterator_end(reversed);
    }
    return VALUE_UNBOUND;
}

static Value reversed_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Iterator *reversed = value_as_iterator(args[0]);
    if (value_is_none(reversed->target)) return value_from_int(0);
    int64_t left = reversed->index + 1, length = ouro_length(thread, reversed->target);
    if (length < 0) return VALUE_UNBOUND;
    return value_from_int(length < left ? 0 : left);
}

static Value reversed_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Iterator *reversed = value_as_iterator(args[0]);
    bool is_over = value_is_none(reversed->target);
    Value sequence = is_over ? ouro_made(thread, ouro_tuple_new(vm, 0)) : reversed->target;
    if (value_is_unbound(sequence)) return VALUE_UNBOUND;
    Tuple *arguments = ouro_tuple_of(vm, &sequence, 1);
    if (arguments == NULL) return ouro_raise_memory(thread);
    Value parts[] = {value_from_object(ouro_class_of(vm, args[0])), value_from_object(arguments),
                     value_from_int(reversed->index)};
    return ouro_made(thread, ouro_tuple_of(vm, parts, is_over ? 2 : 3));
}

static Value reversed_setstate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Iterator *reversed = value_as_iterator(args[0]);
    int64_t index;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &index)) return VALUE_UNBOUND;
    if (value_is_none(reversed->target)) return VALUE_NONE;
    int64_t length = ouro_length(thread, reversed->target);
    if (length < 0) return VALUE_UNBOUND;
    reversed->index = index < -1 ? -1 : index > length - 1 ? length - 1 : index;
    return VALUE_NONE;
}

// ---- iter(callable, sentinel) ----

static Value callable_next(Thread *thread, Value self)
{
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    Value result = ouro_call(thread, iterator->target, NULL, 0);
    if (value_is_unbound(result)) {
        if (ouro_pending_is(thread, CLASS_STOP_ITERATION)) {
            ouro_take_pending(thread);
            iterator->other = VALUE_NONE;
            ouro_iterator_end(iterator);
        }
        return VALUE_UNBOUND;
    }
    if (value_is_none(iterator->target)) return VALUE_UNBOUND; // the call itself has ended it
    uint32_t mark = ouro_roots_mark(thread);
    Value sentinel = iterator->other;
    if (value_is_unbound(ouro_root(thread, result)) ||
        value_is_unbound(ouro_root(thread, sentinel))) {
        return VALUE_UNBOUND;
    }
    int equal = ouro_equal(thread, sentinel, result);
    ouro_roots_release(thread, mark);
    if (equal == 0) return result;
    if (equal > 0) {
        iterator->other = VALUE_NONE;
        ouro_iterator_end(iterator);
    }
    return VALUE_UNBOUND;
}

static Value callable_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Iterator *iterator = value_as_iterator(args[0]);
    if (value_is_none(iterator->target)) {
        return ouro_reduced(thread, "iter", ouro_made(thread, ouro_tuple_new(vm, 0)),
                            VALUE_UNBOUND);
    }
    Value maker = ouro_builtin(thread, "iter");
    if (value_is_unbound(maker)) return VALUE_UNBOUND;
    const Value both[] = {iterator->target, iterator->other};
    Tuple *arguments = ouro_tuple_of(vm, both, 2);
    if (arguments == NULL) return ouro_raise_memory(thread);
    Value parts[] = {maker, value_from_object(arguments)};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 2));
}

// ---- classes ----

#define REDUCE(function)                                                                           \
    {                                                                                              \
        "__reduce__(self, /)", function, "How to make an equal one.", 0, NULL                      \
    }
#define NEXT_SLOTS(function)                                                                       \
    {                                                                                              \
        .iterate = ouro_iterator_itself, .next = function                                          \
    }

static const TypeSlots map_slots = NEXT_SLOTS(map_next);
static const NativeDef map_methods[] = {REDUCE(map_reduce), {0}};
const ClassDef ouro_class_def_MAP = {
    .slots = &map_slots,
    .methods = map_methods,
    .new_ = {"map(function, /, *iterables)", map_new, "", NATIVE_VARIADIC, NULL},
    .doc = "Calls a function with the items of one or more iterables, until the shortest ends.",
    .flags = CLASS_FLAG_BUILTIN,
};

static const TypeSlots filter_slots = NEXT_SLOTS(filter_next);
static const NativeDef filter_methods[] = {REDUCE(filter_reduce), {0}};
const ClassDef ouro_class_def_FILTER = {
    .slots = &filter_slots,
    .methods = filter_methods,
    .new_ = {"filter(function, iterable, /)", filter_new, "", 0, NULL},
    .doc = "The items of an iterable for which a function, or with None the item itself, is true.",
    .flags = CLASS_FLAG_BUILTIN,
};

static const TypeSlots zip_slots = NEXT_SLOTS(zip_next);
static const NativeDef zip_methods[] = {
    REDUCE(zip_reduce),
    {"__setstate__(self, object, /)", zip_setstate, "Sets whether it is strict.", 0, NULL},
    {0},
};
const ClassDef ouro_class_def_ZIP = {
    .slots = &zip_slots,
    .methods = zip_methods,
    .new_ = {"zip(*iterables, strict=False)", zip_new, "", 0, NULL},
    .doc = "Tuples of an item of each iterable, until the shortest ends.\n\n"
           "With strict, ValueError unless all end together.",
    .flags = CLASS_FLAG_BUILTIN,
};

static const TypeSlots enumerate_slots = NEXT_SLOTS(enumerate_next);
static const NativeDef enumerate_methods[] = {
    REDUCE(enumerate_reduce),
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "A generic alias of the class.",
     NATIVE_CLASS, NULL},
    {0},
};
const ClassDef ouro_class_def_ENUMERATE = {
    .slots = &enumerate_slots,
    .methods = enumerate_methods,
    .new_ = {"enumerate(iterable, start=0)", enumerate_new, "", 0, NULL},
    .doc = "Pairs of a count, from start on, and an item of the iterable.",
    .flags = CLASS_FLAG_BUILTIN,
};

static const TypeSlots reversed_slots = NEXT_SLOTS(reversed_next);
static const NativeDef reversed_methods[] = {
    {"__length_hint__(self, /)", reversed_length_hint, "How many items are left.", 0, NULL},
    REDUCE(reversed_reduce),
    {"__setstate__(self, object, /)", reversed_setstate, "Goes to an index.", 0, NULL},
    {0},
};
const ClassDef ouro_class_def_REVERSED = {
    .slots = &reversed_slots,
    .methods = reversed_methods,
    .new_ = {"reversed(object, /)", reversed_new, "", NATIVE_EXPECTS, NULL},
    .doc = "The items of a sequence from the last to the first.",
    .flags = CLASS_FLAG_BUILTIN,
};

static const TypeSlots callable_slots = NEXT_SLOTS(callable_next);
static const NativeDef callable_methods[] = {REDUCE(callable_reduce), {0}};
const ClassDef ouro_class_def_CALLABLE_ITERATOR = {
    .slots = &callable_slots,
    .methods = callable_methods,
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};
