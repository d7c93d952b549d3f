// Cells: the variables that closures share.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"

static Cell *value_as_cell(Value v) { return value_as_object(v); }

static Value cell_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_cell_new(thread->vm, args[1]));
}

static Value get_contents(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value value = value_as_cell(args[0])->value;
    return value_is_unbound(value) ? ouro_raise(thread, CLASS_VALUE_ERROR, "Cell is empty") : value;
}

static Value set_contents(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Cell *cell = value_as_cell(args[0]);
    ouro_heap_store(&thread->vm->heap, cell, &cell->value, args[1]); // deleting empties it
    return VALUE_NONE;
}

static Value cell_repr(Thread *thread, Value self)
{
    AddressText address = ouro_address_text(self);
    Value value = value_as_cell(self)->value;
    if (value_is_unbound(value)) return ouro_worded(thread, "<cell at %s: empty>", address.text);
    AddressText inner = ouro_address_text(value);
    return ouro_worded(thread, "<cell at %s: %T object at %s>", address.text, value, inner.text);
}

// By contents; empty ones come first.
static Value cell_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!value_has_shape(right, CLASS_CELL)) return VALUE_NOT_IMPLEMENTED;
    Value a = value_as_cell(left)->value, b = value_as_cell(right)->value;
    if (!value_is_unbound(a) && !value_is_unbound(b)) return ouro_compare(thread, a, b, op);
    return ouro_compare(thread, value_from_int(!value_is_unbound(a)),
                        value_from_int(!value_is_unbound(b)), op);
}

static const NativeDef methods[] = {
    {"cell_contents(self)", get_contents, NULL, NATIVE_PROPERTY, set_contents},
    {0},
};
static const TypeSlots slots = {.repr = cell_repr, .compare = cell_compare};
const ClassDef ouro_class_def_CELL = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"cell(contents=..., /)", cell_new, NULL, 0, NULL},
    .doc = "Create a new cell object.",
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_UNHASHABLE,
};
