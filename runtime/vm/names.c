// Globals, builtins, namespaces, cells: the slow ways of names.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

static Value name_error(Thread *thread, String *name)
{
    (void)ouro_raise(thread, CLASS_NAME_ERROR, "name '%S' is not defined", name);
    ouro_exception_set_detail(thread, "name", value_from_object(name));
    // Its locals are looked through for a name that was meant.
    if (thread->frame != NULL && frame_function(thread->frame)->code->flags & UNIT_FUNCTION) (void)ouro_frame_object(thread, thread->frame);
    return VALUE_UNBOUND;
}

Next ouro_slow_load_global(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Function *function = frame_function(frame);
    String *name = name_at(frame, pc[1]);
    unsigned length = ouro_opcode_format(OP_LOAD_GLOBAL)->length;
    Cell *cell = ouro_dict_cell(thread->vm, function->globals, name);
    bool is_global = cell != NULL && !value_is_unbound(cell->value);
    if (!is_global && function->builtins != NULL) {
        cell = function->builtins->is_namespace ? ouro_dict_cell(thread->vm, function->builtins, name) : NULL;
        if (cell == NULL && !function->builtins->is_namespace) {
            Value value = ouro_dict_get_string(thread->vm, function->builtins, name);
            if (value_is_unbound(value)) value = name_error(thread, name);
            return finish(thread, frame, pc, instruction_a(*pc), length, value);
        }
    }
    if (cell == NULL || value_is_unbound(cell->value)) return finish(thread, frame, pc, 0, 0, name_error(thread, name));
    pc[2] = function->globals->keys_version;
    pointer_to_words(pc + 4, cell);
    ouro_heap_barrier(&thread->vm->heap, frame_code(frame));
    rewrite(pc, is_global ? OP_LOAD_GLOBAL_CELL : OP_LOAD_GLOBAL_BUILTIN);
    frame->registers[instruction_a(*pc)] = cell->value;
    return go_on(frame, pc, length);
}

Next ouro_slow_store_global(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Dict *globals = frame_function(frame)->globals;
    Value value = frame->registers[instruction_a(*pc)];
    if (!ouro_dict_set_string(thread->vm, globals, name_at(frame, pc[1]), value)) {
        (void)ouro_raise_memory(thread);
        return ouro_unwind(thread, frame, pc);
    }
    return go_on(frame, pc, ouro_opcode_format(OP_STORE_GLOBAL)->length);
}

Next ouro_slow_delete_global(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    String *name = name_at(frame, pc[1]);
    if (!ouro_dict_delete_string(thread->vm, frame_function(frame)->globals, name)) {
        (void)name_error(thread, name);
        return ouro_unwind(thread, frame, pc);
    }
    return go_on(frame, pc, ouro_opcode_format(OP_DELETE_GLOBAL)->length);
}

// ---- namespaces: class bodies, exec, eval ----

// UNBOUND without a pending exception where the mapping has no such name.
static Value namespace_get(Thread *thread, Value namespace_, String *name)
{
    if (value_has_shape(namespace_, CLASS_DICT))
        return ouro_dict_get_string(thread->vm, (Dict *)value_as_object(namespace_), name);
    Value value = ouro_get_item(thread, namespace_, value_from_object(name));
    if (value_is_unbound(value) && ouro_pending_is(thread, CLASS_KEY_ERROR)) thread->pending = VALUE_UNBOUND;
    return value;
}

static Value global_or_builtin(Thread *thread, Frame *frame, String *name)
{
    Function *function = frame_function(frame);
    Value value = ouro_dict_get_string(thread->vm, function->globals, name);
    if (value_is_unbound(value) && function->builtins != NULL)
        value = ouro_dict_get_string(thread->vm, function->builtins, name);
    return value_is_unbound(value) ? name_error(thread, name) : value;
}

static bool store_name(Thread *thread, Value namespace_, String *name, Value value)
{
    if (value_has_shape(namespace_, CLASS_DICT)) {
        if (ouro_dict_set_string(thread->vm, (Dict *)value_as_object(namespace_), name, value)) return true;
        (void)ouro_raise_memory(thread);
        return false;
    }
    return ouro_set_item(thread, namespace_, value_from_object(name), value);
}

static bool delete_name(Thread *thread, Value namespace_, String *name)
{
    if (ouro_set_item(thread, namespace_, value_from_object(name), VALUE_UNBOUND)) return true;
    if (ouro_pending_is(thread, CLASS_KEY_ERROR)) {
        thread->pending = VALUE_UNBOUND;
        (void)name_error(thread, name);
    }
    return false;
}

static bool setup_annotations(Thread *thread, Frame *frame, unsigned reg)
{
    String *name = VM_NAME(thread->vm, ANNOTATIONS);
    Value namespace_ = reg == REGISTER_NONE ? value_from_object(frame_function(frame)->globals) : frame->registers[reg];
    if (!value_is_unbound(namespace_get(thread, namespace_, name))) return true;
    if (ouro_pending(thread)) return false;
    Value dict = ouro_made(thread, ouro_dict_new(thread->vm, 0));
    return !value_is_unbound(dict) && store_name(thread, namespace_, name, dict);
}

static Value unbound_local(Thread *thread, Frame *frame, unsigned reg)
{
    const Code *code = frame_code(frame);
    for (uint32_t i = 0; i < code->unit->locals_count; i++) {
        if (code->unit->locals[i].reg != reg) continue;
        String *name = value_as_object(code->local_names->items[i]);
        (void)ouro_raise(thread, CLASS_UNBOUND_LOCAL_ERROR,
                         "cannot access local variable '%S' where it is not associated with a value", name);
        return VALUE_UNBOUND;
    }
    return ouro_raise(thread, CLASS_UNBOUND_LOCAL_ERROR, "cannot access local variable");
}

static Value unbound_free(Thread *thread, Frame *frame, unsigned index)
{
    Text text = frame_code(frame)->unit->free_names[index];
    String *name = ouro_intern(thread->vm, text.at, text.size);
    if (name == NULL) return ouro_raise_memory(thread);
    (void)ouro_raise(thread, CLASS_NAME_ERROR,
                     "cannot access free variable '%S' where it is not associated with a value in enclosing scope", name);
    ouro_exception_set_detail(thread, "name", value_from_object(name));
    return VALUE_UNBOUND;
}

Next ouro_slow_names(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value *registers = frame->registers;
    unsigned a = instruction_a(*pc), b = instruction_b(*pc), c = instruction_c(*pc);
    Opcode opcode = pristine_opcode(frame, pc);
    unsigned length = ouro_opcode_format(opcode)->length;
    bool done = true;
    Value value;
    switch (opcode) {
    case OP_CHECK_BOUND: case OP_DELETE_LOCAL: done = !value_is_unbound(unbound_local(thread, frame, a)); break;
    case OP_LOAD_FAR: done = !value_is_unbound(unbound_local(thread, frame, (uint16_t)instruction_d(*pc))); break;
    case OP_STORE_NAME: done = store_name(thread, registers[b], name_at(frame, pc[1]), registers[a]); break;
    case OP_DELETE_NAME: done = delete_name(thread, registers[b], name_at(frame, pc[1])); break;
    case OP_SETUP_ANNOTATIONS: done = setup_annotations(thread, frame, a); break;
    default: // LOAD_NAME and its like
        value = namespace_get(thread, registers[b], name_at(frame, pc[1]));
        if (value_is_unbound(value) && !ouro_pending(thread)) {
            if (opcode == OP_LOAD_NAME) {
                value = global_or_builtin(thread, frame, name_at(frame, pc[1]));
            } else if (opcode == OP_LOAD_NAME_OR_FREE) {
                value = ((Cell *)value_as_object(frame_function(frame)->closure->items[c]))->value;
                if (value_is_unbound(value)) value = unbound_free(thread, frame, c);
            } else {
                value = ((Cell *)value_as_object(registers[c]))->value;
                if (value_is_unbound(value)) value = unbound_local(thread, frame, c);
            }
        }
        return finish(thread, frame, pc, a, length, value);
    }
    return done ? go_on(frame, pc, length) : ouro_unwind(thread, frame, pc);
}

// ---- cells ----

Next ouro_slow_cells(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Heap *heap = &thread->vm->heap;
    Value *registers = frame->registers;
    unsigned a = instruction_a(*pc), b = instruction_b(*pc);
    Opcode opcode = pristine_opcode(frame, pc);
    bool is_free = opcode == OP_LOAD_FREE || opcode == OP_STORE_FREE || opcode == OP_DELETE_FREE;
    unsigned place = opcode == OP_LOAD_CELL || is_free ? b : a;
    unsigned length = ouro_opcode_format(opcode)->length;
    if (opcode == OP_MAKE_CELL)
        return finish(thread, frame, pc, a, length, ouro_made(thread, ouro_cell_new(thread->vm, registers[a])));
    Cell *cell = value_as_object(is_free ? frame_function(frame)->closure->items[place] : registers[place]);
    switch (opcode) {
    case OP_STORE_CELL: ouro_heap_store(heap, cell, &cell->value, registers[b]); return go_on(frame, pc, length);
    case OP_STORE_FREE: ouro_heap_store(heap, cell, &cell->value, registers[a]); return go_on(frame, pc, length);
    default: break;
    }
    if (value_is_unbound(cell->value)) {
        (void)(is_free ? unbound_free(thread, frame, place) : unbound_local(thread, frame, place));
        return ouro_unwind(thread, frame, pc);
    }
    if (opcode == OP_DELETE_CELL || opcode == OP_DELETE_FREE) cell->value = VALUE_UNBOUND;
    else registers[a] = cell->value;
    return go_on(frame, pc, length);
}
