// Functions of sys that print: displayhook, excepthook, unraisablehook.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/sys.h"
#include "src/engine/traceback.h"

static bool write_text(Thread *thread, Value file, Value text)
{
    return !value_is_unbound(text) &&
           !value_is_unbound(ouro_call_method(thread, file, VM_NAME(thread->vm, WRITE), &text, 1));
}

static bool set_last_value(Thread *thread, Value value)
{
    Vm *vm = thread->vm;
    if (ouro_dict_set_string(vm, vm->builtins, VM_NAME(vm, UNDERSCORE), value)) return true;
    return (void)ouro_raise_memory(thread), false;
}

static Value sys_displayhook(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_none(args[0])) return VALUE_NONE;
    // While it is being printed nothing is `_`: a __repr__ that uses gettext's finds the function.
    if (!set_last_value(thread, VALUE_NONE)) return VALUE_UNBOUND;
    Value out = ouro_sys_get(thread, "stdout");
    if (value_is_unbound(out) || value_is_none(out))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "lost sys.stdout");
    ouro_root(thread, out);
    Value text = ouro_root(thread, ouro_repr(thread, args[0]));
    if (value_is_unbound(text)) return text;
    if (!write_text(thread, out, text)) {
        if (!ouro_pending_is(thread, CLASS_UNICODE_ENCODE_ERROR)) return VALUE_UNBOUND;
        thread->pending = VALUE_UNBOUND;
        if (!write_text(thread, out, ouro_ascii(thread, args[0]))) return VALUE_UNBOUND;
    }
    return write_text(thread, out, ouro_text_value(thread, "\n")) && set_last_value(thread, args[0])
               ? VALUE_NONE
               : VALUE_UNBOUND;
}

static Value sys_excepthook(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_exception(args[1])) {
        ouro_write_error_text(thread,
                              TEXT("TypeError: print_exception(): Exception expected for value, "));
        ouro_write_error_text(thread, text_from_string(ouro_class_name_of(thread->vm, args[1])));
        ouro_write_error_text(thread, TEXT(" found\n"));
        return VALUE_NONE;
    }
    if (value_has_type(args[2], TYPE_TRACEBACK) &&
        value_is_none(value_as_exception(args[1])->traceback))
        ouro_heap_store(&thread->vm->heap, value_as_object(args[1]),
                        &value_as_exception(args[1])->traceback, args[2]);
    ouro_print_exception(thread, args[1]);
    return VALUE_NONE;
}

static Value field(Thread *thread, Value arguments, const char *name)
{
    String *key = ouro_intern(thread->vm, name, strlen(name));
    return key != NULL ? ouro_get_attr(thread, arguments, key) : ouro_raise_memory(thread);
}

static Value sys_unraisablehook(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value exception = field(thread, args[0], "exc_value");
    if (value_is_unbound(exception)) return exception;
    Value message = field(thread, args[0], "err_msg");
    if (value_is_unbound(message)) return message;
    Value object = field(thread, args[0], "object");
    if (value_is_unbound(object)) return object;
    ouro_write_unraisable(thread, exception, message, object);
    return VALUE_NONE;
}

const NativeDef ouro_sys_hooks[] = {
    {"displayhook(object, /)", sys_displayhook,
     "Print an object to sys.stdout and also save it in builtins._", 0, NULL},
    {"excepthook(exctype, value, traceback, /)", sys_excepthook,
     "Handle an exception by displaying it with a traceback on sys.stderr.", 0, NULL},
    {"unraisablehook(unraisable, /)", sys_unraisablehook, "Handle an unraisable exception.", 0,
     NULL},
    {0},
};
