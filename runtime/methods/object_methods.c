// object: what every value has.
// SPDX-License-Identifier: MIT
#include "runtime/object/instance.h"
#include "runtime/task/operations.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/class_build.h"
#include "runtime/vm/machine.h"

Value ouro_object_repr(Thread *thread, Value self)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, self);
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    Value module = ouro_class_lookup(vm, class, VM_NAME(vm, MODULE));
    bool shown = value_is_string(module) && !ouro_string_equals_c(value_as_string(module), "builtins");
    ouro_text_append_string(&builder, "<");
    if (shown) {
        ouro_text_append(&builder, string_text(value_as_string(module)));
        ouro_text_append_string(&builder, ".");
    }
    ouro_text_append(&builder, string_text(class->qualified_name));
    void *address = value_is_object(self) ? value_as_object(self) : (void *)(uintptr_t)self.bits;
    ouro_text_append_format(&builder, " object at %p>", address);
    return ouro_made(thread, ouro_string_from_builder(vm, &builder));
}

static Value object_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (op == COMPARE_EQUAL && value_is(left, right)) return VALUE_TRUE;
    if (op != COMPARE_UNEQUAL) return VALUE_NOT_IMPLEMENTED;
    // object.__ne__ asks __eq__.
    Value equal = ouro_call_special(thread, left, SPECIAL_EQ, &right, 1);
    if (value_is_unbound(equal) || value_is(equal, VALUE_NOT_IMPLEMENTED)) return equal;
    int truth = ouro_truth(thread, equal);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(!truth);
}

static bool object_hash(Thread *thread, Value self, int64_t *out)
{
    (void)thread;
    *out = value_is_object(self) ? ouro_hash_pointer(value_as_object(self)) : (int64_t)(self.bits >> 4 ^ self.bits);
    return true;
}

static Value object_str(Thread *thread, Value self) { return ouro_repr(thread, self); }

static Value object_format(Thread *thread, Value self, String *spec)
{
    if (spec->size > 0) return ouro_raise(thread, CLASS_TYPE_ERROR, "unsupported format string passed to %T.__format__", self);
    return ouro_str(thread, self);
}

// Whether a built-in class other than object, from which `class` derives, makes or initialises its instances.
static bool has_builtin(const Class *class, bool in_new)
{
    for (; class->base != NULL; class = class->base) {
        if (class->def == NULL) continue;
        if ((in_new ? class->def->new_.signature : class->def->init.signature) != NULL) return true;
    }
    return false;
}

// Arguments are an error unless the class has its own __new__ or __init__ to take them.
static bool too_many(Thread *thread, Class *class, Value args, Value keywords, bool in_new)
{
    Vm *vm = thread->vm;
    if (value_as_tuple(args)->count == 0 && ((Dict *)value_as_object(keywords))->count == 0) return false;
    bool own_new = ouro_class_overrides(vm, class, SPECIAL_NEW) || has_builtin(class, true);
    bool own_init = ouro_class_overrides(vm, class, SPECIAL_INIT) || has_builtin(class, false);
    if (in_new ? own_new : own_init) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                         in_new ? "object.__new__() takes exactly one argument (the type to instantiate)"
                                : "object.__init__() takes exactly one argument (the instance to initialize)");
        return true;
    }
    if (in_new ? own_init : own_new) return false;
    if (in_new) (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N() takes no arguments", class);
    else (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N.__init__() takes exactly one argument (the instance to initialize)", class);
    return true;
}

static Value abstract_error(Thread *thread, Class *class)
{
    Vm *vm = thread->vm;
    Value names = ouro_class_lookup(vm, class, VM_NAME(vm, ABSTRACTMETHODS));
    Value list = ouro_root(thread, value_is_unbound(names) ? ouro_made(thread, ouro_list_new(vm, 0)) : ouro_list_from(thread, names));
    if (value_is_unbound(list) || !ouro_list_sort(thread, value_as_list(list), VALUE_NONE, false)) return VALUE_UNBOUND;
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    List *sorted = value_as_list(list);
    for (size_t i = 0; i < sorted->count; i++) {
        ouro_text_append_string(&builder, i > 0 ? ", '" : "'");
        if (value_is_string(sorted->array->items[i])) ouro_text_append(&builder, string_text(value_as_string(sorted->array->items[i])));
        ouro_text_append_string(&builder, "'");
    }
    String *text = ouro_string_from_builder(vm, &builder);
    if (text == NULL) return ouro_raise_memory(thread);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "Can't instantiate abstract class %N without an implementation for abstract method%s %S", class,
                      sorted->count == 1 ? "" : "s", text);
}

static Value object_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Class *class = value_as_class(args[0]);
    if (too_many(thread, class, args[1], args[2], true)) return VALUE_UNBOUND;
    if (class->flags & CLASS_FLAG_ABSTRACT) return abstract_error(thread, class);
    return ouro_made(thread, ouro_instance_new(thread->vm, class, 0));
}

static Value object_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (too_many(thread, ouro_class_of(thread->vm, args[0]), args[1], args[2], false)) return VALUE_UNBOUND;
    return VALUE_NONE;
}

// ---- attributes ----

static Value get_class(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return value_from_object(ouro_class_of(thread->vm, args[0]));
}

static bool has_slot(Vm *vm, const Class *class, String *name, uint32_t word)
{
    for (; is_script_class(class); class = class->base) {
        Value member = ouro_dict_get_string(vm, class->namespace_, name);
        if (value_has_shape(member, CLASS_MEMBER) && ((Member *)value_as_object(member))->word == word) return true;
    }
    return false;
}

// Whether `other` has all the slots of `class`, in the same places.
static bool has_slots_of(Vm *vm, const Class *other, const Class *class)
{
    for (; is_script_class(class); class = class->base) {
        Value key, value;
        int64_t hash;
        for (uint32_t position = 0; ouro_dict_next(class->namespace_, &position, &key, &value, &hash);) {
            if (!value_has_shape(value, CLASS_MEMBER)) continue;
            const Member *member = value_as_object(value);
            if (member->owner == class && !has_slot(vm, other, member->name, member->word)) return false;
        }
    }
    return true;
}

static Value set_class(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    if (value_is_unbound(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "can't delete __class__ attribute");
    if (!value_is_class(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "__class__ must be set to a class, not '%T' object", args[1]);
    Class *old = ouro_class_of(vm, args[0]), *new_class = value_as_class(args[1]);
    bool mutable_ = !(old->flags & CLASS_FLAG_BUILTIN) && !(new_class->flags & CLASS_FLAG_BUILTIN);
    if (!mutable_ && old->instance_type != TYPE_MODULE)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    uint32_t layout = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF;
    bool same = old->instance_type == new_class->instance_type && old->fixed_words == new_class->fixed_words &&
                (old->flags & layout) == (new_class->flags & layout) && has_slots_of(vm, new_class, old) && has_slots_of(vm, old, new_class);
    if (!same) return ouro_raise(thread, CLASS_TYPE_ERROR, "__class__ assignment: '%N' object layout differs from '%N'", new_class, old);
    if (!(old->flags & CLASS_FLAG_HAS_DICT)) {
        value_object(args[0])->shape = new_class->root_shape->id;
        return VALUE_NONE;
    }
    // Attributes move to a dict, whose place both classes share.
    if (ouro_instance_dict(vm, value_object(args[0])) == NULL) return ouro_raise_memory(thread);
    Shape *shape = ouro_class_dict_shape(vm, new_class);
    if (shape == NULL) return ouro_raise_memory(thread);
    value_object(args[0])->shape = shape->id;
    return VALUE_NONE;
}

// Classes and modules keep their attributes in their own way, whatever else they derive from: the property of that class, or NULL.
static Class *own_dict_class(Vm *vm, Value value)
{
    if (value_is_class(value)) return vm->classes[CLASS_TYPE];
    return value_is_object(value) && value_object(value)->type == TYPE_MODULE ? vm->classes[CLASS_MODULE] : NULL;
}

static Value get_dict(Thread *thread, Value *args, uint32_t count)
{
    Vm *vm = thread->vm;
    (void)count;
    Object *object = value_is_object(args[0]) ? value_object(args[0]) : NULL;
    Class *owner = own_dict_class(vm, args[0]);
    if (owner != NULL) {
        Value own = ouro_class_lookup(vm, owner, VM_NAME(vm, DICT));
        if (!value_is_unbound(own)) return ouro_descriptor_get(thread, own, args[0], owner);
    }
    if (object == NULL || !ouro_instance_has_attributes(vm, object)) return ouro_attribute_error(thread, args[0], VM_NAME(vm, DICT));
    return ouro_made(thread, ouro_instance_dict(vm, object));
}

// Where a built-in base brings the dict along, there is always one.
static bool may_delete_dict(Vm *vm, Value value)
{
    const Class *class = ouro_class_of(vm, value);
    if (!is_script_class(class)) return false;
    while (is_script_class(class)) class = class->base;
    return !(class->flags & CLASS_FLAG_HAS_DICT);
}

static Value set_dict(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (own_dict_class(thread->vm, args[0]) != NULL)
        return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "attribute '__dict__' of '%T' objects is not writable", args[0]);
    if (value_is_unbound(args[1])) {
        if (!may_delete_dict(thread->vm, args[0])) return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot delete __dict__");
        args[1] = ouro_made(thread, ouro_dict_new(thread->vm, 0)); // what is found from now on
        if (value_is_unbound(args[1])) return VALUE_UNBOUND;
    }
    if (!value_has_type(args[1], TYPE_DICT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%T'", args[1]);
    bool done = ouro_instance_set_dict(thread->vm, value_object(args[0]), value_as_object(args[1]));
    return done ? VALUE_NONE : ouro_raise_memory(thread);
}

static Value get_weakref(Thread *thread, Value *args, uint32_t count) { return (void)thread, (void)args, (void)count, VALUE_NONE; }

const NativeDef ouro_dict_property = {"__dict__(self)", get_dict, "dictionary for instance variables", NATIVE_PROPERTY, set_dict};
const NativeDef ouro_weakref_property = {"__weakref__(self)", get_weakref, "list of weak references to the object", NATIVE_PROPERTY, NULL};

static Value object_getattribute(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "attribute name must be string, not '%T'", args[1]);
    String *name = ouro_intern_string(thread->vm, value_as_string(args[1]));
    return name == NULL ? ouro_raise_memory(thread) : ouro_generic_get_attr(thread, args[0], name);
}

static Value set_or_delete(Thread *thread, Value *args, Value item)
{
    // A class's attributes have more to them: type.__setattr__ is not to be got round.
    if (value_is_class(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't apply this %s to %T object", value_is_unbound(item) ? "__delattr__" : "__setattr__", args[0]);
    if (!value_is_string(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "attribute name must be string, not '%T'", args[1]);
    String *name = ouro_intern_string(thread->vm, value_as_string(args[1]));
    if (name == NULL) return ouro_raise_memory(thread);
    return ouro_generic_set_attr(thread, args[0], name, item) ? VALUE_NONE : VALUE_UNBOUND;
}
static Value object_setattr(Thread *thread, Value *args, uint32_t count) { return (void)count, set_or_delete(thread, args, args[2]); }
static Value object_delattr(Thread *thread, Value *args, uint32_t count) { return (void)count, set_or_delete(thread, args, VALUE_UNBOUND); }

// ---- the rest ----

static bool add_names(Thread *thread, Set *names, Dict *dict)
{
    Value key, value;
    int64_t hash;
    for (uint32_t position = 0; ouro_dict_next(dict, &position, &key, &value, &hash);)
        if (!ouro_set_add(thread, names, key)) return false;
    return true;
}

bool ouro_dir_class(Thread *thread, Set *names, Class *class)
{
    for (size_t i = 0; i < class->mro->count; i++) {
        Class *each = value_as_class(class->mro->items[i]);
        if ((each->flags & (CLASS_FLAG_BUILTIN | CLASS_FLAG_FILLED)) == CLASS_FLAG_BUILTIN && !ouro_class_fill(thread->vm, each))
            return (void)ouro_raise_memory(thread), false;
        if (!add_names(thread, names, each->namespace_)) return false;
    }
    return true;
}

static Value object_dir(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Set *names = ouro_set_new(vm, CLASS_SET);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, names)))) return VALUE_UNBOUND;
    Value dict = ouro_get_attr_optional(thread, args[0], VM_NAME(vm, DICT));
    if (value_is_unbound(dict) && ouro_pending(thread)) return VALUE_UNBOUND;
    if (value_has_type(dict, TYPE_DICT) && !add_names(thread, names, value_as_object(dict))) return VALUE_UNBOUND;
    if (!ouro_dir_class(thread, names, ouro_class_of(vm, args[0]))) return VALUE_UNBOUND;
    return ouro_list_from(thread, value_from_object(names));
}

static Value object_init_subclass(Thread *thread, Value *args, uint32_t count) { return (void)thread, (void)args, (void)count, VALUE_NONE; }
static Value object_subclasshook(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_NOT_IMPLEMENTED;
}

static Value object_sizeof(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t size = value_is_object(args[0]) ? ouro_heap_size_of(value_object(args[0])) : sizeof(Value);
    return ouro_int_from_int64(thread->vm, (int64_t)size);
}

static Value reduce(Thread *thread, Value self, Value protocol)
{
    Vm *vm = thread->vm;
    bool can = vm->hooks.reduce != NULL && !(ouro_class_of(vm, self)->flags & CLASS_FLAG_NO_NEW);
    return can ? vm->hooks.reduce(thread, self, protocol) : ouro_raise(thread, CLASS_TYPE_ERROR, "cannot pickle '%T' object", self);
}

static Value object_reduce(Thread *thread, Value *args, uint32_t count) { return (void)count, reduce(thread, args[0], value_from_int(0)); }

// copyreg's protocol, for copy: a class and the state of the instance.
static Value object_reduce_ex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Value protocol = ouro_root(thread, ouro_index(thread, args[1]));
    if (value_is_unbound(protocol)) return protocol;
    String *name = ouro_intern(vm, "__reduce__", 10);
    if (name == NULL) return ouro_raise_memory(thread);
    Value own = ouro_class_lookup(vm, ouro_class_of(vm, args[0]), name);
    if (!value_is(own, ouro_class_lookup(vm, vm->classes[CLASS_OBJECT], name))) return ouro_call(thread, own, args, 1);
    return reduce(thread, args[0], protocol);
}

// The attributes of an instance, as __getstate__ tells them: a copy of its dict, or None.
static Value state_of_dict(Thread *thread, Object *object)
{
    if (!ouro_instance_has_attributes(thread->vm, object)) return VALUE_NONE;
    Dict *dict = ouro_instance_dict(thread->vm, object);
    if (dict == NULL) return ouro_raise_memory(thread);
    return dict->count == 0 ? VALUE_NONE : ouro_made(thread, ouro_dict_copy(thread->vm, dict));
}

// Adds the slots that `class` itself declares, as far as they are set.
static bool add_slots(Thread *thread, const Class *class, Object *object, Dict *slots)
{
    uint32_t position = 0;
    int64_t hash;
    Value name, value;
    while (ouro_dict_next(class->namespace_, &position, &name, &value, &hash)) {
        if (!value_has_shape(value, CLASS_MEMBER)) continue;
        const Member *member = value_as_object(value);
        if (member->owner != class) continue;
        Value item = ((Value *)(void *)object)[member->word];
        if (value_is_unbound(item)) continue;
        if (!ouro_dict_set_string(thread->vm, slots, member->name, item)) return false;
    }
    return true;
}

static Value object_getstate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_object(args[0])) return VALUE_NONE;
    Object *object = value_object(args[0]);
    Tuple *mro = ouro_class_of(thread->vm, args[0])->mro;
    Dict *slots = ouro_dict_new(thread->vm, 0);
    bool added = slots != NULL;
    for (size_t i = 0; i < mro->count && added; i++) {
        const Class *class = value_as_class(mro->items[i]);
        if (!(class->flags & CLASS_FLAG_BUILTIN)) added = add_slots(thread, class, object, slots);
    }
    if (!added) return ouro_raise_memory(thread);
    Value state = state_of_dict(thread, object);
    if (value_is_unbound(state) || slots->count == 0) return state;
    const Value both[2] = {state, value_from_object(slots)};
    return ouro_made(thread, ouro_tuple_of(thread->vm, both, 2));
}

static const NativeDef methods[] = {
    {"__class__(self)", get_class, "the object's class", NATIVE_PROPERTY, set_class},
    {"__getattribute__(self, name, /)", object_getattribute, "Return getattr(self, name).", 0, NULL},
    {"__setattr__(self, name, value, /)", object_setattr, "Implement setattr(self, name, value).", 0, NULL},
    {"__delattr__(self, name, /)", object_delattr, "Implement delattr(self, name).", 0, NULL},
    {"__dir__(self, /)", object_dir, "Default dir() implementation.", 0, NULL},
    {"__init_subclass__(cls, /)", object_init_subclass, "This method is called when a class is subclassed.", NATIVE_CLASS, NULL},
    {"__subclasshook__(cls, object, /)", object_subclasshook, "Abstract classes can override this to customize issubclass().", NATIVE_CLASS, NULL},
    {"__sizeof__(self, /)", object_sizeof, "Size of object in memory, in bytes.", 0, NULL},
    {"__reduce_ex__(self, protocol, /)", object_reduce_ex, "Helper for pickle.", 0, NULL},
    {"__reduce__(self, /)", object_reduce, "Helper for pickle.", 0, NULL},
    {"__getstate__(self, /)", object_getstate, "Helper for pickle.", 0, NULL},
    {0},
};

static const TypeSlots slots = {
    .repr = ouro_object_repr,
    .str = object_str,
    .format = object_format,
    .hash = object_hash,
    .compare = object_compare,
};

const ClassDef ouro_class_def_OBJECT = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"object(*args, **kwargs)", object_new, NULL, 0, NULL},
    .init = {"__init__(self, /, *args, **kwargs)", object_init, "Initialize self.  See help(type(self)) for accurate signature.", 0, NULL},
    .doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n"
           "instance that has no instance attributes and cannot be given any.\n",
};

// ---- None, NotImplemented, Ellipsis ----

static Value none_repr(Thread *thread, Value self) { return (void)self, ouro_made(thread, ouro_string_from_c(thread->vm, "None")); }
static int none_truth(Thread *thread, Value self) { return (void)thread, (void)self, 0; }
static Value none_new(Thread *thread, Value *args, uint32_t count)
{
    bool extra = value_as_tuple(args[1])->count > 0 || ((Dict *)value_as_object(args[2]))->count > 0;
    (void)count;
    return extra ? ouro_raise(thread, CLASS_TYPE_ERROR, "NoneType takes no arguments") : VALUE_NONE;
}
static bool none_hash(Thread *thread, Value self, int64_t *out) { return (void)thread, (void)self, *out = 0xFCA86420, true; }
static const TypeSlots none_slots = {.repr = none_repr, .str = none_repr, .format = object_format, .hash = none_hash, .truth = none_truth, .compare = object_compare};
const ClassDef ouro_class_def_NONE_TYPE = {.slots = &none_slots, .new_ = {"NoneType(*args, **kwargs)", none_new, NULL, 0, NULL}, .doc = "The type of the None singleton.", .flags = CLASS_FLAG_FINAL};

static Value not_implemented_repr(Thread *thread, Value self)
{
    return (void)self, ouro_made(thread, ouro_string_from_c(thread->vm, "NotImplemented"));
}
static Value not_implemented_new(Thread *thread, Value *args, uint32_t count) { return (void)thread, (void)args, (void)count, VALUE_NOT_IMPLEMENTED; }
static const TypeSlots not_implemented_slots = {.repr = not_implemented_repr, .str = not_implemented_repr, .format = object_format, .hash = object_hash, .compare = object_compare};
// Pickled by its name.
static Value not_implemented_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_made(thread, ouro_string_from_c(thread->vm, "NotImplemented"));
}
static const NativeDef not_implemented_methods[] = {{"__reduce__(self, /)", not_implemented_reduce, NULL, 0, NULL}, {0}};
const ClassDef ouro_class_def_NOT_IMPLEMENTED = {.methods = not_implemented_methods, .slots = &not_implemented_slots, .new_ = {"NotImplementedType()", not_implemented_new, NULL, 0, NULL}, .doc = "The type of the NotImplemented singleton.", .flags = CLASS_FLAG_FINAL};

static Value ellipsis_repr(Thread *thread, Value self) { return (void)self, ouro_made(thread, ouro_string_from_c(thread->vm, "Ellipsis")); }
static Value ellipsis_new(Thread *thread, Value *args, uint32_t count) { return (void)thread, (void)args, (void)count, VALUE_ELLIPSIS; }
static const TypeSlots ellipsis_slots = {.repr = ellipsis_repr, .str = ellipsis_repr, .format = object_format, .hash = object_hash, .compare = object_compare};
static Value ellipsis_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_made(thread, ouro_string_from_c(thread->vm, "Ellipsis"));
}
static const NativeDef ellipsis_methods[] = {{"__reduce__(self, /)", ellipsis_reduce, NULL, 0, NULL}, {0}};
const ClassDef ouro_class_def_ELLIPSIS = {.methods = ellipsis_methods, .slots = &ellipsis_slots, .new_ = {"ellipsis()", ellipsis_new, NULL, 0, NULL}, .doc = "The type of the Ellipsis singleton.", .flags = CLASS_FLAG_FINAL};
