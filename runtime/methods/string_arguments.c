// Reading the arguments of text methods.
// SPDX-License-Identifier: MIT
#include "runtime/methods/containers.h"
#include "runtime/methods/string_methods.h"
#include "runtime/object/number.h"

Value ouro_raise_argument(Thread *thread, const char *what, const char *expected, Value value)
{
    if (value_is_none(value)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "%s must be %s, not None", what, expected);
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "%s must be %s, not %T", what, expected, value);
}

// A bound that is given.
static bool read_bound(Thread *thread, Value value, int64_t *out)
{
    if (value_is_int(value)) {
        *out = value_as_int(value);
        return true;
    }
    if (!ouro_has_index(thread, value)) {
        ouro_raise(thread, CLASS_TYPE_ERROR,
                   "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    return ouro_index_int64(thread, value, CLASS_OBJECT, out);
}

bool ouro_bounds_read(Thread *thread, Value start, Value end, Bounds *out)
{
    *out = (Bounds){0, INT64_MAX};
    bool has_start = !value_is_unbound(start) && !value_is_none(start);
    bool has_end = !value_is_unbound(end) && !value_is_none(end);
    return (!has_start || read_bound(thread, start, &out->start)) &&
           (!has_end || read_bound(thread, end, &out->end));
}

bool ouro_size_argument(Thread *thread, Value value, int64_t *out)
{
    if (value_is_int(value)) {
        *out = value_as_int(value);
        return true;
    }
    return ouro_index_int64(thread, value, CLASS_OVERFLOW_ERROR, out);
}

bool ouro_int_argument(Thread *thread, Value value, int64_t *out)
{
    Value index = ouro_index(thread, value);
    if (value_is_unbound(index)) return false;
    if (ouro_value_int64(index, out) && *out == (int32_t)*out) return true;
    (void)ouro_raise(thread, CLASS_OVERFLOW_ERROR, "Python int too large to convert to C int");
    return false;
}

int ouro_string_repeat_count(Thread *thread, Value value, int64_t *out)
{
    Vm *vm = thread->vm;
    if (!ouro_value_int64(value, out)) {
        Class *class = ouro_class_of(vm, value);
        bool is_int = ouro_value_is_instance(vm, value, CLASS_INT);
        if (!is_int && (ouro_class_overrides(vm, class, SPECIAL_RMUL) ||
                        ouro_class_overrides(vm, class, SPECIAL_MUL))) {
            return 0;
        }
        if (!is_int && !ouro_has_index(thread, value)) {
            ouro_raise(thread, CLASS_TYPE_ERROR, "can't multiply sequence by non-int of type '%T'",
                       value);
            return -1;
        }
        if (!ouro_index_size(thread, value, out)) return -1;
    }
    if (*out < 0) *out = 0;
    return 1;
}

int ouro_subscript_index(Thread *thread, Value key, int64_t *out)
{
    if (value_is_int(key)) {
        *out = value_as_int(key);
        return 1;
    }
    if (!ouro_has_index(thread, key)) return 0;
    return ouro_index_int64(thread, key, CLASS_INDEX_ERROR, out) ? 1 : -1;
}
