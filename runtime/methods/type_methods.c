// type: what classes have, and super.
// SPDX-License-Identifier: MIT
#include "runtime/task/operations.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/class_build.h"
#include "runtime/vm/machine.h"

static Class *self_class(const Value *args) { return value_as_class(args[0]); }

static bool is_immutable(Thread *thread, const Class *class, const String *name)
{
    if (!(class->flags & CLASS_FLAG_BUILTIN)) return false;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "cannot set '%S' attribute of immutable type '%N'", name, class);
    return true;
}

// ---- text ----

// "module.Qualified", the plain name for those of module builtins.
static Value type_repr(Thread *thread, Value self)
{
    Vm *vm = thread->vm;
    Class *class = value_as_class(self);
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    ouro_text_append_string(&builder, "<class '");
    Value module = ouro_dict_get_string(vm, class->namespace_, VM_NAME(vm, MODULE));
    if (value_is_string(module) && !ouro_string_equals_c(value_as_string(module), "builtins")) {
        ouro_text_append(&builder, string_text(value_as_string(module)));
        ouro_text_append_string(&builder, ".");
    }
    ouro_text_append(&builder, string_text(class->qualified_name));
    ouro_text_append_string(&builder, "'>");
    return ouro_made(thread, ouro_string_from_builder(vm, &builder));
}

// ---- attributes ----

static Value get_name(Thread *thread, Value *args, uint32_t count) { return (void)thread, (void)count, value_from_object(self_class(args)->name); }
static Value get_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(self_class(args)->qualified_name);
}

static Value set_text(Thread *thread, Value *args, String **place, Name name)
{
    Class *class = self_class(args);
    if (is_immutable(thread, class, thread->vm->names[name])) return VALUE_UNBOUND;
    if (value_is_unbound(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot delete '%S' attribute of immutable type '%N'", thread->vm->names[name], class);
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can only assign string to %N.%S, not '%T'", class, thread->vm->names[name], args[1]);
    *place = value_as_string(args[1]);
    ouro_heap_barrier(&thread->vm->heap, class);
    return VALUE_NONE;
}
static Value set_name(Thread *thread, Value *args, uint32_t count) { return (void)count, set_text(thread, args, &self_class(args)->name, NAME_NAME_); }
static Value set_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, set_text(thread, args, &self_class(args)->qualified_name, NAME_QUALNAME);
}

static Value get_module(Thread *thread, Value *args, uint32_t count)
{
    Vm *vm = thread->vm;
    Class *class = self_class(args);
    (void)count;
    Value module = ouro_dict_get_string(vm, class->namespace_, VM_NAME(vm, MODULE));
    if (!value_is_unbound(module) && !value_has_shape(module, CLASS_GETSET)) return module;
    if (class->flags & CLASS_FLAG_BUILTIN) return value_from_object(VM_NAME(vm, BUILTINS_MODULE));
    return ouro_attribute_error(thread, args[0], VM_NAME(vm, MODULE));
}
static Value set_in_namespace(Thread *thread, Class *class, Name name, Value value)
{
    Vm *vm = thread->vm;
    if (is_immutable(thread, class, vm->names[name])) return VALUE_UNBOUND;
    if (value_is_unbound(value)) {
        if (!ouro_dict_delete_string(vm, class->namespace_, vm->names[name])) return ouro_attribute_error(thread, value_from_object(class), vm->names[name]);
    } else if (!ouro_dict_set_string(vm, class->namespace_, vm->names[name], value)) return ouro_raise_memory(thread);
    ouro_class_changed(vm, class);
    return VALUE_NONE;
}
static Value set_module(Thread *thread, Value *args, uint32_t count) { return (void)count, set_in_namespace(thread, self_class(args), NAME_MODULE, args[1]); }

static Value get_bases(Thread *thread, Value *args, uint32_t count) { return (void)thread, (void)count, value_from_object(self_class(args)->bases); }
static Value get_mro(Thread *thread, Value *args, uint32_t count) { return (void)thread, (void)count, value_from_object(self_class(args)->mro); }
static Value get_base(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return self_class(args)->base != NULL ? value_from_object(self_class(args)->base) : VALUE_NONE;
}

static Value set_bases(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Class *class = self_class(args);
    if (is_immutable(thread, class, VM_NAME(thread->vm, BASES))) return VALUE_UNBOUND;
    if (value_is_unbound(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot delete '__bases__' attribute of immutable type '%N'", class);
    if (!value_has_type(args[1], TYPE_TUPLE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can only assign tuple to %N.__bases__, not %T", class, args[1]);
    return ouro_class_set_bases(thread, class, value_as_tuple(args[1])) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value get_dict(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Class *class = self_class(args);
    if ((class->flags & (CLASS_FLAG_BUILTIN | CLASS_FLAG_FILLED)) == CLASS_FLAG_BUILTIN && !ouro_class_fill(thread->vm, class))
        return ouro_raise_memory(thread);
    View *view = ouro_heap_new(&thread->vm->heap, TYPE_VIEW, CLASS_MAPPING_PROXY, sizeof *view);
    if (view != NULL) view->target = value_from_object(class->namespace_);
    return ouro_made(thread, view);
}

static Value get_doc(Thread *thread, Value *args, uint32_t count)
{
    Vm *vm = thread->vm;
    Class *class = self_class(args);
    (void)count;
    if ((class->flags & (CLASS_FLAG_BUILTIN | CLASS_FLAG_FILLED)) == CLASS_FLAG_BUILTIN && !ouro_class_fill(vm, class))
        return ouro_raise_memory(thread);
    Value doc = ouro_dict_get_string(vm, class->namespace_, VM_NAME(vm, DOC));
    if (value_has_shape(doc, CLASS_GETSET)) { // of type itself: the property that asks
        String *text = ouro_string_from_c(vm, class->def != NULL && class->def->doc != NULL ? class->def->doc : "");
        return ouro_made(thread, text);
    }
    return value_is_unbound(doc) ? VALUE_NONE : ouro_descriptor_get(thread, doc, VALUE_UNBOUND, class);
}
static Value set_doc(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_unbound(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot delete '__doc__' attribute of immutable type '%N'", self_class(args));
    return set_in_namespace(thread, self_class(args), NAME_DOC, args[1]);
}

static Value get_abstract_methods(Thread *thread, Value *args, uint32_t count)
{
    Vm *vm = thread->vm;
    (void)count;
    Value names = ouro_dict_get_string(vm, self_class(args)->namespace_, VM_NAME(vm, ABSTRACTMETHODS));
    if (value_is_unbound(names) || value_has_shape(names, CLASS_GETSET)) return ouro_attribute_error(thread, args[0], VM_NAME(vm, ABSTRACTMETHODS));
    return names;
}
static Value set_abstract_methods(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Class *class = self_class(args);
    int any = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);
    if (any < 0 || value_is_unbound(set_in_namespace(thread, class, NAME_ABSTRACTMETHODS, args[1]))) return VALUE_UNBOUND;
    class->flags = any ? class->flags | CLASS_FLAG_ABSTRACT : class->flags & ~(uint32_t)CLASS_FLAG_ABSTRACT;
    return VALUE_NONE;
}

static Value get_annotations(Thread *thread, Value *args, uint32_t count)
{
    Vm *vm = thread->vm;
    Class *class = self_class(args);
    (void)count;
    if (class->flags & CLASS_FLAG_BUILTIN) return ouro_attribute_error(thread, args[0], VM_NAME(vm, ANNOTATIONS));
    Value value = ouro_dict_get_string(vm, class->namespace_, VM_NAME(vm, ANNOTATIONS));
    if (!value_is_unbound(value)) return value;
    value = ouro_made(thread, ouro_dict_new(vm, 0));
    if (value_is_unbound(value)) return value;
    return ouro_dict_set_string(vm, class->namespace_, VM_NAME(vm, ANNOTATIONS), value) ? value : ouro_raise_memory(thread);
}
static Value set_annotations(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, set_in_namespace(thread, self_class(args), NAME_ANNOTATIONS, args[1]);
}
static Value get_type_params(Thread *thread, Value *args, uint32_t count)
{
    Vm *vm = thread->vm;
    (void)count;
    Value value = ouro_dict_get_string(vm, self_class(args)->namespace_, VM_NAME(vm, TYPE_PARAMS));
    if (!value_is_unbound(value) && !value_has_shape(value, CLASS_GETSET)) return value;
    return ouro_made(thread, ouro_tuple_new(vm, 0));
}
static Value set_type_params(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, set_in_namespace(thread, self_class(args), NAME_TYPE_PARAMS, args[1]);
}

static Value get_flags(Thread *thread, Value *args, uint32_t count)
{
    // CPython's bits that programs look at: HEAPTYPE, BASETYPE, IS_ABSTRACT.
    const Class *class = self_class(args);
    (void)thread, (void)count;
    int64_t flags = 1 << 12;
    if (!(class->flags & CLASS_FLAG_BUILTIN)) flags |= 1 << 9;
    if (!(class->flags & CLASS_FLAG_FINAL)) flags |= 1 << 10;
    if (class->flags & CLASS_FLAG_ABSTRACT) flags |= 1 << 20;
    if (class->flags & CLASS_FLAG_SEQUENCE) flags |= 1 << 5;
    if (class->flags & CLASS_FLAG_MAPPING) flags |= 1 << 6;
    return value_from_int(flags);
}

enum { PATTERN_FLAGS = CLASS_FLAG_SEQUENCE | CLASS_FLAG_MAPPING };

// Classes are no deeper than the C stack: each was made of its bases by a call.
static void mark_for_patterns(Class *class, uint32_t flag)
{
    if ((class->flags & PATTERN_FLAGS) == flag) return;
    class->flags = (class->flags & ~(uint32_t)PATTERN_FLAGS) | flag;
    const Array *subclasses = class->subclasses;
    for (size_t i = 0; subclasses != NULL && i < subclasses->count; i++) mark_for_patterns(value_as_class(subclasses->items[i]), flag);
}

/// Pattern matching asks whether a class was registered as a Sequence or Mapping: collections.abc says so through this.
static Value set_flags(Thread *thread, Value *args, uint32_t count)
{
    int64_t flags = 0;
    (void)count;
    if (!ouro_value_int64(args[1], &flags)) return ouro_raise(thread, CLASS_TYPE_ERROR, "__flags__ must be an int");
    mark_for_patterns(self_class(args), (flags & 1 << 5 ? CLASS_FLAG_SEQUENCE : 0) | (flags & 1 << 6 ? CLASS_FLAG_MAPPING : 0));
    return VALUE_NONE;
}

static Value get_static(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_int_from_int64(thread->vm, (int64_t)ouro_type_size((TypeId)self_class(args)->instance_type));
}

// ---- methods ----

static Value type_mro(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Tuple *mro = self_class(args)->mro;
    return ouro_made(thread, ouro_list_of(thread->vm, mro->items, mro->count));
}

static bool has_base(const Class *class, const Class *base)
{
    for (size_t i = 0; i < class->bases->count; i++)
        if (value_as_object(class->bases->items[i]) == (const void *)base) return true;
    return false;
}

// Built-in classes do not stand in their bases' lists, so that a machine starts fast.
static Value type_subclasses(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Class *self = self_class(args);
    List *result = ouro_list_new(vm, 0);
    bool added = result != NULL;
    for (unsigned id = 0; added && self->flags & CLASS_FLAG_BUILTIN && id < CLASS_COUNT; id++)
        if (has_base(vm->classes[id], self)) added = ouro_list_append(vm, result, value_from_object(vm->classes[id]));
    for (size_t i = 0; added && self->subclasses != NULL && i < self->subclasses->count; i++)
        added = ouro_list_append(vm, result, self->subclasses->items[i]);
    return added ? value_from_object(result) : ouro_raise_memory(thread);
}

static Value type_instance_check(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int result = ouro_is_instance_plain(thread, args[1], args[0]);
    return result < 0 ? VALUE_UNBOUND : value_from_bool(result);
}
static Value type_subclass_check(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int result = ouro_is_subclass_plain(thread, args[1], args[0]);
    return result < 0 ? VALUE_UNBOUND : value_from_bool(result);
}

static Value type_prepare(Thread *thread, Value *args, uint32_t count)
{
    return (void)args, (void)count, ouro_made(thread, ouro_dict_new(thread->vm, 0));
}

static Value type_dir(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Set *names = ouro_set_new(thread->vm, CLASS_SET);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, names)))) return VALUE_UNBOUND;
    if (!ouro_dir_class(thread, names, self_class(args))) return VALUE_UNBOUND;
    return ouro_list_from(thread, value_from_object(names));
}

static Value type_call(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Tuple *positional = value_as_tuple(args[1]);
    Dict *keywords = value_as_object(args[2]);
    if (keywords->count == 0) return ouro_class_call(thread, self_class(args), positional->items, (uint32_t)positional->count, NULL);
    Tuple *names = ouro_tuple_new(thread->vm, keywords->count), *values = ouro_tuple_new(thread->vm, positional->count + keywords->count);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, names))) || value_is_unbound(ouro_root(thread, ouro_made(thread, values))))
        return VALUE_UNBOUND;
    memcpy(values->items, positional->items, positional->count * sizeof(Value));
    uint32_t position = 0;
    int64_t hash;
    for (size_t i = 0; i < names->count; i++)
        (void)ouro_dict_next(keywords, &position, &names->items[i], &values->items[positional->count + i], &hash);
    return ouro_class_call(thread, self_class(args), values->items, (uint32_t)values->count, names);
}

static Value type_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Tuple *rest = value_as_tuple(args[1]);
    if (rest->count != 3 && self_class(args) == thread->vm->classes[CLASS_TYPE])
        return ouro_raise(thread, CLASS_TYPE_ERROR, "type() takes 1 or 3 arguments");
    if (rest->count != 3) return ouro_raise(thread, CLASS_TYPE_ERROR, "type.__new__() takes exactly 3 arguments (%z given)", rest->count);
    if (!value_is_string(rest->items[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "type.__new__() argument 1 must be str, not %T", rest->items[0]);
    if (!value_has_type(rest->items[1], TYPE_TUPLE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "type.__new__() argument 2 must be tuple, not %T", rest->items[1]);
    if (!value_has_type(rest->items[2], TYPE_DICT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "type.__new__() argument 3 must be dict, not %T", rest->items[2]);
    return ouro_type_new(thread, self_class(args), value_as_string(rest->items[0]), value_as_tuple(rest->items[1]),
                         value_as_object(rest->items[2]), value_as_object(args[2]));
}

static Value type_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t given = value_as_tuple(args[1])->count;
    if (given == 1 || given == 3) return VALUE_NONE;
    return ouro_raise(thread, CLASS_TYPE_ERROR, "type.__init__() takes 1 or 3 arguments");
}

static Value type_or(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (op != BINARY_OR || thread->vm->hooks.union_type == NULL) return VALUE_NOT_IMPLEMENTED;
    return thread->vm->hooks.union_type(thread, left, right);
}

// ---- setting attributes of classes ----

static bool type_set_attribute(Thread *thread, Value self, String *name, Value value)
{
    Vm *vm = thread->vm;
    Class *class = value_as_class(self), *metaclass = ouro_class_of(vm, self);
    if (is_immutable(thread, class, name)) return false;
    Value meta = ouro_class_lookup(vm, metaclass, name);
    if (!value_is_unbound(meta) && ouro_is_data_descriptor(vm, meta)) return ouro_generic_set_attr(thread, self, name, value);
    if (value_is_unbound(value)) {
        if (!ouro_dict_delete_string(vm, class->namespace_, name)) return (void)ouro_attribute_error(thread, self, name), false;
        ouro_class_changed(vm, class);
        return true;
    }
    Value old = ouro_dict_get_string(vm, class->namespace_, name);
    if (!ouro_dict_set_string(vm, class->namespace_, name, value)) return (void)ouro_raise_memory(thread), false;
    if (name == VM_SPECIAL(vm, DEL)) class->flags |= CLASS_FLAG_HAS_FINALIZER;
    vm->lookup_epoch++;
    // The caches of instructions hold no value of a plain attribute, so that counting in a class variable costs them nothing.
    bool plain = !value_is_unbound(old) && !value_is_object(old) && !value_is_object(value);
    if (!plain || class->cached_constants) ouro_class_changed(vm, class);
    return true;
}

static const NativeDef methods[] = {
    {"__name__(self)", get_name, NULL, NATIVE_PROPERTY, set_name},
    {"__qualname__(self)", get_qualified_name, NULL, NATIVE_PROPERTY, set_qualified_name},
    {"__module__(self)", get_module, NULL, NATIVE_PROPERTY, set_module},
    {"__bases__(self)", get_bases, NULL, NATIVE_PROPERTY, set_bases},
    {"__mro__(self)", get_mro, NULL, NATIVE_PROPERTY, NULL},
    {"__base__(self)", get_base, NULL, NATIVE_PROPERTY, NULL},
    {"__dict__(self)", get_dict, NULL, NATIVE_PROPERTY, NULL},
    {"__doc__(self)", get_doc, NULL, NATIVE_PROPERTY, set_doc},
    {"__abstractmethods__(self)", get_abstract_methods, NULL, NATIVE_PROPERTY, set_abstract_methods},
    {"__annotations__(self)", get_annotations, NULL, NATIVE_PROPERTY, set_annotations},
    {"__type_params__(self)", get_type_params, NULL, NATIVE_PROPERTY, set_type_params},
    {"__flags__(self)", get_flags, NULL, NATIVE_PROPERTY, set_flags},
    {"__basicsize__(self)", get_static, NULL, NATIVE_PROPERTY, NULL},
    {"mro(self, /)", type_mro, "Return a type's method resolution order.", 0, NULL},
    {"__subclasses__(self, /)", type_subclasses, "Return a list of immediate subclasses.", 0, NULL},
    {"__instancecheck__(self, instance, /)", type_instance_check, "Check if an object is an instance.", 0, NULL},
    {"__subclasscheck__(self, subclass, /)", type_subclass_check, "Check if a class is a subclass.", 0, NULL},
    {"__prepare__(cls, /, *args, **kwargs)", type_prepare, "Create the namespace for the class statement", NATIVE_CLASS, NULL},
    {"__dir__(self, /)", type_dir, "Specialized __dir__ implementation for types.", 0, NULL},
    {"__call__(self, /, *args, **kwargs)", type_call, "Call self as a function.", 0, NULL},
    {0},
};

static const TypeSlots slots = {
    .repr = type_repr,
    .binary = type_or,
    .get_attribute = ouro_class_get_attr,
    .set_attribute = type_set_attribute,
    .operators = 1 << BINARY_OR,
    .reflected_operators = 1 << BINARY_OR,
};

const ClassDef ouro_class_def_TYPE = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"type(*args, **kwargs)", type_new, NULL, 0, NULL},
    .init = {"__init__(self, /, *args, **kwargs)", type_init, "Initialize self.", 0, NULL},
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .flags = CLASS_FLAG_TYPE | CLASS_FLAG_HAS_WEAKREF,
};
