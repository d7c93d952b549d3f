// Code, functions, methods, natives, descriptors, modules.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/bytecode/unit.h"
#include "runtime/object/dict.h"
#include "runtime/object/sequence.h"
#include "runtime/object/string.h"

/// A unit, loaded: its constants are values, its names interned, its instructions specialise themselves.
typedef struct Code {
    Object object;
    const Unit *unit;        // positions, handlers, locals; kept by `unit_owner`
    Object *unit_owner;      // a Userdata that frees the arena, or NULL for built-in units
    uint32_t *code;          // the words that run
    Tuple *names;            // interned strings
    Tuple *local_names;      // likewise, in the order of unit->locals
    Tuple *constants;        // those that are objects, to keep them alive (and co_consts)
    String *name, *qualified_name, *file_name;
    Raw *words;              // what `code` points into
    Dict *globals;           // of the functions made of it: its caches hold cells of these; NULL until the first
    uint32_t arity_and_kind; // see function_arity_and_kind
    uint32_t frame_size;     // bytes of a frame
    uint32_t registers_count;
    uint32_t parameters_count; // with those of * and **
    uint32_t flags;          // UNIT_
} Code;

/// A call with exactly this many positional arguments, and nothing else, may enter the function directly: plain positional parameters. With
/// KIND_SUSPENDS it makes a generator of them instead. Others have KIND_GENERAL set, which no count matches.
#define FUNCTION_KIND_GENERAL  0x10000u
#define FUNCTION_KIND_SUSPENDS 0x20000u

typedef struct Function {
    Object object;
    uint32_t *code_start;    // code->code: what a call loads
    uint32_t arity_and_kind; // a copy of the code's
    uint32_t frame_size;
    Code *code;
    Dict *globals;           // a namespace
    Dict *builtins;          // a namespace
    Tuple *closure;          // of Cells, or NULL
    Tuple *defaults;         // or NULL
    Dict *keyword_defaults;  // or NULL
    String *name, *qualified_name;
    Value doc, module, annotations, type_params; // UNBOUND: not made yet
    Dict *attributes;        // __dict__, or NULL
} Function;

typedef struct Method {
    Object object;
    Value function, self;
} Method;

/// A native of the machine's own: `args` are exactly `count` values, bound by the signature: one for each parameter (UNBOUND where an
/// optional one without a default was not given; a tuple for *args, a dict for **kwargs). They stand in the call window and are roots.
/// Result: UNBOUND means raised.
///
/// With NATIVE_VARIADIC: all positional arguments as they came, no keywords (TypeError), the count checked by the function.
typedef Value NativeFunction(Thread *thread, Value *args, uint32_t count);

enum {
    NATIVE_VARIADIC = 1,
    NATIVE_STATIC = 2,  // in a class: a static method
    NATIVE_CLASS = 4,   // in a class: a class method; args[0] is the class
    NATIVE_PUBLIC = 8,  // function is an OuroNative of ouro_native.h
    NATIVE_CONTEXT = 32,  // the function reads thread->native_context
    NATIVE_CONSTRUCTOR = 64, // __new__ of a built-in class: called by the class's name
    NATIVE_EXPECTS = 128, // says "NAME expected 1 argument, got 2" although it takes keywords
    NATIVE_OPTIONAL = 256, // instructions may leave out what has a default: the function sees so by its count
    NATIVE_SCRIPT = 1024, // in CPython it is a function of a script: wrong arguments are told in the words of those
    NATIVE_SPREAD = 512, // for *args: `function` gets all positional arguments as they came, `setter` those of calls with keywords, bound
    NATIVE_PROPERTY = 16, // in a class: a getset: called with (self) to get
};

/// A row of a table of natives. The signature is Python's: "join(self, iterable, /)", "sorted(iterable, /, *, key=None, reverse=False)".
/// Defaults are literals: None, True, False, ints, floats, 'text', or ... for "not given" (UNBOUND). The tables end with a zero row.
typedef struct NativeDef {
    const char *signature;
    NativeFunction *function;
    const char *doc;
    uint32_t flags;
    NativeFunction *setter; // NATIVE_PROPERTY: called with (self, value), value UNBOUND to delete; NULL: read-only
} NativeDef;

typedef struct Signature Signature;

typedef struct Native { // built-in functions, methods of built-in classes, slot wrappers; bound where self is not UNBOUND
    Object object;
    NativeFunction *function;
    uint16_t parameters_count; // exact count that needs no binding; NATIVE_VARIADIC: UINT16_MAX
    uint16_t required_count;
    uint16_t direct_count;     // arguments with which an instruction may call the function as they stand; UINT16_MAX: none
    uint16_t flags;
    const NativeDef *def;      // NULL for slot wrappers
    Signature *signature;      // parsed on first need; NULL before
    Value self;                // bound to; UNBOUND: not
    Value owner;               // the class it was found in, or the module's name; UNBOUND
    String *name;
    void *context;             // NATIVE_PUBLIC, slot wrappers: what the function needs
} Native;

typedef struct Super {
    Object object;
    Value start_class; // the class whose successors in the MRO are searched
    Value self;        // the instance or class; UNBOUND
    Value self_class;
} Super;

typedef struct Property {
    Object object;
    Value get, set, delete_, doc, name;
} Property;

typedef struct Wrapper { // staticmethod, classmethod
    Object object;
    Value function;
    Dict *attributes;
} Wrapper;

typedef struct Member { // member_descriptor (__slots__) and getset_descriptor
    Object object;
    Class *owner;
    String *name;
    const NativeDef *def; // getset
    uint64_t word;        // member: index of the slot's word in the instance; a whole one, for the collector reads it
} Member;

typedef struct Module {
    Object object;
    Dict *namespace_;
} Module;

/// An object of a native class: the host's memory behind it.
typedef struct Userdata {
    Object object;
    void *address;                       // the host's, or into the object
    void (*release)(void *address);      // may be NULL
    const void *type;                    // who made it
    Value held;                          // kept alive for it
} Userdata;

Module *ouro_module_new(Vm *vm, String *name);
/// A native function object. `self` and `owner` may be UNBOUND. NULL when memory is refused.
Native *ouro_native_new(Vm *vm, ClassId class_id, const NativeDef *def, Value self, Value owner);
/// staticmethod or classmethod. NULL when memory is refused.
Wrapper *ouro_wrapper_new(Vm *vm, ClassId class_id, Value function);
Method *ouro_method_new(Vm *vm, Value function, Value self);
