// Numbers of any value: what has __index__, __int__ or __float__; and divmod(), abs(), round().
// SPDX-License-Identifier: MIT
#include "runtime/methods/complex_arithmetic.h"
#include "runtime/methods/containers.h"
#include "runtime/methods/numbers.h"

#include <math.h>

bool ouro_has_special(Thread *thread, Value value, Special special)
{
    Class *class = ouro_class_of(thread->vm, value);
    return !value_is_unbound(ouro_class_special(thread->vm, class, special));
}

static bool is_overridden(Thread *thread, Value value, Special special)
{
    return ouro_class_overrides(thread->vm, ouro_class_of(thread->vm, value), special);
}

// ---- ints ----

Value ouro_checked_int(Thread *thread, Value result, Value self, const char *method)
{
    if (value_is_unbound(result) || value_is_int(result) || value_has_shape(result, CLASS_INT))
        return result;
    if (!value_is_integer(result))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "%s returned non-int (type %T)", method,
                          result);
    (void)self;
    if (value_is_unbound(ouro_root(thread, result)) ||
        !ouro_warn(thread, CLASS_DEPRECATION_WARNING,
                   "%s returned non-int (type %T).  The ability to return an instance of a strict "
                   "subclass of int "
                   "is deprecated, and may not be supported in a future version of Python.",
                   method, result))
        return VALUE_UNBOUND;
    return ouro_int_exact(thread, result);
}

Value ouro_index(Thread *thread, Value value)
{
    if (value_is_int(value)) return value;
    if (value_is_integer(value)) return ouro_int_exact(thread, value);
    if (!ouro_has_special(thread, value, SPECIAL_INDEX))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "'%T' object cannot be interpreted as an integer", value);
    Value result = ouro_call_special(thread, value, SPECIAL_INDEX, NULL, 0);
    return ouro_checked_int(thread, result, value, "__index__");
}

bool ouro_index_int64(Thread *thread, Value value, ClassId overflow, int64_t *out)
{
    if (value_is_int(value)) {
        *out = value_as_int(value);
        return true;
    }
    Value index = ouro_index(thread, value);
    if (value_is_unbound(index)) return false;
    if (ouro_value_int64(index, out)) return true;
    if (overflow == CLASS_OVERFLOW_ERROR)
        return (void)ouro_raise(thread, overflow, "Python int too large to convert to C ssize_t"), false;
    if (overflow != CLASS_OBJECT)
        return (void)ouro_raise(thread, overflow, "cannot fit '%T' into an index-sized integer", value), false;
    IntOperand number;
    int_operand(index, &number);
    *out = number.digits.negative ? INT64_MIN : INT64_MAX;
    return true;
}

bool ouro_index_size(Thread *thread, Value value, int64_t *out)
{
    Value index = ouro_index(thread, value);
    if (value_is_unbound(index)) return false;
    if (ouro_value_int64(index, out)) return true;
    (void)ouro_raise(thread, CLASS_OVERFLOW_ERROR, "cannot fit '%T' into an index-sized integer", value);
    return false;
}

bool ouro_slice_indices(Thread *thread, Slice *slice, int64_t length, int64_t *start, int64_t *stop,
                        int64_t *step, int64_t *count)
{
    SliceParts parts;
    if (!ouro_slice_unpack(thread, slice, &parts)) return false;
    ouro_slice_adjust(&parts, length);
    *start = parts.start;
    *stop = parts.stop;
    *step = parts.step;
    *count = parts.count;
    return true;
}

// __trunc__ may give anything that is an int or has __index__.
static Value truncated(Thread *thread, Value value)
{
    Value method = ouro_root(thread, ouro_special(thread, value, SPECIAL_TRUNC));
    if (value_is_unbound(method)) return method;
    if (!ouro_warn(thread, CLASS_DEPRECATION_WARNING,
                   "The delegation of int() to __trunc__ is deprecated."))
        return VALUE_UNBOUND;
    Value result = ouro_call(thread, method, NULL, 0);
    if (value_is_unbound(result)) return result;
    if (value_is_integer(result)) return ouro_int_exact(thread, result);
    if (ouro_has_special(thread, result, SPECIAL_INDEX)) return ouro_index(thread, result);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "__trunc__ returned non-Integral (type %T)",
                      result);
}

Value ouro_number_to_int(Thread *thread, Value value)
{
    if (is_overridden(thread, value, SPECIAL_INT)) {
        Value result = ouro_call_special(thread, value, SPECIAL_INT, NULL, 0);
        return ouro_checked_int(thread, result, value, "__int__");
    }
    double number;
    if (value_is_integer(value)) return ouro_int_exact(thread, value);
    if (ouro_value_double(value, &number)) return ouro_int_from_double(thread, number);
    if (ouro_has_special(thread, value, SPECIAL_INDEX)) return ouro_index(thread, value);
    if (ouro_has_special(thread, value, SPECIAL_TRUNC)) return truncated(thread, value);
    return ouro_raise(
        thread, CLASS_TYPE_ERROR,
        "int() argument must be a string, a bytes-like object or a real number, not '%T'", value);
}

// ---- floats ----

bool ouro_double_of_result(Thread *thread, Value self, Value result, double *out)
{
    if (value_is_unbound(result)) return false;
    if (value_is_float(result)) {
        *out = value_as_float(result);
        return true;
    }
    if (!ouro_value_double(result, out)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%T.__float__ returned non-float (type %T)",
                         self, result);
        return false;
    }
    return ouro_warn(
        thread, CLASS_DEPRECATION_WARNING,
        "%T.__float__ returned non-float (type %T).  The ability to return an instance of a strict "
        "subclass of float is deprecated, and may not be supported in a future version of Python.",
        self, result);
}

bool ouro_double(Thread *thread, Value value, double *out)
{
    if (ouro_value_double(value, out)) return true;
    if (is_overridden(thread, value, SPECIAL_FLOAT))
        return ouro_double_of_result(thread, value,
                                     ouro_call_special(thread, value, SPECIAL_FLOAT, NULL, 0), out);
    int known = ouro_real_as_double(thread, value, out);
    if (known != 0) return known > 0;
    if (!ouro_has_special(thread, value, SPECIAL_INDEX)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "must be real number, not %T", value);
        return false;
    }
    Value index = ouro_index(thread, value);
    return !value_is_unbound(index) && ouro_real_as_double(thread, index, out) > 0;
}

// ---- built-in functions ----

// One method of divmod(): NOT_IMPLEMENTED where the operand has none.
static Value try_divmod(Thread *thread, Value self, Value other, Special special)
{
    if (!ouro_has_special(thread, self, special)) return VALUE_NOT_IMPLEMENTED;
    return ouro_call_special(thread, self, special, &other, 1);
}

static bool reflected_first(Vm *vm, const Class *left, Class *right)
{
    return left != right && ouro_class_is_subclass(right, left) &&
           ouro_class_overrides(vm, right, SPECIAL_RDIVMOD);
}

Value ouro_divmod(Thread *thread, Value left, Value right)
{
    Vm *vm = thread->vm;
    if (value_both_int(left, right)) return ouro_int_divmod(thread, left, right);
    Class *left_class = ouro_class_of(vm, left), *right_class = ouro_class_of(vm, right);
    bool right_first = reflected_first(vm, left_class, right_class);
    Value result = VALUE_NOT_IMPLEMENTED;
    if (right_first) result = try_divmod(thread, right, left, SPECIAL_RDIVMOD);
    if (value_is(result, VALUE_NOT_IMPLEMENTED))
        result = try_divmod(thread, left, right, SPECIAL_DIVMOD);
    if (value_is(result, VALUE_NOT_IMPLEMENTED) && !right_first && left_class != right_class)
        result = try_divmod(thread, right, left, SPECIAL_RDIVMOD);
    if (!value_is(result, VALUE_NOT_IMPLEMENTED)) return result;
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "unsupported operand type(s) for divmod(): '%T' and '%T'", left, right);
}

Value ouro_abs(Thread *thread, Value value)
{
    if (value_is_int(value) && value_as_int(value) > -VALUE_INT_LIMIT)
        return value_as_int(value) < 0 ? value_from_int(-value_as_int(value)) : value;
    if (value_is_float(value)) return value_from_float(fabs(value_as_float(value)));
    if (ouro_has_special(thread, value, SPECIAL_ABS))
        return ouro_call_special(thread, value, SPECIAL_ABS, NULL, 0);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "bad operand type for abs(): '%T'", value);
}

Value ouro_round(Thread *thread, Value number, Value digits)
{
    if (value_is_int(number) && value_is_none(digits)) return number;
    if (value_is_float(number)) return ouro_float_round(thread, value_as_float(number), digits);
    if (!ouro_has_special(thread, number, SPECIAL_ROUND))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "type %T doesn't define __round__ method",
                          number);
    return ouro_call_special(thread, number, SPECIAL_ROUND, &digits, value_is_none(digits) ? 0 : 1);
}
