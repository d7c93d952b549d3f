// What C code that scripts call is written against: functions, classes and modules in C.
//
// A native function is declared by its Python signature and given a call:
//
//     static OuroOutcome greet(OuroCall *call)
//     {
//         OuroText name;
//         if (!ouro_read_text(call, ouro_argument(call, 0), &name)) return OURO_RAISED;
//         return ouro_return_format(call, "Hello, %.*s!", (int)name.size, name.at);
//     }
//
//     static const OuroFunctionDef functions[] = {
//         {"greet(name)", greet, "A greeting."},
//         {0},
//     };
//     const OuroModuleDef ouro_module_greetings = {.name = "greetings", .functions = functions};
//
// The signature binds: positional-only parameters (/), keyword-only ones (*), defaults, *args
// (which arrive as one tuple) and **kwargs (as one dict). Defaults are literals; `...` says "may be
// left out", and ouro_is_missing tells whether it was.
//
// VALUES. An OuroValue is a handle. Those that a function gets or makes are valid until it returns,
// or until the scope that was opened before they were made is closed. No value is OURO_MISSING: as
// a result of a function here it says that an exception is pending, and all that is left to do is
// to return OURO_RAISED.
//
// ERRORS. What can fail says so by its result: false, OURO_MISSING, OURO_RAISED. An exception is
// then pending on the call. It is an error to go on working with a call on which one is pending.
//
// RUNNING SCRIPTS. Functions marked "runs scripts" may call methods of a script's classes. Texts
// and bytes that were read are valid as long as their value is, but items of lists may change under
// them.
//
// This header needs nothing but C11 or C++17.
// SPDX-License-Identifier: MIT
#pragma once
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__
#    define OURO_PRINTF_LIKE(text, first) __attribute__((format(printf, text, first)))
#    define OURO_CHECK_RESULT             __attribute__((warn_unused_result))
#else
#    define OURO_PRINTF_LIKE(text, first)
#    define OURO_CHECK_RESULT
#endif

// ---- calls, values, outcomes -------------------------------------------------------------------

/// One call of a native function: its arguments, its result, what it must give back.
typedef struct OuroCall OuroCall;

/// A handle of a value. Copy it freely; compare it with ouro_is_same only.
typedef struct OuroValue {
    uint64_t handle;
} OuroValue;

/// How a native function ends, as what a host runs does.
#ifndef OURO_OUTCOME_DEFINED
#    define OURO_OUTCOME_DEFINED
typedef enum OuroOutcome {
    OURO_RETURNED,  ///< With a result.
    OURO_RAISED,    ///< With a pending exception.
    OURO_SUSPENDED, ///< Not yet.
    OURO_KILLED,    ///< The VM is being stopped: give up native resources and return this.
} OuroOutcome;
#endif

/// A native function.
typedef OuroOutcome OuroNative(OuroCall *call);

/// Borrowed UTF-8 text or bytes; not ended by a NUL.
typedef struct OuroText {
    const char *at;
    size_t size;
} OuroText;

/// No value: a parameter that was left out, or the result of what raised.
#define OURO_MISSING (ouro_missing())
OuroValue ouro_missing(void);
bool ouro_is_missing(OuroValue value);

/// Values made between the two are given up at the end. For loops that make many.
typedef uint32_t OuroScope;
OuroScope ouro_scope_begin(OuroCall *call);
void ouro_scope_end(OuroCall *call, OuroScope scope);
/// Ends the scope but keeps `value`. Errors: OURO_MISSING where `value` is, or memory is refused.
OuroValue ouro_scope_end_with(OuroCall *call, OuroScope scope, OuroValue value);

// ---- arguments and results ---------------------------------------------------------------------

/// The value of parameter `index`, in the order of the signature; `self` is the first in methods.
OuroValue ouro_argument(const OuroCall *call, unsigned index);
/// How many there are: the number of parameters, or for OURO_VARIADIC of arguments.
unsigned ouro_argument_count(const OuroCall *call);

// Each returns, or raises where the result cannot be made. `value` may be OURO_MISSING: raised.
OuroOutcome ouro_return_value(OuroCall *call, OuroValue value);
OuroOutcome ouro_return_none(OuroCall *call);
OuroOutcome ouro_return_bool(OuroCall *call, bool truth);
OuroOutcome ouro_return_int(OuroCall *call, int64_t number);
OuroOutcome ouro_return_float(OuroCall *call, double number);
OuroOutcome ouro_return_text(OuroCall *call, const char *at, size_t size);
OuroOutcome ouro_return_format(OuroCall *call, const char *format, ...) OURO_PRINTF_LIKE(2, 3);

// ---- raising -----------------------------------------------------------------------------------

/// The built-in exceptions that natives raise.
typedef enum OuroError {
    OURO_ARITHMETIC_ERROR,
    OURO_ATTRIBUTE_ERROR,
    OURO_BUFFER_ERROR,
    OURO_EOF_ERROR,
    OURO_IMPORT_ERROR,
    OURO_INDEX_ERROR,
    OURO_KEY_ERROR,
    OURO_LOOKUP_ERROR,
    OURO_MEMORY_ERROR,
    OURO_NOT_IMPLEMENTED_ERROR,
    OURO_OS_ERROR,
    OURO_OVERFLOW_ERROR,
    OURO_RECURSION_ERROR,
    OURO_RUNTIME_ERROR,
    OURO_STOP_ITERATION,
    OURO_SYSTEM_ERROR,
    OURO_TIMEOUT_ERROR,
    OURO_TYPE_ERROR,
    OURO_UNICODE_ERROR,
    OURO_VALUE_ERROR,
    OURO_ZERO_DIVISION_ERROR,
    OURO_DEPRECATION_WARNING, ///< These two are for ouro_issue_warning.
    OURO_RUNTIME_WARNING,
    OURO_ERROR_COUNT
} OuroError;

/// Makes an exception pending. Always OURO_RAISED, so that a function can return it.
OuroOutcome ouro_raise_error(OuroCall *call, OuroError error, const char *format, ...)
    OURO_PRINTF_LIKE(3, 4);
/// The same with a value as the only argument: KeyError(key).
OuroOutcome ouro_raise_error_with(OuroCall *call, OuroError error, OuroValue argument);
/// Of an errno: OSError or the class of it that fits.
OuroOutcome ouro_raise_errno(OuroCall *call, int error);
OuroOutcome ouro_raise_no_memory(OuroCall *call);
/// Whether the pending exception is of this class (or of one below it); false where none is.
bool ouro_raised(const OuroCall *call, OuroError error);
/// Drops the pending exception.
void ouro_clear_error(OuroCall *call);
/// Issues a warning. False: a filter made an exception of it. Runs scripts.
OURO_CHECK_RESULT bool ouro_issue_warning(OuroCall *call, OuroError category, const char *format,
                                          ...) OURO_PRINTF_LIKE(3, 4);

// ---- asking values -----------------------------------------------------------------------------

/// What a value is; those of subclasses too.
typedef enum OuroKind {
    OURO_KIND_OTHER,
    OURO_KIND_NONE,
    OURO_KIND_BOOL,
    OURO_KIND_INT,
    OURO_KIND_FLOAT,
    OURO_KIND_COMPLEX,
    OURO_KIND_TEXT,
    OURO_KIND_BYTES,
    OURO_KIND_LIST,
    OURO_KIND_TUPLE,
    OURO_KIND_DICT,
} OuroKind;

OuroKind ouro_kind(OuroValue value);
bool ouro_is_same(OuroValue a, OuroValue b); ///< Python's `is`.
bool ouro_is_none(OuroValue value);
/// The name of the value's class, for messages. Valid as long as the class is.
const char *ouro_type_name(OuroCall *call, OuroValue value);
/// Whether the value is an instance of exactly the class that its kind names.
bool ouro_is_exact(OuroValue value);

// Readers: false with CPython's TypeError or OverflowError where the value does not fit.

/// An int, or what has __index__. Runs scripts.
OURO_CHECK_RESULT bool ouro_read_int(OuroCall *call, OuroValue value, int64_t *out);
/// The same, clamped to what int64_t holds.
OURO_CHECK_RESULT bool ouro_read_int_clamped(OuroCall *call, OuroValue value, int64_t *out);
/// A real number: float, int, what has __float__ or __index__. Runs scripts.
OURO_CHECK_RESULT bool ouro_read_float(OuroCall *call, OuroValue value, double *out);
/// Any number: also what has __complex__. Runs scripts.
OURO_CHECK_RESULT bool ouro_read_complex(OuroCall *call, OuroValue value, double *real,
                                         double *imaginary);
/// The truth of any value. Runs scripts.
OURO_CHECK_RESULT bool ouro_read_truth(OuroCall *call, OuroValue value, bool *out);
/// hash(value). Runs scripts.
OURO_CHECK_RESULT bool ouro_read_hash(OuroCall *call, OuroValue value, int64_t *out);
/// The UTF-8 of a str, without a copy. Lone surrogates are three bytes each.
OURO_CHECK_RESULT bool ouro_read_text(OuroCall *call, OuroValue value, OuroText *out);
/// The bytes of bytes, bytearray or memoryview, without a copy: valid until a script runs.
OURO_CHECK_RESULT bool ouro_read_bytes(OuroCall *call, OuroValue value, OuroText *out);

/// Code points of a str.
size_t ouro_text_count(OuroValue text);
/// The byte at which code point `index` of a str begins (it may equal the count); and back.
/// Cost: O(1) amortised.
size_t ouro_text_offset(OuroCall *call, OuroValue text, size_t index);
size_t ouro_text_index(OuroCall *call, OuroValue text, size_t offset);

// ---- making values -----------------------------------------------------------------------------

OuroValue ouro_none(void);
OuroValue ouro_make_bool(bool truth);
OuroValue ouro_make_float(double number);
OuroValue ouro_make_int(OuroCall *call, int64_t number);
OuroValue ouro_make_unsigned(OuroCall *call, uint64_t number);
OuroValue ouro_make_complex(OuroCall *call, double real, double imaginary);
/// A str of UTF-8. Errors: ValueError where it is none.
OuroValue ouro_make_text(OuroCall *call, const char *at, size_t size);
/// The part of a str or bytes between two byte offsets, which cut no code point.
OuroValue ouro_make_part(OuroCall *call, OuroValue text, size_t start, size_t end);
OuroValue ouro_make_bytes(OuroCall *call, const char *at, size_t size);
OuroValue ouro_make_tuple(OuroCall *call, const OuroValue *items, size_t count);
OuroValue ouro_make_list(OuroCall *call, const OuroValue *items, size_t count);
OuroValue ouro_make_dict(OuroCall *call);

// ---- lists, tuples, dicts ----------------------------------------------------------------------

/// The number of items of a list, tuple or dict.
size_t ouro_count(OuroValue container);
/// The item of a list or tuple at an index below its count, which a script may have changed.
OuroValue ouro_item(OuroCall *call, OuroValue sequence, size_t index);
OURO_CHECK_RESULT bool ouro_append(OuroCall *call, OuroValue list, OuroValue item);
/// The value of a key that is a text; OURO_MISSING without an exception where there is none.
OuroValue ouro_get_key(OuroCall *call, OuroValue dict, const char *key);
OURO_CHECK_RESULT bool ouro_set_key(OuroCall *call, OuroValue dict, const char *key,
                                    OuroValue value);

// ---- what the language does --------------------------------------------------------------------
// All of these run scripts.

OuroValue ouro_call_value(OuroCall *call, OuroValue callable, const OuroValue *arguments,
                          size_t count);
OuroValue ouro_call_named(OuroCall *call, OuroValue self, const char *method,
                          const OuroValue *arguments, size_t count);
OuroValue ouro_get_attribute(OuroCall *call, OuroValue value, const char *name);
/// OURO_MISSING without an exception where there is no such attribute.
OuroValue ouro_find_attribute(OuroCall *call, OuroValue value, const char *name);
OURO_CHECK_RESULT bool ouro_set_attribute(OuroCall *call, OuroValue value, const char *name,
                                          OuroValue attribute);
/// Whether the class of `value` has the special method `name`, such as "__floor__".
bool ouro_has_method(OuroCall *call, OuroValue value, const char *name);
OuroValue ouro_get_element(OuroCall *call, OuroValue container, OuroValue key);
/// container[key] = element; OURO_MISSING deletes.
OURO_CHECK_RESULT bool ouro_set_element(OuroCall *call, OuroValue container, OuroValue key,
                                        OuroValue element);
/// element in container: 1, 0, or -1 raised.
int ouro_has_element(OuroCall *call, OuroValue container, OuroValue element);
OuroValue ouro_make_iterator(OuroCall *call, OuroValue iterable);
/// The next item. False: the end, or with *out OURO_MISSING and a pending exception an error.
bool ouro_next_item(OuroCall *call, OuroValue iterator, OuroValue *out);
/// Whether an exception is pending.
bool ouro_is_pending(const OuroCall *call);
OuroValue ouro_make_repr(OuroCall *call, OuroValue value);
/// Imports a module by its name.
OuroValue ouro_import_named(OuroCall *call, const char *name);

typedef enum OuroOperator { // in the order of the machine's own
    OURO_ADD,
    OURO_SUBTRACT,
    OURO_MULTIPLY,
    OURO_TRUE_DIVIDE,
    OURO_FLOOR_DIVIDE,
    OURO_REMAINDER,
    OURO_POWER,
    OURO_LEFT_SHIFT,
    OURO_RIGHT_SHIFT,
    OURO_AND,
    OURO_OR,
    OURO_XOR,
    OURO_MATRIX_MULTIPLY,
} OuroOperator;
/// left op= right: the new value of `left`.
OuroValue ouro_operate_in_place(OuroCall *call, OuroOperator op, OuroValue left, OuroValue right);
typedef enum OuroUnary { OURO_NEGATE, OURO_POSITIVE, OURO_INVERT } OuroUnary;
OuroValue ouro_operate_unary(OuroCall *call, OuroUnary op, OuroValue value);
/// left op right.
OuroValue ouro_operate(OuroCall *call, OuroOperator op, OuroValue left, OuroValue right);

typedef enum OuroComparison {
    OURO_LESS,
    OURO_LESS_EQUAL,
    OURO_GREATER,
    OURO_GREATER_EQUAL,
    OURO_EQUAL,
    OURO_UNEQUAL,
} OuroComparison;
/// left op right, which may be anything.
OuroValue ouro_compare_rich(OuroCall *call, OuroComparison op, OuroValue left, OuroValue right);
/// The truth of left op right: 1, 0, or -1 raised.
int ouro_compare_values(OuroCall *call, OuroComparison op, OuroValue left, OuroValue right);

// ---- ints of any size --------------------------------------------------------------------------

/// The absolute value of an int as 64-bit words, lowest first, and its sign.
typedef struct OuroWords {
    const uint64_t *at;
    size_t count; ///< The highest word is not 0; zero has none.
    bool negative;
    uint64_t room; ///< Where `at` of a small int points: do not copy the struct.
} OuroWords;

/// operator.index(value): exactly an int. Runs scripts. Errors: TypeError.
OuroValue ouro_make_index(OuroCall *call, OuroValue value);
/// `integer` is an int or bool.
void ouro_read_words(OuroValue integer, OuroWords *out);
OuroValue ouro_make_int_of_words(OuroCall *call, const uint64_t *words, size_t count,
                                 bool negative);
/// The greatest common divisor of two ints; the integer part of an int's square root, which is not
/// negative.
OuroValue ouro_int_gcd(OuroCall *call, OuroValue a, OuroValue b);
OuroValue ouro_int_root(OuroCall *call, OuroValue integer);
/// mantissa * 2 ** exponent equals the int, rounded; 0.5 <= |mantissa| < 1.
double ouro_int_mantissa(OuroValue integer, int64_t *exponent);
/// int(number). Errors: OverflowError for infinity, ValueError for NaN.
OuroValue ouro_make_int_of_float(OuroCall *call, double number);

// ---- memory, time ------------------------------------------------------------------------------

/// Memory within the VM's limit. Owns: the caller releases it, with the size.
/// Errors: NULL, with MemoryError pending.
void *ouro_take_memory(OuroCall *call, size_t size);
void ouro_give_memory(OuroCall *call, void *memory, size_t size);

typedef enum OuroClock {
    OURO_CLOCK_MONOTONIC,
    OURO_CLOCK_WALL,
    OURO_CLOCK_PROCESS,
    OURO_CLOCK_THREAD
} OuroClock;
/// Nanoseconds of one of the VM's clocks.
int64_t ouro_clock_ns(OuroCall *call, OuroClock clock);
/// Sleeps; signals are handled meanwhile. False: a handler raised. Runs scripts.
OURO_CHECK_RESULT bool ouro_sleep_ns(OuroCall *call, int64_t duration);

// ---- blocking ----------------------------------------------------------------------------------

/// Other threads of the VM run between the two, while C waits for something outside the VM: as with what "runs scripts", texts and
/// items may have changed afterwards. Nothing of this header may be called meanwhile. _end may not return: where the VM was freed
/// meanwhile it ends the calling OS thread, which only happens to threads that scripts started; what such a function shall give
/// back, and where the system writes to meanwhile, must not be memory of the VM.
void ouro_block_begin(OuroCall *call);
void ouro_block_end(OuroCall *call);
/// After EINTR: handles signals that have come. False: a handler raised. Runs scripts.
OURO_CHECK_RESULT bool ouro_handle_signals(OuroCall *call);

// ---- definitions -------------------------------------------------------------------------------

/// How a row of a table of functions is called.
typedef enum OuroFunctionKind {
    OURO_FUNCTION = 0,
    OURO_VARIADIC = 1,     ///< All positional arguments as they come; no keywords.
    OURO_STATIC = 2,       ///< In a class: without self.
    OURO_CLASS_METHOD = 4, ///< In a class: with the class.
    OURO_GETTER = 16,      ///< In a class: a property; `set` may be NULL.
    OURO_FLOAT_1 = 32, ///< `of_float` on a real number. An infinite result of a finite number is
                       ///< OverflowError "math range error", a NaN of what is none ValueError.
    OURO_FLOAT_1_DOMAIN =
        64,                 ///< The same, but an infinite result is ValueError "math domain error".
    OURO_FLOAT_1_ANY = 256, ///< The same, and every result is one.
    OURO_FLOAT_TEST = 128,  ///< `test_float` on a real number.
} OuroFunctionKind;

typedef struct OuroFunctionDef {
    const char *signature; ///< A zero row ends a table.
    union {
        OuroNative *function;
        double (*of_float)(double);
        bool (*test_float)(double);
    };
    const char *doc;
    uint32_t kind;
    OuroNative *set; ///< OURO_GETTER: called with self and the new value.
} OuroFunctionDef;

/// A class whose instances carry memory of C: `size` bytes, zero at first. Scripts may derive from
/// it.
typedef struct OuroClassDef {
    const char *name;
    const char *doc;
    size_t size;
    void (*release)(
        void *memory); ///< Gives up what the memory refers to; it may not use the VM. May be NULL.
    const OuroFunctionDef
        *functions; ///< __init__ and special methods among them. Without __init__: no arguments.
} OuroClassDef;

/// A constant of a module: a float, unless `text` is set or `is_int`.
typedef struct OuroConstantDef {
    const char *name;
    double number;
    int64_t integer;
    bool is_int;
    const char *text;
} OuroConstantDef;

typedef struct OuroModuleDef {
    const char *name;
    const char *doc;
    const OuroFunctionDef *functions;   ///< May be NULL, as the next ones.
    const OuroConstantDef *constants;   ///< Ended by a zero row.
    const OuroClassDef *const *classes; ///< Ended by NULL.
    /// Fills in what tables cannot say; the module is the call's only argument.
    OuroNative *fill;
    /// The module that its functions and classes say they belong to, where that is another one: a
    /// module in Python that hands them on. NULL: `name`.
    const char *shown_name;
} OuroModuleDef;

/// The memory of an instance of a native class (or one derived from it). NULL with TypeError.
void *ouro_memory_of(OuroCall *call, OuroValue instance, const OuroClassDef *class_def);

#ifdef __cplusplus
}
#endif
