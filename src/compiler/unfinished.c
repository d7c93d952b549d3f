// Stands in for match statements, type parameters and postponed annotations.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/definitions.h"
void ouro_code_match(Compiler *compiler, const AstMatch *node)
{
    ouro_compile_error(compiler, node->node.span, "match: not yet");
}
void ouro_code_type_alias(Compiler *compiler, const AstTypeAlias *node)
{
    ouro_compile_error(compiler, node->node.span, "type: not yet");
}
void ouro_code_generic_function(Compiler *compiler, const FunctionParts *parts, unsigned flags,
                                Register target)
{
    (void)flags;
    (void)target;
    ouro_compile_error(compiler, parts->node->span, "generic: not yet");
}
void ouro_code_generic_class(Compiler *compiler, const AstClassDef *node, Register target)
{
    (void)target;
    ouro_compile_error(compiler, node->node.span, "generic: not yet");
}
Text ouro_unparse(Compiler *compiler, const AstNode *node)
{
    ouro_compile_error(compiler, node->span, "unparse: not yet");
    return TEXT("");
}
