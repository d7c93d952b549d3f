// The threads of a VM: who has the turn, who may enter, how threads begin and end.
// SPDX-License-Identifier: MIT
#include "runtime/task/threads.h"
#include "runtime/object/class.h"
#include "runtime/object/lock.h"
#include "runtime/task/operations.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>

// ---- the turn ----

void ouro_thread_settle(Thread *thread)
{
    Vm *vm = thread->vm;
    vm->thread = thread;
    vm->heap.config.poll = &thread->budget;
    if (vm->heap.due || thread->interrupts != 0 || vm->interrupts != 0 || thread->is_killed)
        ouro_thread_hurry(thread);
}

void ouro_thread_step_out(Thread *thread) { ouro_turns_give(thread->vm->turns); }

void ouro_thread_step_in(Thread *thread)
{
    // Those that wait in the VM are not forgotten when it is freed, so there is always another turn.
    if (!ouro_turns_take(thread->vm->turns, &thread->seat)) abort();
    ouro_thread_settle(thread);
}

Turns *ouro_thread_block_begin(Thread *thread)
{
    Turns *turns = thread->vm->turns;
    thread->is_blocked = true;
    ouro_turns_refer(turns);
    ouro_turns_give(turns);
    return turns;
}

void ouro_thread_block_end(Thread *thread, Turns *turns)
{
    int error = errno;
    if (!ouro_turns_take(turns, &thread->seat)) {
        ouro_turns_drop(turns);
        pthread_exit(NULL); // the VM is gone, and what called this with it
    }
    ouro_turns_drop(turns);
    thread->is_blocked = false;
    ouro_thread_settle(thread);
    errno = error;
}

static bool is_alone(const Vm *vm)
{
    return vm->threads->next == NULL && !ouro_turns_are_wanted(vm->turns);
}

// The last look is taken during the turn, so that nobody else reads what it has seen.
bool ouro_thread_await_descriptor(Thread *thread, int fd)
{
    struct pollfd which = {.fd = fd, .events = POLLIN};
    while (!is_alone(thread->vm) && poll(&which, 1, 0) == 0) {
        Turns *turns = ouro_thread_block_begin(thread);
        int count = poll(&which, 1, -1);
        ouro_thread_block_end(thread, turns);
        if (count < 0 && errno == EINTR && !ouro_interrupts_handle(thread)) return false;
    }
    return true;
}

// ---- entering from the host ----

// The first OS thread to call in is the main thread; others get a thread of their own.
static Thread *thread_of_caller(Vm *vm)
{
    pthread_t self = pthread_self();
    Thread *main_thread = vm->main_thread;
    if (!main_thread->is_claimed) {
        main_thread->is_claimed = true;
        main_thread->os_id = self;
    }
    for (Thread *thread = vm->threads; thread != NULL; thread = thread->next)
        if (thread->is_host && pthread_equal(thread->os_id, self)) return thread;
    Thread *thread = ouro_thread_new(vm);
    if (thread == NULL) return NULL;
    thread->is_host = true;
    thread->os_id = self;
    return thread;
}

Thread *ouro_vm_enter(Vm *vm)
{
    Turns *turns = vm->turns;
    if (ouro_turns_are_mine(turns)) {
        vm->thread->host_calls++;
        return vm->thread;
    }
    // Which thread this is can be looked up only during the turn.
    Seat seat;
    ouro_seat_init(&seat);
    if (!ouro_turns_take(turns, &seat)) abort();
    Thread *thread = thread_of_caller(vm);
    if (thread != NULL) {
        ouro_turns_change_seat(turns, &thread->seat);
        thread->c_stack_limit = ouro_c_stack_limit();
        thread->host_calls = 1;
        ouro_thread_settle(thread);
    } else {
        ouro_turns_give(turns);
    }
    ouro_seat_deinit(&seat);
    return thread;
}

void ouro_vm_leave(Thread *thread)
{
    assert(thread->host_calls > 0);
    if (--thread->host_calls > 0) return;
    ouro_time_may_jump(thread->vm);
    ouro_turns_give(thread->vm->turns);
}

// ---- handles ----

ThreadHandle *ouro_thread_handle(Thread *thread)
{
    if (!value_is_none(thread->handle)) return value_as_object(thread->handle);
    Vm *vm = thread->vm;
    ThreadHandle *handle =
        (ThreadHandle *)ouro_instance_new(vm, vm->classes[CLASS_THREAD_HANDLE], 0);
    if (handle == NULL) return (void)ouro_raise_memory(vm->thread), NULL;
    *handle = (ThreadHandle){.object = handle->object,
                             .state = THREAD_RUNNING,
                             .identity = (uint64_t)thread->os_id,
                             .is_alive = true};
    thread->handle = value_from_object(handle);
    return handle;
}

// ---- starting ----

static void unlink_thread(Thread *thread)
{
    Thread **link = &thread->vm->threads;
    while (*link != thread) link = &(*link)->next;
    *link = thread->next;
}

static void end_thread(Thread *thread)
{
    Vm *vm = thread->vm;
    ThreadHandle *handle = value_as_object(thread->handle);
    handle->state = THREAD_DONE;
    handle->is_alive = false;
    unlink_thread(thread);
    ouro_wake_all(&handle->waiters);
    ouro_wake_all(&vm->thread_ends);
    ouro_time_may_jump(vm);
    if (vm->is_ending) ouro_seat_ring(&vm->main_thread->seat);
    Turns *turns = vm->turns;
    ouro_turns_refer(turns); // the VM may be freed as soon as the turn is given
    ouro_thread_free(thread);
    ouro_turns_give(turns);
    ouro_turns_drop(turns);
}

static Value message_of(Thread *thread, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value text = ouro_message(thread, format, &arguments);
    va_end(arguments);
    return text;
}

// What nobody catches is told; the end of the thread is what SystemExit asks for.
static void report(Thread *thread, Value callable)
{
    Vm *vm = thread->vm;
    if (vm->killed || thread->is_killed || ouro_pending_is(thread, CLASS_SYSTEM_EXIT)) return;
    Value exception = ouro_root(thread, ouro_take_pending(thread));
    Value text = ouro_root(
        thread, message_of(thread, "Exception ignored in thread started by %R", callable));
    thread->pending = exception;
    const char *where =
        value_is_string(text) ? value_as_string(text)->text : "Exception ignored in thread";
    ouro_report_unraisable(thread, where, VALUE_NONE);
}

static void *run_thread(void *argument)
{
    Thread *thread = argument;
    thread->c_stack_limit = ouro_c_stack_limit();
    ouro_thread_step_in(thread);
    ThreadHandle *handle = value_as_object(thread->handle);
    handle->identity = (uint64_t)pthread_self();
    handle->state = THREAD_RUNNING;
    Value callable = thread->roots[0];
    Tuple *args = value_as_object(thread->roots[1]);
    Dict *keywords = thread->roots_count > 2 ? value_as_object(thread->roots[2]) : NULL;
    bool raised =
        !thread->is_killed && value_is_unbound(ouro_call_tuple(thread, callable, args, keywords));
    if (raised) report(thread, callable);
    thread->pending = VALUE_UNBOUND;
    if (!value_is_none(thread->at_end)) (void)ouro_call(thread, thread->at_end, NULL, 0);
    end_thread(thread);
    return NULL;
}

// Signals are the business of the OS thread that runs the main thread.
static int start_os_thread(Thread *thread, size_t stack_size)
{
    pthread_attr_t attributes;
    sigset_t all, old;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    if (stack_size > 0) pthread_attr_setstacksize(&attributes, stack_size);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    int error = pthread_create(&thread->os_id, &attributes, run_thread, thread);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    pthread_attr_destroy(&attributes);
    return error;
}

static Thread *prepare(Thread *thread, const ThreadStart *start)
{
    Thread *new_thread = ouro_thread_new(thread->vm);
    if (new_thread == NULL) return (void)ouro_raise_memory(thread), NULL;
    new_thread->joins_at_exit = start->joins_at_exit;
    new_thread->handle = value_from_object(start->handle);
    Value keywords = start->keywords != NULL ? value_from_object(start->keywords) : VALUE_NONE;
    const Value roots[] = {start->callable, value_from_object(start->args), keywords};
    bool rooted = true;
    for (size_t i = 0; i < OURO_COUNT_OF(roots); i++)
        rooted = rooted && !value_is_unbound(ouro_root(new_thread, roots[i]));
    if (rooted) return new_thread;
    unlink_thread(new_thread);
    ouro_thread_free(new_thread);
    return (void)ouro_raise_memory(thread), NULL;
}

bool ouro_thread_start(Thread *thread, const ThreadStart *start)
{
    Vm *vm = thread->vm;
    if (vm->is_ending) {
        (void)ouro_raise(thread, CLASS_PYTHON_FINALIZATION_ERROR,
                         "can't create new thread at interpreter shutdown");
        return false;
    }
    Thread *new_thread = prepare(thread, start);
    if (new_thread == NULL) return false;
    ThreadHandle *handle = start->handle;
    handle->state = THREAD_STARTING;
    handle->is_alive = true;
    if (vm->may_start_threads && start_os_thread(new_thread, vm->new_stack_size) == 0) {
        handle->identity = (uint64_t)new_thread->os_id;
        return true;
    }
    handle->state = THREAD_NOT_STARTED;
    unlink_thread(new_thread);
    ouro_thread_free(new_thread);
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR,
                     vm->may_start_threads ? "can't start new thread"
                                           : "can't start new thread: the host does not grant it");
    return false;
}

// ---- the end ----

static bool must_be_joined(const Thread *self)
{
    for (const Thread *thread = self->vm->threads; thread != NULL; thread = thread->next)
        if (thread != self && thread->joins_at_exit) return true;
    return false;
}

bool ouro_threads_join(Thread *thread)
{
    while (must_be_joined(thread))
        if (ouro_wait(thread, &thread->vm->thread_ends, WAIT_FOREVER) == WAIT_RAISED) return false;
    return true;
}

static void kill_one(Thread *thread)
{
    thread->is_killed = true;
    ouro_thread_hurry(thread);
    if (thread->waiter != NULL) ouro_thread_wake(thread);
}

void ouro_threads_kill(Thread *self)
{
    for (Thread *thread = self->vm->threads; thread != NULL; thread = thread->next)
        if (thread != self && (!thread->is_host || thread->host_calls > 0)) kill_one(thread);
}

// Whether some of them will yet come to a safepoint.
static bool kill_started(const Thread *self)
{
    bool any = false;
    for (Thread *thread = self->vm->threads; thread != NULL; thread = thread->next) {
        if (thread == self || thread->is_host) continue;
        kill_one(thread);
        any = any || !thread->is_blocked;
    }
    return any;
}

// They leave one after the other, each in its turn; one that is long in coming to a safepoint is waited for.
void ouro_threads_stop(Thread *thread)
{
    Clock clock = ouro_clock_system();
    thread->vm->is_ending = true;
    while (kill_started(thread)) {
        ouro_thread_step_out(thread);
        ouro_seat_listen(&thread->seat,
                         ouro_clock_now(&clock, CLOCK_KIND_MONOTONIC) + NS_PER_MILLISECOND);
        ouro_thread_step_in(thread);
    }
}

void ouro_threads_close(Thread *thread)
{
    do ouro_threads_stop(thread);
    while (!ouro_turns_close(thread->vm->turns));
}
