// Code objects: what CPython tells of its own, told of ours.
//
// CPython's instructions are units of two bytes, each with its row in co_positions(): a word is
// two of them.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/object/bytes.h"
#include "runtime/vm/machine.h"

enum { UNITS_A_WORD = 2, BYTES_A_WORD = 4 };

static const Code *code_of(const Value *args) { return value_as_object(args[0]); }
static unsigned parameters_count(const Unit *unit)
{
    return unit->positional_count + unit->keyword_only_count + ((unit->flags & UNIT_VARARGS) != 0) +
           ((unit->flags & UNIT_VARKEYWORDS) != 0);
}

// ---- numbers ----

#define NUMBER(name, expression)                                                                   \
    static Value name(Thread *thread, Value *args, uint32_t count)                                 \
    {                                                                                              \
        const Code *code = code_of(args);                                                          \
        return (void)thread, (void)count, value_from_int(expression);                              \
    }
NUMBER(get_argcount, code->unit->positional_count)
NUMBER(get_posonlyargcount, code->unit->positional_only_count)
NUMBER(get_kwonlyargcount, code->unit->keyword_only_count)
NUMBER(get_firstlineno, code->unit->first_line)
NUMBER(get_stacksize, code->registers_count)

static int64_t python_flags(const Code *code)
{
    static const struct {
        uint32_t ours, theirs;
    } map[] = {
        {UNIT_FUNCTION, 0x1 | 0x2},       {UNIT_VARARGS, 0x4},
        {UNIT_VARKEYWORDS, 0x8},          {UNIT_NESTED, 0x10},
        {UNIT_GENERATOR, 0x20},           {UNIT_COROUTINE, 0x80},
        {UNIT_ITERABLE_COROUTINE, 0x100}, {UNIT_ASYNC_GENERATOR, 0x200},
    };
    int64_t flags = 0;
    for (size_t i = 0; i < OURO_COUNT_OF(map); i++)
        if (code->flags & map[i].ours) flags |= map[i].theirs;
    return flags;
}
NUMBER(get_flags, python_flags(code))

// ---- names ----

#define OBJECT(name, expression)                                                                   \
    static Value name(Thread *thread, Value *args, uint32_t count)                                 \
    {                                                                                              \
        const Code *code = code_of(args);                                                          \
        return (void)thread, (void)count, value_from_object(expression);                           \
    }
OBJECT(get_name, code->name)
OBJECT(get_qualname, code->qualified_name)
OBJECT(get_filename, code->file_name)
OBJECT(get_names, code->names)

// The first constant of a function is its docstring, or else None.
static Value get_consts(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Code *code = code_of(args);
    const Tuple *own = code->constants;
    if (!(code->flags & UNIT_FUNCTION) || code->flags & UNIT_HAS_DOCSTRING)
        return value_from_object(own);
    List *list = ouro_list_new(thread->vm, own->count + 1);
    if (list == NULL || !ouro_list_append(thread->vm, list, VALUE_NONE))
        return ouro_raise_memory(thread);
    for (size_t i = 0; i < own->count; i++)
        if (!value_is_none(own->items[i]) && !ouro_list_append(thread->vm, list, own->items[i]))
            return ouro_raise_memory(thread);
    return ouro_made(thread, ouro_tuple_of(thread->vm, list->array->items, list->count));
}

// Locals that are only cells are no variables of CPython's frames, unless they are parameters.
static bool is_variable(const Unit *unit, uint32_t i)
{
    return !unit->locals[i].is_cell || i < parameters_count(unit);
}
static bool is_cell(const Unit *unit, uint32_t i) { return unit->locals[i].is_cell; }

static uint32_t count_locals(const Unit *unit, bool (*wanted)(const Unit *, uint32_t))
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < unit->locals_count; i++) count += wanted(unit, i);
    return count;
}

static Value some_locals(Thread *thread, const Code *code, bool (*wanted)(const Unit *, uint32_t))
{
    const Unit *unit = code->unit;
    Tuple *names = ouro_tuple_new(thread->vm, count_locals(unit, wanted));
    if (names == NULL) return ouro_raise_memory(thread);
    uint32_t at = 0;
    for (uint32_t i = 0; i < unit->locals_count; i++)
        if (wanted(unit, i)) names->items[at++] = code->local_names->items[i];
    return value_from_object(names);
}

NUMBER(get_nlocals, count_locals(code->unit, is_variable))

static Value get_varnames(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, some_locals(thread, code_of(args), is_variable);
}

static Value get_cellvars(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, some_locals(thread, code_of(args), is_cell);
}

static Value get_freevars(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Unit *unit = code_of(args)->unit;
    Tuple *names = ouro_tuple_new(thread->vm, unit->free_names_count);
    if (names == NULL) return ouro_raise_memory(thread);
    for (uint32_t i = 0; i < unit->free_names_count; i++) {
        String *name = ouro_intern(thread->vm, unit->free_names[i].at, unit->free_names[i].size);
        if (name == NULL) return ouro_raise_memory(thread);
        names->items[i] = value_from_object(name);
    }
    return value_from_object(names);
}

// ---- instructions and lines ----

static Value get_code(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Unit *unit = code_of(args)->unit;
    return ouro_made(thread, ouro_bytes_new(thread->vm, (const char *)unit->code,
                                            unit->code_count * sizeof *unit->code));
}

static Value get_no_bytes(Thread *thread, Value *args, uint32_t count)
{
    return (void)args, (void)count, ouro_made(thread, ouro_bytes_new(thread->vm, "", 0));
}

static Value get_lnotab(Thread *thread, Value *args, uint32_t count)
{
    if (!ouro_warn(thread, CLASS_DEPRECATION_WARNING,
                   "co_lnotab is deprecated, use co_lines instead."))
        return VALUE_UNBOUND;
    return get_no_bytes(thread, args, count);
}

static Value line_or_none(uint32_t line) { return line == 0 ? VALUE_NONE : value_from_int(line); }

static Value iterator_of(Thread *thread, List *list)
{
    return ouro_iterate(thread, value_from_object(list));
}

// (start, end, line) of each run of instructions of one line.
static Value co_lines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Unit *unit = code_of(args)->unit;
    List *list = ouro_list_new(thread->vm, unit->positions_count);
    if (list == NULL) return ouro_raise_memory(thread);
    for (uint32_t i = 0; i < unit->positions_count;) {
        uint32_t first = i, line = unit->positions[i].line;
        while (i < unit->positions_count && unit->positions[i].line == line) i++;
        uint32_t end = i < unit->positions_count ? unit->positions[i].start : unit->code_count;
        Value row[] = {value_from_int((int64_t)unit->positions[first].start * BYTES_A_WORD),
                       value_from_int((int64_t)end * BYTES_A_WORD), line_or_none(line)};
        Tuple *tuple = ouro_tuple_of(thread->vm, row, 3);
        if (tuple == NULL || !ouro_list_append(thread->vm, list, value_from_object(tuple)))
            return ouro_raise_memory(thread);
    }
    return iterator_of(thread, list);
}

static Tuple *position_tuple(Vm *vm, const PositionRow *row)
{
    bool known = row->line != 0;
    Value items[] = {line_or_none(row->line), line_or_none(row->end_line),
                     known ? value_from_int(row->column) : VALUE_NONE,
                     known ? value_from_int(row->end_column) : VALUE_NONE};
    return ouro_tuple_of(vm, items, 4);
}

// (line, end line, column, end column) of each unit.
static Value co_positions(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Unit *unit = code_of(args)->unit;
    List *list = ouro_list_new(vm, (size_t)unit->code_count * UNITS_A_WORD);
    if (list == NULL) return ouro_raise_memory(thread);
    for (uint32_t i = 0; i < unit->positions_count; i++) {
        uint32_t end =
            i + 1 < unit->positions_count ? unit->positions[i + 1].start : unit->code_count;
        Tuple *tuple = position_tuple(vm, &unit->positions[i]);
        if (tuple == NULL) return ouro_raise_memory(thread);
        for (uint32_t at = unit->positions[i].start * UNITS_A_WORD; at < end * UNITS_A_WORD; at++)
            if (!ouro_list_append(vm, list, value_from_object(tuple)))
                return ouro_raise_memory(thread);
    }
    return iterator_of(thread, list);
}

// ---- replace: names, and whether a generator can be awaited ----

static bool set_string(Thread *thread, String **field, Value value, String *key)
{
    if (!value_is_string(value)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "replace() argument '%S' must be str, not %T",
                         key, value);
        return false;
    }
    *field = value_as_string(value);
    return true;
}

// All else may be given only as it is: instructions are not for scripts to write.
static bool check_unchanged(Thread *thread, Value self, String *key, Value value)
{
    Value own = ouro_get_attr_optional(thread, self, key);
    if (value_is_unbound(own)) {
        if (!ouro_pending(thread))
            (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                             "replace() got an unexpected keyword argument '%S'", key);
        return false;
    }
    int equal = ouro_equal(thread, own, value);
    if (equal == 0)
        (void)ouro_raise(thread, CLASS_VALUE_ERROR, "Ouro cannot replace %S of a code object", key);
    return equal > 0;
}

static bool set_flags(Thread *thread, Value self, Code *copy, String *key, Value value)
{
    enum { ITERABLE_COROUTINE = 0x100 };
    int64_t flags;
    if (!ouro_value_int64(value, &flags)) return check_unchanged(thread, self, key, value);
    bool iterable = flags & ITERABLE_COROUTINE;
    copy->flags = iterable ? copy->flags | UNIT_ITERABLE_COROUTINE
                           : copy->flags & ~(uint32_t)UNIT_ITERABLE_COROUTINE;
    if (python_flags(copy) == flags) return true;
    return check_unchanged(thread, self, key, value);
}

static bool replace_one(Thread *thread, Value self, Code *copy, String *key, Value value)
{
    if (ouro_string_equals_c(key, "co_name")) return set_string(thread, &copy->name, value, key);
    if (ouro_string_equals_c(key, "co_qualname"))
        return set_string(thread, &copy->qualified_name, value, key);
    if (ouro_string_equals_c(key, "co_filename"))
        return set_string(thread, &copy->file_name, value, key);
    if (ouro_string_equals_c(key, "co_flags")) return set_flags(thread, self, copy, key, value);
    return check_unchanged(thread, self, key, value);
}

static Value replace(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Code *copy = ouro_code_copy(thread->vm, value_as_object(args[0]));
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, copy)))) return VALUE_UNBOUND;
    uint32_t position = 0;
    Value key, value;
    while (ouro_dict_next(value_as_dict(args[1]), &position, &key, &value, NULL))
        if (!replace_one(thread, args[0], copy, value_as_string(key), value)) return VALUE_UNBOUND;
    ouro_heap_barrier(&thread->vm->heap, copy);
    return value_from_object(copy);
}

// ---- equality ----

static bool same_text(Text a, Text b) { return text_equal(a, b); }

static bool same_unit(const Code *a, const Code *b)
{
    const Unit *left = a->unit, *right = b->unit;
    if (left == right) return a->flags == b->flags && ouro_string_equal(a->name, b->name);
    return same_text(string_text(a->name), string_text(b->name)) &&
           left->first_line == right->first_line && a->flags == b->flags &&
           left->positional_count == right->positional_count &&
           left->positional_only_count == right->positional_only_count &&
           left->keyword_only_count == right->keyword_only_count &&
           left->code_count == right->code_count && left->locals_count == right->locals_count &&
           left->free_names_count == right->free_names_count &&
           memcmp(left->code, right->code, left->code_count * sizeof *left->code) == 0;
}

// 1 and 1.0 and True are different constants.
static int same_constants(Thread *thread, const Tuple *a, const Tuple *b)
{
    int same = a->count == b->count;
    for (size_t i = 0; i < a->count && same == 1; i++) {
        Value left = a->items[i], right = b->items[i];
        same = ouro_class_of(thread->vm, left) == ouro_class_of(thread->vm, right)
                   ? ouro_equal(thread, left, right)
                   : 0;
    }
    return same;
}

static Value code_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if ((op != COMPARE_EQUAL && op != COMPARE_UNEQUAL) || !value_has_shape(right, CLASS_CODE))
        return VALUE_NOT_IMPLEMENTED;
    const Code *a = value_as_object(left), *b = value_as_object(right);
    int same = same_unit(a, b);
    if (same) same = same_constants(thread, a->names, b->names);
    if (same == 1) same = same_constants(thread, a->local_names, b->local_names);
    if (same == 1) same = same_constants(thread, a->constants, b->constants);
    return same < 0 ? VALUE_UNBOUND : value_from_bool((same == 1) == (op == COMPARE_EQUAL));
}

static bool code_hash(Thread *thread, Value self, int64_t *out)
{
    const Code *code = value_as_object(self);
    const Unit *unit = code->unit;
    *out = ouro_string_hash(thread->vm, code->name) ^ unit->first_line ^
           ((int64_t)unit->code_count << 16) ^ ((int64_t)unit->positional_count << 40);
    return true;
}

static Value code_repr(Thread *thread, Value self)
{
    const Code *code = value_as_object(self);
    AddressText address = ouro_address_text(self);
    return ouro_worded(thread, "<code object %S at %s, file \"%S\", line %i>", code->name,
                       address.text, code->file_name, (int)code->unit->first_line);
}

#define ATTRIBUTE(name, function)                                                                  \
    {                                                                                              \
        name "(self)", function, NULL, NATIVE_PROPERTY, ouro_read_only_attribute                   \
    }
static const NativeDef methods[] = {
    ATTRIBUTE("co_argcount", get_argcount),
    ATTRIBUTE("co_posonlyargcount", get_posonlyargcount),
    ATTRIBUTE("co_kwonlyargcount", get_kwonlyargcount),
    ATTRIBUTE("co_nlocals", get_nlocals),
    ATTRIBUTE("co_stacksize", get_stacksize),
    ATTRIBUTE("co_flags", get_flags),
    ATTRIBUTE("co_names", get_names),
    ATTRIBUTE("co_filename", get_filename),
    ATTRIBUTE("co_name", get_name),
    ATTRIBUTE("co_qualname", get_qualname),
    ATTRIBUTE("co_firstlineno", get_firstlineno),
    ATTRIBUTE("co_consts", get_consts),
    ATTRIBUTE("co_varnames", get_varnames),
    ATTRIBUTE("co_cellvars", get_cellvars),
    ATTRIBUTE("co_freevars", get_freevars),
    ATTRIBUTE("co_code", get_code),
    ATTRIBUTE("co_linetable", get_no_bytes),
    ATTRIBUTE("co_lnotab", get_lnotab),
    ATTRIBUTE("co_exceptiontable", get_no_bytes),
    {"co_lines(self, /)", co_lines, NULL, 0, NULL},
    {"co_positions(self, /)", co_positions, NULL, 0, NULL},
    {"replace(self, /, **changes)", replace,
     "Return a copy of the code object with new values for the specified fields.", 0, NULL},
    {"__replace__(self, /, **changes)", replace, "The same as replace().", 0, NULL},
    {0},
};
static const TypeSlots slots = {.repr = code_repr, .hash = code_hash, .compare = code_compare};
const ClassDef ouro_class_def_CODE = {
    .slots = &slots,
    .methods = methods,
    .doc = "Create a code object.  Not for mere mortals.",
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW | CLASS_FLAG_HAS_WEAKREF,
};
