// asyncio.Queue, PriorityQueue and LifoQueue: what scripts call on them.
// SPDX-License-Identifier: MIT
#include "runtime/methods/containers.h"
#include "runtime/methods/function_text.h"
#include "runtime/methods/gate_methods.h"

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)
#define SELF         value_as_task_queue(args[0])

static Value done_or_raised(bool done) { return done ? VALUE_NONE : VALUE_UNBOUND; }
static Value truth_or_raised(int truth)
{
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

// ---- making ----

static Value made(Thread *thread, Class *class)
{
    TaskQueue *queue = (TaskQueue *)ouro_instance_new(thread->vm, class, 0);
    if (queue == NULL) return ouro_raise_memory(thread);
    queue->bound.loop = queue->getters = queue->putters = queue->finished = queue->maxsize =
        VALUE_NONE;
    queue->items = VALUE_UNBOUND;
    queue->unfinished = value_from_int(0);
    queue->is_shutdown = VALUE_FALSE;
    return value_from_object(queue);
}

METHOD(queue_new) { return (void)count, made(thread, value_as_class(args[0])); }
METHOD(queue_init)
{
    return (void)count, done_or_raised(ouro_queue_init(thread, args[0], args[1]));
}

static Value made_quickly(Thread *thread, ClassId id, const Value *args, uint32_t count)
{
    if (count > 1) return VALUE_UNBOUND;
    Value self = made(thread, thread->vm->classes[id]);
    bool good = !value_is_unbound(self) &&
                ouro_queue_init(thread, self, count == 0 ? value_from_int(0) : args[0]);
    return good ? self : VALUE_UNBOUND;
}
METHOD(queue_quick) { return made_quickly(thread, CLASS_TASK_QUEUE, args, count); }
METHOD(priority_quick) { return made_quickly(thread, CLASS_PRIORITY_QUEUE, args, count); }
METHOD(lifo_quick) { return made_quickly(thread, CLASS_LIFO_QUEUE, args, count); }

// ---- items: what derived classes do in their own way ----

METHOD(get_items)
{
    (void)count;
    if (!value_is_unbound(SELF->items)) return SELF->items;
    return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "'%T' object has no attribute '_queue'",
                      args[0]);
}
METHOD(set_items)
{
    (void)count;
    ouro_heap_store(&thread->vm->heap, SELF, &SELF->items, args[1]);
    return VALUE_NONE;
}

static Value init_items(Thread *thread, Value *args, ClassId kind)
{
    Value both[] = {args[0], ouro_queue_items_new(thread, kind)};
    return value_is_unbound(both[1]) ? both[1] : set_items(thread, both, 2);
}
static Value take_item(Thread *thread, Value *args, ClassId kind)
{
    Value items = get_items(thread, args, 1);
    return value_is_unbound(items) ? items : ouro_queue_items_take(thread, items, kind);
}
static Value add_item(Thread *thread, Value *args, ClassId kind)
{
    Value items = get_items(thread, args, 1);
    return done_or_raised(!value_is_unbound(items) &&
                          ouro_queue_items_add(thread, items, args[1], kind));
}
METHOD(queue_init_items) { return (void)count, init_items(thread, args, CLASS_TASK_QUEUE); }
METHOD(queue_take) { return (void)count, take_item(thread, args, CLASS_TASK_QUEUE); }
METHOD(queue_add) { return (void)count, add_item(thread, args, CLASS_TASK_QUEUE); }
METHOD(priority_init_items) { return (void)count, init_items(thread, args, CLASS_PRIORITY_QUEUE); }
METHOD(priority_take) { return (void)count, take_item(thread, args, CLASS_PRIORITY_QUEUE); }
METHOD(priority_add) { return (void)count, add_item(thread, args, CLASS_PRIORITY_QUEUE); }
METHOD(lifo_take) { return (void)count, take_item(thread, args, CLASS_LIFO_QUEUE); }
METHOD(lifo_add) { return (void)count, add_item(thread, args, CLASS_LIFO_QUEUE); }

METHOD(queue_size)
{
    Value items = get_items(thread, args, count);
    int64_t size = value_is_unbound(items) ? -1 : ouro_length(thread, items);
    return size < 0 ? VALUE_UNBOUND : value_from_int(size);
}
METHOD(queue_empty)
{
    Value items = get_items(thread, args, count);
    int truth = value_is_unbound(items) ? -1 : ouro_truth(thread, items);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(!truth);
}
METHOD(queue_full)
{
    (void)count;
    int is_endless =
        ouro_compare_truth(thread, SELF->maxsize, value_from_int(0), COMPARE_LESS_EQUAL);
    if (is_endless != 0) return is_endless < 0 ? VALUE_UNBOUND : VALUE_FALSE;
    Value size = ouro_root(
        thread, ouro_call_method(thread, args[0], VM_NAME(thread->vm, QUEUE_SIZE), NULL, 0));
    return value_is_unbound(size) ? size
                                  : truth_or_raised(ouro_compare_truth(thread, size, SELF->maxsize,
                                                                       COMPARE_GREATER_EQUAL));
}

// ---- methods ----

METHOD(queue_get) { return (void)count, ouro_queue_get(thread, args[0]); }
METHOD(queue_put) { return (void)count, ouro_queue_put(thread, args[0], args[1]); }
METHOD(queue_get_nowait) { return (void)count, ouro_queue_get_nowait(thread, args[0]); }
METHOD(queue_put_nowait) { return (void)count, ouro_queue_put_nowait(thread, args[0], args[1]); }
METHOD(queue_join) { return (void)count, ouro_queue_join(thread, args[0]); }
METHOD(queue_task_done) { return (void)count, ouro_queue_task_done(thread, args[0]); }
METHOD(queue_shutdown)
{
    (void)count;
    int immediate = ouro_truth(thread, args[1]);
    return immediate < 0 ? VALUE_UNBOUND : ouro_queue_shutdown(thread, args[0], immediate);
}
METHOD(queue_wake)
{
    (void)count;
    if (!value_has_type(args[1], TYPE_DEQUE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "waiters must be a deque, not %T", args[1]);
    return done_or_raised(ouro_queue_wake(thread, args[1]));
}
METHOD(class_getitem) { return (void)count, ouro_generic_alias(thread, args[0], args[1]); }

// ---- attributes ----

METHOD(get_maxsize) { return (void)thread, (void)count, SELF->maxsize; }
METHOD(set_maxsize)
{
    (void)count;
    ouro_heap_store(&thread->vm->heap, SELF, &SELF->maxsize,
                    value_is_unbound(args[1]) ? VALUE_NONE : args[1]);
    return VALUE_NONE;
}
METHOD(get_getters)
{
    return (void)count,
           ouro_made(thread, ouro_waiters(thread, &SELF->bound.object, &SELF->getters));
}
METHOD(get_putters)
{
    return (void)count,
           ouro_made(thread, ouro_waiters(thread, &SELF->bound.object, &SELF->putters));
}
METHOD(set_getters)
{
    return (void)count, ouro_waiters_set(thread, &SELF->bound.object, &SELF->getters, args[1]);
}
METHOD(set_putters)
{
    return (void)count, ouro_waiters_set(thread, &SELF->bound.object, &SELF->putters, args[1]);
}
METHOD(get_finished) { return (void)thread, (void)count, SELF->finished; }
METHOD(get_unfinished) { return (void)thread, (void)count, SELF->unfinished; }
METHOD(set_unfinished)
{
    (void)count;
    int64_t unfinished;
    if (!ouro_index_size(thread, args[1], &unfinished)) return VALUE_UNBOUND;
    SELF->unfinished = value_from_int(unfinished);
    return VALUE_NONE;
}
METHOD(get_is_shutdown) { return (void)thread, (void)count, SELF->is_shutdown; }
METHOD(set_is_shutdown)
{
    (void)count;
    int truth = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);
    if (truth >= 0) SELF->is_shutdown = value_from_bool(truth);
    return truth < 0 ? VALUE_UNBOUND : VALUE_NONE;
}

// ---- text ----

static bool append_items(Thread *thread, TextBuilder *builder, Value items)
{
    int any = value_is_unbound(items) ? 0 : ouro_truth(thread, items);
    if (any <= 0) return any == 0;
    ouro_text_append_string(builder, " _queue=");
    Value list = ouro_root(thread, ouro_list_from(thread, items));
    return !value_is_unbound(list) && ouro_append_repr(thread, builder, list);
}

static void append_count(TextBuilder *builder, const char *format, uint64_t count)
{
    if (count > 0) ouro_text_append_format(builder, format, (unsigned long long)count);
}

static bool append_state(Thread *thread, TextBuilder *builder, TaskQueue *queue)
{
    ouro_text_append_string(builder, "maxsize=");
    if (!ouro_append_repr(thread, builder, queue->maxsize) ||
        !append_items(thread, builder, queue->items))
        return false;
    append_count(builder, " _getters[%llu]", ouro_waiters_count(queue->getters));
    append_count(builder, " _putters[%llu]", ouro_waiters_count(queue->putters));
    append_count(builder, " tasks=%llu", (uint64_t)value_as_int(queue->unfinished));
    if (value_is(queue->is_shutdown, VALUE_TRUE)) ouro_text_append_string(builder, " shutdown");
    return true;
}

METHOD(queue_format)
{
    (void)count;
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    if (append_state(thread, &builder, SELF))
        return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
    ouro_text_deinit(&builder);
    return VALUE_UNBOUND;
}

static Value state_text(Thread *thread, Value self)
{
    uint32_t shape = value_as_loop_bound(self)->object.shape;
    if (shape < SHAPE_FIRST_FREE) return ouro_root(thread, queue_format(thread, &self, 1));
    return ouro_root(thread,
                     ouro_call_method(thread, self, VM_NAME(thread->vm, QUEUE_FORMAT), NULL, 0));
}

static Value queue_repr(Thread *thread, Value self)
{
    Value state = state_text(thread, self);
    AddressText address = ouro_address_text(self);
    return value_is_unbound(state)
               ? state
               : ouro_worded(thread, "<%T at %s %V>", self, address.text, state);
}

static Value queue_str(Thread *thread, Value self)
{
    Value state = state_text(thread, self);
    return value_is_unbound(state) ? state : ouro_worded(thread, "<%T %V>", self, state);
}

// ---- the classes ----

static const NativeDef queue_rows[] = {
    {"get(self)", queue_get, "Takes the next item out as soon as there is one.", NATIVE_SCRIPT, NULL},
    {"put(self, item)", queue_put, "Puts the item in as soon as there is room.", NATIVE_SCRIPT, NULL},
    {"get_nowait(self)", queue_get_nowait, "Takes the next item out, or raises QueueEmpty.", NATIVE_SCRIPT,
     NULL},
    {"put_nowait(self, item)", queue_put_nowait, "Puts the item in, or raises QueueFull.", NATIVE_SCRIPT, NULL},
    {"task_done(self)", queue_task_done,
     "Says that an item taken out has been dealt with; join() waits for all of them.", NATIVE_SCRIPT, NULL},
    {"join(self)", queue_join, "Waits until all items have been taken out and dealt with.", NATIVE_SCRIPT,
     NULL},
    {"shutdown(self, immediate=False)", queue_shutdown,
     "From now on put() raises QueueShutDown, and so does get() once the queue is empty: at once, "
     "if immediate.",
     0, NULL},
    {"qsize(self)", queue_size, "The number of items.", NATIVE_SCRIPT, NULL},
    {"empty(self)", queue_empty, "Whether there is no item.", NATIVE_SCRIPT, NULL},
    {"full(self)", queue_full, "Whether there is no room.", NATIVE_SCRIPT, NULL},
    {"maxsize(self)", get_maxsize, "The number of items for which there is room.", NATIVE_PROPERTY,
     NULL},
    {"__class_getitem__(cls, object, /)", class_getitem, "See PEP 585", NATIVE_CLASS, NULL},
    {"_init(self, maxsize)", queue_init_items, NULL, NATIVE_SCRIPT, NULL},
    {"_get(self)", queue_take, NULL, NATIVE_SCRIPT, NULL},
    {"_put(self, item)", queue_add, NULL, NATIVE_SCRIPT, NULL},
    {"_wakeup_next(self, waiters)", queue_wake, NULL, NATIVE_SCRIPT, NULL},
    {"_format(self)", queue_format, NULL, NATIVE_SCRIPT, NULL},
    {"_get_loop(self)", ouro_get_bound_loop, NULL, NATIVE_SCRIPT, NULL},
    {"_loop(self)", ouro_bound_loop_get, NULL, NATIVE_PROPERTY, ouro_bound_loop_set},
    {"_queue(self)", get_items, NULL, NATIVE_PROPERTY, set_items},
    {"_maxsize(self)", get_maxsize, NULL, NATIVE_PROPERTY, set_maxsize},
    {"_getters(self)", get_getters, NULL, NATIVE_PROPERTY, set_getters},
    {"_putters(self)", get_putters, NULL, NATIVE_PROPERTY, set_putters},
    {"_finished(self)", get_finished, NULL, NATIVE_PROPERTY, NULL},
    {"_unfinished_tasks(self)", get_unfinished, NULL, NATIVE_PROPERTY, set_unfinished},
    {"_is_shutdown(self)", get_is_shutdown, NULL, NATIVE_PROPERTY, set_is_shutdown},
    {0},
};
static const TypeSlots queue_slots = {.repr = queue_repr, .str = queue_str};
const ClassDef ouro_class_def_TASK_QUEUE = {
    .slots = &queue_slots,
    .methods = queue_rows,
    .new_ = {"Queue(*args, **kwargs)", queue_new, NULL, NATIVE_SCRIPT, NULL},
    .init = {"__init__(self, maxsize=0)", queue_init, NULL, NATIVE_SCRIPT, NULL},
    .doc = "A queue, first in first out, of at most maxsize items (0: any number).",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_PLAIN_NAME,
    .quick = queue_quick,
};

static const NativeDef priority_rows[] = {
    {"_init(self, maxsize)", priority_init_items, NULL, NATIVE_SCRIPT, NULL},
    {"_get(self)", priority_take, NULL, NATIVE_SCRIPT, NULL},
    {"_put(self, item)", priority_add, NULL, NATIVE_SCRIPT, NULL},
    {0},
};
const ClassDef ouro_class_def_PRIORITY_QUEUE = {
    .slots = &queue_slots,
    .methods = priority_rows,
    .new_ = {"PriorityQueue(*args, **kwargs)", queue_new, NULL, NATIVE_SCRIPT, NULL},
    .doc = "A queue whose smallest item comes first.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_PLAIN_NAME,
    .quick = priority_quick,
};

static const NativeDef lifo_rows[] = {
    {"_init(self, maxsize)", priority_init_items, NULL, NATIVE_SCRIPT, NULL},
    {"_get(self)", lifo_take, NULL, NATIVE_SCRIPT, NULL},
    {"_put(self, item)", lifo_add, NULL, NATIVE_SCRIPT, NULL},
    {0},
};
const ClassDef ouro_class_def_LIFO_QUEUE = {
    .slots = &queue_slots,
    .methods = lifo_rows,
    .new_ = {"LifoQueue(*args, **kwargs)", queue_new, NULL, NATIVE_SCRIPT, NULL},
    .doc = "A queue whose newest item comes first.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_PLAIN_NAME,
    .quick = lifo_quick,
};
