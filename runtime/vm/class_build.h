// Classes made by scripts.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

/// The class statement: __build_class__(body, name, *bases, **keywords). UNBOUND raised.
Value ouro_build_class(Thread *thread, Value body, Value name, Tuple *bases, Dict *keywords);
/// type.__new__(metaclass, name, bases, namespace, **keywords). UNBOUND raised.
Value ouro_type_new(Thread *thread, Class *metaclass, String *name, Tuple *bases, Dict *given, Dict *keywords);
/// The MRO behind a class with these bases, by C3: a tuple whose first item is for the class. UNBOUND raised.
Value ouro_class_mro(Thread *thread, const Tuple *bases);
/// The base whose layout a class with these bases extends. NULL raised: not classes, not to be derived from, layouts in conflict.
Class *ouro_class_best_base(Thread *thread, const Tuple *bases);
/// Enters the class among the subclasses of its bases. False: raised.
OURO_MUST_USE bool ouro_class_add_to_bases(Thread *thread, Class *class);
/// class.__bases__ = bases. False: raised.
OURO_MUST_USE bool ouro_class_set_bases(Thread *thread, Class *class, Tuple *bases);
/// Asks a metaclass's own mro(). False: raised.
OURO_MUST_USE bool ouro_class_apply_mro(Thread *thread, Class *class);
/// Adds to the pending exception which __set_name__ raised it.
Value ouro_note_set_name(Thread *thread, Value descriptor, Value name, Class *class);
/// What classes with instance dicts and weak references get.
extern const NativeDef ouro_dict_property, ouro_weakref_property;
