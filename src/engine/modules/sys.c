// The module sys: what it holds, and how it begins.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/sys.h"
#include "runtime/methods/codec.h"
#include "src/engine/import.h"
#include "src/engine/modules/io.h"

#include <stdlib.h>

Value ouro_sys_get(Thread *thread, const char *name)
{
    Vm *vm = thread->vm;
    String *key = ouro_intern(vm, name, strlen(name));
    if (key == NULL || vm->sys == NULL) return VALUE_UNBOUND;
    return ouro_dict_get_string(vm, vm->sys->namespace_, key);
}

bool ouro_sys_set(Thread *thread, const char *name, Value value)
{
    return ouro_module_set(thread, thread->vm->sys, name, value);
}

// ---- lists of texts ----

static bool append_text(Thread *thread, List *list, const char *text)
{
    Value value = ouro_decode(thread, text_from_string(text), "utf-8", "surrogateescape");
    if (value_is_unbound(value)) return false;
    if (ouro_list_append(thread->vm, list, value)) return true;
    return (void)ouro_raise_memory(thread), false;
}

static bool set_texts(Thread *thread, Module *module, const char *name, const char *first,
                      const char *const *texts, int count)
{
    List *list = ouro_list_new(thread->vm, (size_t)count + 1);
    if (list == NULL) return (void)ouro_raise_memory(thread), false;
    if (!ouro_module_set(thread, module, name, value_from_object(list))) return false;
    if (first != NULL && !append_text(thread, list, first)) return false;
    for (int i = 0; i < count; i++)
        if (!append_text(thread, list, texts[i])) return false;
    return true;
}

// The folders of OUROPATH, as CPython reads PYTHONPATH: an empty one is the current folder.
static bool set_path(Thread *thread, Module *module)
{
    const OuroOptions *options = &engine_of(thread)->options;
    List *list = ouro_list_new(thread->vm, 4);
    if (list == NULL || !ouro_module_set(thread, module, "path", value_from_object(list)))
        return false;
    const char *path = options->grants & OURO_GRANT_ENVIRONMENT && !options->ignores_environment
                           ? getenv("OUROPATH")
                           : NULL;
    if (path == NULL || *path == '\0') return true;
    for (;;) {
        size_t size = strcspn(path, ":");
        Value folder = ouro_decode(thread, text_of(path, size), "utf-8", "surrogateescape");
        if (value_is_unbound(folder) || !ouro_list_append(thread->vm, list, folder)) return false;
        if (path[size] == '\0') return true;
        path += size + 1;
    }
}

// ---- what is there from the start ----

static bool set_texts_and_numbers(Thread *thread, Module *module)
{
    static const struct {
        const char *name, *text;
    } texts[] = {
        {"platform", "linux"},
        {"byteorder", "little"},
        {"version", "3.13.0 (Ouro 0.1.0)"},
        {"copyright", "MIT License"},
        {"prefix", "/usr"},
        {"exec_prefix", "/usr"},
        {"base_prefix", "/usr"},
        {"base_exec_prefix", "/usr"},
        {"ps1", ">>> "},
        {"ps2", "... "},
        {"platlibdir", "lib"},
        {"float_repr_style", "short"},
        {"abiflags", ""},
    };
    static const struct {
        const char *name;
        int64_t number;
    } numbers[] = {{"maxunicode", 0x10FFFF}, {"hexversion", 0x030D00F0}, {"api_version", 1013}};
    for (size_t i = 0; i < OURO_COUNT_OF(texts); i++) {
        bool is_prompt = texts[i].name[0] == 'p' && texts[i].name[1] == 's';
        if (is_prompt && !engine_of(thread)->options.is_interactive) continue;
        if (!ouro_module_set(thread, module, texts[i].name, ouro_text_value(thread, texts[i].text)))
            return false;
    }
    for (size_t i = 0; i < OURO_COUNT_OF(numbers); i++)
        if (!ouro_module_set(thread, module, numbers[i].name, value_from_int(numbers[i].number)))
            return false;
    return ouro_module_set(thread, module, "maxsize", ouro_int_from_int64(thread->vm, INT64_MAX)) &&
           ouro_module_set(thread, module, "dont_write_bytecode", VALUE_TRUE) &&
           ouro_module_set(thread, module, "pycache_prefix", VALUE_NONE);
}

static bool set_streams(Thread *thread, Module *module)
{
    static const struct {
        const char *name, *original;
    } streams[] = {{"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    for (int fd = 0; fd < 3; fd++) {
        Value stream = ouro_standard_stream(thread, fd);
        if (value_is_unbound(stream)) {
            if (!ouro_pending_is(thread, CLASS_OS_ERROR)) return false;
            thread->pending = VALUE_UNBOUND;
            stream = VALUE_NONE;
        }
        if (fd == 1) engine_set_root(thread, ROOT_STDOUT, stream);
        if (fd == 2) engine_set_root(thread, ROOT_STDERR, stream);
        if (!ouro_module_set(thread, module, streams[fd].name, stream)) return false;
        if (!ouro_module_set(thread, module, streams[fd].original, stream)) return false;
    }
    return true;
}

static bool set_original(Thread *thread, Module *module, const char *name, const char *original,
                         EngineRoot root)
{
    Vm *vm = thread->vm;
    String *key = ouro_intern(vm, name, strlen(name));
    Value hook = key != NULL ? ouro_dict_get_string(vm, module->namespace_, key) : VALUE_UNBOUND;
    engine_set_root(thread, root, hook);
    return ouro_module_set(thread, module, original, hook);
}

static bool set_empty(Thread *thread, Module *module)
{
    static const char *const lists[] = {"meta_path", "path_hooks"};
    for (size_t i = 0; i < OURO_COUNT_OF(lists); i++)
        if (!ouro_module_set(thread, module, lists[i],
                             ouro_made(thread, ouro_list_new(thread->vm, 0))))
            return false;
    return ouro_module_set(thread, module, "path_importer_cache",
                           ouro_made(thread, ouro_dict_new(thread->vm, 0)));
}

static bool fill(Thread *thread, Module *module)
{
    const OuroOptions *options = &engine_of(thread)->options;
    thread->vm->sys = module;
    if (!ouro_module_add_functions(thread, module, ouro_sys_functions) ||
        !ouro_module_add_functions(thread, module, ouro_sys_hooks))
        return false;
    if (!ouro_module_set(thread, module, "modules", value_from_object(thread->vm->modules)))
        return false;
    return set_texts_and_numbers(thread, module) &&
           set_texts(thread, module, "argv", NULL, options->argv, options->argv_count) &&
           set_texts(thread, module, "orig_argv", options->executable, options->argv,
                     options->argv_count) &&
           set_texts(thread, module, "warnoptions", NULL, options->warnings,
                     options->warnings_count) &&
           set_path(thread, module) &&
           ouro_module_set(thread, module, "executable",
                           ouro_text_value(thread, options->executable)) &&
           set_empty(thread, module) && set_streams(thread, module) &&
           set_original(thread, module, "excepthook", "__excepthook__", ROOT_EXCEPTHOOK) &&
           set_original(thread, module, "displayhook", "__displayhook__", ROOT_DISPLAYHOOK) &&
           set_original(thread, module, "unraisablehook", "__unraisablehook__",
                        ROOT_UNRAISABLEHOOK);
}

const EngineModule ouro_module_sys = {
    "sys",
    "This module provides access to some objects used or maintained by the\n"
    "interpreter and to functions that interact strongly with the interpreter.",
    NULL,
    fill,
};
