// Calls of natives: arguments, results, exceptions, scopes.
// SPDX-License-Identifier: MIT
#include "runtime/native/call.h"

#include <stdio.h>

OuroValue ouro_missing(void) { return bare_handle(VALUE_UNBOUND); }
bool ouro_is_missing(OuroValue value) { return value_is_unbound(value_of(value)); }

// ---- scopes ----

OuroScope ouro_scope_begin(OuroCall *call) { return ouro_roots_mark(call->thread); }
void ouro_scope_end(OuroCall *call, OuroScope scope) { ouro_roots_release(call->thread, scope); }

OuroValue ouro_scope_end_with(OuroCall *call, OuroScope scope, OuroValue value)
{
    ouro_roots_release(call->thread, scope);
    return ouro_is_missing(value) ? value : new_handle(call, value_of(value));
}

// ---- arguments ----

OuroValue ouro_argument(const OuroCall *call, unsigned index)
{
    assert(index < call->count);
    return bare_handle(call->args[index]);
}

unsigned ouro_argument_count(const OuroCall *call) { return call->count; }

// ---- results ----

static OuroOutcome returned(OuroCall *call, Value value)
{
    call->result = value;
    return value_is_unbound(value) ? OURO_RAISED : OURO_RETURNED;
}

OuroOutcome ouro_return_value(OuroCall *call, OuroValue value)
{
    return returned(call, value_of(value));
}
OuroOutcome ouro_return_none(OuroCall *call) { return returned(call, VALUE_NONE); }
OuroOutcome ouro_return_bool(OuroCall *call, bool truth)
{
    return returned(call, value_from_bool(truth));
}

OuroOutcome ouro_return_float(OuroCall *call, double number)
{
    return returned(call, value_from_foreign_float(number));
}

OuroOutcome ouro_return_int(OuroCall *call, int64_t number)
{
    return returned(call,
                    ouro_made_value(call->thread, ouro_int_from_int64(call->thread->vm, number)));
}

OuroOutcome ouro_return_text(OuroCall *call, const char *at, size_t size)
{
    return ouro_return_value(call, ouro_make_text(call, at, size));
}

static Value formatted(OuroCall *call, const char *format, va_list arguments)
{
    TextBuilder builder;
    ouro_text_init(&builder, call->thread->vm->allocator);
    ouro_text_append_format_list(&builder, format, arguments);
    return ouro_made(call->thread, ouro_string_from_builder(call->thread->vm, &builder));
}

OuroOutcome ouro_return_format(OuroCall *call, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value text = formatted(call, format, arguments);
    va_end(arguments);
    return returned(call, text);
}

// ---- exceptions ----

static const ClassId classes[OURO_ERROR_COUNT] = {
    [OURO_ARITHMETIC_ERROR] = CLASS_ARITHMETIC_ERROR,
    [OURO_ATTRIBUTE_ERROR] = CLASS_ATTRIBUTE_ERROR,
    [OURO_BUFFER_ERROR] = CLASS_BUFFER_ERROR,
    [OURO_EOF_ERROR] = CLASS_EOF_ERROR,
    [OURO_IMPORT_ERROR] = CLASS_IMPORT_ERROR,
    [OURO_INDEX_ERROR] = CLASS_INDEX_ERROR,
    [OURO_KEY_ERROR] = CLASS_KEY_ERROR,
    [OURO_LOOKUP_ERROR] = CLASS_LOOKUP_ERROR,
    [OURO_MEMORY_ERROR] = CLASS_MEMORY_ERROR,
    [OURO_NOT_IMPLEMENTED_ERROR] = CLASS_NOT_IMPLEMENTED_ERROR,
    [OURO_OS_ERROR] = CLASS_OS_ERROR,
    [OURO_OVERFLOW_ERROR] = CLASS_OVERFLOW_ERROR,
    [OURO_RECURSION_ERROR] = CLASS_RECURSION_ERROR,
    [OURO_RUNTIME_ERROR] = CLASS_RUNTIME_ERROR,
    [OURO_STOP_ITERATION] = CLASS_STOP_ITERATION,
    [OURO_SYSTEM_ERROR] = CLASS_SYSTEM_ERROR,
    [OURO_TIMEOUT_ERROR] = CLASS_TIMEOUT_ERROR,
    [OURO_TYPE_ERROR] = CLASS_TYPE_ERROR,
    [OURO_UNICODE_ERROR] = CLASS_UNICODE_ERROR,
    [OURO_VALUE_ERROR] = CLASS_VALUE_ERROR,
    [OURO_ZERO_DIVISION_ERROR] = CLASS_ZERO_DIVISION_ERROR,
    [OURO_DEPRECATION_WARNING] = CLASS_DEPRECATION_WARNING,
    [OURO_RUNTIME_WARNING] = CLASS_RUNTIME_WARNING,
};

OuroOutcome ouro_raise_error(OuroCall *call, OuroError error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value message = formatted(call, format, arguments);
    va_end(arguments);
    if (!value_is_unbound(message)) (void)ouro_raise_with(call->thread, classes[error], message);
    return OURO_RAISED;
}

OuroOutcome ouro_raise_error_with(OuroCall *call, OuroError error, OuroValue argument)
{
    (void)ouro_raise_with(call->thread, classes[error], value_of(argument));
    return OURO_RAISED;
}

OuroOutcome ouro_raise_errno(OuroCall *call, int error)
{
    (void)ouro_raise_os(call->thread, error, VALUE_UNBOUND);
    return OURO_RAISED;
}

OuroOutcome ouro_raise_no_memory(OuroCall *call)
{
    (void)ouro_raise_memory(call->thread);
    return OURO_RAISED;
}

bool ouro_raised(const OuroCall *call, OuroError error)
{
    return ouro_pending_is(call->thread, classes[error]);
}
void ouro_clear_error(OuroCall *call) { (void)ouro_take_pending(call->thread); }
bool ouro_is_pending(const OuroCall *call) { return ouro_pending(call->thread); }

bool ouro_issue_warning(OuroCall *call, OuroError category, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value message = formatted(call, format, arguments);
    va_end(arguments);
    if (value_is_unbound(message)) return false;
    return ouro_warn(call->thread, classes[category], "%V", message);
}
