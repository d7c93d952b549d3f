// Attributes: descriptors and the lookups of objects and classes.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

/// Whether what a class holds under a name goes before the instance's own attribute.
bool ouro_is_data_descriptor(Vm *vm, Value attribute);
/// What `attribute`, found in class `owner`, gives for `instance` (UNBOUND: asked of the class itself).
Value ouro_descriptor_get(Thread *thread, Value attribute, Value instance, Class *owner);
Value ouro_bind_to_class(Thread *thread, Value function, Class *owner);
OURO_MUST_USE bool ouro_member_set(Thread *thread, Member *member, Value instance, Value value);
Value ouro_property_error(Thread *thread, Property *property, Value instance, const char *what);
/// AttributeError of a missing attribute.
Value ouro_attribute_error(Thread *thread, Value value, String *name);
/// object.__getattribute__, object.__setattr__, object.__delattr__ (item UNBOUND).
Value ouro_generic_get_attr(Thread *thread, Value value, String *name);
OURO_MUST_USE bool ouro_generic_set_attr(Thread *thread, Value value, String *name, Value item);
/// type.__getattribute__. UNBOUND without a pending exception where there is none.
Value ouro_class_get_attr(Thread *thread, Value value, String *name);
/// super(class, self), where both may be of any type. UNBOUND raised.
Value ouro_super_new(Thread *thread, Value class, Value self);
/// What a super that is not bound is as an attribute of `instance`.
Value ouro_super_bind(Thread *thread, Value self, Value instance);
/// Adds all names of a class and its bases to a set, for dir(). False: raised.
OURO_MUST_USE bool ouro_dir_class(Thread *thread, Set *names, Class *class);
