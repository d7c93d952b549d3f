// Comparisons, truth, membership: as operations of C and as slow ways of instructions.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

static const CompareOp swapped[] = {COMPARE_GREATER, COMPARE_GREATER_EQUAL, COMPARE_LESS, COMPARE_LESS_EQUAL, COMPARE_EQUAL, COMPARE_UNEQUAL};
static const char *const signs[] = {"<", "<=", ">", ">=", "==", "!="};

static Special special_of(CompareOp op) { return (Special)(SPECIAL_LT + op); }
static Value slots_compare(Thread *thread, const Class *class, Value left, Value right, CompareOp op)
{
    if (class->slots == NULL || class->slots->compare == NULL) return VALUE_NOT_IMPLEMENTED;
    return class->slots->compare(thread, left, right, op);
}

// A descriptor that fails to give the method leaves the operands uncompared.
static Value call_comparison(Thread *thread, Class *class, Value left, Value right, Special special)
{
    if (is_plain_method(ouro_class_special(thread->vm, class, special)))
        return ouro_call_special(thread, left, special, &right, 1);
    uint32_t mark = ouro_roots_mark(thread);
    Value method = ouro_special(thread, left, special), result = VALUE_NOT_IMPLEMENTED;
    if (value_is_unbound(method)) thread->pending = VALUE_UNBOUND;
    else result = value_is_unbound(ouro_root(thread, method)) ? VALUE_UNBOUND : ouro_call(thread, method, &right, 1);
    ouro_roots_release(thread, mark);
    return result;
}

// object.__ne__ asks __eq__ and inverts.
static Value compare_by_method(Thread *thread, Class *class, Value left, Value right, CompareOp op)
{
    Vm *vm = thread->vm;
    if (!is_script_class(class)) return slots_compare(thread, class, left, right, op);
    if (ouro_class_overrides(vm, class, special_of(op))) return call_comparison(thread, class, left, right, special_of(op));
    if (op == COMPARE_UNEQUAL && ouro_class_overrides(vm, class, SPECIAL_EQ)) {
        Value equal = ouro_call_special(thread, left, SPECIAL_EQ, &right, 1);
        if (value_is_unbound(equal) || value_is(equal, VALUE_NOT_IMPLEMENTED)) return equal;
        int truth = ouro_truth(thread, equal);
        return truth < 0 ? VALUE_UNBOUND : value_from_bool(!truth);
    }
    return slots_compare(thread, class, left, right, op);
}

static Value compare_last(Thread *thread, Value left, Value right, CompareOp op)
{
    if (op == COMPARE_EQUAL) return value_from_bool(value_is(left, right));
    if (op == COMPARE_UNEQUAL) return value_from_bool(!value_is(left, right));
    return ouro_raise(thread, CLASS_TYPE_ERROR, "'%s' not supported between instances of '%T' and '%T'", signs[op], left, right);
}

Value ouro_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    Vm *vm = thread->vm;
    Class *left_class = ouro_class_of(vm, left), *right_class = ouro_class_of(vm, right);
    if (!ouro_enter(thread, " in comparison")) return VALUE_UNBOUND;
    Value result = VALUE_NOT_IMPLEMENTED;
    bool right_first = left_class != right_class && ouro_class_is_subclass(right_class, left_class) &&
                       ouro_class_overrides(vm, right_class, special_of(swapped[op]));
    if (right_first) result = compare_by_method(thread, right_class, right, left, swapped[op]);
    if (value_is(result, VALUE_NOT_IMPLEMENTED)) result = compare_by_method(thread, left_class, left, right, op);
    if (value_is(result, VALUE_NOT_IMPLEMENTED) && !right_first)
        result = compare_by_method(thread, right_class, right, left, swapped[op]);
    if (value_is(result, VALUE_NOT_IMPLEMENTED)) result = compare_last(thread, left, right, op);
    ouro_leave(thread);
    return result;
}

int ouro_compare_truth(Thread *thread, Value left, Value right, CompareOp op)
{
    Value result = ouro_compare(thread, left, right, op);
    if (value_is_bool(result)) return value_is_true(result);
    return value_is_unbound(result) ? -1 : ouro_truth(thread, result);
}

int ouro_equal(Thread *thread, Value left, Value right)
{
    if (value_is(left, right)) return 1;
    if (value_both_int(left, right)) return 0;
    if (value_has_shape(left, CLASS_STR) && value_has_shape(right, CLASS_STR))
        return ouro_string_equal(value_as_object(left), value_as_object(right));
    return ouro_compare_truth(thread, left, right, COMPARE_EQUAL);
}

int ouro_truth(Thread *thread, Value value)
{
    if (value_is_bool(value)) return value_is_true(value);
    if (value_is_int(value)) return value_as_int(value) != 0;
    if (value_is_none(value)) return 0;
    if (value_is_float(value)) return value_as_float(value) != 0;
    if (value_is(value, VALUE_NOT_IMPLEMENTED))
        return ouro_warn(thread, CLASS_DEPRECATION_WARNING, "NotImplemented should not be used in a boolean context") ? 1 : -1;
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, value);
    if (is_script_class(class)) {
        if (ouro_class_overrides(vm, class, SPECIAL_BOOL)) {
            Value result = ouro_call_special(thread, value, SPECIAL_BOOL, NULL, 0);
            if (value_is_bool(result)) return value_is_true(result);
            if (!value_is_unbound(result))
                (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__bool__ should return bool, returned %T", result);
            return -1;
        }
        if (ouro_class_overrides(vm, class, SPECIAL_LEN)) {
            int64_t length = ouro_length(thread, value);
            return length < 0 ? -1 : length > 0;
        }
    }
    const TypeSlots *slots = class->slots;
    if (slots != NULL && slots->truth != NULL) return slots->truth(thread, value);
    if (slots != NULL && slots->length != NULL) {
        int64_t length = slots->length(thread, value);
        return length < 0 ? -1 : length > 0;
    }
    return 1;
}

// ---- membership ----

static int contains_by_iteration(Thread *thread, Value container, Value item)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value iterator = ouro_iterate(thread, container);
    if (value_is_unbound(iterator)) {
        if (ouro_pending_is(thread, CLASS_TYPE_ERROR)) {
            thread->pending = VALUE_UNBOUND;
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "argument of type '%T' is not iterable", container);
        }
        return -1;
    }
    if (value_is_unbound(ouro_root(thread, iterator))) return -1;
    int found = 0;
    while (found == 0) {
        Value each = ouro_next(thread, iterator);
        if (value_is_unbound(each)) {
            found = ouro_pending(thread) ? -1 : 0;
            break;
        }
        uint32_t inner = ouro_roots_mark(thread);
        found = value_is_unbound(ouro_root(thread, each)) ? -1 : ouro_equal(thread, each, item);
        ouro_roots_release(thread, inner);
    }
    ouro_roots_release(thread, mark);
    return found;
}

int ouro_contains(Thread *thread, Value container, Value item)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, container);
    if (is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_CONTAINS)) {
        Value method = ouro_class_special(vm, class, SPECIAL_CONTAINS);
        if (value_is_none(method)) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not a container", container), -1;
        Value result = ouro_call_special(thread, container, SPECIAL_CONTAINS, &item, 1);
        return value_is_unbound(result) ? -1 : ouro_truth(thread, result);
    }
    bool iterates = is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_ITER) && class->class_id == CLASS_OBJECT;
    if (!iterates && class->slots != NULL && class->slots->contains != NULL) return class->slots->contains(thread, container, item);
    return contains_by_iteration(thread, container, item);
}

// ---- the instructions ----

static CompareOp compare_op(Opcode opcode, bool *negated, bool *constant)
{
    unsigned form = opcode - OP_LESS;
    *negated = form % 5 == 2 || form % 5 == 4;
    *constant = form % 5 >= 3;
    return (CompareOp)(form / 5);
}

Next ouro_jump_compared(Frame *frame, uint32_t *pc, bool truth)
{
    bool negated, constant;
    Opcode opcode = pristine_opcode(frame, pc);
    (void)compare_op(opcode, &negated, &constant);
    if (truth != negated) return go_on(frame, pc + (int32_t)pc[1], 0);
    return go_on(frame, pc, ouro_opcode_format(opcode)->length);
}

// A script's comparison method that is entered as a frame, or UNBOUND.
static Value method_to_enter(Vm *vm, Value left, Value right, CompareOp op)
{
    Class *left_class = ouro_class_of(vm, left), *right_class = ouro_class_of(vm, right);
    if (!is_script_class(left_class) || left_class != right_class) return VALUE_UNBOUND;
    if (!ouro_class_overrides(vm, left_class, special_of(op))) return VALUE_UNBOUND;
    Value method = ouro_class_special(vm, left_class, special_of(op));
    return value_has_shape(method, CLASS_FUNCTION) ? method : VALUE_UNBOUND;
}

// NotImplemented from a method of two values of one class: nobody else knows.
static Value compared_without_method(Thread *thread, Value left, Value right, CompareOp op)
{
    Value result = compare_by_method(thread, ouro_class_of(thread->vm, right), right, left, swapped[op]);
    return value_is(result, VALUE_NOT_IMPLEMENTED) ? compare_last(thread, left, right, op) : result;
}

Next ouro_comparison_returned(Thread *thread, Frame *frame, uint32_t *pc, uint64_t link, Value result)
{
    bool negated, constant;
    CompareOp op = compare_op(pristine_opcode(frame, pc), &negated, &constant);
    bool jumps = link_kind(link) == LINK_COMPARE_JUMP;
    Value left = frame->registers[jumps ? instruction_a(*pc) : instruction_b(*pc)];
    Value right = constant ? value_at_words(pc + 2) : frame->registers[jumps ? instruction_b(*pc) : instruction_c(*pc)];
    if (value_is(result, VALUE_NOT_IMPLEMENTED)) {
        result = compared_without_method(thread, left, right, op);
        if (value_is_unbound(result)) return ouro_unwind(thread, frame, pc);
    }
    if (!jumps) return finish(thread, frame, pc, instruction_a(*pc), 1, result);
    int truth = ouro_truth(thread, result);
    if (truth < 0) return ouro_unwind(thread, frame, pc);
    return ouro_jump_compared(frame, pc, truth);
}

// An immediate int is a double exactly. Two ints the handlers compare themselves.
static bool as_double(Value value, double *out)
{
    if (value_is_float(value)) *out = value_as_float(value);
    else if (value_is_int(value)) *out = (double)value_as_int(value);
    else return false;
    return true;
}

// Floats, and a float with an immediate int: 1 or 0; -1 for others.
static int compare_floats(Value left, Value right, CompareOp op)
{
    double a, b;
    if (!as_double(left, &a) || !as_double(right, &b)) return -1;
    switch (op) {
    case COMPARE_LESS: return a < b;
    case COMPARE_LESS_EQUAL: return a <= b;
    case COMPARE_GREATER: return a > b;
    case COMPARE_GREATER_EQUAL: return a >= b;
    case COMPARE_EQUAL: return a == b;
    default: return a != b;
    }
}

Next ouro_slow_compare(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    bool negated, constant;
    CompareOp op = compare_op(pristine_opcode(frame, pc), &negated, &constant);
    Value args[] = {frame->registers[instruction_b(*pc)], frame->registers[instruction_c(*pc)]};
    int known = compare_floats(args[0], args[1], op);
    if (known >= 0) return finish(thread, frame, pc, instruction_a(*pc), 1, value_from_bool(known));
    Value method = method_to_enter(thread->vm, args[0], args[1], op);
    if (!value_is_unbound(method))
        return ouro_call_pushed(thread, frame, pc, method, args, 2, link_make(LINK_COMPARE, instruction_a(*pc), 1));
    return finish(thread, frame, pc, instruction_a(*pc), 1, ouro_compare(thread, args[0], args[1], op));
}

Next ouro_slow_jump_compare(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    bool negated, constant;
    CompareOp op = compare_op(pristine_opcode(frame, pc), &negated, &constant);
    Value right = constant ? value_at_words(pc + 2) : frame->registers[instruction_b(*pc)];
    Value args[] = {frame->registers[instruction_a(*pc)], right};
    int truth = compare_floats(args[0], right, op);
    if (truth >= 0) return ouro_jump_compared(frame, pc, truth);
    if ((op == COMPARE_EQUAL || op == COMPARE_UNEQUAL) && value_has_shape(args[0], CLASS_STR) && value_has_shape(right, CLASS_STR)) {
        truth = ouro_string_equal(value_as_object(args[0]), value_as_object(right)) == (op == COMPARE_EQUAL);
    } else {
        Value method = method_to_enter(thread->vm, args[0], right, op);
        if (!value_is_unbound(method))
            return ouro_call_pushed(thread, frame, pc, method, args, 2, link_make(LINK_COMPARE_JUMP, 0, 0));
        truth = ouro_compare_truth(thread, args[0], right, op);
    }
    if (truth < 0) return ouro_unwind(thread, frame, pc);
    return ouro_jump_compared(frame, pc, truth);
}

Next ouro_slow_jump_truth(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    int truth = ouro_truth(thread, frame->registers[instruction_a(*pc)]);
    if (truth < 0) return ouro_unwind(thread, frame, pc);
    if (truth == (pristine_opcode(frame, pc) == OP_JUMP_IF_TRUE)) return go_on(frame, pc + (int32_t)pc[1], 0);
    return go_on(frame, pc, 2);
}

Next ouro_slow_contains(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    int found = ouro_contains(thread, frame->registers[instruction_c(*pc)], frame->registers[instruction_b(*pc)]);
    if (found < 0) return ouro_unwind(thread, frame, pc);
    Value result = value_from_bool(found == (pristine_opcode(frame, pc) == OP_IN));
    return finish(thread, frame, pc, instruction_a(*pc), 1, result);
}

Next ouro_slow_jump_contains(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    int found = ouro_contains(thread, frame->registers[instruction_b(*pc)], frame->registers[instruction_a(*pc)]);
    if (found < 0) return ouro_unwind(thread, frame, pc);
    if (found == (pristine_opcode(frame, pc) == OP_JUMP_IN)) return go_on(frame, pc + (int32_t)pc[1], 0);
    return go_on(frame, pc, 2);
}
