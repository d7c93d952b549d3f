// Units become code: constants become values, names interned strings, constant operands values in line.
// SPDX-License-Identifier: MIT
#include "runtime/vm/load.h"
#include "runtime/base/limits.h"
#include "runtime/task/operations.h"

typedef struct Loader {
    Thread *thread;
    Vm *vm;
    Object *owner;
} Loader;

static Code *load_unit(Loader *loader, const Unit *unit);

static Value load_items(Loader *loader, const Constant *constant);

static Value load_big_int(Loader *loader, Text text)
{
    bool negative = text.size > 0 && text.at[0] == '-';
    if (negative) text.at++, text.size--;
    IntText scan;
    if (!ouro_int_text_scan(text, 0, &scan)) return VALUE_UNBOUND;
    Allocator *allocator = loader->vm->allocator;
    size_t size = ouro_digits_text_capacity(&scan) * sizeof(Digit);
    Digit *room = ouro_allocate(allocator, size);
    Digits digits;
    Value value = VALUE_UNBOUND;
    if (room != NULL && ouro_digits_from_text(allocator, room, &scan, &digits)) {
        if (negative) digits = digits_negated(digits);
        value = ouro_int_from_digits(loader->vm, digits);
    }
    if (room != NULL) ouro_release(allocator, room, size);
    return value;
}

static Value object_or_unbound(void *object)
{
    return object != NULL ? value_from_object(object) : VALUE_UNBOUND;
}

static bool text_is_identifier(Text text)
{
    if (text.size == 0 || text.size > 64) return false;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (!(c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))) return false;
    }
    return true;
}

static Value load_string(Loader *loader, Text text)
{
    if (text_is_identifier(text)) return object_or_unbound(ouro_intern(loader->vm, text.at, text.size));
    return object_or_unbound(ouro_string_from_text(loader->vm, text));
}

static Value load_constant(Loader *loader, const Constant *constant)
{
    Vm *vm = loader->vm;
    switch (constant->kind) {
    case CONSTANT_NONE: return VALUE_NONE;
    case CONSTANT_FALSE: return VALUE_FALSE;
    case CONSTANT_TRUE: return VALUE_TRUE;
    case CONSTANT_ELLIPSIS: return VALUE_ELLIPSIS;
    case CONSTANT_INT: return ouro_int_from_int64(vm, constant->integer);
    case CONSTANT_BIG_INT: return load_big_int(loader, constant->text);
    case CONSTANT_FLOAT: return value_from_foreign_float(constant->number);
    case CONSTANT_IMAGINARY: return ouro_complex_new(vm, constant->real, constant->number);
    case CONSTANT_STRING: return load_string(loader, constant->text);
    case CONSTANT_BYTES:
        return object_or_unbound(ouro_bytes_new(vm, constant->text.at, constant->text.size));
    case CONSTANT_TUPLE: case CONSTANT_FROZENSET: return load_items(loader, constant);
    case CONSTANT_UNIT: return object_or_unbound(load_unit(loader, constant->unit));
    }
    OURO_UNREACHABLE();
}

// CPython's compiler makes each constant set twice, the second time in the order of the first one: it shows when such a set is printed.
static Value in_its_own_order(Loader *loader, Set *set)
{
    Set *again = ouro_set_new(loader->vm, CLASS_FROZENSET);
    if (again == NULL) return VALUE_UNBOUND;
    uint32_t position = 0;
    for (Value item; ouro_set_next(set, &position, &item, NULL);)
        if (!ouro_set_add(loader->thread, again, item)) return VALUE_UNBOUND;
    return value_from_object(again);
}

static Value load_frozenset(Loader *loader, const Constant *constant)
{
    Set *set = ouro_set_new(loader->vm, CLASS_FROZENSET);
    if (set == NULL) return VALUE_UNBOUND;
    for (uint32_t i = 0; i < constant->items_count; i++) {
        Value item = load_constant(loader, &constant->items[i]);
        if (value_is_unbound(item) || !ouro_set_add(loader->thread, set, item)) return VALUE_UNBOUND;
    }
    return in_its_own_order(loader, set);
}

static Value load_items(Loader *loader, const Constant *constant)
{
    if (constant->kind == CONSTANT_FROZENSET) return load_frozenset(loader, constant);
    Tuple *tuple = ouro_tuple_new(loader->vm, constant->items_count);
    if (tuple == NULL) return VALUE_UNBOUND;
    for (uint32_t i = 0; i < constant->items_count; i++) {
        Value item = load_constant(loader, &constant->items[i]);
        if (value_is_unbound(item)) return VALUE_UNBOUND;
        tuple->items[i] = item;
    }
    return value_from_object(tuple);
}

static Tuple *load_constants(Loader *loader, const Unit *unit)
{
    Constant all = {.kind = CONSTANT_TUPLE, .items = unit->constants, .items_count = unit->constants_count};
    Value tuple = load_items(loader, &all);
    return value_is_unbound(tuple) ? NULL : value_as_tuple(tuple);
}

static Tuple *load_names(Loader *loader, const Unit *unit)
{
    Tuple *names = ouro_tuple_new(loader->vm, unit->names_count);
    if (names == NULL) return NULL;
    for (uint32_t i = 0; i < unit->names_count; i++) {
        String *name = ouro_intern(loader->vm, unit->names[i].at, unit->names[i].size);
        if (name == NULL) return NULL;
        names->items[i] = value_from_object(name);
    }
    return names;
}

static Tuple *load_local_names(Loader *loader, const Unit *unit)
{
    Tuple *names = ouro_tuple_new(loader->vm, unit->locals_count);
    if (names == NULL) return NULL;
    for (uint32_t i = 0; i < unit->locals_count; i++) {
        String *name = ouro_intern(loader->vm, unit->locals[i].name.at, unit->locals[i].name.size);
        if (name == NULL) return NULL;
        names->items[i] = value_from_object(name);
    }
    return names;
}

// Copies the unit's words, with constants in the place of their indexes.
static bool load_words(Vm *vm, Code *code)
{
    const Unit *unit = code->unit;
    Raw *words = ouro_raw_new(vm, unit->code_count * sizeof(uint32_t));
    if (words == NULL) return false;
    code->words = words;
    code->code = (uint32_t *)(void *)words->at;
    memcpy(code->code, unit->code, unit->code_count * sizeof(uint32_t));
    for (uint32_t at = 0; at < unit->code_count;) {
        const OpcodeFormat *format = ouro_opcode_format((Opcode)instruction_opcode(unit->code[at]));
        if (format->constant != 0) {
            Value value = code->constants->items[unit->code[at + format->constant]];
            memcpy(code->code + at + format->constant, &value, sizeof value);
        }
        at += format->length;
    }
    return true;
}

static uint32_t arity_and_kind(const Unit *unit)
{
    bool plain = !(unit->flags & (UNIT_VARARGS | UNIT_VARKEYWORDS)) && unit->keyword_only_count == 0;
    bool suspends = unit->flags & (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR);
    return unit->positional_count | (plain ? 0 : FUNCTION_KIND_GENERAL) | (suspends ? FUNCTION_KIND_SUSPENDS : 0);
}

static Code *code_new(Vm *vm)
{
    Code *code = ouro_heap_new(&vm->heap, TYPE_CODE, CLASS_CODE, sizeof *code);
    if (code == NULL) return NULL;
    memset((char *)code + sizeof(Object), 0, sizeof *code - sizeof(Object));
    return code;
}

static Code *load_unit(Loader *loader, const Unit *unit)
{
    Vm *vm = loader->vm;
    if (!ouro_enter(loader->thread, "")) return NULL;
    Code *code = code_new(vm);
    if (code == NULL) return NULL;
    code->unit = unit;
    code->unit_owner = loader->owner;
    code->flags = unit->flags;
    code->registers_count = unit->registers_count;
    code->parameters_count = unit->positional_count + unit->keyword_only_count;
    code->parameters_count += (unit->flags & UNIT_VARARGS) != 0;
    code->parameters_count += (unit->flags & UNIT_VARKEYWORDS) != 0;
    code->frame_size = (FRAME_WORDS + unit->registers_count + OURO_NATIVE_SLACK_WORDS) * 8;
    code->arity_and_kind = arity_and_kind(unit);
    code->name = ouro_intern(vm, unit->name.at, unit->name.size);
    code->qualified_name = ouro_intern(vm, unit->qualified_name.at, unit->qualified_name.size);
    code->file_name = ouro_intern(vm, unit->file_name.at, unit->file_name.size);
    code->names = load_names(loader, unit);
    code->local_names = load_local_names(loader, unit);
    code->constants = load_constants(loader, unit);
    ouro_leave(loader->thread);
    bool made = code->name && code->qualified_name && code->file_name && code->names && code->local_names && code->constants;
    return made && load_words(vm, code) ? code : NULL;
}

Code *ouro_load(Thread *thread, const Unit *unit, Object *owner)
{
    Loader loader = {thread, thread->vm, owner};
    Code *code = load_unit(&loader, unit);
    if (code == NULL && !ouro_pending(thread)) (void)ouro_raise_memory(thread);
    return code;
}

Code *ouro_code_copy(Vm *vm, Code *code)
{
    Code *copy = code_new(vm);
    if (copy == NULL) return NULL;
    memcpy((char *)copy + sizeof(Object), (char *)code + sizeof(Object), sizeof *code - sizeof(Object));
    copy->globals = NULL;
    return load_words(vm, copy) ? copy : NULL;
}

Function *ouro_function_new(Vm *vm, Code *code, Dict *globals, Dict *builtins)
{
    if (!globals->is_namespace && !ouro_dict_make_namespace(vm, globals)) return NULL;
    if (code->globals != globals) {
        if (code->globals != NULL) code = ouro_code_copy(vm, code);
        if (code == NULL) return NULL;
        code->globals = globals;
        ouro_heap_barrier(&vm->heap, code);
    }
    Function *function = ouro_heap_new(&vm->heap, TYPE_FUNCTION, CLASS_FUNCTION, sizeof *function);
    if (function == NULL) return NULL;
    Object object = function->object;
    *function = (Function){.object = object,
                           .code_start = code->code,
                           .arity_and_kind = code->arity_and_kind,
                           .frame_size = code->frame_size,
                           .code = code,
                           .globals = globals,
                           .builtins = builtins,
                           .name = code->name,
                           .qualified_name = code->qualified_name,
                           .doc = VALUE_UNBOUND,
                           .module = VALUE_UNBOUND,
                           .annotations = VALUE_UNBOUND,
                           .type_params = VALUE_UNBOUND};
    return function;
}

PositionRow ouro_code_position(const Code *code, int64_t offset)
{
    const Unit *unit = code->unit;
    if (offset < 0) return (PositionRow){.line = unit->first_line, .end_line = unit->first_line};
    uint32_t low = 0, high = unit->positions_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (unit->positions[middle].start <= offset) low = middle;
        else high = middle;
    }
    return high > 0 ? unit->positions[low] : (PositionRow){0};
}
