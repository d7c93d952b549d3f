// Functions of sys that tell of the machine and set its limits.
// SPDX-License-Identifier: MIT
#include "runtime/base/limits.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/machine.h"
#include "src/engine/import.h"
#include "src/engine/modules/sys.h"

// ---- exceptions ----

static Value sys_exception(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return thread->handled;
}

static Value sys_exc_info(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    Value three[] = {VALUE_NONE, thread->handled, VALUE_NONE};
    if (value_is_exception(thread->handled)) {
        three[0] = value_from_object(ouro_class_of(thread->vm, thread->handled));
        three[2] = value_as_exception(thread->handled)->traceback;
    }
    return ouro_made(thread, ouro_tuple_of(thread->vm, three, 3));
}

static Value sys_exit(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    // A tuple would become several arguments; as a program's it is one value all the same.
    return ouro_raise_with(thread, CLASS_SYSTEM_EXIT,
                           value_is_none(args[0]) ? VALUE_UNBOUND : args[0]);
}

// ---- frames and limits ----

static Value sys_getframe(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t depth;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &depth)) return VALUE_UNBOUND;
    Frame *frame = thread->frame;
    for (; depth > 0 && frame != NULL; depth--) frame = frame->caller;
    if (frame == NULL)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "call stack is not deep enough");
    return ouro_made(thread, ouro_frame_object(thread, frame));
}

static Value sys_getframemodulename(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t depth;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &depth)) return VALUE_UNBOUND;
    Frame *frame = thread->frame;
    for (; depth > 0 && frame != NULL; depth--) frame = frame->caller;
    if (frame == NULL) return VALUE_NONE;
    Value name = ouro_dict_get_string(thread->vm, frame_function(frame)->globals,
                                      VM_NAME(thread->vm, NAME_));
    return value_is_unbound(name) ? VALUE_NONE : name;
}

static Value sys_getrecursionlimit(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return value_from_int(thread->vm->recursion_limit);
}

static Value sys_setrecursionlimit(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t limit;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &limit)) return VALUE_UNBOUND;
    if (limit < 1)
        return ouro_raise(thread, CLASS_VALUE_ERROR,
                          "recursion limit must be greater or equal than 1");
    if (limit > INT32_MAX)
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "Python int too large to convert to C int");
    int64_t depth = thread->frame != NULL ? (int64_t)(thread->frame->link >> 32) : 0;
    if (depth >= limit)
        return ouro_raise(
            thread, CLASS_RECURSION_ERROR,
            "cannot set the recursion limit to %l at the recursion depth %l: the limit is too low",
            limit, depth);
    ouro_set_recursion_limit(thread->vm, (uint32_t)limit);
    return VALUE_NONE;
}

static Value sys_getswitchinterval(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return value_from_float((double)thread->vm->turns->interval / 1e9);
}

static Value sys_setswitchinterval(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    double seconds;
    if (!ouro_double(thread, args[0], &seconds)) return VALUE_UNBOUND;
    if (!(seconds > 0))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "switch interval must be strictly positive");
    ouro_turns_set_interval(thread->vm->turns, ouro_ns_from_seconds(seconds));
    return VALUE_NONE;
}

static Value sys_get_int_max_str_digits(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return value_from_int(thread->vm->int_text_digits_max);
}

static Value sys_set_int_max_str_digits(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t limit;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &limit)) return VALUE_UNBOUND;
    if (limit != 0 && limit < OURO_INT_TEXT_DIGITS_LEAST)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "maxdigits must be 0 or larger than %i",
                          OURO_INT_TEXT_DIGITS_LEAST);
    thread->vm->int_text_digits_max = limit > INT32_MAX ? INT32_MAX : (uint32_t)limit;
    return VALUE_NONE;
}

// ---- objects ----

static Value sys_intern(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "intern() argument must be str, not %T",
                          args[0]);
    if (!value_has_shape(args[0], CLASS_STR))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't intern %T", args[0]);
    return ouro_made(thread, ouro_intern_string(thread->vm, value_as_string(args[0])));
}

static Value sys_getsizeof(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *name = ouro_intern(thread->vm, "__sizeof__", 10);
    if (name == NULL) return ouro_raise_memory(thread);
    Class *class = ouro_class_of(thread->vm, args[0]);
    Value method = ouro_class_lookup(thread->vm, class, name);
    if (!value_is_unbound(method)) method = ouro_descriptor_get(thread, method, args[0], class);
    else (void)ouro_raise(thread, CLASS_TYPE_ERROR, "Type %T doesn't define __sizeof__", args[0]);
    Value size = value_is_unbound(ouro_root(thread, method)) ? method : ouro_call(thread, method, NULL, 0);
    if (value_is_unbound(size) && !value_is_unbound(args[1]) &&
        ouro_pending_is(thread, CLASS_TYPE_ERROR)) {
        thread->pending = VALUE_UNBOUND;
        return args[1];
    }
    return size;
}

// Nothing is counted: what CPython says of an object with one name.
static Value sys_getrefcount(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    return value_from_int(2);
}

static Value sys_is_interned(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(value_is_string(args[0]) &&
                           string_is_interned(value_as_string(args[0])));
}

static Value answer_utf_8(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return value_from_object(VM_NAME(thread->vm, UTF_8));
}

static Value sys_encode_errors(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_text_value(thread, "surrogateescape");
}

static Value answer_false(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_FALSE;
}
static Value answer_true(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_TRUE;
}
static Value answer_none(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_NONE;
}
static Value answer_zero(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, value_from_int(0);
}

static Value sys_no_tracing(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_none(args[0])) return VALUE_NONE;
    return ouro_raise(thread, CLASS_NOT_IMPLEMENTED_ERROR, "Ouro has no tracing functions");
}

// ---- asynchronous generators ----

static Value hooks_tuple(Thread *thread)
{
    Value module = ouro_import_module(thread, "_sys_values");
    String *name = ouro_intern(thread->vm, "asyncgen_hooks", 14);
    if (value_is_unbound(module) || name == NULL) return VALUE_UNBOUND;
    return ouro_call_method(thread, module, name, thread->async_hooks, 2);
}

static Value sys_get_asyncgen_hooks(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return hooks_tuple(thread);
}

static Value sys_set_asyncgen_hooks(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    static const char *const names[] = {"firstiter", "finalizer"};
    for (int i = 0; i < 2; i++) {
        if (value_is_unbound(args[i]) || value_is_none(args[i]) ||
            ouro_is_callable(thread, args[i]))
            continue;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "callable %s expected, got %T", names[i],
                          args[i]);
    }
    for (int i = 0; i < 2; i++)
        if (!value_is_unbound(args[i])) thread->async_hooks[i] = args[i];
    return VALUE_NONE;
}

// ---- coroutines ----

static Value sys_get_origin_depth(Thread *thread, Value *args, uint32_t count)
{
    return (void)args, (void)count, value_from_int(thread->origin_depth);
}

static Value sys_set_origin_depth(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t depth;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &depth)) return VALUE_UNBOUND;
    if (depth < 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "depth must be >= 0");
    thread->origin_depth = depth < UINT32_MAX ? (uint32_t)depth : UINT32_MAX;
    return VALUE_NONE;
}

static Value sys_is_finalizing(Thread *thread, Value *args, uint32_t count)
{
    return (void)args, (void)count, value_from_bool(engine_of(thread)->is_finishing);
}

// ---- what is made on first use ----

static Value sys_getattr(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    if (!value_is_string(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "attribute name must be string, not '%T'",
                          args[0]);
    Text text = string_text(value_as_string(args[0]));
    static const char *const lazy[] = {"version_info",
                                       "implementation",
                                       "flags",
                                       "float_info",
                                       "int_info",
                                       "hash_info",
                                       "thread_info",
                                       "stdlib_module_names",
                                       "builtin_module_names",
                                       "breakpointhook",
                                       "__breakpointhook__"};
    for (size_t i = 0; i < OURO_COUNT_OF(lazy); i++) {
        if (!text_equal(text, text_from_string(lazy[i]))) continue;
        Value module = ouro_root(thread, ouro_import_module(thread, "_sys_values"));
        String *name = ouro_intern_string(vm, value_as_string(args[0]));
        if (value_is_unbound(module) || name == NULL) return VALUE_UNBOUND;
        String *make = ouro_intern(vm, "make", 4);
        Value value = make != NULL ? ouro_call_method(thread, module, make, args, 1)
                                   : ouro_raise_memory(thread);
        if (value_is_unbound(value) || !ouro_sys_set(thread, lazy[i], value)) return VALUE_UNBOUND;
        return value;
    }
    (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "module 'sys' has no attribute %R", args[0]);
    ouro_exception_set_detail(thread, "name", args[0]);
    ouro_exception_set_detail(thread, "obj", value_from_object(vm->sys));
    return VALUE_UNBOUND;
}

// What the process was started with, for the making of sys.flags.
static Value sys_options(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    const OuroOptions *options = &engine_of(thread)->options;
    Value four[] = {value_from_int(options->is_interactive), value_from_int(options->is_optimized),
                    value_from_int(options->ignores_environment),
                    value_from_int(options->hides_script_folder)};
    return ouro_made(thread, ouro_tuple_of(thread->vm, four, 4));
}

static Value sys_native_names(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    List *list = ouro_list_new(thread->vm, 16);
    if (list == NULL) return ouro_raise_memory(thread);
    const char *name;
    for (size_t i = 0; (name = ouro_engine_module_name(i)) != NULL; i++) {
        Value text = ouro_text_value(thread, name);
        if (value_is_unbound(text) || !ouro_list_append(thread->vm, list, text))
            return ouro_raise_memory(thread);
    }
    return value_from_object(list);
}

const NativeDef ouro_sys_functions[] = {
    {"__getattr__(name, /)", sys_getattr, NULL, 0, NULL},
    {"_clear_internal_caches()", answer_none, NULL, 0, NULL},
    {"_clear_type_cache()", answer_none, NULL, 0, NULL},
    {"_getframe(depth=0, /)", sys_getframe, "Return a frame object from the call stack.", 0, NULL},
    {"_getframemodulename(depth=0)", sys_getframemodulename,
     "Return the name of the module for a calling frame.", 0, NULL},
    {"_is_gil_enabled()", answer_true, NULL, 0, NULL},
    {"_is_interned(string, /)", sys_is_interned, "Whether the string is interned.", 0, NULL},
    {"_native_module_names()", sys_native_names, NULL, 0, NULL},
    {"_start_options()", sys_options, NULL, 0, NULL},
    {"addaudithook(hook)", answer_none, NULL, 0, NULL},
    {"audit(event, /, *args)", answer_none, "Passes the event to any hooks that are attached.", 0,
     NULL},
    {"exc_info()", sys_exc_info, "Return current exception information: (type, value, traceback).",
     0, NULL},
    {"exception()", sys_exception, "Return the current exception.", 0, NULL},
    {"exit(status=None, /)", sys_exit, "Exit the interpreter by raising SystemExit(status).", 0,
     NULL},
    {"get_asyncgen_hooks()", sys_get_asyncgen_hooks,
     "Return the installed asynchronous generators hooks.", 0, NULL},
    {"get_coroutine_origin_tracking_depth()", sys_get_origin_depth,
     "How many frames each new coroutine remembers of where it was made.", 0, NULL},
    {"getallocatedblocks()", answer_zero, NULL, 0, NULL},
    {"getdefaultencoding()", answer_utf_8,
     "Return the current default encoding used by the Unicode implementation.", 0, NULL},
    {"getfilesystemencodeerrors()", sys_encode_errors, NULL, 0, NULL},
    {"getfilesystemencoding()", answer_utf_8,
     "Return the encoding used to convert Unicode filenames to OS filenames.", 0, NULL},
    {"get_int_max_str_digits()", sys_get_int_max_str_digits, NULL, 0, NULL},
    {"getprofile()", answer_none, NULL, 0, NULL},
    {"getrecursionlimit()", sys_getrecursionlimit,
     "Return the current value of the recursion limit.", 0, NULL},
    {"getrefcount(object, /)", sys_getrefcount, "A number: Ouro does not count references.", 0,
     NULL},
    {"getsizeof(object, default=...)", sys_getsizeof, "Return the size of object in bytes.", 0,
     NULL},
    {"gettrace()", answer_none, NULL, 0, NULL},
    {"intern(string, /)", sys_intern, "``Intern'' the given string.", 0, NULL},
    {"is_finalizing()", sys_is_finalizing, "Return True if Python is exiting.", 0, NULL},
    {"is_stack_trampoline_active()", answer_false, NULL, 0, NULL},
    {"set_asyncgen_hooks(firstiter=..., finalizer=...)", sys_set_asyncgen_hooks,
     "Set a finalizer for async generators objects.", 0, NULL},
    {"set_coroutine_origin_tracking_depth(depth)", sys_set_origin_depth,
     "Has new coroutines remember so many frames in cr_origin.", 0, NULL},
    {"set_int_max_str_digits(maxdigits)", sys_set_int_max_str_digits, NULL, 0, NULL},
    {"setprofile(function, /)", sys_no_tracing, NULL, 0, NULL},
    {"getswitchinterval()", sys_getswitchinterval,
     "How long a thread that waits for its turn lets another one run, in seconds.", 0, NULL},
    {"setswitchinterval(interval, /)", sys_setswitchinterval,
     "Sets how long a thread that waits for its turn lets another one run, in seconds.", 0, NULL},
    {"setrecursionlimit(limit, /)", sys_setrecursionlimit,
     "Set the maximum depth of the Python interpreter stack to n.", 0, NULL},
    {"settrace(function, /)", sys_no_tracing, NULL, 0, NULL},
    {0},
};
