// asyncio.Timeout: what scripts call on it.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/timeout.h"

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)
#define SELF         value_as_timeout(args[0])

METHOD(timeout_new)
{
    (void)count;
    Timeout *timeout = (Timeout *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (timeout == NULL) return ouro_raise_memory(thread);
    ouro_timeout_init(timeout, args[1]);
    return value_from_object(timeout);
}

METHOD(timeout_when) { return (void)thread, (void)count, SELF->when; }
METHOD(timeout_reschedule) { return (void)count, ouro_timeout_reschedule(thread, SELF, args[1]) ? VALUE_NONE : VALUE_UNBOUND; }
METHOD(timeout_expired)
{
    return (void)thread, (void)count, value_from_bool(SELF->state == TIMEOUT_EXPIRING || SELF->state == TIMEOUT_EXPIRED);
}
METHOD(timeout_enter) { return (void)count, ouro_timeout_enter(thread, args[0]); }
METHOD(timeout_exit) { return (void)count, ouro_timeout_exit(thread, args[0], args[1], args[2]); }
METHOD(get_state)
{
    static const char *const names[] = {"created", "active", "expiring", "expired", "finished"};
    return (void)count, ouro_made(thread, ouro_string_from_c(thread->vm, names[SELF->state]));
}

static Value timeout_repr(Thread *thread, Value self)
{
    Value repr = ouro_asyncio_attribute(thread, "asyncio.timeouts", "_timeout_repr");
    return value_is_unbound(repr) ? repr : ouro_call(thread, repr, &self, 1);
}

static const NativeDef rows[] = {
    {"when(self)", timeout_when, "Return the current deadline.", NATIVE_SCRIPT, NULL},
    {"reschedule(self, when)", timeout_reschedule, "Reschedule the timeout.", NATIVE_SCRIPT, NULL},
    {"expired(self)", timeout_expired, "Is timeout expired during execution?", NATIVE_SCRIPT, NULL},
    {"__aenter__(self, /)", timeout_enter, NULL, NATIVE_SCRIPT, NULL},
    {"__aexit__(self, exc_type, exc_val, exc_tb)", timeout_exit, NULL, NATIVE_SCRIPT, NULL},
    {"_state(self)", get_state, NULL, NATIVE_PROPERTY, NULL},
    {0},
};
static const TypeSlots slots = {.repr = timeout_repr};
const ClassDef ouro_class_def_TIMEOUT = {
    .slots = &slots,
    .methods = rows,
    .new_ = {"Timeout(when)", timeout_new, NULL, NATIVE_SCRIPT, NULL},
    .doc = "Asynchronous context manager for cancelling overdue coroutines.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};
