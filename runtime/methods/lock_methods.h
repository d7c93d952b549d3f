// Locks, made and used from C; times as scripts give them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/lock.h"
#include "runtime/task/threads.h"

/// A time in seconds that is an int, a float or has __index__, in nanoseconds rounded up. False: raised.
OURO_MUST_USE bool ouro_read_duration(Thread *thread, Value value, Nanoseconds *out);

/// Until a thread has ended; `deadline` may be WAIT_FOREVER. WAIT_WOKEN: it has.
WaitOutcome ouro_thread_join(Thread *thread, ThreadHandle *handle, Nanoseconds deadline);
