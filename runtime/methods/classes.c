// The definitions of all built-in classes, each beside its methods, in one table; and the generic alias.
// SPDX-License-Identifier: MIT
#include "runtime/methods/classes.h"
#include "runtime/task/operations.h"

#define CLASS(name, text, base, type)  extern const ClassDef ouro_class_def_##name;
#define EXCEPTION(name, text, parent) extern const ClassDef ouro_class_def_##name;
#include "runtime/object/classes.def"
#include "runtime/object/exceptions.def"
#undef CLASS
#undef EXCEPTION

const ClassDef *const ouro_class_defs[CLASS_COUNT] = {
#define CLASS(name, text, base, type)  [CLASS_##name] = &ouro_class_def_##name,
#define EXCEPTION(name, text, parent) [CLASS_##name] = &ouro_class_def_##name,
#include "runtime/object/classes.def"
#include "runtime/object/exceptions.def"
#undef CLASS
#undef EXCEPTION
};

Value ouro_generic_alias(Thread *thread, Value origin, Value args) { return thread->vm->hooks.generic_alias(thread, origin, args); }
