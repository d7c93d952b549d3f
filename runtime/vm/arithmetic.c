// Operators: what the handlers do not answer themselves, for built-in types and for classes of scripts.
//
// A script's method of a plain binary operator is entered as a frame (LINK_OPERATOR); when it returns NotImplemented the reflected one is tried.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

static const char *const signs[BINARY_COUNT] = {"+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@"};
static const char *const inplace_signs[BINARY_COUNT] = {"+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="};

static Special forward(BinaryOp op) { return (Special)(SPECIAL_ADD + op); }
static Special reflected(BinaryOp op) { return (Special)(SPECIAL_RADD + op); }
static Special in_place(BinaryOp op) { return (Special)(SPECIAL_IADD + op); }

static Value unsupported(Thread *thread, Value left, Value right, const char *sign)
{
    if (strcmp(sign, ">>") == 0 && value_has_type(left, TYPE_NATIVE) &&
        ouro_string_equals_c(((Native *)value_as_object(left))->name, "print"))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "unsupported operand type(s) for %s: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?", sign,
                          left, right);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "unsupported operand type(s) for %s: '%T' and '%T'", sign, left, right);
}

// One method of an operator: script code's or C's. NOT_IMPLEMENTED where it has none.
static Value try_method(Thread *thread, Value self, Value other, Special special)
{
    Vm *vm = thread->vm;
    Value method = ouro_class_special(vm, ouro_class_of(vm, self), special);
    if (value_is_unbound(method)) return VALUE_NOT_IMPLEMENTED;
    return ouro_call_special(thread, self, special, &other, 1);
}

static Value slots_binary(Thread *thread, const Class *class, Value left, Value right, BinaryOp op)
{
    if (class->slots == NULL || class->slots->binary == NULL) return VALUE_NOT_IMPLEMENTED;
    return class->slots->binary(thread, left, right, op);
}

// For operands one of which is of a script's class: the order of CPython's binary_op1 over methods.
static Value binary_of_classes(Thread *thread, Value left, Value right, BinaryOp op)
{
    Vm *vm = thread->vm;
    Class *left_class = ouro_class_of(vm, left), *right_class = ouro_class_of(vm, right);
    bool right_first = false, same = left_class == right_class;
    if (!same && ouro_class_is_subclass(right_class, left_class)) {
        Value mine = ouro_class_special(vm, right_class, reflected(op));
        right_first = !value_is_unbound(mine) && !value_is(mine, ouro_class_special(vm, left_class, reflected(op)));
    }
    Value result = VALUE_NOT_IMPLEMENTED;
    if (right_first) result = try_method(thread, right, left, reflected(op));
    if (value_is(result, VALUE_NOT_IMPLEMENTED)) result = try_method(thread, left, right, forward(op));
    if (value_is(result, VALUE_NOT_IMPLEMENTED) && !same && !right_first)
        result = try_method(thread, right, left, reflected(op));
    return result;
}

// C's sequence concatenation and repetition come after the operands' numeric methods, whichever side they are on.
static Value binary_or_not_implemented(Thread *thread, Value left, Value right, BinaryOp op)
{
    Vm *vm = thread->vm;
    Class *left_class = ouro_class_of(vm, left), *right_class = ouro_class_of(vm, right);
    if (is_script_class(left_class) || is_script_class(right_class)) {
        Value result = binary_of_classes(thread, left, right, op);
        if (!value_is(result, VALUE_NOT_IMPLEMENTED)) return result;
    }
    Value result = slots_binary(thread, left_class, left, right, op);
    if (value_is(result, VALUE_NOT_IMPLEMENTED) && right_class->slots != left_class->slots)
        result = slots_binary(thread, right_class, left, right, op);
    return result;
}

Value ouro_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    Value result = binary_or_not_implemented(thread, left, right, op);
    if (!value_is(result, VALUE_NOT_IMPLEMENTED)) return result;
    return ouro_operand_error(thread, left, right, op, false);
}

// CPython says more where one operand is a sequence.
Value ouro_operand_error(Thread *thread, Value left, Value right, BinaryOp op, bool is_inplace)
{
    TypeId sequences[] = {TYPE_STRING, TYPE_LIST, TYPE_TUPLE, TYPE_BYTES, TYPE_BYTEARRAY};
    bool left_sequence = false, right_sequence = false;
    for (size_t i = 0; i < OURO_COUNT_OF(sequences); i++) {
        left_sequence |= value_has_type(left, sequences[i]);
        right_sequence |= value_has_type(right, sequences[i]);
    }
    if (op == BINARY_ADD && left_sequence) {
        bool bytes = value_has_type(left, TYPE_BYTES) || value_has_type(left, TYPE_BYTEARRAY);
        if (bytes) return ouro_raise(thread, CLASS_TYPE_ERROR, "can't concat %T to %T", right, left);
        if (is_inplace && value_has_type(left, TYPE_LIST)) return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not iterable", right);
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can only concatenate %T (not \"%T\") to %T", left, right, left);
    }
    if (op == BINARY_MULTIPLY && left_sequence)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't multiply sequence by non-int of type '%T'", right);
    if (op == BINARY_MULTIPLY && right_sequence)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't multiply sequence by non-int of type '%T'", left);
    return unsupported(thread, left, right, is_inplace ? inplace_signs[op] : signs[op]);
}

Value ouro_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, left);
    Value result = VALUE_NOT_IMPLEMENTED;
    if (is_script_class(class)) result = try_method(thread, left, right, in_place(op));
    else if (class->slots != NULL && class->slots->inplace != NULL) result = class->slots->inplace(thread, left, right, op);
    if (value_is(result, VALUE_NOT_IMPLEMENTED)) result = binary_or_not_implemented(thread, left, right, op);
    if (!value_is(result, VALUE_NOT_IMPLEMENTED)) return result;
    return ouro_operand_error(thread, left, right, op, true);
}

Value ouro_unary(Thread *thread, Value value, UnaryOp op)
{
    static const Special specials[] = {SPECIAL_NEG, SPECIAL_POS, SPECIAL_INVERT};
    static const char *const unary_signs[] = {"-", "+", "~"};
    Class *class = ouro_class_of(thread->vm, value);
    if (is_script_class(class)) {
        if (!value_is_unbound(ouro_class_special(thread->vm, class, specials[op])))
            return ouro_call_special(thread, value, specials[op], NULL, 0);
    } else if (class->slots != NULL && class->slots->unary != NULL) {
        Value result = class->slots->unary(thread, value, op);
        if (!value_is(result, VALUE_NOT_IMPLEMENTED)) return result;
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "bad operand type for unary %s: '%T'", unary_signs[op], value);
}

Value ouro_power(Thread *thread, Value base, Value exponent, Value modulus)
{
    if (value_is_none(modulus)) return ouro_binary(thread, base, exponent, BINARY_POWER);
    Value args[] = {exponent, modulus};
    Class *class = ouro_class_of(thread->vm, base);
    if (is_script_class(class) && ouro_class_overrides(thread->vm, class, SPECIAL_POW)) {
        Value result = ouro_call_special(thread, base, SPECIAL_POW, args, 2);
        if (!value_is(result, VALUE_NOT_IMPLEMENTED)) return result;
    } else if (ouro_value_is_instance(thread->vm, base, CLASS_INT) && ouro_value_is_instance(thread->vm, exponent, CLASS_INT) &&
               ouro_value_is_instance(thread->vm, modulus, CLASS_INT)) {
        return ouro_int_power_modulo(thread, base, exponent, modulus);
    }
    const Value operands[] = {base, exponent, modulus};
    double number;
    for (size_t i = 0; i < OURO_COUNT_OF(operands); i++) {
        if (ouro_value_double(operands[i], &number))
            return ouro_raise(thread, CLASS_TYPE_ERROR, "pow() 3rd argument not allowed unless all arguments are integers");
        if (value_is_complex(operands[i])) return ouro_raise(thread, CLASS_VALUE_ERROR, "complex modulo");
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base, exponent, modulus);
}

// ---- the instructions ----

typedef struct BinaryInstruction {
    BinaryOp op;
    bool is_inplace;
    unsigned length;
    Value left, right;
} BinaryInstruction;

// The four forms of an operator stand in this order in the table of opcodes.
static BinaryInstruction decode(Frame *frame, const uint32_t *pc)
{
    unsigned form = pristine_opcode(frame, pc) - OP_ADD;
    bool constant = form % 4 >= 2;
    Value right = constant ? value_at_words(pc + 1) : frame->registers[instruction_c(*pc)];
    return (BinaryInstruction){(BinaryOp)(form / 4), form % 2 == 1, constant ? 3 : 1, frame->registers[instruction_b(*pc)], right};
}

// The method of a script's class that is entered as a frame, where the plain order of trying begins with it; else UNBOUND.
static Value method_to_enter(Vm *vm, const BinaryInstruction *instruction)
{
    Class *left_class = ouro_class_of(vm, instruction->left), *right_class = ouro_class_of(vm, instruction->right);
    if (!is_script_class(left_class)) return VALUE_UNBOUND;
    if (left_class != right_class && ouro_class_is_subclass(right_class, left_class)) return VALUE_UNBOUND;
    if (instruction->is_inplace && !value_is_unbound(ouro_class_special(vm, left_class, in_place(instruction->op)))) return VALUE_UNBOUND;
    Value method = ouro_class_special(vm, left_class, forward(instruction->op));
    return value_has_shape(method, CLASS_FUNCTION) ? method : VALUE_UNBOUND;
}

static bool as_double(Value value, double *out)
{
    if (value_is_float(value)) *out = value_as_float(value);
    else if (value_is_int(value)) *out = (double)value_as_int(value);
    else return false;
    return true;
}

static bool is_exact_int(Value value) { return value_is_int(value) || value_has_shape(value, CLASS_INT); }

// Floats, a float with an int, and ints of any size, without asking for classes. NOT_IMPLEMENTED: the general way.
static Value binary_of_numbers(Thread *thread, const BinaryInstruction *instruction)
{
    Value left = instruction->left, right = instruction->right;
    double a, b;
    if (as_double(left, &a) && as_double(right, &b) && !value_both_int(left, right)) {
        switch (instruction->op) {
        case BINARY_ADD: return value_from_float(a + b);
        case BINARY_SUBTRACT: return value_from_float(a - b);
        case BINARY_MULTIPLY: return value_from_float(a * b);
        default: return thread->vm->classes[CLASS_FLOAT]->slots->binary(thread, left, right, instruction->op);
        }
    }
    if (!is_exact_int(left) || !is_exact_int(right)) return VALUE_NOT_IMPLEMENTED;
    return thread->vm->classes[CLASS_INT]->slots->binary(thread, left, right, instruction->op);
}

static bool is_binary(const Frame *frame, const uint32_t *pc)
{
    unsigned form = pristine_opcode(frame, pc) - OP_ADD;
    return form < BINARY_COUNT * 4;
}

// One step on the low 64 bits. False: the high ones count, too.
static bool wrap(BinaryOp op, uint64_t *low, int64_t right)
{
    switch (op) {
    case BINARY_ADD: *low += (uint64_t)right; return true;
    case BINARY_SUBTRACT: *low -= (uint64_t)right; return true;
    case BINARY_MULTIPLY: *low *= (uint64_t)right; return true;
    default: return false;
    }
}

// The bits that are left by `& right` or `% right`, if those are low ones only; else 0.
static uint64_t mask_of(BinaryOp op, int64_t right)
{
    if (right <= 0) return 0;
    if (op == BINARY_AND) return (uint64_t)right;
    return op == BINARY_REMAINDER && (right & (right - 1)) == 0 ? (uint64_t)right - 1 : 0;
}

static bool is_local(const Unit *unit, unsigned reg)
{
    for (uint32_t i = 0; i < unit->locals_count; i++)
        if (unit->locals[i].reg == reg) return true;
    return false;
}

// An int that outgrows a word, as the instruction at `pc` makes one, and whose high digits the next instructions take off again: (x * a + c) & m of a
// random number generator. As low bits never depend on higher ones, no big int is made.
static bool masked(Frame *frame, uint32_t *pc, const BinaryInstruction *first, Next *next)
{
    enum { STEPS_MAX = 4 };
    unsigned reg = instruction_a(*pc);
    if (!value_both_int(first->left, first->right)) return false;
    uint64_t low = (uint64_t)value_as_int(first->left);
    if (!wrap(first->op, &low, value_as_int(first->right))) return false;
    uint32_t *at = pc + first->length;
    for (unsigned i = 0; i < STEPS_MAX && is_binary(frame, at); i++) {
        BinaryInstruction step = decode(frame, at);
        bool uses_twice = step.length == 1 && instruction_c(*at) == reg;
        if (instruction_b(*at) != reg || uses_twice || !value_is_int(step.right)) return false;
        uint64_t mask = mask_of(step.op, value_as_int(step.right));
        unsigned target = instruction_a(*at);
        if (mask != 0) {
            if (target != reg && is_local(frame_code(frame)->unit, reg)) return false; // what stands in between is wanted
            frame->registers[target] = value_from_int((int64_t)(low & mask));
            *next = go_on(frame, at, step.length);
            return true;
        }
        if (target != reg || !wrap(step.op, &low, value_as_int(step.right))) return false;
        at += step.length;
    }
    return false;
}

Next ouro_slow_binary(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    BinaryInstruction instruction = decode(frame, pc);
    unsigned a = instruction_a(*pc);
    Next next;
    if (masked(frame, pc, &instruction, &next)) return next;
    Value number = binary_of_numbers(thread, &instruction);
    if (!value_is(number, VALUE_NOT_IMPLEMENTED)) return finish(thread, frame, pc, a, instruction.length, number);
    if (instruction.op == BINARY_ADD && value_has_shape(instruction.left, CLASS_STR) && value_has_shape(instruction.right, CLASS_STR)) {
        String *joined = ouro_string_concatenate(thread->vm, value_as_string(instruction.left), value_as_string(instruction.right));
        return finish(thread, frame, pc, a, instruction.length, ouro_made(thread, joined));
    }
    Value method = method_to_enter(thread->vm, &instruction);
    if (!value_is_unbound(method)) {
        Value args[] = {instruction.left, instruction.right};
        return ouro_call_pushed(thread, frame, pc, method, args, 2, link_make(LINK_OPERATOR, a, instruction.length));
    }
    Value result = instruction.is_inplace ? ouro_inplace(thread, instruction.left, instruction.right, instruction.op)
                                          : ouro_binary(thread, instruction.left, instruction.right, instruction.op);
    return finish(thread, frame, pc, a, instruction.length, result);
}

Next ouro_operator_returned(Thread *thread, Frame *frame, uint32_t *pc, Value result)
{
    BinaryInstruction instruction = decode(frame, pc);
    if (OURO_UNLIKELY(value_is(result, VALUE_NOT_IMPLEMENTED))) {
        Class *left_class = ouro_class_of(thread->vm, instruction.left), *right_class = ouro_class_of(thread->vm, instruction.right);
        if (left_class != right_class)
            result = try_method(thread, instruction.right, instruction.left, reflected(instruction.op));
        if (value_is(result, VALUE_NOT_IMPLEMENTED)) {
            result = slots_binary(thread, left_class, instruction.left, instruction.right, instruction.op);
            if (value_is(result, VALUE_NOT_IMPLEMENTED))
                result = slots_binary(thread, right_class, instruction.left, instruction.right, instruction.op);
        }
        if (value_is(result, VALUE_NOT_IMPLEMENTED))
            result = ouro_operand_error(thread, instruction.left, instruction.right, instruction.op, instruction.is_inplace);
    }
    return finish(thread, frame, pc, instruction_a(*pc), instruction.length, result);
}

Next ouro_slow_unary(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value value = frame->registers[instruction_b(*pc)], result;
    switch (pristine_opcode(frame, pc)) {
    case OP_NEGATE: result = ouro_unary(thread, value, UNARY_NEGATE); break;
    case OP_POSITIVE: result = ouro_unary(thread, value, UNARY_POSITIVE); break;
    case OP_INVERT: result = ouro_unary(thread, value, UNARY_INVERT); break;
    default: {
        int truth = ouro_truth(thread, value);
        result = truth < 0 ? VALUE_UNBOUND : value_from_bool(!truth);
    }
    }
    return finish(thread, frame, pc, instruction_a(*pc), 1, result);
}
