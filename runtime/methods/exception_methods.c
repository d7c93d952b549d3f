// BaseException: arguments, cause, context, traceback, notes.
// SPDX-License-Identifier: MIT
#include "runtime/methods/exception_methods.h"
#include "runtime/object/instance.h"
#include "runtime/vm/class_build.h"

// ---- making ----

Exception *ouro_exception_make(Vm *vm, Class *class, Value args)
{
    Exception *exception = (Exception *)ouro_instance_new(vm, class, 0);
    if (exception == NULL) return NULL;
    exception->args = args;
    exception->cause = exception->context = exception->traceback = exception->details = VALUE_NONE;
    return exception;
}

void ouro_exception_set_args(Thread *thread, Exception *exception, Value args)
{
    ouro_heap_store(&thread->vm->heap, exception, &exception->args, args);
}

bool ouro_exception_no_keywords(Thread *thread, Value self, Value keywords)
{
    if (value_as_dict(keywords)->count == 0) return true;
    const Class *class =
        value_is_class(self) ? value_as_class(self) : ouro_class_of(thread->vm, self);
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N() takes no keyword arguments", class);
    return false;
}

Value ouro_exception_new_plain(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_exception_make(thread->vm, value_as_class(args[0]), args[1]));
}

Value ouro_exception_quick(Thread *thread, ClassId class_id, const Value *args, uint32_t count)
{
    Tuple *tuple = ouro_tuple_of(thread->vm, args, count);
    if (tuple == NULL) return ouro_raise_memory(thread);
    return ouro_made(thread, ouro_exception_make(thread->vm, thread->vm->classes[class_id],
                                                 value_from_object(tuple)));
}

Value ouro_exception_init_plain(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_exception_no_keywords(thread, args[0], args[2])) return VALUE_UNBOUND;
    ouro_exception_set_args(thread, value_as_exception(args[0]), args[1]);
    return VALUE_NONE;
}

// ---- text ----

Value ouro_exception_repr(Thread *thread, Value self)
{
    Value args = value_as_exception(self)->args;
    bool single = value_as_tuple(args)->count == 1;
    Value text = ouro_repr(thread, single ? value_as_tuple(args)->items[0] : args);
    if (value_is_unbound(text)) return text;
    const char *name = ouro_class_name_of(thread->vm, self), *dot = strrchr(name, '.');
    return ouro_worded(thread, single ? "%s(%V)" : "%s%V", dot != NULL ? dot + 1 : name, text);
}

Value ouro_exception_str(Thread *thread, Value self)
{
    Value args = value_as_exception(self)->args;
    const Tuple *tuple = value_as_tuple(args);
    if (tuple->count == 0) return value_from_object(VM_NAME(thread->vm, EMPTY));
    return ouro_str(thread, tuple->count == 1 ? tuple->items[0] : args);
}

// ---- attributes ----

static Value get_args(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_as_exception(args[0])->args;
}

static Value cannot_delete(Thread *thread, const char *name)
{
    return ouro_raise(thread, CLASS_TYPE_ERROR, "%s may not be deleted", name);
}

static Value set_args(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_unbound(args[1])) return cannot_delete(thread, "args");
    Value tuple = ouro_tuple_from(thread, args[1]);
    if (value_is_unbound(tuple)) return tuple;
    ouro_exception_set_args(thread, value_as_exception(args[0]), tuple);
    return VALUE_NONE;
}

static Value get_cause(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_as_exception(args[0])->cause;
}

static Value set_cause(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Exception *exception = value_as_exception(args[0]);
    if (value_is_unbound(args[1])) return cannot_delete(thread, "__cause__");
    if (!value_is_none(args[1]) && !value_is_exception(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "exception cause must be None or derive from BaseException");
    ouro_heap_store(&thread->vm->heap, exception, &exception->cause, args[1]);
    exception->suppress_context = 1;
    return VALUE_NONE;
}

static Value get_context(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_as_exception(args[0])->context;
}

static Value set_context(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Exception *exception = value_as_exception(args[0]);
    if (value_is_unbound(args[1])) return cannot_delete(thread, "__context__");
    if (!value_is_none(args[1]) && !value_is_exception(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "exception context must be None or derive from BaseException");
    ouro_heap_store(&thread->vm->heap, exception, &exception->context, args[1]);
    return VALUE_NONE;
}

static Value get_traceback(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_as_exception(args[0])->traceback;
}

static Value set_traceback(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Exception *exception = value_as_exception(args[0]);
    if (value_is_unbound(args[1])) return cannot_delete(thread, "__traceback__");
    if (!value_is_none(args[1]) && !value_has_type(args[1], TYPE_TRACEBACK))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__traceback__ must be a traceback or None");
    ouro_heap_store(&thread->vm->heap, exception, &exception->traceback, args[1]);
    return VALUE_NONE;
}

static Value with_traceback(Thread *thread, Value *args, uint32_t count)
{
    return value_is_unbound(set_traceback(thread, args, count)) ? VALUE_UNBOUND : args[0];
}

static Value get_suppress(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(value_as_exception(args[0])->suppress_context != 0);
}

static Value set_suppress(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_unbound(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't delete numeric/char attribute");
    if (!value_is_bool(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "attribute value type must be bool");
    value_as_exception(args[0])->suppress_context = value_is_true(args[1]);
    return VALUE_NONE;
}

static Value get_dict(Thread *thread, Value *args, uint32_t count)
{
    return ouro_dict_property.function(thread, args, count);
}
static Value set_dict(Thread *thread, Value *args, uint32_t count)
{
    return ouro_dict_property.setter(thread, args, count);
}

// ---- notes ----

bool ouro_exception_add_note(Thread *thread, Value exception, Value note)
{
    Vm *vm = thread->vm;
    String *name = VM_NAME(vm, NOTES);
    uint32_t mark = ouro_roots_mark(thread);
    Value notes = ouro_get_attr_optional(thread, exception, name);
    bool done = false;
    if (value_is_unbound(notes)) {
        if (ouro_pending(thread)) return false;
        notes = ouro_root(thread, ouro_made(thread, ouro_list_new(vm, 1)));
        if (value_is_unbound(notes) || !ouro_set_attr(thread, exception, name, notes)) goto done;
    }
    if (!value_has_type(notes, TYPE_LIST))
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "Cannot add note: __notes__ is not a list");
    else if (ouro_list_append(vm, value_as_list(notes), note))
        done = true;
    else
        (void)ouro_raise_memory(thread);
done:
    ouro_roots_release(thread, mark);
    return done;
}

static Value add_note(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "note must be a str, not '%T'", args[1]);
    return ouro_exception_add_note(thread, args[0], args[1]) ? VALUE_NONE : VALUE_UNBOUND;
}

Value ouro_note_set_name(Thread *thread, Value descriptor, Value name, Class *class)
{
    Value exception = ouro_take_pending(thread);
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is_unbound(ouro_root(thread, exception))) return VALUE_UNBOUND;
    Value note = ouro_worded(thread, "Error calling __set_name__ on '%T' instance %R in '%N'",
                             descriptor, name, class);
    bool noted = !value_is_unbound(ouro_root(thread, note)) &&
                 ouro_exception_add_note(thread, exception, note);
    if (noted) thread->pending = exception;
    ouro_roots_release(thread, mark);
    return VALUE_UNBOUND;
}

// ---- copying ----

Value ouro_exception_state(Thread *thread, Value self)
{
    Dict *dict = ouro_instance_dict(thread->vm, value_object(self));
    if (dict == NULL) return ouro_raise_memory(thread);
    return dict->count == 0 ? VALUE_NONE : ouro_made(thread, ouro_dict_copy(thread->vm, dict));
}

Value ouro_exception_reduce(Thread *thread, Value self, Value args, Value state)
{
    if (value_is_unbound(args) || value_is_unbound(state)) return VALUE_UNBOUND;
    Value items[] = {value_from_object(ouro_class_of(thread->vm, self)), args, state};
    return ouro_made(thread, ouro_tuple_of(thread->vm, items, value_is_none(state) ? 2 : 3));
}

static Value reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_exception_reduce(thread, args[0], value_as_exception(args[0])->args,
                                 ouro_exception_state(thread, args[0]));
}

static Value set_state(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_none(args[1])) return VALUE_NONE;
    if (!value_has_type(args[1], TYPE_DICT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "state is not a dictionary");
    uint32_t position = 0;
    Value key, value;
    while (ouro_dict_next(value_as_dict(args[1]), &position, &key, &value, NULL)) {
        if (!value_is_string(key))
            return ouro_raise(thread, CLASS_TYPE_ERROR, "attribute name must be string, not '%T'",
                              key);
        if (!ouro_set_attr(thread, args[0], value_as_string(key), value)) return VALUE_UNBOUND;
    }
    return VALUE_NONE;
}

static const NativeDef methods[] = {
    {"args(self)", get_args, NULL, NATIVE_PROPERTY, set_args},
    {"__cause__(self)", get_cause, "exception cause", NATIVE_PROPERTY, set_cause},
    {"__context__(self)", get_context, "exception context", NATIVE_PROPERTY, set_context},
    {"__traceback__(self)", get_traceback, NULL, NATIVE_PROPERTY, set_traceback},
    {"__suppress_context__(self)", get_suppress, NULL, NATIVE_PROPERTY, set_suppress},
    {"__dict__(self)", get_dict, NULL, NATIVE_PROPERTY, set_dict},
    {"with_traceback(self, object, /)", with_traceback,
     "Set self.__traceback__ to tb and return self.", 0, NULL},
    {"add_note(self, object, /)", add_note, "Add a note to the exception", 0, NULL},
    {"__reduce__(self, /)", reduce, NULL, 0, NULL},
    {"__setstate__(self, object, /)", set_state, NULL, 0, NULL},
    {0},
};

static const TypeSlots slots = {.repr = ouro_exception_repr, .str = ouro_exception_str};

const ClassDef ouro_class_def_BASE_EXCEPTION = {
    .slots = &slots,
    .methods = methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(ouro_exception_init_plain),
    .doc = "Common base class for all exceptions",
    .flags = CLASS_FLAG_EXCEPTION | CLASS_FLAG_HAS_DICT,
};

// ---- KeyError: its text is the key's repr, for an empty one to be seen ----

static Value key_error_str(Thread *thread, Value self)
{
    const Tuple *args = value_as_tuple(value_as_exception(self)->args);
    return args->count == 1 ? ouro_repr(thread, args->items[0]) : ouro_exception_str(thread, self);
}

static const TypeSlots key_error_slots = {.repr = ouro_exception_repr, .str = key_error_str};
static Value key_error_quick(Thread *thread, Value *args, uint32_t count)
{
    return ouro_exception_quick(thread, CLASS_KEY_ERROR, args, count);
}

const ClassDef ouro_class_def_KEY_ERROR = {
    .quick = key_error_quick,
    .slots = &key_error_slots,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(ouro_exception_init_plain),
    .doc = "Mapping key not found.",
};

// ---- the classes that add nothing but their name ----

EXCEPTION_CLASS_PLAIN(GENERATOR_EXIT, "Request that a generator exit.")
EXCEPTION_CLASS_PLAIN(KEYBOARD_INTERRUPT, "Program interrupted by user.")
EXCEPTION_CLASS_PLAIN(CANCELLED_ERROR, "The Future or Task was cancelled.")
EXCEPTION_CLASS_PLAIN(INVALID_STATE_ERROR, "The operation is not allowed in this state.")
EXCEPTION_CLASS_PLAIN(QUEUE_EMPTY, "get_nowait() found nothing in the queue.")
EXCEPTION_CLASS_PLAIN(QUEUE_FULL, "put_nowait() found no room in the queue.")
EXCEPTION_CLASS_PLAIN(QUEUE_SHUT_DOWN, "The queue was shut down.")
EXCEPTION_CLASS_PLAIN(EXCEPTION, "Common base class for all non-exit exceptions.")
EXCEPTION_CLASS_PLAIN(ARITHMETIC_ERROR, "Base class for arithmetic errors.")
EXCEPTION_CLASS_PLAIN(FLOATING_POINT_ERROR, "Floating-point operation failed.")
EXCEPTION_CLASS_PLAIN(OVERFLOW_ERROR, "Result too large to be represented.")
EXCEPTION_CLASS_PLAIN(ZERO_DIVISION_ERROR,
                      "Second argument to a division or modulo operation was zero.")
EXCEPTION_CLASS_PLAIN(ASSERTION_ERROR, "Assertion failed.")
EXCEPTION_CLASS_PLAIN(BUFFER_ERROR, "Buffer error.")
EXCEPTION_CLASS_PLAIN(EOF_ERROR, "Read beyond end of file.")
EXCEPTION_CLASS_PLAIN(LOOKUP_ERROR, "Base class for lookup errors.")
EXCEPTION_CLASS_PLAIN(INDEX_ERROR, "Sequence index out of range.")
EXCEPTION_CLASS_PLAIN(MEMORY_ERROR, "Out of memory.")
EXCEPTION_CLASS_PLAIN(REFERENCE_ERROR, "Weak ref proxy used after referent went away.")
EXCEPTION_CLASS_PLAIN(RUNTIME_ERROR, "Unspecified run-time error.")
EXCEPTION_CLASS_PLAIN(NOT_IMPLEMENTED_ERROR, "Method or function hasn't been implemented yet.")
EXCEPTION_CLASS_PLAIN(PYTHON_FINALIZATION_ERROR, "Operation blocked during Python finalization.")
EXCEPTION_CLASS_PLAIN(RECURSION_ERROR, "Recursion limit exceeded.")
EXCEPTION_CLASS_PLAIN(STOP_ASYNC_ITERATION, "Signal the end from iterator.__anext__().")
EXCEPTION_CLASS_PLAIN(SYSTEM_ERROR, "Internal error in the Ouro interpreter.")
EXCEPTION_CLASS_PLAIN(TYPE_ERROR, "Inappropriate argument type.")
EXCEPTION_CLASS_PLAIN(VALUE_ERROR, "Inappropriate argument value (of correct type).")
EXCEPTION_CLASS_PLAIN(UNICODE_ERROR, "Unicode related error.")
EXCEPTION_CLASS_PLAIN(WARNING, "Base class for warning categories.")
EXCEPTION_CLASS_PLAIN(BYTES_WARNING,
                      "Base class for warnings about bytes and buffer related problems, mostly\n"
                      "related to conversion from str or comparing to str.")
EXCEPTION_CLASS_PLAIN(DEPRECATION_WARNING, "Base class for warnings about deprecated features.")
EXCEPTION_CLASS_PLAIN(ENCODING_WARNING, "Base class for warnings about encodings.")
EXCEPTION_CLASS_PLAIN(
    FUTURE_WARNING,
    "Base class for warnings about constructs that will change semantically\nin the future.")
EXCEPTION_CLASS_PLAIN(IMPORT_WARNING,
                      "Base class for warnings about probable mistakes in module imports")
EXCEPTION_CLASS_PLAIN(
    PENDING_DEPRECATION_WARNING,
    "Base class for warnings about features which will be deprecated\nin the future.")
EXCEPTION_CLASS_PLAIN(RESOURCE_WARNING, "Base class for warnings about resource usage.")
EXCEPTION_CLASS_PLAIN(RUNTIME_WARNING, "Base class for warnings about dubious runtime behavior.")
EXCEPTION_CLASS_PLAIN(SYNTAX_WARNING, "Base class for warnings about dubious syntax.")
EXCEPTION_CLASS_PLAIN(UNICODE_WARNING, "Base class for warnings about Unicode related problems, "
                                       "mostly\nrelated to conversion problems.")
EXCEPTION_CLASS_PLAIN(USER_WARNING, "Base class for warnings generated by user code.")
