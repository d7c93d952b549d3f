// The operations of values that C calls: text, hash, membership of classes; each asks the class of a script first, then the built-in type's slots.
// SPDX-License-Identifier: MIT
#include "runtime/base/limits.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/machine.h"

// ---- text ----

static Value checked_string(Thread *thread, Value result, const char *method)
{
    if (value_is_unbound(result) || value_is_string(result)) return result;
    return ouro_raise(thread, CLASS_TYPE_ERROR, "%s returned non-string (type %T)", method, result);
}

Value ouro_repr(Thread *thread, Value value)
{
    if (!ouro_enter(thread, " while getting the repr of an object")) return VALUE_UNBOUND;
    Class *class = ouro_class_of(thread->vm, value);
    Value result;
    if (is_script_class(class) && ouro_class_overrides(thread->vm, class, SPECIAL_REPR))
        result = checked_string(thread, ouro_call_special(thread, value, SPECIAL_REPR, NULL, 0), "__repr__");
    else if (class->slots != NULL && class->slots->repr != NULL) result = class->slots->repr(thread, value);
    else result = ouro_object_repr(thread, value);
    ouro_leave(thread);
    return result;
}

Value ouro_str(Thread *thread, Value value)
{
    if (value_has_shape(value, CLASS_STR)) return value;
    Class *class = ouro_class_of(thread->vm, value);
    if (is_script_class(class)) {
        if (ouro_class_overrides(thread->vm, class, SPECIAL_STR))
            return checked_string(thread, ouro_call_special(thread, value, SPECIAL_STR, NULL, 0), "__str__");
        bool own_repr = ouro_class_overrides(thread->vm, class, SPECIAL_REPR);
        if (own_repr && (class->slots == NULL || class->slots->str == NULL)) return ouro_repr(thread, value);
    }
    if (class->slots != NULL && class->slots->str != NULL) return class->slots->str(thread, value);
    return ouro_repr(thread, value);
}

Value ouro_format(Thread *thread, Value value, Value spec)
{
    Class *class = ouro_class_of(thread->vm, value);
    if (!value_is_string(spec)) return ouro_raise(thread, CLASS_TYPE_ERROR, "format() argument 2 must be str, not %T", spec);
    if (is_script_class(class) && ouro_class_overrides(thread->vm, class, SPECIAL_FORMAT)) {
        Value result = ouro_call_special(thread, value, SPECIAL_FORMAT, &spec, 1);
        if (value_is_unbound(result) || value_is_string(result)) return result;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__format__ must return a str, not %T", result);
    }
    if (class->slots != NULL && class->slots->format != NULL) return class->slots->format(thread, value, value_as_string(spec));
    if (value_as_string(spec)->size > 0)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "unsupported format string passed to %T.__format__", value);
    return ouro_str(thread, value);
}

// ---- hash ----

bool ouro_hash(Thread *thread, Value value, int64_t *out)
{
    if (value_is_int(value)) {
        *out = ouro_hash_int(value_as_int(value));
        return true;
    }
    if (value_has_shape(value, CLASS_STR)) {
        *out = ouro_string_hash(thread->vm, value_as_string(value));
        return true;
    }
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, value);
    if (is_script_class(class)) {
        if (ouro_class_overrides(vm, class, SPECIAL_HASH)) {
            if (value_is_none(ouro_class_special(vm, class, SPECIAL_HASH))) goto unhashable;
            Value result = ouro_call_special(thread, value, SPECIAL_HASH, NULL, 0);
            if (value_is_unbound(result)) return false;
            Digit room;
            Digits digits;
            if (!ouro_value_digits(result, &room, &digits))
                return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__hash__ method should return an integer"), false;
            int64_t small;
            *out = digits_to_int(digits, &small) ? (small == -1 ? -2 : small) : ouro_digits_hash(digits);
            return true;
        }
    }
    if (class->flags & CLASS_FLAG_UNHASHABLE) goto unhashable;
    if (class->slots != NULL && class->slots->hash != NULL) return class->slots->hash(thread, value, out);
    if (class->slots != NULL && class->slots->compare != NULL && class->class_id != CLASS_OBJECT && class->slots->hash == NULL &&
        !value_is_object(value)) {
        *out = (int64_t)value.bits;
        return true;
    }
    *out = value_is_object(value) ? ouro_hash_pointer(value_as_object(value)) : (int64_t)(value.bits >> 4 ^ value.bits);
    return true;
unhashable:
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "unhashable type: '%T'", value);
    return false;
}

// ---- classes ----

static Class *as_class(Value value) { return value_is_class(value) ? value_as_class(value) : NULL; }

// What has a tuple of __bases__ counts as a class. The bases of others are NULL, with an exception pending only where one was raised.
static Tuple *bases_of(Thread *thread, Value value)
{
    Value bases = ouro_get_attr_optional(thread, value, VM_NAME(thread->vm, BASES));
    return value_has_type(bases, TYPE_TUPLE) ? value_as_tuple(bases) : NULL;
}

static bool check_looks_like_class(Thread *thread, Value value, const char *message)
{
    if (bases_of(thread, value) != NULL) return true;
    if (!ouro_pending(thread)) (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s", message);
    return false;
}

// Whether `class` is found among the bases of `derived`, and theirs: 1, 0, or -1 raised.
static int derives(Thread *thread, Value derived, Value class)
{
    if (!ouro_enter(thread, " in __issubclass__")) return -1;
    uint32_t mark = ouro_roots_mark(thread);
    int result = 0;
    for (;;) {
        if (value_is(derived, class)) result = 1;
        Tuple *bases = result == 0 ? bases_of(thread, derived) : NULL;
        if (bases == NULL || bases->count == 0) break;
        ouro_roots_release(thread, mark);
        if (value_is_unbound(ouro_root(thread, value_from_object(bases)))) break;
        derived = bases->items[0];
        if (bases->count == 1) continue;
        for (size_t i = 0; i < bases->count && result == 0; i++) result = derives(thread, bases->items[i], class);
        break;
    }
    ouro_roots_release(thread, mark);
    ouro_leave(thread);
    return ouro_pending(thread) ? -1 : result;
}

static int instance_by_class_attribute(Thread *thread, Value value, Value class)
{
    Value other = ouro_get_attr_optional(thread, value, VM_NAME(thread->vm, CLASS));
    if (value_is_unbound(other)) return ouro_pending(thread) ? -1 : 0;
    if (as_class(class) == NULL) return derives(thread, other, class);
    if (!value_is_class(other)) return 0;
    return ouro_class_is_subclass(value_as_class(other), as_class(class));
}

// isinstance() without __instancecheck__.
int ouro_is_instance_plain(Thread *thread, Value value, Value class)
{
    if (as_class(class) == NULL) {
        bool looks = check_looks_like_class(thread, class, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        return looks ? instance_by_class_attribute(thread, value, class) : -1;
    }
    if (ouro_class_is_subclass(ouro_class_of(thread->vm, value), as_class(class))) return 1;
    if (!value_is_object(value) || !is_script_class(ouro_class_of(thread->vm, value))) return 0;
    return instance_by_class_attribute(thread, value, class);
}

static int any_of_tuple(Thread *thread, Value value, Tuple *classes, int (*test)(Thread *, Value, Value))
{
    if (!ouro_enter(thread, test == ouro_is_instance ? " in __instancecheck__" : " in __subclasscheck__")) return -1;
    int result = 0;
    for (size_t i = 0; i < classes->count && result == 0; i++) result = test(thread, value, classes->items[i]);
    ouro_leave(thread);
    return result;
}

int ouro_is_instance(Thread *thread, Value value, Value class)
{
    Vm *vm = thread->vm;
    if (value_is_class(class) && ouro_class_of(vm, value) == value_as_class(class)) return 1;
    if (value_has_type(class, TYPE_TUPLE)) return any_of_tuple(thread, value, value_as_tuple(class), ouro_is_instance);
    Class *metaclass = ouro_class_of(vm, class);
    if (is_script_class(metaclass) && ouro_class_overrides(vm, metaclass, SPECIAL_INSTANCECHECK)) {
        Value result = ouro_call_special(thread, class, SPECIAL_INSTANCECHECK, &value, 1);
        return value_is_unbound(result) ? -1 : ouro_truth(thread, result);
    }
    return ouro_is_instance_plain(thread, value, class);
}

int ouro_is_subclass_plain(Thread *thread, Value value, Value class)
{
    if (as_class(value) != NULL && as_class(class) != NULL) return ouro_class_is_subclass(as_class(value), as_class(class));
    const char *message = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
    if (!check_looks_like_class(thread, value, "issubclass() arg 1 must be a class")) return -1;
    return check_looks_like_class(thread, class, message) ? derives(thread, value, class) : -1;
}

int ouro_is_subclass(Thread *thread, Value value, Value class)
{
    Vm *vm = thread->vm;
    if (value_has_type(class, TYPE_TUPLE)) return any_of_tuple(thread, value, value_as_tuple(class), ouro_is_subclass);
    Class *metaclass = ouro_class_of(vm, class);
    if (is_script_class(metaclass) && ouro_class_overrides(vm, metaclass, SPECIAL_SUBCLASSCHECK)) {
        Value result = ouro_call_special(thread, class, SPECIAL_SUBCLASSCHECK, &value, 1);
        return value_is_unbound(result) ? -1 : ouro_truth(thread, result);
    }
    return ouro_is_subclass_plain(thread, value, class);
}

// ---- recursive reprs ----

int ouro_repr_enter(Thread *thread, Value container)
{
    for (uint32_t i = thread->repr_count; i > 0; i--)
        if (value_is(thread->repr_stack[i - 1], container)) return 0;
    if (thread->repr_count >= OURO_REPR_DEPTH_MAX)
        return (void)ouro_raise(thread, CLASS_RECURSION_ERROR, "maximum recursion depth exceeded while getting the repr of an object"), -1;
    if (thread->repr_count == thread->repr_capacity) {
        uint32_t capacity = thread->repr_capacity == 0 ? 32 : thread->repr_capacity * 2;
        Value *stack = ouro_reallocate(thread->vm->allocator, thread->repr_stack, thread->repr_capacity * sizeof *stack,
                                       capacity * sizeof *stack);
        if (stack == NULL) return (void)ouro_raise_memory(thread), -1;
        thread->repr_stack = stack;
        thread->repr_capacity = capacity;
    }
    thread->repr_stack[thread->repr_count++] = container;
    return 1;
}

void ouro_repr_leave(Thread *thread) { thread->repr_count--; }

// ---- warnings and what nobody can catch ----

bool ouro_warn(Thread *thread, ClassId category, const char *format, ...)
{
    Vm *vm = thread->vm;
    va_list arguments;
    va_start(arguments, format);
    Value message = ouro_message(thread, format, &arguments);
    va_end(arguments);
    if (value_is_unbound(message)) return false;
    return vm->hooks.warn == NULL || vm->hooks.warn(thread, vm->classes[category], message);
}

void ouro_report_unraisable(Thread *thread, const char *where, Value object)
{
    // What C raised has not passed through a frame yet.
    if (thread->frame != NULL && value_is_none(value_as_exception(thread->pending)->traceback))
        ouro_add_traceback(thread, thread->frame, thread->frame->pc);
    Value exception = ouro_take_pending(thread);
    if (thread->vm->hooks.unraisable != NULL) thread->vm->hooks.unraisable(thread, exception, where, object);
    thread->pending = VALUE_UNBOUND;
}
