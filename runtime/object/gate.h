// What tasks wait at, as data: asyncio's locks, events, semaphores and queues. What they do is in runtime/scheduler.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/deque.h"
#include "runtime/object/future.h"

/// What belongs to the loop that its first waiter ran on: the first part of the others.
typedef struct LoopBound {
    Object object;
    Value loop; // or None
} LoopBound;

/// asyncio.Lock, Event, Semaphore, BoundedSemaphore.
typedef struct Gate {
    LoopBound bound;
    Value
        waiters; // a Deque of Waits, first come first, with those that are woken but have not run yet; None: nobody has waited
    Value state; // locked, set: a bool; of a semaphore the permits left: an int
    Value limit; // of a BoundedSemaphore: the most permits
} Gate;

/// asyncio.Queue, PriorityQueue, LifoQueue.
typedef struct TaskQueue {
    LoopBound bound;
    Value
        items; // a Deque, in the two others a List; UNBOUND before _init, anything where a script's _init made it
    Value getters,
        putters;    // Deques of Waits, which go when they are woken; None: nobody has waited
    Value finished; // the Event that join() waits for
    Value maxsize;
    Value unfinished; // an int
    Value is_shutdown;
} TaskQueue;

static inline LoopBound *value_as_loop_bound(Value v) { return (LoopBound *)value_as_object(v); }
static inline Gate *value_as_gate(Value v) { return (Gate *)value_as_object(v); }
static inline TaskQueue *value_as_task_queue(Value v) { return (TaskQueue *)value_as_object(v); }
