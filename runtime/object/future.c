// How the collector finds what a loop holds.
// SPDX-License-Identifier: MIT
#include "runtime/object/future.h"
#include "runtime/object/bytes.h"

void ouro_loop_trace(Tracer *tracer, Object *object)
{
    Loop *loop = (Loop *)object;
    const Value fields[] = {loop->current, loop->running, loop->outer_context, loop->task_factory};
    ouro_trace_values(tracer, fields, OURO_COUNT_OF(fields));
    ouro_trace_object(tracer, loop->ready);
    ouro_trace_object(tracer, loop->timers);
    ouro_trace_object(tracer, loop->tasks);
    uint64_t mask = loop->ready != NULL ? loop->ready->capacity / sizeof(Value) - 1 : 0;
    for (uint64_t i = 0; i < loop->ready_count; i++) ouro_trace_value(tracer, ((Value *)(void *)loop->ready->at)[(loop->ready_head + i) & mask]);
    for (uint64_t i = 0; i < loop->timers_count; i++) ouro_trace_object(tracer, ((TimerEntry *)(void *)loop->timers->at)[i].what);
    // Attributes of instances of subclasses.
    size_t words = object->words != 0 ? object->words : ouro_heap_size_of(object) / 8;
    for (size_t i = sizeof(Loop) / 8; i < words; i++) ouro_trace_value(tracer, ((Value *)(void *)object)[i]);
}

