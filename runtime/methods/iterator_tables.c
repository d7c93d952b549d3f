// Iterators over dicts and sets.
//
// index is the place in the table, limit the count when the iterator was made (-1 once it has
// changed), step the items left. SPDX-License-Identifier: MIT
#include "runtime/methods/iterators.h"

// ---- dicts ----

static Value raise_once(Thread *thread, Iterator *iterator, const char *message)
{
    iterator->limit = -1; // It stays in error.
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "%s", message);
}

typedef struct DictStep {
    Value key, value;
} DictStep;

// The next entry. False: the end, or raised.
static bool dict_step(Thread *thread, Iterator *iterator, bool is_reverse, DictStep *step)
{
    if (value_is_none(iterator->target)) return false;
    Dict *dict = value_as_dict(iterator->target);
    if (iterator->limit != dict->count) {
        raise_once(thread, iterator, "dictionary changed size during iteration");
        return false;
    }
    uint32_t position = (uint32_t)iterator->index;
    bool found = is_reverse ? ouro_dict_previous(dict, &position, &step->key, &step->value)
                            : ouro_dict_next(dict, &position, &step->key, &step->value, NULL);
    iterator->index = position;
    if (!found) {
        ouro_iterator_end(iterator);
        return false;
    }
    if (iterator->step-- > 0 || is_reverse) return true;
    raise_once(thread, iterator, "dictionary keys changed during iteration");
    return false;
}

static Value make_pair(Thread *thread, const DictStep *step)
{
    const Value pair[] = {step->key, step->value};
    return ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2));
}

static Value dict_key_next(Thread *thread, Value self)
{
    DictStep step;
    return dict_step(thread, value_as_iterator(self), false, &step) ? step.key : VALUE_UNBOUND;
}

static Value dict_value_next(Thread *thread, Value self)
{
    DictStep step;
    return dict_step(thread, value_as_iterator(self), false, &step) ? step.value : VALUE_UNBOUND;
}

static Value dict_item_next(Thread *thread, Value self)
{
    DictStep step;
    if (!dict_step(thread, value_as_iterator(self), false, &step)) return VALUE_UNBOUND;
    return make_pair(thread, &step);
}

static Value dict_reverse_key_next(Thread *thread, Value self)
{
    DictStep step;
    return dict_step(thread, value_as_iterator(self), true, &step) ? step.key : VALUE_UNBOUND;
}

static Value dict_reverse_value_next(Thread *thread, Value self)
{
    DictStep step;
    return dict_step(thread, value_as_iterator(self), true, &step) ? step.value : VALUE_UNBOUND;
}

static Value dict_reverse_item_next(Thread *thread, Value self)
{
    DictStep step;
    if (!dict_step(thread, value_as_iterator(self), true, &step)) return VALUE_UNBOUND;
    return make_pair(thread, &step);
}

// ---- sets ----

static Value set_iterator_next(Thread *thread, Value self)
{
    Iterator *iterator = value_as_iterator(self);
    if (value_is_none(iterator->target)) return VALUE_UNBOUND;
    Set *set = value_as_set(iterator->target);
    if (iterator->limit != set->count) {
        return raise_once(thread, iterator, "Set changed size during iteration");
    }
    uint32_t position = (uint32_t)iterator->index;
    Value key;
    bool found = ouro_set_next(set, &position, &key, NULL);
    iterator->index = position;
    if (!found) return ouro_iterator_end(iterator);
    iterator->step--;
    return key;
}

// ---- methods ----

static int64_t count_of(Value table)
{
    return value_has_type(table, TYPE_SET) ? value_as_set(table)->count
                                           : value_as_dict(table)->count;
}

static Value table_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const Iterator *iterator = value_as_iterator(args[0]);
    bool is_valid = !value_is_none(iterator->target) &&
                    iterator->limit == count_of(iterator->target) && iterator->step > 0;
    return value_from_int(is_valid ? iterator->step : 0);
}

// (iter, ([what is left],)): the iterator itself does not move.
static Value table_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Iterator *iterator = value_as_iterator(args[0]);
    Iterator *copy =
        ouro_iterator_make(thread->vm, (ClassId)iterator->object.shape, iterator->target);
    if (copy == NULL) return ouro_raise_memory(thread);
    copy->index = iterator->index;
    copy->limit = iterator->limit;
    copy->step = iterator->step;
    Value kept = ouro_root(thread, value_from_object(copy));
    if (value_is_unbound(kept)) return VALUE_UNBOUND;
    return ouro_reduced(thread, "iter", ouro_list_from(thread, kept), VALUE_UNBOUND);
}

static const NativeDef methods[] = {
    {"__length_hint__(self, /)", table_length_hint, "How many items are left.", 0, NULL},
    {"__reduce__(self, /)", table_reduce, "How to make an equal one.", 0, NULL},
    {0},
};

#define ITERATOR_CLASS(NAME, next_function)                                                        \
    static const TypeSlots next_function##_slots = {.iterate = ouro_iterator_itself,               \
                                                    .next = next_function};                        \
    const ClassDef ouro_class_def_##NAME = {                                                       \
        .slots = &next_function##_slots,                                                           \
        .methods = methods,                                                                        \
        .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,                        \
    };
ITERATOR_CLASS(SET_ITERATOR, set_iterator_next)
ITERATOR_CLASS(DICT_KEY_ITERATOR, dict_key_next)
ITERATOR_CLASS(DICT_VALUE_ITERATOR, dict_value_next)
ITERATOR_CLASS(DICT_ITEM_ITERATOR, dict_item_next)
ITERATOR_CLASS(DICT_REVERSE_KEY_ITERATOR, dict_reverse_key_next)
ITERATOR_CLASS(DICT_REVERSE_VALUE_ITERATOR, dict_reverse_value_next)
ITERATOR_CLASS(DICT_REVERSE_ITEM_ITERATOR, dict_reverse_item_next)
#undef ITERATOR_CLASS
