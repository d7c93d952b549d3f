// Programs, modules and the prompt: what a host has run.
// SPDX-License-Identifier: MIT
#include "src/engine/run.h"
#include "runtime/task/threads.h"
#include "runtime/vm/load.h"
#include "src/engine/import.h"
#include "src/engine/traceback.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

Dict *ouro_builtins_for(Thread *thread, Dict *globals)
{
    Vm *vm = thread->vm;
    Value builtins = ouro_dict_get_string(vm, globals, VM_NAME(vm, BUILTINS));
    if (value_has_type(builtins, TYPE_MODULE))
        return ((Module *)value_as_object(builtins))->namespace_;
    if (value_has_type(builtins, TYPE_DICT)) return value_as_dict(builtins);
    return vm->builtins;
}

Value ouro_engine_run(Thread *thread, Code *code, Dict *globals, Value mapping, Tuple *closure)
{
    Function *function =
        ouro_function_new(thread->vm, code, globals, ouro_builtins_for(thread, globals));
    if (function == NULL) return ouro_raise_memory(thread);
    function->closure = closure;
    Value locals = value_is_unbound(mapping) ? value_from_object(globals) : mapping;
    return ouro_call(thread, value_from_object(function), &locals,
                     code->flags & UNIT_NAMESPACE ? 1 : 0);
}

bool ouro_read_file(Thread *thread, const char *path, TextBuilder *out)
{
    ouro_text_init(out, thread->vm->allocator);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t size = fd < 0 ? -1 : 1;
    struct stat status;
    if (fd >= 0 && fstat(fd, &status) == 0 && S_ISDIR(status.st_mode)) errno = EISDIR, size = -1;
    if (fd >= 0 && size > 0 && S_ISREG(status.st_mode))
        (void)ouro_text_reserve(out, (size_t)status.st_size + 1);
    while (size > 0) {
        if (!ouro_text_reserve(out, 4096)) break;
        size = read(fd, out->at + out->size, out->capacity - out->size);
        if (size > 0) out->size += (size_t)size;
        if (size < 0 && errno == EINTR) size = 1;
    }
    int error = errno;
    if (fd >= 0) close(fd);
    if (out->failed) return (void)ouro_raise_memory(thread), false;
    if (size == 0) return true;
    String *name = ouro_string_from_c(thread->vm, path);
    (void)ouro_raise_os(thread, error, name != NULL ? value_from_object(name) : VALUE_UNBOUND);
    return false;
}

// ---- the module __main__ ----

static Dict *main_globals(Thread *thread)
{
    return ((Module *)value_as_object(engine_root(thread, ROOT_MAIN)))->namespace_;
}

static bool set_main(Thread *thread, const char *name, Value value)
{
    Vm *vm = thread->vm;
    String *key = ouro_intern(vm, name, strlen(name));
    bool done = key != NULL && !value_is_unbound(value) &&
                ouro_dict_set_string(vm, main_globals(thread), key, value);
    if (!done && !ouro_pending(thread)) (void)ouro_raise_memory(thread);
    return done;
}

static Value run_main(Thread *thread, CompileRequest *request)
{
    request->is_optimized = engine_of(thread)->options.is_optimized;
    Code *code = ouro_engine_compile(thread, request);
    if (code == NULL) return VALUE_UNBOUND;
    return ouro_engine_run(thread, code, main_globals(thread), VALUE_UNBOUND, NULL);
}

// ---- what hosts call ----

Thread *ouro_run_begin(Ouro *ouro)
{
    Thread *thread = ouro_vm_enter(&ouro->vm);
    if (thread == NULL) return NULL;
    thread->host_exception = VALUE_NONE;
    thread->host_outcome = OURO_RETURNED;
    ouro_text_deinit(&thread->host_text);
    ouro_text_init(&thread->host_text, thread->vm->allocator);
    // What the last call left behind when it ran out of memory is in the way of compiling.
    Heap *heap = &ouro->vm.heap;
    bool is_tight = heap->limit != 0 && ouro->allocator.used > heap->limit - heap->limit / 8;
    if (is_tight && thread->frame == NULL) (void)!ouro_heap_reclaim(heap);
    return thread;
}

static OuroOutcome outcome_of(Thread *thread, Value result)
{
    if (thread->vm->killed || thread->is_killed) return OURO_KILLED;
    if (!value_is_unbound(result)) return OURO_RETURNED;
    thread->host_exception = ouro_take_pending(thread);
    return OURO_RAISED;
}

OuroOutcome ouro_run_end(Thread *thread, Value result)
{
    OuroOutcome outcome = outcome_of(thread, result);
    thread->host_outcome = (uint8_t)outcome;
    ouro_run_leave(thread);
    return outcome;
}

void ouro_run_leave(Thread *thread)
{
    if (thread->host_calls == 1) thread->roots_count = 0;
    ouro_vm_leave(thread);
}

static bool prepend_folder(Thread *thread, const char *folder)
{
    if (engine_of(thread)->options.hides_script_folder) return true;
    Value value = ouro_made(thread, ouro_string_from_c(thread->vm, folder));
    return !value_is_unbound(value) && ouro_path_prepend(thread, value);
}

OuroOutcome ouro_run_text(Ouro *ouro, const char *text, size_t size, const char *name)
{
    Thread *thread = ouro_run_begin(ouro);
    if (thread == NULL) return OURO_RAISED;
    CompileRequest request = {
        .text = {text, size}, .file_name = text_from_string(name), .is_script = true};
    request.keeps_source = strcmp(name, "<stdin>") != 0;
    bool is_ready = prepend_folder(thread, "");
    return ouro_run_end(thread, is_ready ? run_main(thread, &request) : VALUE_UNBOUND);
}

// The folder that holds `path`, symbolic links resolved.
static Value folder_of_script(Thread *thread, const char *path)
{
    char *real = realpath(path, NULL);
    const char *name = real != NULL ? real : path;
    const char *slash = strrchr(name, '/');
    size_t size = slash == NULL ? 0 : slash == name ? 1 : (size_t)(slash - name);
    Value folder = ouro_made(thread, ouro_string_new(thread->vm, name, size));
    free(real);
    return folder;
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

// The path from the root, symbolic links kept. UNBOUND raised.
static Value absolute(Thread *thread, const char *path)
{
    if (*path == '/') return ouro_made(thread, ouro_string_from_c(thread->vm, path));
    if (path[0] == '.' && path[1] == '/') path += 2;
    char *here = realpath(".", NULL);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_format(&builder, "%s/%s", here == NULL || strcmp(here, "/") == 0 ? "" : here,
                            path);
    free(here);
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

static Value run_script(Thread *thread, const char *path)
{
    TextBuilder text;
    Value result = VALUE_UNBOUND;
    Value name = absolute(thread, path);
    if (!ouro_read_file(thread, path, &text)) goto done;
    Value main_name = value_from_object(VM_NAME(thread->vm, MAIN));
    if (!set_main(thread, "__file__", name) || !set_main(thread, "__cached__", VALUE_NONE))
        goto done;
    if (!set_main(thread, "__loader__", ouro_module_loader(thread, main_name, name))) goto done;
    CompileRequest request = {.text = ouro_text_view(&text), .is_script = true};
    request.file_name = string_text(value_as_string(name));
    result = run_main(thread, &request);
done:
    ouro_text_deinit(&text);
    return result;
}

// A folder is a program when it has a __main__.py; it then is the first of sys.path itself.
static Value run_folder(Thread *thread, const char *path)
{
    Value folder = ouro_made(thread, ouro_string_from_c(thread->vm, path));
    if (value_is_unbound(folder) || !ouro_path_prepend(thread, folder)) return VALUE_UNBOUND;
    char *file;
    if (asprintf(&file, "%s/__main__.py", path) < 0) return ouro_raise_memory(thread);
    Value result;
    if (access(file, R_OK) == 0) {
        result = run_script(thread, file);
    } else {
        result = ouro_raise(thread, CLASS_SYSTEM_EXIT, "%s: can't find '__main__' module in '%s'",
                            engine_of(thread)->options.executable, path);
    }
    free(file);
    return result;
}

OuroOutcome ouro_run_file(Ouro *ouro, const char *path)
{
    Thread *thread = ouro_run_begin(ouro);
    if (thread == NULL) return OURO_RAISED;
    if (is_folder(path)) return ouro_run_end(thread, run_folder(thread, path));
    Value folder = folder_of_script(thread, path);
    if (value_is_unbound(folder)) return ouro_run_end(thread, folder);
    if (!ouro->options.hides_script_folder && !ouro_path_prepend(thread, folder))
        return ouro_run_end(thread, VALUE_UNBOUND);
    return ouro_run_end(thread, run_script(thread, path));
}

// What -m cannot find is told in one line.
static Value tell_not_found(Thread *thread, const char *name)
{
    if (!ouro_pending_is(thread, CLASS_IMPORT_ERROR)) return VALUE_UNBOUND;
    Value problem = ouro_root(thread, ouro_take_pending(thread));
    const char *program = engine_of(thread)->options.executable;
    String *missing = ouro_intern(thread->vm, "name", 4);
    Value value =
        missing != NULL ? ouro_get_attr_optional(thread, problem, missing) : VALUE_UNBOUND;
    thread->pending = VALUE_UNBOUND;
    Value text = ouro_root(thread, ouro_str(thread, problem));
    if (value_is_unbound(text)) return text;
    // Of what lies below a module that is no package more is to be said.
    bool is_plain = strchr(value_as_string(text)->text, ';') == NULL;
    if (is_plain && value_is_string(value) && ouro_string_equals_c(value_as_string(value), name))
        return ouro_raise(thread, CLASS_SYSTEM_EXIT, "%s: No module named %s", program, name);
    if (!value_is_string(value))
        return ouro_raise(thread, CLASS_SYSTEM_EXIT, "%s: %V", program, text);
    return ouro_raise(thread, CLASS_SYSTEM_EXIT,
                      "%s: Error while finding module specification for '%s' (%T: %V)", program,
                      name, problem, text);
}

// runpy of the -m option: the module is found, sys.argv[0] becomes its file, and it runs under
// another name.
static Value run_found(Thread *thread, const char *name)
{
    ModulePlace place;
    char *here = realpath(".", NULL);
    bool prepended = prepend_folder(thread, here != NULL ? here : "");
    free(here);
    if (!prepended) return VALUE_UNBOUND;
    if (!ouro_find_program(thread, name, &place)) return tell_not_found(thread, name);
    Value argv = ouro_sys_get(thread, "argv");
    if (value_has_type(argv, TYPE_LIST) && value_as_list(argv)->count > 0)
        ouro_heap_store(&thread->vm->heap, value_as_list(argv)->array,
                        &list_items(value_as_list(argv))[0], place.file);
    bool done = set_main(thread, "__file__", place.file) &&
                set_main(thread, "__package__", place.package) &&
                set_main(thread, "__spec__", place.spec) &&
                set_main(thread, "__cached__", VALUE_NONE);
    return done ? ouro_engine_run(thread, place.code, main_globals(thread), VALUE_UNBOUND, NULL)
                : VALUE_UNBOUND;
}

OuroOutcome ouro_run_module(Ouro *ouro, const char *name)
{
    Thread *thread = ouro_run_begin(ouro);
    return thread != NULL ? ouro_run_end(thread, run_found(thread, name)) : OURO_RAISED;
}

// ---- the prompt ----

OuroStep ouro_step(Ouro *ouro, const char *text, size_t size)
{
    Thread *thread = ouro_run_begin(ouro);
    if (thread == NULL) return OURO_STEP_RAISED;
    CompileRequest request = {.text = {text, size},
                              .file_name = TEXT("<stdin>"),
                              .parse_mode = PARSE_SINGLE,
                              .is_prompt = true,
                              .keeps_source = true,
                              .futures = ouro->session_futures};
    Value result = run_main(thread, &request);
    if (value_is_unbound(result) && request.needs_more) {
        thread->pending = VALUE_UNBOUND;
        ouro_run_leave(thread);
        return OURO_STEP_MORE;
    }
    if (!value_is_unbound(result)) ouro->session_futures = request.futures;
    return ouro_run_end(thread, result) == OURO_RETURNED ? OURO_STEP_DONE : OURO_STEP_RAISED;
}

const char *ouro_prompt(Ouro *ouro, bool is_continued)
{
    Thread *thread = ouro_run_begin(ouro);
    if (thread == NULL) return "";
    Value prompt = ouro_sys_get(thread, is_continued ? "ps2" : "ps1");
    Value text = value_is_unbound(prompt) ? prompt : ouro_str(thread, prompt);
    thread->pending = VALUE_UNBOUND;
    if (!value_is_unbound(text)) ouro_text_append(&thread->host_text, string_text(value_as_string(text)));
    ouro_text_append_char(&thread->host_text, '\0');
    ouro_run_leave(thread);
    return thread->host_text.failed ? "" : thread->host_text.at;
}

// ---- errors ----

// The value of a SystemExit as a status; text is printed to stderr.
static int status_of_exit(Thread *thread, Value exception, bool prints)
{
    Value code = value_as_exception(exception)->details;
    if (value_is_none(code)) return 0;
    if (value_is_bool(code)) return value_is_true(code);
    int64_t status;
    if (ouro_value_int64(code, &status)) return (int)(uint8_t)status;
    if (prints) ouro_print_exit_value(thread, code);
    return 1;
}

int ouro_exit_status(Ouro *ouro, bool *is_exit, bool *is_interrupt)
{
    Thread *thread = ouro_vm_enter(&ouro->vm);
    if (thread == NULL) return 1;
    Value exception = thread->host_exception;
    bool raised = thread->host_outcome == OURO_RAISED && value_is_exception(exception);
    bool exits = raised && ouro_value_is_instance(&ouro->vm, exception, CLASS_SYSTEM_EXIT);
    if (is_exit != NULL) *is_exit = exits;
    if (is_interrupt != NULL)
        *is_interrupt =
            raised && ouro_value_is_instance(&ouro->vm, exception, CLASS_KEYBOARD_INTERRUPT);
    int status =
        exits ? status_of_exit(thread, exception, false) : thread->host_outcome != OURO_RETURNED;
    ouro_vm_leave(thread);
    return status;
}

void ouro_print_error(Ouro *ouro)
{
    Thread *thread = ouro_vm_enter(&ouro->vm);
    if (thread == NULL) return;
    Value exception = thread->host_exception;
    if (value_is_exception(exception)) {
        if (ouro_value_is_instance(&ouro->vm, exception, CLASS_SYSTEM_EXIT))
            (void)status_of_exit(thread, exception, true);
        else
            ouro_show_uncaught(thread, exception);
        thread->pending = VALUE_UNBOUND;
    }
    ouro_run_leave(thread);
}

const char *ouro_error_text(Ouro *ouro)
{
    Thread *thread = ouro_vm_enter(&ouro->vm);
    if (thread == NULL) return NULL;
    Value exception = thread->host_exception;
    bool is_exception = value_is_exception(exception);
    if (is_exception) {
        ouro_text_deinit(&thread->host_text);
        ouro_text_init(&thread->host_text, thread->vm->allocator);
        ouro_traceback_format(thread, exception, &thread->host_text);
        thread->pending = VALUE_UNBOUND;
        ouro_text_append_char(&thread->host_text, '\0');
    }
    const char *text = is_exception && !thread->host_text.failed ? thread->host_text.at : NULL;
    ouro_vm_leave(thread);
    return text;
}
