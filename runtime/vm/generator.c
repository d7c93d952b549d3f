// Generators, coroutines and async generators: heap frames that are resumed and suspended.
//
// A suspended frame's pc is that of the YIELD or DELEGATE it stands at. Resuming YIELD puts the value sent into its register and goes on behind it; resuming
// DELEGATE executes it again with the value. What happens with a value yielded or returned is said by the frame's link, as for any frame.
// SPDX-License-Identifier: MIT
#include "runtime/vm/generator.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/machine.h"

enum { FOR_LOOP_LENGTH = 4 };

static const char *kind_name(const Generator *generator)
{
    uint32_t flags = frame_code(&generator->frame)->flags;
    if (flags & UNIT_COROUTINE) return "coroutine";
    return flags & UNIT_ASYNC_GENERATOR ? "async generator" : "generator";
}

Value ouro_generator_new(Thread *thread, Function *function, const Value *registers)
{
    Vm *vm = thread->vm;
    const Code *code = function->code;
    const Unit *unit = code->unit;
    uint32_t flags = code->flags;
    ClassId class_id = flags & UNIT_COROUTINE ? CLASS_COROUTINE : flags & UNIT_ASYNC_GENERATOR ? CLASS_ASYNC_GENERATOR : CLASS_GENERATOR;
    Generator *generator = ouro_heap_new(&vm->heap, TYPE_GENERATOR, class_id, sizeof *generator + code->registers_count * sizeof(Value));
    if (generator == NULL) return ouro_raise_memory(thread);
    Object object = generator->object;
    *generator = (Generator){.object = object,
                             .state = GENERATOR_CREATED,
                             .handled_register = REGISTER_NONE,
                             .name = function->name,
                             .qualified_name = function->qualified_name,
                             .await_target = VALUE_NONE,
                             .finalizer = VALUE_NONE,
                             .frame_object = VALUE_NONE,
                             .is_iterable_coroutine = flags & UNIT_ITERABLE_COROUTINE,
                             .registers_count = code->registers_count};
    generator->frame.function = value_from_object(function);
    generator->frame.caller = NULL;
    generator->frame.pc = function->code_start;
    generator->frame.link = 0;
    unsigned bound = unit->positional_count + unit->keyword_only_count;
    bound += (unit->flags & UNIT_VARARGS) != 0;
    bound += (unit->flags & UNIT_VARKEYWORDS) != 0;
    memcpy(generator->frame.registers, registers, bound * sizeof(Value));
    for (unsigned i = bound; i < code->registers_count; i++) generator->frame.registers[i] = VALUE_UNBOUND;
    bool needs_end = unit->handlers_count > 0 || !(flags & UNIT_GENERATOR);
    if (needs_end && !ouro_heap_register_finalizer(&vm->heap, &generator->object)) return ouro_raise_memory(thread);
    return value_from_object(generator);
}

// ---- suspending and resuming ----

static void swap_handled(Thread *thread, Frame *frame, unsigned reg)
{
    if (reg == REGISTER_NONE) return;
    Value handled = thread->handled;
    thread->handled = frame->registers[reg];
    frame->registers[reg] = handled;
}

static void suspend(Thread *thread, Frame *frame, uint32_t *pc)
{
    Generator *generator = frame_generator(frame);
    frame->pc = pc;
    generator->state = GENERATOR_SUSPENDED;
    generator->handled_register = (uint8_t)instruction_c(*pc);
    swap_handled(thread, frame, generator->handled_register);
}

// The frame at `frame`, suspended, gives `value` to whoever resumed it; delegating frames on the way are suspended too.
static Next yield_value(Thread *thread, Frame *frame, Value value)
{
    for (;;) {
        uint64_t link = frame->link;
        Frame *caller = frame->caller;
        frame->caller = NULL;
        switch (link_kind(link)) {
        case LINK_EXIT: return ouro_exit(thread, value);
        case LINK_FOR:
            caller->registers[link_register(link)] = value;
            return go_on(caller, caller->pc + (int32_t)caller->pc[1], 0);
        case LINK_DELEGATE: break;
        default:
            caller->registers[link_register(link)] = value;
            return go_on(caller, caller->pc, link_length(link));
        }
        frame = caller;
        suspend(thread, frame, frame->pc);
    }
}

Next ouro_slow_suspend(Thread *thread, Frame *frame, uint32_t *pc)
{
    Value value = frame->registers[instruction_b(*pc)];
    suspend(thread, frame, pc);
    return yield_value(thread, frame, value);
}

static Value already_executing(Thread *thread, const Generator *generator)
{
    return ouro_raise(thread, CLASS_VALUE_ERROR, "%s already executing", kind_name(generator));
}

// Puts a suspended or new generator's frame on top of `caller` (whose pc is set). False: raised.
static bool push(Thread *thread, Generator *generator, Frame *caller, Value *stack_top, uint64_t link)
{
    uint64_t depth = caller != NULL ? LINK_DEPTH(caller->link) + LINK_DEPTH_ONE : LINK_DEPTH_ONE;
    if (depth >= thread->link_limit) {
        (void)ouro_raise(thread, CLASS_RECURSION_ERROR, "maximum recursion depth exceeded");
        return false;
    }
    generator->stack_top = stack_top;
    generator->frame.caller = caller;
    generator->frame.link = link | depth | (value_is_none(generator->frame_object) ? 0 : LINK_HAS_FRAME_OBJECT);
    generator->state = GENERATOR_RUNNING;
    ouro_heap_frame_runs(&thread->vm->heap, generator);
    return true;
}

// The exception that the generator handles is the one being handled while it runs.
static void take_handled(Thread *thread, Generator *generator)
{
    swap_handled(thread, &generator->frame, generator->handled_register);
    generator->handled_register = REGISTER_NONE;
}

// Makes a suspended or new generator the running frame. False: raised.
static bool wake(Thread *thread, Generator *generator, Frame *caller, Value *stack_top, uint64_t link)
{
    if (!push(thread, generator, caller, stack_top, link)) return false;
    take_handled(thread, generator);
    return true;
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

Next ouro_generator_enter(Thread *thread, Frame *frame, uint32_t *pc, Generator *generator, Value value, uint64_t link)
{
    if (generator->state == GENERATOR_RUNNING) {
        (void)already_executing(thread, generator);
        return ouro_unwind(thread, frame, pc);
    }
    if (generator->state == GENERATOR_FINISHED) return ouro_generator_ended(thread, frame, pc, link, VALUE_NONE);
    bool is_new = generator->state == GENERATOR_CREATED;
    frame->pc = pc;
    if (is_new && !value_is_none(value)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "can't send non-None value to a just-started %s", kind_name(generator));
        return ouro_unwind(thread, frame, pc);
    }
    if (!wake(thread, generator, frame, ouro_thread_top(thread), link)) return ouro_unwind(thread, frame, pc);
    return go_on_with(generator, is_new, value);
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
    case LINK_FOR: return go_on(frame, pc, FOR_LOOP_LENGTH);
    case LINK_DELEGATE:
        frame->registers[instruction_a(*pc)] = result;
        return go_on(frame, pc, 1);
    default:
        leave_to_c(thread, frame, pc);
        (void)ouro_raise_stop_iteration(thread, result);
        return ouro_unwind(thread, frame, pc);
    }
}

Next ouro_slow_generator_return(Thread *thread, Frame *frame, uint32_t *pc)
{
    Generator *generator = frame_generator(frame);
    uint64_t link = frame->link;
    Frame *caller = frame->caller;
    Value result = frame->registers[instruction_a(*pc)];
    frame->pc = pc;
    frame->caller = NULL;
    generator->state = GENERATOR_FINISHED;
    if (link & LINK_HAS_FRAME_OBJECT) {
        FrameObject *object = ouro_frame_object_find(thread, frame);
        if (object != NULL) ouro_frame_object_detach(thread, object);
    }
    ouro_generator_clear(generator);
    return ouro_generator_ended(thread, caller, caller != NULL ? caller->pc : NULL, link, result);
}

void ouro_generator_clear(Generator *generator)
{
    for (uint64_t i = 0; i < generator->registers_count; i++) generator->frame.registers[i] = VALUE_UNBOUND;
}

void ouro_generator_raised(Thread *thread, Generator *generator)
{
    generator->state = GENERATOR_FINISHED;
    uint32_t flags = frame_code(&generator->frame)->flags;
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
    if (generator->state == GENERATOR_SUSPENDED) return value;
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

static Value throw_in(Thread *thread, Generator *generator, Value thrown, Value *result)
{
    bool was_new = generator->state == GENERATOR_CREATED;
    if (!was_new && instruction_opcode(*generator->frame.pc) == OP_DELEGATE) {
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
    // What is thrown keeps its context, unless the generator itself handles an exception: that becomes it.
    bool handles = generator->handled_register != REGISTER_NONE;
    if (!wake(thread, generator, thread->frame, ouro_thread_top(thread), link_make(LINK_EXIT, 0, 0))) return VALUE_UNBOUND;
    Frame *outer = thread->frame;
    if (handles) (void)ouro_raise_value(thread, exception);
    else thread->pending = exception;
    Next next = ouro_unwind(thread, &generator->frame, generator->frame.pc);
    thread->frame = outer;
    return run_from(thread, generator, next, result);
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
    if (generator->state == GENERATOR_RUNNING) return *result = already_executing(thread, generator);
    bool throws = !value_is_unbound(thrown);
    if (generator->state == GENERATOR_FINISHED) {
        if (throws) return *result = raise_thrown(thread, thrown);
        if (frame_code(&generator->frame)->flags & UNIT_COROUTINE)
            return *result = ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
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
    } else if (wake(thread, generator, thread->frame, ouro_thread_top(thread), link_make(LINK_EXIT, 0, 0))) {
        yielded = run_from(thread, generator, go_on_with(generator, is_new, value), result);
    }
done:
    ouro_roots_release(thread, mark);
    ouro_leave(thread);
    return yielded;
}

Value ouro_generator_close(Thread *thread, Generator *generator)
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
    if (!value_is_unbound(yielded)) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "%s ignored GeneratorExit", kind_name(generator));
    if (!ouro_pending(thread)) return result;
    if (ouro_pending_is(thread, CLASS_GENERATOR_EXIT) || ouro_pending_is(thread, CLASS_STOP_ITERATION)) {
        thread->pending = VALUE_UNBOUND;
        return VALUE_NONE;
    }
    return VALUE_UNBOUND;
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
    Value yielded;
    if (value_is_none(value)) yielded = ouro_next_raw(thread, delegate);
    else yielded = ouro_call_method(thread, delegate, VM_NAME(thread->vm, SEND), &value, 1);
    if (value_is_unbound(yielded) && ouro_pending_is(thread, CLASS_STOP_ITERATION)) *result = ouro_take_stop_value(thread);
    return yielded;
}

static Value throw_by_method(Thread *thread, Value delegate, Value thrown, bool *has_throw)
{
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
        frame->caller = NULL;
        return value;
    }
    take_handled(thread, generator);
    frame->registers[instruction_a(*frame->pc)] = inner;
    return run_from(thread, generator, (Next){frame->pc + 1, frame}, result);
}

Next ouro_slow_delegate(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value delegate = frame->registers[instruction_b(*pc)], value = frame->registers[instruction_a(*pc)];
    if (is_generator(delegate)) {
        Generator *generator = value_as_object(delegate);
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
        suspend(thread, frame, pc);
        return yield_value(thread, frame, yielded);
    }
    if (ouro_pending(thread)) return ouro_unwind(thread, frame, pc);
    frame->registers[instruction_a(*pc)] = result;
    return go_on(frame, pc, 1);
}

// What awaits: `await` itself, `async with`, `async for`.
enum { AWAIT_PLAIN, AWAIT_ENTER, AWAIT_EXIT, AWAIT_NEXT };

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
        bool suspended = coroutine->state == GENERATOR_SUSPENDED && instruction_opcode(*coroutine->frame.pc) == OP_DELEGATE;
        if (context == 0 && suspended) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "coroutine is being awaited already");
        return value;
    }
    if (value_has_shape(value, CLASS_GENERATOR) && ((Generator *)value_as_object(value))->is_iterable_coroutine) return value;
    Class *class = ouro_class_of(thread->vm, value);
    if (value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_AWAIT))) return bad_await(thread, value, context);
    Value iterator = ouro_call_special(thread, value, SPECIAL_AWAIT, NULL, 0);
    if (value_is_unbound(iterator)) return iterator;
    if (value_has_shape(iterator, CLASS_COROUTINE)) return ouro_raise(thread, CLASS_TYPE_ERROR, "__await__() returned a coroutine");
    Class *iterator_class = ouro_class_of(thread->vm, iterator);
    if (value_is_unbound(ouro_class_special(thread->vm, iterator_class, SPECIAL_NEXT)))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__await__() returned non-iterator of type '%T'", iterator);
    return iterator;
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
        bool allowed = in_coroutine || frame_generator(frame)->is_iterable_coroutine;
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

static Value async_next(Thread *thread, Value iterator)
{
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
    default: result = async_next(thread, value); break;
    }
    return finish(thread, frame, pc, instruction_a(*pc), 1, result);
}
