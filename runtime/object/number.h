// Numbers that do not fit a value: big ints, floats of subclasses, complex numbers.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/digits.h"
#include "runtime/object/types.h"

/// An int outside the immediate range (or of a subclass of int, then of any size). Digits are inline, lowest first.
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
/// Whether `v` is an int or bool of any class (subclasses too); its digits then, with `room` for immediates.
bool ouro_value_digits(Value v, Digit *room, Digits *out);
/// Whether `v` is an int (or bool) that fits int64_t; if so *out is it. Raises nothing.
bool ouro_value_int64(Value v, int64_t *out);
/// Whether `v` is a float of any class; if so *out is it.
bool ouro_value_double(Value v, double *out);
/// pow(base, exponent, modulus) of three ints. UNBOUND raised.
Value ouro_int_power_modulo(Thread *thread, Value base, Value exponent, Value modulus);
