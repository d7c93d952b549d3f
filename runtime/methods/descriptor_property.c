// Properties: attributes that functions compute.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/object/instance.h"
#include "runtime/vm/attribute.h"

static Property *value_as_property(Value v) { return value_as_object(v); }

// Set in a property whose docstring is its getter's.
enum { PROPERTY_DOC_IS_GETTERS = OBJECT_FLAG_A };

static Value given_or_none(Value value) { return value_is_unbound(value) ? VALUE_NONE : value; }

// ---- making ----

static Value property_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Property *property = (Property *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (property == NULL) return ouro_raise_memory(thread);
    property->get = property->set = property->delete_ = property->doc = VALUE_NONE;
    property->name = VALUE_UNBOUND;
    return value_from_object(property);
}

// Stores a docstring. In a subclass the class's own __doc__ would hide it: there it becomes an
// attribute of the instance, where that can have any.
static bool store_doc(Thread *thread, Value self, Value doc)
{
    Property *property = value_as_property(self);
    if (property->object.shape == CLASS_PROPERTY) {
        ouro_heap_store(&thread->vm->heap, property, &property->doc, doc);
        return true;
    }
    if (ouro_set_attr(thread, self, VM_NAME(thread->vm, DOC), doc)) return true;
    if (property->object.gc & PROPERTY_DOC_IS_GETTERS ||
        !ouro_pending_is(thread, CLASS_ATTRIBUTE_ERROR))
        return false;
    thread->pending = VALUE_UNBOUND;
    return true;
}

static Value property_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Property *property = value_as_property(args[0]);
    property->get = args[1];
    property->set = args[2];
    property->delete_ = args[3];
    property->name = VALUE_UNBOUND;
    property->doc = VALUE_NONE;
    property->object.gc &= (uint8_t)~PROPERTY_DOC_IS_GETTERS;
    ouro_heap_barrier(&thread->vm->heap, property);
    Value doc = args[4];
    if (value_is_none(doc) && !value_is_none(args[1])) {
        doc = ouro_get_attr_optional(thread, args[1], VM_NAME(thread->vm, DOC));
        if (value_is_unbound(doc) && ouro_pending(thread)) return doc;
        doc = given_or_none(doc);
        if (!value_is_none(doc)) property->object.gc |= PROPERTY_DOC_IS_GETTERS;
    }
    return store_doc(thread, args[0], doc) ? VALUE_NONE : VALUE_UNBOUND;
}

// ---- copies with another function ----

static Value copy_with(Thread *thread, Value self, Value get, Value set, Value delete_)
{
    const Property *property = value_as_property(self);
    bool inherits = property->object.gc & PROPERTY_DOC_IS_GETTERS && !value_is_none(get);
    Value doc = inherits ? VALUE_NONE : property->doc;
    Value args[] = {get, set, delete_, doc};
    Value copy = ouro_call(thread, value_from_object(ouro_class_of(thread->vm, self)), args, 4);
    if (!value_is_unbound(copy) && value_has_type(copy, TYPE_PROPERTY))
        ouro_heap_store(&thread->vm->heap, value_as_object(copy), &value_as_property(copy)->name,
                        property->name);
    return copy;
}

static Value with_getter(Thread *thread, Value *args, uint32_t count)
{
    const Property *property = value_as_property(args[0]);
    return (void)count, copy_with(thread, args[0], args[1], property->set, property->delete_);
}

static Value with_setter(Thread *thread, Value *args, uint32_t count)
{
    const Property *property = value_as_property(args[0]);
    return (void)count, copy_with(thread, args[0], property->get, args[1], property->delete_);
}

static Value with_deleter(Thread *thread, Value *args, uint32_t count)
{
    const Property *property = value_as_property(args[0]);
    return (void)count, copy_with(thread, args[0], property->get, property->set, args[1]);
}

// ---- attributes ----

static Value get_get(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_property(args[0])->get;
}
static Value get_set(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_property(args[0])->set;
}
static Value get_delete(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_property(args[0])->delete_;
}
static Value get_doc(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_property(args[0])->doc;
}

static Value set_doc(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Property *property = value_as_property(args[0]);
    ouro_heap_store(&thread->vm->heap, property, &property->doc, given_or_none(args[1]));
    return VALUE_NONE;
}

static Value get_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Property *property = value_as_property(args[0]);
    if (!value_is_unbound(property->name)) return property->name;
    String *key = VM_NAME(thread->vm, NAME_);
    Value name = value_is_none(property->get) ? VALUE_UNBOUND
                                              : ouro_get_attr_optional(thread, property->get, key);
    if (!value_is_unbound(name) || ouro_pending(thread)) return name;
    return ouro_attribute_error(thread, args[0], key);
}

static Value set_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Property *property = value_as_property(args[0]);
    ouro_heap_store(&thread->vm->heap, property, &property->name, args[1]);
    return VALUE_NONE;
}

static Value take_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t given = value_as_tuple(args[1])->count;
    if (given != 2)
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "__set_name__() takes 2 positional arguments but %z were given", given);
    Value pair[] = {args[0], value_as_tuple(args[1])->items[1]};
    return set_name(thread, pair, 2);
}

// 1, 0, or -1 raised: whether a function is marked as abstract.
static int is_abstract(Thread *thread, Value function)
{
    if (value_is_none(function)) return 0;
    Value mark = ouro_get_attr_optional(thread, function, VM_NAME(thread->vm, ISABSTRACTMETHOD));
    if (value_is_unbound(mark)) return ouro_pending(thread) ? -1 : 0;
    return ouro_truth(thread, mark);
}

static Value get_is_abstract(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Property *property = value_as_property(args[0]);
    int abstract = is_abstract(thread, property->get);
    if (abstract == 0) abstract = is_abstract(thread, property->set);
    if (abstract == 0) abstract = is_abstract(thread, property->delete_);
    return abstract < 0 ? VALUE_UNBOUND : value_from_bool(abstract);
}

// ---- as a descriptor ----

// These read the property itself, also where a subclass has its own __get__ or __set__.
static Value property_get(Thread *thread, Value self, Value instance, Value owner)
{
    (void)owner;
    Property *property = value_as_property(self);
    if (value_is_unbound(instance) || value_is_none(instance)) return self;
    if (value_is_none(property->get))
        return ouro_property_error(thread, property, instance, "getter");
    return ouro_call(thread, property->get, &instance, 1);
}

static Value dunder_get(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool none = value_is_none(args[1]) && value_is_none(args[2]);
    if (none) return ouro_raise(thread, CLASS_TYPE_ERROR, "__get__(None, None) is invalid");
    return property_get(thread, args[0], args[1], args[2]);
}

static Value dunder_set(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Property *property = value_as_property(args[0]);
    if (value_is_none(property->set))
        return ouro_property_error(thread, property, args[1], "setter");
    return value_is_unbound(ouro_call(thread, property->set, args + 1, 2)) ? VALUE_UNBOUND
                                                                           : VALUE_NONE;
}

static Value dunder_delete(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Property *property = value_as_property(args[0]);
    if (value_is_none(property->delete_))
        return ouro_property_error(thread, property, args[1], "deleter");
    return value_is_unbound(ouro_call(thread, property->delete_, args + 1, 1)) ? VALUE_UNBOUND
                                                                               : VALUE_NONE;
}

static const NativeDef methods[] = {
    {"fget(self)", get_get, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"fset(self)", get_set, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"fdel(self)", get_delete, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"__doc__(self)", get_doc, NULL, NATIVE_PROPERTY, set_doc},
    {"__name__(self)", get_name, NULL, NATIVE_PROPERTY, set_name},
    {"__isabstractmethod__(self)", get_is_abstract, NULL, NATIVE_PROPERTY, NULL},
    {"getter(self, object, /)", with_getter,
     "Descriptor to obtain a copy of the property with a different getter.", 0, NULL},
    {"setter(self, object, /)", with_setter,
     "Descriptor to obtain a copy of the property with a different setter.", 0, NULL},
    {"deleter(self, object, /)", with_deleter,
     "Descriptor to obtain a copy of the property with a different deleter.", 0, NULL},
    {"__set_name__(self, /, *args)", take_name, "Method to set name of a property.", 0, NULL},
    {"__get__(self, instance, owner=None, /)", dunder_get,
     "Return an attribute of instance, which is of type owner.", 0, NULL},
    {"__set__(self, instance, value, /)", dunder_set, "Set an attribute of instance to value.", 0,
     NULL},
    {"__delete__(self, instance, /)", dunder_delete, "Delete an attribute of instance.", 0, NULL},
    {0},
};
static const TypeSlots slots = {.get = property_get};
const ClassDef ouro_class_def_PROPERTY = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"property(*args, **kwargs)", property_new, NULL, 0, NULL},
    .init = {"property(self, fget=None, fset=None, fdel=None, doc=None)", property_init,
             "Initialize self.  See help(type(self)) for accurate signature.", 0, NULL},
    .doc = "Property attribute.\n\n"
           "  fget\n    function to be used for getting an attribute value\n"
           "  fset\n    function to be used for setting an attribute value\n"
           "  fdel\n    function to be used for del'ing an attribute\n"
           "  doc\n    docstring\n",
};
