// The engine's modules by name, and what they have in common.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/modules.h"
#include "runtime/native/definitions.h"
#include "stdlib/stdlib.h"

static const EngineModule *const modules[] = {
    &ouro_module_builtins, &ouro_module_deque, &ouro_module_sys,    &ouro_module_gc,
    &ouro_module_weakref,  &ouro_module_imp,   &ouro_module_io,     &ouro_module_traceback,
    &ouro_module_os,       &ouro_module_errno, &ouro_module_signal, &ouro_module_contextvars,
    &ouro_module_asyncio, &ouro_module_thread,
};

const EngineModule *ouro_engine_module(Text name)
{
    for (size_t i = 0; i < OURO_COUNT_OF(modules); i++)
        if (text_equal(name, text_from_string(modules[i]->name))) return modules[i];
    return NULL;
}

const char *ouro_engine_module_name(size_t index)
{
    return index < OURO_COUNT_OF(modules) ? modules[index]->name : NULL;
}

Value ouro_text_value(Thread *thread, const char *text)
{
    return ouro_made(thread, ouro_string_from_c(thread->vm, text));
}

bool ouro_module_set(Thread *thread, Module *module, const char *name, Value value)
{
    Vm *vm = thread->vm;
    String *key = ouro_intern(vm, name, strlen(name));
    if (key != NULL && !value_is_unbound(value) &&
        ouro_dict_set_string(vm, module->namespace_, key, value))
        return true;
    if (!ouro_pending(thread)) (void)ouro_raise_memory(thread);
    return false;
}

bool ouro_module_add_functions(Thread *thread, Module *module, const NativeDef *functions)
{
    Vm *vm = thread->vm;
    Value owner = ouro_dict_get_string(vm, module->namespace_, VM_NAME(vm, NAME_));
    for (const NativeDef *def = functions; def != NULL && def->signature != NULL; def++) {
        Native *native = ouro_native_new(vm, CLASS_NATIVE, def, VALUE_UNBOUND, owner);
        if (native == NULL ||
            !ouro_dict_set_string(vm, module->namespace_, native->name, value_from_object(native)))
            return (void)ouro_raise_memory(thread), false;
    }
    return true;
}

// The namespace that the machine looks builtins up in is the module's own.
static Module *new_module(Vm *vm, const EngineModule *def)
{
    String *name = ouro_intern(vm, def->name, strlen(def->name));
    Module *module = name != NULL ? ouro_module_new(vm, name) : NULL;
    if (module == NULL || def != &ouro_module_builtins) return module;
    if (!ouro_dict_set_string(vm, vm->builtins, VM_NAME(vm, NAME_), value_from_object(name)))
        return NULL;
    module->namespace_ = vm->builtins;
    return module;
}

Value ouro_engine_module_new(Thread *thread, const EngineModule *def)
{
    Module *module = new_module(thread->vm, def);
    if (module == NULL) return ouro_raise_memory(thread);
    Value value = ouro_root(thread, value_from_object(module));
    if (def->doc != NULL &&
        !ouro_module_set(thread, module, "__doc__", ouro_text_value(thread, def->doc)))
        return VALUE_UNBOUND;
    if (!ouro_module_add_functions(thread, module, def->functions)) return VALUE_UNBOUND;
    return def->fill == NULL || def->fill(thread, module) ? value : VALUE_UNBOUND;
}

// ---- classes that are no builtins ----

bool ouro_classes_name_modules(Thread *thread)
{
    static const struct {
        ClassId id;
        const char *module;
    } rows[] = {
        {CLASS_WEAKREF, "weakref"},
        {CLASS_WEAK_PROXY, "weakref"},
        {CLASS_WEAK_CALLABLE_PROXY, "weakref"},
        {CLASS_LOCK, "_thread"},
        {CLASS_RLOCK, "_thread"},
        {CLASS_THREAD_HANDLE, "_thread"},
        {CLASS_LOCAL, "_thread"},
        {CLASS_FILE_IO, "_io"},
        {CLASS_BUFFERED_READER, "_io"},
        {CLASS_BUFFERED_WRITER, "_io"},
        {CLASS_BUFFERED_RANDOM, "_io"},
        {CLASS_TEXT_IO_WRAPPER, "_io"},
    };
    Vm *vm = thread->vm;
    for (size_t i = 0; i < OURO_COUNT_OF(rows); i++) {
        String *module = ouro_intern(vm, rows[i].module, strlen(rows[i].module));
        Dict *names = vm->classes[rows[i].id]->namespace_;
        if (module == NULL ||
            !ouro_dict_set_string(vm, names, VM_NAME(vm, MODULE), value_from_object(module)))
            return false;
    }
    return true;
}

// ---- the library's modules in C ----

const void *ouro_public_module(Text name)
{
    for (size_t i = 0;; i++) {
        const OuroModuleDef *def = ouro_stdlib_at(i);
        if (def == NULL || text_equal(name, text_from_string(def->name))) return def;
    }
}

Value ouro_public_module_new(Thread *thread, const void *def)
{
    return ouro_native_module_new(thread, def);
}
