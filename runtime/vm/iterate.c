// Iteration: iter(), next(), loops, unpacking.
// SPDX-License-Identifier: MIT
#include "runtime/vm/generator.h"
#include "runtime/vm/machine.h"

static bool is_iterator(Vm *vm, Value value)
{
    Class *class = ouro_class_of(vm, value);
    if (!is_script_class(class) && class->slots != NULL && class->slots->next != NULL) return true;
    return !value_is_unbound(ouro_class_special(vm, class, SPECIAL_NEXT));
}

Value ouro_iterator_of(Thread *thread, Value value)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, value);
    if (is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_ITER)) {
        if (value_is_none(ouro_class_special(vm, class, SPECIAL_ITER)))
            return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not iterable", value);
        Value iterator = ouro_call_special(thread, value, SPECIAL_ITER, NULL, 0);
        if (value_is_unbound(iterator) || is_iterator(vm, iterator)) return iterator;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "iter() returned non-iterator of type '%T'", iterator);
    }
    if (class->slots != NULL && class->slots->iterate != NULL) return class->slots->iterate(thread, value);
    if (value_is_class(value) && !value_is_unbound(ouro_class_special(vm, class, SPECIAL_ITER)))
        return ouro_call_special(thread, value, SPECIAL_ITER, NULL, 0);
    if (!value_is_unbound(ouro_class_special(vm, class, SPECIAL_GETITEM)))
        return ouro_iterator_new(thread, CLASS_SEQUENCE_ITERATOR, value);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not iterable", value);
}

// An iterator of a class that is written as a generator has that in its slot __loop__: who takes all items takes them from there, without
// a call of __next__ for each. UNBOUND where there is none, or a class derived from that one iterates in its own way.
static Value generator_within(Vm *vm, Class *class, Value value)
{
    if (!is_script_class(class)) return VALUE_UNBOUND;
    Value member = ouro_class_lookup(vm, class, VM_NAME(vm, DUNDER_LOOP));
    if (!value_has_shape(member, CLASS_MEMBER)) return VALUE_UNBOUND;
    const Member *slot = value_as_object(member);
    bool as_written = value_is(ouro_class_special(vm, class, SPECIAL_ITER), ouro_class_special(vm, slot->owner, SPECIAL_ITER)) &&
                      value_is(ouro_class_special(vm, class, SPECIAL_NEXT), ouro_class_special(vm, slot->owner, SPECIAL_NEXT));
    Value generator = as_written ? ((Value *)value_as_object(value))[slot->word] : VALUE_UNBOUND;
    return value_has_shape(generator, CLASS_GENERATOR) ? generator : VALUE_UNBOUND;
}

Value ouro_iterate(Thread *thread, Value value)
{
    Value generator = generator_within(thread->vm, ouro_class_of(thread->vm, value), value);
    return value_is_unbound(generator) ? ouro_iterator_of(thread, value) : generator;
}

Value ouro_next_ending(Thread *thread, Value iterator)
{
    Vm *vm = thread->vm;
    if (value_has_shape(iterator, CLASS_GENERATOR)) {
        Value result;
        Value value = ouro_generator_resume(thread, value_as_object(iterator), VALUE_NONE, VALUE_UNBOUND, &result);
        bool returned = value_is_unbound(value) && !ouro_pending(thread);
        return returned && !value_is_none(result) ? ouro_raise_stop_iteration(thread, result) : value;
    }
    Class *class = ouro_class_of(vm, iterator);
    if (is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_NEXT))
        return ouro_call_special(thread, iterator, SPECIAL_NEXT, NULL, 0);
    if (class->slots != NULL && class->slots->next != NULL) return class->slots->next(thread, iterator);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not an iterator", iterator);
}

Value ouro_next_raw(Thread *thread, Value iterator)
{
    Value value = ouro_next_ending(thread, iterator);
    if (!value_is_unbound(value) || ouro_pending(thread)) return value;
    return ouro_raise_stop_iteration(thread, VALUE_NONE);
}

Value ouro_next(Thread *thread, Value iterator)
{
    Vm *vm = thread->vm;
    if (value_has_shape(iterator, CLASS_GENERATOR)) {
        Value result;
        return ouro_generator_resume(thread, value_as_object(iterator), VALUE_NONE, VALUE_UNBOUND, &result);
    }
    Class *class = ouro_class_of(vm, iterator);
    bool has_slot = !is_script_class(class) && class->slots != NULL && class->slots->next != NULL;
    Value value = has_slot ? class->slots->next(thread, iterator) : ouro_next_ending(thread, iterator);
    if (value_is_unbound(value) && ouro_pending_is(thread, CLASS_STOP_ITERATION)) thread->pending = VALUE_UNBOUND;
    return value;
}

static List *collect(Thread *thread, Value iterable)
{
    Value iterator = ouro_root(thread, ouro_iterate(thread, iterable));
    if (value_is_unbound(iterator)) return NULL;
    int64_t hint = ouro_length_hint(thread, iterable, 0);
    if (hint < 0) return NULL;
    List *list = ouro_list_new(thread->vm, hint < 4096 ? (size_t)hint : 4096);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, list)))) return NULL;
    for (;;) {
        Value item = ouro_next(thread, iterator);
        if (value_is_unbound(item)) return ouro_pending(thread) ? NULL : list;
        if (!ouro_list_append(thread->vm, list, item)) return (void)ouro_raise_memory(thread), NULL;
    }
}

Value ouro_list_from(Thread *thread, Value iterable)
{
    if (value_has_shape(iterable, CLASS_LIST) || value_has_shape(iterable, CLASS_TUPLE)) {
        bool is_list = value_has_shape(iterable, CLASS_LIST);
        size_t count = is_list ? value_as_list(iterable)->count : value_as_tuple(iterable)->count;
        const Value *items = is_list ? (count > 0 ? value_as_list(iterable)->array->items : NULL) : value_as_tuple(iterable)->items;
        return ouro_made(thread, ouro_list_of(thread->vm, items, count));
    }
    uint32_t mark = ouro_roots_mark(thread);
    List *list = collect(thread, iterable);
    ouro_roots_release(thread, mark);
    return list != NULL ? value_from_object(list) : VALUE_UNBOUND;
}

Value ouro_tuple_from(Thread *thread, Value iterable)
{
    if (value_has_shape(iterable, CLASS_TUPLE)) return iterable;
    Value value = value_has_shape(iterable, CLASS_LIST) ? iterable : ouro_list_from(thread, iterable);
    if (value_is_unbound(value)) return value;
    List *list = value_as_list(value);
    return ouro_made(thread, ouro_tuple_of(thread->vm, list->count > 0 ? list->array->items : NULL, list->count));
}

int64_t ouro_length_hint(Thread *thread, Value iterable, int64_t fallback)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, iterable);
    bool has_length = !is_script_class(class) ? class->slots != NULL && class->slots->length != NULL
                                              : !value_is_unbound(ouro_class_special(vm, class, SPECIAL_LEN));
    if (has_length) {
        int64_t length = ouro_length(thread, iterable);
        if (length >= 0 || !ouro_pending_is(thread, CLASS_TYPE_ERROR)) return length;
        thread->pending = VALUE_UNBOUND;
    }
    if (value_is_unbound(ouro_class_special(vm, class, SPECIAL_LENGTH_HINT))) return fallback;
    Value hint = ouro_call_special(thread, iterable, SPECIAL_LENGTH_HINT, NULL, 0);
    if (value_is_unbound(hint)) {
        if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return -1;
        thread->pending = VALUE_UNBOUND;
        return fallback;
    }
    if (value_is(hint, VALUE_NOT_IMPLEMENTED)) return fallback;
    int64_t length;
    if (!ouro_value_int64(hint, &length)) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__length_hint__ must be an integer, not %T", hint), -1;
    if (length < 0) (void)ouro_raise(thread, CLASS_VALUE_ERROR, "__length_hint__() should return >= 0");
    return length < 0 ? -1 : length;
}

// ---- the instructions ----

static bool prepare_range(Value *state, const Range *range)
{
    int64_t last;
    if (!value_both_int(range->start, range->step) || !value_is_int(range->length)) return false;
    int64_t count = value_as_int(range->length), start = value_as_int(range->start), step = value_as_int(range->step);
    if (__builtin_mul_overflow(count, step, &last) || __builtin_add_overflow(last, start, &last) || !value_int_fits(last)) return false;
    state[0] = range->start;
    state[1] = range->length;
    state[2] = range->step;
    return true;
}

Next ouro_slow_for_prepare(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value *state = &frame->registers[instruction_a(*pc)];
    Value value = frame->registers[instruction_b(*pc)];
    if (value_has_shape(value, CLASS_RANGE) && prepare_range(state, value_as_object(value)))
        return go_on(frame, pc + (int32_t)pc[1], 0);
    bool is_sequence = value_has_shape(value, CLASS_LIST) || value_has_shape(value, CLASS_TUPLE);
    if (!is_sequence && !value_has_shape(value, CLASS_GENERATOR)) {
        value = ouro_iterate(thread, value);
        if (value_is_unbound(value)) return ouro_unwind(thread, frame, pc);
    }
    state[0] = value;
    state[1] = value_from_int(0);
    state[2] = VALUE_NONE;
    return go_on(frame, pc + (int32_t)pc[1], 0);
}

static Next loop_on(Frame *frame, uint32_t *pc, Value item)
{
    frame->registers[instruction_b(*pc)] = item;
    return go_on(frame, pc + (int32_t)pc[1], 0);
}

static Next loop_over_sequence(Frame *frame, uint32_t *pc, Value *state, const Value *items, uint64_t count)
{
    uint64_t index = (uint64_t)value_as_int(state[1]);
    if (index >= count) {
        state[1] = value_from_int(INT32_MAX); // exhausted for good, though a list may grow
        return go_on(frame, pc, ouro_opcode_format(OP_FOR_LOOP)->length);
    }
    state[1].bits++;
    return loop_on(frame, pc, items[index]);
}

static Next loop_over_range(Frame *frame, uint32_t *pc, Value *state)
{
    if (value_as_int(state[1]) == 0) return go_on(frame, pc, ouro_opcode_format(OP_FOR_LOOP)->length);
    Value item = state[0];
    state[1].bits--;
    state[0].bits += state[2].bits - VALUE_INT_BIAS;
    return loop_on(frame, pc, item);
}

Next ouro_slow_for_loop(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    if (OURO_UNLIKELY(ouro_thread_budget(thread) == 0) && !ouro_safepoint(thread)) return ouro_unwind(thread, frame, pc);
    Value *state = &frame->registers[instruction_a(*pc)];
    Value iterator = state[0];
    if (value_is_int(iterator) || !value_is_object(iterator)) {
        rewrite(pc, OP_FOR_LOOP_RANGE);
        return loop_over_range(frame, pc, state);
    }
    switch (value_object(iterator)->shape) {
    case CLASS_LIST: {
        List *list = value_as_list(iterator);
        rewrite(pc, OP_FOR_LOOP_LIST);
        return loop_over_sequence(frame, pc, state, list->count > 0 ? list->array->items : NULL, list->count);
    }
    case CLASS_TUPLE:
        rewrite(pc, OP_FOR_LOOP_TUPLE);
        return loop_over_sequence(frame, pc, state, value_as_tuple(iterator)->items, value_as_tuple(iterator)->count);
    case CLASS_GENERATOR:
        rewrite(pc, OP_FOR_LOOP_GENERATOR);
        return ouro_generator_enter(thread, frame, pc, value_as_object(iterator), VALUE_NONE,
                                    link_make(LINK_FOR, instruction_b(*pc), 0));
    default: break;
    }
    Class *class = ouro_class_of(thread->vm, iterator);
    if (is_script_class(class)) {
        Value method = ouro_class_special(thread->vm, class, SPECIAL_NEXT);
        if (value_has_shape(method, CLASS_FUNCTION))
            return ouro_call_pushed(thread, frame, pc, method, &iterator, 1, link_make(LINK_FOR, instruction_b(*pc), 0));
    }
    uint32_t shape = value_object(iterator)->shape;
    if (shape - CLASS_LIST_ITERATOR <= CLASS_REVERSED - CLASS_LIST_ITERATOR) rewrite(pc, OP_FOR_LOOP_ITERATOR);
    Value item = ouro_next(thread, iterator);
    if (!value_is_unbound(item)) return loop_on(frame, pc, item);
    return ouro_slow_for_end(thread, frame, pc);
}

// The iterator gave no item: it ended, or raised.
Next ouro_slow_for_end(Thread *thread, Frame *frame, uint32_t *pc)
{
    if (ouro_pending_is(thread, CLASS_STOP_ITERATION)) thread->pending = VALUE_UNBOUND;
    if (ouro_pending(thread)) return ouro_unwind(thread, frame, pc);
    return go_on(frame, pc, ouro_opcode_format(OP_FOR_LOOP)->length);
}

Next ouro_slow_iterate(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    return finish(thread, frame, pc, instruction_a(*pc), 1, ouro_iterate(thread, frame->registers[instruction_b(*pc)]));
}

// ---- unpacking ----

static bool too_many_values(Thread *thread, unsigned wanted, int64_t got)
{
    if (got > wanted) (void)ouro_raise(thread, CLASS_VALUE_ERROR, "too many values to unpack (expected %i)", (int)wanted);
    else (void)ouro_raise(thread, CLASS_VALUE_ERROR, "not enough values to unpack (expected %i, got %l)", (int)wanted, got);
    return false;
}

static bool cannot_unpack(Thread *thread, Value value)
{
    Class *class = ouro_class_of(thread->vm, value);
    bool iterable = !value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_ITER)) ||
                    !value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_GETITEM));
    if (iterable || !ouro_pending_is(thread, CLASS_TYPE_ERROR)) return false;
    thread->pending = VALUE_UNBOUND;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "cannot unpack non-iterable %T object", value);
    return false;
}

static bool unpack_exactly(Thread *thread, Value value, Value *out, unsigned count)
{
    bool is_list = value_has_shape(value, CLASS_LIST), is_tuple = value_has_shape(value, CLASS_TUPLE);
    if (is_list || is_tuple) {
        uint64_t have = is_list ? value_as_list(value)->count : value_as_tuple(value)->count;
        if (have != count) return too_many_values(thread, count, (int64_t)have);
        if (count > 0) memcpy(out, is_list ? value_as_list(value)->array->items : value_as_tuple(value)->items, count * sizeof *out);
        return true;
    }
    // Registers are written only when all is there: the source may be among them.
    Value iterator = ouro_root(thread, ouro_iterate(thread, value)), items[UINT8_MAX];
    if (value_is_unbound(iterator)) return cannot_unpack(thread, value);
    for (unsigned i = 0; i < count; i++) {
        items[i] = ouro_next(thread, iterator);
        if (value_is_unbound(items[i])) return !ouro_pending(thread) && too_many_values(thread, count, i);
        if (value_is_unbound(ouro_root(thread, items[i]))) return false;
    }
    Value more = ouro_next(thread, iterator);
    if (!value_is_unbound(more)) return too_many_values(thread, count, (int64_t)count + 1);
    if (ouro_pending(thread)) return false;
    copy_values(out, items, count);
    return true;
}

static bool unpack_star(Thread *thread, Value value, Value *out, unsigned before, unsigned after)
{
    Value all = ouro_root(thread, ouro_list_from(thread, value));
    if (value_is_unbound(all)) return cannot_unpack(thread, value);
    List *list = value_as_list(all);
    if (list->count < before + after) {
        (void)ouro_raise(thread, CLASS_VALUE_ERROR, "not enough values to unpack (expected at least %i, got %l)", (int)(before + after),
                         (int64_t)list->count);
        return false;
    }
    size_t middle = list->count - before - after;
    static const Value nothing;
    const Value *items = list->count > 0 ? list->array->items : &nothing;
    List *rest = ouro_list_of(thread->vm, items + before, middle);
    if (rest == NULL) return (void)ouro_raise_memory(thread), false;
    for (unsigned i = 0; i < before; i++) out[i] = items[i];
    out[before] = value_from_object(rest);
    for (unsigned i = 0; i < after; i++) out[before + 1 + i] = items[before + middle + i];
    return true;
}

Next ouro_slow_unpack(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    uint32_t mark = ouro_roots_mark(thread);
    Value *out = &frame->registers[instruction_a(*pc)];
    Value value = frame->registers[instruction_b(*pc)];
    bool star = pristine_opcode(frame, pc) == OP_UNPACK_STAR;
    bool done = star ? unpack_star(thread, value, out, instruction_c(*pc), pc[1]) : unpack_exactly(thread, value, out, instruction_c(*pc));
    ouro_roots_release(thread, mark);
    return done ? go_on(frame, pc, star ? 2 : 1) : ouro_unwind(thread, frame, pc);
}
