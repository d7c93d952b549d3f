// _thread.lock, _thread.RLock and _thread._ThreadHandle.
//
// Who waits for a lock is woken when it is released, and then takes it, unless a running thread was quicker. Who was overtaken in
// this way waits on at the head and hungry: to such a one the next release hands the lock over. So locks are quick where they are
// taken and released often, and nobody waits for ever.
// SPDX-License-Identifier: MIT
#include "runtime/methods/lock_methods.h"
#include "runtime/methods/containers.h"
#include "runtime/methods/numbers.h"
#include "runtime/object/class.h"

#include <math.h>

static Lock *lock_of(Value value) { return value_as_object(value); }
static ThreadHandle *handle_of(Value value) { return value_as_object(value); }
static uint64_t identity_of(const Thread *thread) { return (uint64_t)thread->os_id; }

// ---- durations ----

#define DURATION_MAX_SECONDS 9223372036.0

static bool out_of_range(Thread *thread)
{
    return (void)ouro_raise(thread, CLASS_OVERFLOW_ERROR,
                            "timestamp out of range for platform time_t"),
           false;
}

bool ouro_read_duration(Thread *thread, Value value, Nanoseconds *out)
{
    int64_t whole;
    if (ouro_value_is_instance(thread->vm, value, CLASS_FLOAT)) {
        double seconds;
        if (!ouro_double(thread, value, &seconds)) return false;
        if (isnan(seconds))
            return (void)ouro_raise(thread, CLASS_VALUE_ERROR, "Invalid value NaN (not a number)"),
                   false;
        if (fabs(seconds) > DURATION_MAX_SECONDS) return out_of_range(thread);
        *out = ouro_ns_from_seconds(seconds);
        return true;
    }
    Value index = ouro_index(thread, value);
    if (value_is_unbound(index)) return false;
    if (!ouro_value_int64(index, &whole) || whole > INT64_MAX / NS_PER_SECOND ||
        whole < INT64_MIN / NS_PER_SECOND)
        return out_of_range(thread);
    *out = whole * NS_PER_SECOND;
    return true;
}

// What acquire() gives of its arguments: a deadline, or 0 for one that does not wait. False: raised.
static bool read_deadline(Thread *thread, Value blocking, Value timeout, Nanoseconds *deadline)
{
    Nanoseconds duration;
    int blocks = ouro_truth(thread, blocking);
    if (blocks < 0 || !ouro_read_duration(thread, timeout, &duration)) return false;
    bool unset = duration == -NS_PER_SECOND;
    if (!blocks && !unset)
        return (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                                "can't specify a timeout for a non-blocking call"),
               false;
    if (duration < 0 && !unset)
        return (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                                "timeout value must be a non-negative number"),
               false;
    *deadline = !blocks ? 0 : unset ? WAIT_FOREVER : ouro_wait_deadline(thread->vm, duration);
    return true;
}

// ---- taking and releasing ----

static void pass_on(Lock *lock)
{
    bool hands_over = lock->hungry > 0 && lock->waiters.first != NULL;
    lock->count = hands_over;
    if (hands_over) lock->hungry--;
    (void)ouro_wake(&lock->waiters, hands_over);
}

// Waits at most until `deadline`. True: the lock is taken, once.
static WaitOutcome take(Thread *thread, Lock *lock, Nanoseconds deadline)
{
    Waiter waiter = {0};
    while (lock->count > 0) {
        lock->hungry += waiter.is_next;
        WaitOutcome outcome = ouro_wait_as(thread, &lock->waiters, &waiter, deadline);
        if (waiter.got && outcome == WAIT_RAISED) pass_on(lock);
        if (waiter.got && outcome != WAIT_RAISED) return WAIT_WOKEN;
        if (waiter.is_next && !waiter.got) lock->hungry--;
        if (outcome != WAIT_WOKEN) return outcome;
        waiter.is_next = true;
    }
    lock->count = 1;
    return WAIT_WOKEN;
}

static Value acquire(Thread *thread, Lock *lock, Value *args)
{
    Nanoseconds deadline;
    if (!read_deadline(thread, args[1], args[2], &deadline)) return VALUE_UNBOUND;
    if (lock->count > 0 && deadline == 0) return VALUE_FALSE;
    WaitOutcome outcome = take(thread, lock, deadline);
    return outcome == WAIT_RAISED ? VALUE_UNBOUND : value_from_bool(outcome == WAIT_WOKEN);
}

static Value lock_acquire(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return acquire(thread, lock_of(args[0]), args);
}

static Value lock_enter(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return take(thread, lock_of(args[0]), WAIT_FOREVER) == WAIT_RAISED ? VALUE_UNBOUND : VALUE_TRUE;
}

static Value lock_release(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Lock *lock = lock_of(args[0]);
    if (lock->count == 0) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "release unlocked lock");
    pass_on(lock);
    return VALUE_NONE;
}

static Value lock_locked(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_bool(lock_of(args[0])->count > 0);
}

static Value lock_reset(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    lock_of(args[0])->count = lock_of(args[0])->owner = 0;
    return VALUE_NONE;
}

static Value new_lock(Thread *thread, Value class)
{
    Lock *lock = (Lock *)ouro_instance_new(thread->vm, value_as_class(class), 0);
    if (lock == NULL) return ouro_raise_memory(thread);
    lock->waiters = (ParkingPlace){0};
    lock->count = lock->owner = lock->hungry = 0;
    return value_from_object(lock);
}

static Value lock_new(Thread *thread, Value *args, uint32_t count)
{
    if (count > 1)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "lock expected 0 arguments, got %i",
                          (int)count - 1);
    return new_lock(thread, args[0]);
}

// With its module where scripts have not made the class.
static const char *prefix_of(Vm *vm, Value self)
{
    return ouro_class_of(vm, self)->flags & CLASS_FLAG_BUILTIN ? "_thread." : "";
}

static Value address_text(Thread *thread, const char *format, Value self, ...)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    va_list arguments;
    va_start(arguments, self);
    Value text = ouro_message(thread, format, &arguments);
    va_end(arguments);
    if (value_is_unbound(text)) return text;
    ouro_text_append(&builder, string_text(value_as_string(text)));
    ouro_text_append_format(&builder, " at %p>", value_as_object(self));
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

static Value lock_repr(Thread *thread, Value self)
{
    return address_text(thread, "<%s %s%s object", self,
                        lock_of(self)->count > 0 ? "locked" : "unlocked",
                        prefix_of(thread->vm, self), ouro_class_name_of(thread->vm, self));
}

// ---- RLock ----

static bool is_owned(const Thread *thread, const Lock *lock)
{
    return lock->count > 0 && lock->owner == identity_of(thread);
}

static Value rlock_take(Thread *thread, Lock *lock, Nanoseconds deadline)
{
    if (is_owned(thread, lock)) {
        lock->count++;
        return VALUE_TRUE;
    }
    if (lock->count > 0 && deadline == 0) return VALUE_FALSE;
    WaitOutcome outcome = take(thread, lock, deadline);
    if (outcome == WAIT_WOKEN) lock->owner = identity_of(thread);
    return outcome == WAIT_RAISED ? VALUE_UNBOUND : value_from_bool(outcome == WAIT_WOKEN);
}

static Value rlock_acquire(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Nanoseconds deadline;
    if (!read_deadline(thread, args[1], args[2], &deadline)) return VALUE_UNBOUND;
    return rlock_take(thread, lock_of(args[0]), deadline);
}

static Value rlock_enter(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, rlock_take(thread, lock_of(args[0]), WAIT_FOREVER);
}

static Value rlock_release(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Lock *lock = lock_of(args[0]);
    if (!is_owned(thread, lock))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot release un-acquired lock");
    if (lock->count > 1) {
        lock->count--;
        return VALUE_NONE;
    }
    lock->owner = 0;
    pass_on(lock);
    return VALUE_NONE;
}

static Value rlock_is_owned(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, value_from_bool(is_owned(thread, lock_of(args[0])));
}

static Value rlock_recursion_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Lock *lock = lock_of(args[0]);
    return value_from_int(is_owned(thread, lock) ? (int64_t)lock->count : 0);
}

static Value rlock_release_save(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Lock *lock = lock_of(args[0]);
    if (lock->count == 0)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot release un-acquired lock");
    Value state[] = {value_from_int((int64_t)lock->count), value_from_int((int64_t)lock->owner)};
    Tuple *tuple = ouro_tuple_of(thread->vm, state, 2);
    if (tuple == NULL) return ouro_raise_memory(thread);
    lock->owner = 0;
    pass_on(lock);
    return value_from_object(tuple);
}

static Value rlock_acquire_restore(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Lock *lock = lock_of(args[0]);
    int64_t parts[2];
    const Tuple *state = value_has_type(args[1], TYPE_TUPLE) ? value_as_tuple(args[1]) : NULL;
    if (state == NULL || state->count != 2 || !ouro_value_int64(state->items[0], &parts[0]) ||
        !ouro_value_int64(state->items[1], &parts[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "a state of _release_save() is required");
    if (take(thread, lock, WAIT_FOREVER) == WAIT_RAISED) return VALUE_UNBOUND;
    lock->count = (uint64_t)parts[0];
    lock->owner = (uint64_t)parts[1];
    return VALUE_NONE;
}

static Value rlock_repr(Thread *thread, Value self)
{
    const Lock *lock = lock_of(self);
    return address_text(thread, "<%s %s%s object owner=%l count=%l", self,
                        lock->count > 0 ? "locked" : "unlocked", prefix_of(thread->vm, self),
                        ouro_class_name_of(thread->vm, self),
                        (int64_t)(lock->count > 0 ? lock->owner : 0), (int64_t)lock->count);
}

static Value rlock_new(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, new_lock(thread, args[0]);
}

// ---- handles of threads ----

WaitOutcome ouro_thread_join(Thread *thread, ThreadHandle *handle, Nanoseconds deadline)
{
    while (handle->state != THREAD_DONE) {
        WaitOutcome outcome = ouro_wait(thread, &handle->waiters, deadline);
        if (outcome != WAIT_WOKEN) return outcome;
    }
    return WAIT_WOKEN;
}

static Value handle_join(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    ThreadHandle *handle = handle_of(args[0]);
    Nanoseconds deadline = WAIT_FOREVER, duration = -1;
    if (!value_is_none(args[1])) {
        if (!ouro_read_duration(thread, args[1], &duration)) return VALUE_UNBOUND;
        if (duration >= 0) deadline = ouro_wait_deadline(thread->vm, duration);
    }
    if (handle->state == THREAD_NOT_STARTED)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "thread not started");
    if (handle->state != THREAD_DONE && value_is(thread->handle, args[0]))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Cannot join current thread");
    return ouro_thread_join(thread, handle, deadline) == WAIT_RAISED ? VALUE_UNBOUND : VALUE_NONE;
}

static Value handle_is_done(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_bool(handle_of(args[0])->state == THREAD_DONE);
}

static Value handle_set_done(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    ThreadHandle *handle = handle_of(args[0]);
    if (handle->state == THREAD_NOT_STARTED)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "thread not started");
    handle->state = THREAD_DONE;
    ouro_wake_all(&handle->waiters);
    return VALUE_NONE;
}

static Value handle_ident(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_int((int64_t)handle_of(args[0])->identity);
}

static Value handle_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    ThreadHandle *handle =
        (ThreadHandle *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (handle == NULL) return ouro_raise_memory(thread);
    *handle = (ThreadHandle){.object = handle->object};
    return value_from_object(handle);
}

static Value handle_repr(Thread *thread, Value self)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_format(&builder, "<_thread._ThreadHandle object: ident=%llu>",
                            (unsigned long long)handle_of(self)->identity);
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

// ---- classes ----

#define ACQUIRE_DOC "Takes the lock, waiting for it if need be; whether it was taken."
#define RELEASE_DOC "Releases the lock: one that waits for it may go on."

static const NativeDef lock_table[] = {
    {"acquire(self, blocking=True, timeout=-1)", lock_acquire, ACQUIRE_DOC, 0, NULL},
    {"acquire_lock(self, blocking=True, timeout=-1)", lock_acquire, ACQUIRE_DOC, 0, NULL},
    {"release(self, /)", lock_release, RELEASE_DOC, 0, NULL},
    {"release_lock(self, /)", lock_release, RELEASE_DOC, 0, NULL},
    {"locked(self, /)", lock_locked, "Whether someone has the lock.", 0, NULL},
    {"locked_lock(self, /)", lock_locked, "Whether someone has the lock.", 0, NULL},
    {"__enter__(self, /)", lock_enter, "Takes the lock.", 0, NULL},
    {"__exit__(self, *exc_info)", lock_release, "Releases the lock.", 0, NULL},
    {"_at_fork_reinit(self, /)", lock_reset, NULL, 0, NULL},
    {0},
};
static const TypeSlots lock_slots = {.repr = lock_repr};
const ClassDef ouro_class_def_LOCK = {
    .slots = &lock_slots,
    .methods = lock_table,
    .new_ = {"lock()", lock_new, NULL, NATIVE_VARIADIC, NULL},
    .doc = "A lock: one thread has it, others wait.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_HAS_WEAKREF,
};

static const NativeDef rlock_table[] = {
    {"acquire(self, blocking=True, timeout=-1)", rlock_acquire, ACQUIRE_DOC, 0, NULL},
    {"release(self, /)", rlock_release, RELEASE_DOC, 0, NULL},
    {"__enter__(self, /)", rlock_enter, "Takes the lock.", 0, NULL},
    {"__exit__(self, *exc_info)", rlock_release, "Releases the lock.", 0, NULL},
    {"_is_owned(self, /)", rlock_is_owned, "Whether the calling thread has the lock.", 0, NULL},
    {"_recursion_count(self, /)", rlock_recursion_count,
     "How often the calling thread has taken it.", 0, NULL},
    {"_release_save(self, /)", rlock_release_save, NULL, 0, NULL},
    {"_acquire_restore(self, state, /)", rlock_acquire_restore, NULL, 0, NULL},
    {"_at_fork_reinit(self, /)", lock_reset, NULL, 0, NULL},
    {0},
};
static const TypeSlots rlock_slots = {.repr = rlock_repr};
const ClassDef ouro_class_def_RLOCK = {
    .slots = &rlock_slots,
    .methods = rlock_table,
    .new_ = {"RLock(*args, **kwargs)", rlock_new, NULL, 0, NULL},
    .doc = "A lock that the thread that has it may take again.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_HAS_WEAKREF,
};

static const NativeDef handle_table[] = {
    {"join(self, timeout=None, /)", handle_join, "Waits for the thread's end.", 0, NULL},
    {"is_done(self, /)", handle_is_done, "Whether the thread has ended.", 0, NULL},
    {"_set_done(self, /)", handle_set_done, NULL, 0, NULL},
    {"ident(self)", handle_ident, NULL, NATIVE_PROPERTY, NULL},
    {0},
};
static const TypeSlots handle_slots = {.repr = handle_repr};
const ClassDef ouro_class_def_THREAD_HANDLE = {
    .slots = &handle_slots,
    .methods = handle_table,
    .new_ = {"_ThreadHandle()", handle_new, NULL, 0, NULL},
    .doc = "What is known of a thread, during its life and afterwards.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_HAS_WEAKREF,
};
