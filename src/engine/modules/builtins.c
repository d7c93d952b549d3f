// The module builtins: its functions, types, exceptions and constants.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/builtins.h"

static const ClassId types[] = {
    CLASS_OBJECT,      CLASS_TYPE,  CLASS_INT,    CLASS_BOOL,      CLASS_FLOAT,
    CLASS_COMPLEX,     CLASS_STR,   CLASS_BYTES,  CLASS_BYTEARRAY, CLASS_MEMORYVIEW,
    CLASS_LIST,        CLASS_TUPLE, CLASS_DICT,   CLASS_SET,       CLASS_FROZENSET,
    CLASS_RANGE,       CLASS_SLICE, CLASS_SUPER,  CLASS_PROPERTY,  CLASS_STATICMETHOD,
    CLASS_CLASSMETHOD, CLASS_MAP,   CLASS_FILTER, CLASS_ZIP,       CLASS_ENUMERATE,
    CLASS_REVERSED,
};

static bool add_class(Thread *thread, Module *module, unsigned id)
{
    Class *class = thread->vm->classes[id];
    if (ouro_dict_set_string(thread->vm, module->namespace_, class->name, value_from_object(class)))
        return true;
    return (void)ouro_raise_memory(thread), false;
}

static bool add_classes(Thread *thread, Module *module)
{
    for (size_t i = 0; i < OURO_COUNT_OF(types); i++)
        if (!add_class(thread, module, types[i])) return false;
    for (unsigned id = CLASS_FIRST_EXCEPTION; id < CLASS_CANCELLED_ERROR; id++) // those behind belong to modules
        if (!add_class(thread, module, id)) return false;
    Value os_error = value_from_object(thread->vm->classes[CLASS_OS_ERROR]);
    return ouro_module_set(thread, module, "IOError", os_error) &&
           ouro_module_set(thread, module, "EnvironmentError", os_error);
}

static bool fill(Thread *thread, Module *module)
{
    static const NativeDef *const tables[] = {ouro_builtins_values, ouro_builtins_iteration,
                                              ouro_builtins_names, ouro_builtins_code,
                                              ouro_builtins_streams};
    for (size_t i = 0; i < OURO_COUNT_OF(tables); i++)
        if (!ouro_module_add_functions(thread, module, tables[i])) return false;
    const struct {
        const char *name;
        Value value;
    } constants[] = {
        {"None", VALUE_NONE},
        {"True", VALUE_TRUE},
        {"False", VALUE_FALSE},
        {"Ellipsis", VALUE_ELLIPSIS},
        {"NotImplemented", VALUE_NOT_IMPLEMENTED},
        {"__debug__", value_from_bool(!engine_of(thread)->options.is_optimized)},
    };
    for (size_t i = 0; i < OURO_COUNT_OF(constants); i++)
        if (!ouro_module_set(thread, module, constants[i].name, constants[i].value)) return false;
    return add_classes(thread, module);
}

const EngineModule ouro_module_builtins = {
    "builtins",
    "Built-in functions, types, exceptions, and other objects.\n\n"
    "All of them can be used in every module without an import.",
    NULL,
    fill,
};
