// Numbers that do not fit a value: big ints, floats of subclasses, complex numbers.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/digits.h"
#include "runtime/object/types.h"

/// An int outside the immediate range (or of a subclass of int, then of any size). Digits are
/// inline, lowest first.
typedef struct BigInt {
    Object object;
    uint32_t count;
    bool negative;
    Digit digits[];
} BigInt;

typedef struct FloatObject { // of subclasses of float only
    Object object;
    double number;
} FloatObject;

typedef struct Complex {
    Object object;
    double real, imaginary;
} Complex;

/// An int value of these digits, immediate where it fits. UNBOUND when memory is refused.
Value ouro_int_from_digits(Vm *vm, Digits digits);
Value ouro_int_from_int64(Vm *vm, int64_t i);
Value ouro_int_from_uint64(Vm *vm, uint64_t i);
Value ouro_complex_new(Vm *vm, double real, double imaginary);
/// Instances of `class`, a subclass of int, float or complex. UNBOUND when memory is refused.
Value ouro_int_of_class(Vm *vm, Class *class, Digits digits);
Value ouro_float_of_class(Vm *vm, Class *class, double number);
Value ouro_complex_of_class(Vm *vm, Class *class, double real, double imaginary);
/// Whether `v` is an int or bool of any class (subclasses too); its digits then, with `room` for
/// immediates.
bool ouro_value_digits(Value v, Digit *room, Digits *out);
/// Whether `v` is an int (or bool) that fits int64_t; if so *out is it. Raises nothing.
bool ouro_value_int64(Value v, int64_t *out);
/// Whether `v` is a float of any class; if so *out is it.
bool ouro_value_double(Value v, double *out);
/// pow(base, exponent, modulus) of three ints. UNBOUND raised.
Value ouro_int_power_modulo(Thread *thread, Value base, Value exponent, Value modulus);
/// Whether `v` is a complex number of any class.
static inline bool value_is_complex(Value v) { return value_has_type(v, TYPE_COMPLEX); }
static inline Complex *value_as_complex(Value v) { return (Complex *)value_as_object(v); }

/// Digits that are computed on the C stack; larger results are computed in the int itself.
#define INT_ROOM_LOCAL_DIGITS 64

/// Where the digits of an int are computed before it is one.
typedef struct IntRoom {
    Vm *vm;
    BigInt *object; // NULL: `at` is `local`
    Digit *at;
    Digit local[INT_ROOM_LOCAL_DIGITS];
} IntRoom;

/// Room for `capacity` digits. False when memory is refused. An open room needs no closing.
OURO_MUST_USE bool ouro_int_room_open(IntRoom *room, Vm *vm, size_t capacity);
/// The int whose digits were computed at room->at. UNBOUND when memory is refused.
Value ouro_int_room_close(IntRoom *room, Digits digits);
