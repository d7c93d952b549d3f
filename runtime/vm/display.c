// Displays, f-strings, star arguments: building values of parts.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

static Value build_set(Thread *thread, const Value *items, unsigned count)
{
    Set *set = ouro_set_new(thread->vm, CLASS_SET);
    Value result = ouro_root(thread, ouro_made(thread, set));
    for (unsigned i = 0; i < count && !value_is_unbound(result); i++)
        if (!ouro_set_add(thread, set, items[i])) result = VALUE_UNBOUND;
    return result;
}

static Value build_map(Thread *thread, const Value *items, unsigned count)
{
    Dict *dict = ouro_dict_new(thread->vm, count);
    Value result = ouro_root(thread, ouro_made(thread, dict));
    for (unsigned i = 0; i < count && !value_is_unbound(result); i++)
        if (!ouro_dict_set(thread, dict, items[2 * i], items[2 * i + 1])) result = VALUE_UNBOUND;
    return result;
}

static Value build_string(Thread *thread, const Value *items, unsigned count)
{
    size_t size = 0, characters = 0;
    for (unsigned i = 0; i < count; i++) {
        const String *piece = value_as_string(items[i]);
        size += piece->size, characters += piece->count;
    }
    String *string = ouro_string_reserve(thread->vm, size, characters);
    if (string == NULL) return ouro_raise_memory(thread);
    char *at = (char *)(uintptr_t)string->text;
    for (unsigned i = 0; i < count; i++) {
        const String *piece = value_as_string(items[i]);
        memcpy(at, piece->text, piece->size);
        at += piece->size;
        string->object.gc |= piece->object.gc & STRING_HAS_SURROGATES;
    }
    return value_from_object(string);
}

// An attribute, or None where there is none.
static Value attribute_or_none(Thread *thread, Value value, String *name)
{
    Value found = ouro_get_attr_optional(thread, value, name);
    return value_is_unbound(found) && !ouro_pending(thread) ? VALUE_NONE : found;
}

// "module.name()", "name()" for what is built in; UNBOUND raised.
static Value callable_name(Thread *thread, Value callable)
{
    Vm *vm = thread->vm;
    Value name = ouro_root(thread, attribute_or_none(thread, callable, VM_NAME(vm, QUALNAME)));
    if (value_is_unbound(name) || value_is_none(name)) return value_is_none(name) ? ouro_str(thread, callable) : name;
    Value module = attribute_or_none(thread, callable, VM_NAME(vm, MODULE));
    if (value_is_unbound(module)) return module;
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    bool has_module = value_is_string(module) && !ouro_string_equals_c(value_as_string(module), "builtins");
    if (has_module) {
        ouro_text_append(&builder, string_text(value_as_string(module)));
        ouro_text_append_char(&builder, '.');
    }
    if (value_is_string(name)) ouro_text_append(&builder, string_text(value_as_string(name)));
    ouro_text_append_string(&builder, "()");
    return ouro_made(thread, ouro_string_from_builder(vm, &builder));
}

// Whether extending failed since `iterable` is none: then the error is dropped, for better words.
static bool is_no_iterable(Thread *thread, Value iterable)
{
    if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return false;
    Class *class = ouro_class_of(thread->vm, iterable);
    if (!value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_ITER)) ||
        !value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_GETITEM)))
        return false;
    thread->pending = VALUE_UNBOUND;
    return true;
}

static bool list_extend(Thread *thread, List *list, Value iterable)
{
    if (ouro_list_extend(thread, list, iterable)) return true;
    if (is_no_iterable(thread, iterable))
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "Value after * must be an iterable, not %T", iterable);
    return false;
}

static bool star_extend(Thread *thread, List *list, Value iterable, Value callable)
{
    if (ouro_list_extend(thread, list, iterable)) return true;
    if (!is_no_iterable(thread, iterable)) return false;
    Value name = callable_name(thread, callable);
    if (!value_is_unbound(name))
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%V argument after * must be an iterable, not %T", name, iterable);
    return false;
}

// The entries of any mapping as a dict: itself, or by keys() and [].
static Dict *mapping_as_dict(Thread *thread, Value mapping)
{
    if (value_has_shape(mapping, CLASS_DICT)) return value_as_object(mapping);
    Value keys = ouro_root(thread, ouro_call_method(thread, mapping, VM_NAME(thread->vm, KEYS), NULL, 0));
    if (value_is_unbound(keys)) return NULL;
    keys = ouro_root(thread, ouro_list_from(thread, keys));
    Dict *dict = ouro_dict_new(thread->vm, 0);
    if (value_is_unbound(keys) || value_is_unbound(ouro_root(thread, ouro_made(thread, dict)))) return NULL;
    for (size_t i = 0; i < value_as_list(keys)->count; i++) {
        Value key = value_as_list(keys)->array->items[i];
        Value value = ouro_get_item(thread, mapping, key);
        if (value_is_unbound(value) || !ouro_dict_set(thread, dict, key, value)) return NULL;
    }
    return dict;
}

static bool update_map(Thread *thread, Dict *dict, Value mapping)
{
    Dict *other = mapping_as_dict(thread, mapping);
    if (other != NULL) return ouro_dict_merge(thread, dict, other);
    if (ouro_pending_is(thread, CLASS_ATTRIBUTE_ERROR)) {
        thread->pending = VALUE_UNBOUND;
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not a mapping", mapping);
    }
    return false;
}

static bool merge_map(Thread *thread, Dict *dict, Value mapping, Value callable)
{
    Dict *other = mapping_as_dict(thread, mapping);
    Value key, value;
    int64_t hash;
    if (other == NULL) {
        if (!ouro_pending_is(thread, CLASS_ATTRIBUTE_ERROR)) return false;
        thread->pending = VALUE_UNBOUND;
        Value name = callable_name(thread, callable);
        if (!value_is_unbound(name))
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%V argument after ** must be a mapping, not %T", name, mapping);
        return false;
    }
    for (uint32_t position = 0; ouro_dict_next(other, &position, &key, &value, &hash);) {
        Value known;
        Found found = ouro_dict_get(thread, dict, key, &known);
        if (found == FOUND_ERROR) return false;
        Value name = found == FOUND_YES || !value_is_string(key) ? callable_name(thread, callable) : VALUE_NONE;
        if (value_is_unbound(name)) return false;
        if (!value_is_string(key)) (void)ouro_raise(thread, CLASS_TYPE_ERROR, "keywords must be strings");
        else if (found == FOUND_YES)
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%V got multiple values for keyword argument '%V'", name, key);
        if (ouro_pending(thread) || !ouro_dict_set(thread, dict, key, value)) return false;
    }
    return true;
}

static Value convert(Thread *thread, Value value, unsigned how)
{
    if (how == 1) return ouro_str(thread, value);
    return how == 2 ? ouro_repr(thread, value) : ouro_ascii(thread, value);
}

static Value done_or_unbound(bool done) { return done ? VALUE_NONE : VALUE_UNBOUND; }

static Value build(Thread *thread, Frame *frame, uint32_t *pc, Opcode opcode, bool *has_result)
{
    Vm *vm = thread->vm;
    unsigned a = instruction_a(*pc), b = instruction_b(*pc), c = instruction_c(*pc);
    Value *registers = frame->registers;
    void *target = value_is_object(registers[a]) ? value_as_object(registers[a]) : NULL;
    switch (opcode) {
    case OP_BUILD_SET: return build_set(thread, registers + b, c);
    case OP_BUILD_MAP: return build_map(thread, registers + b, c);
    case OP_BUILD_STRING: return build_string(thread, registers + b, c);
    case OP_BUILD_SLICE: return ouro_made(thread, ouro_slice_new(vm, registers[b], registers[b + 1], registers[b + 2]));
    case OP_LIST_TO_TUPLE: {
        List *list = value_as_list(registers[b]);
        return ouro_made(thread, ouro_tuple_of(vm, list->count > 0 ? list->array->items : NULL, list->count));
    }
    case OP_CONVERT: return convert(thread, registers[b], c);
    case OP_FORMAT: return ouro_format(thread, registers[b], registers[c]);
    case OP_FORMAT_SIMPLE:
        if (value_has_shape(registers[b], CLASS_STR)) return registers[b];
        return ouro_format(thread, registers[b], value_from_object(VM_NAME(vm, EMPTY)));
    default: break;
    }
    *has_result = false;
    switch (opcode) {
    case OP_LIST_APPEND:
        if (ouro_list_append(vm, target, registers[b])) return VALUE_NONE;
        return ouro_raise_memory(thread);
    case OP_LIST_EXTEND: return done_or_unbound(list_extend(thread, target, registers[b]));
    case OP_STAR_EXTEND: return done_or_unbound(star_extend(thread, target, registers[b], registers[c]));
    case OP_SET_ADD: return done_or_unbound(ouro_set_add(thread, target, registers[b]));
    case OP_SET_UPDATE: return done_or_unbound(ouro_set_update(thread, target, registers[b]));
    case OP_MAP_SET: return done_or_unbound(ouro_dict_set(thread, target, registers[b], registers[c]));
    case OP_MAP_UPDATE: return done_or_unbound(update_map(thread, target, registers[b]));
    case OP_MAP_MERGE: return done_or_unbound(merge_map(thread, target, registers[b], registers[c]));
    default: OURO_UNREACHABLE();
    }
}

Next ouro_slow_display(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    uint32_t mark = ouro_roots_mark(thread);
    bool has_result = true;
    Value result = build(thread, frame, pc, pristine_opcode(frame, pc), &has_result);
    ouro_roots_release(thread, mark);
    if (has_result) return finish(thread, frame, pc, instruction_a(*pc), 1, result);
    return value_is_unbound(result) ? ouro_unwind(thread, frame, pc) : go_on(frame, pc, 1);
}

// The two most frequent displays run no script code and root nothing.
Next ouro_slow_build_tuple(Thread *thread, Frame *frame, uint32_t *pc)
{
    Tuple *tuple = ouro_tuple_of(thread->vm, &frame->registers[instruction_b(*pc)], instruction_c(*pc));
    if (OURO_UNLIKELY(tuple == NULL)) {
        leave_to_c(thread, frame, pc);
        return finish(thread, frame, pc, 0, 0, ouro_raise_memory(thread));
    }
    frame->registers[instruction_a(*pc)] = value_from_object(tuple);
    return go_on(frame, pc, 1);
}

Next ouro_slow_build_list(Thread *thread, Frame *frame, uint32_t *pc)
{
    List *list = ouro_list_of(thread->vm, &frame->registers[instruction_b(*pc)], instruction_c(*pc));
    if (OURO_UNLIKELY(list == NULL)) {
        leave_to_c(thread, frame, pc);
        return finish(thread, frame, pc, 0, 0, ouro_raise_memory(thread));
    }
    frame->registers[instruction_a(*pc)] = value_from_object(list);
    return go_on(frame, pc, 1);
}
