// What bool takes over from int.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/numbers.h"

/// The operators that ints have; ** has three operands as a method, and so stands in the table of
/// methods.
#define INT_OPERATORS                                                                              \
    (((1u << BINARY_COUNT) - 1) & ~(1u << BINARY_POWER) & ~(1u << BINARY_MATRIX_MULTIPLY))

bool ouro_int_slot_hash(Thread *thread, Value self, int64_t *out);
int ouro_int_slot_truth(Thread *thread, Value self);
Value ouro_int_slot_compare(Thread *thread, Value left, Value right, CompareOp op);
Value ouro_int_slot_unary(Thread *thread, Value self, UnaryOp op);
Value ouro_int_slot_format(Thread *thread, Value self, String *spec);
