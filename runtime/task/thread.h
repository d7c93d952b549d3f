// A thread of a VM: the stack of running frames, the pending exception, roots of C code.
//
// Functions whose first parameter is a Thread may run script code and collect: whoever calls them keeps its values in its call
// window (the `args` of a native are roots) or roots them here. A failed call leaves an exception pending on the thread.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/base/turns.h"
#include "runtime/task/frame.h"
#include <stdarg.h>

typedef struct StackSegment {
    struct StackSegment *previous;
    size_t size;  // bytes of `values`
    Value *used;  // of a segment that waits: where its last frame's callee would have begun
    Value values[];
} StackSegment;

/// See ouro_transfer.
typedef Next Transfer(Thread *thread, Frame *frame, uint32_t *pc);

struct Thread {
    uint64_t budget;       // back edges and calls until the next safepoint; the heap sets it to 0
    char *stack_limit;     // a call whose frame would end beyond takes the slow way
    Vm *vm;
    Frame *frame;          // the innermost frame while C runs
    Value pending;         // the exception being raised, or UNBOUND
    Value handled;         // the exception being handled (sys.exception()), or None
    uint64_t link_limit;   // a frame's link must stay below: the recursion limit
    char *c_stack_limit;   // the C stack may not grow below this address
    bool called_by_c;      // the native that runs, not by an instruction
    bool in_queues;        // finalisers and weak callbacks are being run
    Value result;          // of the interpreter, when it is left
    void *native_context;  // of the native being called
    const Driver *driver;  // of frames linked by LINK_DRIVER
    Object *loop;          // the machine's own event loop that runs here (runtime/scheduler), or NULL
    Value awaited;         // the result of what was ready when it was called to be awaited at once (runtime/scheduler/wait.h)
    Value running_loop;    // asyncio's: that one, or anybody's; None
    Transfer *transfer;    // asked for by the native that just returned UNBOUND with nothing pending
    StackSegment *segment; // the newest; frames of the older ones wait
    char *stack_end;       // of the segment
    Value *stack_high;     // slots from here on may hold what died long ago: they are cleared before a frame uses them
    Value *c_top;          // the end of the newest window that C opened on the stack, or NULL
    Value *roots;          // ouro_root
    uint32_t roots_count, roots_capacity;
    uint32_t roots_base;   // how many there were when the innermost interpreter began: those above go with the instruction
    Value *repr_stack;     // containers being printed
    uint32_t repr_count, repr_capacity;
    FrameObject *frame_objects; // of frames that still run
    Value context;         // that scripts run in (context.h); UNBOUND until one is needed
    uint32_t origin_depth; // sys.set_coroutine_origin_tracking_depth
    Value async_hooks[2];  // sys.set_asyncgen_hooks: firstiter, finalizer
    uint64_t slice;        // the budget that the next slice begins with
    volatile uint32_t interrupts; // INTERRUPT_ bits, set from elsewhere (atomically), read at safepoints
    Thread *next;
    // What it is as one of several (threads.h, waiting.h).
    Seat seat;             // for the VM's turns
    pthread_t os_id;
    struct Waiter *waiter; // where it waits, or NULL
    struct Importing *awaited_import; // of another thread (import.c), or NULL
    Value handle;          // ThreadHandle: what outlives it; None until asked for
    Value at_end;          // what a started thread calls before it ends, or None
    Value host_exception;  // what the host's last call raised, or None
    uint8_t host_outcome;  // how it ended
    TextBuilder host_text; // what it gave to the host
    uint32_t host_calls;   // calls of hosts that are in progress, each within the one before
    bool is_claimed;       // the main thread: an OS thread has entered as it
    bool is_host;          // belongs to an OS thread of the host; else a script started it
    bool is_blocked;       // in C that does not have the turn
    bool is_killed;        // leaves all its frames, as when the VM is killed
    bool joins_at_exit;    // the program ends after it
};

enum { INTERRUPT_SIGNAL = 1, INTERRUPT_KILL = 2, INTERRUPT_WAKE = 4 };

// Others set the budget to 0 while its thread counts it down; one of the two may be lost, and is then repeated.
static inline void ouro_thread_hurry(Thread *thread) { __atomic_store_n(&thread->budget, 0, __ATOMIC_RELAXED); }
static inline void ouro_thread_new_slice(Thread *thread) { __atomic_store_n(&thread->budget, thread->slice, __ATOMIC_RELAXED); }
static inline uint64_t ouro_thread_budget(const Thread *thread) { return __atomic_load_n(&thread->budget, __ATOMIC_RELAXED); }

/// One call or backward jump less.
static inline void ouro_thread_count(Thread *thread) { __atomic_store_n(&thread->budget, ouro_thread_budget(thread) - 1, __ATOMIC_RELAXED); }

/// Whether it leaves all its frames, handlers unheard.
static inline bool ouro_thread_is_killed(const Thread *thread) { return thread->is_killed || thread->vm->killed; }

// ---- rooting ----

/// Keeps `value` alive until the native that called this returns, or ouro_roots_release. Returns it. UNBOUND with MemoryError pending.
Value ouro_root(Thread *thread, Value value);
static inline uint32_t ouro_roots_mark(Thread *thread) { return thread->roots_count; }
static inline void ouro_roots_release(Thread *thread, uint32_t mark) { thread->roots_count = mark; }

// ---- raising: each returns UNBOUND, so that a native can `return ouro_raise(...)` ----

/// Raises a built-in exception. The format knows: %s C text, %i int, %l int64_t, %z size_t, %c code point (uint32_t), %S String *, %V Value (a string's text, else its
/// str()), %R Value (its repr: runs script code), %T Value (the name of its class), %N Class * (its name), %% a percent sign.
Value ouro_raise(Thread *thread, ClassId class_id, const char *format, ...);
Value ouro_raise_value(Thread *thread, Value exception);
/// With one argument as it is: KeyError(key), StopIteration(value).
Value ouro_raise_with(Thread *thread, ClassId class_id, Value argument);
Value ouro_raise_memory(Thread *thread);
/// Of errno, with a file name or UNBOUND.
Value ouro_raise_os(Thread *thread, int error, Value file_name);

static inline bool ouro_pending(const Thread *thread) { return !value_is_unbound(thread->pending); }
/// The class of OSError that an errno maps to.
ClassId ouro_os_error_class(int error);
/// The text of a format of ouro_raise. UNBOUND with MemoryError pending.
Value ouro_message(Thread *thread, const char *format, va_list *arguments);

/// Sets an attribute of the pending exception that C knows of: name and obj of NameError and AttributeError.
void ouro_exception_set_detail(Thread *thread, const char *attribute, Value value);
/// Whether the pending exception is of a class; false when none is.
bool ouro_pending_is(Thread *thread, ClassId class_id);
/// Takes the pending exception: the caller has it now.
static inline Value ouro_take_pending(Thread *thread)
{
    Value exception = thread->pending;
    thread->pending = VALUE_UNBOUND;
    return exception;
}

/// Counts a nested C call; false with RecursionError pending, which ends with `doing`: "" or " in comparison". Paired with ouro_leave.
OURO_MUST_USE bool ouro_enter(Thread *thread, const char *doing);
static inline void ouro_leave(Thread *thread) { (void)thread; }

/// What a native returns that wants to go on as part of the interpreter, with frames of its own on top of the caller's, instead of nesting one: when it
/// has returned, `way` is called for the instruction at whose behest it ran, and ends with ouro_deliver. Natives called by C cannot.
static inline Value ouro_transfer(Thread *thread, Transfer *way)
{
    thread->transfer = way;
    return VALUE_UNBOUND;
}

/// `object` as a value, or UNBOUND with MemoryError where it is NULL: `return ouro_made(thread, ouro_list_new(vm, 0));`
static inline Value ouro_made(Thread *thread, void *object)
{
    return OURO_LIKELY(object != NULL) ? value_from_object(object) : ouro_raise_memory(thread);
}
/// The same for values that are UNBOUND where memory was refused.
static inline Value ouro_made_value(Thread *thread, Value value)
{
    return OURO_LIKELY(!value_is_unbound(value)) ? value : ouro_raise_memory(thread);
}

// ---- life and stack ----

/// NULL when memory is refused. Linked into vm->threads by the caller's vm.
Thread *ouro_thread_new(Vm *vm);
void ouro_thread_free(Thread *thread);
void ouro_set_recursion_limit(Vm *vm, uint32_t limit);
/// The address below which the C stack of the calling OS thread shall not grow.
char *ouro_c_stack_limit(void);

/// Makes room for a frame of `size` bytes at `from`; `*moved`: the frame must begin at thread->segment->values instead, in a new segment.
/// Errors: false when memory is refused.
OURO_MUST_USE bool ouro_thread_reserve(Thread *thread, const void *from, size_t size, bool *moved);
/// After the first frame of a segment has ended: `frame`, its caller, goes on in an older segment.
void ouro_thread_leave_segment(Thread *thread, const Frame *frame);

/// Stack slots that C opened above all frames, for arguments: they are roots.
typedef struct Window {
    Value *at;
    Value *outer_top;
    StackSegment *outer_segment;
} Window;
/// False with MemoryError pending.
OURO_MUST_USE bool ouro_window_open(Thread *thread, size_t words, Window *window);
void ouro_window_close(Thread *thread, const Window *window);
/// The first free slot of the stack, above the running frame and the windows of C.
Value *ouro_thread_top(Thread *thread);
/// Visits the stack and the running heap frames, and marks what lies above the top as stale.
void ouro_thread_trace(Tracer *tracer, Thread *thread);
