// asyncio.TaskGroup: tasks that end before the context does in which they were made.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/scheduler/wait.h"

/// Sets up a new one. False raised.
OURO_MUST_USE bool ouro_group_init(Thread *thread, Group *group);
/// group.create_task. UNBOUND raised.
Value ouro_group_create_task(Thread *thread, Value self, Value coroutine, Value name, Value context);
/// What __aenter__ and __aexit__ return, to be awaited. UNBOUND raised.
Value ouro_group_enter(Thread *thread, Value self);
Value ouro_group_exit(Thread *thread, Value self, Value class, Value exception);
/// One of its tasks has ended, `failed` unless that is UNBOUND; perhaps it was the last. False raised.
OURO_MUST_USE bool ouro_group_hear(Thread *thread, Group *group, Value failed);
/// For wait.c.
Value ouro_group_run_enter(Thread *thread, Wait *wait, Value *result);
Value ouro_group_run_exit(Thread *thread, Wait *wait, Value *result);
/// An exception is thrown in while it waits for its tasks: what is yielded, or UNBOUND raised.
Value ouro_group_thrown(Thread *thread, Wait *wait, Value exception);
