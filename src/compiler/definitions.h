// What functions, classes and their type parameters share.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/compiler/code.h"

/// What functions, async functions and lambdas have in common.
typedef struct {
    const AstNode *node;
    const AstArguments *args;
    const AstNode *returns;
    AstNodes body;             // of a def
    const AstNode *expression; // of a lambda
    AstNodes decorators, type_params;
    const AstIdentifier *name;
} FunctionParts;

/// R[target] = the function; the defaults that `flags` tell of stand behind it already.
/// `type_params` is the register of their tuple, or REGISTER_NONE.
void ouro_code_function_here(Compiler *compiler, const FunctionParts *parts, unsigned flags,
                             Register type_params, Register target);
/// The same for a function that has type parameters (type_params.c).
void ouro_code_generic_function(Compiler *compiler, const FunctionParts *parts, unsigned flags,
                                Register target);

/// Evaluates decorators; the result is the register for what they decorate.
Register ouro_code_decorators(Compiler *compiler, AstNodes decorators);
/// Calls them on what stands there; the register of the result.
Register ouro_code_apply_decorators(Compiler *compiler, AstNodes decorators, Register value);

/// Registers of a class body's unit, behind the namespace.
enum { CLASS_CELL_REGISTER = 1 };
static inline Register class_dict_register(const Scope *scope)
{
    return scope->needs_class_cell ? CLASS_CELL_REGISTER + 1 : CLASS_CELL_REGISTER;
}

/// R[target] = the class; `generic_base` is the register of its last base, or REGISTER_NONE.
void ouro_code_class_here(Compiler *compiler, const AstClassDef *node, Register generic_base,
                          Register target);
void ouro_code_generic_class(Compiler *compiler, const AstClassDef *node, Register target);
