// bool: the two ints that have names.
// SPDX-License-Identifier: MIT
#include "runtime/methods/int_methods.h"

static Value bool_repr(Thread *thread, Value self)
{
    return ouro_made(thread, ouro_intern(thread->vm, value_is_true(self) ? "True" : "False",
                                         value_is_true(self) ? 4 : 5));
}

// &, | and ^ of two bools are bools; everything else is int's.
static Value bool_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (value_is_bool(left) && value_is_bool(right)) {
        bool a = value_is_true(left), b = value_is_true(right);
        switch (op) {
        case BINARY_AND: return value_from_bool(a && b);
        case BINARY_OR: return value_from_bool(a || b);
        case BINARY_XOR: return value_from_bool(a != b);
        default: break;
        }
    }
    return ouro_int_slot_binary(thread, left, right, op);
}

static Value bool_unary(Thread *thread, Value self, UnaryOp op)
{
    if (op == UNARY_INVERT &&
        !ouro_warn(
            thread, CLASS_DEPRECATION_WARNING,
            "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "
            "This returns the bitwise inversion of the underlying int object and is usually "
            "not what you expect from negating a bool. Use the 'not' operator for boolean "
            "negation or ~int(x) if you really want the bitwise inversion of the underlying "
            "int."))
        return VALUE_UNBOUND;
    return ouro_int_slot_unary(thread, self, op);
}

static Value bool_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int truth = ouro_truth(thread, args[1]);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

static const TypeSlots slots = {
    .repr = bool_repr,
    .format = ouro_int_slot_format,
    .hash = ouro_int_slot_hash,
    .truth = ouro_int_slot_truth,
    .compare = ouro_int_slot_compare,
    .binary = bool_binary,
    .unary = bool_unary,
    .operators = 1 << BINARY_AND | 1 << BINARY_OR | 1 << BINARY_XOR,
    .reflected_operators = 1 << BINARY_AND | 1 << BINARY_OR | 1 << BINARY_XOR,
    .unary_operators = 1 << UNARY_INVERT,
};

static const NativeDef methods[] = {{0}};

// bool(x)
static Value bool_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count != 1) return VALUE_UNBOUND;
    int truth = ouro_truth(thread, args[0]);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

const ClassDef ouro_class_def_BOOL = {
    .slots = &slots,
    .methods = methods,
    .quick = bool_quick,
    .new_ = {"bool(object=False, /)", bool_new, "", 0, NULL},
    .doc = "The truth of a value: True or False. The only two instances of this class.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_SELF_MATCH,
};
