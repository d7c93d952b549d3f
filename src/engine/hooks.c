// What the machine asks of the layers above it: imports, warnings, the prompt's echo, helpers
// written in Python.
// SPDX-License-Identifier: MIT
#include "src/engine/hooks.h"
#include "runtime/methods/function_text.h"
#include "src/engine/import.h"
#include "src/engine/modules/modules.h"
#include "src/engine/modules/signal.h"
#include "src/engine/traceback.h"

static Value library_function(Thread *thread, const char *module_name, const char *name)
{
    Value module = ouro_import_module(thread, module_name);
    if (value_is_unbound(module)) return module;
    String *key = ouro_intern(thread->vm, name, strlen(name));
    return key != NULL ? ouro_get_attr(thread, module, key) : ouro_raise_memory(thread);
}

static Value call_library(Thread *thread, const char *module, const char *name, const Value *args,
                          uint32_t count)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value function = ouro_root(thread, library_function(thread, module, name));
    Value result = value_is_unbound(function) ? function : ouro_call(thread, function, args, count);
    ouro_roots_release(thread, mark);
    return result;
}

static Value helper(Thread *thread, unsigned number)
{
    switch ((Helper)number) {
    case HELPER_TYPE_VARIABLE: return library_function(thread, "_typing", "_make_typevar");
    case HELPER_PARAMETER_SPEC: return library_function(thread, "_typing", "_make_paramspec");
    case HELPER_TYPE_VARIABLE_TUPLE:
        return library_function(thread, "_typing", "_make_typevartuple");
    case HELPER_TYPE_ALIAS: return library_function(thread, "_typing", "_make_typealias");
    case HELPER_GENERIC_BASE: return library_function(thread, "_typing", "_subscript_generic");
    default: OURO_UNREACHABLE();
    }
}

static Value generic_alias(Thread *thread, Value origin, Value args)
{
    const Value both[] = {origin, args};
    return call_library(thread, "_generic", "GenericAlias", both, 2);
}

static Value union_type(Thread *thread, Value left, Value right)
{
    const Value both[] = {left, right};
    return call_library(thread, "_generic", "make_union", both, 2);
}

static Value reduce(Thread *thread, Value object, Value protocol)
{
    const Value both[] = {object, protocol};
    return call_library(thread, "copyreg", "_object_reduce_ex", both, 2);
}

static bool warn(Thread *thread, Class *category, Value message)
{
    const Value args[] = {message, value_from_object(category)};
    uint32_t mark = ouro_roots_mark(thread);
    ouro_root(thread, message);
    Value pending = ouro_take_pending(thread);
    Value result = call_library(thread, "warnings", "warn", args, 2);
    ouro_roots_release(thread, mark);
    if (value_is_unbound(result)) return false;
    thread->pending = pending;
    return true;
}

static bool warn_by_function(Thread *thread, Value coroutine, bool is_collected)
{
    Value function = library_function(thread, "warnings", "_warn_unawaited_coroutine");
    if (value_is_unbound(function)) return thread->pending = VALUE_UNBOUND, false;
    if (is_collected) function = library_function(thread, "warnings", "_warn_lost_coroutine");
    if (value_is_unbound(ouro_root(thread, function))) return false;
    bool warned = !value_is_unbound(ouro_call(thread, function, &coroutine, 1)) ||
                  ouro_pending_is(thread, CLASS_RUNTIME_WARNING);
    if (ouro_pending(thread)) ouro_report_unraisable(thread, "Exception ignored in", coroutine);
    return warned;
}

// What warnings has for it may have been replaced or taken away by a script.
static void warn_unawaited(Thread *thread, Value coroutine, bool is_collected)
{
    if (warn_by_function(thread, coroutine, is_collected)) return;
    String *text = ouro_intern(thread->vm, "__qualname__", 12);
    Value name = text != NULL ? ouro_root(thread, ouro_get_attr(thread, coroutine, text)) : VALUE_NONE;
    if (value_is_unbound(name)) name = VALUE_NONE;
    Value message = ouro_worded(thread, "coroutine '%V' was never awaited", name);
    Value category = value_from_object(thread->vm->classes[CLASS_RUNTIME_WARNING]);
    const Value args[] = {ouro_root(thread, message), category, value_from_int(1), coroutine};
    if (value_is_unbound(args[0]) ||
        value_is_unbound(call_library(thread, "warnings", "warn", args, 4)))
        ouro_report_unraisable(thread, "Exception ignored in", coroutine);
}

static Value display(Thread *thread, Value value)
{
    Value hook = ouro_sys_get(thread, "displayhook");
    if (value_is_unbound(hook))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "lost sys.displayhook");
    return ouro_call(thread, hook, &value, 1);
}

void ouro_engine_hooks_set(Vm *vm)
{
    vm->hooks = (VmHooks){.import = ouro_import,
                          .import_from = ouro_import_from,
                          .display = display,
                          .warn = warn,
                          .warn_unawaited = warn_unawaited,
                          .unraisable = ouro_print_unraisable,
                          .signal = ouro_signals_handle,
                          .helper = helper,
                          .generic_alias = generic_alias,
                          .union_type = union_type,
                          .reduce = reduce};
}
