// The life of a VM, and its safepoints.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

typedef struct VmConfig {
    Allocator *allocator; // outlives the VM
    const Clock *clock;
    HashKey hash_key;
    const ClassDef *const *class_defs; // CLASS_COUNT of them; NULL where a class has none
} VmConfig;

/// A VM with its built-in classes, empty builtins and sys.modules, and one thread, vm->thread: the caller is in it until ouro_vm_leave.
///
/// Errors: false when memory is refused; ouro_vm_deinit is to be called all the same.
OURO_MUST_USE bool ouro_vm_init(Vm *vm, const VmConfig *config);
/// Frees everything, with the caller in the VM. Threads that still run are ended. Finalisers of scripts do not run: see ouro_vm_run_finalizers.
void ouro_vm_deinit(Vm *vm);

/// Collects everything, and runs the finalisers and weak callbacks that this brings; the number of objects that were collected is not known.
/// False: raised.
OURO_MUST_USE bool ouro_vm_collect(Thread *thread);

/// At the end of a program: runs the finalisers of all objects that have one and still live, but those of native memory. What they raise is
/// reported as unraisable.
void ouro_vm_run_finalizers(Thread *thread);

/// The main thread (INTERRUPT_SIGNAL) or the VM (INTERRUPT_KILL) has something to see to at its next safepoint, which comes soon: at a call
/// or backward jump. A wait ends for it. From any thread, from signal handlers.
void ouro_vm_interrupt(Vm *vm, uint32_t interrupt);
