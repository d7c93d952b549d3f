// The numbers of kinds, classes, special methods and names, expanded from their tables.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/heap.h"

typedef enum TypeId {
#define TYPE(name, struct_) TYPE_##name,
#include "runtime/object/types.def"
#undef TYPE
    TYPE_COUNT
} TypeId;

/// A built-in class; also the shape of its exact instances, so that one 32-bit compare tells both.
typedef enum ClassId {
#define CLASS(name, text, base, type) CLASS_##name,
#include "runtime/object/classes.def"
#undef CLASS
#define EXCEPTION(name, text, parent) CLASS_##name,
#include "runtime/object/exceptions.def"
#undef EXCEPTION
    CLASS_COUNT,
    CLASS_FIRST_EXCEPTION = CLASS_BASE_EXCEPTION,
    CLASS_LAST_AWAITED = CLASS_FUTURE_ITERATOR, // from CLASS_FUTURE on: `await` needs no iterator for their exact instances
    SHAPE_FIRST_FREE = CLASS_COUNT,
} ClassId;

typedef enum Special {
#define SPECIAL(name, text) SPECIAL_##name,
#include "runtime/object/specials.def"
#undef SPECIAL
    SPECIAL_COUNT
} Special;

/// An index into vm->names; special methods come first, so a Special is a Name.
typedef enum Name {
    NAME_FIRST_PLAIN = SPECIAL_COUNT - 1,
#define NAME(name, text) NAME_##name,
#include "runtime/object/names.def"
#undef NAME
    NAME_COUNT
} Name;

typedef enum BinaryOp {
    BINARY_ADD, BINARY_SUBTRACT, BINARY_MULTIPLY, BINARY_TRUE_DIVIDE, BINARY_FLOOR_DIVIDE,
    BINARY_REMAINDER, BINARY_POWER, BINARY_LEFT_SHIFT, BINARY_RIGHT_SHIFT, BINARY_AND, BINARY_OR,
    BINARY_XOR, BINARY_MATRIX_MULTIPLY,
    BINARY_COUNT // the order is that of the opcodes and of SPECIAL_ADD.., SPECIAL_RADD.., SPECIAL_IADD..
} BinaryOp;

typedef enum UnaryOp { UNARY_NEGATE, UNARY_POSITIVE, UNARY_INVERT } UnaryOp;

typedef enum CompareOp { // the order is that of the opcodes and of SPECIAL_LT..
    COMPARE_LESS, COMPARE_LESS_EQUAL, COMPARE_GREATER, COMPARE_GREATER_EQUAL, COMPARE_EQUAL,
    COMPARE_UNEQUAL,
} CompareOp;

typedef struct Vm Vm;
typedef struct Thread Thread;
typedef struct Class Class;
typedef struct Shape Shape;
typedef struct String String;
typedef struct Dict Dict;
typedef struct Tuple Tuple;
typedef struct List List;
typedef struct Frame Frame;

static inline Object *value_object(Value v) { return (Object *)value_as_object(v); }

/// Whether `v` is an object of struct kind `type`, of whatever class.
static inline bool value_has_type(Value v, TypeId type)
{
    uint64_t address = value_untag(v);
    return value_is_address(address) && ((Object *)address)->type == type;
}
/// Whether `v` is an object of exactly this shape: an exact instance of a built-in class.
static inline bool value_has_shape(Value v, uint32_t shape)
{
    uint64_t address = value_untag(v);
    return value_is_address(address) && ((Object *)address)->shape == shape;
}
