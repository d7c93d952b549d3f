// Finding modules: those in C, files below the folders of a path, the library that is part of the
// program.
// SPDX-License-Identifier: MIT
#include "src/engine/import_find.h"
#include "runtime/vm/class_build.h"
#include "src/engine/library.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const LibraryFile *find_library_file(Text path)
{
    size_t low = 0, high = ouro_library_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = ouro_text_compare(path, text_from_string(ouro_library[middle].path));
        if (order == 0) return &ouro_library[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

// Both tables list the same files in the same order.
static const uint32_t *find_blob(const LibraryFile *file)
{
    size_t index = (size_t)(file - ouro_library);
    bool agrees =
        index < ouro_library_units_count && strcmp(ouro_library_units[index].path, file->path) == 0;
    return agrees ? ouro_library_units[index].blob : NULL;
}

Text ouro_library_source(Text path)
{
    const LibraryFile *file = find_library_file(path);
    return file != NULL ? (Text){file->text, file->size} : (Text){NULL, 0};
}

void ouro_found_deinit(FoundModule *found)
{
    free(found->path);
    found->path = NULL;
}

// folder/tail, where folder may be empty or end with a slash; NULL when memory is refused.
static char *joined(Text folder, Text tail, const char *suffix)
{
    char *path;
    const char *slash = folder.size == 0 || folder.at[folder.size - 1] == '/' ? "" : "/";
    int size =
        asprintf(&path, "%.*s%s%.*s%s", TEXT_FORMAT(folder), slash, TEXT_FORMAT(tail), suffix);
    return size < 0 ? NULL : path;
}

static bool is_kind(const char *path, mode_t kind)
{
    struct stat status;
    return stat(path, &status) == 0 && (status.st_mode & S_IFMT) == kind;
}

typedef enum Look { LOOK_FAILED = -1, LOOK_ABSENT, LOOK_FOUND, LOOK_NAMESPACE } Look;

static Look look_in_library(Text folder, Text tail, FoundModule *out)
{
    static const char *const suffixes[] = {"/__init__.py", ".py"};
    for (size_t i = 0; i < OURO_COUNT_OF(suffixes); i++) {
        char *path = joined(folder, tail, suffixes[i]);
        if (path == NULL) return LOOK_FAILED;
        const LibraryFile *file = find_library_file(text_from_string(path));
        if (file != NULL) {
            out->text = (Text){file->text, file->size};
            out->hides_frames = file->hides_frames;
            out->blob = find_blob(file);
            bool named = asprintf(&out->path, OURO_LIBRARY_PREFIX "%s", path) >= 0;
            free(path);
            out->kind = FOUND_LIBRARY;
            out->is_package = i == 0;
            return named ? LOOK_FOUND : LOOK_FAILED;
        }
        free(path);
    }
    return LOOK_ABSENT;
}

// A package, a module, or a folder that may be part of a namespace package, in this order.
static Look look_in_folder(Text folder, Text tail, FoundModule *out)
{
    Text prefix = TEXT(OURO_LIBRARY_PREFIX);
    if (text_starts_with(folder, prefix))
        return look_in_library(text_slice(folder, prefix.size, folder.size), tail, out);
    char *directory = joined(folder, tail, "");
    if (directory == NULL) return LOOK_FAILED;
    bool is_directory = is_kind(directory, S_IFDIR);
    Look look = LOOK_ABSENT;
    for (int i = is_directory ? 0 : 1; i < 2 && look == LOOK_ABSENT; i++) {
        char *path = joined(folder, tail, i == 0 ? "/__init__.py" : ".py");
        if (path == NULL) {
            look = LOOK_FAILED;
        } else if (is_kind(path, S_IFREG)) {
            out->kind = FOUND_FILE;
            out->is_package = i == 0;
            out->path = path;
            look = LOOK_FOUND;
        } else {
            free(path);
        }
    }
    free(directory);
    return look == LOOK_ABSENT && is_directory ? LOOK_NAMESPACE : look;
}

// The list of a namespace package's folders has a class of its own.
static Value namespace_path_class(Thread *thread)
{
    Vm *vm = thread->vm;
    if (value_is_class(engine_root(thread, ROOT_NAMESPACE_PATH)))
        return engine_root(thread, ROOT_NAMESPACE_PATH);
    Value base = value_from_object(vm->classes[CLASS_LIST]);
    Tuple *bases = ouro_tuple_of(vm, &base, 1);
    Dict *names = ouro_dict_new(vm, 0);
    String *name = ouro_intern(vm, "_NamespacePath", 14);
    if (bases == NULL || names == NULL || name == NULL) return ouro_raise_memory(thread);
    Value class = ouro_type_new(thread, vm->classes[CLASS_TYPE], name, bases, names, NULL);
    if (!value_is_unbound(class)) engine_set_root(thread, ROOT_NAMESPACE_PATH, class);
    return class;
}

static bool add_location(Thread *thread, Text folder, Text tail, FoundModule *out)
{
    Vm *vm = thread->vm;
    if (value_is_unbound(out->locations)) {
        Value class = namespace_path_class(thread);
        if (value_is_unbound(class)) return false;
        out->locations = ouro_root(thread, ouro_call(thread, class, NULL, 0));
        if (value_is_unbound(out->locations)) return false;
    }
    char *path = joined(folder, tail, "");
    Value text =
        path == NULL ? ouro_raise_memory(thread) : ouro_made(thread, ouro_string_from_c(vm, path));
    free(path);
    if (value_is_unbound(text)) return false;
    if (ouro_list_append(vm, value_as_list(out->locations), text)) return true;
    return (void)ouro_raise_memory(thread), false;
}

// The first folder that has the module ends the search; parts of a namespace package are gathered
// on the way.
static bool look_on_path(Thread *thread, Value path, Text tail, FoundModule *out)
{
    List *list = value_as_list(path);
    for (size_t i = 0; i < list->count; i++) {
        Value entry = list->array->items[i];
        if (!value_is_string(entry)) continue;
        Text folder = string_text(value_as_string(entry));
        char *here = folder.size == 0 ? realpath(".", NULL) : NULL;
        if (here != NULL) folder = text_from_string(here);
        Look look = look_in_folder(folder, tail, out);
        bool done = look != LOOK_NAMESPACE || add_location(thread, folder, tail, out);
        free(here);
        if (look == LOOK_FAILED) (void)ouro_raise_memory(thread);
        if (look == LOOK_FAILED || !done) return false;
        if (look == LOOK_FOUND) return true;
    }
    return true;
}

static bool look_among_natives(Thread *thread, Text name, FoundModule *out)
{
    (void)thread;
    out->native = ouro_engine_module(name);
    if (out->native != NULL) out->kind = FOUND_NATIVE;
    return out->native != NULL;
}

bool ouro_find_module(Thread *thread, Text name, Text tail, Value path, FoundModule *out)
{
    *out = (FoundModule){.locations = VALUE_UNBOUND};
    bool is_top = value_is_unbound(path);
    if (is_top && look_among_natives(thread, name, out)) return true;
    if (is_top) path = ouro_sys_get(thread, "path");
    bool may_look = engine_of(thread)->options.grants & OURO_GRANT_FILES || !is_top;
    if (may_look && value_has_type(path, TYPE_LIST) && !look_on_path(thread, path, tail, out))
        return false;
    if (out->kind == FOUND_NOTHING && is_top &&
        look_in_library((Text){"", 0}, tail, out) == LOOK_FAILED)
        return (void)ouro_raise_memory(thread), false;
    if (out->kind == FOUND_NOTHING && is_top) {
        out->public_native = ouro_public_module(name);
        if (out->public_native != NULL) out->kind = FOUND_PUBLIC_NATIVE;
    }
    if (out->kind == FOUND_NOTHING && !value_is_unbound(out->locations)) {
        out->kind = FOUND_NAMESPACE;
        out->is_package = true;
    }
    return true;
}
