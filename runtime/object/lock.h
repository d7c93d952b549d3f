// What threads wait for: locks, handles of threads, and what a thread has to itself.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/vm.h"

/// _thread.lock and _thread.RLock.
typedef struct Lock {
    Object object;
    ParkingPlace waiters;
    uint64_t count;  // how often it was taken
    uint64_t owner;  // RLock: the identity of who has it
    uint64_t hungry; // who waits has been overtaken before: it is given to the next
} Lock;

typedef enum ThreadState {
    THREAD_NOT_STARTED,
    THREAD_STARTING,
    THREAD_RUNNING,
    THREAD_DONE
} ThreadState;

/// _thread._ThreadHandle: what is known of a thread, during its life and afterwards.
typedef struct ThreadHandle {
    Object object;
    ParkingPlace waiters; // for its end
    uint64_t state;       // ThreadState
    uint64_t identity;
    uint64_t is_alive; // its own things are kept
} ThreadHandle;

/// _thread._local: for each thread that used it, a dict.
typedef struct Local {
    Object object;
    Value args, keywords;
    struct LocalEntry *entries;
} Local;

typedef struct LocalEntry {
    Object object;
    struct LocalEntry *next;
    ThreadHandle *handle;
    Dict *dict; // dropped by the collector once the thread has ended
} LocalEntry;
