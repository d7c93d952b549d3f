// The end of a program: what is due at exit, and what was written but not passed on.
// SPDX-License-Identifier: MIT
#include "runtime/methods/file.h"
#include "runtime/task/threads.h"
#include "src/engine/engine.h"
#include "src/engine/run.h"
#include "src/engine/traceback.h"

static void run_exit_functions(Thread *thread)
{
    Vm *vm = thread->vm;
    String *name = ouro_intern(vm, "atexit", 6), *method = ouro_intern(vm, "_run_exitfuncs", 14);
    Value module = name != NULL ? ouro_dict_get_string(vm, vm->modules, name) : VALUE_UNBOUND;
    if (value_is_unbound(module) || method == NULL) return;
    if (value_is_unbound(ouro_call_method(thread, module, method, NULL, 0)) && ouro_pending(thread))
        ouro_report_unraisable(thread, "Exception ignored in atexit callback", VALUE_NONE);
    thread->pending = VALUE_UNBOUND;
}

// Flushes a standard stream if it is open. False: raised.
static bool flush_stream(Thread *thread, const char *name)
{
    Value stream = ouro_root(thread, ouro_sys_get(thread, name));
    thread->pending = VALUE_UNBOUND;
    if (value_is_unbound(stream) || value_is_none(stream)) return true;
    String *closed = ouro_intern(thread->vm, "closed", 6);
    Value is_closed =
        closed != NULL ? ouro_get_attr_optional(thread, stream, closed) : VALUE_UNBOUND;
    thread->pending = VALUE_UNBOUND;
    if (value_is_true(is_closed)) return true;
    return !value_is_unbound(ouro_call_method(thread, stream, VM_NAME(thread->vm, FLUSH), NULL, 0));
}

// Threads that are no daemons end first. Where `threading` is in use it knows what else is to be done then.
static void join_threads(Thread *thread)
{
    Vm *vm = thread->vm;
    String *name = ouro_intern(vm, "threading", 9), *method = ouro_intern(vm, "_shutdown", 9);
    Value module = name != NULL ? ouro_dict_get_string(vm, vm->modules, name) : VALUE_UNBOUND;
    bool joined = value_is_unbound(module) || method == NULL
                      ? ouro_threads_join(thread)
                      : !value_is_unbound(ouro_call_method(thread, module, method, NULL, 0));
    if (!joined && ouro_pending(thread))
        ouro_report_unraisable(thread, "Exception ignored on threading shutdown",
                               value_is_unbound(module) ? VALUE_NONE : module);
    thread->pending = VALUE_UNBOUND;
}

bool ouro_finish(Ouro *ouro)
{
    Thread *thread = ouro_vm_enter(&ouro->vm);
    if (thread == NULL) return false;
    thread->pending = VALUE_UNBOUND;
    if (!ouro->vm.killed) {
        join_threads(thread);
        run_exit_functions(thread);
        ouro->is_finishing = true;
    }
    ouro_threads_stop(thread);
    if (!ouro->vm.killed) { ouro_vm_run_finalizers(thread); }
    bool flushed = flush_stream(thread, "stdout");
    if (!flushed) {
        ouro_report_unraisable(thread, "Exception ignored in",
                               ouro_root(thread, ouro_sys_get(thread, "stdout")));
        // Its data has nowhere to go: it is not tried again.
        Value out = engine_root(thread, ROOT_STDOUT);
        if (ouro_is_file(&ouro->vm, out, CLASS_TEXT_IO_WRAPPER)) ouro_file_drop_pending(out);
    }
    thread->pending = VALUE_UNBOUND;
    if (!flush_stream(thread, "stderr")) thread->pending = VALUE_UNBOUND;
    ouro_open_files_flush(thread);
    ouro_run_leave(thread);
    return flushed;
}
