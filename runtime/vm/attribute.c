// a.b: lookup along the class, descriptors, the instance; and the instructions' caches.
// SPDX-License-Identifier: MIT
#include "runtime/vm/attribute.h"
#include "runtime/object/instance.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/signature.h"

// ---- descriptors ----

bool ouro_is_data_descriptor(Vm *vm, Value attribute)
{
    if (!value_is_object(attribute)) return false;
    switch (value_object(attribute)->type) {
    case TYPE_FUNCTION: case TYPE_NATIVE: return false;
    case TYPE_PROPERTY: case TYPE_MEMBER: return true;
    default: break;
    }
    Class *class = ouro_class_of(vm, attribute);
    if (!is_script_class(class)) return class->slots != NULL && class->slots->set != NULL;
    return ouro_class_overrides(vm, class, SPECIAL_SET) || ouro_class_overrides(vm, class, SPECIAL_DELETE) ||
           (class->slots != NULL && class->slots->set != NULL);
}

static Value bind_native(Thread *thread, Native *native, Value self)
{
    // Parsed here once, for all that will be bound.
    if (native->def != NULL && !(native->flags & NATIVE_VARIADIC) && ouro_native_signature(thread->vm, native) == NULL)
        return ouro_raise_memory(thread);
    ClassId class_id = native->object.shape == CLASS_SLOT_WRAPPER ? CLASS_METHOD_WRAPPER : CLASS_NATIVE;
    Native *bound = ouro_heap_new(&thread->vm->heap, TYPE_NATIVE, class_id, sizeof *bound);
    if (bound == NULL) return ouro_raise_memory(thread);
    Object object = bound->object;
    *bound = *native;
    bound->object = object;
    bound->self = self;
    bound->direct_count = UINT16_MAX;
    return value_from_object(bound);
}

// A method of a built-in class that was put into another class is bound to no instance of that.
static Value bind_method(Thread *thread, Native *native, Value self)
{
    Class *owner = value_as_class(native->owner);
    if (OURO_LIKELY(ouro_class_is_subclass(ouro_class_of(thread->vm, self), owner))) return bind_native(thread, native, self);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", native->name, owner, self);
}

static Value bind_class_method(Thread *thread, Native *native, Class *class)
{
    Class *owner = value_as_class(native->owner);
    if (OURO_LIKELY(ouro_class_is_subclass(class, owner))) return bind_native(thread, native, value_from_object(class));
    return ouro_raise(thread, CLASS_TYPE_ERROR, "descriptor '%S' requires a subtype of '%N' but received '%N'", native->name, owner, class);
}

static Value get_member(Thread *thread, Member *member, Value instance)
{
    if (!ouro_class_is_subclass(ouro_class_of(thread->vm, instance), member->owner))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", member->name,
                          member->owner, instance);
    if (member->def != NULL) {
        uint32_t mark = ouro_roots_mark(thread);
        Value self = instance;
        Value result = member->def->function(thread, &self, 1);
        ouro_roots_release(thread, mark);
        return result;
    }
    Value value = ((Value *)value_as_object(instance))[member->word];
    if (!value_is_unbound(value)) return value;
    (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "'%T' object has no attribute '%S'", instance, member->name);
    ouro_exception_set_detail(thread, "name", value_from_object(member->name));
    ouro_exception_set_detail(thread, "obj", instance);
    return VALUE_UNBOUND;
}

static Value get_property(Thread *thread, Property *property, Value instance)
{
    if (!value_is_none(property->get)) return ouro_call(thread, property->get, &instance, 1);
    return ouro_property_error(thread, property, instance, "getter");
}

Value ouro_property_error(Thread *thread, Property *property, Value instance, const char *what)
{
    const String *class_name = ouro_class_of(thread->vm, instance)->qualified_name;
    Value name = property->name;
    if (value_is_unbound(name) && !value_is_none(property->get)) {
        name = ouro_get_attr_optional(thread, property->get, VM_NAME(thread->vm, NAME_));
        if (value_is_unbound(name) && ouro_pending(thread)) return name;
    }
    if (!value_is_unbound(name))
        return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "property %R of '%S' object has no %s", name, class_name, what);
    return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "property of '%S' object has no %s", class_name, what);
}

static Value get_by_method(Thread *thread, Value attribute, Value instance, Value owner)
{
    Value args[] = {value_is_unbound(instance) ? VALUE_NONE : instance, owner};
    return ouro_call_special(thread, attribute, SPECIAL_GET, args, 2);
}

Value ouro_descriptor_get(Thread *thread, Value attribute, Value instance, Class *owner)
{
    if (!value_is_object(attribute)) return attribute;
    Vm *vm = thread->vm;
    bool on_class = value_is_unbound(instance);
    Object *object = value_object(attribute);
    switch (object->type) {
    case TYPE_FUNCTION:
        return on_class ? attribute : ouro_made(thread, ouro_method_new(vm, attribute, instance));
    case TYPE_NATIVE:
        if (object->shape == CLASS_CLASSMETHOD_DESCRIPTOR) return bind_class_method(thread, (Native *)object, owner);
        if (on_class || (object->shape != CLASS_METHOD_DESCRIPTOR && object->shape != CLASS_SLOT_WRAPPER)) return attribute;
        return bind_method(thread, (Native *)object, instance);
    case TYPE_MEMBER: return on_class ? attribute : get_member(thread, (Member *)object, instance);
    case TYPE_PROPERTY:
        if (object->shape != CLASS_PROPERTY && ouro_class_overrides(vm, ouro_class_of(vm, attribute), SPECIAL_GET)) break;
        return on_class ? attribute : get_property(thread, (Property *)object, instance);
    case TYPE_WRAPPER: {
        if (object->shape >= SHAPE_FIRST_FREE && ouro_class_overrides(vm, ouro_class_of(vm, attribute), SPECIAL_GET)) break;
        Value function = ((Wrapper *)object)->function;
        bool is_static = ouro_value_is_instance(vm, attribute, CLASS_STATICMETHOD);
        return is_static ? function : ouro_bind_to_class(thread, function, owner);
    }
    default: break;
    }
    Class *class = vm->shapes[object->shape]->class;
    if (class->class_id == CLASS_SUPER && !ouro_class_overrides(vm, class, SPECIAL_GET)) return ouro_super_bind(thread, attribute, instance);
    if (is_script_class(class)) {
        if (ouro_class_overrides(vm, class, SPECIAL_GET)) return get_by_method(thread, attribute, instance, value_from_object(owner));
    }
    if (class->slots != NULL && class->slots->get != NULL)
        return class->slots->get(thread, attribute, instance, value_from_object(owner));
    return attribute;
}

// classmethod: a function is bound to the class; another descriptor is asked for what it gives there.
Value ouro_bind_to_class(Thread *thread, Value function, Class *owner)
{
    return ouro_made(thread, ouro_method_new(thread->vm, function, value_from_object(owner)));
}

static bool descriptor_set(Thread *thread, Value attribute, Value instance, String *name, Value value)
{
    Object *object = value_object(attribute);
    Class *class = ouro_class_of(thread->vm, attribute);
    if (is_script_class(class)) {
        Special special = value_is_unbound(value) ? SPECIAL_DELETE : SPECIAL_SET;
        if (ouro_class_overrides(thread->vm, class, special)) {
            Value args[] = {instance, value};
            return !value_is_unbound(ouro_call_special(thread, attribute, special, args, value_is_unbound(value) ? 1 : 2));
        }
        if (object->type != TYPE_PROPERTY) {
            (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "%S", thread->vm->names[special]);
            return false;
        }
    }
    if (object->type == TYPE_MEMBER) return ouro_member_set(thread, (Member *)object, instance, value);
    if (object->type == TYPE_PROPERTY) {
        Property *property = (Property *)object;
        bool deletes = value_is_unbound(value);
        Value function = deletes ? property->delete_ : property->set;
        if (value_is_none(function)) return (void)ouro_property_error(thread, property, instance, deletes ? "deleter" : "setter"), false;
        Value args[] = {instance, value};
        return !value_is_unbound(ouro_call(thread, function, args, deletes ? 1 : 2));
    }
    (void)name;
    return class->slots->set(thread, attribute, instance, value);
}

bool ouro_member_set(Thread *thread, Member *member, Value instance, Value value)
{
    if (!ouro_class_is_subclass(ouro_class_of(thread->vm, instance), member->owner)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object", member->name,
                         member->owner, instance);
        return false;
    }
    if (member->def != NULL) {
        if (member->def->setter == NULL) {
            (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "attribute '%S' of '%N' objects is not writable", member->name, member->owner);
            return false;
        }
        Value args[] = {instance, value};
        return !value_is_unbound(member->def->setter(thread, args, 2));
    }
    Object *object = value_object(instance);
    Value *slot = &((Value *)object)[member->word];
    if (value_is_unbound(value) && value_is_unbound(*slot)) {
        (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "%S", member->name);
        return false;
    }
    ouro_heap_store(&thread->vm->heap, object, slot, value);
    return true;
}

// ---- lookup ----

Value ouro_attribute_error(Thread *thread, Value value, String *name)
{
    if (value_is_class(value))
        (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "type object '%N' has no attribute '%S'", value_as_class(value), name);
    else (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "'%T' object has no attribute '%S'", value, name);
    ouro_exception_set_detail(thread, "name", value_from_object(name));
    ouro_exception_set_detail(thread, "obj", value);
    return VALUE_UNBOUND;
}

// A data descriptor of a script that has only __set__ hides no attribute of the instance.
static bool can_get(Vm *vm, Value attribute)
{
    Class *class = ouro_class_of(vm, attribute);
    return !is_script_class(class) || !value_is_unbound(ouro_class_special(vm, class, SPECIAL_GET));
}

// object.__getattribute__; UNBOUND without a pending exception where there is none.
static Value generic_get(Thread *thread, Value value, Class *class, String *name)
{
    Vm *vm = thread->vm;
    Value attribute = ouro_class_lookup(vm, class, name);
    bool found = !value_is_unbound(attribute);
    if (found && ouro_is_data_descriptor(vm, attribute) && can_get(vm, attribute)) return ouro_descriptor_get(thread, attribute, value, class);
    if (value_is_object(value)) {
        Value own = ouro_instance_get(vm, value_object(value), name);
        if (!value_is_unbound(own)) return own;
    }
    return found ? ouro_descriptor_get(thread, attribute, value, class) : VALUE_UNBOUND;
}

Value ouro_generic_get_attr(Thread *thread, Value value, String *name)
{
    Value result = generic_get(thread, value, ouro_class_of(thread->vm, value), name);
    if (value_is_unbound(result) && !ouro_pending(thread)) return ouro_attribute_error(thread, value, name);
    return result;
}

// What __getattribute__ gives: the class's own, the built-in type's special one, or the generic.
static Value get_without_getattr(Thread *thread, Value value, Class *class, String *name)
{
    if (is_script_class(class) && ouro_class_overrides(thread->vm, class, SPECIAL_GETATTRIBUTE)) {
        Value key = value_from_object(name);
        return ouro_call_special(thread, value, SPECIAL_GETATTRIBUTE, &key, 1);
    }
    if (class->slots != NULL && class->slots->get_attribute != NULL) return class->slots->get_attribute(thread, value, name);
    return generic_get(thread, value, class, name);
}

Value ouro_get_attr_optional(Thread *thread, Value value, String *name)
{
    Vm *vm = thread->vm;
    if (!string_is_interned(name)) {
        name = ouro_intern_string(vm, name);
        if (name == NULL) return ouro_raise_memory(thread);
    }
    Class *class = ouro_class_of(vm, value);
    Value result = get_without_getattr(thread, value, class, name);
    if (!value_is_unbound(result)) return result;
    if (ouro_pending(thread) && !ouro_pending_is(thread, CLASS_ATTRIBUTE_ERROR)) return result;
    if (is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_GETATTR)) {
        thread->pending = VALUE_UNBOUND;
        Value key = value_from_object(name);
        result = ouro_call_special(thread, value, SPECIAL_GETATTR, &key, 1);
        if (!value_is_unbound(result) || !ouro_pending_is(thread, CLASS_ATTRIBUTE_ERROR)) return result;
    }
    thread->pending = VALUE_UNBOUND;
    return VALUE_UNBOUND;
}

Value ouro_get_attr(Thread *thread, Value value, String *name)
{
    Vm *vm = thread->vm;
    if (!string_is_interned(name)) {
        name = ouro_intern_string(vm, name);
        if (name == NULL) return ouro_raise_memory(thread);
    }
    Class *class = ouro_class_of(vm, value);
    Value result = get_without_getattr(thread, value, class, name);
    if (!value_is_unbound(result)) return result;
    if (ouro_pending(thread) && !ouro_pending_is(thread, CLASS_ATTRIBUTE_ERROR)) return result;
    if (is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_GETATTR)) {
        thread->pending = VALUE_UNBOUND;
        Value key = value_from_object(name);
        return ouro_call_special(thread, value, SPECIAL_GETATTR, &key, 1);
    }
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    return ouro_attribute_error(thread, value, name);
}

// type.__getattribute__: the metaclass's data descriptors, the class's own MRO, the rest of the metaclass.
Value ouro_class_get_attr(Thread *thread, Value value, String *name)
{
    Vm *vm = thread->vm;
    Class *class = value_as_class(value), *metaclass = ouro_class_of(vm, value);
    Value meta = ouro_class_lookup(vm, metaclass, name);
    if (!value_is_unbound(meta) && ouro_is_data_descriptor(vm, meta) && can_get(vm, meta)) return ouro_descriptor_get(thread, meta, value, metaclass);
    Value own = ouro_class_lookup(vm, class, name);
    if (!value_is_unbound(own)) return ouro_descriptor_get(thread, own, VALUE_UNBOUND, class);
    return value_is_unbound(meta) ? VALUE_UNBOUND : ouro_descriptor_get(thread, meta, value, metaclass);
}

Value ouro_special(Thread *thread, Value value, Special special)
{
    Class *class = ouro_class_of(thread->vm, value);
    Value method = ouro_class_special(thread->vm, class, special);
    if (value_is_unbound(method)) return method;
    return ouro_descriptor_get(thread, method, value, class);
}

// ---- setting ----

static bool read_only(Thread *thread, Value value, String *name, bool exists, bool deletes)
{
    if (exists) (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "'%T' object attribute '%S' is read-only", value, name);
    else if (deletes) (void)ouro_attribute_error(thread, value, name);
    else
        (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "'%T' object has no attribute '%S' and no __dict__ for setting new attributes",
                         value, name);
    if (exists || deletes) return false;
    ouro_exception_set_detail(thread, "name", value_from_object(name));
    ouro_exception_set_detail(thread, "obj", value);
    return false;
}

bool ouro_generic_set_attr(Thread *thread, Value value, String *name, Value item)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, value);
    Value attribute = ouro_class_lookup(vm, class, name);
    bool found = !value_is_unbound(attribute), deletes = value_is_unbound(item);
    if (found && ouro_is_data_descriptor(vm, attribute)) return descriptor_set(thread, attribute, value, name, item);
    if (!value_is_object(value) || !ouro_instance_has_attributes(vm, value_object(value)))
        return read_only(thread, value, name, found, deletes);
    if (deletes) {
        if (ouro_instance_delete(vm, value_object(value), name)) return true;
        (void)ouro_attribute_error(thread, value, name);
        return false;
    }
    if (ouro_instance_set(vm, value_object(value), name, item)) return true;
    (void)ouro_raise_memory(thread);
    return false;
}

bool ouro_set_attr(Thread *thread, Value value, String *name, Value item)
{
    Vm *vm = thread->vm;
    if (!string_is_interned(name)) {
        name = ouro_intern_string(vm, name);
        if (name == NULL) return (void)ouro_raise_memory(thread), false;
    }
    Class *class = ouro_class_of(vm, value);
    Special special = value_is_unbound(item) ? SPECIAL_DELATTR : SPECIAL_SETATTR;
    if (is_script_class(class) && ouro_class_overrides(vm, class, special)) {
        Value args[] = {value_from_object(name), item};
        return !value_is_unbound(ouro_call_special(thread, value, special, args, value_is_unbound(item) ? 1 : 2));
    }
    if (class->slots != NULL && class->slots->set_attribute != NULL) return class->slots->set_attribute(thread, value, name, item);
    return ouro_generic_set_attr(thread, value, name, item);
}
