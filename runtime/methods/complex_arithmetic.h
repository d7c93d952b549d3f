// Complex numbers as C computes with them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

typedef struct ComplexNumber {
    double real, imaginary;
} ComplexNumber;

ComplexNumber ouro_complex_multiply(ComplexNumber a, ComplexNumber b);
/// False when `b` is zero.
OURO_MUST_USE bool ouro_complex_divide(ComplexNumber a, ComplexNumber b, ComplexNumber *out);
/// Any number as a complex one: 1; 0: it is none; -1: raised (an int too large).
int ouro_number_as_complex(Thread *thread, Value value, ComplexNumber *out);
BinaryFunction ouro_complex_slot_binary;
