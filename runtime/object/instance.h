// Attributes of instances, without descriptors: what __dict__ shows.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/vm.h"

/// UNBOUND when absent. `name` is interned.
Value ouro_instance_get(Vm *vm, Object *object, String *name);
/// Whether the object can have attributes of its own.
bool ouro_instance_has_attributes(Vm *vm, Object *object);
/// The object has attributes. False when memory is refused.
OURO_MUST_USE bool ouro_instance_set(Vm *vm, Object *object, String *name, Value value);
/// False when absent.
bool ouro_instance_delete(Vm *vm, Object *object, String *name);
/// The object's __dict__, which holds its attributes from now on. NULL where it has none, or memory is refused.
Dict *ouro_instance_dict(Vm *vm, Object *object);
/// Replaces __dict__. False when memory is refused.
OURO_MUST_USE bool ouro_instance_set_dict(Vm *vm, Object *object, Dict *dict);
/// Where functions and the like keep their attributes' dict; NULL for others.
Dict **ouro_attributes_place(Object *object);
