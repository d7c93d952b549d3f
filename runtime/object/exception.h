// Exceptions and tracebacks.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/class.h"

typedef struct Exception {
    Object object;
    Value args;       // a Tuple
    Value cause, context, traceback; // or None
    Value details;    // StopIteration, SystemExit: the value. Others: a Tuple of fields that attributes name (exception_methods.c), or None
    uint64_t suppress_context; // 0 or 1
    // extra, attributes
} Exception;

typedef struct Traceback {
    Object object;
    Value next;       // towards where it was raised, or None
    Value function;   // whose code ran
    Value frame;      // the frame object, made on demand, or UNBOUND
    int64_t pc;       // word offset in the code
    const void *place; // where the frame was: only to be compared with that of running ones
} Traceback;

static inline bool value_is_exception(Value v) { return value_has_type(v, TYPE_EXCEPTION); }
static inline Exception *value_as_exception(Value v) { return (Exception *)value_as_object(v); }

/// A new exception of a built-in class with one argument (UNBOUND: none). NULL when memory is refused.
Exception *ouro_exception_new(Vm *vm, ClassId class_id, Value argument);
