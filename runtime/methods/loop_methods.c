// Event loops of the machine's own, and the handles that all loops give out: what scripts call on them.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/methods/iterators.h"
#include "runtime/scheduler/wait.h"
#include "runtime/vm/attribute.h"

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)
#define HANDLE       value_as_handle(args[0])
#define LOOP         value_as_loop(args[0])

static Value done_or_raised(bool done) { return done ? VALUE_NONE : VALUE_UNBOUND; }

static Value by_helper(Thread *thread, const char *name, Value *args, uint32_t count)
{
    Value helper = ouro_asyncio_attribute(thread, "asyncio.events", name);
    return value_is_unbound(helper) ? helper : ouro_call(thread, helper, args, count);
}

// ---- handles ----

static Handle *handle_make(Thread *thread, Value class)
{
    Handle *handle = (Handle *)ouro_instance_new(thread->vm, value_as_class(class), 0);
    if (handle == NULL) return (void)ouro_raise_memory(thread), NULL;
    ouro_handle_clear(handle);
    return handle;
}

METHOD(handle_new)
{
    (void)count;
    return ouro_made(thread, handle_make(thread, args[0]));
}

static bool init(Thread *thread, Value *self, Value callback, Value arguments, Value loop, Value context)
{
    Handle *handle = value_as_handle(*self);
    if (value_is_none(context)) {
        Context *copy = ouro_context_copy_current(thread);
        if (copy == NULL) return false;
        context = value_from_object(copy);
    }
    Value tuple = value_has_type(arguments, TYPE_TUPLE) ? arguments : ouro_root(thread, ouro_tuple_from(thread, arguments));
    if (value_is_unbound(tuple)) return false;
    ouro_handle_clear(handle);
    handle->callback = callback;
    handle->arguments = tuple;
    handle->context = context;
    handle->loop = loop;
    ouro_heap_barrier(&thread->vm->heap, handle);
    return ouro_note_source(thread, *self, loop);
}

METHOD(handle_init) { return (void)count, done_or_raised(init(thread, args, args[1], args[2], args[3], args[4])); }
METHOD(timer_init)
{
    (void)count;
    if (!init(thread, args, args[2], args[3], args[4], args[5])) return VALUE_UNBOUND;
    HANDLE->is_timer = 1;
    ouro_heap_store(&thread->vm->heap, HANDLE, &HANDLE->when, args[1]);
    return VALUE_NONE;
}

// In debug mode whoever is told of a slow callback wants to see what it was.
static bool keep_text(Thread *thread, Value self)
{
    int is_debug = ouro_loop_is_debug(thread, value_as_handle(self)->loop);
    if (is_debug <= 0) return is_debug == 0;
    Value text = ouro_repr(thread, self);
    if (value_is_unbound(text)) return false;
    ouro_heap_store(&thread->vm->heap, value_as_handle(self), &value_as_handle(self)->text, text);
    return true;
}

METHOD(handle_cancel)
{
    (void)count;
    Handle *handle = HANDLE;
    if (handle->is_cancelled) return VALUE_NONE;
    Loop *loop = ouro_native_loop(handle->loop);
    if (handle->is_timer && loop == NULL) {
        String *name = ouro_intern(thread->vm, "_timer_handle_cancelled", 23);
        if (name == NULL) return ouro_raise_memory(thread);
        if (value_is_unbound(ouro_call_method(thread, handle->loop, name, args, 1))) return VALUE_UNBOUND;
    }
    handle->is_cancelled = 1; // shown by its text
    if (!keep_text(thread, args[0])) return VALUE_UNBOUND;
    ouro_handle_cancel(thread, handle);
    return VALUE_NONE;
}

METHOD(handle_cancelled) { return (void)thread, (void)count, value_from_bool(HANDLE->is_cancelled); }
METHOD(handle_context) { return (void)count, ouro_item_context(thread, args[0]); }
METHOD(handle_callback) { return (void)thread, (void)count, HANDLE->callback; }
METHOD(handle_arguments) { return (void)thread, (void)count, HANDLE->arguments; }
METHOD(handle_loop) { return (void)thread, (void)count, HANDLE->loop; }
METHOD(handle_when) { return (void)thread, (void)count, HANDLE->when; }
METHOD(handle_text) { return (void)thread, (void)count, value_is_unbound(HANDLE->text) ? VALUE_NONE : HANDLE->text; }
METHOD(handle_set_cancelled)
{
    (void)count;
    int truth = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);
    if (truth < 0) return VALUE_UNBOUND;
    HANDLE->is_cancelled = (uint8_t)truth;
    return VALUE_NONE;
}
METHOD(handle_scheduled) { return (void)thread, (void)count, value_from_bool(HANDLE->is_scheduled || HANDLE->position != TIMER_NOWHERE); }
METHOD(handle_set_scheduled)
{
    (void)count;
    int truth = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);
    if (truth < 0) return VALUE_UNBOUND;
    HANDLE->is_scheduled = (uint8_t)truth;
    return VALUE_NONE;
}

METHOD(handle_run) { return (void)count, done_or_raised(ouro_handle_run(thread, HANDLE)); }
METHOD(handle_info) { return (void)count, by_helper(thread, "_handle_repr_info", args, 1); }

static Value handle_repr(Thread *thread, Value self)
{
    if (!value_is_unbound(value_as_handle(self)->text)) return value_as_handle(self)->text;
    return by_helper(thread, "_handle_repr", &self, 1);
}

static bool is_timer(Value value) { return value_has_type(value, TYPE_HANDLE) && value_as_handle(value)->is_timer; }

// Two are equal that will do the same at the same time; before and after tell of the times alone.
static Value timer_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!is_timer(left) || !is_timer(right)) return VALUE_NOT_IMPLEMENTED;
    const Handle *a = value_as_handle(left), *b = value_as_handle(right);
    bool by_time = op == COMPARE_LESS || op == COMPARE_GREATER;
    if (by_time) return ouro_compare(thread, a->when, b->when, op);
    int equal = ouro_equal(thread, a->when, b->when);
    if (equal > 0) equal = ouro_equal(thread, a->callback, b->callback);
    if (equal > 0) equal = ouro_equal(thread, a->arguments, b->arguments);
    if (equal > 0) equal = a->is_cancelled == b->is_cancelled;
    if (equal < 0) return VALUE_UNBOUND;
    if (op == COMPARE_EQUAL || op == COMPARE_UNEQUAL) return value_from_bool((equal > 0) == (op == COMPARE_EQUAL));
    return equal > 0 ? VALUE_TRUE : ouro_compare(thread, a->when, b->when, op == COMPARE_LESS_EQUAL ? COMPARE_LESS : COMPARE_GREATER);
}

static bool timer_hash(Thread *thread, Value self, int64_t *out) { return ouro_hash(thread, value_as_handle(self)->when, out); }

static const NativeDef handle_rows[] = {
    {"cancel(self, /)", handle_cancel, "The callback is not to be called.", 0, NULL},
    {"cancelled(self, /)", handle_cancelled, NULL, 0, NULL},
    {"get_context(self, /)", handle_context, NULL, 0, NULL},
    {"_run(self, /)", handle_run, NULL, 0, NULL},
    {"_repr_info(self, /)", handle_info, NULL, 0, NULL},
    {"_callback(self)", handle_callback, NULL, NATIVE_PROPERTY, NULL},
    {"_args(self)", handle_arguments, NULL, NATIVE_PROPERTY, NULL},
    {"_context(self)", handle_context, NULL, NATIVE_PROPERTY, NULL},
    {"_loop(self)", handle_loop, NULL, NATIVE_PROPERTY, NULL},
    {"_repr(self)", handle_text, NULL, NATIVE_PROPERTY, NULL},
    {"_cancelled(self)", handle_cancelled, NULL, NATIVE_PROPERTY, handle_set_cancelled},
    {0},
};
static const TypeSlots handle_slots = {.repr = handle_repr};
const ClassDef ouro_class_def_HANDLE = {
    .slots = &handle_slots,
    .methods = handle_rows,
    .new_ = {"Handle(*args, **kwargs)", handle_new, NULL, 0, NULL},
    .init = {"__init__(self, callback, args, loop, context=None)", handle_init, NULL, 0, NULL},
    .doc = "A callback that a loop will run, unless cancel() is called before.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};

static const NativeDef timer_rows[] = {
    {"when(self, /)", handle_when, "The time at which the callback is due, by the loop's clock.", 0, NULL},
    {"_when(self)", handle_when, NULL, NATIVE_PROPERTY, NULL},
    {"_scheduled(self)", handle_scheduled, NULL, NATIVE_PROPERTY, handle_set_scheduled},
    {0},
};
static const TypeSlots timer_slots = {.repr = handle_repr, .compare = timer_compare, .hash = timer_hash};
const ClassDef ouro_class_def_TIMER_HANDLE = {
    .slots = &timer_slots,
    .methods = timer_rows,
    .new_ = {"TimerHandle(*args, **kwargs)", handle_new, NULL, 0, NULL},
    .init = {"__init__(self, when, callback, args, loop, context=None)", timer_init, NULL, 0, NULL},
    .doc = "A callback that a loop will run at a time, unless cancel() is called before.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};

// ---- loops ----

METHOD(loop_new)
{
    (void)count;
    Loop *loop = (Loop *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (loop == NULL) return ouro_raise_memory(thread);
    ouro_loop_init(loop);
    Value self = ouro_root(thread, value_from_object(loop));
    if (value_is_unbound(self)) return self;
    (void)ouro_native_loop_checked(thread, self);
    return ouro_pending(thread) ? VALUE_UNBOUND : self;
}

// What a script's subclass overrides is honoured: then the methods here give way to those of the next class, which are written in Python.
static Value next_class(Thread *thread, const char *name, Value *args, uint32_t count, Value rest, Value context)
{
    Value super = ouro_super_new(thread, value_from_object(thread->vm->classes[CLASS_EVENT_LOOP]), args[0]);
    String *text = ouro_intern(thread->vm, name, strlen(name));
    if (value_is_unbound(super) || text == NULL) return VALUE_UNBOUND;
    (void)ouro_root(thread, super);
    Value method = ouro_root(thread, ouro_get_attr(thread, super, text));
    if (value_is_unbound(method)) return method;
    Tuple *tail = value_is_unbound(rest) ? thread->vm->empty_tuple : value_as_tuple(rest);
    Tuple *all = ouro_tuple_new(thread->vm, count - 1 + tail->count);
    if (all == NULL) return ouro_raise_memory(thread);
    for (uint32_t i = 1; i < count; i++) all->items[i - 1] = args[i];
    for (size_t i = 0; i < tail->count; i++) all->items[count - 1 + i] = tail->items[i];
    Dict *keywords = ouro_dict_new(thread->vm, 1);
    if (keywords == NULL) return ouro_raise_memory(thread);
    if (!value_is_unbound(context) && !ouro_dict_set_string(thread->vm, keywords, VM_NAME(thread->vm, CONTEXT), context))
        return ouro_raise_memory(thread);
    return ouro_call_tuple(thread, method, all, keywords);
}

// In debug mode callbacks are checked, and so is the thread that gives them.
static bool check(Thread *thread, Value *args, Value callback, const char *method)
{
    if (OURO_LIKELY(!(LOOP->flags & LOOP_DEBUG))) return true;
    Value all[] = {args[0], callback, ouro_root(thread, ouro_made(thread, ouro_string_from_c(thread->vm, method)))};
    return !value_is_unbound(all[2]) && !value_is_unbound(by_helper(thread, "_check_call", all, 3));
}

static Value noted(Thread *thread, Value handle, Value loop)
{
    if (value_is_unbound(handle) || OURO_LIKELY(!(value_as_loop(loop)->flags & LOOP_DEBUG))) return handle;
    return !value_is_unbound(ouro_root(thread, handle)) && ouro_note_source(thread, handle, loop) ? handle : VALUE_UNBOUND;
}

// The rest of the positional arguments, as a tuple.
static Value rest_of(Thread *thread, const Value *args, uint32_t count, uint32_t first)
{
    Tuple *rest = count > first ? ouro_tuple_of(thread->vm, args + first, count - first) : thread->vm->empty_tuple;
    return rest == NULL ? ouro_raise_memory(thread) : value_from_object(rest);
}

// Where code of scripts runs before a handle holds the arguments, they are a root meanwhile.
static Value kept(Thread *thread, const Value *args, Value rest, bool is_quick)
{
    bool is_plain = (LOOP->flags & (LOOP_PLAIN | LOOP_DEBUG)) == LOOP_PLAIN;
    return value_is_unbound(rest) || OURO_LIKELY(is_plain && is_quick) ? rest : ouro_root(thread, rest);
}

static Value call_soon(Thread *thread, Value *args, Value rest, Value context, const char *method)
{
    if (value_is_unbound(kept(thread, args, rest, true))) return VALUE_UNBOUND;
    if (!(LOOP->flags & LOOP_PLAIN)) return next_class(thread, method, args, 2, rest, context);
    if (LOOP->flags & LOOP_CLOSED) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Event loop is closed");
    if (!check(thread, args, args[1], method)) return VALUE_UNBOUND;
    Value handle = ouro_handle_new(thread, args[0], args[1], rest, context);
    if (value_is_unbound(handle) || !ouro_loop_push(thread, LOOP, handle)) return VALUE_UNBOUND;
    return noted(thread, handle, args[0]);
}

static Value woken(Value *args, Value handle)
{
    if (!value_is_unbound(handle)) ouro_loop_wake(LOOP);
    return handle;
}

// Each in two forms: with all positional arguments as they came, and for calls with keywords (NATIVE_SPREAD).
METHOD(loop_call_soon) { return call_soon(thread, args, rest_of(thread, args, count, 2), VALUE_NONE, "call_soon"); }
METHOD(loop_call_soon_bound) { return (void)count, call_soon(thread, args, args[2], args[3], "call_soon"); }
METHOD(loop_call_soon_threadsafe)
{
    return woken(args, call_soon(thread, args, rest_of(thread, args, count, 2), VALUE_NONE, "call_soon_threadsafe"));
}
METHOD(loop_call_soon_threadsafe_bound)
{
    return (void)count, woken(args, call_soon(thread, args, args[2], args[3], "call_soon_threadsafe"));
}

static Value call_at(Thread *thread, Value *args, Value rest, Value context, bool is_delay)
{
    const char *method = is_delay ? "call_later" : "call_at";
    bool is_number = value_is_float(args[1]) || value_is_int(args[1]);
    if (value_is_unbound(kept(thread, args, rest, is_number))) return VALUE_UNBOUND;
    if (!(LOOP->flags & LOOP_PLAIN)) return next_class(thread, method, args, 3, rest, context);
    double when;
    if (value_is_none(args[1])) return ouro_raise(thread, CLASS_TYPE_ERROR, is_delay ? "delay must not be None" : "when cannot be None");
    if (!ouro_double(thread, args[1], &when)) return VALUE_UNBOUND;
    if (LOOP->flags & LOOP_CLOSED) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Event loop is closed");
    if (!check(thread, args, args[2], method)) return VALUE_UNBOUND;
    if (is_delay) when += ouro_loop_time(thread);
    return noted(thread, ouro_loop_call_at(thread, LOOP, when, args[2], rest, context), args[0]);
}

METHOD(loop_call_later) { return call_at(thread, args, rest_of(thread, args, count, 3), VALUE_NONE, true); }
METHOD(loop_call_later_bound) { return (void)count, call_at(thread, args, args[3], args[4], true); }
METHOD(loop_call_at) { return call_at(thread, args, rest_of(thread, args, count, 3), VALUE_NONE, false); }
METHOD(loop_call_at_bound) { return (void)count, call_at(thread, args, args[3], args[4], false); }

METHOD(loop_time)
{
    (void)args, (void)count;
    return value_from_foreign_float(ouro_loop_time(thread));
}

METHOD(loop_create_future)
{
    (void)count;
    if (LOOP->flags & LOOP_DEBUG) return next_class(thread, "create_future", args, 1, VALUE_UNBOUND, VALUE_UNBOUND);
    return ouro_future_new(thread, args[0]);
}

METHOD(loop_create_task_bound) { return (void)count, ouro_loop_create_task(thread, args[0], args[1], args[2], args[3]); }
METHOD(loop_create_task)
{
    if (count == 2) return ouro_loop_create_task(thread, args[0], args[1], VALUE_NONE, VALUE_NONE);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "create_task() takes 2 positional arguments but %i were given", (int)count);
}

METHOD(loop_set_task_factory)
{
    (void)count;
    if (!value_is_none(args[1]) && !ouro_is_callable(thread, args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "task factory must be a callable or None");
    ouro_heap_store(&thread->vm->heap, LOOP, &LOOP->task_factory, args[1]);
    return VALUE_NONE;
}
METHOD(loop_get_task_factory) { return (void)thread, (void)count, LOOP->task_factory; }
METHOD(loop_set_factory_attribute)
{
    (void)count;
    ouro_heap_store(&thread->vm->heap, LOOP, &LOOP->task_factory, value_is_unbound(args[1]) ? VALUE_NONE : args[1]);
    return VALUE_NONE;
}

METHOD(loop_run) { return (void)count, ouro_loop_run(thread, LOOP); }
METHOD(loop_is_plain) { return (void)thread, (void)count, value_from_bool(LOOP->flags & LOOP_PLAIN); }
METHOD(loop_give_up) { return (void)thread, (void)count, value_from_bool(ouro_loop_give_up(LOOP)); }
METHOD(loop_clear) { return (void)thread, (void)count, ouro_loop_clear(thread, LOOP), VALUE_NONE; }
METHOD(loop_throw)
{
    (void)count;
    if (!value_is_task(args[1])) return VALUE_FALSE;
    int thrown = ouro_task_throw(thread, value_as_task(args[1]), args[2]);
    return thrown < 0 ? VALUE_UNBOUND : value_from_bool(thrown);
}
// What a task waits for: a pair (what it is called, what it is about).
METHOD(loop_waited)
{
    (void)count;
    if (!value_is_task(args[1])) return VALUE_NONE;
    Value waiter = value_as_task(args[1])->waiter;
    if (!value_is_wait(waiter)) return waiter;
    Value both[] = {ouro_root(thread, ouro_wait_name(thread, waiter, true)), value_as_wait(waiter)->owner};
    return value_is_unbound(both[0]) ? both[0] : ouro_made(thread, ouro_tuple_of(thread->vm, both, 2));
}
METHOD(loop_tasks) { return (void)count, ouro_loop_tasks(thread, LOOP); }

static Value flag(const Value *args, uint32_t bit) { return value_from_bool(value_as_loop(args[0])->flags & bit); }
static Value set_flag(Thread *thread, Value *args, uint32_t bit)
{
    int truth = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);
    if (truth < 0) return VALUE_UNBOUND;
    LOOP->flags = truth ? LOOP->flags | bit : LOOP->flags & ~bit;
    return VALUE_NONE;
}
METHOD(get_closed) { return (void)thread, (void)count, flag(args, LOOP_CLOSED); }
METHOD(set_closed) { return (void)count, set_flag(thread, args, LOOP_CLOSED); }
METHOD(get_stopping) { return (void)thread, (void)count, flag(args, LOOP_STOPPING); }
METHOD(set_stopping) { return (void)count, set_flag(thread, args, LOOP_STOPPING); }
METHOD(get_debug) { return (void)thread, (void)count, flag(args, LOOP_DEBUG); }
METHOD(set_debug) { return (void)count, set_flag(thread, args, LOOP_DEBUG); }

static const NativeDef loop_rows[] = {
    {"call_soon(self, callback, *args, context=None)", loop_call_soon, "Arrange for a callback to be called as soon as possible.", NATIVE_SPREAD | NATIVE_SCRIPT, loop_call_soon_bound},
    {"call_soon_threadsafe(self, callback, *args, context=None)", loop_call_soon_threadsafe, "Like call_soon(), but thread-safe.", NATIVE_SPREAD | NATIVE_SCRIPT, loop_call_soon_threadsafe_bound},
    {"call_later(self, delay, callback, *args, context=None)", loop_call_later, "Arrange for a callback to be called at a given time.", NATIVE_SPREAD | NATIVE_SCRIPT, loop_call_later_bound},
    {"call_at(self, when, callback, *args, context=None)", loop_call_at, "Like call_later(), but uses an absolute time.", NATIVE_SPREAD | NATIVE_SCRIPT, loop_call_at_bound},
    {"time(self, /)", loop_time, "Return the time according to the event loop's clock.", 0, NULL},
    {"create_future(self, /)", loop_create_future, "Create a Future object attached to the loop.", 0, NULL},
    {"create_task(self, coro, *, name=None, context=None)", loop_create_task, "Schedule a coroutine object; return a task.", NATIVE_SPREAD | NATIVE_SCRIPT, loop_create_task_bound},
    {"set_task_factory(self, factory, /)", loop_set_task_factory, "Set a task factory that will be used by create_task().", 0, NULL},
    {"get_task_factory(self, /)", loop_get_task_factory, "Return a task factory, or None if the default one is in use.", 0, NULL},
    {"_task_factory(self)", loop_get_task_factory, NULL, NATIVE_PROPERTY, loop_set_factory_attribute},
    {"_run(self, /)", loop_run, NULL, 0, NULL},
    {"_is_plain(self, /)", loop_is_plain, NULL, 0, NULL},
    {"_give_up(self, /)", loop_give_up, NULL, 0, NULL},
    {"_clear(self, /)", loop_clear, NULL, 0, NULL},
    {"_throw(self, task, exception, /)", loop_throw, NULL, 0, NULL},
    {"_waited(self, task, /)", loop_waited, NULL, 0, NULL},
    {"_tasks(self, /)", loop_tasks, NULL, 0, NULL},
    {"_closed(self)", get_closed, NULL, NATIVE_PROPERTY, set_closed},
    {"_stopping(self)", get_stopping, NULL, NATIVE_PROPERTY, set_stopping},
    {"_debug(self)", get_debug, NULL, NATIVE_PROPERTY, set_debug},
    {0},
};
const ClassDef ouro_class_def_EVENT_LOOP = {
    .methods = loop_rows,
    .new_ = {"EventLoop(*args, **kwargs)", loop_new, NULL, 0, NULL},
    .doc = "What of an event loop is the machine's own.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};
