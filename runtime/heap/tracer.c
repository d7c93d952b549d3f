// The tracer as types and roots see it.
// SPDX-License-Identifier: MIT
#include "runtime/heap/tracer.h"

static void visit_by_mode(Tracer *tracer, Object *object)
{
    switch (tracer->mode) {
    case TRACER_MINOR: tracer_promote(tracer->heap, object); return;
    case TRACER_MARK: tracer_mark(tracer->heap, object); return;
    case TRACER_REPORT: tracer->report(tracer->context, object); return;
    case TRACER_RUNNING: return;
    }
}

void ouro_trace_value(Tracer *tracer, Value value)
{
    if (value_is_object(value)) visit_by_mode(tracer, value_as_object(value));
}

void ouro_trace_values(Tracer *tracer, const Value *values, size_t count)
{
    if (count == 0) return; // `values` may be NULL
    switch (tracer->mode) {
    case TRACER_MINOR: visit_values(tracer->heap, values, values + count, tracer_promote); return;
    case TRACER_MARK: visit_values(tracer->heap, values, values + count, tracer_mark); return;
    case TRACER_REPORT:
        for (size_t i = 0; i < count; i++) ouro_trace_value(tracer, values[i]);
        return;
    case TRACER_RUNNING: return;
    }
}

void ouro_trace_object(Tracer *tracer, const void *object)
{
    if (object != NULL) visit_by_mode(tracer, (Object *)(uintptr_t)object);
}

// The collection that runs forgets what was remembered, but the frame's registers go on being
// written.
static void remember_running(Tracer *tracer, Object *frame)
{
    Heap *heap = tracer->heap;
    if (tracer->mode != TRACER_MINOR && !heap->everything) return;
    if (object_is_young(frame)) frame->gc |= GC_OLD | GC_BARRIER;
    if (frame->gc & GC_BARRIER) ouro_heap_remember(heap, frame, NULL);
}

void ouro_trace_running(Tracer *tracer, Object *frame)
{
    bool will_be_visited = tracer->mode == TRACER_MINOR && object_is_young(frame);
    visit_by_mode(tracer, frame);
    if (!will_be_visited) ouro_tracer_visit_object(tracer, frame);
    remember_running(tracer, frame);
}

bool ouro_tracer_is_minor(const Tracer *tracer) { return tracer->mode == TRACER_MINOR; }

static void report_words(Tracer *tracer, Object *object, const TypeTrace *row)
{
    const Value *words = (const Value *)(const void *)object + first_word(row);
    size_t stride = row->stride != 0 ? row->stride : 1;
    size_t count = row->kind == TRACE_ITEMS ? items_count(object) * stride
                                            : object_words(object) - first_word(row);
    for (size_t i = 0; i < count; i++) {
        if (i % stride >= row->raw) ouro_trace_value(tracer, words[i]);
    }
}

static void report_object(Tracer *tracer, Object *object)
{
    const TypeTrace *row = &tracer->heap->config.traces[object->type];
    if (row->kind == TRACE_NONE) return;
    if (row->kind == TRACE_CUSTOM) {
        row->trace(tracer, object);
        return;
    }
    report_words(tracer, object, row);
    for (uint32_t rest = row->pointers; rest != 0; rest &= rest - 1) {
        ouro_trace_object(tracer, ((Object **)(void *)object)[__builtin_ctz(rest)]);
    }
}

void ouro_tracer_visit_object(Tracer *tracer, Object *object)
{
    switch (tracer->mode) {
    case TRACER_MINOR: visit_object(tracer, object, tracer_promote); return;
    case TRACER_MARK: visit_object(tracer, object, tracer_mark); return;
    case TRACER_REPORT: report_object(tracer, object); return;
    case TRACER_RUNNING: tracer->report(tracer->context, object); return;
    }
}

static void visit_queue(Tracer *tracer, const HeapQueue *queue)
{
    for (size_t i = queue->taken; i < queue->objects.count; i++) {
        ouro_trace_object(tracer, queue->objects.at[i]);
    }
}

void ouro_tracer_visit_roots(Tracer *tracer)
{
    Heap *heap = tracer->heap;
    for (unsigned i = 0; i < heap->root_count; i++) {
        heap->roots[i].trace(tracer, heap->roots[i].context);
    }
    visit_queue(tracer, &heap->finalizer_queue);
    visit_queue(tracer, &heap->weak.cleared);
}

void ouro_heap_each_referent(Heap *heap, Object *object,
                             void (*visit)(void *context, Object *referent), void *context)
{
    Tracer tracer = {.heap = heap, .mode = TRACER_REPORT, .report = visit, .context = context};
    ouro_tracer_visit_object(&tracer, object);
}
