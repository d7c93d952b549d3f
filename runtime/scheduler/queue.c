// asyncio's queues. What a script's class may override is called by name, unless the queue is of exactly one of the three classes.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/gate.h"

static TaskQueue *owner_of(const Wait *wait) { return value_as_task_queue(wait->owner); }

// Whether nothing is overridden, and the items are held in what the class holds them in.
static bool is_plain(const TaskQueue *queue)
{
    uint32_t shape = queue->bound.object.shape;
    if (shape == CLASS_TASK_QUEUE) return value_has_shape(queue->items, CLASS_DEQUE);
    return (shape == CLASS_PRIORITY_QUEUE || shape == CLASS_LIFO_QUEUE) &&
           value_has_shape(queue->items, CLASS_LIST);
}

static ClassId kind_of(const TaskQueue *queue) { return (ClassId)queue->bound.object.shape; }

static uint64_t plain_count(const TaskQueue *queue)
{
    return kind_of(queue) == CLASS_TASK_QUEUE ? value_as_deque(queue->items)->count
                                              : value_as_list(queue->items)->count;
}

static Value call(Thread *thread, Value self, String *name, Value argument)
{
    return ouro_call_method(thread, self, name, &argument, !value_is_unbound(argument));
}

static int ask(Thread *thread, Value self, String *name)
{
    Value answer = call(thread, self, name, VALUE_UNBOUND);
    return value_is_unbound(answer) ? -1 : ouro_truth(thread, answer);
}

// ---- items ----

Value ouro_queue_items_new(Thread *thread, ClassId kind)
{
    Vm *vm = thread->vm;
    return kind == CLASS_TASK_QUEUE ? ouro_made(thread, ouro_deque_new(vm))
                                    : ouro_made(thread, ouro_list_new(vm, 0));
}

// Whether items[left] < items[right]: 1, 0, -1 raised, as where the comparison changed the list.
static int is_less(Thread *thread, List *list, size_t left, size_t right)
{
    size_t count = list->count;
    int less = ouro_compare_truth(thread, list->array->items[left], list->array->items[right],
                                  COMPARE_LESS);
    if (less < 0 || list->count == count) return less;
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "list changed size during iteration");
    return -1;
}

static void swap(Thread *thread, const List *list, size_t a, size_t b)
{
    Value *items = list->array->items, item = items[a];
    items[a] = items[b];
    items[b] = item;
    ouro_heap_barrier(&thread->vm->heap, list->array);
}

static bool heap_rise(Thread *thread, List *list, size_t at)
{
    while (at > 0) {
        size_t parent = (at - 1) / 2;
        int less = is_less(thread, list, at, parent);
        if (less <= 0) return less == 0;
        swap(thread, list, at, parent);
        at = parent;
    }
    return true;
}

// The lesser children rise until there is none, then the item rises from there: that takes fewer comparisons.
static bool heap_sink(Thread *thread, List *list)
{
    size_t at = 0, count = list->count;
    while (at < count / 2) {
        size_t child = 2 * at + 1;
        int less = child + 1 < count ? is_less(thread, list, child, child + 1) : 1;
        if (less < 0) return false;
        child += less == 0;
        swap(thread, list, at, child);
        at = child;
    }
    return heap_rise(thread, list, at);
}

static Value heap_pop(Thread *thread, List *list)
{
    size_t last = list->count - 1;
    swap(thread, list, 0, last);
    uint32_t mark = ouro_roots_mark(thread);
    Value least = ouro_root(thread, list->array->items[last]);
    ouro_list_remove_at(thread->vm, list, last);
    bool popped = !value_is_unbound(least) && heap_sink(thread, list);
    ouro_roots_release(thread, mark);
    return popped ? least : VALUE_UNBOUND;
}

Value ouro_queue_items_take(Thread *thread, Value items, ClassId kind)
{
    if (kind == CLASS_TASK_QUEUE) {
        if (!value_has_shape(items, CLASS_DEQUE))
            return call(thread, items, VM_NAME(thread->vm, POPLEFT), VALUE_UNBOUND);
        if (value_as_deque(items)->count == 0)
            return ouro_raise(thread, CLASS_INDEX_ERROR, "pop from an empty deque");
        return ouro_deque_pop_left(value_as_deque(items));
    }
    if (!value_has_shape(items, CLASS_LIST))
        return call(thread, items, VM_NAME(thread->vm, POP), VALUE_UNBOUND);
    List *list = value_as_list(items);
    if (list->count == 0)
        return ouro_raise(thread, CLASS_INDEX_ERROR,
                          kind == CLASS_LIFO_QUEUE ? "pop from empty list" : "index out of range");
    if (kind == CLASS_PRIORITY_QUEUE) return heap_pop(thread, list);
    Value item = list->array->items[list->count - 1];
    ouro_list_remove_at(thread->vm, list, list->count - 1);
    return item;
}

bool ouro_queue_items_add(Thread *thread, Value items, Value item, ClassId kind)
{
    Vm *vm = thread->vm;
    bool is_deque = value_has_shape(items, CLASS_DEQUE),
         is_list = value_has_shape(items, CLASS_LIST);
    if (!is_deque && !is_list)
        return !value_is_unbound(call(thread, items, VM_NAME(vm, APPEND), item));
    bool added = is_deque ? ouro_deque_append(vm, value_as_deque(items), item)
                          : ouro_list_append(vm, value_as_list(items), item);
    if (!added) return (void)ouro_raise_memory(thread), false;
    return kind != CLASS_PRIORITY_QUEUE || !is_list ||
           heap_rise(thread, value_as_list(items), value_as_list(items)->count - 1);
}

// ---- states ----

int ouro_queue_is_empty(Thread *thread, Value self)
{
    const TaskQueue *queue = value_as_task_queue(self);
    if (OURO_LIKELY(is_plain(queue))) return plain_count(queue) == 0;
    return ask(thread, self, VM_NAME(thread->vm, QUEUE_EMPTY));
}

int ouro_queue_is_full(Thread *thread, Value self)
{
    const TaskQueue *queue = value_as_task_queue(self);
    if (OURO_LIKELY(is_plain(queue) && value_is_int(queue->maxsize)))
        return value_as_int(queue->maxsize) > 0 &&
               plain_count(queue) >= (uint64_t)value_as_int(queue->maxsize);
    return ask(thread, self, VM_NAME(thread->vm, QUEUE_FULL));
}

static bool is_shut_down(const TaskQueue *queue)
{
    return value_is(queue->is_shutdown, VALUE_TRUE);
}
static Value raise_class(Thread *thread, ClassId id)
{
    return ouro_raise_with(thread, id, VALUE_UNBOUND);
}

bool ouro_queue_wake(Thread *thread, Value waiters)
{
    while (ouro_waiters_count(waiters) > 0) {
        Value waiter = ouro_deque_pop_left(value_as_deque(waiters));
        int done = ouro_waiter_is_done(thread, waiter);
        if (done <= 0) return done == 0 && ouro_waiter_finish(thread, waiter, VALUE_NONE);
    }
    return true;
}

static bool wake_next(Thread *thread, Value self, Value *place)
{
    TaskQueue *queue = value_as_task_queue(self);
    if (OURO_LIKELY(is_plain(queue))) return ouro_queue_wake(thread, *place);
    const Deque *waiters = ouro_waiters(thread, value_as_object(self), place);
    return waiters != NULL &&
           !value_is_unbound(call(thread, self, VM_NAME(thread->vm, QUEUE_WAKE), *place));
}

// ---- taking and putting at once ----

static Value take(Thread *thread, Value self)
{
    TaskQueue *queue = value_as_task_queue(self);
    uint32_t mark = ouro_roots_mark(thread);
    Value item = is_plain(queue)
                     ? ouro_queue_items_take(thread, queue->items, kind_of(queue))
                     : call(thread, self, VM_NAME(thread->vm, QUEUE_GET), VALUE_UNBOUND);
    if (value_is_unbound(item) || value_is_unbound(ouro_root(thread, item)) ||
        !wake_next(thread, self, &queue->putters))
        item = VALUE_UNBOUND;
    ouro_roots_release(thread, mark);
    return item;
}

Value ouro_queue_get_nowait(Thread *thread, Value self)
{
    int empty = ouro_queue_is_empty(thread, self);
    if (empty < 0) return VALUE_UNBOUND;
    if (empty > 0)
        return raise_class(thread, is_shut_down(value_as_task_queue(self)) ? CLASS_QUEUE_SHUT_DOWN
                                                                           : CLASS_QUEUE_EMPTY);
    return take(thread, self);
}

static bool add(Thread *thread, Value self, Value item)
{
    TaskQueue *queue = value_as_task_queue(self);
    if (is_plain(queue)) return ouro_queue_items_add(thread, queue->items, item, kind_of(queue));
    return !value_is_unbound(call(thread, self, VM_NAME(thread->vm, QUEUE_PUT), item));
}

Value ouro_queue_put_nowait(Thread *thread, Value self, Value item)
{
    TaskQueue *queue = value_as_task_queue(self);
    if (is_shut_down(queue)) return raise_class(thread, CLASS_QUEUE_SHUT_DOWN);
    int full = ouro_queue_is_full(thread, self);
    if (full < 0) return VALUE_UNBOUND;
    if (full > 0) return raise_class(thread, CLASS_QUEUE_FULL);
    if (!add(thread, self, item)) return VALUE_UNBOUND;
    queue->unfinished = value_from_int(value_as_int(queue->unfinished) + 1);
    value_as_gate(queue->finished)->state = VALUE_FALSE;
    return wake_next(thread, self, &queue->getters) ? VALUE_NONE : VALUE_UNBOUND;
}

// ---- waiting ----

// A script's class may put and get by methods of its own.
static Value get_now(Thread *thread, Value self)
{
    return is_plain(value_as_task_queue(self))
               ? ouro_queue_get_nowait(thread, self)
               : call(thread, self, VM_NAME(thread->vm, GET_NOWAIT), VALUE_UNBOUND);
}

static Value put_now(Thread *thread, Value self, Value item)
{
    return is_plain(value_as_task_queue(self))
               ? ouro_queue_put_nowait(thread, self, item)
               : call(thread, self, VM_NAME(thread->vm, PUT_NOWAIT), item);
}

typedef int Obstacle(Thread *thread, Value self);

static Value wait_while(Thread *thread, Wait *wait, Obstacle *obstacle, Value *place)
{
    int must_wait = obstacle(thread, wait->owner);
    if (must_wait <= 0) return VALUE_UNBOUND;
    if (is_shut_down(owner_of(wait))) return raise_class(thread, CLASS_QUEUE_SHUT_DOWN);
    return ouro_waiters_park(thread, wait, place);
}

// An exception was thrown in by hand: whoever waits for the future hears of it.
static bool cancel_waiter(Thread *thread, Wait *wait)
{
    if (value_is_future(wait->value))
        return !value_is_unbound(
            call(thread, wait->value, VM_NAME(thread->vm, CANCEL), VALUE_UNBOUND));
    return ouro_wait_cancel(thread, wait, VALUE_NONE) >= 0;
}

// Somebody stopped waiting. If a wake-up had reached it already, the next one gets it.
static void give_up(Thread *thread, Wait *wait, Obstacle *obstacle, Value *place)
{
    bool was_woken = wait->state == WAIT_DONE;
    if (wait->state == WAIT_PARKED && !cancel_waiter(thread, wait)) return;
    ouro_waiters_remove(thread->vm, *place, wait);
    int must_wait = obstacle(thread, wait->owner);
    if (must_wait == 0 && was_woken) (void)wake_next(thread, wait->owner, place);
}

static Value get_run(Thread *thread, Wait *wait, Value *result)
{
    Value yielded = wait_while(thread, wait, ouro_queue_is_empty, &owner_of(wait)->getters);
    if (value_is_unbound(yielded) && !ouro_pending(thread)) *result = get_now(thread, wait->owner);
    return yielded;
}

static void get_thrown(Thread *thread, Wait *wait, Value exception)
{
    (void)exception;
    give_up(thread, wait, ouro_queue_is_empty, &owner_of(wait)->getters);
}

static Value put_run(Thread *thread, Wait *wait, Value *result)
{
    Value yielded = wait_while(thread, wait, ouro_queue_is_full, &owner_of(wait)->putters);
    if (value_is_unbound(yielded) && !ouro_pending(thread))
        *result = put_now(thread, wait->owner, wait->item);
    return yielded;
}

static void put_thrown(Thread *thread, Wait *wait, Value exception)
{
    (void)exception;
    give_up(thread, wait, ouro_queue_is_full, &owner_of(wait)->putters);
}

static Value ready(Thread *thread, Value result)
{
    return value_is_unbound(result) ? result : ouro_wait_ready(thread, result);
}

Value ouro_queue_get(Thread *thread, Value self)
{
    if (ouro_wait_is_awaited(thread) && is_plain(value_as_task_queue(self)) &&
        !ouro_queue_is_empty(thread, self))
        return ready(thread, take(thread, self));
    return ouro_wait_new(thread, WAIT_GET, self, VALUE_NONE);
}

Value ouro_queue_put(Thread *thread, Value self, Value item)
{
    if (ouro_wait_is_awaited(thread) && is_plain(value_as_task_queue(self))) {
        int full = ouro_queue_is_full(thread, self);
        if (full < 0) return VALUE_UNBOUND;
        if (full == 0) return ready(thread, ouro_queue_put_nowait(thread, self, item));
    }
    Value made = ouro_wait_new(thread, WAIT_PUT, self, VALUE_NONE);
    if (!value_is_unbound(made)) value_as_wait(made)->item = item;
    return made;
}

// ---- work that is done ----

Value ouro_queue_task_done(Thread *thread, Value self)
{
    TaskQueue *queue = value_as_task_queue(self);
    int64_t unfinished = value_as_int(queue->unfinished);
    if (unfinished <= 0)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "task_done() called too many times");
    queue->unfinished = value_from_int(unfinished - 1);
    if (unfinished > 1) return VALUE_NONE;
    return ouro_event_set(thread, value_as_gate(queue->finished)) ? VALUE_NONE : VALUE_UNBOUND;
}

// It waits among the waiters of the event.
static Value join_run(Thread *thread, Wait *wait, Value *result)
{
    const TaskQueue *queue = value_has_type(wait->owner, TYPE_TASK_QUEUE) ? owner_of(wait) : NULL;
    if (queue != NULL && value_as_int(queue->unfinished) <= 0) return VALUE_UNBOUND;
    if (queue != NULL) ouro_heap_store(&thread->vm->heap, wait, &wait->owner, queue->finished);
    Value yielded = ouro_wait_event.run(thread, wait, result);
    *result = VALUE_NONE;
    return yielded;
}

Value ouro_queue_join(Thread *thread, Value self)
{
    bool is_done = value_as_int(value_as_task_queue(self)->unfinished) <= 0;
    if (is_done && ouro_wait_is_awaited(thread)) return ouro_wait_ready(thread, VALUE_NONE);
    return ouro_wait_new(thread, WAIT_JOIN, self, VALUE_NONE);
}

static void join_thrown(Thread *thread, Wait *wait, Value exception)
{
    ouro_wait_event.thrown(thread, wait, exception);
}

// ---- the end ----

static bool drop_items(Thread *thread, Value self)
{
    TaskQueue *queue = value_as_task_queue(self);
    for (;;) {
        int empty = ouro_queue_is_empty(thread, self);
        if (empty != 0) return empty > 0;
        Value item = is_plain(queue)
                         ? ouro_queue_items_take(thread, queue->items, kind_of(queue))
                         : call(thread, self, VM_NAME(thread->vm, QUEUE_GET), VALUE_UNBOUND);
        if (value_is_unbound(item)) return false;
        int64_t unfinished = value_as_int(queue->unfinished);
        if (unfinished > 0) queue->unfinished = value_from_int(unfinished - 1);
    }
}

static bool wake_all(Thread *thread, const Value *place)
{
    while (ouro_waiters_count(*place) > 0)
        if (!ouro_queue_wake(thread, *place)) return false;
    return true;
}

Value ouro_queue_shutdown(Thread *thread, Value self, bool immediate)
{
    TaskQueue *queue = value_as_task_queue(self);
    queue->is_shutdown = VALUE_TRUE;
    if (immediate) {
        if (!drop_items(thread, self)) return VALUE_UNBOUND;
        if (value_as_int(queue->unfinished) == 0 &&
            !ouro_event_set(thread, value_as_gate(queue->finished)))
            return VALUE_UNBOUND;
    }
    return wake_all(thread, &queue->getters) && wake_all(thread, &queue->putters) ? VALUE_NONE
                                                                                  : VALUE_UNBOUND;
}

bool ouro_queue_init(Thread *thread, Value self, Value maxsize)
{
    Vm *vm = thread->vm;
    TaskQueue *queue = value_as_task_queue(self);
    Gate *finished = (Gate *)ouro_instance_new(vm, vm->classes[CLASS_TASK_EVENT], 0);
    if (finished == NULL) return (void)ouro_raise_memory(thread), false;
    ouro_gate_clear(finished, VALUE_TRUE);
    queue->finished = value_from_object(finished);
    queue->getters = queue->putters = VALUE_NONE;
    queue->maxsize = maxsize;
    queue->unfinished = value_from_int(0);
    queue->is_shutdown = VALUE_FALSE;
    ouro_heap_barrier(&vm->heap, queue);
    uint32_t shape = value_as_loop_bound(self)->object.shape;
    if (shape >= SHAPE_FIRST_FREE)
        return !value_is_unbound(call(thread, self, VM_NAME(vm, QUEUE_INIT), maxsize));
    Value items = ouro_queue_items_new(thread, (ClassId)shape);
    if (value_is_unbound(items)) return false;
    ouro_heap_store(&vm->heap, queue, &queue->items, items);
    return true;
}

const WaitDef ouro_wait_get = {"Queue.get", get_run, get_thrown};
const WaitDef ouro_wait_put = {"Queue.put", put_run, put_thrown};
const WaitDef ouro_wait_join = {"Queue.join", join_run, join_thrown};
