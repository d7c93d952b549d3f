// Waiting: places, deadlines, and the jumps of a virtual clock.
// SPDX-License-Identifier: MIT
#include "runtime/task/waiting.h"
#include "runtime/task/threads.h"

// ---- places ----

static void stand(ParkingPlace *place, Waiter *waiter)
{
    bool at_head = waiter->is_next;
    waiter->place = place;
    waiter->previous = at_head ? NULL : place->last;
    waiter->next = at_head ? place->first : NULL;
    *(waiter->previous != NULL ? &waiter->previous->next : &place->first) = waiter;
    *(waiter->next != NULL ? &waiter->next->previous : &place->last) = waiter;
}

static void leave(Waiter *waiter)
{
    ParkingPlace *place = waiter->place;
    if (place == NULL) return;
    *(waiter->previous != NULL ? &waiter->previous->next : &place->first) = waiter->next;
    *(waiter->next != NULL ? &waiter->next->previous : &place->last) = waiter->previous;
    waiter->place = NULL;
}

static void end_wait(Waiter *waiter)
{
    leave(waiter);
    ouro_seat_ring(&waiter->thread->seat);
}

bool ouro_wake(ParkingPlace *place, bool got)
{
    Waiter *waiter = place->first;
    if (waiter == NULL) return false;
    waiter->got = got;
    end_wait(waiter);
    return true;
}

void ouro_wake_all(ParkingPlace *place)
{
    while (ouro_wake(place, false)) continue;
}

void ouro_thread_wake(Thread *thread)
{
    __atomic_fetch_or(&thread->interrupts, INTERRUPT_WAKE, __ATOMIC_ACQ_REL);
    ouro_seat_ring(&thread->seat);
}

// ---- time ----

Nanoseconds ouro_wait_deadline(const Vm *vm, Nanoseconds duration)
{
    Nanoseconds now = ouro_clock_now(vm->clock, CLOCK_KIND_MONOTONIC), deadline;
    return __builtin_add_overflow(now, duration, &deadline) ? WAIT_FOREVER : deadline;
}

static bool is_due(const Waiter *waiter)
{
    if (waiter->deadline == WAIT_FOREVER) return false;
    return ouro_clock_now(waiter->thread->vm->clock, CLOCK_KIND_MONOTONIC) >= waiter->deadline;
}

// A virtual clock stands still as long as any thread could go on by itself.
static bool may_run(const Thread *thread)
{
    if (thread->is_host && thread->host_calls == 0) return false;
    return thread->waiter == NULL || thread->waiter->place == NULL || thread->interrupts != 0;
}

bool ouro_wait_is_hopeless(const Thread *self)
{
    if (self->interrupts != 0 || self->vm->interrupts != 0) return false;
    for (const Thread *thread = self->vm->threads; thread != NULL; thread = thread->next) {
        if (thread == self) continue;
        bool is_away = thread->is_host && thread->host_calls == 0;
        if (is_away || may_run(thread) || thread->waiter->deadline != WAIT_FOREVER) return false;
    }
    return true;
}

static Waiter *earliest_waiter(const Vm *vm)
{
    Waiter *earliest = NULL;
    for (Thread *thread = vm->threads; thread != NULL; thread = thread->next) {
        if (may_run(thread)) return NULL;
        Waiter *waiter = thread->waiter;
        if (waiter == NULL || waiter->deadline == WAIT_FOREVER) continue;
        bool is_earlier =
            earliest == NULL || waiter->deadline < earliest->deadline ||
            (waiter->deadline == earliest->deadline && waiter->order < earliest->order);
        if (is_earlier) earliest = waiter;
    }
    return earliest;
}

// Only one goes on at a time: the others of the same deadline when that one waits again.
static void jump(Vm *vm)
{
    Waiter *earliest = earliest_waiter(vm);
    if (earliest == NULL) return;
    Nanoseconds left = earliest->deadline - ouro_clock_now(vm->clock, CLOCK_KIND_MONOTONIC);
    if (left > 0) ouro_clock_sleep(vm->clock, left);
    earliest->has_timed_out = true;
    end_wait(earliest);
}

void ouro_time_may_jump(Vm *vm)
{
    if (vm->clock->is_virtual) jump(vm);
}

// ---- waiting ----

static void listen(Thread *thread, const Waiter *waiter)
{
    Vm *vm = thread->vm;
    bool by_clock = !vm->clock->is_virtual;
    if (!by_clock) jump(vm);
    if (waiter->place == NULL) return;
    ouro_thread_step_out(thread);
    ouro_seat_listen(&thread->seat, by_clock ? waiter->deadline : WAIT_FOREVER);
    ouro_thread_step_in(thread);
}

// Handles what came from elsewhere; the waiter stands aside, since that runs script code. False: raised.
static bool look_up(Thread *thread, Waiter *waiter, bool *woken)
{
    uint32_t wake =
        __atomic_fetch_and(&thread->interrupts, ~(uint32_t)INTERRUPT_WAKE, __ATOMIC_ACQ_REL) &
        INTERRUPT_WAKE;
    if (wake != 0) *woken = true;
    if (thread->interrupts == 0 && thread->vm->interrupts == 0 && !thread->is_killed) return true;
    thread->waiter = NULL;
    bool went_on = ouro_interrupts_handle(thread);
    thread->waiter = waiter;
    return went_on;
}

WaitOutcome ouro_wait_as(Thread *thread, ParkingPlace *place, Waiter *waiter, Nanoseconds deadline)
{
    waiter->thread = thread;
    waiter->deadline = deadline;
    waiter->order = thread->vm->waits_count++;
    waiter->has_timed_out = waiter->got = false;
    stand(place, waiter);
    thread->waiter = waiter;
    bool went_on = true, woken = false;
    while (waiter->place != NULL) {
        went_on = look_up(thread, waiter, &woken);
        if (!went_on || woken || waiter->place == NULL) break;
        if (is_due(waiter))
            waiter->has_timed_out = true, leave(waiter);
        else
            listen(thread, waiter);
    }
    leave(waiter);
    thread->waiter = NULL;
    if (!went_on) return WAIT_RAISED;
    return waiter->has_timed_out && !woken ? WAIT_TIMED_OUT : WAIT_WOKEN;
}

bool ouro_thread_sleep(Thread *thread, Nanoseconds duration)
{
    Nanoseconds deadline = ouro_wait_deadline(thread->vm, duration);
    ParkingPlace nowhere = {0};
    WaitOutcome outcome;
    if (duration == 0)
        ouro_turns_yield(thread->vm->turns, &thread->seat), ouro_thread_settle(thread);
    do outcome = ouro_wait(thread, &nowhere, deadline);
    while (outcome == WAIT_WOKEN);
    return outcome != WAIT_RAISED;
}
