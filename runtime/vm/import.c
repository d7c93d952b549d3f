// import, helpers and the prompt: instructions that ask the layers above (vm->hooks).
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

static bool store_star(Thread *thread, Value namespace_, String *name, Value value)
{
    if (value_has_shape(namespace_, CLASS_DICT)) {
        if (ouro_dict_set_string(thread->vm, value_as_object(namespace_), name, value)) return true;
        return (void)ouro_raise_memory(thread), false;
    }
    return ouro_set_item(thread, namespace_, value_from_object(name), value);
}

static bool import_listed(Thread *thread, Value module, Value namespace_, Value all)
{
    Value names = ouro_root(thread, ouro_list_from(thread, all));
    if (value_is_unbound(names)) return false;
    for (size_t i = 0; i < value_as_list(names)->count; i++) {
        Value name = value_as_list(names)->array->items[i];
        if (!value_is_string(name)) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "Item in %V.__all__ must be str, not %T",
                             ouro_get_attr_optional(thread, module, VM_NAME(thread->vm, NAME_)), name);
            return false;
        }
        Value value = ouro_get_attr(thread, module, value_as_string(name));
        if (value_is_unbound(value) || !store_star(thread, namespace_, value_as_string(name), value)) return false;
    }
    return true;
}

static bool import_star(Thread *thread, Value module, Value namespace_)
{
    Value all = ouro_get_attr_optional(thread, module, VM_NAME(thread->vm, ALL));
    if (!value_is_unbound(all)) return import_listed(thread, module, namespace_, all);
    if (ouro_pending(thread) || !value_has_type(module, TYPE_MODULE)) return !ouro_pending(thread);
    Value key, value;
    int64_t hash;
    Dict *names = ((Module *)value_as_object(module))->namespace_;
    for (uint32_t position = 0; ouro_dict_next(names, &position, &key, &value, &hash);) {
        if (!value_is_string(key) || value_as_string(key)->text[0] == '_' || value_is_unbound(value)) continue;
        if (!store_star(thread, namespace_, value_as_string(key), value)) return false;
    }
    return true;
}

static Value import_name(Thread *thread, Frame *frame, uint32_t *pc)
{
    Vm *vm = thread->vm;
    Function *function = frame_function(frame);
    String *name = name_at(frame, pc[1]);
    Value from_list = frame->registers[instruction_b(*pc)];
    int64_t level = instruction_c(*pc);
    Value import = function->builtins != NULL ? ouro_dict_get_string(vm, function->builtins, VM_NAME(vm, IMPORT)) : VALUE_UNBOUND;
    if (value_is_unbound(import)) return ouro_raise(thread, CLASS_IMPORT_ERROR, "__import__ not found");
    Value globals = value_from_object(function->globals);
    bool is_builtin = value_has_type(import, TYPE_NATIVE) && ((Native *)value_as_object(import))->name == VM_NAME(vm, IMPORT);
    if (is_builtin && vm->hooks.import != NULL) return vm->hooks.import(thread, name, globals, from_list, level);
    Value args[] = {value_from_object(name), globals, VALUE_NONE, from_list, value_from_int(level)};
    return ouro_call(thread, import, args, 5);
}

Next slow_import(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    uint32_t mark = ouro_roots_mark(thread);
    Value result;
    switch (pristine_opcode(frame, pc)) {
    case OP_IMPORT_NAME: result = import_name(thread, frame, pc); break;
    case OP_IMPORT_FROM: result = thread->vm->hooks.import_from(thread, frame->registers[instruction_b(*pc)], name_at(frame, pc[1])); break;
    default: {
        unsigned b = instruction_b(*pc);
        Value namespace_ = b == REGISTER_NONE ? value_from_object(frame_function(frame)->globals) : frame->registers[b];
        bool done = import_star(thread, frame->registers[instruction_a(*pc)], namespace_);
        ouro_roots_release(thread, mark);
        return done ? go_on(frame, pc, 1) : ouro_unwind(thread, frame, pc);
    }
    }
    ouro_roots_release(thread, mark);
    return finish(thread, frame, pc, instruction_a(*pc), 2, result);
}

static Value load_helper(Thread *thread, unsigned helper)
{
    Vm *vm = thread->vm;
    if (helper == HELPER_ASSERTION_ERROR) return value_from_object(vm->classes[CLASS_ASSERTION_ERROR]);
    if (!value_is_unbound(vm->helpers[helper])) return vm->helpers[helper];
    if (helper == HELPER_BUILD_CLASS) {
        Value build = ouro_dict_get_string(vm, vm->builtins, VM_NAME(vm, BUILD_CLASS));
        if (value_is_unbound(build)) return ouro_raise(thread, CLASS_NAME_ERROR, "__build_class__ not found");
        return build;
    }
    Value value = vm->hooks.helper(thread, helper);
    vm->helpers[helper] = value;
    return value;
}

Next slow_class(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    if (pristine_opcode(frame, pc) == OP_LOAD_HELPER)
        return finish(thread, frame, pc, instruction_a(*pc), 1, load_helper(thread, instruction_b(*pc)));
    Value shown = thread->vm->hooks.display(thread, frame->registers[instruction_a(*pc)]);
    return value_is_unbound(shown) ? ouro_unwind(thread, frame, pc) : go_on(frame, pc, 1);
}
