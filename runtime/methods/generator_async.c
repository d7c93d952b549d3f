// Async generators, and the awaitables that drive them to their next item: asend(), aclose() ...
//
//   INIT --first send or throw--> ITERATING --an item, the end or an exception--> CLOSED
//
// While one iterates, its generator's ag_running is set: no other may begin.
// SPDX-License-Identifier: MIT
#include "runtime/methods/generator_methods.h"
#include "runtime/vm/machine.h"

typedef enum CallState { CALL_INIT, CALL_ITERATING, CALL_CLOSED } CallState;
typedef enum CallKind {
    CALL_SEND,
    CALL_THROW,
    CALL_CLOSE
} CallKind; // CALL_SEND: asend and __anext__

static GeneratorCall *value_as_call(Value v) { return value_as_object(v); }

static Value call_new(Thread *thread, ClassId class_id, CallKind kind, Value target,
                      Value arguments)
{
    GeneratorCall *call =
        ouro_heap_new(&thread->vm->heap, TYPE_GENERATOR_CALL, class_id, sizeof *call);
    if (call == NULL) return ouro_raise_memory(thread);
    call->target = target;
    call->arguments = arguments;
    call->kind = kind;
    call->state = CALL_INIT;
    return value_from_object(call);
}

// One that a script made by name is missed when nobody awaits it.
static Value missed(Thread *thread, Value call)
{
    bool registered = !value_is_unbound(call) &&
                      ouro_heap_register_finalizer(&thread->vm->heap, value_as_object(call));
    return registered || value_is_unbound(call) ? call : ouro_raise_memory(thread);
}

// ---- the generator itself ----

static Value generator_asend(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_generator_call_hooks(thread, value_as_generator(args[0]))) return VALUE_UNBOUND;
    return missed(thread,
                  call_new(thread, CLASS_ASYNC_GENERATOR_ASEND, CALL_SEND, args[0], args[1]));
}

static Value generator_anext(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_generator_call_hooks(thread, value_as_generator(args[0]))) return VALUE_UNBOUND;
    return call_new(thread, CLASS_ASYNC_GENERATOR_ASEND, CALL_SEND, args[0], VALUE_NONE);
}

static Value generator_athrow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool has_more = !value_is_unbound(args[2]) || !value_is_unbound(args[3]);
    if (has_more && !ouro_warn_throw(thread, "athrow")) return VALUE_UNBOUND;
    if (!ouro_generator_call_hooks(thread, value_as_generator(args[0]))) return VALUE_UNBOUND;
    Value given[] = {args[1], value_is_unbound(args[2]) ? VALUE_NONE : args[2],
                     value_is_unbound(args[3]) ? VALUE_NONE : args[3]};
    Value arguments = ouro_made(thread, ouro_tuple_of(thread->vm, given, 3));
    if (value_is_unbound(arguments)) return arguments;
    return missed(thread,
                  call_new(thread, CLASS_ASYNC_GENERATOR_ATHROW, CALL_THROW, args[0], arguments));
}

static Value generator_aclose(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_generator_call_hooks(thread, value_as_generator(args[0]))) return VALUE_UNBOUND;
    return missed(thread,
                  call_new(thread, CLASS_ASYNC_GENERATOR_ATHROW, CALL_CLOSE, args[0], VALUE_NONE));
}

static Value get_running(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_bool(value_as_generator(args[0])->flags & GENERATOR_ITERATING);
}

static Value generator_repr(Thread *thread, Value self)
{
    return ouro_repr_at(thread, "async_generator", generator_qualified_name(value_as_generator(self)), self);
}

static const NativeDef generator_rows[] = {
    {"__aiter__(self, /)", ouro_return_self,
     "Return an awaitable, that resolves in asynchronous iterator.", 0, NULL},
    {"__anext__(self, /)", generator_anext, "Return a value or raise StopAsyncIteration.", 0, NULL},
    {"asend(self, value, /)", generator_asend, "asend(v) -> send 'v' in generator.", 0, NULL},
    {"athrow(self, type, value=..., traceback=..., /)", generator_athrow,
     "athrow(value) -> raise exception in generator.", 0, NULL},
    {"aclose(self, /)", generator_aclose, "aclose() -> raise GeneratorExit inside generator.", 0,
     NULL},
    {"ag_running(self)", get_running, NULL, NATIVE_PROPERTY, NULL},
    GENERATOR_ATTRIBUTES("ag", "_await"),
    {0},
};
static const TypeSlots generator_slots = {.repr = generator_repr};
const ClassDef ouro_class_def_ASYNC_GENERATOR = {
    .slots = &generator_slots,
    .methods = generator_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW | CLASS_FLAG_HAS_WEAKREF,
};

// ---- one step of the generator ----

typedef struct Step {
    Value value; // an item, or what it awaits; UNBOUND: it ended, with an exception pending
    bool is_item;
} Step;

static Step step(Thread *thread, Generator *generator, Value value, Value exception)
{
    Value result;
    Value yielded = ouro_generator_resume(thread, generator, value, exception, &result);
    if (value_is_unbound(yielded)) {
        if (!ouro_pending(thread))
            (void)ouro_raise_with(thread, CLASS_STOP_ASYNC_ITERATION, VALUE_UNBOUND);
        return (Step){VALUE_UNBOUND, false};
    }
    return (Step){yielded, instruction_opcode(*generator->frame.pc) == OP_YIELD};
}

static bool ended(Thread *thread)
{
    return ouro_pending_is(thread, CLASS_STOP_ASYNC_ITERATION) ||
           ouro_pending_is(thread, CLASS_GENERATOR_EXIT);
}

// What the step means to whoever awaits asend() or athrow(): an item is its result.
static Value unwrap(Thread *thread, Generator *generator, Step outcome)
{
    if (value_is_unbound(outcome.value)) {
        if (ended(thread)) generator->flags |= GENERATOR_CLOSING;
        generator->flags &= (uint8_t)~GENERATOR_ITERATING;
        return VALUE_UNBOUND;
    }
    if (!outcome.is_item) return outcome.value;
    generator->flags &= (uint8_t)~GENERATOR_ITERATING;
    return ouro_raise_stop_iteration(thread, outcome.value);
}

static Value close_if_done(GeneratorCall *call, Value value)
{
    if (value_is_unbound(value)) call->state = CALL_CLOSED;
    return value;
}

static const char *method_name(const GeneratorCall *call)
{
    static const char *const names[] = {
        [CALL_SEND] = "anext", [CALL_THROW] = "athrow", [CALL_CLOSE] = "aclose"};
    return names[call->kind];
}

static Value reused(Thread *thread, const GeneratorCall *call)
{
    const char *names = call->kind == CALL_SEND ? "__anext__()/asend()" : "aclose()/athrow()";
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot reuse already awaited %s", names);
}

// The call begins. False: another one's is running.
static bool begin(Thread *thread, GeneratorCall *call)
{
    Generator *generator = value_as_generator(call->target);
    if (generator->flags & GENERATOR_ITERATING) {
        call->state = CALL_CLOSED;
        (void)ouro_raise(thread, CLASS_RUNTIME_ERROR,
                         "%s(): asynchronous generator is already running", method_name(call));
        return false;
    }
    call->state = CALL_ITERATING;
    return true;
}

// ---- asend, __anext__ ----

static Value asend_step(Thread *thread, GeneratorCall *call, Value value)
{
    Generator *generator = value_as_generator(call->target);
    if (call->state == CALL_CLOSED) return reused(thread, call);
    if (call->state == CALL_INIT) {
        if (!begin(thread, call)) return VALUE_UNBOUND;
        if (value_is_none(value)) value = call->arguments;
    }
    generator->flags |= GENERATOR_ITERATING;
    return close_if_done(call,
                         unwrap(thread, generator, step(thread, generator, value, VALUE_UNBOUND)));
}

static Value asend_throw_exception(Thread *thread, GeneratorCall *call, Value exception)
{
    Generator *generator = value_as_generator(call->target);
    if (call->state == CALL_CLOSED) return reused(thread, call);
    if (call->state == CALL_INIT) {
        if (!begin(thread, call)) return VALUE_UNBOUND;
        generator->flags |= GENERATOR_ITERATING;
    }
    return close_if_done(call,
                         unwrap(thread, generator, step(thread, generator, VALUE_NONE, exception)));
}

// ---- athrow, aclose ----

static Value ignored_exit(Thread *thread, GeneratorCall *call)
{
    value_as_generator(call->target)->flags &= (uint8_t)~GENERATOR_ITERATING;
    call->state = CALL_CLOSED;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "async generator ignored GeneratorExit");
}

// What a step of aclose() means: an item is an error, and the end is its result.
static Value unwrap_close(Thread *thread, GeneratorCall *call, Step outcome)
{
    if (outcome.is_item) return ignored_exit(thread, call);
    if (!value_is_unbound(outcome.value)) return outcome.value;
    value_as_generator(call->target)->flags &= (uint8_t)~GENERATOR_ITERATING;
    call->state = CALL_CLOSED;
    if (!ended(thread)) return VALUE_UNBOUND;
    thread->pending = VALUE_UNBOUND;
    return ouro_raise_stop_iteration(thread, VALUE_NONE);
}

static Value unwrap_by_kind(Thread *thread, GeneratorCall *call, Step outcome)
{
    if (call->kind == CALL_CLOSE) return unwrap_close(thread, call, outcome);
    return close_if_done(call, unwrap(thread, value_as_generator(call->target), outcome));
}

static Value exception_of_call(Thread *thread, const GeneratorCall *call)
{
    if (call->kind == CALL_CLOSE)
        return ouro_made(thread,
                         ouro_exception_new(thread->vm, CLASS_GENERATOR_EXIT, VALUE_UNBOUND));
    const Tuple *given = value_as_tuple(call->arguments);
    return ouro_exception_to_throw(thread, given->items[0], given->items[1], given->items[2]);
}

static Value athrow_begin(Thread *thread, GeneratorCall *call, Value value)
{
    Generator *generator = value_as_generator(call->target);
    if (!begin(thread, call)) return VALUE_UNBOUND;
    if (generator->flags & GENERATOR_CLOSING) {
        call->state = CALL_CLOSED;
        return ouro_raise_with(thread, CLASS_STOP_ASYNC_ITERATION, VALUE_UNBOUND);
    }
    if (!value_is_none(value)) {
        call->state = CALL_INIT;
        return ouro_raise(thread, CLASS_RUNTIME_ERROR,
                          "can't send non-None value to a just-started coroutine");
    }
    generator->flags |= GENERATOR_ITERATING;
    if (call->kind == CALL_CLOSE) generator->flags |= GENERATOR_CLOSING;
    uint32_t mark = ouro_roots_mark(thread);
    Value exception = ouro_root(thread, exception_of_call(thread, call));
    Step outcome = {VALUE_UNBOUND, false};
    if (!value_is_unbound(exception)) outcome = step(thread, generator, VALUE_NONE, exception);
    ouro_roots_release(thread, mark);
    return unwrap_by_kind(thread, call, outcome);
}

static Value athrow_step(Thread *thread, GeneratorCall *call, Value value)
{
    Generator *generator = value_as_generator(call->target);
    if (call->state == CALL_CLOSED) return reused(thread, call);
    if (generator->state == GENERATOR_FINISHED) {
        call->state = CALL_CLOSED;
        return ouro_raise_stop_iteration(thread, VALUE_NONE);
    }
    if (call->state == CALL_INIT) return athrow_begin(thread, call, value);
    return unwrap_by_kind(thread, call, step(thread, generator, value, VALUE_UNBOUND));
}

static Value athrow_throw_exception(Thread *thread, GeneratorCall *call, Value exception)
{
    Generator *generator = value_as_generator(call->target);
    if (call->state == CALL_CLOSED) return reused(thread, call);
    if (call->state == CALL_INIT) {
        if (!begin(thread, call)) return VALUE_UNBOUND;
        generator->flags |= GENERATOR_ITERATING;
    }
    return unwrap_by_kind(thread, call, step(thread, generator, VALUE_NONE, exception));
}

// ---- the methods of both ----

static Value call_step(Thread *thread, Value self, Value value)
{
    GeneratorCall *call = value_as_call(self);
    return call->kind == CALL_SEND ? asend_step(thread, call, value)
                                   : athrow_step(thread, call, value);
}

static Value call_throw_exception(Thread *thread, Value self, Value exception)
{
    GeneratorCall *call = value_as_call(self);
    return call->kind == CALL_SEND ? asend_throw_exception(thread, call, exception)
                                   : athrow_throw_exception(thread, call, exception);
}

static Value call_next(Thread *thread, Value self) { return call_step(thread, self, VALUE_NONE); }
static Value call_iterate(Thread *thread, Value self) { return (void)thread, self; }
static Value call_send(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, call_step(thread, args[0], args[1]);
}

static Value call_throw(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool has_more = !value_is_unbound(args[2]) || !value_is_unbound(args[3]);
    if (has_more && !ouro_warn_throw(thread, "throw")) return VALUE_UNBOUND;
    Value exception = ouro_root(thread, ouro_exception_to_throw(thread, args[1], args[2], args[3]));
    return value_is_unbound(exception) ? exception
                                       : call_throw_exception(thread, args[0], exception);
}

// Forgets the pending exception where it is one of an end. Whether it was.
static bool drop_end(Thread *thread)
{
    if (!ouro_pending_is(thread, CLASS_STOP_ITERATION) && !ended(thread)) return false;
    thread->pending = VALUE_UNBOUND;
    return true;
}

static Value call_close(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_as_call(args[0])->state == CALL_CLOSED) return VALUE_NONE;
    Value exit = ouro_root(
        thread,
        ouro_made(thread, ouro_exception_new(thread->vm, CLASS_GENERATOR_EXIT, VALUE_UNBOUND)));
    if (value_is_unbound(exit)) return exit;
    Value value = call_throw_exception(thread, args[0], exit);
    if (value_is_unbound(value)) return drop_end(thread) ? VALUE_NONE : VALUE_UNBOUND;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "coroutine ignored GeneratorExit");
}

static const NativeDef call_rows[] = {
    {"__await__(self, /)", ouro_return_self, "Return an iterator to be used in await expression.",
     0, NULL},
    {"send(self, arg, /)", call_send, NULL, 0, NULL},
    {"throw(self, type, value=..., traceback=..., /)", call_throw, NULL, 0, NULL},
    {"close(self, /)", call_close, NULL, 0, NULL},
    {0},
};
static const TypeSlots call_slots = {.iterate = call_iterate, .next = call_next};
const ClassDef ouro_class_def_ASYNC_GENERATOR_ASEND = {
    .slots = &call_slots,
    .methods = call_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};
const ClassDef ouro_class_def_ASYNC_GENERATOR_ATHROW = {
    .slots = &call_slots,
    .methods = call_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};

// ---- anext(iterator, default) ----
// `target` is the awaitable, from the first step on its iterator; `arguments` the default.

Value ouro_anext_default(Thread *thread, Value awaitable, Value default_)
{
    return call_new(thread, CLASS_ANEXT_AWAITABLE, CALL_SEND, awaitable, default_);
}

static bool anext_begin(Thread *thread, GeneratorCall *call)
{
    if (call->state != CALL_INIT) return true;
    Value iterator = ouro_await_iterator(thread, call->target, 0);
    if (value_is_unbound(iterator)) return false;
    ouro_heap_store(&thread->vm->heap, call, &call->target, iterator);
    call->state = CALL_ITERATING;
    return true;
}

// The end of the iteration has the default as its result.
static Value anext_outcome(Thread *thread, const GeneratorCall *call, Value value, Value result)
{
    if (!value_is_unbound(value)) return value;
    if (!ouro_pending(thread)) return ouro_raise_stop_iteration(thread, result);
    if (!ouro_pending_is(thread, CLASS_STOP_ASYNC_ITERATION)) return value;
    thread->pending = VALUE_UNBOUND;
    return ouro_raise_stop_iteration(thread, call->arguments);
}

static Value anext_step(Thread *thread, Value self, Value value)
{
    GeneratorCall *call = value_as_call(self);
    if (!anext_begin(thread, call)) return VALUE_UNBOUND;
    Value result;
    Value yielded = ouro_delegate_send(thread, call->target, value, &result);
    return anext_outcome(thread, call, yielded, result);
}

static Value anext_next(Thread *thread, Value self) { return anext_step(thread, self, VALUE_NONE); }
static Value anext_send(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, anext_step(thread, args[0], args[1]);
}

static Value anext_throw(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    GeneratorCall *call = value_as_call(args[0]);
    if (!anext_begin(thread, call)) return VALUE_UNBOUND;
    unsigned given = 1;
    while (given < 3 && !value_is_unbound(args[1 + given])) given++;
    Value value =
        ouro_call_method(thread, call->target, VM_NAME(thread->vm, THROW), args + 1, given);
    return anext_outcome(thread, call, value, VALUE_NONE);
}

static Value anext_close(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    GeneratorCall *call = value_as_call(args[0]);
    if (!anext_begin(thread, call)) return VALUE_UNBOUND;
    Value value = ouro_call_method(thread, call->target, VM_NAME(thread->vm, CLOSE), NULL, 0);
    return anext_outcome(thread, call, value, VALUE_NONE);
}

static const NativeDef anext_rows[] = {
    {"__await__(self, /)", ouro_return_self, "Return an iterator to be used in await expression.",
     0, NULL},
    {"send(self, arg, /)", anext_send, NULL, 0, NULL},
    {"throw(self, type, value=..., traceback=..., /)", anext_throw, NULL, 0, NULL},
    {"close(self, /)", anext_close, NULL, 0, NULL},
    {0},
};
static const TypeSlots anext_slots = {.iterate = call_iterate, .next = anext_next};
const ClassDef ouro_class_def_ANEXT_AWAITABLE = {
    .slots = &anext_slots,
    .methods = anext_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};
