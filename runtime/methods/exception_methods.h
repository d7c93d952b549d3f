// What the files of the exceptions share: fields in an exception's details, texts.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/function_text.h"

/// The fields that attributes of an exception's class name, in the order of its details. An empty
/// table where it has none.
typedef struct ExceptionFields {
    const char *const *names;
    unsigned count;
} ExceptionFields;

/// Those of the class `class_id` of exceptions.def.
ExceptionFields ouro_exception_fields(ClassId class_id);
/// Field `index`, or None.
Value ouro_exception_field(const Exception *exception, unsigned index);
/// False with MemoryError pending.
OURO_MUST_USE bool ouro_exception_set_field(Thread *thread, Exception *exception, unsigned index,
                                            Value value);

/// Getters and setters of fields by their index, for every class that has so many.
NativeFunction ouro_get_field_0, ouro_get_field_1, ouro_get_field_2, ouro_get_field_3,
    ouro_get_field_4, ouro_get_field_5, ouro_get_field_6, ouro_get_field_7;
NativeFunction ouro_set_field_0, ouro_set_field_1, ouro_set_field_2, ouro_set_field_3,
    ouro_set_field_4, ouro_set_field_5, ouro_set_field_6, ouro_set_field_7;
/// A row of a table of methods for field `index`.
#define EXCEPTION_FIELD(name, index, doc)                                                          \
    {                                                                                              \
        name "(self)", ouro_get_field_##index, doc, NATIVE_PROPERTY, ouro_set_field_##index        \
    }

/// BaseException.__new__ and __init__, which each class has anew, so that those of a class's first
/// base are found first.
NativeFunction ouro_exception_new_plain, ouro_exception_init_plain;
#define EXCEPTION_NEW(function) .new_ = {"new(*args, **kwargs)", function, NULL, 0, NULL}
#define EXCEPTION_INIT(function)                                                                   \
    .init = {"__init__(self, /, *args, **kwargs)", function,                                       \
             "Initialize self.  See help(type(self)) for accurate signature.", 0, NULL}
/// The definition of a class that adds nothing but its name, where its base has these constructors.
#define EXCEPTION_CLASS(name, text, new_function, init_function)                                   \
    const ClassDef ouro_class_def_##name = {                                                       \
        .doc = text, EXCEPTION_NEW(new_function), EXCEPTION_INIT(init_function)};

/// The same for classes with BaseException's constructors: a call of the class itself makes its
/// instance without binding.
Value ouro_exception_quick(Thread *thread, ClassId class_id, const Value *args, uint32_t count);
#define EXCEPTION_CLASS_PLAIN(name, text)                                                          \
    static Value quick_##name(Thread *thread, Value *args, uint32_t count)                         \
    {                                                                                              \
        return ouro_exception_quick(thread, CLASS_##name, args, count);                            \
    }                                                                                              \
    const ClassDef ouro_class_def_##name = {                                                       \
        .doc = text,                                                                               \
        EXCEPTION_NEW(ouro_exception_new_plain),                                                   \
        EXCEPTION_INIT(ouro_exception_init_plain),                                                 \
        .quick = quick_##name,                                                                     \
    };

/// An exception of any class with these arguments, and all else None. NULL when memory is refused.
Exception *ouro_exception_make(Vm *vm, Class *class, Value args);
/// BaseException.__init__: sets args.
void ouro_exception_set_args(Thread *thread, Exception *exception, Value args);
/// False with TypeError pending where `keywords` is not empty.
OURO_MUST_USE bool ouro_exception_no_keywords(Thread *thread, Value self, Value keywords);
/// exception.add_note(note). False: raised.
OURO_MUST_USE bool ouro_exception_add_note(Thread *thread, Value exception, Value note);
/// BaseException.__repr__ and __str__.
Value ouro_exception_repr(Thread *thread, Value self);
Value ouro_exception_str(Thread *thread, Value self);
/// What copying needs: (class, args) or (class, args, state).
Value ouro_exception_reduce(Thread *thread, Value self, Value args, Value state);
/// A copy of its __dict__, or None where that is empty. UNBOUND raised.
Value ouro_exception_state(Thread *thread, Value self);
