// What the classes that tasks wait at have in common.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/scheduler/gate.h"

/// _get_loop() and the attribute _loop.
NativeFunction ouro_get_bound_loop, ouro_bound_loop_get, ouro_bound_loop_set;
/// The setter of a deque of waiters at `place` of `owner`. UNBOUND raised.
Value ouro_waiters_set(Thread *thread, Object *owner, Value *place, Value waiters);
