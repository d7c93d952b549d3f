// What implements ouro_native.h sees of its opaque parts.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/class.h"
#include "runtime/object/vm.h"
#include "runtime/ouro_native.h"
#include "runtime/task/operations.h"
#include "runtime/task/threads.h"

struct OuroCall {
    Thread *thread;
    Value *args;
    uint32_t count;
    Value result; // once it returned
    Turns *turns; // between ouro_block_begin and ouro_block_end
};

// A handle is the value itself: objects do not move, and whoever makes a handle roots its object.
static inline Value value_of(OuroValue handle) { return (Value){handle.handle}; }
static inline OuroValue bare_handle(Value value) { return (OuroValue){value.bits}; }

/// A handle of a value that is new, or that nothing else may keep alive. UNBOUND: raised.
static inline OuroValue new_handle(OuroCall *call, Value value)
{
    if (!value_is_object(value)) return bare_handle(value);
    return bare_handle(ouro_root(call->thread, value));
}
/// The same of what is UNBOUND where memory was refused.
static inline OuroValue made_handle(OuroCall *call, Value value)
{
    return new_handle(call, ouro_made_value(call->thread, value));
}
