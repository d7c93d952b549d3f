// A unit: the compiled code of one module, function, class body or expression, as plain data.
//
// The compiler writes it without touching the collected heap; the verifier checks it; the loader (vm/load.h) makes code objects
// of it. Everything in a unit lives in one arena, with that of its nested units: they are freed together.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/arena.h"
#include "runtime/base/text.h"
#include "runtime/bytecode/instruction.h"

typedef struct Unit Unit;

typedef enum ConstantKind {
    CONSTANT_NONE, CONSTANT_FALSE, CONSTANT_TRUE, CONSTANT_ELLIPSIS,
    CONSTANT_INT,       // fits int64_t
    CONSTANT_BIG_INT,   // text: an optional '-', then digits of base 16 with prefix 0x, or of base 10
    CONSTANT_FLOAT,
    CONSTANT_IMAGINARY, // a complex number: number is its imaginary part, real its real part
    CONSTANT_STRING,    // UTF-8, surrogates allowed
    CONSTANT_BYTES,
    CONSTANT_TUPLE,     // items
    CONSTANT_FROZENSET, // items
    CONSTANT_UNIT,
} ConstantKind;

typedef struct Constant {
    ConstantKind kind;
    union {
        int64_t integer;
        struct { double number, real; };
        Text text;
        struct { const struct Constant *items; uint32_t items_count; };
        const Unit *unit;
    };
} Constant;

/// Protected code: an exception raised by an instruction that starts in [start, end) goes on at `target` with the exception in
/// register `exception`. Rows are ordered so that the first that fits is the innermost. Offsets in words.
typedef struct HandlerRow {
    uint32_t start, end, target;
    uint8_t exception;
} HandlerRow;

/// Where the code from `start` (a word offset) up to the next row comes from. Lines from 1, columns in bytes from 0; line 0: nowhere.
typedef struct PositionRow {
    uint32_t start;
    uint32_t line, end_line;
    uint32_t column, end_column;
} PositionRow;

enum {
    UNIT_GENERATOR = 1, UNIT_COROUTINE = 2, UNIT_ASYNC_GENERATOR = 4, // at most one of these
    UNIT_VARARGS = 8, UNIT_VARKEYWORDS = 16,
    UNIT_FUNCTION = 32,    // has locals in registers; else a module, class body or expression
    UNIT_NAMESPACE = 64,   // parameter 0 is a mapping that LOAD_NAME and its like use: class bodies, exec, eval
    UNIT_NESTED = 128,
    UNIT_HAS_DOCSTRING = 256, // constant 0
    UNIT_METHOD = 512,     // has a free variable __class__
    UNIT_HIDDEN = 1024,    // of loaded code only: tracebacks pass over its frames, for it stands for C of CPython's
    UNIT_READABLE_LOCALS = 2048, // each local in a register is bound or unbound at any time, hidden ones bound only while their
                                 // comprehension runs; without this a register may hold anything before its local is bound
    UNIT_ITERABLE_COROUTINE = 1024, // never in a unit: set in a Code by types.coroutine
};

/// A local. Parameters first, in the order: positional-only, positional, keyword-only, *args, **kwargs; argument i comes in register i (a
/// unit with very many moves some of them: their rows name the far register).
typedef struct LocalRow {
    Text name;
    uint16_t reg;     // its register
    bool is_cell;     // the register holds a cell (after MAKE_CELL)
    bool is_hidden;   // a comprehension's variable that locals() does not show outside of it
} LocalRow;

struct Unit {
    Text name, qualified_name, file_name;
    uint32_t flags, first_line;
    // Parameters; keyword-only ones and * and ** not counted in positional_count.
    uint16_t positional_count, positional_only_count, keyword_only_count;
    uint16_t registers_count; // all, with call windows: what the frame needs
    const LocalRow *locals; uint32_t locals_count;
    const Text *free_names; uint32_t free_names_count; // closure cells in this order
    const Text *names; uint32_t names_count;           // globals and attributes; keyword names are constants
    const Constant *constants; uint32_t constants_count;
    const uint32_t *code; uint32_t code_count;
    const HandlerRow *handlers; uint32_t handlers_count;
    const PositionRow *positions; uint32_t positions_count; // ascending by start
};

/// What stands in R[a+1..] of MAKE_FUNCTION, in this order, where the flag is set.
enum {
    FUNCTION_DEFAULTS = 1,         // a tuple
    FUNCTION_KEYWORD_DEFAULTS = 2, // a dict
    FUNCTION_ANNOTATIONS = 4,      // a dict
    FUNCTION_CLOSURE = 8,          // a tuple of cells
    FUNCTION_TYPE_PARAMS = 16,     // a tuple
};

/// Special methods that LOAD_SPECIAL looks up.
#define SPECIAL_METHODS(X)                                                                         \
    X(ENTER, "__enter__") X(EXIT, "__exit__") X(AENTER, "__aenter__") X(AEXIT, "__aexit__")
typedef enum SpecialMethod {
#define X(name, text) SPECIAL_METHOD_##name,
    SPECIAL_METHODS(X)
#undef X
} SpecialMethod;

/// What LOAD_HELPER loads: callables that the language needs but no name reaches.
///   BUILD_CLASS(body, name, *bases, **keywords); ASSERTION_ERROR the class; TYPE_VARIABLE(name, bound thunk or None, constraints thunk
///   or None, default thunk or None), PARAMETER_SPEC(name, default thunk or None), TYPE_VARIABLE_TUPLE(name, default thunk or None),
///   TYPE_ALIAS(name, type_params, value thunk), GENERIC_BASE(type_params tuple) -> Generic[...]: the last base of a generic class.
#define HELPERS(X)                                                                                 \
    X(BUILD_CLASS) X(ASSERTION_ERROR) X(TYPE_VARIABLE) X(PARAMETER_SPEC) X(TYPE_VARIABLE_TUPLE)    \
    X(TYPE_ALIAS) X(GENERIC_BASE)
typedef enum Helper {
#define X(name) HELPER_##name,
    HELPERS(X)
#undef X
    HELPERS_COUNT
} Helper;
