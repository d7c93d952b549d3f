// asyncio.Lock, Event, Semaphore and BoundedSemaphore: what scripts call on them.
// SPDX-License-Identifier: MIT
#include "runtime/methods/containers.h"
#include "runtime/methods/function_text.h"
#include "runtime/methods/gate_methods.h"
#include "runtime/vm/machine.h"

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)
#define SELF         value_as_gate(args[0])

static Value done_or_raised(bool done) { return done ? VALUE_NONE : VALUE_UNBOUND; }
static Value truth_or_raised(int truth)
{
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

// ---- what belongs to a loop ----

Value ouro_get_bound_loop(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, ouro_bound_loop(thread, args[0]);
}
Value ouro_bound_loop_get(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_as_loop_bound(args[0])->loop;
}
Value ouro_bound_loop_set(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    LoopBound *bound = value_as_loop_bound(args[0]);
    ouro_heap_store(&thread->vm->heap, bound, &bound->loop,
                    value_is_unbound(args[1]) ? VALUE_NONE : args[1]);
    return VALUE_NONE;
}

Value ouro_waiters_set(Thread *thread, Object *owner, Value *place, Value waiters)
{
    if (value_is_unbound(waiters)) waiters = VALUE_NONE;
    if (!value_is_none(waiters) && !value_has_shape(waiters, CLASS_DEQUE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "waiters must be a deque or None, not %T",
                          waiters);
    ouro_heap_store(&thread->vm->heap, owner, place, waiters);
    return VALUE_NONE;
}

// ---- making ----

static Value made(Thread *thread, Class *class)
{
    Gate *gate = (Gate *)ouro_instance_new(thread->vm, class, 0);
    if (gate == NULL) return ouro_raise_memory(thread);
    bool is_semaphore =
        class->class_id == CLASS_SEMAPHORE || class->class_id == CLASS_BOUNDED_SEMAPHORE;
    ouro_gate_clear(gate, is_semaphore ? value_from_int(1) : VALUE_FALSE);
    return value_from_object(gate);
}

METHOD(gate_new) { return (void)count, made(thread, value_as_class(args[0])); }
METHOD(gate_init)
{
    return (void)thread, (void)count, ouro_gate_clear(SELF, VALUE_FALSE), VALUE_NONE;
}
METHOD(lock_quick)
{
    return (void)args,
           count > 0 ? VALUE_UNBOUND : made(thread, thread->vm->classes[CLASS_TASK_LOCK]);
}
METHOD(event_quick)
{
    return (void)args,
           count > 0 ? VALUE_UNBOUND : made(thread, thread->vm->classes[CLASS_TASK_EVENT]);
}

// How many permits: an int that is not negative. UNBOUND raised.
static Value read_permits(Thread *thread, Value value)
{
    int negative = ouro_compare_truth(thread, value, value_from_int(0), COMPARE_LESS);
    int64_t permits;
    if (negative < 0) return VALUE_UNBOUND;
    if (negative > 0)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "Semaphore initial value must be >= 0");
    return ouro_index_size(thread, value, &permits) ? value_from_int(permits) : VALUE_UNBOUND;
}

METHOD(semaphore_init)
{
    (void)count;
    Value permits = read_permits(thread, args[1]);
    if (value_is_unbound(permits)) return permits;
    ouro_gate_clear(SELF, permits);
    return VALUE_NONE;
}
METHOD(bounded_init)
{
    if (value_is_unbound(semaphore_init(thread, args, count))) return VALUE_UNBOUND;
    SELF->limit = SELF->state;
    return VALUE_NONE;
}

// ---- attributes ----

METHOD(get_waiters) { return (void)thread, (void)count, SELF->waiters; }
METHOD(get_waiters_of_event)
{
    return (void)count,
           ouro_made(thread, ouro_waiters(thread, &SELF->bound.object, &SELF->waiters));
}
METHOD(set_waiters)
{
    return (void)count, ouro_waiters_set(thread, &SELF->bound.object, &SELF->waiters, args[1]);
}
METHOD(get_state) { return (void)thread, (void)count, SELF->state; }
METHOD(set_state)
{
    (void)count;
    int truth = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);
    if (truth >= 0) SELF->state = value_from_bool(truth);
    return truth < 0 ? VALUE_UNBOUND : VALUE_NONE;
}
METHOD(set_permits)
{
    (void)count;
    int64_t permits;
    if (!ouro_index_size(thread, args[1], &permits)) return VALUE_UNBOUND;
    SELF->state = value_from_int(permits);
    return VALUE_NONE;
}
METHOD(get_limit) { return (void)thread, (void)count, SELF->limit; }

static Value described(Thread *thread, Value self, const char *state, bool with_permits)
{
    const Gate *gate = value_as_gate(self);
    Value base = ouro_object_repr(thread, self);
    if (value_is_unbound(base)) return base;
    Text text = string_text(value_as_string(base));
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append(&builder, text_slice(text, 0, text.size - 1));
    ouro_text_append_format(&builder, " [%s", state);
    if (with_permits)
        ouro_text_append_format(&builder, ", value:%lld", (long long)value_as_int(gate->state));
    uint64_t waiters = ouro_waiters_count(gate->waiters);
    if (waiters > 0)
        ouro_text_append_format(&builder, ", waiters:%llu", (unsigned long long)waiters);
    ouro_text_append_string(&builder, "]>");
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

// `async with` of a class that may acquire in a way of its own.
static Value enter_by_script(Thread *thread, Value self)
{
    Value mixin =
        ouro_root(thread, ouro_asyncio_attribute(thread, "asyncio.locks", "_ContextManagerMixin"));
    Value enter = value_is_unbound(mixin)
                      ? mixin
                      : ouro_get_attr(thread, mixin, VM_SPECIAL(thread->vm, AENTER));
    return value_is_unbound(enter) ? enter : ouro_call(thread, enter, &self, 1);
}

METHOD(gate_exit) { return (void)count, ouro_gate_exit(thread, args[0]); }

#define LOOP_ROWS                                                                                  \
    {"_get_loop(self)", ouro_get_bound_loop, NULL, NATIVE_SCRIPT, NULL},                                       \
    {                                                                                              \
        "_loop(self)", ouro_bound_loop_get, NULL, NATIVE_PROPERTY, ouro_bound_loop_set             \
    }
#define ENTER_ROWS(enter)                                                                          \
    {"__aenter__(self)", enter, NULL, NATIVE_SCRIPT, NULL},                                                    \
    {                                                                                              \
        "__aexit__(self, exc_type, exc, tb)", gate_exit, NULL, NATIVE_SCRIPT, NULL                             \
    }

// ---- locks ----

METHOD(lock_acquire) { return (void)count, ouro_lock_acquire(thread, args[0], WAIT_LOCK); }
METHOD(lock_release) { return (void)count, ouro_lock_release(thread, args[0]); }
METHOD(lock_enter)
{
    (void)count;
    return value_has_shape(args[0], CLASS_TASK_LOCK)
               ? ouro_lock_acquire(thread, args[0], WAIT_LOCK_ENTER)
               : enter_by_script(thread, args[0]);
}
static Value lock_repr(Thread *thread, Value self)
{
    return described(thread, self,
                     value_is(value_as_gate(self)->state, VALUE_TRUE) ? "locked" : "unlocked",
                     false);
}

static const NativeDef lock_rows[] = {
    {"acquire(self)", lock_acquire, "Waits until the lock is free, takes it, and returns True.", NATIVE_SCRIPT,
     NULL},
    {"release(self)", lock_release, "Frees the lock and wakes the first task that waits for it.", NATIVE_SCRIPT,
     NULL},
    {"locked(self)", get_state, "Whether somebody holds the lock.", NATIVE_SCRIPT, NULL},
    ENTER_ROWS(lock_enter),
    LOOP_ROWS,
    {"_locked(self)", get_state, NULL, NATIVE_PROPERTY, set_state},
    {"_waiters(self)", get_waiters, NULL, NATIVE_PROPERTY, set_waiters},
    {0},
};
static const TypeSlots lock_slots = {.repr = lock_repr};
const ClassDef ouro_class_def_TASK_LOCK = {
    .slots = &lock_slots,
    .methods = lock_rows,
    .new_ = {"Lock(*args, **kwargs)", gate_new, NULL, NATIVE_SCRIPT, NULL},
    .init = {"__init__(self)", gate_init, NULL, NATIVE_SCRIPT, NULL},
    .doc = "A lock that is handed on in the order in which tasks asked for it.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_PLAIN_NAME,
    .quick = lock_quick,
};

// ---- events ----

METHOD(event_wait) { return (void)count, ouro_event_wait(thread, args[0]); }
METHOD(event_set) { return (void)count, done_or_raised(ouro_event_set(thread, SELF)); }
METHOD(event_clear) { return (void)thread, (void)count, SELF->state = VALUE_FALSE, VALUE_NONE; }
static Value event_repr(Thread *thread, Value self)
{
    return described(thread, self,
                     value_is(value_as_gate(self)->state, VALUE_TRUE) ? "set" : "unset", false);
}

static const NativeDef event_rows[] = {
    {"is_set(self)", get_state, "Whether it happened.", NATIVE_SCRIPT, NULL},
    {"set(self)", event_set, "Wakes all tasks that wait; nobody waits any more until clear().", NATIVE_SCRIPT,
     NULL},
    {"clear(self)", event_clear, "Makes tasks wait again.", NATIVE_SCRIPT, NULL},
    {"wait(self)", event_wait, "Waits until it happened, and returns True.", NATIVE_SCRIPT, NULL},
    LOOP_ROWS,
    {"_value(self)", get_state, NULL, NATIVE_PROPERTY, set_state},
    {"_waiters(self)", get_waiters_of_event, NULL, NATIVE_PROPERTY, set_waiters},
    {0},
};
static const TypeSlots event_slots = {.repr = event_repr};
const ClassDef ouro_class_def_TASK_EVENT = {
    .slots = &event_slots,
    .methods = event_rows,
    .new_ = {"Event(*args, **kwargs)", gate_new, NULL, NATIVE_SCRIPT, NULL},
    .init = {"__init__(self)", gate_init, NULL, NATIVE_SCRIPT, NULL},
    .doc = "Something that happens, and that tasks wait for.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_PLAIN_NAME,
    .quick = event_quick,
};

// ---- semaphores ----

METHOD(semaphore_acquire)
{
    return (void)count, ouro_semaphore_acquire(thread, args[0], WAIT_SEMAPHORE);
}
METHOD(semaphore_release) { return (void)count, ouro_semaphore_release(thread, args[0]); }
METHOD(semaphore_locked)
{
    return (void)count, truth_or_raised(ouro_semaphore_is_locked(thread, SELF));
}
METHOD(semaphore_enter)
{
    (void)count;
    uint32_t shape = SELF->bound.object.shape;
    if (shape != CLASS_SEMAPHORE && shape != CLASS_BOUNDED_SEMAPHORE)
        return enter_by_script(thread, args[0]);
    return ouro_semaphore_acquire(thread, args[0], WAIT_SEMAPHORE_ENTER);
}
static Value semaphore_repr(Thread *thread, Value self)
{
    int locked = ouro_semaphore_is_locked(thread, value_as_gate(self));
    return locked < 0 ? VALUE_UNBOUND
                      : described(thread, self, locked ? "locked" : "unlocked", !locked);
}

static const NativeDef semaphore_rows[] = {
    {"acquire(self)", semaphore_acquire,
     "Waits until a permit is free, takes it, and returns True.", NATIVE_SCRIPT, NULL},
    {"release(self)", semaphore_release,
     "Gives a permit back and wakes the first task that waits for one.", NATIVE_SCRIPT, NULL},
    {"locked(self)", semaphore_locked,
     "Whether acquire() would wait: no permit is left, or others are first.", NATIVE_SCRIPT, NULL},
    ENTER_ROWS(semaphore_enter),
    LOOP_ROWS,
    {"_value(self)", get_state, NULL, NATIVE_PROPERTY, set_permits},
    {"_waiters(self)", get_waiters, NULL, NATIVE_PROPERTY, set_waiters},
    {0},
};
static const TypeSlots semaphore_slots = {.repr = semaphore_repr};
const ClassDef ouro_class_def_SEMAPHORE = {
    .slots = &semaphore_slots,
    .methods = semaphore_rows,
    .new_ = {"Semaphore(*args, **kwargs)", gate_new, NULL, NATIVE_SCRIPT, NULL},
    .init = {"__init__(self, value=1)", semaphore_init, NULL, NATIVE_SCRIPT, NULL},
    .doc = "A number of permits, handed out in the order in which tasks asked for them.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_PLAIN_NAME,
};

static const NativeDef bounded_rows[] = {
    {"release(self)", semaphore_release, "Gives a permit back; ValueError if none was out.", NATIVE_SCRIPT,
     NULL},
    {"_bound_value(self)", get_limit, NULL, NATIVE_PROPERTY, NULL},
    {0},
};
const ClassDef ouro_class_def_BOUNDED_SEMAPHORE = {
    .slots = &semaphore_slots,
    .methods = bounded_rows,
    .new_ = {"BoundedSemaphore(*args, **kwargs)", gate_new, NULL, NATIVE_SCRIPT, NULL},
    .init = {"__init__(self, value=1)", bounded_init, NULL, NATIVE_SCRIPT, NULL},
    .doc = "A semaphore that refuses more releases than acquisitions.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF | CLASS_FLAG_PLAIN_NAME,
};
