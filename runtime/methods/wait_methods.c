// Coroutines of the machine's own as scripts drive them: they look like those of scripts.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/wait.h"
#include "runtime/methods/function_text.h"
#include "runtime/methods/generator_methods.h"

Value ouro_wait_sent(Thread *thread, Value self, Value value)
{
    Value result;
    return ouro_sent(thread, ouro_wait_send(thread, self, value, &result), result);
}

Value ouro_wait_thrown_in(Thread *thread, Value *args)
{
    Value exception = ouro_root(thread, ouro_exception_to_throw(thread, args[1], args[2], args[3]));
    return value_is_unbound(exception) ? exception : ouro_wait_throw(thread, args[0], exception);
}

Value ouro_wait_close(Thread *thread, Value self)
{
    Wait *wait = value_as_wait(self);
    ouro_wait_undo(thread, wait, VALUE_UNBOUND);
    return ouro_pending(thread) ? VALUE_UNBOUND : VALUE_NONE;
}

Value ouro_wait_name(Thread *thread, Value self, bool is_qualified)
{
    const char *name = ouro_wait_defs[value_as_wait(self)->kind]->name, *dot = strrchr(name, '.');
    return ouro_made(thread, ouro_string_from_c(thread->vm, is_qualified || dot == NULL ? name : dot + 1));
}

static Value wait_repr(Thread *thread, Value self)
{
    AddressText address = ouro_address_text(self);
    return ouro_worded(thread, "<coroutine object %s at %s>", ouro_wait_defs[value_as_wait(self)->kind]->name, address.text);
}

// ---- as the future that it stands for: scripts find it among the waiters of a lock ----

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)

METHOD(wait_done) { return (void)thread, (void)count, value_from_bool(value_as_wait(args[0])->state > WAIT_PARKED); }
METHOD(wait_cancelled) { return (void)thread, (void)count, value_from_bool(value_as_wait(args[0])->state == WAIT_CANCELLED); }
METHOD(wait_cancel)
{
    (void)count;
    int cancelled = ouro_wait_cancel(thread, value_as_wait(args[0]), args[1]);
    return cancelled < 0 ? VALUE_UNBOUND : value_from_bool(cancelled);
}
METHOD(wait_set_result)
{
    (void)count;
    Wait *wait = value_as_wait(args[0]);
    if (!ouro_wait_is_pending(wait)) return ouro_raise(thread, CLASS_INVALID_STATE_ERROR, "invalid state");
    return ouro_wait_finish(thread, wait, args[1]) ? VALUE_NONE : VALUE_UNBOUND;
}

static const NativeDef wait_rows[] = {
    {"done(self, /)", wait_done, NULL, 0, NULL},
    {"cancelled(self, /)", wait_cancelled, NULL, 0, NULL},
    {"cancel(self, msg=None)", wait_cancel, NULL, 0, NULL},
    {"set_result(self, result, /)", wait_set_result, NULL, 0, NULL},
    {0},
};

static const TypeSlots wait_slots = {.repr = wait_repr, .send = ouro_wait_send, .throw_ = ouro_wait_throw};
const ClassDef ouro_class_def_NATIVE_COROUTINE = {
    .slots = &wait_slots,
    .methods = wait_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW | CLASS_FLAG_HAS_WEAKREF,
};
