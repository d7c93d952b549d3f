// staticmethod and classmethod.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/object/instance.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/class_build.h"

static Wrapper *value_as_wrapper(Value v) { return value_as_object(v); }

static Value wrapper_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Wrapper *wrapper = (Wrapper *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (wrapper == NULL) return ouro_raise_memory(thread);
    wrapper->function = VALUE_NONE;
    wrapper->attributes = NULL;
    return value_from_object(wrapper);
}

// The wrapper shows what the function is called and says of itself.
static bool copy_attributes(Thread *thread, Value self, Value function)
{
    static const Name names[] = {NAME_MODULE, NAME_NAME_, NAME_QUALNAME, NAME_DOC,
                                 NAME_ANNOTATIONS};
    Vm *vm = thread->vm;
    for (size_t i = 0; i < OURO_COUNT_OF(names); i++) {
        String *name = vm->names[names[i]];
        Value value = ouro_get_attr_optional(thread, function, name);
        if (value_is_unbound(value) && ouro_pending(thread)) return false;
        if (value_is_unbound(value) || ouro_instance_set(vm, value_object(self), name, value))
            continue;
        return (void)ouro_raise_memory(thread), false;
    }
    return true;
}

static Value init(Thread *thread, Value *args, const char *name)
{
    size_t given = value_as_tuple(args[1])->count;
    if (value_as_dict(args[2])->count > 0)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes no keyword arguments", name);
    if (given != 1)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "%s expected 1 argument, got %z", name, given);
    Wrapper *wrapper = value_as_wrapper(args[0]);
    Value function = value_as_tuple(args[1])->items[0];
    ouro_heap_store(&thread->vm->heap, wrapper, &wrapper->function, function);
    return copy_attributes(thread, args[0], function) ? VALUE_NONE : VALUE_UNBOUND;
}
static Value static_init(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, init(thread, args, "staticmethod");
}
static Value class_init(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, init(thread, args, "classmethod");
}

static Value get_function(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_wrapper(args[0])->function;
}

static Value get_is_abstract(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value mark = ouro_get_attr_optional(thread, value_as_wrapper(args[0])->function,
                                        VM_NAME(thread->vm, ISABSTRACTMETHOD));
    if (value_is_unbound(mark)) return ouro_pending(thread) ? mark : VALUE_FALSE;
    int truth = ouro_truth(thread, mark);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

static Value get_dict(Thread *thread, Value *args, uint32_t count)
{
    return ouro_dict_property.function(thread, args, count);
}
static Value set_dict(Thread *thread, Value *args, uint32_t count)
{
    return ouro_dict_property.setter(thread, args, count);
}

static Value static_call(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_call_tuple(thread, value_as_wrapper(args[0])->function, value_as_tuple(args[1]),
                           value_as_dict(args[2]));
}

static Value static_get(Thread *thread, Value self, Value instance, Value owner)
{
    return (void)thread, (void)instance, (void)owner, value_as_wrapper(self)->function;
}

static Value class_get(Thread *thread, Value self, Value instance, Value owner)
{
    (void)instance;
    return ouro_bind_to_class(thread, value_as_wrapper(self)->function, value_as_class(owner));
}

static Value repr(Thread *thread, Value self, const char *name)
{
    Value text = ouro_repr(thread, value_as_wrapper(self)->function);
    return value_is_unbound(text) ? text : ouro_worded(thread, "<%s(%V)>", name, text);
}
static Value static_repr(Thread *thread, Value self) { return repr(thread, self, "staticmethod"); }
static Value class_repr(Thread *thread, Value self) { return repr(thread, self, "classmethod"); }

#define ATTRIBUTES                                                                                 \
    {"__func__(self)", get_function, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},             \
        {"__wrapped__(self)", get_function, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},      \
        {"__isabstractmethod__(self)", get_is_abstract, NULL, NATIVE_PROPERTY, NULL},              \
    {                                                                                              \
        "__dict__(self)", get_dict, NULL, NATIVE_PROPERTY, set_dict                                \
    }

static const NativeDef static_methods[] = {
    ATTRIBUTES,
    {"__call__(self, /, *args, **kwargs)", static_call, "Call self as a function.", 0, NULL},
    {0},
};
static const NativeDef class_methods[] = {ATTRIBUTES, {0}};
static const TypeSlots static_slots = {.repr = static_repr, .get = static_get};
static const TypeSlots class_slots = {.repr = class_repr, .get = class_get};

const ClassDef ouro_class_def_STATICMETHOD = {
    .slots = &static_slots,
    .methods = static_methods,
    .new_ = {"staticmethod(*args, **kwargs)", wrapper_new, NULL, 0, NULL},
    .init = {"__init__(self, /, *args, **kwargs)", static_init, NULL, 0, NULL},
    .doc = "staticmethod(function) -> method\n\nConvert a function to be a static method.",
};
const ClassDef ouro_class_def_CLASSMETHOD = {
    .slots = &class_slots,
    .methods = class_methods,
    .new_ = {"classmethod(*args, **kwargs)", wrapper_new, NULL, 0, NULL},
    .init = {"__init__(self, /, *args, **kwargs)", class_init, NULL, 0, NULL},
    .doc = "classmethod(function) -> method\n\nConvert a function to be a class method.",
};
