// Modules: their attributes are their namespace; __getattr__ in it answers for what is missing.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/object/instance.h"
#include "runtime/vm/attribute.h"

static Module *value_as_module(Value v) { return value_as_object(v); }

// ---- making ----

static Value module_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Dict *namespace_ = ouro_dict_new(vm, 8);
    if (namespace_ == NULL || !ouro_dict_make_namespace(vm, namespace_))
        return ouro_raise_memory(thread);
    Module *module = (Module *)ouro_instance_new(vm, value_as_class(args[0]), 0);
    if (module == NULL) return ouro_raise_memory(thread);
    module->namespace_ = namespace_;
    return value_from_object(module);
}

static Value module_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    static const Name unset[] = {NAME_PACKAGE, NAME_LOADER, NAME_SPEC};
    Vm *vm = thread->vm;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "module() argument 'name' must be str, not %T",
                          args[1]);
    Dict *namespace_ = value_as_module(args[0])->namespace_;
    bool done = ouro_dict_set_string(vm, namespace_, VM_NAME(vm, NAME_), args[1]) &&
                ouro_dict_set_string(vm, namespace_, VM_NAME(vm, DOC), args[2]);
    for (size_t i = 0; i < OURO_COUNT_OF(unset) && done; i++)
        done = ouro_dict_set_string(vm, namespace_, vm->names[unset[i]], VALUE_NONE);
    return done ? VALUE_NONE : ouro_raise_memory(thread);
}

// ---- lookup ----

static bool is_true_attribute(Thread *thread, Value object, const char *name)
{
    if (value_is_unbound(object) || value_is_none(object)) return false;
    String *key = ouro_intern(thread->vm, name, strlen(name));
    Value value = key == NULL ? VALUE_UNBOUND : ouro_get_attr_optional(thread, object, key);
    int truth = value_is_unbound(value) ? 0 : ouro_truth(thread, value);
    thread->pending = VALUE_UNBOUND;
    return truth > 0;
}

static Value missing(Thread *thread, Value self, String *name)
{
    Vm *vm = thread->vm;
    Dict *namespace_ = value_as_module(self)->namespace_;
    Value module_name = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, NAME_));
    Value spec = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, SPEC));
    if (!value_is_string(module_name))
        (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "module has no attribute '%S'", name);
    else if (is_true_attribute(thread, spec, "_initializing"))
        (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR,
                         "partially initialized module '%V' has no attribute '%S' (most likely due "
                         "to a circular import)",
                         module_name, name);
    else
        (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "module '%V' has no attribute '%S'",
                         module_name, name);
    ouro_exception_set_detail(thread, "name", value_from_object(name));
    ouro_exception_set_detail(thread, "obj", self);
    return VALUE_UNBOUND;
}

static Value module_get_attribute(Thread *thread, Value self, String *name)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, self);
    Value attribute = ouro_class_lookup(vm, class, name);
    bool found = !value_is_unbound(attribute);
    if (found && ouro_is_data_descriptor(vm, attribute))
        return ouro_descriptor_get(thread, attribute, self, class);
    Dict *namespace_ = value_as_module(self)->namespace_;
    Value own = ouro_dict_get_string(vm, namespace_, name);
    if (!value_is_unbound(own)) return own;
    if (found) return ouro_descriptor_get(thread, attribute, self, class);
    Value fallback = ouro_dict_get_string(vm, namespace_, VM_SPECIAL(vm, GETATTR));
    if (value_is_unbound(fallback)) return missing(thread, self, name);
    Value key = value_from_object(name);
    return ouro_call(thread, fallback, &key, 1);
}

// ---- attributes ----

static Value get_dict(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_module(args[0])->namespace_);
}

static Value get_annotations(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Dict *namespace_ = value_as_module(args[0])->namespace_;
    Value annotations = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, ANNOTATIONS));
    if (!value_is_unbound(annotations)) return annotations;
    annotations = ouro_made(thread, ouro_dict_new(vm, 0));
    if (value_is_unbound(annotations)) return annotations;
    bool done = ouro_dict_set_string(vm, namespace_, VM_NAME(vm, ANNOTATIONS), annotations);
    return done ? annotations : ouro_raise_memory(thread);
}

static Value set_annotations(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Dict *namespace_ = value_as_module(args[0])->namespace_;
    String *name = VM_NAME(vm, ANNOTATIONS);
    if (!value_is_unbound(args[1]))
        return ouro_dict_set_string(vm, namespace_, name, args[1]) ? VALUE_NONE
                                                                   : ouro_raise_memory(thread);
    if (ouro_dict_delete_string(vm, namespace_, name)) return VALUE_NONE;
    return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "%S", name);
}

static Value dir(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value namespace_ = value_from_object(value_as_module(args[0])->namespace_);
    Value own =
        ouro_dict_get_string(thread->vm, value_as_dict(namespace_), VM_SPECIAL(thread->vm, DIR));
    return value_is_unbound(own) ? ouro_list_from(thread, namespace_)
                                 : ouro_call(thread, own, NULL, 0);
}

// ---- text ----

static Value text_attribute(Thread *thread, Value object, const char *name)
{
    String *key = ouro_intern(thread->vm, name, strlen(name));
    Value value = key == NULL ? VALUE_UNBOUND : ouro_get_attr_optional(thread, object, key);
    thread->pending = VALUE_UNBOUND;
    return value_is_unbound(value) ? VALUE_NONE : ouro_root(thread, value);
}

static Value repr_by_spec(Thread *thread, Value spec)
{
    Value name = text_attribute(thread, spec, "name"),
          origin = text_attribute(thread, spec, "origin");
    if (value_is_none(name)) name = ouro_made(thread, ouro_string_from_c(thread->vm, "?"));
    if (value_is_none(origin)) {
        Value loader = text_attribute(thread, spec, "loader");
        if (value_is_none(loader)) return ouro_worded(thread, "<module %R>", name);
        return ouro_worded(thread, "<module %R (%R)>", name, loader);
    }
    if (is_true_attribute(thread, spec, "has_location"))
        return ouro_worded(thread, "<module %R from %R>", name, origin);
    return ouro_worded(thread, "<module %R (%V)>", name, origin);
}

static Value module_repr(Thread *thread, Value self)
{
    Vm *vm = thread->vm;
    Dict *namespace_ = value_as_module(self)->namespace_;
    uint32_t mark = ouro_roots_mark(thread);
    Value spec = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, SPEC)), text;
    Value name = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, NAME_));
    Value file = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, FILE));
    Value loader = ouro_dict_get_string(vm, namespace_, VM_NAME(vm, LOADER));
    if (value_is_unbound(name)) name = ouro_made(thread, ouro_string_from_c(vm, "?"));
    if (!value_is_unbound(spec) && !value_is_none(spec))
        text = repr_by_spec(thread, spec);
    else if (!value_is_unbound(file))
        text = ouro_worded(thread, "<module %R from %R>", name, file);
    else if (!value_is_unbound(loader) && !value_is_none(loader))
        text = ouro_worded(thread, "<module %R (%R)>", name, loader);
    else
        text = ouro_worded(thread, "<module %R>", name);
    ouro_roots_release(thread, mark);
    return text;
}

static const NativeDef methods[] = {
    {"__dict__(self)", get_dict, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"__annotations__(self)", get_annotations, NULL, NATIVE_PROPERTY, set_annotations},
    {"__dir__(self, /)", dir, "__dir__() -> list\nspecialized dir() implementation", 0, NULL},
    {0},
};
static const TypeSlots slots = {.repr = module_repr, .get_attribute = module_get_attribute};
const ClassDef ouro_class_def_MODULE = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"module(*args, **kwargs)", module_new, NULL, 0, NULL},
    .init = {"module(self, name, doc=None)", module_init,
             "Initialize self.  See help(type(self)) for accurate signature.", 0, NULL},
    .doc = "Create a module object.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};
