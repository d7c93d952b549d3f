// Constant expressions of integers beyond 64 bits: masks such as (1 << 64) - 1.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/compiler/compiler.h"
#include "src/compiler/constants.h"

/// A literal too large for 64 bits, with its digits in `base`: 2, 8, 10 or 16.
Constant ouro_fold_big_literal(Compiler *compiler, Text digits, unsigned base);

/// False when either is no int, or the result too large to be worth it.
bool ouro_fold_big(Compiler *compiler, AstOperator op, Constant left, Constant right,
                   Constant *out);
bool ouro_fold_big_unary(Compiler *compiler, AstUnaryOperator op, Constant value, Constant *out);
