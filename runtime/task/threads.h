// The threads of a VM: entering it, leaving it around C that blocks, starting and ending.
//
// A VM is used by one OS thread at a time, the one whose turn it is (runtime/base/turns.h). The turn changes hands at safepoints,
// in waits (waiting.h), and between ouro_thread_block_begin and _end. Who has it is vm->thread. A VM that has only one thread never
// waits for a turn.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/waiting.h"

/// Enters the VM from an OS thread of the host, waiting for the turn; calls nest. Paired with ouro_vm_leave. NULL when memory is refused.
Thread *ouro_vm_enter(Vm *vm);
void ouro_vm_leave(Thread *thread);

/// The turn is given to others until the next _end, while C waits for something outside the VM. It counts as running script code:
/// no raw pointer into the heap is good behind it.
///
/// What _begin returns is what _end needs when the VM has been freed meanwhile: _end then ends the calling OS thread.
Turns *ouro_thread_block_begin(Thread *thread);
void ouro_thread_block_end(Thread *thread, Turns *turns);

/// Waits until a descriptor can be read, so that reading it does not block, while other threads have the turn. Returns at once where
/// there is no other thread. False: a handler raised.
OURO_MUST_USE bool ouro_thread_await_descriptor(Thread *thread, int fd);

// ---- starting and ending ----

/// A new thread that calls callable(*args, **keywords); `handle` is told of its end. False: raised.
typedef struct ThreadStart {
    Value callable;
    Tuple *args;
    Dict *keywords; // or NULL
    struct ThreadHandle *handle;
    bool joins_at_exit;
} ThreadStart;
OURO_MUST_USE bool ouro_thread_start(Thread *thread, const ThreadStart *start);
/// What outlives the thread. NULL with MemoryError pending.
struct ThreadHandle *ouro_thread_handle(Thread *thread);

/// Waits until no thread is left that the program ends after. False: a signal's handler raised.
OURO_MUST_USE bool ouro_threads_join(Thread *thread);
/// Ends all other threads that scripts started: each leaves its frames without running anything of the script. Those in C that blocks
/// are left there, and never come back. No thread is started afterwards.
void ouro_threads_stop(Thread *thread);
/// The same before the VM is freed: nobody has a turn afterwards.
void ouro_threads_close(Thread *thread);
/// The VM is killed: all other threads leave their frames.
void ouro_threads_kill(Thread *thread);

// ---- private to the files of threads ----

void ouro_thread_step_out(Thread *thread);
void ouro_thread_step_in(Thread *thread);
/// It is this thread's turn: the VM is told.
void ouro_thread_settle(Thread *thread);
/// What a safepoint does about interrupts and kills (vm.c). False: raised.
OURO_MUST_USE bool ouro_interrupts_handle(Thread *thread);
/// Someone does not run any more: a virtual clock may jump.
void ouro_time_may_jump(Vm *vm);
