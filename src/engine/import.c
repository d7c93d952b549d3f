// Importing: sys.modules, parents before children, running a module's code, what `import` and
// `from` bind.
// SPDX-License-Identifier: MIT
#include "src/engine/import.h"
#include "runtime/object/instance.h"
#include "runtime/task/waiting.h"
#include "src/engine/import_find.h"
#include "src/engine/run.h"

#include <stdio.h>
#include <stdlib.h>

// ---- small things ----

static Value string_value(Thread *thread, Text text)
{
    return ouro_made(thread, ouro_string_from_text(thread->vm, text));
}

static Dict *namespace_of(Value module) { return ((Module *)value_as_object(module))->namespace_; }

static bool set_name(Thread *thread, Dict *dict, Name name, Value value)
{
    if (value_is_unbound(value)) return false;
    if (ouro_dict_set_string(thread->vm, dict, thread->vm->names[name], value)) return true;
    return (void)ouro_raise_memory(thread), false;
}

static size_t last_dot(Text name)
{
    for (size_t i = name.size; i > 0; i--)
        if (name.at[i - 1] == '.') return i - 1;
    return TEXT_NOT_FOUND;
}

bool ouro_path_prepend(Thread *thread, Value folder)
{
    Value path = ouro_sys_get(thread, "path");
    if (!value_has_type(path, TYPE_LIST) ||
        ouro_list_insert(thread->vm, value_as_list(path), 0, folder))
        return true;
    return (void)ouro_raise_memory(thread), false;
}

// ImportError with its attributes name and path.
static Value import_error(Thread *thread, ClassId class_id, Value message, Value name, Value path)
{
    if (value_is_unbound(message)) return message;
    (void)ouro_raise_with(thread, class_id, message);
    ouro_exception_set_detail(thread, "name", name);
    if (!value_is_unbound(path)) ouro_exception_set_detail(thread, "path", path);
    return VALUE_UNBOUND;
}

static Value message_of(Thread *thread, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value message = ouro_message(thread, format, &arguments);
    va_end(arguments);
    return message;
}

// ---- specs ----

// A plain class, made on first use.
static Class *plain_class(Thread *thread, EngineRoot root, const char *name,
                          const char *module_name)
{
    Vm *vm = thread->vm;
    if (value_is_class(engine_root(thread, root))) return value_as_class(engine_root(thread, root));
    Class *object = vm->classes[CLASS_OBJECT];
    Value base = value_from_object(object), mro[] = {VALUE_UNBOUND, base};
    ClassRequest request = {.metaclass = vm->classes[CLASS_TYPE],
                            .base = object,
                            .adds_dict = true,
                            .adds_weakref = true};
    request.name = request.qualified_name = ouro_intern(vm, name, strlen(name));
    request.bases = ouro_tuple_of(vm, &base, 1);
    request.mro = ouro_tuple_of(vm, mro, 2);
    request.namespace_ = ouro_dict_new(vm, 2);
    String *module = ouro_intern(vm, module_name, strlen(module_name));
    if (!request.name || !request.bases || !request.mro || !request.namespace_ || !module)
        return NULL;
    if (!ouro_dict_set_string(vm, request.namespace_, VM_NAME(vm, MODULE),
                              value_from_object(module)))
        return NULL;
    Class *class = ouro_class_new(vm, &request);
    if (class != NULL) engine_set_root(thread, root, value_from_object(class));
    return class;
}

static Class *spec_class(Thread *thread)
{
    return plain_class(thread, ROOT_MODULE_SPEC, "ModuleSpec", "_frozen_importlib");
}

static bool set_field(Thread *thread, Object *spec, const char *name, Value value)
{
    String *key = ouro_intern(thread->vm, name, strlen(name));
    return key != NULL && !value_is_unbound(value) &&
           ouro_instance_set(thread->vm, spec, key, value);
}

Value ouro_module_spec(Thread *thread, String *name, Value origin, Value locations)
{
    Vm *vm = thread->vm;
    Class *class = spec_class(thread);
    Object *spec = class != NULL ? ouro_instance_new(vm, class, 0) : NULL;
    if (spec == NULL) return ouro_raise_memory(thread);
    Text full = string_text(name);
    size_t dot = last_dot(full);
    Text parent = !value_is_none(locations) ? full
                  : dot == TEXT_NOT_FOUND   ? (Text){"", 0}
                                            : text_slice(full, 0, dot);
    String *parent_name = ouro_intern(vm, parent.at, parent.size);
    bool has_location =
        value_is_string(origin) && !ouro_string_equals_c(value_as_string(origin), "built-in");
    bool done = parent_name != NULL && set_field(thread, spec, "name", value_from_object(name)) &&
                set_field(thread, spec, "loader", VALUE_NONE) &&
                set_field(thread, spec, "origin", origin) &&
                set_field(thread, spec, "submodule_search_locations", locations) &&
                set_field(thread, spec, "_initializing", VALUE_FALSE) &&
                set_field(thread, spec, "parent", value_from_object(parent_name)) &&
                set_field(thread, spec, "cached", VALUE_NONE) &&
                set_field(thread, spec, "has_location", value_from_bool(has_location));
    return done ? value_from_object(spec) : ouro_raise_memory(thread);
}

Value ouro_module_loader(Thread *thread, Value name, Value path)
{
    Class *class =
        plain_class(thread, ROOT_LOADER, "SourceFileLoader", "_frozen_importlib_external");
    Object *loader = class != NULL ? ouro_instance_new(thread->vm, class, 0) : NULL;
    if (loader == NULL) return ouro_raise_memory(thread);
    bool done = set_field(thread, loader, "name", name) && set_field(thread, loader, "path", path);
    return done ? value_from_object(loader) : ouro_raise_memory(thread);
}

// Says whether the module is being run: what a cycle meets is told by it.
static void set_initializing(Thread *thread, Value module, bool value)
{
    Value spec = ouro_dict_get_string(thread->vm, namespace_of(module), VM_NAME(thread->vm, SPEC));
    if (value_has_type(spec, TYPE_INSTANCE))
        (void)set_field(thread, value_as_object(spec), "_initializing", value_from_bool(value));
}

bool ouro_module_is_initializing(Thread *thread, Value module)
{
    Vm *vm = thread->vm;
    if (!value_has_type(module, TYPE_MODULE)) return false;
    Value spec = ouro_dict_get_string(vm, namespace_of(module), VM_NAME(vm, SPEC));
    String *key = ouro_intern(vm, "_initializing", 13);
    if (!value_has_type(spec, TYPE_INSTANCE) || key == NULL) return false;
    return value_is_true(ouro_instance_get(vm, value_as_object(spec), key));
}

// ---- making a module of what was found ----

static Value parent_name_of(Thread *thread, String *name, bool is_package)
{
    Text text = string_text(name);
    size_t dot = last_dot(text);
    if (is_package) return value_from_object(name);
    Text parent = dot == TEXT_NOT_FOUND ? (Text){"", 0} : text_slice(text, 0, dot);
    return ouro_made(thread, ouro_intern(thread->vm, parent.at, parent.size));
}

static Value folder_list(Thread *thread, const char *file)
{
    const char *slash = strrchr(file, '/');
    Value folder = string_value(thread, (Text){file, (size_t)(slash - file)});
    return value_is_unbound(folder) ? folder
                                    : ouro_made(thread, ouro_list_of(thread->vm, &folder, 1));
}

// Where it came from, and the folders of a package; each may be None. False: raised.
static bool places_of(Thread *thread, const FoundModule *found, Value *origin, Value *locations)
{
    *origin =
        found->path != NULL ? string_value(thread, text_from_string(found->path)) : VALUE_NONE;
    if (found->kind == FOUND_NATIVE || found->kind == FOUND_PUBLIC_NATIVE)
        *origin = ouro_text_value(thread, "built-in");
    *locations = VALUE_NONE;
    if (found->kind == FOUND_NAMESPACE)
        *locations = found->locations;
    else if (found->is_package)
        *locations = folder_list(thread, found->path);
    return !value_is_unbound(*origin) && !value_is_unbound(*locations);
}

static Value spec_of(Thread *thread, String *name, const FoundModule *found)
{
    Value origin, locations;
    return places_of(thread, found, &origin, &locations)
               ? ouro_module_spec(thread, name, origin, locations)
               : VALUE_UNBOUND;
}

static bool set_module_names(Thread *thread, Value module, String *name, const FoundModule *found)
{
    Vm *vm = thread->vm;
    Dict *dict = namespace_of(module);
    Value origin, locations;
    if (!places_of(thread, found, &origin, &locations)) return false;
    if (!set_name(thread, dict, NAME_PACKAGE, parent_name_of(thread, name, found->is_package)))
        return false;
    if (!set_name(thread, dict, NAME_SPEC, ouro_module_spec(thread, name, origin, locations)))
        return false;
    if (!value_is_none(locations) && !set_name(thread, dict, NAME_PATH, locations)) return false;
    if (found->kind == FOUND_NAMESPACE) return set_name(thread, dict, NAME_FILE, VALUE_NONE);
    if (found->path == NULL) return true;
    return set_name(thread, dict, NAME_FILE, origin) &&
           set_name(thread, dict, NAME_BUILTINS, value_from_object(vm->builtins));
}

static void hide_frames(Code *code)
{
    code->flags |= UNIT_HIDDEN;
    for (size_t i = 0; i < code->constants->count; i++) {
        Value constant = code->constants->items[i];
        if (value_has_type(constant, TYPE_CODE)) hide_frames(value_as_object(constant));
    }
}

bool ouro_module_name_builtin(Thread *thread, Value module)
{
    FoundModule found = {.kind = FOUND_NATIVE};
    Value name = ouro_dict_get_string(thread->vm, namespace_of(module), VM_NAME(thread->vm, NAME_));
    return set_module_names(thread, module, value_as_string(name), &found);
}

static Code *code_of(Thread *thread, const FoundModule *found)
{
    TextBuilder text;
    ouro_text_init(&text, thread->vm->allocator);
    CompileRequest request = {.text = found->text, .file_name = text_from_string(found->path)};
    request.is_optimized = engine_of(thread)->options.is_optimized;
    if (found->kind == FOUND_FILE && !ouro_read_file(thread, found->path, &text))
        return ouro_text_deinit(&text), NULL;
    if (found->kind == FOUND_FILE) request.text = ouro_text_view(&text);
    bool is_compiled = found->kind == FOUND_LIBRARY && found->blob != NULL && !request.is_optimized;
    Code *code = is_compiled ? ouro_engine_load_blob(thread, found->blob)
                             : ouro_engine_compile(thread, &request);
    ouro_text_deinit(&text);
    if (code != NULL && found->hides_frames) hide_frames(code);
    return code;
}

static bool run_module_code(Thread *thread, Value module, const FoundModule *found)
{
    if (found->kind != FOUND_FILE && found->kind != FOUND_LIBRARY) return true;
    Code *code = code_of(thread, found);
    if (code == NULL) return false;
    set_initializing(thread, module, true);
    Value result = ouro_engine_run(thread, code, namespace_of(module), VALUE_UNBOUND, NULL);
    set_initializing(thread, module, false);
    return !value_is_unbound(result);
}

static Value new_module(Thread *thread, String *name, const FoundModule *found)
{
    Value module;
    if (found->kind == FOUND_NATIVE)
        module = ouro_engine_module_new(thread, found->native);
    else if (found->kind == FOUND_PUBLIC_NATIVE)
        module = ouro_public_module_new(thread, found->public_native);
    else
        module = ouro_made(thread, ouro_module_new(thread->vm, name));
    module = ouro_root(thread, module);
    return !value_is_unbound(module) && set_module_names(thread, module, name, found)
               ? module
               : VALUE_UNBOUND;
}

// The module is in sys.modules while it runs, and stays there only if that went well.
static Value make_module(Thread *thread, String *name, const FoundModule *found)
{
    Vm *vm = thread->vm;
    Value module = new_module(thread, name, found);
    if (value_is_unbound(module)) return module;
    if (!ouro_dict_set_string(vm, vm->modules, name, module)) return ouro_raise_memory(thread);
    if (!run_module_code(thread, module, found)) {
        (void)ouro_dict_delete_string(vm, vm->modules, name);
        return VALUE_UNBOUND;
    }
    Value registered = ouro_dict_get_string(vm, vm->modules, name);
    return value_is_unbound(registered) ? module : registered;
}

// ---- absolute names ----

static Value import_absolute(Thread *thread, String *name);

static Value not_found(Thread *thread, String *name)
{
    return import_error(thread, CLASS_MODULE_NOT_FOUND_ERROR,
                        message_of(thread, "No module named %R", value_from_object(name)),
                        value_from_object(name), VALUE_UNBOUND);
}

// The search path that the parent gives. UNBOUND: raised.
static Value path_of_parent(Thread *thread, String *name, String *parent, Value module)
{
    Value path = ouro_get_attr_optional(thread, module, VM_NAME(thread->vm, PATH));
    if (!value_is_unbound(path))
        return value_has_type(path, TYPE_LIST) ? path : ouro_list_from(thread, path);
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    Value message = message_of(thread, "No module named %R; %R is not a package",
                               value_from_object(name), value_from_object(parent));
    return import_error(thread, CLASS_MODULE_NOT_FOUND_ERROR, message, value_from_object(name),
                        VALUE_UNBOUND);
}

static Value find_and_make(Thread *thread, String *name, Text tail, Value path)
{
    FoundModule found;
    Value module = VALUE_UNBOUND;
    if (ouro_find_module(thread, string_text(name), tail, path, &found))
        module = found.kind == FOUND_NOTHING ? not_found(thread, name)
                                             : make_module(thread, name, &found);
    ouro_found_deinit(&found);
    return module;
}

static Value load(Thread *thread, String *name)
{
    Vm *vm = thread->vm;
    Text text = string_text(name);
    size_t dot = last_dot(text);
    if (dot == TEXT_NOT_FOUND) return find_and_make(thread, name, text, VALUE_UNBOUND);
    String *parent_name = ouro_intern(vm, text.at, dot);
    if (parent_name == NULL) return ouro_raise_memory(thread);
    ouro_root(thread, value_from_object(parent_name));
    Value parent = ouro_root(thread, import_absolute(thread, parent_name));
    if (value_is_unbound(parent)) return parent;
    Value already = ouro_dict_get_string(vm, vm->modules, name);
    if (!value_is_unbound(already)) return already;
    Value path = ouro_root(thread, path_of_parent(thread, name, parent_name, parent));
    if (value_is_unbound(path)) return path;
    Text tail = text_slice(text, dot + 1, text.size);
    Value module = ouro_root(thread, find_and_make(thread, name, tail, path));
    if (value_is_unbound(module)) return module;
    String *child = ouro_intern(vm, tail.at, tail.size);
    if (child == NULL) return ouro_raise_memory(thread);
    return ouro_set_attr(thread, parent, child, module) ? module : VALUE_UNBOUND;
}

// ---- imports of other threads ----

// An import in progress, in the C frame that does it. Who else wants the module waits for its end.
struct Importing {
    struct Importing *next;
    const String *name; // interned
    Thread *thread;
    ParkingPlace waiters;
};

static void begin_import(struct Importing *import)
{
    struct Importing **all = &engine_of(import->thread)->importing;
    import->next = *all;
    *all = import;
}

static void end_import(struct Importing *import)
{
    struct Importing **link = &engine_of(import->thread)->importing;
    while (*link != import) link = &(*link)->next;
    *link = import->next;
    ouro_wake_all(&import->waiters);
}

static struct Importing *find_elsewhere(const Thread *thread, const String *name)
{
    struct Importing *import = engine_of((Thread *)(uintptr_t)thread)->importing;
    while (import != NULL && (import->name != name || import->thread == thread))
        import = import->next;
    return import;
}

// Whether its thread waits, perhaps through others, for an import of this one: then the module is
// taken as it is.
static bool waits_for(const struct Importing *import, const Thread *thread)
{
    while (import != NULL && import->thread != thread) import = import->thread->awaited_import;
    return import != NULL;
}

static bool await_import(Thread *thread, const String *name)
{
    struct Importing *import;
    while ((import = find_elsewhere(thread, name)) != NULL && !waits_for(import, thread)) {
        thread->awaited_import = import;
        WaitOutcome outcome = ouro_wait(thread, &import->waiters, WAIT_FOREVER);
        thread->awaited_import = NULL;
        if (outcome == WAIT_RAISED) return false;
    }
    return true;
}

static Value import_absolute(Thread *thread, String *name)
{
    Vm *vm = thread->vm;
    if (OURO_UNLIKELY(engine_of(thread)->importing != NULL) && !await_import(thread, name))
        return VALUE_UNBOUND;
    Value module = ouro_dict_get_string(vm, vm->modules, name);
    if (OURO_LIKELY(!value_is_unbound(module) && !value_is_none(module))) return module;
    if (value_is_none(module)) {
        Value message = message_of(thread, "import of %S halted; None in sys.modules", name);
        return import_error(thread, CLASS_MODULE_NOT_FOUND_ERROR, message, value_from_object(name),
                            VALUE_UNBOUND);
    }
    // Names are interned weakly, and much may run before this one is in sys.modules.
    ouro_root(thread, value_from_object(name));
    if (!ouro_enter(thread, " while calling a Python object")) return VALUE_UNBOUND;
    struct Importing import = {.name = name, .thread = thread};
    begin_import(&import);
    module = load(thread, name);
    end_import(&import);
    ouro_leave(thread);
    return module;
}

Value ouro_import_module(Thread *thread, const char *name)
{
    String *string = ouro_intern(thread->vm, name, strlen(name));
    return string != NULL ? import_absolute(thread, string) : ouro_raise_memory(thread);
}

// ---- relative names ----

// The package that relative names are resolved against. UNBOUND raised.
static Value package_of(Thread *thread, Value globals)
{
    Vm *vm = thread->vm;
    if (!value_has_type(globals, TYPE_DICT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "globals must be a dict");
    Dict *dict = value_as_dict(globals);
    Value package = ouro_dict_get_string(vm, dict, VM_NAME(vm, PACKAGE));
    if (!value_is_unbound(package) && !value_is_none(package)) {
        if (value_is_string(package)) return package;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "package must be a string");
    }
    Value name = ouro_dict_get_string(vm, dict, VM_NAME(vm, NAME_));
    if (!value_is_string(name))
        return ouro_raise(thread, CLASS_KEY_ERROR, "'__name__' not in globals");
    if (!value_is_unbound(ouro_dict_get_string(vm, dict, VM_NAME(vm, PATH)))) return name;
    Text text = string_text(value_as_string(name));
    size_t dot = last_dot(text);
    return string_value(thread, dot == TEXT_NOT_FOUND ? (Text){"", 0} : text_slice(text, 0, dot));
}

static Value resolve_name(Thread *thread, String *name, Value globals, int64_t level)
{
    Value package = package_of(thread, globals);
    if (value_is_unbound(package)) return package;
    Text base = string_text(value_as_string(package));
    if (base.size == 0)
        return ouro_raise(thread, CLASS_IMPORT_ERROR,
                          "attempted relative import with no known parent package");
    for (int64_t up = 1; up < level; up++) {
        size_t dot = last_dot(base);
        if (dot == TEXT_NOT_FOUND)
            return ouro_raise(thread, CLASS_IMPORT_ERROR,
                              "attempted relative import beyond top-level package");
        base.size = dot;
    }
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append(&builder, base);
    if (name->size > 0) ouro_text_append_char(&builder, '.');
    ouro_text_append(&builder, string_text(name));
    String *full = ouro_string_from_builder(thread->vm, &builder);
    return ouro_made(thread, full != NULL ? ouro_intern_string(thread->vm, full) : NULL);
}

// ---- __import__ ----

static bool import_submodule(Thread *thread, String *package, String *name)
{
    Vm *vm = thread->vm;
    TextBuilder builder;
    ouro_text_init(&builder, vm->allocator);
    ouro_text_append(&builder, string_text(package));
    ouro_text_append_char(&builder, '.');
    ouro_text_append(&builder, string_text(name));
    String *text = ouro_string_from_builder(vm, &builder);
    String *full = text != NULL ? ouro_intern_string(vm, text) : NULL;
    if (full == NULL) return (void)ouro_raise_memory(thread), false;
    if (!value_is_unbound(import_absolute(thread, full))) return true;
    // That there is none is for IMPORT_FROM to tell; but not that one it imports is missing.
    if (!ouro_pending_is(thread, CLASS_MODULE_NOT_FOUND_ERROR)) return false;
    Value exception = ouro_root(thread, ouro_take_pending(thread));
    String *key = ouro_intern(vm, "name", 4);
    Value missing = key != NULL ? ouro_get_attr_optional(thread, exception, key) : VALUE_UNBOUND;
    bool is_it = value_is_string(missing) && ouro_string_equal(value_as_string(missing), full) &&
                 value_is_unbound(ouro_dict_get_string(vm, vm->modules, full));
    if (!is_it) thread->pending = exception;
    return is_it;
}

// The names of `from package import a, b` that are no attributes of it may be submodules.
static bool import_listed(Thread *thread, Value module, Value from_list)
{
    Vm *vm = thread->vm;
    Value names = ouro_root(thread, ouro_list_from(thread, from_list));
    Value package = ouro_get_attr_optional(thread, module, VM_NAME(vm, NAME_));
    if (value_is_unbound(names) || !value_is_string(package)) return !ouro_pending(thread);
    for (size_t i = 0; i < value_as_list(names)->count; i++) {
        Value name = value_as_list(names)->array->items[i];
        if (!value_is_string(name))
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                                    "Item in ``from list'' must be str, not %T", name),
                   false;
        if (ouro_string_equals_c(value_as_string(name), "*")) {
            Value all = ouro_get_attr_optional(thread, module, VM_NAME(vm, ALL));
            if (ouro_pending(thread)) return false;
            if (!value_is_unbound(all) && !import_listed(thread, module, all)) return false;
            continue;
        }
        Value attribute = ouro_get_attr_optional(thread, module, value_as_string(name));
        if (value_is_unbound(attribute) &&
            (ouro_pending(thread) ||
             !import_submodule(thread, value_as_string(package), value_as_string(name))))
            return false;
    }
    return true;
}

static bool is_empty_list(Value from_list)
{
    if (value_is_none(from_list) || value_is_unbound(from_list)) return true;
    return value_has_type(from_list, TYPE_TUPLE) && value_as_tuple(from_list)->count == 0;
}

// `import a.b.c` binds a.
static Value top_package(Thread *thread, String *name, Value module)
{
    const char *dot = memchr(name->text, '.', name->size);
    if (dot == NULL) return module;
    String *top = ouro_intern(thread->vm, name->text, (size_t)(dot - name->text));
    return top != NULL ? import_absolute(thread, top) : ouro_raise_memory(thread);
}

Value ouro_import(Thread *thread, String *name, Value globals, Value from_list, int64_t level)
{
    String *full = name;
    if (level > 0) {
        Value resolved = resolve_name(thread, name, globals, level);
        if (value_is_unbound(resolved)) return resolved;
        full = value_as_string(resolved);
    } else if (name->size == 0) {
        return ouro_raise(thread, CLASS_VALUE_ERROR, "Empty module name");
    } else if (!string_is_interned(name)) {
        full = ouro_intern_string(thread->vm, name);
        if (full == NULL) return ouro_raise_memory(thread);
    }
    Value module = ouro_root(thread, import_absolute(thread, full));
    if (value_is_unbound(module)) return module;
    if (is_empty_list(from_list)) return level == 0 ? top_package(thread, full, module) : module;
    Value path = ouro_get_attr_optional(thread, module, VM_NAME(thread->vm, PATH));
    if (value_is_unbound(path)) return ouro_pending(thread) ? path : module;
    return import_listed(thread, module, from_list) ? module : VALUE_UNBOUND;
}

// ---- from module import name ----

static Value cannot_import(Thread *thread, Value module, String *name)
{
    Vm *vm = thread->vm;
    Value module_name = ouro_get_attr_optional(thread, module, VM_NAME(vm, NAME_));
    thread->pending = VALUE_UNBOUND;
    if (!value_is_string(module_name))
        module_name = ouro_text_value(thread, "<unknown module name>");
    Value file = ouro_root(thread, ouro_get_attr_optional(thread, module, VM_NAME(vm, FILE)));
    thread->pending = VALUE_UNBOUND;
    bool is_partial = ouro_module_is_initializing(thread, module), has_file = value_is_string(file);
    const char *format = is_partial ? "cannot import name %R from partially initialized module %R "
                                      "(most likely due to a circular import) (%V)"
                                    : "cannot import name %R from %R (%V)";
    Value place = has_file ? file : ouro_text_value(thread, "unknown location");
    Value message = message_of(thread, format, value_from_object(name), module_name, place);
    (void)import_error(thread, CLASS_IMPORT_ERROR, message, module_name,
                       has_file ? file : VALUE_UNBOUND);
    if (ouro_pending_is(thread, CLASS_IMPORT_ERROR))
        ouro_exception_set_detail(thread, "name_from", value_from_object(name));
    return VALUE_UNBOUND;
}

Value ouro_import_from(Thread *thread, Value module, String *name)
{
    Vm *vm = thread->vm;
    Value value = ouro_get_attr_optional(thread, module, name);
    if (!value_is_unbound(value) || ouro_pending(thread)) return value;
    // In a cycle the submodule is there, but not yet an attribute of its package.
    Value package = ouro_get_attr_optional(thread, module, VM_NAME(vm, NAME_));
    if (value_is_string(package)) {
        TextBuilder builder;
        ouro_text_init(&builder, vm->allocator);
        ouro_text_append(&builder, string_text(value_as_string(package)));
        ouro_text_append_char(&builder, '.');
        ouro_text_append(&builder, string_text(name));
        String *full = ouro_string_from_builder(vm, &builder);
        if (full == NULL) return ouro_raise_memory(thread);
        value = ouro_dict_get_string(vm, vm->modules, full);
        if (!value_is_unbound(value)) return value;
    }
    thread->pending = VALUE_UNBOUND;
    return cannot_import(thread, module, name);
}

// ---- finding without running ----

Value ouro_find_spec(Thread *thread, String *name)
{
    Text text = string_text(name);
    size_t dot = last_dot(text);
    Value path = VALUE_UNBOUND;
    if (dot != TEXT_NOT_FOUND) {
        String *parent_name = ouro_intern(thread->vm, text.at, dot);
        Value parent = parent_name != NULL ? ouro_root(thread, import_absolute(thread, parent_name))
                                           : ouro_raise_memory(thread);
        if (value_is_unbound(parent)) return parent;
        path = ouro_root(thread, path_of_parent(thread, name, parent_name, parent));
        if (value_is_unbound(path)) return path;
    }
    FoundModule found;
    Value spec = VALUE_UNBOUND;
    if (ouro_find_module(thread, text,
                         dot == TEXT_NOT_FOUND ? text : text_slice(text, dot + 1, text.size), path,
                         &found))
        spec = found.kind == FOUND_NOTHING ? VALUE_NONE : spec_of(thread, name, &found);
    ouro_found_deinit(&found);
    return spec;
}

// ---- running modules as programs, and again ----

static bool place_of(Thread *thread, String *name, FoundModule *found, ModulePlace *place)
{
    place->code = code_of(thread, found);
    if (place->code == NULL || value_is_unbound(ouro_root(thread, value_from_object(place->code))))
        return false;
    place->file = ouro_root(thread, string_value(thread, text_from_string(found->path)));
    place->package = ouro_root(thread, parent_name_of(thread, name, false));
    if (value_is_unbound(place->file) || value_is_unbound(place->package)) return false;
    place->spec = ouro_root(thread, ouro_module_spec(thread, name, place->file, VALUE_NONE));
    return !value_is_unbound(place->spec);
}

// The package's own name with __main__ behind it.
static bool find_main_of_package(Thread *thread, const char *name, ModulePlace *place)
{
    char *main_name;
    if (asprintf(&main_name, "%s.__main__", name) < 0)
        return (void)ouro_raise_memory(thread), false;
    bool found = ouro_find_program(thread, main_name, place);
    if (!found && ouro_pending_is(thread, CLASS_MODULE_NOT_FOUND_ERROR)) {
        thread->pending = VALUE_UNBOUND;
        (void)ouro_raise(thread, CLASS_IMPORT_ERROR,
                         "No module named %s; '%s' is a package and cannot be directly executed",
                         main_name, name);
    }
    free(main_name);
    return found;
}

bool ouro_find_program(Thread *thread, const char *name, ModulePlace *place)
{
    Text text = text_from_string(name);
    size_t dot = last_dot(text);
    String *string = ouro_intern(thread->vm, name, text.size);
    if (string == NULL) return (void)ouro_raise_memory(thread), false;
    ouro_root(thread, value_from_object(string));
    Value path = VALUE_UNBOUND;
    if (dot != TEXT_NOT_FOUND) {
        String *parent_name = ouro_intern(thread->vm, name, dot);
        Value parent = parent_name != NULL ? ouro_root(thread, import_absolute(thread, parent_name))
                                           : ouro_raise_memory(thread);
        if (value_is_unbound(parent)) return false;
        path = ouro_root(thread, path_of_parent(thread, string, parent_name, parent));
        if (value_is_unbound(path)) return false;
    }
    FoundModule found;
    bool done = ouro_find_module(
        thread, text, dot == TEXT_NOT_FOUND ? text : text_slice(text, dot + 1, text.size), path,
        &found);
    bool is_package = done && found.is_package;
    if (done && found.kind == FOUND_NOTHING) {
        (void)not_found(thread, string);
        done = false;
    } else if (done && !is_package) {
        if (found.kind == FOUND_NATIVE || found.kind == FOUND_PUBLIC_NATIVE) {
            (void)ouro_raise(thread, CLASS_IMPORT_ERROR, "No code object available for %s", name);
            done = false;
        } else {
            done = place_of(thread, string, &found, place);
        }
    }
    ouro_found_deinit(&found);
    return is_package ? find_main_of_package(thread, name, place) : done;
}

Value ouro_reload(Thread *thread, Value module)
{
    Vm *vm = thread->vm;
    if (!value_has_type(module, TYPE_MODULE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "reload() argument must be a module");
    Value name = ouro_dict_get_string(vm, namespace_of(module), VM_NAME(vm, NAME_));
    if (!value_is_string(name) ||
        !value_is(ouro_dict_get_string(vm, vm->modules, value_as_string(name)), module)) {
        Value message = message_of(thread, "module %V not in sys.modules", name);
        return import_error(thread, CLASS_IMPORT_ERROR, message, name, VALUE_UNBOUND);
    }
    Text text = string_text(value_as_string(name));
    size_t dot = last_dot(text);
    Value path = VALUE_UNBOUND;
    if (dot != TEXT_NOT_FOUND) {
        String *parent_name = ouro_intern(vm, text.at, dot);
        Value parent = parent_name != NULL ? ouro_root(thread, import_absolute(thread, parent_name))
                                           : ouro_raise_memory(thread);
        if (value_is_unbound(parent)) return parent;
        path =
            ouro_root(thread, path_of_parent(thread, value_as_string(name), parent_name, parent));
        if (value_is_unbound(path)) return path;
    }
    FoundModule found;
    bool done = ouro_find_module(
        thread, text, dot == TEXT_NOT_FOUND ? text : text_slice(text, dot + 1, text.size), path,
        &found);
    if (done && found.kind == FOUND_NOTHING)
        (void)not_found(thread, value_as_string(name)), done = false;
    done = done && set_module_names(thread, module, value_as_string(name), &found) &&
           run_module_code(thread, module, &found);
    ouro_found_deinit(&found);
    if (!done) return VALUE_UNBOUND;
    return ouro_dict_get_string(vm, vm->modules, value_as_string(name));
}
