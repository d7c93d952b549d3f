// raise, except, except*: the instructions of exceptions.
// SPDX-License-Identifier: MIT
#include "runtime/vm/machine.h"

// What `raise value` raises: an instance as it is, of a class a new one. UNBOUND raised.
Value ouro_exception_of(Thread *thread, Value value)
{
    if (value_is_exception(value)) return value;
    if (value_is_class(value) && value_as_class(value)->flags & CLASS_FLAG_EXCEPTION) {
        Value instance = ouro_call(thread, value, NULL, 0);
        if (value_is_unbound(instance) || value_is_exception(instance)) return instance;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "calling %R should have returned an instance of BaseException, not %R", value,
                          value_from_object(ouro_class_of(thread->vm, instance)));
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "exceptions must derive from BaseException");
}

static void raise_plain(Thread *thread, Value value)
{
    Value exception = ouro_exception_of(thread, value);
    if (!value_is_unbound(exception)) (void)ouro_raise_value(thread, exception);
}

static void raise_from(Thread *thread, Value value, Value cause)
{
    Value exception = ouro_root(thread, ouro_exception_of(thread, value));
    if (value_is_unbound(exception)) return;
    if (!value_is_none(cause)) {
        bool is_class = value_is_class(cause) && value_as_class(cause)->flags & CLASS_FLAG_EXCEPTION;
        if (!is_class && !value_is_exception(cause)) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "exception causes must derive from BaseException");
            return;
        }
        cause = ouro_exception_of(thread, cause);
        if (value_is_unbound(cause)) return;
    }
    Exception *object = value_as_exception(exception);
    ouro_heap_store(&thread->vm->heap, object, &object->cause, cause);
    object->suppress_context = 1;
    (void)ouro_raise_value(thread, exception);
}

Next ouro_slow_raise(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    uint32_t mark = ouro_roots_mark(thread);
    Value value = frame->registers[instruction_a(*pc)];
    switch (pristine_opcode(frame, pc)) {
    case OP_RAISE: raise_plain(thread, value); break;
    case OP_RAISE_FROM: raise_from(thread, value, frame->registers[instruction_b(*pc)]); break;
    case OP_RAISE_AGAIN:
        if (value_is_none(thread->handled)) {
            (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "No active exception to reraise");
            break;
        }
        // The frame stands in the traceback since the exception reached its handler.
        thread->pending = thread->handled;
        ouro_roots_release(thread, mark);
        return ouro_unwind_again(thread, frame, pc);
    case OP_RERAISE: thread->pending = value; return ouro_unwind_again(thread, frame, pc);
    default: // END_ASYNC_FOR
        if (ouro_value_is_instance(thread->vm, value, CLASS_STOP_ASYNC_ITERATION)) return go_on(frame, pc, 1);
        thread->pending = value;
        return ouro_unwind_again(thread, frame, pc);
    }
    ouro_roots_release(thread, mark);
    return ouro_unwind(thread, frame, pc);
}

// ---- handlers ----

static bool is_exception_class(Value value) { return value_is_class(value) && value_as_class(value)->flags & CLASS_FLAG_EXCEPTION; }

// Whether `exception` is of a class or of one of a tuple: 1, 0, or -1 raised.
int ouro_exception_matches(Thread *thread, Value exception, Value classes)
{
    if (is_exception_class(classes)) return ouro_class_is_subclass(ouro_class_of(thread->vm, exception), value_as_class(classes));
    if (value_has_type(classes, TYPE_TUPLE)) {
        Tuple *tuple = value_as_tuple(classes);
        for (size_t i = 0; i < tuple->count; i++) {
            if (!is_exception_class(tuple->items[i]) && !value_has_type(tuple->items[i], TYPE_TUPLE)) goto wrong;
        }
        for (size_t i = 0; i < tuple->count; i++) {
            int matches = ouro_exception_matches(thread, exception, tuple->items[i]);
            if (matches != 0) return matches;
        }
        return 0;
    }
wrong:
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "catching classes that do not inherit from BaseException is not allowed");
    return -1;
}

static bool check_group_classes(Thread *thread, Value classes)
{
    Tuple *tuple = value_has_type(classes, TYPE_TUPLE) ? value_as_tuple(classes) : NULL;
    size_t count = tuple != NULL ? tuple->count : 1;
    for (size_t i = 0; i < count; i++) {
        Value class = tuple != NULL ? tuple->items[i] : classes;
        if (!is_exception_class(class)) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        if (ouro_class_is_subclass(value_as_class(class), thread->vm->classes[CLASS_BASE_EXCEPTION_GROUP])) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "catching ExceptionGroup with except* is not allowed. Use except instead.");
            return false;
        }
    }
    return true;
}

// A naked exception that matches is wrapped in a group for the clause.
static bool group_match(Thread *thread, Value exception, Value classes, Value *out)
{
    Vm *vm = thread->vm;
    if (!check_group_classes(thread, classes)) return false;
    bool is_group = ouro_value_is_instance(vm, exception, CLASS_BASE_EXCEPTION_GROUP);
    if (value_is_none(exception)) {
        out[0] = out[1] = VALUE_NONE;
        return true;
    }
    int matches = ouro_exception_matches(thread, exception, classes);
    if (matches < 0) return false;
    if (matches > 0) {
        out[1] = VALUE_NONE;
        if (is_group) return out[0] = exception, true;
        Value items = ouro_root(thread, ouro_made(thread, ouro_tuple_of(vm, &exception, 1)));
        Value args[] = {value_from_object(VM_NAME(vm, EMPTY)), items};
        if (value_is_unbound(items)) return false;
        out[0] = ouro_call(thread, value_from_object(vm->classes[CLASS_EXCEPTION_GROUP]), args, 2);
        if (value_is_unbound(out[0])) return false;
        Exception *wrapper = value_as_exception(out[0]);
        ouro_heap_store(&vm->heap, wrapper, &wrapper->traceback, value_as_exception(exception)->traceback);
        return true;
    }
    out[0] = VALUE_NONE, out[1] = exception;
    if (!is_group) return true;
    Value parts = ouro_call_method(thread, exception, VM_NAME(vm, SPLIT), &classes, 1);
    if (value_is_unbound(parts)) return false;
    if (!value_has_type(parts, TYPE_TUPLE) || value_as_tuple(parts)->count < 2)
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%T.split must return a tuple, not %T", exception, parts), false;
    out[0] = value_as_tuple(parts)->items[0];
    out[1] = value_as_tuple(parts)->items[1];
    return true;
}

Next ouro_slow_handler(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value *registers = frame->registers, *out = &registers[instruction_a(*pc)];
    Value b = registers[instruction_b(*pc)];
    uint32_t mark = ouro_roots_mark(thread);
    Value result;
    switch (pristine_opcode(frame, pc)) {
    case OP_JUMP_UNLESS_MATCH: {
        int matches = ouro_exception_matches(thread, *out, b);
        if (matches < 0) return ouro_unwind(thread, frame, pc);
        return matches ? go_on(frame, pc, 2) : go_on(frame, pc + (int32_t)pc[1], 0);
    }
    case OP_GROUP_MATCH: {
        Value parts[2];
        bool done = group_match(thread, b, registers[instruction_c(*pc)], parts);
        ouro_roots_release(thread, mark);
        if (!done) return ouro_unwind(thread, frame, pc);
        out[0] = parts[0], out[1] = parts[1];
        return go_on(frame, pc, 1);
    }
    case OP_GROUP_COMBINE:
        result = ouro_exception_group_combine(thread, b, value_as_list(registers[instruction_c(*pc)]));
        ouro_roots_release(thread, mark);
        return finish(thread, frame, pc, instruction_a(*pc), 1, result);
    default: // EXCEPTION_TRIPLE
        out[2] = value_as_exception(b)->traceback;
        out[1] = b;
        out[0] = value_from_object(ouro_class_of(thread->vm, b));
        return go_on(frame, pc, 1);
    }
}
