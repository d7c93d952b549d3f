// Descriptors of __slots__ and of the attributes of built-in classes.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/vm/attribute.h"

static Member *value_as_member(Value v) { return value_as_object(v); }

static Value get_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_member(args[0])->name);
}

static Value get_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Member *member = value_as_member(args[0]);
    return ouro_worded(thread, "%S.%S", member->owner->qualified_name, member->name);
}

static Value get_owner(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_member(args[0])->owner);
}

static Value get_doc(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const NativeDef *def = value_as_member(args[0])->def;
    return def == NULL || def->doc == NULL
               ? VALUE_NONE
               : ouro_made(thread, ouro_string_from_c(thread->vm, def->doc));
}

static Value member_get(Thread *thread, Value self, Value instance, Value owner)
{
    return ouro_descriptor_get(thread, self, instance, value_as_class(owner));
}

static bool member_set(Thread *thread, Value self, Value instance, Value value)
{
    return ouro_member_set(thread, value_as_member(self), instance, value);
}

static Value dunder_set(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, member_set(thread, args[0], args[1], args[2]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value dunder_delete(Thread *thread, Value *args, uint32_t count)
{
    return (void)count,
           member_set(thread, args[0], args[1], VALUE_UNBOUND) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value repr(Thread *thread, Value self)
{
    const Member *member = value_as_member(self);
    return ouro_worded(thread, "<%s '%S' of '%N' objects>",
                       member->def != NULL ? "attribute" : "member", member->name, member->owner);
}

static const NativeDef methods[] = {
    {"__name__(self)", get_name, NULL, NATIVE_PROPERTY, NULL},
    {"__qualname__(self)", get_qualified_name, NULL, NATIVE_PROPERTY, NULL},
    {"__objclass__(self)", get_owner, NULL, NATIVE_PROPERTY, NULL},
    {"__doc__(self)", get_doc, NULL, NATIVE_PROPERTY, NULL},
    {"__set__(self, instance, value, /)", dunder_set, "Set an attribute of instance to value.", 0,
     NULL},
    {"__delete__(self, instance, /)", dunder_delete, "Delete an attribute of instance.", 0, NULL},
    {0},
};
static const TypeSlots slots = {.repr = repr, .get = member_get, .set = member_set};

const ClassDef ouro_class_def_MEMBER = {
    .slots = &slots, .methods = methods, .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW};
const ClassDef ouro_class_def_GETSET = {
    .slots = &slots, .methods = methods, .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW};
