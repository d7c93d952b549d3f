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

// What `from module import *` binds: the names in `list`, which is __all__, or the keys of __dict__.
typedef struct StarNames {
    Value list;
    bool is_public; // from __dict__: without those that begin with _
} StarNames;

static bool bad_star_name(Thread *thread, Value module, Value name, bool is_public)
{
    Value module_name = ouro_get_attr(thread, module, VM_NAME(thread->vm, NAME_));
    if (value_is_unbound(module_name)) return false;
    if (!value_is_string(module_name)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "module __name__ must be a string, not %T", module_name);
        return false;
    }
    const char *format = is_public ? "Key in %S.__dict__ must be str, not %T" : "Item in %S.__all__ must be str, not %T";
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, format, value_as_string(module_name), name);
    return false;
}

static bool is_indexed(Thread *thread, Value list)
{
    if (value_has_type(list, TYPE_DICT)) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%T is not a sequence", list), false;
    if (!value_is_unbound(ouro_class_special(thread->vm, ouro_class_of(thread->vm, list), SPECIAL_GETITEM))) return true;
    return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object does not support indexing", list), false;
}

static bool import_names(Thread *thread, Value module, Value namespace_, StarNames names)
{
    if (!is_indexed(thread, names.list)) return false;
    uint32_t mark = ouro_roots_mark(thread);
    for (int64_t i = 0;; i++) {
        ouro_roots_release(thread, mark);
        Value name = ouro_root(thread, ouro_get_item(thread, names.list, value_from_int(i)));
        if (value_is_unbound(name)) break;
        if (!value_is_string(name)) return bad_star_name(thread, module, name, names.is_public);
        if (names.is_public && value_as_string(name)->text[0] == '_') continue;
        Value value = ouro_root(thread, ouro_get_attr(thread, module, value_as_string(name)));
        if (value_is_unbound(value) || !store_star(thread, namespace_, value_as_string(name), value)) return false;
    }
    if (!ouro_pending_is(thread, CLASS_INDEX_ERROR)) return false;
    thread->pending = VALUE_UNBOUND;
    return true;
}

static bool import_star(Thread *thread, Value module, Value namespace_)
{
    Vm *vm = thread->vm;
    Value all = ouro_get_attr_optional(thread, module, VM_NAME(vm, ALL));
    if (!value_is_unbound(all)) return import_names(thread, module, namespace_, (StarNames){ouro_root(thread, all), false});
    Value dict = ouro_pending(thread) ? VALUE_UNBOUND : ouro_get_attr_optional(thread, module, VM_NAME(vm, DICT));
    if (value_is_unbound(dict)) {
        if (!ouro_pending(thread)) (void)ouro_raise(thread, CLASS_IMPORT_ERROR, "from-import-* object has no __dict__ and no __all__");
        return false;
    }
    if (value_is_unbound(ouro_root(thread, dict))) return false;
    bool is_dict = value_has_shape(dict, CLASS_DICT);
    Value keys = is_dict ? dict : ouro_call_method(thread, dict, VM_NAME(vm, KEYS), NULL, 0);
    if (value_is_unbound(ouro_root(thread, keys))) return false;
    keys = ouro_root(thread, ouro_list_from(thread, keys));
    return !value_is_unbound(keys) && import_names(thread, module, namespace_, (StarNames){keys, true});
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

Next ouro_slow_import(Thread *thread, Frame *frame, uint32_t *pc)
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

Next ouro_slow_class(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    if (pristine_opcode(frame, pc) == OP_LOAD_HELPER)
        return finish(thread, frame, pc, instruction_a(*pc), 1, load_helper(thread, instruction_b(*pc)));
    Value shown = thread->vm->hooks.display(thread, frame->registers[instruction_a(*pc)]);
    return value_is_unbound(shown) ? ouro_unwind(thread, frame, pc) : go_on(frame, pc, 1);
}
