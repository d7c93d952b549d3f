// Constant expressions: computed when that is sure to give what the program would.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/compiler/compiler.h"
#include "src/compiler/constants.h"

/// Whether `node` is a constant expression; if so `*out` is its value.
bool ouro_fold(Compiler *compiler, const AstNode *node, Constant *out);

/// The same for what stands right of `in`, or is iterated over: lists and sets that nothing else
/// can reach become tuples and frozensets.
bool ouro_fold_collection(Compiler *compiler, const AstNode *node, Constant *out);

/// The truth of a constant.
bool ouro_fold_truth(const Constant *constant);

/// The constant of a literal.
Constant ouro_fold_value(Compiler *compiler, const AstValue *value);
