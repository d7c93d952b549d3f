// Generators, coroutines and async generators: heap frames that are resumed and suspended.
//
// A suspended frame's pc is that of the YIELD or DELEGATE it stands at. Resuming YIELD puts the value sent into its register and goes on behind it; resuming
// DELEGATE executes it again with the value. What happens with a value yielded or returned is said by the frame's link, as for any frame.
// SPDX-License-Identifier: MIT
#include "runtime/vm/generator.h"
#include "runtime/object/future.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/machine.h"

enum { FOR_LOOP_LENGTH = 4 };

static const char *kind_name(const Generator *generator)
{
    uint32_t flags = frame_code(&generator->frame)->flags;
    if (flags & UNIT_COROUTINE) return "coroutine";
    return flags & UNIT_ASYNC_GENERATOR ? "async generator" : "generator";
}

static bool note_origin(Thread *thread, Generator *coroutine)
{
    Tuple *origin = ouro_frames_summary(thread, thread->origin_depth);
    if (origin == NULL) return false;
    coroutine->flags |= GENERATOR_HAS_ORIGIN;
    *generator_extra(coroutine) = value_from_object(origin);
    return true;
}

Value ouro_generator_new(Thread *thread, Function *function, const Value *registers)
{
    Vm *vm = thread->vm;
    const Code *code = function->code;
    const Unit *unit = code->unit;
    uint32_t flags = code->flags;
    ClassId class_id = flags & UNIT_COROUTINE ? CLASS_COROUTINE : flags & UNIT_ASYNC_GENERATOR ? CLASS_ASYNC_GENERATOR : CLASS_GENERATOR;
    bool has_origin = OURO_UNLIKELY(thread->origin_depth > 0) && class_id == CLASS_COROUTINE;
    unsigned registers_count = code->registers_count + (class_id == CLASS_ASYNC_GENERATOR || has_origin);
    Generator *generator = ouro_heap_new(&vm->heap, TYPE_GENERATOR, class_id, sizeof *generator + registers_count * sizeof(Value));
    if (generator == NULL) return ouro_raise_memory(thread);
    generator->state = GENERATOR_CREATED;
    generator->handled_register = REGISTER_NONE;
    generator->flags = flags & UNIT_ITERABLE_COROUTINE ? GENERATOR_ITERABLE_COROUTINE : 0;
    generator->zero = 0;
    generator->handlers = 0;
    generator->registers_count = (uint16_t)registers_count;
    generator->root = generator;
    generator->stack_top = NULL;
    generator->names = NULL;
    generator->frame_object = VALUE_NONE;
    generator->frame = (Frame){.function = value_from_object(function), .pc = function->code_start};
    unsigned bound = code->parameters_count;
    memcpy(generator->frame.registers, registers, bound * sizeof(Value));
    for (unsigned i = bound; i < registers_count; i++) generator->frame.registers[i] = VALUE_UNBOUND;
    if (class_id == CLASS_ASYNC_GENERATOR) *generator_extra(generator) = VALUE_NONE;
    if (has_origin && !note_origin(thread, generator)) return ouro_raise_memory(thread);
    bool needs_end = unit->handlers_count > 0 || class_id != CLASS_GENERATOR;
    if (needs_end && !ouro_heap_register_finalizer(&vm->heap, &generator->object)) return ouro_raise_memory(thread);
    return value_from_object(generator);
}

// ---- chains ----

static Generator *caller_generator(const Generator *generator) { return frame_generator(generator->frame.caller); }

static void swap_handled(Thread *thread, Frame *frame, unsigned reg)
{
    if (reg == REGISTER_NONE) return;
    Value handled = thread->handled;
    thread->handled = frame->registers[reg];
    frame->registers[reg] = handled;
}

static unsigned handled_register_at(const Frame *frame) { return instruction_c(*frame->pc); }

// A frame that delegates within a handler keeps the whole chain from being suspended as one: the exception that is handled changes on the way.
static void count_handler(Generator *root, const Frame *delegating)
{
    if (handled_register_at(delegating) != REGISTER_NONE && root->handlers < UINT16_MAX) root->handlers++;
}
static void uncount_handler(Generator *root, const Frame *delegating)
{
    if (handled_register_at(delegating) != REGISTER_NONE && root->handlers != 0 && root->handlers != UINT16_MAX) root->handlers--;
}

// The frame that delegated runs again, in the place of `generator`.
static void leave_chain(Thread *thread, Generator *generator)
{
    Generator *outer = caller_generator(generator);
    uncount_handler(outer->root, &outer->frame);
    outer->state = GENERATOR_RUNNING;
    outer->stack_top = generator->stack_top;
    generator->root = generator;
    generator->frame.caller = NULL;
    ouro_heap_frame_runs(&thread->vm->heap, outer);
}

static bool delegated(const Generator *generator) { return link_kind(generator->frame.link) == LINK_DELEGATE; }

void ouro_generator_leave_chain(Thread *thread, Generator *generator)
{
    if (delegated(generator)) leave_chain(thread, generator);
}

// The frames of a running chain are suspended one by one, each as if the next were none of its business.
static void part_running(Thread *thread, Frame *frame, Generator *root)
{
    for (;;) {
        Generator *generator = frame_generator(frame);
        generator->state = GENERATOR_SUSPENDED;
        generator->handled_register = (uint8_t)handled_register_at(frame);
        generator->root = generator;
        swap_handled(thread, frame, generator->handled_register);
        if (generator == root) break;
        Frame *caller = frame->caller;
        frame->caller = NULL;
        frame = caller;
    }
    root->handlers = 0;
}

void ouro_chain_part(Generator *generator)
{
    Generator *root = generator->root;
    if (!(root->flags & GENERATOR_CHAIN_SUSPENDED)) return;
    root->flags &= (uint8_t)~GENERATOR_CHAIN_SUSPENDED;
    for (Frame *frame = root->innermost;;) {
        Generator *each = frame_generator(frame);
        frame = frame->caller;
        each->state = GENERATOR_SUSPENDED;
        each->handled_register = REGISTER_NONE;
        each->root = each;
        each->frame.caller = NULL;
        if (each == root) break;
    }
}

// ---- suspending and resuming ----

// The root of a chain was suspended with `value` for `frame`, which had resumed it by `link`.
static Next hand_over(Thread *thread, Frame *frame, uint64_t link, Value value)
{
    switch (link_kind(link)) {
    case LINK_EXIT: return ouro_exit(thread, value);
    case LINK_DRIVER: return thread->driver->stepped(thread, frame, STEP_YIELDED, value);
    case LINK_FOR:
        frame->registers[link_register(link)] = value;
        return go_on(frame, frame->pc + (int32_t)frame->pc[1], 0);
    default:
        frame->registers[link_register(link)] = value;
        return go_on(frame, frame->pc, link_length(link));
    }
}

// The chain that ends with `frame`, which runs, is suspended at `pc` and gives `value` to whoever resumed its root.
static Next yield_value(Thread *thread, Frame *frame, uint32_t *pc, Value value)
{
    Generator *generator = frame_generator(frame), *root = generator->root;
    frame->pc = pc;
    if (root->handlers > 0 || root == generator) {
        part_running(thread, frame, root);
    } else if (handled_register_at(frame) != REGISTER_NONE) {
        part_running(thread, frame, root);
    } else {
        generator->state = GENERATOR_LINKED;
        root->innermost = frame;
        root->flags |= GENERATOR_CHAIN_SUSPENDED;
    }
    Frame *caller = root->frame.caller;
    root->frame.caller = NULL;
    return hand_over(thread, caller, root->frame.link, value);
}

// An item of an async generator goes to the frame that awaits it, without being seen by the root.
static Next yield_item(Thread *thread, Frame *frame, uint32_t *pc, Value value)
{
    Generator *generator = frame_generator(frame);
    Frame *caller = frame->caller;
    frame->pc = pc;
    generator->state = GENERATOR_SUSPENDED;
    generator->flags &= (uint8_t)~GENERATOR_ITERATING;
    generator->handled_register = (uint8_t)handled_register_at(frame);
    swap_handled(thread, frame, generator->handled_register);
    leave_chain(thread, generator);
    caller->registers[instruction_a(*caller->pc)] = value;
    caller->registers[instruction_b(*caller->pc)] = VALUE_NONE; // let go of the generator
    return go_on(caller, caller->pc, 1);
}

Next ouro_slow_suspend(Thread *thread, Frame *frame, uint32_t *pc)
{
    Value value = frame->registers[instruction_b(*pc)];
    bool is_item = frame_code(frame)->flags & UNIT_ASYNC_GENERATOR && link_kind(frame->link) == LINK_DELEGATE;
    return is_item ? yield_item(thread, frame, pc, value) : yield_value(thread, frame, pc, value);
}

static Value already_executing(Thread *thread, const Generator *generator)
{
    return ouro_raise(thread, CLASS_VALUE_ERROR, "%s already executing", kind_name(generator));
}

static bool deep_enough(Thread *thread, const Frame *caller, uint64_t *link)
{
    uint64_t depth = caller != NULL ? LINK_DEPTH(caller->link) + LINK_DEPTH_ONE : LINK_DEPTH_ONE;
    *link |= depth;
    if (OURO_LIKELY(depth < thread->link_limit)) return true;
    (void)ouro_raise(thread, CLASS_RECURSION_ERROR, "maximum recursion depth exceeded");
    return false;
}

// Puts a suspended or new generator's frame on top of `caller` (whose pc is set). False: raised.
static bool push(Thread *thread, Generator *generator, Frame *caller, Value *stack_top, uint64_t link)
{
    if (!deep_enough(thread, caller, &link)) {
        generator->state = GENERATOR_FINISHED; // as if it had begun to run, and raised
        ouro_generator_clear(generator);
        return false;
    }
    generator->stack_top = stack_top;
    generator->root = generator;
    generator->frame.caller = caller;
    generator->frame.link = link | (value_is_none(generator->frame_object) ? 0 : LINK_HAS_FRAME_OBJECT);
    generator->state = GENERATOR_RUNNING;
    if (link_kind(link) == LINK_DELEGATE) {
        Generator *outer = frame_generator(caller);
        generator->root = outer->root;
        outer->state = GENERATOR_DELEGATING;
        count_handler(outer->root, caller);
    }
    ouro_heap_frame_runs(&thread->vm->heap, generator);
    return true;
}

// A suspended chain goes on: its last frame runs. The last frame, or NULL: raised.
static Generator *push_chain(Thread *thread, Generator *root, Frame *caller, Value *stack_top, uint64_t link)
{
    if (!deep_enough(thread, caller, &link)) return NULL;
    Generator *last = frame_generator(root->innermost);
    root->flags &= (uint8_t)~GENERATOR_CHAIN_SUSPENDED;
    root->frame.caller = caller;
    root->frame.link = link | (value_is_none(root->frame_object) ? 0 : LINK_HAS_FRAME_OBJECT);
    last->stack_top = stack_top;
    last->state = GENERATOR_RUNNING;
    last->handled_register = REGISTER_NONE;
    ouro_heap_frame_runs(&thread->vm->heap, last);
    return last;
}

// The exception that the generator handles is the one being handled while it runs.
static void take_handled(Thread *thread, Generator *generator)
{
    swap_handled(thread, &generator->frame, generator->handled_register);
    generator->handled_register = REGISTER_NONE;
}

// A frame in the middle of a chain is about to be resumed by itself, or the root by another chain. Whether it can be: it may be running.
static bool make_resumable(Generator *generator, bool joins_chain)
{
    bool is_root = generator->root == generator && generator->state == GENERATOR_DELEGATING;
    bool in_chain = generator->state == GENERATOR_LINKED || generator->state == GENERATOR_DELEGATING;
    if (in_chain && (joins_chain || !is_root)) ouro_chain_part(generator);
    return generator_state(generator) != GENERATOR_RUNNING;
}

// Makes a suspended or new generator, or the last of its chain, the running frame. The latter, or NULL: raised.
static Generator *wake(Thread *thread, Generator *generator, Frame *caller, Value *stack_top, uint64_t link)
{
    if (generator->state == GENERATOR_DELEGATING) return push_chain(thread, generator, caller, stack_top, link);
    if (!push(thread, generator, caller, stack_top, link)) return NULL;
    take_handled(thread, generator);
    return generator;
}

// Where a woken frame goes on with `value`.
static Next go_on_with(Generator *generator, bool is_new, Value value)
{
    Frame *frame = &generator->frame;
    if (is_new) return (Next){frame->pc, frame};
    frame->registers[instruction_a(*frame->pc)] = value;
    bool yields = instruction_opcode(*frame->pc) == OP_YIELD;
    return (Next){frame->pc + yields, frame};
}

static Value *top_for(Thread *thread, Frame *frame, uint64_t link)
{
    return link_kind(link) == LINK_DELEGATE ? frame_generator(frame)->stack_top : ouro_thread_top(thread);
}

Next ouro_generator_enter(Thread *thread, Frame *frame, uint32_t *pc, Generator *generator, Value value, uint64_t link)
{
    frame->pc = pc;
    if (!make_resumable(generator, link_kind(link) == LINK_DELEGATE)) {
        (void)already_executing(thread, generator);
        return ouro_unwind(thread, frame, pc);
    }
    if (generator->state == GENERATOR_FINISHED) return ouro_generator_ended(thread, frame, pc, link, VALUE_NONE);
    bool is_new = generator->state == GENERATOR_CREATED;
    if (is_new && !value_is_none(value)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "can't send non-None value to a just-started %s", kind_name(generator));
        return ouro_unwind(thread, frame, pc);
    }
    Generator *woken = wake(thread, generator, frame, top_for(thread, frame, link), link);
    if (woken == NULL) return ouro_unwind(thread, frame, pc);
    return go_on_with(woken, is_new, value);
}

// ---- ending ----

Value ouro_raise_stop_iteration(Thread *thread, Value result)
{
    return ouro_raise_with(thread, CLASS_STOP_ITERATION, value_is_none(result) ? VALUE_UNBOUND : result);
}

Next ouro_generator_ended(Thread *thread, Frame *frame, uint32_t *pc, uint64_t link, Value result)
{
    switch (link_kind(link)) {
    case LINK_EXIT: return ouro_exit(thread, result);
    case LINK_DRIVER: return thread->driver->stepped(thread, frame, STEP_RETURNED, result);
    case LINK_FOR: return go_on(frame, pc, FOR_LOOP_LENGTH);
    case LINK_DELEGATE:
        frame->registers[instruction_a(*pc)] = result;
        frame->registers[instruction_b(*pc)] = VALUE_NONE; // let go of what has ended
        return go_on(frame, pc, 1);
    default:
        leave_to_c(thread, frame, pc);
        (void)ouro_raise_stop_iteration(thread, result);
        return ouro_unwind(thread, frame, pc);
    }
}

// An async generator that somebody's `async for` awaits has no more items.
static Next end_iteration(Thread *thread, Generator *generator, Frame *caller, uint64_t link)
{
    if (link_kind(link) != LINK_DELEGATE) return ouro_generator_ended(thread, caller, caller != NULL ? caller->pc : NULL, link, VALUE_NONE);
    generator->flags = (generator->flags & (uint8_t)~GENERATOR_ITERATING) | GENERATOR_CLOSING;
    leave_to_c(thread, caller, caller->pc);
    (void)ouro_raise_with(thread, CLASS_STOP_ASYNC_ITERATION, VALUE_UNBOUND);
    return ouro_unwind(thread, caller, caller->pc);
}

Next ouro_slow_generator_return(Thread *thread, Frame *frame, uint32_t *pc)
{
    Generator *generator = frame_generator(frame);
    uint64_t link = frame->link;
    Frame *caller = frame->caller;
    Value result = frame->registers[instruction_a(*pc)];
    frame->pc = pc;
    ouro_generator_leave_chain(thread, generator);
    frame->caller = NULL;
    generator->state = GENERATOR_FINISHED;
    if (link & LINK_HAS_FRAME_OBJECT) {
        FrameObject *object = ouro_frame_object_find(thread, frame);
        if (object != NULL) ouro_frame_object_detach(thread, object);
    }
    ouro_generator_clear(generator);
    if (generator->flags & GENERATOR_ITERATING) return end_iteration(thread, generator, caller, link);
    return ouro_generator_ended(thread, caller, caller != NULL ? caller->pc : NULL, link, result);
}

void ouro_generator_clear(Generator *generator)
{
    unsigned count = frame_code(&generator->frame)->registers_count; // the origin stays
    for (unsigned i = 0; i < count; i++) generator->frame.registers[i] = VALUE_UNBOUND;
}

void ouro_generator_raised(Thread *thread, Generator *generator)
{
    generator->state = GENERATOR_FINISHED;
    uint32_t flags = frame_code(&generator->frame)->flags;
    if (generator->flags & GENERATOR_ITERATING && delegated(generator)) {
        generator->flags &= (uint8_t)~GENERATOR_ITERATING;
        if (ouro_pending_is(thread, CLASS_GENERATOR_EXIT)) generator->flags |= GENERATOR_CLOSING;
    }
    bool stops = ouro_pending_is(thread, CLASS_STOP_ITERATION);
    bool async_stops = flags & UNIT_ASYNC_GENERATOR && ouro_pending_is(thread, CLASS_STOP_ASYNC_ITERATION);
    if (!stops && !async_stops) return;
    Value cause = ouro_take_pending(thread);
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "%s raised %s", kind_name(generator), stops ? "StopIteration" : "StopAsyncIteration");
    Exception *exception = value_as_exception(thread->pending);
    exception->cause = exception->context = cause;
    exception->suppress_context = 1;
}

// ---- resuming from C ----

static Value run_from(Thread *thread, Generator *generator, Next next, Value *result)
{
    Value value = VALUE_UNBOUND;
    if (next.frame != NULL) {
        next.frame->pc = next.pc;
        value = ouro_interpret(thread, next.frame);
    } else {
        value = thread->result; // it left at once
        thread->result = VALUE_UNBOUND;
    }
    if (generator->state != GENERATOR_FINISHED) return value;
    *result = value;
    return VALUE_UNBOUND;
}

static Value instance_of(Thread *thread, Value class, Value value)
{
    if (value_is_exception(value) && ouro_class_is_subclass(ouro_class_of(thread->vm, value), value_as_class(class))) return value;
    Value instance;
    if (value_is_unbound(value) || value_is_none(value)) instance = ouro_call(thread, class, NULL, 0);
    else if (value_has_type(value, TYPE_TUPLE)) instance = ouro_call_tuple(thread, class, value_as_tuple(value), NULL);
    else instance = ouro_call(thread, class, &value, 1);
    if (value_is_unbound(instance) || value_is_exception(instance)) return instance;
    return ouro_raise(thread, CLASS_TYPE_ERROR, "calling %R should have returned an instance of BaseException, not %T", class, instance);
}

Value ouro_exception_to_throw(Thread *thread, Value type, Value value, Value traceback)
{
    bool has_traceback = !value_is_unbound(traceback) && !value_is_none(traceback);
    if (has_traceback && !value_has_type(traceback, TYPE_TRACEBACK))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "throw() third argument must be a traceback object");
    Value exception = type;
    if (value_is_class(type) && value_as_class(type)->flags & CLASS_FLAG_EXCEPTION) {
        exception = instance_of(thread, type, value);
        if (value_is_unbound(exception)) exception = ouro_take_pending(thread);
    } else if (!value_is_exception(type)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "exceptions must be classes or instances deriving from BaseException, not %T", type);
    } else if (!value_is_unbound(value) && !value_is_none(value)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "instance exception may not have a separate value");
    }
    if (value_is_unbound(exception) || !has_traceback) return exception;
    Exception *object = value_as_exception(exception);
    ouro_heap_store(&thread->vm->heap, object, &object->traceback, traceback);
    return exception;
}

static Value delegate_throw(Thread *thread, Generator *generator, Value thrown, Value *result, bool *handled);
static bool is_generator_exit(Vm *vm, Value thrown);

// It never ran, so that none of its handlers is open.
static Value throw_into_new(Thread *thread, Generator *generator, Value exception)
{
    generator->state = GENERATOR_FINISHED;
    thread->pending = exception;
    ouro_add_traceback(thread, &generator->frame, generator->frame.pc - 1); // at the definition
    ouro_generator_raised(thread, generator);
    ouro_generator_clear(generator);
    return VALUE_UNBOUND;
}

static bool stands_at_delegate(const Generator *generator)
{
    return generator->state != GENERATOR_CREATED && instruction_opcode(*generator->frame.pc) == OP_DELEGATE;
}

// What the machine's own awaitables make of an exception that ends the wait for them.
static Value raised_by_delegate(Thread *thread, Generator *generator, Value exception)
{
    if (!stands_at_delegate(generator)) return exception;
    Value delegate = generator->frame.registers[instruction_b(*generator->frame.pc)];
    const TypeSlots *slots = ouro_class_of(thread->vm, delegate)->slots;
    if (slots->throw_ == NULL) return exception;
    thread->frame = &generator->frame;
    (void)slots->throw_(thread, delegate, exception);
    return ouro_take_pending(thread);
}

// Goes on in the frame that `generator` wakes with an exception: in a handler of its own or of a frame around it.
static Next raise_in(Thread *thread, Generator *generator, Value exception, bool handles, bool asks_delegate)
{
    if (asks_delegate) exception = raised_by_delegate(thread, generator, exception);
    // What is thrown keeps its context, unless the generator itself handles an exception: that becomes it.
    if (handles) (void)ouro_raise_value(thread, exception);
    else thread->pending = exception;
    return ouro_unwind(thread, &generator->frame, generator->frame.pc);
}

// Whether an exception thrown into a suspended chain is raised where its last frame stands, with nothing of others to ask before.
static bool raises_at_last(Vm *vm, const Generator *generator, Value thrown)
{
    const Generator *last = generator;
    if (generator->state == GENERATOR_DELEGATING) {
        last = frame_generator(generator->innermost);
        if (!value_is_exception(thrown) || is_generator_exit(vm, thrown)) return false;
    }
    if (!stands_at_delegate(last)) return true;
    Value delegate = last->frame.registers[instruction_b(*last->frame.pc)];
    // A group that is left may wait on for its tasks.
    if (value_is_wait(delegate) && value_as_wait(delegate)->kind == WAIT_GROUP_EXIT) return false;
    return ouro_class_of(vm, delegate)->slots->send != NULL;
}

bool ouro_generator_enter_raising(Thread *thread, Frame *frame, Generator *generator, Value exception, uint64_t link, Next *next)
{
    if (generator->state == GENERATOR_CREATED || !raises_at_last(thread->vm, generator, exception)) return false;
    bool handles = generator->state == GENERATOR_SUSPENDED && generator->handled_register != REGISTER_NONE;
    if (LINK_DEPTH(frame->link) + LINK_DEPTH_ONE >= thread->link_limit) return false;
    Generator *woken = wake(thread, generator, frame, ouro_thread_top(thread), link);
    *next = raise_in(thread, woken, exception, handles, true);
    return true;
}

// `exception` is raised where the generator stands, whatever it delegates to.
static Value raise_where_it_stands(Thread *thread, Generator *generator, Value exception, bool asks_delegate, Value *result)
{
    bool handles = generator->state == GENERATOR_SUSPENDED && generator->handled_register != REGISTER_NONE;
    Frame *outer = thread->frame;
    Generator *woken = wake(thread, generator, outer, ouro_thread_top(thread), link_make(LINK_EXIT, 0, 0));
    if (woken == NULL) return VALUE_UNBOUND;
    Next next = raise_in(thread, woken, exception, handles, asks_delegate);
    thread->frame = outer;
    return run_from(thread, generator, next, result);
}

static Value throw_in(Thread *thread, Generator *generator, Value thrown, Value *result)
{
    bool asks_delegate = raises_at_last(thread->vm, generator, thrown);
    if (!asks_delegate) {
        ouro_chain_part(generator);
        bool handled = false;
        Value value = delegate_throw(thread, generator, thrown, result, &handled);
        if (handled) return value;
        if (ouro_pending(thread)) thrown = ouro_take_pending(thread);
    }
    Value exception = ouro_exception_to_throw(thread, thrown, VALUE_UNBOUND, VALUE_UNBOUND);
    if (value_is_unbound(exception)) return VALUE_UNBOUND;
    // Making the exception may have run the generator.
    if (generator->state == GENERATOR_FINISHED) return thread->pending = exception, VALUE_UNBOUND;
    if (generator->state == GENERATOR_CREATED) return throw_into_new(thread, generator, exception);
    return raise_where_it_stands(thread, generator, exception, asks_delegate, result);
}

static Value raise_thrown(Thread *thread, Value thrown)
{
    Value exception = ouro_exception_to_throw(thread, thrown, VALUE_UNBOUND, VALUE_UNBOUND);
    if (!value_is_unbound(exception)) thread->pending = exception;
    return VALUE_UNBOUND;
}

Value ouro_generator_resume(Thread *thread, Generator *generator, Value value, Value thrown, Value *result)
{
    *result = VALUE_NONE;
    if (!make_resumable(generator, false)) return *result = already_executing(thread, generator);
    bool throws = !value_is_unbound(thrown);
    if (generator->state == GENERATOR_FINISHED) {
        if (frame_code(&generator->frame)->flags & UNIT_COROUTINE)
            return *result = ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
        if (throws) return *result = raise_thrown(thread, thrown);
        return VALUE_UNBOUND;
    }
    bool is_new = generator->state == GENERATOR_CREATED;
    if (is_new && !throws && !value_is_none(value))
        return *result = ouro_raise(thread, CLASS_TYPE_ERROR, "can't send non-None value to a just-started %s", kind_name(generator));
    if (!ouro_enter(thread, " while calling a Python object")) return VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    Value yielded = VALUE_UNBOUND;
    if (value_is_unbound(ouro_root(thread, value_from_object(generator)))) goto done;
    if (throws && value_is_unbound(ouro_root(thread, thrown))) goto done;
    if (throws) {
        yielded = throw_in(thread, generator, thrown, result);
    } else {
        Generator *woken = wake(thread, generator, thread->frame, ouro_thread_top(thread), link_make(LINK_EXIT, 0, 0));
        if (woken != NULL) yielded = run_from(thread, generator, go_on_with(woken, is_new, value), result);
    }
done:
    ouro_roots_release(thread, mark);
    ouro_leave(thread);
    return yielded;
}

// What close() gives when the generator yielded, returned or raised on being closed.
static Value closed(Thread *thread, const Generator *generator, Value yielded, Value result)
{
    if (!value_is_unbound(yielded)) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "%s ignored GeneratorExit", kind_name(generator));
    if (!ouro_pending(thread)) return result;
    if (!ouro_pending_is(thread, CLASS_GENERATOR_EXIT) && !ouro_pending_is(thread, CLASS_STOP_ITERATION)) return VALUE_UNBOUND;
    thread->pending = VALUE_UNBOUND;
    return VALUE_NONE;
}

static Value close_one(Thread *thread, Generator *generator)
{
    if (generator->state == GENERATOR_FINISHED) return VALUE_NONE;
    if (generator->state == GENERATOR_CREATED) {
        generator->state = GENERATOR_FINISHED;
        ouro_generator_clear(generator);
        return VALUE_NONE;
    }
    Exception *exit = ouro_exception_new(thread->vm, CLASS_GENERATOR_EXIT, VALUE_UNBOUND);
    if (exit == NULL) return ouro_raise_memory(thread);
    Value result;
    Value yielded = ouro_generator_resume(thread, generator, VALUE_NONE, value_from_object(exit), &result);
    return closed(thread, generator, yielded, result);
}

// The same after what it delegates to was closed and raised `thrown`: that is raised in it instead.
static Value close_raising(Thread *thread, Generator *generator, Value thrown)
{
    if (!ouro_enter(thread, " while calling a Python object")) return VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    Value yielded = VALUE_UNBOUND, result = VALUE_NONE;
    if (!value_is_unbound(ouro_root(thread, value_from_object(generator))) && !value_is_unbound(ouro_root(thread, thrown)))
        yielded = raise_where_it_stands(thread, generator, thrown, false, &result);
    ouro_roots_release(thread, mark);
    ouro_leave(thread);
    return closed(thread, generator, yielded, result);
}

// The frames that a suspended chain delegates to, closed from the last one on; however many there are, C is not nested. What one raises is thrown
// into the next, as if its close() had been called there. False: raised in the last of them, to be thrown into the root.
static bool close_delegates(Thread *thread, Generator *root)
{
    root->flags &= (uint8_t)~GENERATOR_CHAIN_SUSPENDED; // the frames around the one that is closed count as running
    Value thrown = VALUE_UNBOUND;
    for (Frame *frame = root->innermost; frame != &root->frame;) {
        Generator *generator = frame_generator(frame);
        frame = frame->caller;
        generator->state = GENERATOR_SUSPENDED;
        generator->handled_register = REGISTER_NONE;
        generator->frame.caller = NULL;
        generator->root = generator;
        Value value = value_is_unbound(thrown) ? close_one(thread, generator) : close_raising(thread, generator, thrown);
        thrown = VALUE_UNBOUND;
        if (value_is_unbound(value)) thrown = ouro_take_pending(thread);
    }
    root->state = GENERATOR_SUSPENDED;
    root->handled_register = REGISTER_NONE;
    if (!value_is_unbound(thrown)) thread->pending = thrown;
    return value_is_unbound(thrown);
}

// An async generator is not closed by those who iterate over it: what it awaits is thrown into.
static bool has_async_generator(const Generator *root)
{
    for (const Frame *frame = root->innermost; frame != NULL; frame = frame == &root->frame ? NULL : frame->caller)
        if (frame_code(frame)->flags & UNIT_ASYNC_GENERATOR) return true;
    return false;
}

Value ouro_generator_close(Thread *thread, Generator *generator)
{
    if (!make_resumable(generator, false)) return already_executing(thread, generator);
    if (generator->state != GENERATOR_DELEGATING || has_async_generator(generator)) return close_one(thread, generator);
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is_unbound(ouro_root(thread, value_from_object(generator)))) return VALUE_UNBOUND;
    bool are_closed = close_delegates(thread, generator);
    Value result = are_closed ? close_one(thread, generator) : close_raising(thread, generator, ouro_take_pending(thread));
    ouro_roots_release(thread, mark);
    return result;
}

// ---- delegating: yield from, await ----

static bool is_generator(Value value) { return value_has_type(value, TYPE_GENERATOR) && !value_has_shape(value, CLASS_ASYNC_GENERATOR); }

Value ouro_take_stop_value(Thread *thread)
{
    Exception *stop = value_as_exception(ouro_take_pending(thread));
    return stop->details;
}

// Sends to any delegate. The value it yields; or UNBOUND: with no exception pending it ended with *result.
Value ouro_delegate_send(Thread *thread, Value delegate, Value value, Value *result)
{
    *result = VALUE_NONE;
    if (is_generator(delegate)) return ouro_generator_resume(thread, value_as_object(delegate), value, VALUE_UNBOUND, result);
    const TypeSlots *slots = ouro_class_of(thread->vm, delegate)->slots;
    if (slots->send != NULL) return slots->send(thread, delegate, value, result);
    Value yielded;
    if (value_is_none(value)) yielded = ouro_next_raw(thread, delegate);
    else yielded = ouro_call_method(thread, delegate, VM_NAME(thread->vm, SEND), &value, 1);
    if (value_is_unbound(yielded) && ouro_pending_is(thread, CLASS_STOP_ITERATION)) *result = ouro_take_stop_value(thread);
    return yielded;
}

// Throws into what `async for` awaits: an async generator, which stands for what its __anext__() would give. The value that it awaits then; or UNBOUND
// with an exception pending: its next item is the value of StopIteration.
static Value throw_to_items(Thread *thread, Generator *generator, Value thrown)
{
    Value result;
    Value value = ouro_generator_resume(thread, generator, VALUE_NONE, thrown, &result);
    if (!value_is_unbound(value) && stands_at_delegate(generator)) return value;
    generator->flags &= (uint8_t)~GENERATOR_ITERATING;
    if (!value_is_unbound(value)) return ouro_raise_stop_iteration(thread, value);
    if (!ouro_pending(thread)) (void)ouro_raise_with(thread, CLASS_STOP_ASYNC_ITERATION, VALUE_UNBOUND);
    bool ends = ouro_pending_is(thread, CLASS_STOP_ASYNC_ITERATION) || ouro_pending_is(thread, CLASS_GENERATOR_EXIT);
    if (ends) generator->flags |= GENERATOR_CLOSING;
    return VALUE_UNBOUND;
}

static bool close_items(Thread *thread, Generator *generator)
{
    if (generator->state == GENERATOR_FINISHED) return true;
    Exception *exit = ouro_exception_new(thread->vm, CLASS_GENERATOR_EXIT, VALUE_UNBOUND);
    if (exit == NULL) return (void)ouro_raise_memory(thread), false;
    if (!value_is_unbound(throw_to_items(thread, generator, value_from_object(exit))))
        return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "coroutine ignored GeneratorExit"), false;
    bool ends = ouro_pending_is(thread, CLASS_STOP_ITERATION) || ouro_pending_is(thread, CLASS_STOP_ASYNC_ITERATION) ||
                ouro_pending_is(thread, CLASS_GENERATOR_EXIT);
    if (ends) thread->pending = VALUE_UNBOUND;
    return ends;
}

static Value throw_by_method(Thread *thread, Value delegate, Value thrown, bool *has_throw)
{
    if (value_has_shape(delegate, CLASS_ASYNC_GENERATOR)) return *has_throw = true, throw_to_items(thread, value_as_object(delegate), thrown);
    const TypeSlots *slots = ouro_class_of(thread->vm, delegate)->slots;
    if (slots->throw_ != NULL) return *has_throw = true, slots->throw_(thread, delegate, thrown);
    Value method = ouro_get_attr_optional(thread, delegate, VM_NAME(thread->vm, THROW));
    *has_throw = !value_is_unbound(method);
    if (!*has_throw) return VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    Value value = value_is_unbound(ouro_root(thread, method)) ? VALUE_UNBOUND : ouro_call(thread, method, &thrown, 1);
    ouro_roots_release(thread, mark);
    return value;
}

static bool close_delegate(Thread *thread, Value delegate)
{
    if (is_generator(delegate)) return !value_is_unbound(ouro_generator_close(thread, value_as_object(delegate)));
    if (value_has_shape(delegate, CLASS_ASYNC_GENERATOR)) return close_items(thread, value_as_object(delegate));
    Value method = ouro_get_attr_optional(thread, delegate, VM_NAME(thread->vm, CLOSE));
    if (value_is_unbound(method)) {
        if (ouro_pending(thread)) ouro_report_unraisable(thread, "Exception ignored in", delegate);
        return true;
    }
    return !value_is_unbound(ouro_call(thread, method, NULL, 0));
}

static bool is_generator_exit(Vm *vm, Value thrown)
{
    if (value_is_class(thrown)) return ouro_class_is_subclass(value_as_class(thrown), vm->classes[CLASS_GENERATOR_EXIT]);
    return ouro_value_is_instance(vm, thrown, CLASS_GENERATOR_EXIT);
}

// Throws into what the generator delegates to, as if the generator itself called it. False: to raise in the generator is what is
// pending, or else what was thrown.
static bool throw_on(Thread *thread, Generator *generator, Value thrown, Value *value, Value *inner)
{
    Frame *frame = &generator->frame;
    Value delegate = frame->registers[instruction_b(*frame->pc)];
    // athrow() and aclose() throw into what is awaited, whatever the exception; others close it where they end the generator.
    bool closes = !(frame_code(frame)->flags & UNIT_ASYNC_GENERATOR);
    if (closes && is_generator_exit(thread->vm, thrown)) return (void)close_delegate(thread, delegate), false;
    bool has_throw = true;
    if (is_generator(delegate)) {
        *value = ouro_generator_resume(thread, value_as_object(delegate), VALUE_NONE, thrown, inner);
    } else {
        *value = throw_by_method(thread, delegate, thrown, &has_throw);
        if (has_throw && value_is_unbound(*value) && ouro_pending_is(thread, CLASS_STOP_ITERATION)) *inner = ouro_take_stop_value(thread);
    }
    return has_throw && !ouro_pending(thread);
}

// throw() into a generator that delegates. handled: the delegate took it, and the generator either stays suspended (its value is the
// result) or went on with the delegate's result. Else as throw_on says.
static Value delegate_throw(Thread *thread, Generator *generator, Value thrown, Value *result, bool *handled)
{
    Frame *frame = &generator->frame, *outer = thread->frame;
    Value value = VALUE_UNBOUND, inner = VALUE_NONE;
    *handled = true;
    if (!push(thread, generator, outer, ouro_thread_top(thread), link_make(LINK_EXIT, 0, 0))) return VALUE_UNBOUND;
    thread->frame = frame;
    *handled = throw_on(thread, generator, thrown, &value, &inner);
    thread->frame = outer;
    if (!*handled || !value_is_unbound(value)) {
        generator->state = GENERATOR_SUSPENDED;
        generator->root = generator;
        frame->caller = NULL;
        return value;
    }
    take_handled(thread, generator);
    frame->registers[instruction_a(*frame->pc)] = inner;
    return run_from(thread, generator, (Next){frame->pc + 1, frame}, result);
}

// `async for` over an async generator: its next item. The generator stands for the awaitable that __anext__() would return.
static Next delegate_to_items(Thread *thread, Frame *frame, uint32_t *pc, Generator *generator, Value value)
{
    if (generator->state == GENERATOR_FINISHED) {
        (void)ouro_raise_with(thread, CLASS_STOP_ASYNC_ITERATION, VALUE_UNBOUND);
        return ouro_unwind(thread, frame, pc);
    }
    if (generator->flags & GENERATOR_ITERATING && generator_state(generator) == GENERATOR_RUNNING) {
        (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "anext(): asynchronous generator is already running");
        return ouro_unwind(thread, frame, pc);
    }
    generator->flags |= GENERATOR_ITERATING;
    return ouro_generator_enter(thread, frame, pc, generator, value, link_make(LINK_DELEGATE, 0, 0));
}

Next ouro_slow_delegate(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value delegate = frame->registers[instruction_b(*pc)], value = frame->registers[instruction_a(*pc)];
    if (value_has_type(delegate, TYPE_GENERATOR)) {
        Generator *generator = value_as_object(delegate);
        if (generator->object.shape == CLASS_ASYNC_GENERATOR) return delegate_to_items(thread, frame, pc, generator, value);
        bool spent = generator->state == GENERATOR_FINISHED && frame_code(&generator->frame)->flags & UNIT_COROUTINE;
        if (spent) {
            (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
            return ouro_unwind(thread, frame, pc);
        }
        return ouro_generator_enter(thread, frame, pc, generator, value, link_make(LINK_DELEGATE, 0, 0));
    }
    Value result;
    Value yielded = ouro_delegate_send(thread, delegate, value, &result);
    if (!value_is_unbound(yielded)) {
        if (value_is_wait(delegate) && value_as_wait(delegate)->kind == WAIT_SLEEP_0)
            frame->registers[instruction_b(*pc)] = ouro_wait_static(WAIT_SLEPT_0);
        return yield_value(thread, frame, pc, yielded);
    }
    if (ouro_pending(thread)) return ouro_unwind(thread, frame, pc);
    frame->registers[instruction_a(*pc)] = result;
    return go_on(frame, pc, 1);
}

// What awaits: `await` itself, `async with`, `async for`.
enum { AWAIT_PLAIN, AWAIT_ENTER, AWAIT_EXIT, AWAIT_NEXT = AWAIT_OF_ANEXT };

static Value bad_await(Thread *thread, Value value, int context)
{
    static const char *const methods[] = {[AWAIT_ENTER] = "__aenter__", [AWAIT_EXIT] = "__aexit__"};
    if (context == AWAIT_PLAIN || context == AWAIT_NEXT)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "object %T can't be used in 'await' expression", value);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "'async with' received an object from %s that does not implement __await__: %T",
                      methods[context], value);
}

static Value await_iterator(Thread *thread, Value value, int context)
{
    if (value_has_shape(value, CLASS_COROUTINE)) {
        Generator *coroutine = value_as_object(value);
        bool suspended = generator_state(coroutine) == GENERATOR_SUSPENDED && instruction_opcode(*coroutine->frame.pc) == OP_DELEGATE;
        if (context == 0 && suspended) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "coroutine is being awaited already");
        return value;
    }
    if (value_has_shape(value, CLASS_GENERATOR) && ((Generator *)value_as_object(value))->flags & GENERATOR_ITERABLE_COROUTINE) return value;
    if (context == AWAIT_NEXT && value_has_shape(value, CLASS_ASYNC_GENERATOR)) return value; // see async_next
    Class *class = ouro_class_of(thread->vm, value);
    if (value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_AWAIT))) return bad_await(thread, value, context);
    if (class->slots->send != NULL && !ouro_class_overrides(thread->vm, class, SPECIAL_AWAIT)) return value;
    Value iterator = ouro_call_special(thread, value, SPECIAL_AWAIT, NULL, 0);
    if (value_is_unbound(iterator)) return iterator;
    if (value_has_shape(iterator, CLASS_COROUTINE)) return ouro_raise(thread, CLASS_TYPE_ERROR, "__await__() returned a coroutine");
    Class *iterator_class = ouro_class_of(thread->vm, iterator);
    if (value_is_unbound(ouro_class_special(thread->vm, iterator_class, SPECIAL_NEXT)))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__await__() returned non-iterator of type '%T'", iterator);
    return iterator;
}

bool ouro_generator_call_hooks(Thread *thread, Generator *generator)
{
    if (generator->flags & GENERATOR_HOOKS_CALLED) return true;
    generator->flags |= GENERATOR_HOOKS_CALLED;
    ouro_heap_store(&thread->vm->heap, generator, generator_extra(generator), thread->async_hooks[1]);
    Value first = thread->async_hooks[0], self = value_from_object(generator);
    return value_is_none(first) || value_is_unbound(first) || !value_is_unbound(ouro_call(thread, first, &self, 1));
}

// The pending exception becomes the cause of another one, of `async for`.
static Value blame_next(Thread *thread, Value value)
{
    Value cause = ouro_take_pending(thread);
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'async for' received an invalid object from __anext__: %T", value);
    Exception *exception = value_as_exception(thread->pending);
    exception->cause = exception->context = cause;
    exception->suppress_context = 1;
    return VALUE_UNBOUND;
}

Value ouro_await_iterator(Thread *thread, Value value, int context)
{
    Value iterator = await_iterator(thread, value, context);
    return value_is_unbound(iterator) && context == AWAIT_NEXT ? blame_next(thread, value) : iterator;
}

static Value yield_from_iterator(Thread *thread, Frame *frame, Value value)
{
    bool in_coroutine = frame_code(frame)->flags & UNIT_COROUTINE;
    if (value_has_shape(value, CLASS_GENERATOR)) return value;
    if (value_has_shape(value, CLASS_COROUTINE)) {
        bool allowed = in_coroutine || frame_generator(frame)->flags & GENERATOR_ITERABLE_COROUTINE;
        if (allowed) return value;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return ouro_iterate(thread, value);
}

static Value async_iterator(Thread *thread, Value value)
{
    Class *class = ouro_class_of(thread->vm, value);
    if (value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_AITER)))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "'async for' requires an object with __aiter__ method, got %T", value);
    Value iterator = ouro_call_special(thread, value, SPECIAL_AITER, NULL, 0);
    if (value_is_unbound(iterator)) return iterator;
    if (value_is_unbound(ouro_class_special(thread->vm, ouro_class_of(thread->vm, iterator), SPECIAL_ANEXT)))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "'async for' received an object from __aiter__ that does not implement __anext__: %T",
                          iterator);
    return iterator;
}

// Of an async generator it is the generator itself, which the instructions behind then resume without an awaitable between.
static Value async_next(Thread *thread, Value iterator)
{
    if (value_has_shape(iterator, CLASS_ASYNC_GENERATOR)) {
        Generator *generator = value_as_object(iterator);
        return ouro_generator_call_hooks(thread, generator) ? iterator : VALUE_UNBOUND;
    }
    if (value_is_unbound(ouro_class_special(thread->vm, ouro_class_of(thread->vm, iterator), SPECIAL_ANEXT)))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "'async for' requires an iterator with __anext__ method, got %T", iterator);
    return ouro_call_special(thread, iterator, SPECIAL_ANEXT, NULL, 0);
}

Next ouro_slow_await(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value value = frame->registers[instruction_b(*pc)], result;
    switch (pristine_opcode(frame, pc)) {
    case OP_YIELD_FROM_ITER: result = yield_from_iterator(thread, frame, value); break;
    case OP_AWAIT_ITER: result = ouro_await_iterator(thread, value, (int)instruction_c(*pc)); break;
    case OP_GET_AITER: result = async_iterator(thread, value); break;
    default:
        if (value_has_shape(value, CLASS_ASYNC_GENERATOR)) rewrite(pc, OP_GET_ANEXT_GENERATOR);
        result = async_next(thread, value);
        break;
    }
    return finish(thread, frame, pc, instruction_a(*pc), 1, result);
}
