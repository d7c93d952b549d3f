// Functions in C as scripts see them: built-in functions and methods, slot wrappers.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/vm/attribute.h"

static Native *value_as_native(Value v) { return value_as_object(v); }

// ---- names ----

static Value get_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_native(args[0])->name);
}

// The class whose name goes before the method's; NULL where there is none.
static const Class *qualifier(Vm *vm, const Native *native)
{
    if (native->object.shape == CLASS_METHOD_WRAPPER)
        return value_is_class(native->owner) ? value_as_class(native->owner) : NULL;
    if (native->object.shape != CLASS_NATIVE) return value_as_class(native->owner);
    if (value_is_class(native->self)) return value_as_class(native->self);
    bool is_bound = !value_is_unbound(native->self) && !value_has_type(native->self, TYPE_MODULE);
    if (is_bound) return ouro_class_of(vm, native->self);
    return value_is_class(native->owner) ? value_as_class(native->owner) : NULL;
}

static Value get_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Native *native = value_as_native(args[0]);
    const Class *class = qualifier(thread->vm, native);
    if (class == NULL) return value_from_object(native->name);
    return ouro_worded(thread, "%S.%S", class->qualified_name, native->name);
}

static Value get_doc(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const NativeDef *def = value_as_native(args[0])->def;
    if (def == NULL || def->doc == NULL) return VALUE_NONE;
    return ouro_made(thread, ouro_string_from_c(thread->vm, def->doc));
}

static bool is_of_module(const Native *native)
{
    return native->object.shape == CLASS_NATIVE && value_is_string(native->owner);
}

static Value get_module(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const Native *native = value_as_native(args[0]);
    return is_of_module(native) ? native->owner : VALUE_NONE;
}

// A static method of a class counts as bound to it.
static Value self_of(const Native *native)
{
    return value_is_unbound(native->self) && value_is_class(native->owner) ? native->owner
                                                                           : native->self;
}

static Value get_self(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Native *native = value_as_native(args[0]);
    if (!value_is_unbound(self_of(native))) return self_of(native);
    if (!is_of_module(native)) return VALUE_NONE;
    Value module =
        ouro_dict_get_string(thread->vm, thread->vm->modules, value_as_string(native->owner));
    return value_is_unbound(module) ? VALUE_NONE : module;
}

static Value get_owner(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_native(args[0])->owner;
}

// "($self, object, /)": the signature, with the first parameter of methods marked as bound, and
// that of modules added.
static Value get_text_signature(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Native *native = value_as_native(args[0]);
    const char *rest = native->def != NULL ? strchr(native->def->signature, '(') : NULL;
    if (rest == NULL || native->flags & NATIVE_VARIADIC) return VALUE_NONE;
    rest++;
    const char *first = "$module";
    if (!is_of_module(native)) {
        first = native->flags & NATIVE_CLASS ? "$type" : "$self";
        if (!(native->flags & NATIVE_STATIC)) rest += strcspn(rest, ",)");
    }
    bool is_last = *rest == ')', has_comma = *rest == ',';
    return ouro_worded(thread, is_last || has_comma ? "(%s%s" : "(%s, %s", first, rest);
}

// ---- text ----

static Value native_repr(Thread *thread, Value self)
{
    const Native *native = value_as_native(self);
    Value bound_to = self_of(native);
    if (value_is_unbound(bound_to))
        return ouro_worded(thread, "<built-in function %S>", native->name);
    AddressText address = ouro_address_text(bound_to);
    return ouro_worded(thread, "<built-in method %S of %T object at %s>", native->name, bound_to,
                       address.text);
}

static Value descriptor_repr(Thread *thread, Value self)
{
    const Native *native = value_as_native(self);
    bool is_slot = native->object.shape == CLASS_SLOT_WRAPPER;
    return ouro_worded(thread, "<%s '%S' of '%N' objects>", is_slot ? "slot wrapper" : "method",
                       native->name, value_as_class(native->owner));
}

static Value wrapper_repr(Thread *thread, Value self)
{
    const Native *native = value_as_native(self);
    AddressText address = ouro_address_text(native->self);
    return ouro_worded(thread, "<method-wrapper '%S' of %T object at %s>", native->name,
                       native->self, address.text);
}

// ---- bound ones are equal where they are bound to the same ----

static Value bound_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    (void)thread;
    bool comparable = (op == COMPARE_EQUAL || op == COMPARE_UNEQUAL) &&
                      value_has_type(right, TYPE_NATIVE) &&
                      value_object(left)->shape == value_object(right)->shape;
    if (!comparable) return VALUE_NOT_IMPLEMENTED;
    const Native *a = value_as_native(left), *b = value_as_native(right);
    bool same = value_is(a->self, b->self) && a->function == b->function && a->def == b->def &&
                a->context == b->context;
    return value_from_bool(same == (op == COMPARE_EQUAL));
}

static bool bound_hash(Thread *thread, Value self, int64_t *out)
{
    (void)thread;
    const Native *native = value_as_native(self);
    *out = ouro_hash_pointer((void *)(uintptr_t)native->self.bits) ^
           ouro_hash_pointer(native->def) ^ ouro_hash_pointer((void *)(uintptr_t)native->function);
    return true;
}

// ---- as descriptors ----

static Value native_get(Thread *thread, Value self, Value instance, Value owner)
{
    return ouro_descriptor_get(thread, self, instance, value_as_class(owner));
}

static Value call(Thread *thread, Value *args, uint32_t count)
{
    return (void)count,
           ouro_call_tuple(thread, args[0], value_as_tuple(args[1]), value_as_dict(args[2]));
}

// A function of a module is copied by its name, a bound method as getattr(self, name).
static Value reduce(Thread *thread, Value *args, uint32_t count)
{
    const Native *native = value_as_native(args[0]);
    bool by_owner = native->object.shape == CLASS_METHOD_DESCRIPTOR ||
                    native->object.shape == CLASS_SLOT_WRAPPER;
    if (!by_owner && value_is_unbound(native->self)) return get_qualified_name(thread, args, count);
    String *name = ouro_intern(thread->vm, "getattr", 7);
    if (name == NULL) return ouro_raise_memory(thread);
    Value pair[] = {by_owner ? native->owner : native->self, value_from_object(native->name)};
    Value result[] = {ouro_dict_get_string(thread->vm, thread->vm->builtins, name),
                      ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2))};
    if (value_is_unbound(result[0]) || value_is_unbound(result[1]))
        return ouro_pending(thread) ? VALUE_UNBOUND : ouro_raise_memory(thread);
    return ouro_made(thread, ouro_tuple_of(thread->vm, result, 2));
}

#define ATTRIBUTES                                                                                 \
    {"__name__(self)", get_name, NULL, NATIVE_PROPERTY, NULL},                                     \
        {"__qualname__(self)", get_qualified_name, NULL, NATIVE_PROPERTY, NULL},                   \
        {"__doc__(self)", get_doc, NULL, NATIVE_PROPERTY, NULL},                                   \
        {"__text_signature__(self)", get_text_signature, NULL, NATIVE_PROPERTY, NULL},             \
        {"__call__(self, /, *args, **kwargs)", call, "Call self as a function.", 0, NULL},         \
    {                                                                                              \
        "__reduce__(self, /)", reduce, NULL, 0, NULL                                               \
    }
#define SELF                                                                                       \
    {                                                                                              \
        "__self__(self)", get_self, NULL, NATIVE_PROPERTY, NULL                                    \
    }
#define OWNER                                                                                      \
    {                                                                                              \
        "__objclass__(self)", get_owner, NULL, NATIVE_PROPERTY, NULL                               \
    }

static const NativeDef native_methods[] = {
    ATTRIBUTES, SELF, {"__module__(self)", get_module, NULL, NATIVE_PROPERTY, NULL}, {0}};
static const NativeDef descriptor_methods[] = {ATTRIBUTES, OWNER, {0}};
static const NativeDef wrapper_methods[] = {ATTRIBUTES, SELF, OWNER, {0}};

static const TypeSlots native_slots = {
    .repr = native_repr, .hash = bound_hash, .compare = bound_compare};
static const TypeSlots descriptor_slots = {.repr = descriptor_repr, .get = native_get};
static const TypeSlots wrapper_slots = {
    .repr = wrapper_repr, .hash = bound_hash, .compare = bound_compare};

enum { CLOSED = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW };

const ClassDef ouro_class_def_NATIVE = {
    .slots = &native_slots, .methods = native_methods, .flags = CLOSED | CLASS_FLAG_HAS_WEAKREF};
const ClassDef ouro_class_def_METHOD_DESCRIPTOR = {
    .slots = &descriptor_slots, .methods = descriptor_methods, .flags = CLOSED};
const ClassDef ouro_class_def_SLOT_WRAPPER = {
    .slots = &descriptor_slots, .methods = descriptor_methods, .flags = CLOSED};
const ClassDef ouro_class_def_CLASSMETHOD_DESCRIPTOR = {
    .slots = &descriptor_slots, .methods = descriptor_methods, .flags = CLOSED};
const ClassDef ouro_class_def_METHOD_WRAPPER = {
    .slots = &wrapper_slots, .methods = wrapper_methods, .flags = CLOSED};
