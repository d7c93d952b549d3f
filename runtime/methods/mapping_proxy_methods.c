// mappingproxy: any mapping, read only.
// SPDX-License-Identifier: MIT
#include "runtime/methods/list_methods.h"

static Value proxy_target(Value self) { return value_as_view(self)->target; }

static Value proxy_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Value mapping = args[1];
    bool is_sequence = value_has_type(mapping, TYPE_LIST) || value_has_type(mapping, TYPE_TUPLE);
    Class *class = ouro_class_of(vm, mapping);
    if (is_sequence || value_is_unbound(ouro_class_special(vm, class, SPECIAL_GETITEM))) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "mappingproxy() argument must be a mapping, not %T", mapping);
    }
    return ouro_made(thread, ouro_view_new(vm, CLASS_MAPPING_PROXY, mapping));
}

static Value proxy_repr(Thread *thread, Value self)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append(&builder, TEXT("mappingproxy("));
    if (!ouro_append_repr(thread, &builder, proxy_target(self))) {
        ouro_text_deinit(&builder);
        return VALUE_UNBOUND;
    }
    ouro_text_append_char(&builder, ')');
    return ouro_built_string(thread, &builder);
}

static Value proxy_str(Thread *thread, Value self) { return ouro_str(thread, proxy_target(self)); }

static bool proxy_hash(Thread *thread, Value self, int64_t *out)
{
    return ouro_hash(thread, proxy_target(self), out);
}

static Value unwrapped(Value v)
{
    return value_has_shape(v, CLASS_MAPPING_PROXY) ? proxy_target(v) : v;
}

static Value proxy_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    return ouro_compare(thread, proxy_target(left), right, op);
}

static Value proxy_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (op != BINARY_OR) return VALUE_NOT_IMPLEMENTED;
    return ouro_binary(thread, unwrapped(left), unwrapped(right), op);
}

static Value proxy_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    (void)left, (void)right;
    if (op != BINARY_OR) return VALUE_NOT_IMPLEMENTED;
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "'|=' is not supported by mappingproxy; use '|' instead");
}

static int64_t proxy_length(Thread *thread, Value self)
{
    return ouro_length(thread, proxy_target(self));
}

static Value proxy_get_item(Thread *thread, Value self, Value key)
{
    return ouro_get_item(thread, proxy_target(self), key);
}

static int proxy_contains(Thread *thread, Value self, Value key)
{
    return ouro_contains(thread, proxy_target(self), key);
}

static Value proxy_iterate(Thread *thread, Value self)
{
    return ouro_iterate(thread, proxy_target(self));
}

static Value proxy_get(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_call_method(thread, proxy_target(args[0]), VM_NAME(thread->vm, GET_NAME), args + 1,
                            2);
}

static Value proxy_keys(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_call_method(thread, proxy_target(args[0]), VM_NAME(thread->vm, KEYS), NULL, 0);
}

static Value proxy_values(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_call_method(thread, proxy_target(args[0]), VM_NAME(thread->vm, VALUES), NULL, 0);
}

static Value proxy_items(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_call_method(thread, proxy_target(args[0]), VM_NAME(thread->vm, ITEMS), NULL, 0);
}

static Value proxy_copy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_call_method(thread, proxy_target(args[0]), VM_NAME(thread->vm, COPY), NULL, 0);
}

static Value proxy_reversed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_call_special(thread, proxy_target(args[0]), SPECIAL_REVERSED, NULL, 0);
}

static const TypeSlots slots = {
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .compare = proxy_compare,
    .binary = proxy_binary,
    .inplace = proxy_inplace,
    .operators = 1 << BINARY_OR,
    .reflected_operators = 1 << BINARY_OR,
    .inplace_operators = 1 << BINARY_OR,
    .length = proxy_length,
    .get_item = proxy_get_item,
    .contains = proxy_contains,
    .iterate = proxy_iterate,
};

static const NativeDef methods[] = {
    {"get(self, key, default=None, /)", proxy_get, "The mapping's get().", 0, NULL},
    {"keys(self, /)", proxy_keys, "The mapping's keys.", 0, NULL},
    {"values(self, /)", proxy_values, "The mapping's values.", 0, NULL},
    {"items(self, /)", proxy_items, "The mapping's pairs of keys and values.", 0, NULL},
    {"copy(self, /)", proxy_copy, "A copy of the mapping.", 0, NULL},
    {"__reversed__(self, /)", proxy_reversed, "The mapping's keys, backwards.", 0, NULL},
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "A generic alias of the class.",
     NATIVE_CLASS, NULL},
    {0},
};

const ClassDef ouro_class_def_MAPPING_PROXY = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"mappingproxy(mapping)", proxy_new, "", 0, NULL},
    .doc = "A mapping that shows another one and cannot be changed itself.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_MAPPING,
};
