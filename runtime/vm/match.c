// Patterns: the tests that match statements need beside comparisons.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

static bool has_flag(Vm *vm, Value value, uint32_t flag) { return ouro_class_of(vm, value)->flags & flag; }

// A tuple of the values at the keys, or None. Keys are asked by get(), so that __missing__ is not.
static Value match_keys(Thread *thread, Value subject, Tuple *keys)
{
    Vm *vm = thread->vm;
    Set *seen = ouro_set_new(vm, CLASS_SET);
    Tuple *values = ouro_tuple_new(vm, keys->count);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, seen)))) return VALUE_UNBOUND;
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, values)))) return VALUE_UNBOUND;
    Value absent = ouro_root(thread, ouro_made(thread, ouro_cell_new(vm, VALUE_NONE)));
    Value get = keys->count > 0 ? ouro_root(thread, ouro_get_attr(thread, subject, VM_NAME(vm, GET_NAME))) : VALUE_NONE;
    if (value_is_unbound(absent) || value_is_unbound(get)) return VALUE_UNBOUND;
    for (size_t i = 0; i < keys->count; i++) {
        Value key = keys->items[i];
        Found known = ouro_set_contains(thread, seen, key);
        if (known == FOUND_YES) (void)ouro_raise(thread, CLASS_VALUE_ERROR, "mapping pattern checks duplicate key (%R)", key);
        if (known != FOUND_NOT || !ouro_set_add(thread, seen, key)) return VALUE_UNBOUND;
        Value args[] = {key, absent};
        Value value = ouro_call(thread, get, args, 2);
        if (value_is_unbound(value)) return value;
        if (value_is(value, absent)) return VALUE_NONE;
        ouro_heap_store(&vm->heap, values, &values->items[i], value);
    }
    return value_from_object(values);
}

typedef struct ClassPattern {
    Value subject, class;
    Tuple *out;
    Set *seen;
    size_t count;
} ClassPattern;

// Appends the attribute to the result: 1, 0 absent, -1 raised.
static int match_attribute(Thread *thread, ClassPattern *pattern, Value name)
{
    Found known = ouro_set_contains(thread, pattern->seen, name);
    if (known == FOUND_YES)
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N() got multiple sub-patterns for attribute %R", value_as_class(pattern->class), name);
    if (known != FOUND_NOT || !ouro_set_add(thread, pattern->seen, name)) return -1;
    Value value = ouro_get_attr_optional(thread, pattern->subject, value_as_string(name));
    if (value_is_unbound(value)) return ouro_pending(thread) ? -1 : 0;
    ouro_heap_store(&thread->vm->heap, pattern->out, &pattern->out->items[pattern->count++], value);
    return 1;
}

static int match_positional(Thread *thread, ClassPattern *pattern, uint32_t positional)
{
    Class *class = value_as_class(pattern->class);
    Value names = ouro_get_attr_optional(thread, pattern->class, VM_NAME(thread->vm, MATCH_ARGS));
    if (value_is_unbound(names) && ouro_pending(thread)) return -1;
    if (!value_is_unbound(names) && !value_has_type(names, TYPE_TUPLE))
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N.__match_args__ must be a tuple (got %T)", class, names), -1;
    bool self = value_is_unbound(names) && class->flags & CLASS_FLAG_SELF_MATCH;
    size_t allowed = self ? 1 : value_is_unbound(names) ? 0 : value_as_tuple(names)->count;
    if (positional > allowed) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N() accepts %z positional sub-pattern%s (%i given)", class, allowed,
                         allowed == 1 ? "" : "s", (int)positional);
        return -1;
    }
    if (self) {
        pattern->out->items[pattern->count++] = pattern->subject;
        ouro_heap_barrier(&thread->vm->heap, pattern->out);
        return 1;
    }
    if (value_is_unbound(ouro_root(thread, names))) return -1;
    for (uint32_t i = 0; i < positional; i++) {
        Value name = value_as_tuple(names)->items[i];
        if (!value_is_string(name))
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__match_args__ elements must be strings (got %T)", name), -1;
        int matched = match_attribute(thread, pattern, name);
        if (matched <= 0) return matched;
    }
    return 1;
}

static Value match_class(Thread *thread, Value subject, Value class, Tuple *names, uint32_t positional)
{
    if (!value_is_class(class)) return ouro_raise(thread, CLASS_TYPE_ERROR, "called match pattern must be a class");
    int is_instance = ouro_is_instance(thread, subject, class);
    if (is_instance <= 0) return is_instance < 0 ? VALUE_UNBOUND : VALUE_NONE;
    ClassPattern pattern = {subject, class, ouro_tuple_new(thread->vm, positional + names->count), ouro_set_new(thread->vm, CLASS_SET), 0};
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, pattern.out)))) return VALUE_UNBOUND;
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, pattern.seen)))) return VALUE_UNBOUND;
    int matched = positional > 0 ? match_positional(thread, &pattern, positional) : 1;
    for (size_t i = 0; i < names->count && matched > 0; i++) matched = match_attribute(thread, &pattern, names->items[i]);
    if (matched < 0) return VALUE_UNBOUND;
    return matched ? value_from_object(pattern.out) : VALUE_NONE;
}

Next ouro_slow_match(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    uint32_t mark = ouro_roots_mark(thread);
    Value subject = frame->registers[instruction_b(*pc)], other = frame->registers[instruction_c(*pc)], result;
    Opcode opcode = pristine_opcode(frame, pc);
    switch (opcode) {
    case OP_MATCH_SEQUENCE: result = value_from_bool(has_flag(thread->vm, subject, CLASS_FLAG_SEQUENCE)); break;
    case OP_MATCH_MAPPING: result = value_from_bool(has_flag(thread->vm, subject, CLASS_FLAG_MAPPING)); break;
    case OP_LENGTH: {
        int64_t length = ouro_length(thread, subject);
        result = length < 0 ? VALUE_UNBOUND : ouro_int_from_int64(thread->vm, length);
        break;
    }
    case OP_MATCH_KEYS: result = match_keys(thread, subject, value_as_tuple(other)); break;
    default: result = match_class(thread, subject, other, value_as_tuple(value_at_words(pc + 1)), pc[3]); break;
    }
    ouro_roots_release(thread, mark);
    return finish(thread, frame, pc, instruction_a(*pc), ouro_opcode_format(opcode)->length, result);
}
