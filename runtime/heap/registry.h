// Registered objects: those with finalisers, with native resources, weak ones. Each list has those
// registered since the last minor collection at its end, and a minor collection looks only there.
//
// When what lives is known, a collection calls, in this order:
//   ouro_weak_clear          weak references to what is dead are cleared and queued
//   ouro_finalizers_queue    dead objects with finalisers are queued; with all they hold they live
//   on ouro_registry_drop_dead  what is still dead leaves the lists, is released, hooks are told
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/tracer.h"

void ouro_weak_clear(Heap *heap);

/// The caller marks from the objects queued before it goes on.
void ouro_finalizers_queue(Tracer *tracer);

void ouro_registry_drop_dead(Heap *heap);

/// Releases all resources.
void ouro_registry_deinit(Heap *heap);

// ---- between the files of the registry ----

/// Makes room in the queue for `waiting` objects more than it holds.
OURO_MUST_USE bool ouro_queue_reserve(Heap *heap, HeapQueue *queue, size_t waiting);

/// Appends; there is room.
void ouro_queue_push(HeapQueue *queue, Object *object);

/// The first, or NULL.
Object *ouro_queue_take(HeapQueue *queue);

void ouro_weak_drop_dead(Heap *heap);
void ouro_weak_deinit(Heap *heap);
