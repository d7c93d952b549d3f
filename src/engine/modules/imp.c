// The module _imp: what importlib asks of the machine.
// SPDX-License-Identifier: MIT
#include "src/engine/import.h"
#include "src/engine/modules/modules.h"

static Value imp_import_module(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    if (!value_is_string(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "module name must be str, not %T", args[0]);
    Value imported = ouro_import(thread, value_as_string(args[0]), VALUE_NONE, VALUE_NONE, 0);
    if (value_is_unbound(imported)) return imported;
    Value module = ouro_dict_get_string(vm, vm->modules, value_as_string(args[0]));
    return value_is_unbound(module) ? ouro_raise_with(thread, CLASS_KEY_ERROR, args[0]) : module;
}

static Value imp_reload(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_reload(thread, args[0]);
}

static Value imp_spec(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "name must be str, not %T", args[0]);
    return ouro_module_spec(thread, value_as_string(args[0]), args[1], args[2]);
}

static Value imp_source(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text prefix = TEXT(OURO_LIBRARY_PREFIX);
    if (!value_is_string(args[0])) return VALUE_NONE;
    Text path = string_text(value_as_string(args[0]));
    if (!text_starts_with(path, prefix)) return VALUE_NONE;
    Text text = ouro_library_source(text_slice(path, prefix.size, path.size));
    return text.at == NULL ? VALUE_NONE
                           : ouro_made(thread, ouro_string_from_text(thread->vm, text));
}

static Value imp_find_spec(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "name must be str, not %T", args[0]);
    return ouro_find_spec(thread, value_as_string(args[0]));
}

static const NativeDef functions[] = {
    {"find_spec(name, /)", imp_find_spec, "A module's spec, or None.", 0, NULL},
    {"import_module(name, /)", imp_import_module, "The module of an absolute name, imported.", 0,
     NULL},
    {"library_source(path, /)", imp_source,
     "The text of a module of the library by its __file__, or None.", 0, NULL},
    {"module_spec(name, origin=None, locations=None, /)", imp_spec, "A ModuleSpec.", 0, NULL},
    {"reload(module, /)", imp_reload, "Runs a module's code again.", 0, NULL},
    {0},
};

const EngineModule ouro_module_imp = {"_imp", "What importlib asks of the machine.", functions,
                                      NULL};
