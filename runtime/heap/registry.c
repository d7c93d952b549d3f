// Finalisers, native resources, and the queues that the VM empties.
// SPDX-License-Identifier: MIT
#include "runtime/heap/registry.h"

// ---- queues ----

static size_t queue_count(const HeapQueue *queue) { return queue->objects.count - queue->taken; }

bool ouro_queue_reserve(Heap *heap, HeapQueue *queue, size_t waiting)
{
    HeapStack *objects = &queue->objects;
    if (objects->capacity - objects->count < waiting && queue->taken > objects->count / 2) {
        size_t count = queue_count(queue);
        memmove(objects->at, objects->at + queue->taken, count * sizeof(Object *));
        objects->count = count;
        queue->taken = 0;
    }
    return array_reserve(heap->config.allocator, objects, waiting);
}

void ouro_queue_push(HeapQueue *queue, Object *object)
{
    assert(queue->objects.count < queue->objects.capacity);
    queue->objects.at[queue->objects.count++] = object;
}

Object *ouro_queue_take(HeapQueue *queue)
{
    if (queue_count(queue) == 0) return NULL;
    Object *object = queue->objects.at[queue->taken++];
    if (queue_count(queue) == 0) queue->taken = queue->objects.count = 0;
    return object;
}

// ---- finalisers ----

bool ouro_heap_register_finalizer(Heap *heap, Object *object)
{
    if (object->gc & GC_FINALIZER) return true;
    HeapStack *objects = &heap->finalizers.objects;
    // Room in the queue for all that are registered, so that no collection fails for want of it.
    if (!ouro_queue_reserve(heap, &heap->finalizer_queue, objects->count + 1) ||
        !heap_push(heap, objects, object)) {
        ouro_heap_refused(heap);
        return false;
    }
    object->gc |= GC_FINALIZER;
    return true;
}

Object *ouro_heap_next_finalizer(Heap *heap) { return ouro_queue_take(&heap->finalizer_queue); }

void ouro_finalizers_queue(Tracer *tracer)
{
    Heap *heap = tracer->heap;
    HeapList *list = &heap->finalizers;
    size_t first = heap->minor_running ? list->young : 0, kept = first;
    for (size_t i = first; i < list->objects.count; i++) {
        Object *object = list->objects.at[i];
        if (ouro_heap_is_alive(heap, object))
            list->objects.at[kept++] = object;
        else if (heap->config.wants_finalizer == NULL || heap->config.wants_finalizer(object))
            ouro_queue_push(&heap->finalizer_queue, object);
    }
    list->objects.count = list->young = kept;
    HeapQueue *queue = &heap->finalizer_queue;
    for (size_t i = queue->taken; i < queue->objects.count; i++) {
        ouro_trace_object(tracer, queue->objects.at[i]);
    }
}

// ---- resources ----

void *ouro_heap_new_resource(Heap *heap, unsigned type, uint32_t shape, size_t size)
{
    assert(heap->config.traces[type].release != NULL);
    HeapStack *objects = &heap->resources.objects;
    if (!array_reserve(heap->config.allocator, objects, 1)) {
        ouro_heap_refused(heap);
        return NULL;
    }
    Object *object = ouro_heap_new(heap, type, shape, size);
    if (object != NULL) objects->at[objects->count++] = object;
    return object;
}

static void release(Heap *heap, Object *object)
{
    heap->config.traces[object->type].release(heap, object);
}

static void release_dead(Heap *heap)
{
    HeapList *list = &heap->resources;
    size_t first = heap->minor_running ? list->young : 0, kept = first;
    for (size_t i = first; i < list->objects.count; i++) {
        Object *object = list->objects.at[i];
        if (ouro_heap_is_alive(heap, object))
            list->objects.at[kept++] = object;
        else
            release(heap, object);
    }
    list->objects.count = list->young = kept;
}

// ---- together ----

void ouro_registry_drop_dead(Heap *heap)
{
    ouro_weak_drop_dead(heap);
    release_dead(heap);
    for (unsigned i = 0; i < heap->weak_hook_count; i++) {
        HeapWeakHook *hook = &heap->weak_hooks[i];
        hook->process(heap, heap->minor_running, hook->context);
    }
}

void ouro_registry_deinit(Heap *heap)
{
    Allocator *allocator = heap->config.allocator;
    for (size_t i = 0; i < heap->resources.objects.count; i++) {
        release(heap, heap->resources.objects.at[i]);
    }
    array_deinit(allocator, &heap->resources.objects);
    array_deinit(allocator, &heap->finalizers.objects);
    array_deinit(allocator, &heap->finalizer_queue.objects);
    ouro_weak_deinit(heap);
}
