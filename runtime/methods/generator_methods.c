// Generators and coroutines as scripts drive them, and what they show of themselves.
// SPDX-License-Identifier: MIT
#include "runtime/methods/generator_methods.h"
#include "runtime/methods/function_text.h"
#include "runtime/scheduler/wait.h"
#include "runtime/vm/machine.h"

// ---- the outcome of a step ----

Value ouro_sent(Thread *thread, Value value, Value result)
{
    if (!value_is_unbound(value) || ouro_pending(thread)) return value;
    return ouro_raise_stop_iteration(thread, result);
}

Value ouro_stepped(Thread *thread, Value value, Value result)
{
    return value_is_none(result) ? value : ouro_sent(thread, value, result);
}

// ---- throw ----

bool ouro_warn_throw(Thread *thread, const char *method)
{
    return ouro_warn(thread, CLASS_DEPRECATION_WARNING,
                     "the (type, exc, tb) signature of %s() is deprecated, use the single-arg "
                     "signature instead.",
                     method);
}

// ---- the methods of both ----

static Value next_step(Thread *thread, Value self)
{
    if (value_is_wait(self)) return ouro_wait_sent(thread, self, VALUE_NONE);
    Value result;
    if (value_is_wait(self)) {
        Value value = ouro_wait_send(thread, self, VALUE_NONE, &result);
        return ouro_stepped(thread, value, result);
    }
    Value value =
        ouro_generator_resume(thread, value_as_generator(self), VALUE_NONE, VALUE_UNBOUND, &result);
    return ouro_stepped(thread, value, result);
}

static Value generator_send(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return ouro_wait_sent(thread, args[0], args[1]);
    (void)count;
    Value result;
    Value value =
        ouro_generator_resume(thread, value_as_generator(args[0]), args[1], VALUE_UNBOUND, &result);
    return ouro_sent(thread, value, result);
}

static Value throw_into(Thread *thread, Generator *generator, Value thrown)
{
    Value result;
    Value value = ouro_generator_resume(thread, generator, VALUE_NONE, thrown, &result);
    return ouro_sent(thread, value, result);
}

static Value generator_throw(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return ouro_wait_thrown_in(thread, args);
    (void)count;
    bool has_more = !value_is_unbound(args[2]) || !value_is_unbound(args[3]);
    if (has_more && !ouro_warn_throw(thread, "throw")) return VALUE_UNBOUND;
    Generator *generator = value_as_generator(args[0]);
    Value thrown = args[1]; // a delegate may make of it what it likes
    if (has_more || value_is_none(ouro_generator_delegate(generator)))
        thrown = ouro_exception_to_throw(thread, args[1], args[2], args[3]);
    if (value_is_unbound(ouro_root(thread, thrown))) return VALUE_UNBOUND;
    return throw_into(thread, generator, thrown);
}

static Value generator_close(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return ouro_wait_close(thread, args[0]);
    return (void)count, ouro_generator_close(thread, value_as_generator(args[0]));
}

Value ouro_return_self(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, args[0];
}
static Value iterate_self(Thread *thread, Value self) { return (void)thread, self; }

// ---- attributes ----

Value ouro_generator_get_name(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return ouro_wait_name(thread, args[0], false);
    return (void)thread, (void)count, value_from_object(generator_name(value_as_generator(args[0])));
}

static Value set_names(Thread *thread, Generator *generator, Value name, Value qualified_name)
{
    Value both[] = {name, qualified_name};
    Tuple *names = ouro_tuple_of(thread->vm, both, 2);
    if (names == NULL) return ouro_raise_memory(thread);
    generator->names = names;
    ouro_heap_barrier(&thread->vm->heap, generator);
    return VALUE_NONE;
}

Value ouro_generator_set_name(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return ouro_read_only_attribute(thread, args, count);
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__name__ must be set to a string object");
    Generator *generator = value_as_generator(args[0]);
    return set_names(thread, generator, args[1], value_from_object(generator_qualified_name(generator)));
}

Value ouro_generator_get_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return ouro_wait_name(thread, args[0], true);
    return (void)thread, (void)count,
           value_from_object(generator_qualified_name(value_as_generator(args[0])));
}

Value ouro_generator_set_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return ouro_read_only_attribute(thread, args, count);
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__qualname__ must be set to a string object");
    Generator *generator = value_as_generator(args[0]);
    return set_names(thread, generator, value_from_object(generator_name(generator)), args[1]);
}

Value ouro_generator_get_frame(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return VALUE_NONE;
    (void)count;
    Generator *generator = value_as_generator(args[0]);
    if (generator->state == GENERATOR_FINISHED) return VALUE_NONE;
    return ouro_made(thread, ouro_frame_object(thread, &generator->frame));
}

Value ouro_generator_get_code(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return VALUE_NONE;
    return (void)thread, (void)count,
           value_from_object(frame_code(&value_as_generator(args[0])->frame));
}

Value ouro_generator_get_running(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return VALUE_FALSE;
    return (void)thread, (void)count,
           value_from_bool(generator_state(value_as_generator(args[0])) == GENERATOR_RUNNING);
}

Value ouro_generator_get_suspended(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return value_from_bool(value_as_wait(args[0])->state != WAIT_NEW && !value_as_wait(args[0])->is_spent);
    return (void)thread, (void)count,
           value_from_bool(generator_state(value_as_generator(args[0])) == GENERATOR_SUSPENDED);
}

Value ouro_generator_delegate(const Generator *generator)
{
    if (generator_state(generator) != GENERATOR_SUSPENDED) return VALUE_NONE;
    Instruction instruction = *generator->frame.pc;
    return instruction_opcode(instruction) == OP_DELEGATE
               ? generator->frame.registers[instruction_b(instruction)]
               : VALUE_NONE;
}

Value ouro_generator_get_delegate(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_wait(args[0])) return VALUE_NONE;
    return (void)thread, (void)count, ouro_generator_delegate(value_as_generator(args[0]));
}

Value ouro_generator_class_getitem(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, ouro_generic_alias(thread, args[0], args[1]);
}

static Value get_origin(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    if (value_is_wait(args[0])) return VALUE_NONE;
    Generator *coroutine = value_as_object(args[0]);
    return coroutine->flags & GENERATOR_HAS_ORIGIN ? *generator_extra(coroutine) : VALUE_NONE;
}

Value ouro_repr_at(Thread *thread, const char *kind, String *name, Value self)
{
    AddressText address = ouro_address_text(self);
    return ouro_worded(thread, "<%s object %S at %s>", kind, name, address.text);
}

static Value generator_repr(Thread *thread, Value self)
{
    return ouro_repr_at(thread, ouro_class_name_of(thread->vm, self),
                        generator_qualified_name(value_as_generator(self)), self);
}

// ---- the classes ----

#define THROW_SIGNATURE "throw(self, type, value=..., traceback=..., /)"
#define SEND_DOC                                                                                   \
    "send(arg) -> send 'arg' into the generator,\nreturn next yielded value or raise "             \
    "StopIteration."
#define THROW_DOC                                                                                  \
    "Raise an exception where the generator is suspended, return the next yielded value or "       \
    "raise\nStopIteration."
#define CLOSE_DOC "close() -> raise GeneratorExit inside the generator."

static const NativeDef generator_rows[] = {
    {"send(self, arg, /)", generator_send, SEND_DOC, 0, NULL},
    {THROW_SIGNATURE, generator_throw, THROW_DOC, 0, NULL},
    {"close(self, /)", generator_close, CLOSE_DOC, 0, NULL},
    {"gi_running(self)", ouro_generator_get_running, NULL, NATIVE_PROPERTY, NULL},
    GENERATOR_ATTRIBUTES("gi", "_yieldfrom"),
    {0},
};
static const TypeSlots generator_slots = {
    .repr = generator_repr, .iterate = iterate_self, .next = next_step};
const ClassDef ouro_class_def_GENERATOR = {
    .slots = &generator_slots,
    .methods = generator_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW | CLASS_FLAG_HAS_WEAKREF,
};

static Value coroutine_await(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    GeneratorCall *call = ouro_heap_new(&thread->vm->heap, TYPE_GENERATOR_CALL,
                                        CLASS_COROUTINE_WRAPPER, sizeof *call);
    if (call == NULL) return ouro_raise_memory(thread);
    call->target = args[0];
    call->arguments = VALUE_NONE;
    call->kind = call->state = 0;
    return value_from_object(call);
}

static const NativeDef coroutine_rows[] = {
    {"send(self, arg, /)", generator_send, SEND_DOC, 0, NULL},
    {THROW_SIGNATURE, generator_throw, THROW_DOC, 0, NULL},
    {"close(self, /)", generator_close, CLOSE_DOC, 0, NULL},
    {"__await__(self, /)", coroutine_await, "Return an iterator to be used in await expression.", 0,
     NULL},
    {"cr_running(self)", ouro_generator_get_running, NULL, NATIVE_PROPERTY, NULL},
    {"cr_origin(self)", get_origin, NULL, NATIVE_PROPERTY, NULL},
    GENERATOR_ATTRIBUTES("cr", "_await"),
    {0},
};
static const TypeSlots coroutine_slots = {.repr = generator_repr};
const ClassDef ouro_class_def_COROUTINE = {
    .slots = &coroutine_slots,
    .methods = coroutine_rows,
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW | CLASS_FLAG_HAS_WEAKREF,
};

// ---- what a coroutine's __await__ gives: its iterator ----

static Value wrapped(Value self) { return ((GeneratorCall *)value_as_object(self))->target; }

static Value wrapper_next(Thread *thread, Value self) { return next_step(thread, wrapped(self)); }

static Value wrapper_send(Thread *thread, Value *args, uint32_t count)
{
    Value both[] = {wrapped(args[0]), args[1]};
    return generator_send(thread, both, count);
}

static Value wrapper_throw(Thread *thread, Value *args, uint32_t count)
{
    Value all[] = {wrapped(args[0]), args[1], args[2], args[3]};
    return generator_throw(thread, all, count);
}

static Value wrapper_close(Thread *thread, Value *args, uint32_t count)
{
    Value target = wrapped(args[0]);
    return generator_close(thread, &target, count);
}

static const NativeDef wrapper_rows[] = {
    {"send(self, arg, /)", wrapper_send, SEND_DOC, 0, NULL},
    {THROW_SIGNATURE, wrapper_throw, THROW_DOC, 0, NULL},
    {"close(self, /)", wrapper_close, CLOSE_DOC, 0, NULL},
    {0},
};
static const TypeSlots wrapper_slots = {.iterate = iterate_self, .next = wrapper_next};
const ClassDef ouro_class_def_COROUTINE_WRAPPER = {
    .slots = &wrapper_slots,
    .methods = wrapper_rows,
    .doc = "A wrapper object implementing __await__ for coroutines.",
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};
