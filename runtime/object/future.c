// How the collector finds what a loop holds.
// SPDX-License-Identifier: MIT
#include "runtime/object/future.h"
#include "runtime/heap/tracer.h"
#include "runtime/object/bytes.h"

// In a minor collection only what came since the last one: the queues may be long, and what is in them for longer is old.
static void trace_queues(Tracer *tracer, Loop *loop)
{
    bool is_minor = tracer->mode == TRACER_MINOR;
    uint64_t mask = loop->ready != NULL ? loop->ready->capacity / sizeof(Value) - 1 : 0;
    uint64_t first = is_minor && loop->ready_traced > loop->ready_begin ? loop->ready_traced : loop->ready_begin;
    for (uint64_t i = first; i < loop->ready_end; i++) ouro_trace_value(tracer, ((Value *)(void *)loop->ready->at)[i & mask]);
    for (uint64_t i = 0; is_minor && i < loop->fresh_count; i++) ouro_trace_object(tracer, ((Object **)(void *)loop->fresh_timers->at)[i]);
    for (uint64_t i = 0; !is_minor && i < loop->timers_count; i++) ouro_trace_object(tracer, ((TimerEntry *)(void *)loop->timers->at)[i].what);
    if (!is_minor) return;
    loop->ready_traced = loop->ready_end;
    loop->fresh_count = 0;
}

void ouro_loop_trace(Tracer *tracer, Object *object)
{
    Loop *loop = (Loop *)object;
    const Value fields[] = {loop->current, loop->running, loop->outer_context, loop->task_factory};
    ouro_trace_values(tracer, fields, OURO_COUNT_OF(fields));
    const void *parts[] = {loop->ready, loop->timers, loop->fresh_timers, loop->tasks};
    for (size_t i = 0; i < OURO_COUNT_OF(parts); i++) ouro_trace_object(tracer, parts[i]);
    trace_queues(tracer, loop);
    // Attributes of instances of subclasses.
    size_t words = object->words != 0 ? object->words : ouro_heap_size_of(object) / 8;
    for (size_t i = sizeof(Loop) / 8; i < words; i++) ouro_trace_value(tracer, ((Value *)(void *)object)[i]);
}

Value ouro_wait_static(WaitKind kind)
{
    static const Wait waits[] = {
        {.object = OBJECT_STATIC(TYPE_WAIT, CLASS_NATIVE_COROUTINE), .kind = WAIT_SLEEP_0},
        {.object = OBJECT_STATIC(TYPE_WAIT, CLASS_NATIVE_COROUTINE), .kind = WAIT_SLEPT_0},
        {.object = OBJECT_STATIC(TYPE_WAIT, CLASS_NATIVE_COROUTINE), .kind = WAIT_READY},
    };
    return value_from_object(&waits[kind]);
}
