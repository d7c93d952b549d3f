// Bound methods: a function and the object it is called with.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/vm/attribute.h"

static Method *value_as_method(Value v) { return value_as_object(v); }

static Value method_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_is_callable(thread, args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "first argument must be callable");
    if (value_is_none(args[2]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "instance must not be None");
    return ouro_made(thread, ouro_method_new(thread->vm, args[1], args[2]));
}

static Value name_for_repr(Thread *thread, Value function)
{
    static const Name names[] = {NAME_QUALNAME, NAME_NAME_};
    for (size_t i = 0; i < OURO_COUNT_OF(names); i++) {
        Value name = ouro_get_attr_optional(thread, function, thread->vm->names[names[i]]);
        if (value_is_string(name) || (value_is_unbound(name) && ouro_pending(thread))) return name;
    }
    return ouro_made(thread, ouro_string_from_c(thread->vm, "?"));
}

static Value method_repr(Thread *thread, Value self)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value name = ouro_root(thread, name_for_repr(thread, value_as_method(self)->function));
    Value owner = value_is_unbound(name)
                      ? name
                      : ouro_root(thread, ouro_repr(thread, value_as_method(self)->self));
    Value text = value_is_unbound(owner)
                     ? owner
                     : ouro_worded(thread, "<bound method %V of %V>", name, owner);
    ouro_roots_release(thread, mark);
    return text;
}

static bool method_hash(Thread *thread, Value self, int64_t *out)
{
    const Method *method = value_as_method(self);
    int64_t hash;
    if (!ouro_hash(thread, method->function, &hash)) return false;
    *out = ouro_hash_pointer((void *)(uintptr_t)method->self.bits) ^ hash;
    return true;
}

static Value method_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if ((op != COMPARE_EQUAL && op != COMPARE_UNEQUAL) || !value_has_shape(right, CLASS_METHOD))
        return VALUE_NOT_IMPLEMENTED;
    const Method *a = value_as_method(left), *b = value_as_method(right);
    int equal = value_is(a->self, b->self) ? ouro_equal(thread, a->function, b->function) : 0;
    return equal < 0 ? VALUE_UNBOUND : value_from_bool(equal == (op == COMPARE_EQUAL));
}

// What the class of methods has itself, then whatever the function has.
static Value method_get_attribute(Thread *thread, Value self, String *name)
{
    Class *class = ouro_class_of(thread->vm, self);
    Value own = ouro_class_lookup(thread->vm, class, name);
    if (!value_is_unbound(own)) return ouro_descriptor_get(thread, own, self, class);
    return ouro_get_attr(thread, value_as_method(self)->function, name);
}

static Value method_get(Thread *thread, Value self, Value instance, Value owner)
{
    return (void)thread, (void)instance, (void)owner, self; // bound already
}

static Value get_function(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_method(args[0])->function;
}

static Value get_self(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_method(args[0])->self;
}

static Value get_doc(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value doc = ouro_get_attr_optional(thread, value_as_method(args[0])->function,
                                       VM_NAME(thread->vm, DOC));
    return value_is_unbound(doc) && !ouro_pending(thread) ? VALUE_NONE : doc;
}

static Value call(Thread *thread, Value *args, uint32_t count)
{
    return (void)count,
           ouro_call_tuple(thread, args[0], value_as_tuple(args[1]), value_as_dict(args[2]));
}

static Value builtin_getattr(Thread *thread)
{
    String *name = ouro_intern(thread->vm, "getattr", 7);
    return name == NULL ? ouro_raise_memory(thread)
                        : ouro_dict_get_string(thread->vm, thread->vm->builtins, name);
}

// A method is copied as getattr(self, name).
static Value reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Method *method = value_as_method(args[0]);
    Value name =
        ouro_root(thread, ouro_get_attr(thread, method->function, VM_NAME(thread->vm, NAME_)));
    if (value_is_unbound(name)) return name;
    Value pair[] = {method->self, name};
    Value arguments = ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2)),
          getter = builtin_getattr(thread);
    if (value_is_unbound(arguments) || value_is_unbound(getter)) return VALUE_UNBOUND;
    Value result[] = {getter, arguments};
    return ouro_made(thread, ouro_tuple_of(thread->vm, result, 2));
}

static const NativeDef methods[] = {
    {"__func__(self)", get_function, "the function (or other callable) implementing a method",
     NATIVE_PROPERTY, ouro_read_only_attribute},
    {"__self__(self)", get_self, "the instance to which a method is bound", NATIVE_PROPERTY,
     ouro_read_only_attribute},
    {"__doc__(self)", get_doc, NULL, NATIVE_PROPERTY, NULL},
    {"__call__(self, /, *args, **kwargs)", call, "Call self as a function.", 0, NULL},
    {"__reduce__(self, /)", reduce, NULL, 0, NULL},
    {0},
};
static const TypeSlots slots = {
    .repr = method_repr,
    .hash = method_hash,
    .compare = method_compare,
    .get_attribute = method_get_attribute,
    .get = method_get,
};
const ClassDef ouro_class_def_METHOD = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"method(function, instance, /)", method_new, NULL, 0, NULL},
    .doc = "Create a bound instance method object.",
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_HAS_WEAKREF,
};
