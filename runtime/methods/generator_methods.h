// What the files of generators, coroutines and async generators share.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/vm/generator.h"

/// Warns of throw's form with several arguments. False: raised.
OURO_MUST_USE bool ouro_warn_throw(Thread *thread, const char *method);
/// What a suspended generator delegates to, or None.
Value ouro_generator_delegate(const Generator *generator);
/// The outcome of a step as next() tells it: the value; or UNBOUND with StopIteration(result)
/// pending, unless result is None.
Value ouro_stepped(Thread *thread, Value value, Value result);
/// The same with StopIteration pending in any case.
Value ouro_sent(Thread *thread, Value value, Value result);
/// <kind object name at 0x...>
Value ouro_repr_at(Thread *thread, const char *kind, String *name, Value self);

static inline Generator *value_as_generator(Value v) { return value_as_object(v); }

/// anext(iterator, default): an awaitable with the default where `awaitable` ends in
/// StopAsyncIteration. UNBOUND raised.
Value ouro_anext_default(Thread *thread, Value awaitable, Value default_);

/// A method that returns self: __iter__, __await__, __aiter__.
NativeFunction ouro_return_self;
/// Natives that all kinds of generators have.
NativeFunction ouro_generator_get_name, ouro_generator_set_name, ouro_generator_get_qualified_name,
    ouro_generator_set_qualified_name, ouro_generator_get_frame, ouro_generator_get_code,
    ouro_generator_get_running, ouro_generator_get_suspended, ouro_generator_get_delegate,
    ouro_generator_class_getitem;

#define GENERATOR_ATTRIBUTES(prefix, delegate)                                                     \
    {"__name__(self)", ouro_generator_get_name, "name of the " prefix, NATIVE_PROPERTY,            \
     ouro_generator_set_name},                                                                     \
        {"__qualname__(self)", ouro_generator_get_qualified_name, "qualified name of the " prefix, \
         NATIVE_PROPERTY, ouro_generator_set_qualified_name},                                      \
        {prefix "_frame(self)", ouro_generator_get_frame, NULL, NATIVE_PROPERTY, NULL},            \
        {prefix "_code(self)", ouro_generator_get_code, NULL, NATIVE_PROPERTY, NULL},              \
        {prefix "_suspended(self)", ouro_generator_get_suspended, NULL, NATIVE_PROPERTY, NULL},    \
        {prefix delegate "(self)", ouro_generator_get_delegate, NULL, NATIVE_PROPERTY, NULL},      \
    {                                                                                              \
        "__class_getitem__(cls, object, /)", ouro_generator_class_getitem, "See PEP 585",          \
            NATIVE_CLASS, NULL                                                                     \
    }
