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
    bool waits = wait->state == WAIT_PARKED || wait->state == WAIT_DONE || wait->state == WAIT_CANCELLED;
    if (waits && ouro_wait_defs[wait->kind].thrown != NULL) ouro_wait_defs[wait->kind].thrown(thread, wait);
    wait->is_orphan = wait->state == WAIT_PARKED && !value_is_none(wait->task);
    wait->state = WAIT_SPENT;
    return ouro_pending(thread) ? VALUE_UNBOUND : VALUE_NONE;
}

Value ouro_wait_name(Thread *thread, Value self, bool is_qualified)
{
    const char *name = ouro_wait_defs[value_as_wait(self)->kind].name, *dot = strrchr(name, '.');
    return ouro_made(thread, ouro_string_from_c(thread->vm, is_qualified || dot == NULL ? name : dot + 1));
}

static Value wait_repr(Thread *thread, Value self)
{
    AddressText address = ouro_address_text(self);
    return ouro_worded(thread, "<coroutine object %s at %s>", ouro_wait_defs[value_as_wait(self)->kind].name, address.text);
}

static const TypeSlots wait_slots = {.repr = wait_repr, .send = ouro_wait_send, .throw_ = ouro_wait_throw};
const ClassDef ouro_class_def_NATIVE_COROUTINE = {
    .slots = &wait_slots,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW | CLASS_FLAG_HAS_WEAKREF,
};
