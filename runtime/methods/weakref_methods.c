// Weak references and weak proxies.
// SPDX-License-Identifier: MIT
#include "runtime/heap/weak.h"
#include "runtime/methods/containers.h"
#include "runtime/object/iterator.h"
#include "runtime/object/vm.h"
#include "runtime/task/operations.h"

static WeakRef *weak_of(Value v) { return (WeakRef *)value_as_object(v); }

// The target, or UNBOUND.
static Value target_of(Value v) { return weak_of(v)->target; }

// ---- making ----

typedef struct Search {
    uint32_t shape;
    WeakRef *found;
} Search;

static bool is_shared(void *context, Object *weak)
{
    Search *search = context;
    if (weak->type != TYPE_WEAKREF || weak->shape != search->shape ||
        !value_is_none(((WeakRef *)weak)->callback))
        return true;
    search->found = (WeakRef *)weak;
    return false;
}

// References without a callback, of no class of a script, are one for each target.
static WeakRef *find_shared(Vm *vm, Value target, uint32_t shape)
{
    Search search = {shape, NULL};
    ouro_weak_each(&vm->heap, value_as_object(target), is_shared, &search);
    return search.found;
}

static Value weak_new(Thread *thread, Class *class, Value target, Value callback)
{
    Vm *vm = thread->vm;
    if (!value_is_object(target) || !(ouro_class_of(vm, target)->flags & CLASS_FLAG_HAS_WEAKREF))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot create weak reference to '%T' object",
                          target);
    if (value_is_none(callback) && class->flags & CLASS_FLAG_BUILTIN) {
        WeakRef *shared = find_shared(vm, target, class->root_shape->id);
        if (shared != NULL) return value_from_object(shared);
    }
    WeakRef *weak = (WeakRef *)ouro_instance_new(vm, class, 0);
    if (weak == NULL) return ouro_raise_memory(thread);
    weak->callback = callback;
    weak->target = target;
    if (ouro_weak_register(&vm->heap, &weak->object, &weak->target)) return value_from_object(weak);
    weak->target = VALUE_UNBOUND;
    return ouro_raise_memory(thread);
}

static Value ref_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return weak_new(thread, value_as_class(args[0]), args[1], args[2]);
}

Value ouro_weak_proxy_new(Thread *thread, Value target, Value callback)
{
    ClassId id = ouro_is_callable(thread, target) ? CLASS_WEAK_CALLABLE_PROXY : CLASS_WEAK_PROXY;
    return weak_new(thread, thread->vm->classes[id], target, callback);
}

// ---- references ----

static Value ref_init(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_NONE;
}

static Value ref_call(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    Value target = target_of(args[0]);
    return value_is_unbound(target) ? VALUE_NONE : target;
}

static bool ref_hash(Thread *thread, Value self, int64_t *out)
{
    WeakRef *weak = weak_of(self);
    if (!weak->is_hashed) {
        if (value_is_unbound(weak->target))
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "weak object has gone away"), false;
        int64_t hash;
        uint32_t mark = ouro_roots_mark(thread);
        bool hashed = ouro_hash(thread, ouro_root(thread, weak->target), &hash);
        ouro_roots_release(thread, mark); // the instruction that asks may be the last for long
        if (!hashed) return false;
        weak->hash = hash;
        weak->is_hashed = true;
    }
    *out = weak->hash;
    return true;
}

static Value ref_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if ((op != COMPARE_EQUAL && op != COMPARE_UNEQUAL) || !value_has_type(right, TYPE_WEAKREF))
        return VALUE_NOT_IMPLEMENTED;
    Value a = target_of(left), b = target_of(right);
    if (value_is_unbound(a) || value_is_unbound(b))
        return value_from_bool(value_is(left, right) == (op == COMPARE_EQUAL));
    uint32_t mark = ouro_roots_mark(thread);
    ouro_root(thread, a);
    ouro_root(thread, b);
    Value result = ouro_compare(thread, a, b, op);
    ouro_roots_release(thread, mark);
    return result;
}

static Value ref_repr(Thread *thread, Value self)
{
    Vm *vm = thread->vm;
    Value target =
        ouro_root(thread, value_is_unbound(target_of(self)) ? VALUE_NONE : target_of(self));
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    ouro_text_append_format(&builder, "<weakref at %p; ", value_as_object(self));
    if (value_is_none(target)) {
        ouro_text_append_string(&builder, "dead>");
        return ouro_made(thread, ouro_string_from_builder(vm, &builder));
    }
    ouro_text_append_format(&builder, "to '%s' at %p", ouro_class_name_of(vm, target),
                            value_as_object(target));
    Value name = ouro_get_attr_optional(thread, target, VM_NAME(vm, NAME_));
    thread->pending = VALUE_UNBOUND;
    if (value_is_string(name))
        ouro_text_append_format(&builder, " (%.*s)",
                                TEXT_FORMAT(string_text(value_as_string(name))));
    ouro_text_append_char(&builder, '>');
    return ouro_made(thread, ouro_string_from_builder(vm, &builder));
}

static Value ref_callback(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_is_unbound(target_of(args[0])) ? VALUE_NONE : weak_of(args[0])->callback;
}

static const TypeSlots ref_slots = {.repr = ref_repr, .hash = ref_hash, .compare = ref_compare};
static const NativeDef ref_methods[] = {
    {"__call__(self)", ref_call, "The object, or None when it is gone.", 0, NULL},
    {"__callback__(self)", ref_callback, NULL, NATIVE_PROPERTY, NULL},
    {"__class_getitem__(cls, item, /)", ouro_class_getitem, "See PEP 585", NATIVE_CLASS, NULL},
    {0},
};
const ClassDef ouro_class_def_WEAKREF = {
    .slots = &ref_slots,
    .methods = ref_methods,
    .new_ = {"ReferenceType(object, callback=None, /, *args, **kwargs)", ref_new, NULL, 0, NULL},
    .init = {"__init__(self, object, callback=None, /)", ref_init, NULL, 0, NULL},
};

// ---- proxies: every operation is the target's ----

// The target as a root. UNBOUND with ReferenceError pending.
static Value live(Thread *thread, Value v)
{
    bool is_proxy =
        value_has_shape(v, CLASS_WEAK_PROXY) || value_has_shape(v, CLASS_WEAK_CALLABLE_PROXY);
    if (!is_proxy) return v;
    Value target = target_of(v);
    if (!value_is_unbound(target)) return ouro_root(thread, target);
    return ouro_raise(thread, CLASS_REFERENCE_ERROR, "weakly-referenced object no longer exists");
}

static Value proxy_repr(Thread *thread, Value self)
{
    Vm *vm = thread->vm;
    Value target = target_of(self);
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    ouro_text_append_format(&builder, "<weakproxy at %p", value_as_object(self));
    if (value_is_unbound(target))
        ouro_text_append_string(&builder, "; dead>");
    else
        ouro_text_append_format(&builder, "; to '%s' at %p>", ouro_class_name_of(vm, target),
                                value_as_object(target));
    return ouro_made(thread, ouro_string_from_builder(vm, &builder));
}

static Value proxy_str(Thread *thread, Value self)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? target : ouro_str(thread, target);
}

static int proxy_truth(Thread *thread, Value self)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? -1 : ouro_truth(thread, target);
}

static Value proxy_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    Value a = live(thread, left), b = value_is_unbound(a) ? a : live(thread, right);
    return value_is_unbound(b) ? b : ouro_compare(thread, a, b, op);
}

static Value proxy_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    Value a = live(thread, left), b = value_is_unbound(a) ? a : live(thread, right);
    return value_is_unbound(b) ? b : ouro_binary(thread, a, b, op);
}

static Value proxy_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    Value a = live(thread, left), b = value_is_unbound(a) ? a : live(thread, right);
    return value_is_unbound(b) ? b : ouro_inplace(thread, a, b, op);
}

static Value proxy_unary(Thread *thread, Value self, UnaryOp op)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? target : ouro_unary(thread, target, op);
}

static int64_t proxy_length(Thread *thread, Value self)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? -1 : ouro_length(thread, target);
}

static Value proxy_get_item(Thread *thread, Value self, Value key)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? target : ouro_get_item(thread, target, key);
}

static bool proxy_set_item(Thread *thread, Value self, Value key, Value value)
{
    Value target = live(thread, self);
    return !value_is_unbound(target) && ouro_set_item(thread, target, key, value);
}

static int proxy_contains(Thread *thread, Value self, Value item)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? -1 : ouro_contains(thread, target, item);
}

static Value proxy_iterate(Thread *thread, Value self)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? target : ouro_iterate(thread, target);
}

static Value proxy_next(Thread *thread, Value self)
{
    Value target = live(thread, self);
    if (value_is_unbound(target)) return target;
    if (!value_is_unbound(
            ouro_class_special(thread->vm, ouro_class_of(thread->vm, target), SPECIAL_NEXT)))
        return ouro_next(thread, target);
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "Weakref proxy referenced a non-iterator '%T' object", target);
}

static Value proxy_get_attribute(Thread *thread, Value self, String *name)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? target : ouro_get_attr(thread, target, name);
}

static bool proxy_set_attribute(Thread *thread, Value self, String *name, Value value)
{
    Value target = live(thread, self);
    return !value_is_unbound(target) && ouro_set_attr(thread, target, name, value);
}

static Value proxy_call(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value target = live(thread, args[0]);
    return value_is_unbound(target)
               ? target
               : ouro_call_tuple(thread, target, value_as_tuple(args[1]), value_as_dict(args[2]));
}

static const TypeSlots proxy_slots = {
    .repr = proxy_repr,
    .str = proxy_str,
    .truth = proxy_truth,
    .compare = proxy_compare,
    .binary = proxy_binary,
    .inplace = proxy_inplace,
    .unary = proxy_unary,
    .length = proxy_length,
    .get_item = proxy_get_item,
    .set_item = proxy_set_item,
    .contains = proxy_contains,
    .iterate = proxy_iterate,
    .next = proxy_next,
    .get_attribute = proxy_get_attribute,
    .set_attribute = proxy_set_attribute,
    .operators = 0x1FFF,
    .reflected_operators = 0x1FFF,
    .inplace_operators = 0x1FFF,
    .unary_operators = 7,
};
// Conversions that no slot stands for.
static Value call_target(Thread *thread, Value self, Special special)
{
    Value target = live(thread, self);
    return value_is_unbound(target) ? target : ouro_call_special(thread, target, special, NULL, 0);
}
static Value proxy_index(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, call_target(thread, args[0], SPECIAL_INDEX);
}
static Value proxy_int(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, call_target(thread, args[0], SPECIAL_INT);
}
static Value proxy_float(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, call_target(thread, args[0], SPECIAL_FLOAT);
}
static Value proxy_bytes(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, call_target(thread, args[0], SPECIAL_BYTES);
}
static Value proxy_reversed(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, call_target(thread, args[0], SPECIAL_REVERSED);
}

#define PROXY_METHODS                                                                              \
    {"__index__(self)", proxy_index, NULL, 0, NULL}, {"__int__(self)", proxy_int, NULL, 0, NULL},  \
        {"__float__(self)", proxy_float, NULL, 0, NULL},                                           \
        {"__bytes__(self)", proxy_bytes, NULL, 0, NULL},                                           \
    {                                                                                              \
        "__reversed__(self)", proxy_reversed, NULL, 0, NULL                                        \
    }

static const NativeDef proxy_methods[] = {PROXY_METHODS, {0}};
static const NativeDef callable_proxy_methods[] = {
    PROXY_METHODS,
    {"__call__(self, *args, **kwargs)", proxy_call, "Call self as a function.", 0, NULL},
    {0},
};
const ClassDef ouro_class_def_WEAK_PROXY = {.slots = &proxy_slots,
                                            .methods = proxy_methods,
                                            .flags = CLASS_FLAG_NO_NEW | CLASS_FLAG_UNHASHABLE};
const ClassDef ouro_class_def_WEAK_CALLABLE_PROXY = {
    .slots = &proxy_slots,
    .methods = callable_proxy_methods,
    .flags = CLASS_FLAG_NO_NEW | CLASS_FLAG_UNHASHABLE,
};
