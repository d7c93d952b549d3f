// Event loops: turns. One turn fires the timers that are due, then runs what was ready when it began.
//
// A loop does not nest interpreters: its `_run` is left at once and asks to go on here (ouro_transfer); each step's frame is pushed on that of the
// caller of `_run`, linked by LINK_DRIVER, and what it comes to comes back as a call of `stepped`, which picks the next. So this is the only place
// where tasks of such a loop run, and whoever drives the interpreter may do so in slices.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/timeout.h"
#include "runtime/scheduler/wait.h"
#include "runtime/task/waiting.h"
#include "runtime/vm/generator.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/vm.h"
#include <math.h>

enum { READY_CAPACITY_LEAST = 64, TIMERS_CAPACITY_LEAST = 16 };
#define CLOCK_RESOLUTION 1e-9 // seconds: what CPython's monotonic clock says of itself

// ---- queues ----

static Raw *raw_new(Vm *vm, size_t capacity)
{
    Raw *raw = ouro_heap_new(&vm->heap, TYPE_RAW, CLASS_OBJECT, sizeof *raw + capacity);
    if (raw != NULL) raw->capacity = capacity;
    return raw;
}

void ouro_loop_init(Loop *loop)
{
    loop->flags = loop->zero = 0;
    loop->ready = loop->timers = loop->fresh_timers = NULL;
    loop->tasks = NULL;
    loop->ready_begin = loop->ready_end = loop->ready_traced = loop->turn_left = loop->return_link = 0;
    loop->timers_count = loop->timer_sequence = loop->fresh_count = 0;
    loop->idle = (ParkingPlace){0};
    loop->began = 0;
    loop->current = loop->running = loop->outer_context = loop->task_factory = VALUE_NONE;
}

static Value *ready_at(const Loop *loop, uint64_t index)
{
    uint64_t mask = loop->ready->capacity / sizeof(Value) - 1;
    return &((Value *)(void *)loop->ready->at)[index & mask];
}
static uint64_t ready_count(const Loop *loop) { return loop->ready_end - loop->ready_begin; }

static bool grow_ready(Thread *thread, Loop *loop)
{
    uint64_t capacity = loop->ready == NULL ? READY_CAPACITY_LEAST : loop->ready->capacity / sizeof(Value) * 2;
    Raw *ready = raw_new(thread->vm, capacity * sizeof(Value));
    if (ready == NULL) return (void)ouro_raise_memory(thread), false;
    for (uint64_t i = loop->ready_begin; i < loop->ready_end; i++) ((Value *)(void *)ready->at)[i & (capacity - 1)] = *ready_at(loop, i);
    loop->ready = ready;
    ouro_heap_barrier(&thread->vm->heap, loop);
    return true;
}

static bool is_open(Thread *thread, const Loop *loop)
{
    if (OURO_LIKELY(!(loop->flags & LOOP_CLOSED))) return true;
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Event loop is closed");
    return false;
}

OURO_INLINE bool push(Thread *thread, Loop *loop, Value what)
{
    if (OURO_UNLIKELY(loop->ready == NULL || ready_count(loop) * sizeof(Value) == loop->ready->capacity))
        if (!grow_ready(thread, loop)) return false;
    *ready_at(loop, loop->ready_end++) = what;
    ouro_heap_barrier(&thread->vm->heap, loop);
    return true;
}

bool ouro_loop_push(Thread *thread, Loop *loop, Value what) { return is_open(thread, loop) && push(thread, loop, what); }

static TimerEntry *timers_of(const Loop *loop) { return (TimerEntry *)(void *)loop->timers->at; }

// `raw` with room for `count` parts of `size` bytes, of which `used` are kept.
static bool reserve(Thread *thread, Raw **raw, uint64_t count, uint64_t used, size_t size)
{
    if (*raw != NULL && count * size <= (*raw)->capacity) return true;
    Raw *larger = raw_new(thread->vm, (count < TIMERS_CAPACITY_LEAST ? TIMERS_CAPACITY_LEAST : count * 2) * size);
    if (larger == NULL) return (void)ouro_raise_memory(thread), false;
    if (used > 0) memcpy(larger->at, (*raw)->at, used * size);
    *raw = larger;
    return true;
}

bool ouro_loop_arm(Thread *thread, Loop *loop, double when, Object *what)
{
    if (!reserve(thread, &loop->timers, loop->timers_count + 1, loop->timers_count, sizeof(TimerEntry))) return false;
    ouro_heap_barrier(&thread->vm->heap, loop);
    if (!reserve(thread, &loop->fresh_timers, loop->fresh_count + 1, loop->fresh_count, sizeof(Object *))) return false;
    ((Object **)(void *)loop->fresh_timers->at)[loop->fresh_count++] = what;
    ouro_timers_add(timers_of(loop), loop->timers_count, (TimerEntry){when, loop->timer_sequence++, what});
    loop->timers_count++;
    return true;
}

void ouro_loop_disarm(Loop *loop, Object *what)
{
    uint32_t position = *timer_position(what);
    if (position == TIMER_NOWHERE) return;
    ouro_timers_remove(timers_of(loop), loop->timers_count--, position);
}

// ---- the tasks of a loop ----

static size_t tasks_capacity(const Array *tasks) { return (ouro_heap_size_of(&tasks->object) - sizeof *tasks) / sizeof(Value); }

bool ouro_loop_adopt(Thread *thread, Task *task)
{
    Heap *heap = &thread->vm->heap;
    Loop *loop = ouro_native_loop(task->future.loop);
    task->index = TASK_NOWHERE;
    if (loop == NULL) {
        Value self = value_from_object(task), adopt = ouro_asyncio_attribute(thread, "asyncio.tasks", "_register_task");
        if (!ouro_heap_register_finalizer(heap, &task->future.object)) return (void)ouro_raise_memory(thread), false;
        return !value_is_unbound(adopt) && !value_is_unbound(ouro_call(thread, adopt, &self, 1));
    }
    Array *tasks = loop->tasks;
    if (tasks == NULL || tasks->count == tasks_capacity(tasks)) {
        tasks = tasks == NULL ? ouro_heap_array_new(heap, TYPE_ARRAY, 16) : ouro_heap_array_grow(heap, tasks, tasks->count * 2);
        if (tasks == NULL) return (void)ouro_raise_memory(thread), false;
        loop->tasks = tasks;
        ouro_heap_barrier(heap, loop);
    }
    task->index = tasks->count;
    ouro_heap_store(heap, tasks, &tasks->items[tasks->count++], value_from_object(task));
    return true;
}

void ouro_loop_release_task(Thread *thread, Task *task)
{
    Loop *loop = ouro_native_loop(task->future.loop);
    if (loop == NULL || task->index == TASK_NOWHERE || loop->tasks == NULL) return;
    Array *tasks = loop->tasks;
    Value last = tasks->items[--tasks->count];
    if (!value_is(last, value_from_object(task))) {
        ouro_heap_store(&thread->vm->heap, tasks, &tasks->items[task->index], last);
        value_as_task(last)->index = task->index;
    }
    task->index = TASK_NOWHERE;
}

Value ouro_loop_tasks(Thread *thread, Loop *loop)
{
    bool has = loop->tasks != NULL;
    return ouro_made(thread, ouro_list_of(thread->vm, has ? loop->tasks->items : NULL, has ? loop->tasks->count : 0));
}

// Nobody keeps the tasks any more: whoever finds one destroyed while pending says so.
void ouro_loop_clear(Thread *thread, Loop *loop)
{
    for (size_t i = 0; loop->tasks != NULL && i < loop->tasks->count; i++) {
        Task *task = value_as_task(loop->tasks->items[i]);
        task->index = TASK_NOWHERE;
        if (!ouro_heap_register_finalizer(&thread->vm->heap, &task->future.object)) break;
    }
    for (uint64_t i = 0; i < loop->timers_count; i++) *timer_position(timers_of(loop)[i].what) = TIMER_NOWHERE;
    loop->tasks = NULL;
    loop->ready_begin = loop->ready_end = loop->ready_traced = loop->timers_count = loop->fresh_count = loop->turn_left = 0;
}

void ouro_loop_wake(Loop *loop) { (void)ouro_wake(&loop->idle, false); }

// ---- handles ----

void ouro_handle_clear(Handle *handle)
{
    handle->position = TIMER_NOWHERE;
    handle->is_cancelled = handle->is_timer = handle->is_scheduled = handle->zero = 0;
    handle->callback = handle->arguments = handle->context = handle->loop = handle->when = VALUE_NONE;
    handle->text = VALUE_UNBOUND;
}

static Handle *handle_new(Thread *thread, ClassId class_id, Value loop, Value callback, Value arguments, Value context)
{
    if (value_is_none(context) && value_is_unbound(context = ouro_context_for_item(thread))) return NULL;
    Handle *handle = ouro_exact_new(thread->vm, TYPE_HANDLE, class_id, sizeof *handle);
    if (handle == NULL) return (void)ouro_raise_memory(thread), NULL;
    ouro_handle_clear(handle);
    handle->is_timer = class_id == CLASS_TIMER_HANDLE;
    handle->callback = callback;
    handle->arguments = arguments;
    handle->context = context;
    handle->loop = loop;
    return handle;
}

Value ouro_handle_new(Thread *thread, Value loop, Value callback, Value arguments, Value context)
{
    Handle *handle = handle_new(thread, CLASS_HANDLE, loop, callback, arguments, context);
    return handle != NULL ? value_from_object(handle) : VALUE_UNBOUND;
}

Value ouro_loop_call_at(Thread *thread, Loop *loop, double when, Value callback, Value arguments, Value context)
{
    if (!is_open(thread, loop)) return VALUE_UNBOUND;
    Handle *handle = handle_new(thread, CLASS_TIMER_HANDLE, value_from_object(loop), callback, arguments, context);
    if (handle == NULL) return VALUE_UNBOUND;
    handle->when = value_from_foreign_float(when);
    return ouro_loop_arm(thread, loop, when, &handle->object) ? value_from_object(handle) : VALUE_UNBOUND;
}

void ouro_handle_cancel(Thread *thread, Handle *handle)
{
    (void)thread;
    handle->is_cancelled = 1;
    handle->callback = handle->arguments = VALUE_NONE;
    Loop *loop = ouro_native_loop(handle->loop);
    if (loop != NULL) ouro_loop_disarm(loop, &handle->object);
}

bool ouro_loop_call_soon(Thread *thread, Value loop, Value function, Value argument, Value context)
{
    Vm *vm = thread->vm;
    Loop *native = ouro_native_loop(loop);
    if (native != NULL) {
        Tuple *arguments = ouro_tuple_of(vm, &argument, !value_is_unbound(argument));
        if (arguments == NULL) return (void)ouro_raise_memory(thread), false;
        if (!is_open(thread, native)) return false;
        Value handle = ouro_handle_new(thread, loop, function, value_from_object(arguments), context);
        return !value_is_unbound(handle) && push(thread, native, handle);
    }
    uint32_t mark = ouro_roots_mark(thread);
    Value args[3] = {function, argument, context};
    uint32_t count = 2 + !value_is_unbound(argument);
    if (count == 2) args[1] = context;
    Value names = ouro_root(thread, ouro_made(thread, ouro_tuple_of(vm, (Value[]){value_from_object(VM_NAME(vm, CONTEXT))}, 1)));
    Value method = value_is_unbound(names) ? names : ouro_root(thread, ouro_get_attr(thread, loop, VM_NAME(vm, CALL_SOON)));
    Value called = value_is_unbound(method) ? method : ouro_call_keywords(thread, method, args, count, value_as_tuple(names));
    ouro_roots_release(thread, mark);
    return !value_is_unbound(called);
}

// A plain loop does not know what a subclass overrides: such a loop works by Python's part alone.
Loop *ouro_native_loop_checked(Thread *thread, Value value)
{
    static const char *const names[] = {"call_soon", "call_soon_threadsafe", "call_later", "call_at", "time", "_run_once", "_process_events", "create_future",
                                        "_add_callback", "_timer_handle_cancelled"};
    Vm *vm = thread->vm;
    Loop *loop = value_as_loop(value);
    if (loop->flags & LOOP_CHECKED) return loop->flags & LOOP_PLAIN ? loop : NULL;
    loop->flags |= LOOP_CHECKED | LOOP_PLAIN;
    Value usual = ouro_asyncio_attribute(thread, "asyncio.unix_events", "_UnixSelectorEventLoop");
    if (!value_is_class(usual)) return thread->pending = VALUE_UNBOUND, loop;
    for (size_t i = 0; i < OURO_COUNT_OF(names); i++) {
        String *name = ouro_intern(vm, names[i], strlen(names[i]));
        if (name == NULL) return (void)ouro_raise_memory(thread), NULL;
        if (value_is(ouro_class_lookup(vm, ouro_class_of(vm, value), name), ouro_class_lookup(vm, value_as_class(usual), name))) continue;
        loop->flags &= ~(uint32_t)LOOP_PLAIN;
        return NULL;
    }
    return loop;
}

bool ouro_loop_give_up(Loop *loop)
{
    if (loop->flags & LOOP_RUNS || ready_count(loop) > 0 || loop->timers_count > 0) return false;
    loop->flags = (loop->flags | LOOP_CHECKED) & ~(uint32_t)LOOP_PLAIN;
    return true;
}

// ---- what asyncio's Python part is asked for ----

static Value import_attribute(Thread *thread, String *path, String *name)
{
    Tuple *from = ouro_tuple_of(thread->vm, (Value[]){value_from_object(name)}, 1);
    if (from == NULL) return ouro_raise_memory(thread);
    uint32_t mark = ouro_roots_mark(thread);
    Value found = ouro_root(thread, value_from_object(from));
    if (!value_is_unbound(found)) found = thread->vm->hooks.import(thread, path, VALUE_NONE, value_from_object(from), 0);
    if (!value_is_unbound(found)) found = ouro_get_attr(thread, found, name);
    ouro_roots_release(thread, mark);
    return found;
}

Value ouro_asyncio_attribute(Thread *thread, const char *module, const char *name)
{
    Vm *vm = thread->vm;
    String *path = ouro_intern(vm, module, strlen(module)), *text = ouro_intern(vm, name, strlen(name));
    if (path == NULL || text == NULL) return ouro_raise_memory(thread);
    Value known = ouro_dict_get_string(vm, vm->modules, path); // as a rule it has been imported
    if (value_has_shape(known, CLASS_MODULE)) known = ouro_dict_get_string(vm, ((Module *)value_as_object(known))->namespace_, text);
    else known = VALUE_UNBOUND;
    return value_is_unbound(known) ? import_attribute(thread, path, text) : known;
}

Value ouro_event_loop(Thread *thread)
{
    if (!value_is_none(thread->running_loop)) return thread->running_loop;
    Value policy = ouro_asyncio_attribute(thread, "asyncio.events", "get_event_loop_policy");
    if (!value_is_unbound(policy)) policy = ouro_call(thread, policy, NULL, 0);
    if (value_is_unbound(policy)) return policy;
    return ouro_call_method(thread, policy, VM_NAME(thread->vm, GET_EVENT_LOOP), NULL, 0);
}

// The exception pending came out of a handle's callback. False raised: nobody may swallow it.
static bool callback_raised(Thread *thread, Handle *handle)
{
    bool ends_all = ouro_pending_is(thread, CLASS_KEYBOARD_INTERRUPT) || ouro_pending_is(thread, CLASS_SYSTEM_EXIT);
    if (ends_all || ouro_thread_is_killed(thread)) return false;
    uint32_t mark = ouro_roots_mark(thread);
    Value both[] = {ouro_root(thread, value_from_object(handle)), ouro_root(thread, ouro_take_pending(thread))};
    Value report = ouro_asyncio_attribute(thread, "asyncio.events", "_callback_failed");
    bool reported = !value_is_unbound(report) && !value_is_unbound(ouro_call(thread, report, both, 2));
    ouro_roots_release(thread, mark);
    return reported;
}

bool ouro_handle_run(Thread *thread, Handle *handle)
{
    Value outer;
    uint32_t mark = ouro_roots_mark(thread);
    Value context = ouro_item_context(thread, value_from_object(handle));
    bool entered = !value_is_unbound(context) && ouro_context_enter(thread, value_as_context(context), &outer), done = false;
    if (entered) {
        if (!value_is_unbound(outer)) (void)ouro_root(thread, outer);
        done = !value_is_unbound(ouro_call_tuple(thread, handle->callback, value_as_tuple(handle->arguments), NULL));
        ouro_context_leave(thread, outer);
    }
    done = done || callback_raised(thread, handle);
    ouro_roots_release(thread, mark);
    return done;
}

// ---- debug mode ----

int ouro_loop_is_debug(Thread *thread, Value loop)
{
    if (value_has_type(loop, TYPE_LOOP)) return (value_as_loop(loop)->flags & LOOP_DEBUG) != 0;
    Value debug = ouro_call_method(thread, loop, VM_NAME(thread->vm, GET_DEBUG), NULL, 0);
    return value_is_unbound(debug) ? -1 : ouro_truth(thread, debug);
}

bool ouro_note_source(Thread *thread, Value self, Value loop)
{
    int is_debug = ouro_loop_is_debug(thread, loop);
    if (OURO_LIKELY(is_debug <= 0)) return is_debug == 0;
    Value extract = ouro_asyncio_attribute(thread, "asyncio.format_helpers", "extract_stack");
    Value source = value_is_unbound(extract) ? extract : ouro_call(thread, extract, NULL, 0);
    return !value_is_unbound(source) && ouro_set_attr(thread, self, VM_NAME(thread->vm, SOURCE_TRACEBACK), source);
}

// ---- running: who is on, in which context ----

double ouro_loop_time(Thread *thread) { return ouro_seconds_from_ns(ouro_clock_now(thread->vm->clock, CLOCK_KIND_MONOTONIC)); }

static Loop *loop_of(const Thread *thread) { return (Loop *)thread->loop; }

// A context without variables is made only when somebody asks for it: until then None stands for it in tasks and handles.
Value ouro_context_for_item(Thread *thread)
{
    if (value_is_unbound(thread->context) || value_as_context(thread->context)->vars == NULL) return VALUE_NONE;
    Context *copy = ouro_context_copy_current(thread);
    return copy != NULL ? value_from_object(copy) : VALUE_UNBOUND;
}

static Value *context_slot(Value item) { return value_is_task(item) ? &value_as_task(item)->context : &value_as_handle(item)->context; }

Value ouro_item_context(Thread *thread, Value item)
{
    Value *slot = context_slot(item);
    if (!value_is_none(*slot)) return *slot;
    bool runs = thread->loop != NULL && value_is(((Loop *)thread->loop)->running, item);
    Context *context = runs ? ouro_context_current(thread) : ouro_context_new(thread->vm);
    if (context == NULL) return ouro_pending(thread) ? VALUE_UNBOUND : ouro_raise_memory(thread);
    ouro_heap_store(&thread->vm->heap, value_as_object(item), slot, value_from_object(context));
    return *slot;
}

static bool begin_item(Thread *thread, Loop *loop, Value item, Value context)
{
    Value outer = thread->context;
    if (value_is_none(context)) thread->context = VALUE_UNBOUND;
    else if (OURO_UNLIKELY(!ouro_context_enter(thread, value_as_context(context), &outer))) return false;
    loop->running = item;
    loop->outer_context = outer;
    loop->began = loop->flags & LOOP_DEBUG ? ouro_loop_time(thread) : 0;
    return true;
}

static void end_item(Thread *thread, Loop *loop)
{
    Value *slot = context_slot(loop->running), made = thread->context;
    if (value_is_unbound(made)) {
        thread->context = loop->outer_context; // nobody asked
    } else {
        if (value_is_none(*slot)) ouro_heap_store(&thread->vm->heap, value_as_object(loop->running), slot, made);
        ouro_context_leave(thread, loop->outer_context);
    }
    loop->running = loop->current = loop->outer_context = VALUE_NONE;
}

// In debug mode: tells of a step that took long. False raised.
static bool watch(Thread *thread, Loop *loop, Value item)
{
    double began = loop->began;
    loop->began = 0;
    if (OURO_LIKELY(began == 0)) return true;
    Value all[] = {value_from_object(loop), item, value_from_float(ouro_loop_time(thread) - began)};
    Value tell = ouro_asyncio_attribute(thread, "asyncio.base_events", "_tell_if_slow");
    return !value_is_unbound(tell) && !value_is_unbound(ouro_call(thread, tell, all, 3));
}

// ---- steps ----

// What a step came to that ran in C.
typedef enum Ran { RAN, RAN_PUSHED, RAN_RAISED } Ran;

static bool can_enter(const Generator *generator)
{
    if (generator->state <= GENERATOR_SUSPENDED) return true;
    return generator->state == GENERATOR_DELEGATING && generator->flags & GENERATOR_CHAIN_SUSPENDED;
}

static Ran ran(bool succeeded) { return succeeded ? RAN : RAN_RAISED; }

// A task in the queue that is done stands for the news of it (future.c).
static Ran hear_end(Thread *thread, Task *task)
{
    Value watcher = task->waiter;
    if (!value_is_watcher(watcher)) return RAN;
    task->waiter = VALUE_NONE;
    if (ouro_watcher_hear(thread, value_as_watcher(watcher), value_from_object(task))) return RAN;
    uint32_t mark = ouro_roots_mark(thread);
    Value error = ouro_root(thread, ouro_take_pending(thread)), loop = task->future.loop;
    Value callback = ouro_root(thread, ouro_watcher_callback(thread, value_as_watcher(watcher)));
    Value handle = value_is_unbound(callback) || value_is_unbound(error)
                       ? VALUE_UNBOUND
                       : ouro_root(thread, ouro_handle_new(thread, loop, callback, value_from_object(thread->vm->empty_tuple), value_as_watcher(watcher)->context));
    if (!value_is_unbound(handle)) thread->pending = error;
    bool reported = !value_is_unbound(handle) && callback_raised(thread, value_as_handle(handle));
    ouro_roots_release(thread, mark);
    return ran(reported);
}

static Ran step_task(Thread *thread, Frame *frame, Loop *loop, Task *task, Next *next)
{
    Value self = value_from_object(task), thrown;
    if (OURO_UNLIKELY(task->future.state != FUTURE_PENDING)) return hear_end(thread, task);
    if (OURO_UNLIKELY(!ouro_task_take_thrown(thread, task, &thrown))) return RAN_RAISED;
    if (OURO_UNLIKELY(!begin_item(thread, loop, self, task->context))) return RAN_RAISED;
    Generator *generator = value_as_object(task->coroutine);
    uint64_t link = link_make(LINK_DRIVER, 0, 0);
    if (OURO_LIKELY(task->future.flags & TASK_IS_COROUTINE && can_enter(generator))) {
        loop->current = self;
        if (OURO_LIKELY(value_is_unbound(thrown))) {
            *next = ouro_generator_enter(thread, frame, frame->pc, generator, VALUE_NONE, link);
            return RAN_PUSHED;
        }
        if (ouro_generator_enter_raising(thread, frame, generator, thrown, link, next)) return RAN_PUSHED;
        loop->current = VALUE_NONE;
    }
    bool stepped = ouro_task_step(thread, task, thrown);
    end_item(thread, loop);
    return ran(stepped && watch(thread, loop, self));
}

// A function of a script, called with exactly what it takes, is entered as a frame.
static bool enter_function(Thread *thread, Frame *frame, Value callable, const Tuple *arguments, Next *next)
{
    Value self = VALUE_UNBOUND;
    if (value_has_type(callable, TYPE_METHOD)) {
        const Method *method = (const Method *)value_as_object(callable);
        self = method->self;
        callable = method->function;
    }
    if (!value_has_type(callable, TYPE_FUNCTION)) return false;
    Function *function = (Function *)value_as_object(callable);
    size_t count = arguments->count + !value_is_unbound(self);
    Value *top = ouro_thread_top(thread);
    uint64_t link = LINK_DEPTH(frame->link) + LINK_DEPTH_ONE + link_make(LINK_DRIVER, 0, 0);
    if (function->arity_and_kind != count || (char *)top + function->frame_size > thread->stack_limit || link >= thread->link_limit) return false;
    Frame *callee = (Frame *)(void *)top;
    *callee = (Frame){.function = callable, .caller = frame, .link = link, .pc = function->code_start};
    if (count > arguments->count) callee->registers[0] = self;
    memcpy(callee->registers + count - arguments->count, arguments->items, arguments->count * sizeof(Value));
    *next = (Next){function->code_start, callee};
    return true;
}

static Ran run_handle(Thread *thread, Frame *frame, Loop *loop, Handle *handle, Next *next)
{
    if (handle->is_cancelled) return RAN;
    if (OURO_UNLIKELY(!begin_item(thread, loop, value_from_object(handle), handle->context))) return ran(callback_raised(thread, handle));
    Tuple *arguments = value_as_tuple(handle->arguments);
    if (enter_function(thread, frame, handle->callback, arguments, next)) return RAN_PUSHED;
    bool done = !value_is_unbound(ouro_call_tuple(thread, handle->callback, arguments, NULL));
    end_item(thread, loop);
    return ran((done || callback_raised(thread, handle)) && watch(thread, loop, value_from_object(handle)));
}

// ---- turns ----

static bool fire_timers(Thread *thread, Loop *loop)
{
    double end = ouro_loop_time(thread) + CLOCK_RESOLUTION;
    while (loop->timers_count > 0 && timers_of(loop)[0].when < end) {
        Object *what = timers_of(loop)[0].what;
        ouro_timers_remove(timers_of(loop), loop->timers_count--, 0);
        if (what->type == TYPE_TIMEOUT) ((Timeout *)what)->queued++;
        if (!push(thread, loop, value_from_object(what))) return false;
    }
    return true;
}

// Nothing is left that could wake the loop: its main task is told, and is ready now. False raised.
static bool is_deadlock_told(Thread *thread, Loop *loop, bool *told)
{
    Value self = value_from_object(loop), tell = ouro_asyncio_attribute(thread, "asyncio.deadlocks", "_deadlocked");
    Value answer = value_is_unbound(tell) ? tell : ouro_call(thread, tell, &self, 1);
    *told = value_is(answer, VALUE_TRUE);
    return !value_is_unbound(answer);
}

// A loop without tasks waits for whoever may come, as run_forever() of a server does.
static bool has_stuck_tasks(Thread *thread, const Loop *loop)
{
    return thread->vm->reports_deadlocks && loop->tasks != NULL && loop->tasks->count > 0 && ouro_wait_is_hopeless(thread);
}

// CPython waits for whole milliseconds, so that timers which are due within one share a turn: so do they here, but by a clock that jumps.
static double waiting_time(const Thread *thread, double left) { return thread->vm->clock->is_virtual ? left : ceil(left * 1e3) * 1e-3; }

static bool wait_for_work(Thread *thread, Loop *loop)
{
    Nanoseconds deadline = WAIT_FOREVER;
    if (loop->timers_count > 0) {
        double left = timers_of(loop)[0].when - ouro_loop_time(thread);
        if (left <= 0) return ouro_safepoint(thread);
        deadline = ouro_wait_deadline(thread->vm, ouro_ns_from_seconds(waiting_time(thread, left)));
    } else if (has_stuck_tasks(thread, loop)) {
        bool told;
        if (!is_deadlock_told(thread, loop, &told)) return false;
        if (told || ready_count(loop) > 0) return true;
    }
    return ouro_wait(thread, &loop->idle, deadline) != WAIT_RAISED;
}

static bool begin_turn(Thread *thread, Loop *loop)
{
    if (ready_count(loop) == 0 && !(loop->flags & LOOP_STOPPING) && !wait_for_work(thread, loop)) return false;
    if (loop->timers_count > 0 && !fire_timers(thread, loop)) return false;
    loop->turn_left = ready_count(loop);
    if (OURO_UNLIKELY(thread->vm->has_random_schedule)) ouro_loop_shuffle(thread->vm, loop);
    return true;
}

static Next leave(Thread *thread, Frame *frame, Loop *loop, bool succeeded)
{
    loop->flags &= ~(uint32_t)(LOOP_RUNS | LOOP_STOPPING);
    loop->turn_left = 0;
    thread->loop = NULL;
    if (!succeeded) return ouro_unwind(thread, frame, frame->pc);
    return ouro_deliver(thread, frame, frame->pc, loop->return_link, VALUE_NONE);
}

static Next next_item(Thread *thread, Frame *frame, Loop *loop)
{
    for (;;) {
        thread->roots_count = thread->roots_base;
        if (loop->turn_left == 0) {
            if (!begin_turn(thread, loop)) return leave(thread, frame, loop, false);
            if (loop->turn_left == 0) {
                if (loop->flags & LOOP_STOPPING) return leave(thread, frame, loop, true);
                continue;
            }
        }
        if (OURO_UNLIKELY(__builtin_sub_overflow(thread->budget, (uint64_t)1, &thread->budget)) && !ouro_safepoint(thread))
            return leave(thread, frame, loop, false);
        Value item = *ready_at(loop, loop->ready_begin++);
        loop->turn_left--;
        Next next;
        Ran outcome;
        if (OURO_LIKELY(value_is_task(item))) outcome = step_task(thread, frame, loop, value_as_task(item), &next);
        else if (value_is_wait(item)) outcome = ran(ouro_wait_finish(thread, value_as_wait(item), value_as_wait(item)->value));
        else if (value_is_timeout(item)) outcome = ran(ouro_timeout_fire(thread, value_as_timeout(item)));
        else outcome = run_handle(thread, frame, loop, value_as_handle(item), &next);
        if (outcome == RAN_PUSHED) return next;
        if (outcome == RAN_RAISED) return leave(thread, frame, loop, false);
        if (loop->turn_left == 0 && loop->flags & LOOP_STOPPING) return leave(thread, frame, loop, true);
    }
}

static Next stepped(Thread *thread, Frame *frame, StepOutcome outcome, Value value)
{
    Loop *loop = loop_of(thread);
    Value item = loop->running;
    thread->frame = frame;
    end_item(thread, loop);
    bool succeeded = true;
    if (value_is_task(item)) {
        if (outcome != STEP_RAISED && value_is_unbound(ouro_root(thread, value))) succeeded = false;
        else succeeded = ouro_task_stepped(thread, value_as_task(item), outcome, value);
    } else if (outcome == STEP_RAISED) {
        succeeded = callback_raised(thread, value_as_handle(item));
    }
    if (!succeeded || !watch(thread, loop, item)) return leave(thread, frame, loop, false);
    if (loop->turn_left == 0 && loop->flags & LOOP_STOPPING) return leave(thread, frame, loop, true);
    return next_item(thread, frame, loop);
}

static const Driver driver = {stepped};

static Next begin(Thread *thread, Frame *frame, uint32_t *pc)
{
    Loop *loop = loop_of(thread);
    loop->return_link = link_make(LINK_VALUE, instruction_a(*pc), ouro_opcode_format(pristine_opcode(frame, pc))->length);
    leave_to_c(thread, frame, pc);
    return next_item(thread, frame, loop);
}

Value ouro_loop_run(Thread *thread, Loop *loop)
{
    if (thread->loop != NULL) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Cannot run the event loop while another loop is running");
    thread->loop = &loop->object;
    thread->driver = &driver;
    loop->flags |= LOOP_RUNS;
    loop->turn_left = 0;
    return ouro_transfer(thread, begin);
}

bool ouro_task_start_eagerly(Thread *thread, Task *task)
{
    Value loop = task->future.loop, outer;
    Value before = ouro_root(thread, ouro_task_swap_current(thread, loop, VALUE_NONE));
    Value context = value_is_unbound(before) ? before : ouro_item_context(thread, value_from_object(task));
    if (value_is_unbound(context) || !ouro_context_enter(thread, value_as_context(context), &outer)) return false;
    if (!value_is_unbound(outer)) (void)ouro_root(thread, outer);
    bool succeeded = ouro_task_step(thread, task, VALUE_UNBOUND);
    ouro_context_leave(thread, outer);
    if (task->future.state != FUTURE_PENDING) task->coroutine = VALUE_NONE;
    Value pending = succeeded ? VALUE_UNBOUND : ouro_root(thread, ouro_take_pending(thread));
    succeeded = !value_is_unbound(ouro_task_swap_current(thread, loop, before)) && succeeded;
    if (!value_is_unbound(pending)) thread->pending = pending;
    return succeeded;
}

// ---- the current task ----

// Those of the machine's own loops are in the loops; of others in a dict.
Value ouro_task_current(Thread *thread, Value loop)
{
    if (value_has_type(loop, TYPE_LOOP)) return value_as_loop(loop)->current;
    Dict *tasks = ouro_current_tasks(thread);
    Value task = VALUE_NONE;
    if (tasks == NULL || ouro_dict_get(thread, tasks, loop, &task) == FOUND_ERROR) return VALUE_UNBOUND;
    return task;
}

static bool set_current(Thread *thread, Value loop, Value task)
{
    if (value_has_type(loop, TYPE_LOOP)) {
        ouro_heap_store(&thread->vm->heap, value_as_loop(loop), &value_as_loop(loop)->current, task);
        return true;
    }
    Dict *tasks = ouro_current_tasks(thread);
    if (tasks == NULL) return false;
    return ouro_set_item(thread, value_from_object(tasks), loop, value_is_none(task) ? VALUE_UNBOUND : task);
}

Value ouro_task_swap_current(Thread *thread, Value loop, Value task)
{
    Value current = ouro_task_current(thread, loop);
    if (value_is_unbound(current) || (value_is_none(current) && value_is_none(task))) return current;
    (void)ouro_root(thread, current);
    return set_current(thread, loop, task) ? current : VALUE_UNBOUND;
}

bool ouro_task_enter(Thread *thread, Value loop, Value task)
{
    Value current = ouro_task_current(thread, loop);
    if (value_is_unbound(current)) return false;
    if (value_is_none(current)) return set_current(thread, loop, task);
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Cannot enter into task %R while another task %R is being executed.", task, current);
    return false;
}

bool ouro_task_leave(Thread *thread, Value loop, Value task)
{
    Value current = ouro_task_current(thread, loop);
    if (value_is_unbound(current)) return false;
    if (value_is(current, task)) return set_current(thread, loop, VALUE_NONE);
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Leaving task %R does not match the current task %R.", task, current);
    return false;
}

Dict *ouro_current_tasks(Thread *thread)
{
    Vm *vm = thread->vm;
    if (vm->current_tasks == NULL) vm->current_tasks = ouro_dict_new(vm, 0);
    if (vm->current_tasks == NULL) (void)ouro_raise_memory(thread);
    return vm->current_tasks;
}
