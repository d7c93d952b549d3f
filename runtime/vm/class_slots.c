// The special methods of built-in classes as scripts see them: made of the slots that C uses, when a class's namespace is first looked at.
// SPDX-License-Identifier: MIT
#include "runtime/vm/attribute.h"
#include "runtime/vm/class_build.h"
#include "runtime/vm/machine.h"

// ---- the methods: each calls the slot of the class it was made for, whatever the class of self overrides ----

static const TypeSlots *slots_of_call(Thread *thread)
{
    const Native *native = thread->native_context;
    return value_as_class(native->owner)->slots;
}
static unsigned operator_of_call(Thread *thread) { return (unsigned)(uintptr_t)((const Native *)thread->native_context)->context; }

static Value none_or_unbound(bool done) { return done ? VALUE_NONE : VALUE_UNBOUND; }
static Value truth_or_unbound(int truth) { return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth); }

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)

METHOD(call_repr) { return (void)count, slots_of_call(thread)->repr(thread, args[0]); }
METHOD(call_str) { return (void)count, slots_of_call(thread)->str(thread, args[0]); }
METHOD(call_hash)
{
    int64_t hash;
    (void)count;
    return slots_of_call(thread)->hash(thread, args[0], &hash) ? ouro_int_from_int64(thread->vm, hash) : VALUE_UNBOUND;
}
METHOD(call_truth) { return (void)count, truth_or_unbound(slots_of_call(thread)->truth(thread, args[0])); }
METHOD(call_length)
{
    int64_t length = slots_of_call(thread)->length(thread, args[0]);
    (void)count;
    return length < 0 ? VALUE_UNBOUND : ouro_int_from_int64(thread->vm, length);
}
METHOD(call_compare) { return (void)count, slots_of_call(thread)->compare(thread, args[0], args[1], (CompareOp)operator_of_call(thread)); }
METHOD(call_get_item) { return (void)count, slots_of_call(thread)->get_item(thread, args[0], args[1]); }
METHOD(call_set_item) { return (void)count, none_or_unbound(slots_of_call(thread)->set_item(thread, args[0], args[1], args[2])); }
METHOD(call_delete_item) { return (void)count, none_or_unbound(slots_of_call(thread)->set_item(thread, args[0], args[1], VALUE_UNBOUND)); }
METHOD(call_contains) { return (void)count, truth_or_unbound(slots_of_call(thread)->contains(thread, args[0], args[1])); }
METHOD(call_iterate) { return (void)count, slots_of_call(thread)->iterate(thread, args[0]); }
METHOD(call_next)
{
    Value value = slots_of_call(thread)->next(thread, args[0]);
    (void)count;
    if (!value_is_unbound(value) || ouro_pending(thread)) return value;
    return ouro_raise_with(thread, CLASS_STOP_ITERATION, VALUE_UNBOUND);
}
METHOD(call_binary) { return (void)count, slots_of_call(thread)->binary(thread, args[0], args[1], (BinaryOp)operator_of_call(thread)); }
METHOD(call_reflected) { return (void)count, slots_of_call(thread)->binary(thread, args[1], args[0], (BinaryOp)operator_of_call(thread)); }
METHOD(call_inplace)
{
    const TypeSlots *slots = slots_of_call(thread);
    BinaryFunction *function = slots->inplace != NULL ? slots->inplace : slots->binary;
    return (void)count, function(thread, args[0], args[1], (BinaryOp)operator_of_call(thread));
}
METHOD(call_unary) { return (void)count, slots_of_call(thread)->unary(thread, args[0], (UnaryOp)operator_of_call(thread)); }
METHOD(call_format)
{
    (void)count;
    if (!value_is_string(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "__format__() argument must be str, not %T", args[1]);
    return slots_of_call(thread)->format(thread, args[0], value_as_string(args[1]));
}
METHOD(call_get_attribute)
{
    (void)count;
    if (!value_is_string(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "attribute name must be string, not '%T'", args[1]);
    String *name = ouro_intern_string(thread->vm, value_as_string(args[1]));
    if (name == NULL) return ouro_raise_memory(thread);
    Value value = slots_of_call(thread)->get_attribute(thread, args[0], name);
    if (value_is_unbound(value) && !ouro_pending(thread)) return ouro_attribute_error(thread, args[0], name);
    return value;
}
METHOD(call_set_attribute)
{
    (void)count;
    if (!value_is_string(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, "attribute name must be string, not '%T'", args[1]);
    String *name = ouro_intern_string(thread->vm, value_as_string(args[1]));
    if (name == NULL) return ouro_raise_memory(thread);
    return none_or_unbound(slots_of_call(thread)->set_attribute(thread, args[0], name, count == 3 ? args[2] : VALUE_UNBOUND));
}
METHOD(call_get)
{
    Value instance = value_is_none(args[1]) && !(count < 3 || value_is_none(args[2])) ? VALUE_UNBOUND : args[1];
    bool none = value_is_none(args[1]) && (count < 3 || value_is_none(args[2]));
    if (none) return ouro_raise(thread, CLASS_TYPE_ERROR, "__get__(None, None) is invalid");
    Value owner = count == 3 && value_is_class(args[2]) ? args[2] : value_from_object(ouro_class_of(thread->vm, args[1]));
    return ouro_descriptor_get(thread, args[0], instance, value_as_class(owner));
}

typedef struct SlotMethod {
    Special special;
    size_t offset; // of the slot that must be there
    NativeDef def;
    unsigned context;
} SlotMethod;

#define SLOT(member) offsetof(TypeSlots, member)

static const SlotMethod slot_methods[] = {
    {SPECIAL_REPR, SLOT(repr), {"__repr__(self, /)", call_repr, "Return repr(self).", 0, NULL}, 0},
    {SPECIAL_STR, SLOT(str), {"__str__(self, /)", call_str, "Return str(self).", 0, NULL}, 0},
    {SPECIAL_HASH, SLOT(hash), {"__hash__(self, /)", call_hash, "Return hash(self).", 0, NULL}, 0},
    {SPECIAL_BOOL, SLOT(truth), {"__bool__(self, /)", call_truth, "True if self else False", 0, NULL}, 0},
    {SPECIAL_LEN, SLOT(length), {"__len__(self, /)", call_length, "Return len(self).", 0, NULL}, 0},
    {SPECIAL_LT, SLOT(compare), {"__lt__(self, value, /)", call_compare, "Return self<value.", 0, NULL}, COMPARE_LESS},
    {SPECIAL_LE, SLOT(compare), {"__le__(self, value, /)", call_compare, "Return self<=value.", 0, NULL}, COMPARE_LESS_EQUAL},
    {SPECIAL_GT, SLOT(compare), {"__gt__(self, value, /)", call_compare, "Return self>value.", 0, NULL}, COMPARE_GREATER},
    {SPECIAL_GE, SLOT(compare), {"__ge__(self, value, /)", call_compare, "Return self>=value.", 0, NULL}, COMPARE_GREATER_EQUAL},
    {SPECIAL_EQ, SLOT(compare), {"__eq__(self, value, /)", call_compare, "Return self==value.", 0, NULL}, COMPARE_EQUAL},
    {SPECIAL_NE, SLOT(compare), {"__ne__(self, value, /)", call_compare, "Return self!=value.", 0, NULL}, COMPARE_UNEQUAL},
    {SPECIAL_GETITEM, SLOT(get_item), {"__getitem__(self, key, /)", call_get_item, "Return self[key].", 0, NULL}, 0},
    {SPECIAL_SETITEM, SLOT(set_item), {"__setitem__(self, key, value, /)", call_set_item, "Set self[key] to value.", 0, NULL}, 0},
    {SPECIAL_DELITEM, SLOT(set_item), {"__delitem__(self, key, /)", call_delete_item, "Delete self[key].", 0, NULL}, 0},
    {SPECIAL_CONTAINS, SLOT(contains), {"__contains__(self, key, /)", call_contains, "Return bool(key in self).", 0, NULL}, 0},
    {SPECIAL_ITER, SLOT(iterate), {"__iter__(self, /)", call_iterate, "Implement iter(self).", 0, NULL}, 0},
    {SPECIAL_NEXT, SLOT(next), {"__next__(self, /)", call_next, "Implement next(self).", 0, NULL}, 0},
    {SPECIAL_FORMAT, SLOT(format), {"__format__(self, format_spec, /)", call_format, "Default object formatter.", 0, NULL}, 0},
    {SPECIAL_GETATTRIBUTE, SLOT(get_attribute), {"__getattribute__(self, name, /)", call_get_attribute, "Return getattr(self, name).", 0, NULL}, 0},
    {SPECIAL_SETATTR, SLOT(set_attribute), {"__setattr__(self, name, value, /)", call_set_attribute, "Implement setattr(self, name, value).", 0, NULL}, 0},
    {SPECIAL_DELATTR, SLOT(set_attribute), {"__delattr__(self, name, /)", call_set_attribute, "Implement delattr(self, name).", 0, NULL}, 0},
    {SPECIAL_GET, SLOT(get), {"__get__(self, instance, owner=None, /)", call_get, "Return an attribute of instance, which is of type owner.", 0, NULL}, 0},
};

static const NativeDef binary_def = {"__op__(self, value, /)", call_binary, "Return self op value.", 0, NULL};
static const NativeDef reflected_def = {"__op__(self, value, /)", call_reflected, "Return value op self.", 0, NULL};
static const NativeDef inplace_def = {"__op__(self, value, /)", call_inplace, "Return self op= value.", 0, NULL};
static const NativeDef unary_def = {"__op__(self, /)", call_unary, "Return op self.", 0, NULL};

// ---- filling ----

static bool add_wrapper(Vm *vm, Class *class, Special special, const NativeDef *def, unsigned context)
{
    Dict *namespace_ = class->namespace_;
    String *name = vm->names[special];
    if (!value_is_unbound(ouro_dict_get_string(vm, namespace_, name))) return true;
    Native *native = ouro_native_new(vm, CLASS_SLOT_WRAPPER, def, VALUE_UNBOUND, value_from_object(class));
    if (native == NULL) return false;
    native->name = name;
    native->context = (void *)(uintptr_t)context;
    native->flags |= NATIVE_CONTEXT;
    return ouro_dict_set_string(vm, namespace_, name, value_from_object(native));
}

static bool add_operators(Vm *vm, Class *class, const TypeSlots *slots)
{
    static const Special unary[] = {SPECIAL_NEG, SPECIAL_POS, SPECIAL_INVERT};
    for (unsigned op = 0; op < BINARY_COUNT; op++) {
        unsigned bit = 1u << op;
        if (slots->operators & bit && !add_wrapper(vm, class, (Special)(SPECIAL_ADD + op), &binary_def, op)) return false;
        if (slots->reflected_operators & bit && !add_wrapper(vm, class, (Special)(SPECIAL_RADD + op), &reflected_def, op)) return false;
        if (slots->inplace_operators & bit && !add_wrapper(vm, class, (Special)(SPECIAL_IADD + op), &inplace_def, op)) return false;
    }
    for (unsigned op = 0; op < 3; op++)
        if (slots->unary_operators & 1u << op && !add_wrapper(vm, class, unary[op], &unary_def, op)) return false;
    return true;
}

// A slot that the class shares with its base has its method there.
static bool add_slot_methods(Vm *vm, Class *class)
{
    const TypeSlots *slots = class->def->slots;
    const TypeSlots *base = class->base != NULL ? class->base->slots : NULL;
    for (size_t i = 0; i < OURO_COUNT_OF(slot_methods); i++) {
        const SlotMethod *row = &slot_methods[i];
        void *mine, *theirs = NULL;
        memcpy(&mine, (const char *)slots + row->offset, sizeof mine);
        if (base != NULL) memcpy(&theirs, (const char *)base + row->offset, sizeof theirs);
        if (mine == NULL || mine == theirs) continue;
        if (!add_wrapper(vm, class, row->special, &row->def, row->context)) return false;
    }
    return add_operators(vm, class, slots);
}

static bool add_property(Vm *vm, Class *class, const NativeDef *def)
{
    size_t size = strcspn(def->signature, "(");
    String *name = ouro_intern(vm, def->signature, size);
    Member *member = ouro_heap_new(&vm->heap, TYPE_MEMBER, CLASS_GETSET, sizeof *member);
    if (name == NULL || member == NULL) return false;
    member->owner = class;
    member->name = name;
    member->def = def;
    member->word = 0;
    return ouro_dict_set_string(vm, class->namespace_, name, value_from_object(member));
}

static bool add_method(Vm *vm, Class *class, const NativeDef *def)
{
    if (def->flags & NATIVE_PROPERTY) return add_property(vm, class, def);
    ClassId kind = def->flags & NATIVE_STATIC ? CLASS_NATIVE : def->flags & NATIVE_CLASS ? CLASS_CLASSMETHOD_DESCRIPTOR : CLASS_METHOD_DESCRIPTOR;
    Native *native = ouro_native_new(vm, kind, def, VALUE_UNBOUND, value_from_object(class));
    if (native == NULL) return false;
    Value value = value_from_object(native);
    if (def->flags & NATIVE_STATIC) {
        Wrapper *wrapper = ouro_wrapper_new(vm, CLASS_STATICMETHOD, value);
        if (wrapper == NULL) return false;
        value = value_from_object(wrapper);
    }
    return ouro_dict_set_string(vm, class->namespace_, native->name, value);
}

static bool add_constructors(Vm *vm, Class *class, const ClassDef *def)
{
    if (def->new_.signature != NULL) {
        Native *native = ouro_native_new(vm, CLASS_NATIVE, &ouro_new_def, VALUE_UNBOUND, value_from_object(class));
        if (native == NULL) return false;
        native->self = value_from_object(class);
        native->parameters_count = UINT16_MAX;
        if (!ouro_dict_set_string(vm, class->namespace_, VM_SPECIAL(vm, NEW), value_from_object(native))) return false;
    }
    if (def->init.signature == NULL) return true;
    Native *native = ouro_native_new(vm, CLASS_SLOT_WRAPPER, &def->init, VALUE_UNBOUND, value_from_object(class));
    if (native == NULL) return false;
    native->name = VM_SPECIAL(vm, INIT);
    return ouro_dict_set_string(vm, class->namespace_, native->name, value_from_object(native));
}

static bool fill(Vm *vm, Class *class)
{
    const ClassDef *def = class->def;
    if (def == NULL) return ouro_dict_set_string(vm, class->namespace_, VM_NAME(vm, DOC), VALUE_NONE);
    Value doc = VALUE_NONE;
    if (def->doc != NULL) {
        String *text = ouro_string_from_c(vm, def->doc);
        if (text == NULL) return false;
        doc = value_from_object(text);
    }
    for (const NativeDef *row = def->methods; row != NULL && row->signature != NULL; row++)
        if (!add_method(vm, class, row)) return false;
    if (!add_constructors(vm, class, def)) return false;
    bool shows_dict = class->flags & CLASS_FLAG_PLAIN_NAME && !(class->base->flags & CLASS_FLAG_HAS_DICT);
    if (shows_dict && !add_method(vm, class, &ouro_dict_property)) return false;
    if (def->slots != NULL && !add_slot_methods(vm, class)) return false;
    if (class->flags & CLASS_FLAG_UNHASHABLE && !ouro_dict_set_string(vm, class->namespace_, VM_SPECIAL(vm, HASH), VALUE_NONE)) return false;
    bool has_doc = !value_is_unbound(ouro_dict_get_string(vm, class->namespace_, VM_NAME(vm, DOC)));
    return has_doc || ouro_dict_set_string(vm, class->namespace_, VM_NAME(vm, DOC), doc);
}

bool ouro_class_fill(Vm *vm, Class *class)
{
    class->flags |= CLASS_FLAG_FILLED;
    if (OURO_LIKELY(fill(vm, class))) return true;
    class->flags &= ~(uint32_t)CLASS_FLAG_FILLED; // what is missing is added when memory is there again
    return false;
}
