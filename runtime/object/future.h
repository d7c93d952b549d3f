// Futures, tasks, handles and event loops, as data. What they do is in runtime/scheduler.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/class.h"
#include "runtime/object/vm.h"

typedef enum FutureState { FUTURE_PENDING, FUTURE_CANCELLED, FUTURE_FINISHED } FutureState;

enum {
    FUTURE_BLOCKING = 1,        // _asyncio_future_blocking: yielded by `await`, for a task to wait for
    FUTURE_RAISES = 2,          // finished with an exception
    FUTURE_LOG_TRACEBACK = 4,   // an exception that nobody has asked for yet
    FUTURE_IS_TASK = 8,
    TASK_MUST_CANCEL = 16,      // CancelledError is thrown in at the next step
    TASK_THROWS = 32,           // the next step throws what `waiter` holds
    TASK_LOG_DESTROY_PENDING = 64,
    TASK_IS_COROUTINE = 128,    // `coroutine` is a Generator
};

/// asyncio.Future, and the first part of a Task.
typedef struct Future {
    Object object;
    uint8_t state, flags;
    uint16_t zero;
    uint32_t cancels;     // of a task: cancelling(). Below 2^31: the collector reads the word that these make
    Value loop;           // any object with the protocol's methods; None while not initialised
    Value result;         // or the exception; of a cancelled one the CancelledError to raise, or UNBOUND
    Value callbacks;      // UNBOUND; a Task that waits, a tuple (function, context), or a list of these. With FUTURE_RAISES: the traceback
    Value cancel_message; // of cancel(msg)
} Future;

typedef struct Task {
    Future future;
    Value coroutine;      // None when done
    Value name;           // a string, or the number that its default name ends with
    Value waiter;         // what it waits for, or None
    Value context;        // a Context
    uint64_t index;       // in its loop's array of tasks; TASK_NOWHERE
} Task;

#define TASK_NOWHERE ((uint64_t)UINT32_MAX)

/// What a loop calls: asyncio.Handle and asyncio.TimerHandle.
typedef struct Handle {
    Object object;
    uint32_t position;    // in the loop's timer heap, or TIMER_NOWHERE
    uint8_t is_cancelled, is_timer, is_scheduled; // the last: by a loop that is not the machine's own
    uint8_t zero;
    Value callback, arguments; // a function and a tuple, or None when cancelled
    Value context;
    Value loop;
    Value when;           // of a TimerHandle
    Value text;           // its repr where it was cancelled in debug mode, else UNBOUND
} Handle;

/// What a Wait is about: says by wait_kinds (runtime/scheduler/wait.c) what it does.
typedef enum WaitKind {
    WAIT_SLEEP_0, // asyncio.sleep(0) that is awaited at once: yields, and is replaced by the next one
    WAIT_SLEPT_0,
    WAIT_READY,   // the result is in thread->awaited. All before here are constant objects
    WAIT_SLEEP,
    WAIT_GROUP_ENTER,
    WAIT_GROUP_EXIT,
    WAIT_TIMEOUT_ENTER,
    WAIT_TIMEOUT_EXIT,
    WAIT_LOCK,
    WAIT_LOCK_ENTER, // what `async with` awaits
    WAIT_SEMAPHORE,
    WAIT_SEMAPHORE_ENTER,
    WAIT_GATE_EXIT,
    WAIT_EVENT,
    WAIT_GET,
    WAIT_PUT,
    WAIT_JOIN,
    WAIT_KIND_COUNT,
} WaitKind;

typedef enum WaitState {
    WAIT_NEW,
    WAIT_PARKED,
    WAIT_DONE,
    WAIT_CANCELLED,
    WAIT_ABROAD, // on a loop that is somebody's own: waits for the future in `value`, which is made by that loop
} WaitState;

/// A coroutine of the machine's own: asyncio.sleep(1). It stands for the coroutine's frame, and while it waits for the future that the frame would
/// wait for: so one small object does for three.
typedef struct Wait {
    Object object;
    uint32_t position;   // in a loop's timer heap, or TIMER_NOWHERE
    uint8_t kind, state; // the latter: of the future that it is
    uint8_t is_spent;    // the coroutine that it is has ended
    uint8_t zero;
    Value owner;         // what is waited for: a lock, a queue; None
    Value task;          // who waits, once a driver knows; None
    Value value;         // given when it was made, later the result, or the message of a cancellation
    union {
        double number; // a sleep's seconds
        Value item;    // what is put into a queue
    };
} Wait;

/// asyncio.Timeout. On a loop of the machine's own it is its own timer.
typedef enum TimeoutState { TIMEOUT_CREATED, TIMEOUT_ENTERED, TIMEOUT_EXPIRING, TIMEOUT_EXPIRED, TIMEOUT_EXITED } TimeoutState;

typedef struct Timeout {
    Object object;
    uint32_t position; // in a loop's timer heap, or TIMER_NOWHERE
    uint8_t state;
    uint8_t queued;    // how often it stands in the run queue
    uint8_t stale;     // how many of those, from the first on, were cancelled
    uint8_t zero;
    Value when;        // or None
    Value task;        // that entered it
    Value handle;      // of a loop that is somebody's own, or None
    uint64_t cancelling; // of the task, when it entered
} Timeout;

/// What is told of the end of many tasks: the callback of gather() and of a TaskGroup, without an object for each task.
typedef struct Watcher {
    Object object;
    uint32_t pending; // how many have not ended
    uint32_t ignores_failures;
    Value tasks;      // a dict with those as keys, or None
    Value failed;     // called with each that did not end well, unless those are ignored. Also what scripts see as the tasks' callback
    Value all_done;   // called when none is pending
    Value context;    // of both
} Watcher;

enum { GROUP_ENTERED = 1, GROUP_EXITING = 2, GROUP_ABORTING = 4, GROUP_PARENT_CANCELLED = 8 };

/// asyncio.TaskGroup: a watcher of its tasks.
typedef struct Group {
    Watcher watcher;
    uint64_t flags;     // GROUP_
    Value loop, parent; // None until entered
    Value waiter;       // the Wait of its __aexit__, or None
    Value errors;       // a list, or None while there is none
    Value base_error;   // or None
    Value cancellation; // that came while it was left, or None
    Value body_class, body_exception; // with which its body ended, or None
} Group;

#define TIMER_NOWHERE UINT32_MAX

/// `what` begins with an Object and a uint32_t position, which the heap keeps: so one can be taken out at once, wherever it is.
typedef struct TimerEntry {
    double when;
    uint64_t sequence;
    Object *what;
} TimerEntry;

static inline uint32_t *timer_position(Object *what) { return (uint32_t *)(void *)(what + 1); }

enum {
    LOOP_STOPPING = 1,
    LOOP_CLOSED = 2,
    LOOP_DEBUG = 4,
    LOOP_PLAIN = 8,   // no script overrides what the machine does itself: tasks and handles go into the queues directly
    LOOP_CHECKED = 16, // LOOP_PLAIN has been found out
    LOOP_RUNS = 32,
};

typedef struct Loop {
    Object object;
    uint32_t flags, zero;
    Raw *ready;          // the run queue: a ring of tasks and handles, a power of two of words
    uint64_t ready_begin, ready_end; // counted from the start of all: the place in the ring is what its mask leaves
    uint64_t ready_traced; // all before this are old
    Raw *timers;         // TimerEntry: see timers.h
    uint64_t timers_count, timer_sequence;
    Raw *fresh_timers;   // Object *: those armed since the last minor collection
    uint64_t fresh_count;
    Array *tasks;        // those that are not done: they are kept alive
    uint64_t turn_left;  // of the queue, when the turn began: what comes later waits for the next one
    Value current;       // the task that runs, or None
    Value running;       // the task or handle whose step runs, or None
    Value outer_context; // of the frame that runs the loop
    Value task_factory;  // or None
    uint64_t return_link; // of the instruction that runs the loop
    ParkingPlace idle;    // where its thread waits when nothing is ready
    double began;         // in debug mode: when the step that runs began; else 0
} Loop;

/// A new instance of exactly one of these classes, of `size` bytes, its fields not set. NULL when memory is refused.
OURO_INLINE void *ouro_exact_new(Vm *vm, TypeId type, ClassId id, size_t size)
{
    Class *class = vm->classes[id];
    if (OURO_UNLIKELY(class->inline_capacity != 0)) return ouro_instance_new(vm, class, 0);
    char *object = ouro_heap_new(&vm->heap, type, id, size + sizeof(Value));
    if (OURO_LIKELY(object != NULL)) *(Value *)(void *)(object + size) = VALUE_UNBOUND; // the extra word: see class.h
    return object;
}

static inline Future *value_as_future(Value v) { return (Future *)value_as_object(v); }
static inline Task *value_as_task(Value v) { return (Task *)value_as_object(v); }
static inline Handle *value_as_handle(Value v) { return (Handle *)value_as_object(v); }
static inline Wait *value_as_wait(Value v) { return (Wait *)value_as_object(v); }
static inline Timeout *value_as_timeout(Value v) { return (Timeout *)value_as_object(v); }
static inline bool value_is_timeout(Value v) { return value_has_type(v, TYPE_TIMEOUT); }
static inline Watcher *value_as_watcher(Value v) { return (Watcher *)value_as_object(v); }
static inline bool value_is_group(Value v) { return value_has_type(v, TYPE_GROUP); }
static inline bool value_is_watcher(Value v) { return value_has_type(v, TYPE_WATCHER) || value_is_group(v); }
static inline Group *value_as_group(Value v) { return (Group *)value_as_object(v); }
static inline bool value_is_wait(Value v) { return value_has_type(v, TYPE_WAIT); }
static inline Loop *value_as_loop(Value v) { return (Loop *)value_as_object(v); }
static inline bool value_is_future(Value v) { return value_has_type(v, TYPE_FUTURE) || value_has_type(v, TYPE_TASK); }
static inline bool value_is_task(Value v) { return value_has_type(v, TYPE_TASK); }

void ouro_loop_trace(Tracer *tracer, Object *object);
/// The constant object of one of the first three kinds.
Value ouro_wait_static(WaitKind kind);
