// Iterators over sequences: lists, tuples, strings, bytes, and anything with __getitem__.
//
// What the words of an Iterator mean:
//   class                     target      index                 limit                  step
//   list, tuple, str, bytes   sequence    next                  -                      -
//   str with wide characters  string      next                  its offset in bytes    -
//   list reversed             list        next                  -                      -
//   sequence (iterator)       object      next                  -                      -
// Other classes: iterator_tables.c (dicts and sets), range_methods.c, iterator_functions.c.
// SPDX-License-Identifier: MIT
#include "runtime/methods/iterators.h"
#include "runtime/base/utf8.h"

// ---- shared ----

Value ouro_iterator_itself(Thread *thread, Value self)
{
    (void)thread;
    return self;
}

Value ouro_iterator_end(Iterator *iterator)
{
    iterator->target = VALUE_NONE;
    return VALUE_UNBOUND;
}

Value ouro_builtin(Thread *thread, const char *name)
{
    Vm *vm = thread->vm;
    String *interned = ouro_intern(vm, name, strlen(name));
    if (interned == NULL) return ouro_raise_memory(thread);
    Value found = ouro_dict_get_string(vm, vm->builtins, interned);
    return value_is_unbound(found) ? ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "%s", name) : found;
}

Value ouro_reduced(Thread *thread, const char *function, Value argument, Value state)
{
    if (value_is_unbound(argument)) return VALUE_UNBOUND;
    Value maker = ouro_builtin(thread, function);
    if (value_is_unbound(maker)) return VALUE_UNBOUND;
    Tuple *arguments = ouro_tuple_of(thread->vm, &argument, 1);
    if (arguments == NULL) return ouro_raise_memory(thread);
    Value parts[] = {maker, value_from_object(arguments), state};
    return ouro_made(thread, ouro_tuple_of(thread->vm, parts, value_is_unbound(state) ? 2 : 3));
}

bool ouro_iterator_state(Thread *thread, Value state, int64_t *out)
{
    if (!ouro_index_int64(thread, state, CLASS_OVERFLOW_ERROR, out)) return false;
    if (*out < 0) *out = 0;
    return true;
}

// How far an iterator is from the start when it begins.
static int64_t first_index(ClassId class_id, Value target)
{
    switch (class_id) {
    case CLASS_LIST_REVERSE_ITERATOR: return (int64_t)value_as_list(target)->count - 1;
    case CLASS_DICT_REVERSE_KEY_ITERATOR:
    case CLASS_DICT_REVERSE_VALUE_ITERATOR:
    case CLASS_DICT_REVERSE_ITEM_ITERATOR: return value_as_dict(target)->used;
    default: return 0;
    }
}

Value ouro_iterator_new(Thread *thread, ClassId class_id, Value target)
{
    Iterator *iterator = ouro_iterator_make(thread->vm, class_id, target);
    if (iterator == NULL) return ouro_raise_memory(thread);
    iterator->index = first_index(class_id, target);
    if (value_has_type(target, TYPE_DICT)) {
        iterator->limit = iterator->step = value_as_dict(target)->count;
    } else if (value_has_type(target, TYPE_SET)) {
        iterator->limit = iterator->step = value_as_set(target)->count;
    }
    return value_from_object(iterator);
}

// ---- next ----

static Value list_iterator_next(Thread *thread, Value self)
{
    (void)thread;
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    const List *list = value_as_list(iterator->target);
    if ((uint64_t)iterator->index >= list->count) return ouro_iterator_end(iterator);
    return list->array->items[iterator->index++];
}

static Value list_reverse_iterator_next(Thread *thread, Value self)
{
    (void)thread;
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    const List *list = value_as_list(iterator->target);
    if (iterator->index < 0 || (uint64_t)iterator->index >= list->count) {
        iterator->index = -1;
        return ouro_iterator_end(iterator);
    }
    return list->array->items[iterator->index--];
}

static Value tuple_iterator_next(Thread *thread, Value self)
{
    (void)thread;
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    const Tuple *tuple = value_as_tuple(iterator->target);
    if ((uint64_t)iterator->index >= tuple->count) return ouro_iterator_end(iterator);
    return tuple->items[iterator->index++];
}

static Value ascii_iterator_next(Thread *thread, Value self)
{
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    const String *string = value_as_string(iterator->target);
    if ((uint64_t)iterator->index >= string->size) return ouro_iterator_end(iterator);
    uint32_t byte = (unsigned char)string->text[iterator->index++];
    return ouro_made(thread, ouro_string_from_code_point(thread->vm, byte));
}

static Value string_iterator_next(Thread *thread, Value self)
{
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    const String *string = value_as_string(iterator->target);
    if ((uint64_t)iterator->limit >= string->size) return ouro_iterator_end(iterator);
    const char *at = string->text + iterator->limit;
    uint32_t code_point = utf8_next(&at);
    iterator->limit = at - string->text;
    iterator->index++;
    return ouro_made(thread, ouro_string_from_code_point(thread->vm, code_point));
}

static Value bytes_iterator_next(Thread *thread, Value self)
{
    (void)thread;
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    const Bytes *bytes = value_as_object(iterator->target);
    if ((uint64_t)iterator->index >= bytes->size) return ouro_iterator_end(iterator);
    return value_from_int((unsigned char)bytes->at[iterator->index++]);
}

static Value bytearray_iterator_next(Thread *thread, Value self)
{
    (void)thread;
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    ByteArray *bytes = value_as_object(iterator->target);
    if ((uint64_t)iterator->index >= bytes->size) return ouro_iterator_end(iterator);
    return value_from_int((unsigned char)bytearray_at(bytes)[iterator->index++]);
}

static Value memory_iterator_next(Thread *thread, Value self)
{
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    int64_t length = ouro_length(thread, iterator->target);
    if (length < 0) return VALUE_UNBOUND;
    if (iterator->index >= length) return ouro_iterator_end(iterator);
    return ouro_get_item(thread, iterator->target, value_from_int(iterator->index++));
}

static bool means_the_end(Thread *thread)
{
    if (!ouro_pending_is(thread, CLASS_INDEX_ERROR) &&
        !ouro_pending_is(thread, CLASS_STOP_ITERATION)) {
        return false;
    }
    ouro_take_pending(thread);
    return true;
}

static Value sequence_iterator_next(Thread *thread, Value self)
{
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    if (iterator->index == INT64_MAX) {
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "iter index too large");
    }
    Value index = ouro_made_value(thread, ouro_int_from_int64(thread->vm, iterator->index));
    if (value_is_unbound(index)) return VALUE_UNBOUND;
    Value item = ouro_get_item(thread, iterator->target, index);
    if (!value_is_unbound(item))
        iterator->index++;
    else if (means_the_end(thread))
        ouro_iterator_end(iterator);
    return item;
}

// ---- methods ----

// Items of a sequence without asking scripts; -1 where they must be asked.
static int64_t plain_length(Value sequence)
{
    if (value_is_none(sequence)) return 0;
    switch (value_object(sequence)->type) {
    case TYPE_LIST: return (int64_t)value_as_list(sequence)->count;
    case TYPE_TUPLE: return (int64_t)value_as_tuple(sequence)->count;
    case TYPE_STRING: return value_as_string(sequence)->count;
    case TYPE_BYTES: return (int64_t)((Bytes *)value_as_object(sequence))->size;
    case TYPE_BYTEARRAY: return (int64_t)((ByteArray *)value_as_object(sequence))->size;
    default: return -1;
    }
}

static Value iterator_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const Iterator *iterator = value_as_iterator(args[0]);
    int64_t left = plain_length(iterator->target) - iterator->index;
    return value_from_int(left > 0 ? left : 0);
}

static Value reverse_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const Iterator *iterator = value_as_iterator(args[0]);
    bool has_items = plain_length(iterator->target) > iterator->index;
    return value_from_int(has_items ? iterator->index + 1 : 0);
}

static Value sequence_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Iterator *iterator = value_as_iterator(args[0]);
    if (value_is_none(iterator->target)) return value_from_int(0);
    Class *class = ouro_class_of(vm, iterator->target);
    if (value_is_unbound(ouro_class_special(vm, class, SPECIAL_LEN))) return VALUE_NOT_IMPLEMENTED;
    int64_t length = ouro_length(thread, iterator->target);
    if (length < 0) return VALUE_UNBOUND;
    int64_t left = length - iterator->index;
    return ouro_made_value(thread, ouro_int_from_int64(vm, left > 0 ? left : 0));
}

// What stands for a sequence that was used up: an empty one, as CPython chooses it.
static Value empty_sequence(Thread *thread, uint32_t class_id)
{
    Vm *vm = thread->vm;
    switch (class_id) {
    case CLASS_STR_ITERATOR:
    case CLASS_STR_ASCII_ITERATOR: return value_from_object(VM_NAME(vm, EMPTY));
    case CLASS_LIST_ITERATOR:
    case CLASS_LIST_REVERSE_ITERATOR: return ouro_made(thread, ouro_list_new(vm, 0));
    default: return ouro_made(thread, ouro_tuple_new(vm, 0));
    }
}

static Value iterator_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Iterator *iterator = value_as_iterator(args[0]);
    uint32_t class_id = iterator->object.shape;
    const char *function = class_id == CLASS_LIST_REVERSE_ITERATOR ? "reversed" : "iter";
    if (value_is_none(iterator->target) || iterator->index < 0) {
        return ouro_reduced(thread, function, empty_sequence(thread, class_id), VALUE_UNBOUND);
    }
    Value state = ouro_made_value(thread, ouro_int_from_int64(thread->vm, iterator->index));
    return ouro_reduced(thread, function, iterator->target, state);
}

static Value iterator_setstate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Iterator *iterator = value_as_iterator(args[0]);
    int64_t state;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &state)) return VALUE_UNBOUND;
    if (value_is_none(iterator->target)) return VALUE_NONE;
    // Before the first item means the end to lists, the start to others.
    if (state < 0 && iterator->object.shape == CLASS_LIST_ITERATOR) {
        ouro_iterator_end(iterator);
        return VALUE_NONE;
    }
    if (state < 0) state = 0;
    int64_t length = plain_length(iterator->target);
    iterator->index = length >= 0 && state > length ? length : state;
    if (iterator->object.shape == CLASS_STR_ITERATOR) {
        String *string = value_as_string(iterator->target);
        iterator->limit = (int64_t)ouro_string_offset(thread->vm, string, (size_t)iterator->index);
    }
    return VALUE_NONE;
}

static Value reverse_setstate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Iterator *iterator = value_as_iterator(args[0]);
    int64_t state;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &state)) return VALUE_UNBOUND;
    if (value_is_none(iterator->target)) return VALUE_NONE;
    int64_t last = plain_length(iterator->target) - 1;
    iterator->index = state < -1 ? -1 : state > last ? last : state;
    return VALUE_NONE;
}

static const NativeDef methods[] = {
    {"__length_hint__(self, /)", iterator_length_hint, "How many items are left.", 0, NULL},
    {"__reduce__(self, /)", iterator_reduce, "How to make an equal one.", 0, NULL},
    {"__setstate__(self, object, /)", iterator_setstate, "Goes to an index.", 0, NULL},
    {0},
};

static const NativeDef reverse_methods[] = {
    {"__length_hint__(self, /)", reverse_length_hint, "How many items are left.", 0, NULL},
    {"__reduce__(self, /)", iterator_reduce, "How to make an equal one.", 0, NULL},
    {"__setstate__(self, object, /)", reverse_setstate, "Goes to an index.", 0, NULL},
    {0},
};

static const NativeDef sequence_methods[] = {
    {"__length_hint__(self, /)", sequence_length_hint, "How many items are left.", 0, NULL},
    {"__reduce__(self, /)", iterator_reduce, "How to make an equal one.", 0, NULL},
    {"__setstate__(self, object, /)", iterator_setstate, "Goes to an index.", 0, NULL},
    {0},
};

static const NativeDef no_methods[] = {{0}};

// Iterators differ in how they step and in their methods.
#define ITERATOR_CLASS(NAME, next_function, methods_)                                              \
    static const TypeSlots next_function##_slots = {.iterate = ouro_iterator_itself,               \
                                                    .next = next_function};                        \
    const ClassDef ouro_class_def_##NAME = {                                                       \
        .slots = &next_function##_slots,                                                           \
        .methods = methods_,                                                                       \
        .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,                        \
    };
ITERATOR_CLASS(LIST_ITERATOR, list_iterator_next, methods)
ITERATOR_CLASS(LIST_REVERSE_ITERATOR, list_reverse_iterator_next, reverse_methods)
ITERATOR_CLASS(TUPLE_ITERATOR, tuple_iterator_next, methods)
ITERATOR_CLASS(STR_ITERATOR, string_iterator_next, methods)
ITERATOR_CLASS(STR_ASCII_ITERATOR, ascii_iterator_next, methods)
ITERATOR_CLASS(BYTES_ITERATOR, bytes_iterator_next, methods)
ITERATOR_CLASS(BYTEARRAY_ITERATOR, bytearray_iterator_next, methods)
ITERATOR_CLASS(MEMORY_ITERATOR, memory_iterator_next, no_methods)
ITERATOR_CLASS(SEQUENCE_ITERATOR, sequence_iterator_next, sequence_methods)
#undef ITERATOR_CLASS
