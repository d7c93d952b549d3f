// The methods of lists. What operators do: list_operators.c; sorting: sort.c.
// SPDX-License-Identifier: MIT
#include "runtime/methods/list_methods.h"

// Lists of subclasses have words behind the struct, which ouro_instance_new clears.
static Value list_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    List *list = (List *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (list == NULL) return ouro_raise_memory(thread);
    list->count = 0;
    list->array = NULL;
    return value_from_object(list);
}

static Value list_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count > 1) return VALUE_UNBOUND;
    List *list = ouro_list_new(thread->vm, 0);
    if (list == NULL || count == 0) return ouro_made(thread, list);
    uint32_t mark = ouro_roots_mark(thread);
    Value made = ouro_root(thread, value_from_object(list));
    bool filled = !value_is_unbound(made) && ouro_list_extend(thread, list, args[0]);
    ouro_roots_release(thread, mark);
    return filled ? made : VALUE_UNBOUND;
}

static Value list_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_check_no_keywords(thread, args[0], "list", SPECIAL_NEW, args[2]))
        return VALUE_UNBOUND;
    List *list = value_as_list(args[0]);
    if (list->count != 0) ouro_list_clear(thread->vm, list);
    if (value_is_unbound(args[1])) return VALUE_NONE;
    return ouro_list_extend(thread, list, args[1]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value list_append(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (OURO_LIKELY(ouro_list_append(thread->vm, value_as_list(args[0]), args[1])))
        return VALUE_NONE;
    return ouro_raise_memory(thread);
}

static Value list_clear(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    ouro_list_clear(thread->vm, value_as_list(args[0]));
    return VALUE_NONE;
}

static Value list_copy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const List *list = value_as_list(args[0]);
    return ouro_made(thread, ouro_list_of(thread->vm, list_items(list), list->count));
}

static Value list_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    List *list = value_as_list(args[0]);
    int64_t found = 0;
    for (size_t i = 0; i < list->count; i++) {
        int equal = ouro_item_equal(thread, list->array->items[i], args[1]);
        if (equal < 0) return VALUE_UNBOUND;
        found += equal;
    }
    return value_from_int(found);
}

// ---- extending ----

// A list that begins full is not expected to grow.
static bool reserve_more(Vm *vm, List *list, size_t count)
{
    return list->array == NULL ? ouro_list_reserve_exactly(vm, list, count)
                               : ouro_list_reserve(vm, list, list->count + count);
}

static bool extend_with_sequence(Thread *thread, List *list, Value sequence)
{
    bool is_list = value_has_type(sequence, TYPE_LIST);
    size_t count = is_list ? value_as_list(sequence)->count : value_as_tuple(sequence)->count;
    if (count == 0) return true;
    if (!reserve_more(thread->vm, list, count)) {
        ouro_raise_memory(thread);
        return false;
    }
    // The list may be extended with itself: its items have moved when it grew.
    const Value *items =
        is_list ? value_as_list(sequence)->array->items : value_as_tuple(sequence)->items;
    memcpy(list->array->items + list->count, items, count * sizeof(Value));
    list_set_count(list, list->count + count);
    ouro_heap_barrier(&thread->vm->heap, list->array);
    return true;
}

static bool extend_with_iterator(Thread *thread, List *list, Value iterator)
{
    for (Value item; item = next_item(thread, iterator), !value_is_unbound(item);) {
        if (ouro_list_append(thread->vm, list, item)) continue;
        ouro_raise_memory(thread);
        return false;
    }
    return !ouro_pending(thread);
}

enum { USUAL_LENGTH = 8 };

// Makes room for as many items as an iterable says it has. A number that is beyond all reason may be a lie, and is ignored.
static bool reserve_hinted(Thread *thread, List *list, int64_t hint)
{
    if (hint <= USUAL_LENGTH || hint > INT64_MAX - (int64_t)list->count) return hint >= 0;
    bool is_possible = (uint64_t)hint < SEQUENCE_COUNT_MAX;
    if (is_possible && ouro_list_reserve(thread->vm, list, list->count + (size_t)hint)) return true;
    ouro_raise_memory(thread);
    return false;
}

static bool extend_with_iterable(Thread *thread, List *list, Value iterable)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value iterator = ouro_iterate(thread, iterable);
    if (value_is_unbound(iterator) || value_is_unbound(ouro_root(thread, iterator))) return false;
    int64_t hint = ouro_length_hint(thread, iterable, USUAL_LENGTH);
    bool extended =
        reserve_hinted(thread, list, hint) && extend_with_iterator(thread, list, iterator);
    ouro_roots_release(thread, mark);
    return extended;
}

bool ouro_list_extend(Thread *thread, List *list, Value iterable)
{
    if (value_has_shape(iterable, CLASS_LIST) || value_has_shape(iterable, CLASS_TUPLE)) {
        return extend_with_sequence(thread, list, iterable);
    }
    return extend_with_iterable(thread, list, iterable);
}

static Value list_extend(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_list_extend(thread, value_as_list(args[0]), args[1]) ? VALUE_NONE : VALUE_UNBOUND;
}

// ---- single items ----

// A bound of index(): clamped, negative ones count from the end.
static bool search_bound(Thread *thread, const List *list, Value bound, int64_t *out)
{
    if (!ouro_search_bound(thread, bound, out)) return false;
    if (*out < 0) *out += (int64_t)list->count;
    if (*out < 0) *out = 0;
    return true;
}

static Value list_index(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    List *list = value_as_list(args[0]);
    int64_t start, stop;
    if (!search_bound(thread, list, args[2], &start)) return VALUE_UNBOUND;
    if (!search_bound(thread, list, args[3], &stop)) return VALUE_UNBOUND;
    for (size_t i = (size_t)start; i < (size_t)stop && i < list->count; i++) {
        int equal = ouro_item_equal(thread, list->array->items[i], args[1]);
        if (equal < 0) return VALUE_UNBOUND;
        if (equal) return value_from_int((int64_t)i);
    }
    return ouro_raise(thread, CLASS_VALUE_ERROR, "%R is not in list", args[1]);
}

static Value list_insert(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    List *list = value_as_list(args[0]);
    int64_t index;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &index)) return VALUE_UNBOUND;
    if (index < 0) index = index + (int64_t)list->count < 0 ? 0 : index + (int64_t)list->count;
    if ((uint64_t)index > list->count) index = (int64_t)list->count;
    if (ouro_list_insert(thread->vm, list, (size_t)index, args[2])) return VALUE_NONE;
    return ouro_raise_memory(thread);
}

static Value list_pop(Thread *thread, Value *args, uint32_t count)
{
    if (!check_count(thread, "pop", count - 1, 0, 1)) return VALUE_UNBOUND;
    List *list = value_as_list(args[0]);
    int64_t index = -1;
    if (count > 1 && !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &index)) {
        return VALUE_UNBOUND;
    }
    if (list->count == 0) return ouro_raise(thread, CLASS_INDEX_ERROR, "pop from empty list");
    if (index < 0) index += (int64_t)list->count;
    if ((uint64_t)index >= list->count) {
        return ouro_raise(thread, CLASS_INDEX_ERROR, "pop index out of range");
    }
    Value item = list->array->items[index];
    ouro_list_remove_at(thread->vm, list, (size_t)index);
    return item;
}

static Value list_remove(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    List *list = value_as_list(args[0]);
    for (size_t i = 0; i < list->count; i++) {
        int equal = ouro_item_equal(thread, list->array->items[i], args[1]);
        if (equal < 0) return VALUE_UNBOUND;
        if (!equal) continue;
        if (i < list->count) ouro_list_remove_at(thread->vm, list, i);
        return VALUE_NONE;
    }
    return ouro_raise(thread, CLASS_VALUE_ERROR, "list.remove(x): x not in list");
}

static Value list_reverse(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    List *list = value_as_list(args[0]);
    if (list->count < 2) return VALUE_NONE;
    for (Value *a = list->array->items, *b = a + list->count - 1; a < b; a++, b--) {
        Value item = *a;
        *a = *b;
        *b = item;
    }
    ouro_heap_barrier(&thread->vm->heap, list->array);
    return VALUE_NONE;
}

static Value list_sort(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int reverse = ouro_truth(thread, args[2]);
    if (reverse < 0) return VALUE_UNBOUND;
    return ouro_list_sort(thread, value_as_list(args[0]), args[1], reverse) ? VALUE_NONE
                                                                            : VALUE_UNBOUND;
}

static Value list_reversed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_iterator_new(thread, CLASS_LIST_REVERSE_ITERATOR, args[0]);
}

static const NativeDef methods[] = {
    {"__reversed__(self, /)", list_reversed, "An iterator from the last item to the first.", 0,
     NULL},
    {"__sizeof__(self, /)", ouro_sizeof, "Bytes of memory, with the room for items.", 0, NULL},
    {"clear(self, /)", list_clear, "Drops all items.", 0, NULL},
    {"copy(self, /)", list_copy, "A new list of the same items.", 0, NULL},
    {"append(self, object, /)", list_append, "Adds an item at the end.", 0, NULL},
    {"insert(self, index, object, /)", list_insert, "Puts an item before the one at index.", 0,
     NULL},
    {"extend(self, iterable, /)", list_extend, "Adds all items of an iterable at the end.", 0,
     NULL},
    {"pop(self, index=..., /)", list_pop,
     "Removes the item at index, the last by default, and returns it.\n\n"
     "IndexError where there is none.",
     NATIVE_VARIADIC, NULL},
    {"remove(self, value, /)", list_remove,
     "Removes the first item that equals value; ValueError where none does.", 0, NULL},
    {"index(self, value, start=0, stop=9223372036854775807, /)", list_index,
     "The index of the first item that equals value; ValueError where none does.", 0, NULL},
    {"count(self, value, /)", list_count, "How many items equal value.", 0, NULL},
    {"reverse(self, /)", list_reverse, "Turns the order of the items around, in place.", 0, NULL},
    {"sort(self, /, *, key=None, reverse=False)", list_sort,
     "Sorts the items in place, by < of the items or of their keys.\n\n"
     "Items that compare equal keep their order, with reverse too.",
     0, NULL},
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "A generic alias of the class.",
     NATIVE_CLASS, NULL},
    {0},
};

const ClassDef ouro_class_def_LIST = {
    .slots = &ouro_list_slots,
    .methods = methods,
    .new_ = {"list(*args, **kwargs)", list_new, "A new empty list.", 0, NULL},
    .quick = list_quick,
    .init = {"list(self, iterable=..., /, **keywords)", list_init,
             "Fills the list from an iterable.", 0, NULL},
    .doc = "A sequence that can be changed.\n\n"
           "Without an argument an empty one, else one of the items of the iterable.",
    .flags =
        CLASS_FLAG_BUILTIN | CLASS_FLAG_SEQUENCE | CLASS_FLAG_UNHASHABLE | CLASS_FLAG_SELF_MATCH,
};
