// asyncio.Timeout: cancels the task inside it when its time has come.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/scheduler/wait.h"

/// Sets up a new one; `when` may be None.
void ouro_timeout_init(Timeout *timeout, Value when);
/// Moves the deadline. False raised.
OURO_MUST_USE bool ouro_timeout_reschedule(Thread *thread, Timeout *timeout, Value when);
/// A loop's timer, or its item in the run queue. False raised.
OURO_MUST_USE bool ouro_timeout_fire(Thread *thread, Timeout *timeout);
/// What __aenter__ and __aexit__ return, to be awaited. UNBOUND raised.
Value ouro_timeout_enter(Thread *thread, Value self);
Value ouro_timeout_exit(Thread *thread, Value self, Value class, Value exception);
/// For wait.c.
Value ouro_timeout_run_enter(Thread *thread, Wait *wait, Value *result);
Value ouro_timeout_run_exit(Thread *thread, Wait *wait, Value *result);
