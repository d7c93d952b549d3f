// The module _contextvars: the classes of contexts, which are the machine's own, and copy_context.
// SPDX-License-Identifier: MIT
#include "runtime/task/context.h"
#include "src/engine/modules/modules.h"

static Value copy_context(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    Context *copy = ouro_context_copy_current(thread);
    return copy != NULL ? value_from_object(copy) : VALUE_UNBOUND;
}

// Token.MISSING is no method, so that the class's definition cannot hold it.
static bool add_missing(Thread *thread, Class *token)
{
    Vm *vm = thread->vm;
    String *name = ouro_intern(vm, "MISSING", 7);
    if (name == NULL || !ouro_class_fill(vm, token) ||
        !ouro_dict_set_string(vm, token->namespace_, name, ouro_token_missing()))
        return (void)ouro_raise_memory(thread), false;
    ouro_class_changed(vm, token);
    return true;
}

static bool fill(Thread *thread, Module *module)
{
    Class *const *classes = thread->vm->classes;
    return add_missing(thread, classes[CLASS_CONTEXT_TOKEN]) &&
           ouro_module_set(thread, module, "Context", value_from_object(classes[CLASS_CONTEXT])) &&
           ouro_module_set(thread, module, "ContextVar",
                           value_from_object(classes[CLASS_CONTEXT_VAR])) &&
           ouro_module_set(thread, module, "Token",
                           value_from_object(classes[CLASS_CONTEXT_TOKEN]));
}

static const NativeDef functions[] = {
    {"copy_context()", copy_context, NULL, 0, NULL},
    {0},
};

const EngineModule ouro_module_contextvars = {"_contextvars", "Context Variables", functions, fill};
