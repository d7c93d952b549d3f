// Turns: the queue, the bells, and asking whoever stays too long.
// SPDX-License-Identifier: MIT
#include "runtime/base/turns.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>

static Nanoseconds now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return at.tv_sec * NS_PER_SECOND + at.tv_nsec;
}

Turns *ouro_turns_new(void)
{
    Turns *turns = calloc(1, sizeof *turns);
    if (turns == NULL) return NULL;
    pthread_mutex_init(&turns->mutex, NULL);
    turns->references = 1;
    turns->interval = TURNS_INTERVAL_DEFAULT;
    return turns;
}

void ouro_turns_refer(Turns *turns)
{
    pthread_mutex_lock(&turns->mutex);
    turns->references++;
    pthread_mutex_unlock(&turns->mutex);
}

void ouro_turns_drop(Turns *turns)
{
    pthread_mutex_lock(&turns->mutex);
    bool is_last = --turns->references == 0;
    pthread_mutex_unlock(&turns->mutex);
    if (!is_last) return;
    pthread_mutex_destroy(&turns->mutex);
    free(turns);
}

bool ouro_turns_close(Turns *turns)
{
    pthread_mutex_lock(&turns->mutex);
    turns->is_closed = turns->first == NULL;
    if (turns->is_closed) turns->holder = NULL;
    bool is_closed = turns->is_closed;
    pthread_mutex_unlock(&turns->mutex);
    return is_closed;
}

// ---- bells ----

void ouro_seat_init(Seat *seat)
{
    *seat = (Seat){0};
    sem_init(&seat->bell, 0, 0);
}
void ouro_seat_deinit(Seat *seat) { sem_destroy(&seat->bell); }
void ouro_seat_ring(Seat *seat) { sem_post(&seat->bell); }

void ouro_seat_listen(Seat *seat, Nanoseconds deadline)
{
    if (deadline == INT64_MAX) {
        sem_wait(&seat->bell);
        return;
    }
    if (deadline < 0) deadline = 0;
    struct timespec at = {deadline / NS_PER_SECOND, deadline % NS_PER_SECOND};
    sem_clockwait(&seat->bell, CLOCK_MONOTONIC, &at);
}

// ---- the queue: with the mutex held ----

static void set_waiting(Turns *turns, uint32_t count)
{
    __atomic_store_n(&turns->waiting, count, __ATOMIC_RELAXED);
}

static void join_queue(Turns *turns, Seat *seat)
{
    seat->has_turn = false;
    seat->next = NULL;
    if (turns->first == NULL)
        turns->first = seat, turns->asked_at = now();
    else
        turns->last->next = seat;
    turns->last = seat;
    set_waiting(turns, turns->waiting + 1);
}

static void hand_over(Turns *turns)
{
    Seat *seat = turns->first;
    turns->holder = seat;
    if (seat == NULL) return;
    turns->first = seat->next;
    if (turns->first != NULL) turns->asked_at = now();
    set_waiting(turns, turns->waiting - 1);
    seat->has_turn = true;
    ouro_seat_ring(seat);
}

static uint32_t place_in_queue(const Turns *turns, const Seat *seat)
{
    uint32_t place = 0;
    for (const Seat *other = turns->first; other != seat; other = other->next) place++;
    return place;
}

static void ask_holder(Turns *turns)
{
    if (turns->holder != NULL && turns->holder->poll != NULL)
        __atomic_store_n(turns->holder->poll, 0, __ATOMIC_RELAXED);
}

// When a seat in the queue is to look up: the first when the holder's time is over, the others as if each before it stayed as long as
// it may. So many who wait cost little.
static Nanoseconds time_to_look(Turns *turns, const Seat *seat)
{
    uint32_t place = place_in_queue(turns, seat);
    Nanoseconds here = now(), deadline = turns->asked_at + turns->interval;
    if (here >= deadline) {
        if (place == 0) ask_holder(turns);
        deadline = here + turns->interval;
    }
    return deadline + (Nanoseconds)place * turns->interval;
}

// With the mutex, which is free meanwhile.
static void wait_for_turn(Turns *turns, Seat *seat)
{
    while (!seat->has_turn) {
        Nanoseconds deadline = time_to_look(turns, seat);
        pthread_mutex_unlock(&turns->mutex);
        ouro_seat_listen(seat, deadline);
        pthread_mutex_lock(&turns->mutex);
    }
}

// ---- taking and giving ----

bool ouro_turns_take(Turns *turns, Seat *seat)
{
    pthread_mutex_lock(&turns->mutex);
    bool is_open = !turns->is_closed;
    if (is_open) seat->os_id = pthread_self();
    if (is_open && turns->holder == NULL) {
        turns->holder = seat;
    } else if (is_open) {
        join_queue(turns, seat);
        wait_for_turn(turns, seat);
    }
    pthread_mutex_unlock(&turns->mutex);
    return is_open;
}

void ouro_turns_give(Turns *turns)
{
    pthread_mutex_lock(&turns->mutex);
    hand_over(turns);
    pthread_mutex_unlock(&turns->mutex);
}

// With the mutex.
static void go_behind(Turns *turns, Seat *seat)
{
    if (turns->first == NULL) return;
    join_queue(turns, seat);
    hand_over(turns);
    wait_for_turn(turns, seat);
}

void ouro_turns_yield(Turns *turns, Seat *seat)
{
    pthread_mutex_lock(&turns->mutex);
    go_behind(turns, seat);
    pthread_mutex_unlock(&turns->mutex);
}

void ouro_turns_offer(Turns *turns, Seat *seat)
{
    pthread_mutex_lock(&turns->mutex);
    if (turns->first != NULL && now() - turns->asked_at >= turns->interval) go_behind(turns, seat);
    pthread_mutex_unlock(&turns->mutex);
}

bool ouro_turns_are_mine(Turns *turns)
{
    pthread_mutex_lock(&turns->mutex);
    bool mine = turns->holder != NULL && pthread_equal(turns->holder->os_id, pthread_self());
    pthread_mutex_unlock(&turns->mutex);
    return mine;
}

void ouro_turns_change_seat(Turns *turns, Seat *seat)
{
    pthread_mutex_lock(&turns->mutex);
    seat->os_id = pthread_self();
    turns->holder = seat;
    pthread_mutex_unlock(&turns->mutex);
}

void ouro_turns_set_interval(Turns *turns, Nanoseconds interval)
{
    pthread_mutex_lock(&turns->mutex);
    turns->interval = interval;
    pthread_mutex_unlock(&turns->mutex);
}
