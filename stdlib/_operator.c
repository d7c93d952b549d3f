// Module _operator: the language's operators as functions, under module operator.
// SPDX-License-Identifier: MIT
#include "runtime/ouro_native.h"

// ---- operators of two operands: one function each, which is all that they are ----

#define FIRST  ouro_argument(call, 0)
#define SECOND ouro_argument(call, 1)

// BINARY(name, in-place name, constant, sign)
#define BINARY_OPERATORS(BINARY)                                                                   \
    BINARY(add, iadd, OURO_ADD, "+")                                                               \
    BINARY(sub, isub, OURO_SUBTRACT, "-")                                                          \
    BINARY(mul, imul, OURO_MULTIPLY, "*")                                                          \
    BINARY(truediv, itruediv, OURO_TRUE_DIVIDE, "/")                                               \
    BINARY(floordiv, ifloordiv, OURO_FLOOR_DIVIDE, "//")                                           \
    BINARY(mod, imod, OURO_REMAINDER, "%")                                                         \
    BINARY(pow, ipow, OURO_POWER, "**")                                                            \
    BINARY(lshift, ilshift, OURO_LEFT_SHIFT, "<<")                                                 \
    BINARY(rshift, irshift, OURO_RIGHT_SHIFT, ">>")                                                \
    BINARY(and_, iand, OURO_AND, "&")                                                              \
    BINARY(or_, ior, OURO_OR, "|")                                                                 \
    BINARY(xor, ixor, OURO_XOR, "^")                                                               \
    BINARY(matmul, imatmul, OURO_MATRIX_MULTIPLY, "@")

#define BINARY(name, in_place, constant, sign)                                                     \
    static OuroOutcome operator_##name(OuroCall *call)                                             \
    {                                                                                              \
        return ouro_return_value(call, ouro_operate(call, constant, FIRST, SECOND));               \
    }                                                                                              \
    static OuroOutcome operator_##in_place(OuroCall *call)                                         \
    {                                                                                              \
        return ouro_return_value(call, ouro_operate_in_place(call, constant, FIRST, SECOND));      \
    }
BINARY_OPERATORS(BINARY)
#undef BINARY

// COMPARE(name, constant, sign)
#define COMPARISONS(COMPARE)                                                                       \
    COMPARE(lt, OURO_LESS, "<")                                                                    \
    COMPARE(le, OURO_LESS_EQUAL, "<=")                                                             \
    COMPARE(gt, OURO_GREATER, ">")                                                                 \
    COMPARE(ge, OURO_GREATER_EQUAL, ">=")                                                          \
    COMPARE(eq, OURO_EQUAL, "==")                                                                  \
    COMPARE(ne, OURO_UNEQUAL, "!=")

#define COMPARE(name, constant, sign)                                                              \
    static OuroOutcome operator_##name(OuroCall *call)                                             \
    {                                                                                              \
        return ouro_return_value(call, ouro_compare_rich(call, constant, FIRST, SECOND));          \
    }
COMPARISONS(COMPARE)
#undef COMPARE

// ---- operators of one operand ----

static OuroOutcome operator_neg(OuroCall *call)
{
    return ouro_return_value(call, ouro_operate_unary(call, OURO_NEGATE, FIRST));
}

static OuroOutcome operator_pos(OuroCall *call)
{
    return ouro_return_value(call, ouro_operate_unary(call, OURO_POSITIVE, FIRST));
}

static OuroOutcome operator_invert(OuroCall *call)
{
    return ouro_return_value(call, ouro_operate_unary(call, OURO_INVERT, FIRST));
}

static OuroOutcome operator_truth(OuroCall *call)
{
    bool truth;
    return ouro_read_truth(call, FIRST, &truth) ? ouro_return_bool(call, truth) : OURO_RAISED;
}

static OuroOutcome operator_not(OuroCall *call)
{
    bool truth;
    return ouro_read_truth(call, FIRST, &truth) ? ouro_return_bool(call, !truth) : OURO_RAISED;
}

static OuroOutcome operator_index(OuroCall *call)
{
    return ouro_return_value(call, ouro_make_index(call, FIRST));
}

// ---- identity and items ----

static OuroOutcome operator_is(OuroCall *call)
{
    return ouro_return_bool(call, ouro_is_same(FIRST, SECOND));
}

static OuroOutcome operator_is_not(OuroCall *call)
{
    return ouro_return_bool(call, !ouro_is_same(FIRST, SECOND));
}

static OuroOutcome operator_contains(OuroCall *call)
{
    int found = ouro_has_element(call, FIRST, SECOND);
    return found < 0 ? OURO_RAISED : ouro_return_bool(call, found);
}

static OuroOutcome operator_getitem(OuroCall *call)
{
    return ouro_return_value(call, ouro_get_element(call, FIRST, SECOND));
}

static OuroOutcome operator_setitem(OuroCall *call)
{
    bool done = ouro_set_element(call, FIRST, SECOND, ouro_argument(call, 2));
    return done ? ouro_return_none(call) : OURO_RAISED;
}

static OuroOutcome operator_delitem(OuroCall *call)
{
    return ouro_set_element(call, FIRST, SECOND, OURO_MISSING) ? ouro_return_none(call)
                                                               : OURO_RAISED;
}

// ---- the table ----

#define FUNCTION(signature, function, doc)                                                         \
    {                                                                                              \
        signature, {function}, doc, OURO_FUNCTION, NULL                                            \
    }
#define BINARY(name, in_place, constant, sign)                                                     \
    FUNCTION(#name "(a, b, /)", operator_##name, "Same as a " sign " b."),                         \
        FUNCTION(#in_place "(a, b, /)", operator_##in_place, "Same as a " sign "= b."),
#define COMPARE(name, constant, sign)                                                              \
    FUNCTION(#name "(a, b, /)", operator_##name, "Same as a " sign " b."),

// clang-format off
static const OuroFunctionDef functions[] = {
    BINARY_OPERATORS(BINARY)
    COMPARISONS(COMPARE)
    FUNCTION("neg(a, /)", operator_neg, "Same as -a."),
    FUNCTION("pos(a, /)", operator_pos, "Same as +a."),
    FUNCTION("inv(a, /)", operator_invert, "Same as ~a."),
    FUNCTION("invert(a, /)", operator_invert, "Same as ~a."),
    FUNCTION("truth(a, /)", operator_truth, "Return True if a is true, False otherwise."),
    FUNCTION("not_(a, /)", operator_not, "Same as not a."),
    FUNCTION("index(a, /)", operator_index, "Same as a.__index__()"),
    FUNCTION("is_(a, b, /)", operator_is, "Same as a is b."),
    FUNCTION("is_not(a, b, /)", operator_is_not, "Same as a is not b."),
    FUNCTION("contains(a, b, /)", operator_contains, "Same as b in a (note reversed operands)."),
    FUNCTION("getitem(a, b, /)", operator_getitem, "Same as a[b]."),
    FUNCTION("setitem(a, b, c, /)", operator_setitem, "Same as a[b] = c."),
    FUNCTION("delitem(a, b, /)", operator_delitem, "Same as del a[b]."),
    {0},
};
// clang-format on

const OuroModuleDef ouro_module__operator = {
    "_operator", "Operator interface.", functions, NULL, NULL, NULL, NULL,
};
