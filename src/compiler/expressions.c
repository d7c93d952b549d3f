// Expressions: one function a node, or a call of the file that knows it.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

Register ouro_code_work_register(Compiler *compiler, Register target)
{
    return ouro_register_is_temporary(compiler, target) ? target : ouro_temporary(compiler);
}

Register ouro_code_temporary(Compiler *compiler, const AstNode *node)
{
    Register target = ouro_temporary(compiler);
    ouro_code_into(compiler, node, target);
    return target;
}

Register ouro_code_operand_in(Compiler *compiler, const AstNode *node, const AstNode *later,
                              Register spare)
{
    Register reg = ouro_code_bound_register(compiler, node, later);
    if (reg != REGISTER_NONE) return reg;
    reg = ouro_code_work_register(compiler, spare);
    ouro_code_into(compiler, node, reg);
    return reg;
}

Register ouro_code_operand(Compiler *compiler, const AstNode *node, const AstNode *later)
{
    Register reg = ouro_code_bound_register(compiler, node, later);
    return reg != REGISTER_NONE ? reg : ouro_code_temporary(compiler, node);
}

Constant ouro_code_name_constant(Compiler *compiler, const Name *name)
{
    (void)compiler;
    return constant_text(name->text);
}

// CPython moves the start of a position that begins on an earlier line to the attribute's name.
AstSpan ouro_code_attribute_span(Compiler *compiler, AstSpan span, const AstAttribute *attribute)
{
    const Source *source = &compiler->ast->source;
    AstSpan node = attribute->node.span;
    uint32_t start_line = ouro_source_position(source, span.start).line;
    SourcePosition end = ouro_source_position(source, node.end);
    if (start_line == end.line || attribute->attr->size > end.column) return span;
    return (AstSpan){node.end - attribute->attr->size, span.end};
}

static void code_attribute(Compiler *compiler, const AstAttribute *node, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register object = ouro_code_operand_in(compiler, node->value, NULL, target);
    ouro_temporaries_release(compiler, mark);
    AstSpan span = ouro_code_attribute_span(compiler, node->node.span, node);
    ouro_emit_name(compiler, span, instruction_abc(OP_LOAD_ATTR, target, object, 0),
                   ouro_name(compiler, node->attr));
}

static void code_named_expr(Compiler *compiler, const AstNamedExpr *node, Register target)
{
    const AstName *name = ast_name(node->target);
    if (!ouro_code_may_bind(compiler, node->target->span, name->id)) return;
    const Name *variable = ouro_name(compiler, name->id);
    Register reg = ouro_code_local_register(compiler, variable);
    if (reg == REGISTER_NONE) {
        Register mark = ouro_temporaries_mark(compiler);
        Register value = ouro_code_work_register(compiler, target);
        ouro_code_into(compiler, node->value, value);
        ouro_code_store_name(compiler, node->target->span, variable, value);
        ouro_temporaries_release(compiler, mark);
        ouro_emit_move(compiler, node->node.span, target, value);
    } else {
        ouro_code_into(compiler, node->value, reg);
        ouro_code_note_store(compiler, variable);
        ouro_emit_move(compiler, node->node.span, target, reg);
    }
}

static void code_list_comp(Compiler *compiler, const AstNode *node, Register target)
{
    const AstListComp *list = ast_list_comp(node);
    ComprehensionParts parts = {node, list->generators, list->elt, NULL};
    ouro_code_comprehension(compiler, &parts, target);
}

static void code_set_comp(Compiler *compiler, const AstNode *node, Register target)
{
    const AstSetComp *set = ast_set_comp(node);
    ComprehensionParts parts = {node, set->generators, set->elt, NULL};
    ouro_code_comprehension(compiler, &parts, target);
}

static void code_dict_comp(Compiler *compiler, const AstNode *node, Register target)
{
    const AstDictComp *dict = ast_dict_comp(node);
    ComprehensionParts parts = {node, dict->generators, dict->key, dict->value};
    ouro_code_comprehension(compiler, &parts, target);
}

static void code_generator_exp(Compiler *compiler, const AstNode *node, Register target)
{
    const AstGeneratorExp *generator = ast_generator_exp(node);
    ComprehensionParts parts = {node, generator->generators, generator->elt, NULL};
    ouro_code_generator(compiler, &parts, target);
}

static bool may_fold(const AstNode *node)
{
    switch (node->kind) {
    case AST_CONSTANT:
    case AST_UNARY_OP:
    case AST_BIN_OP:
    case AST_SUBSCRIPT:
    case AST_TUPLE:
    case AST_NAME: return true;
    default: return false;
    }
}

void ouro_code_into(Compiler *compiler, const AstNode *node, Register target)
{
    if (compiler->failed) return;
    Constant constant;
    if (may_fold(node) && ouro_fold(compiler, node, &constant)) {
        ouro_emit_load_constant(compiler, node->span, target, constant);
        return;
    }
    switch ((AstKind)node->kind) {
    case AST_NAME:
        ouro_code_load_name(compiler, node->span, ouro_name(compiler, ast_name(node)->id), target);
        break;
    case AST_BIN_OP: ouro_code_bin_op(compiler, ast_bin_op(node), target); break;
    case AST_UNARY_OP: ouro_code_unary_op(compiler, ast_unary_op(node), target); break;
    case AST_BOOL_OP: ouro_code_bool_op(compiler, ast_bool_op(node), target); break;
    case AST_COMPARE: ouro_code_compare(compiler, ast_compare(node), target); break;
    case AST_IF_EXP: ouro_code_if_exp(compiler, ast_if_exp(node), target); break;
    case AST_NAMED_EXPR: code_named_expr(compiler, ast_named_expr(node), target); break;
    case AST_CALL: ouro_code_call(compiler, ast_call(node), target); break;
    case AST_ATTRIBUTE: code_attribute(compiler, ast_attribute(node), target); break;
    case AST_SUBSCRIPT: ouro_code_subscript(compiler, ast_subscript(node), target); break;
    case AST_SLICE: ouro_code_slice(compiler, ast_slice(node), target); break;
    case AST_LIST: ouro_code_list(compiler, node->span, ast_list(node)->elts, target); break;
    case AST_TUPLE: ouro_code_tuple(compiler, node->span, ast_tuple(node)->elts, target); break;
    case AST_SET: ouro_code_set(compiler, ast_set(node), target); break;
    case AST_DICT: ouro_code_dict(compiler, ast_dict(node), target); break;
    case AST_LIST_COMP: code_list_comp(compiler, node, target); break;
    case AST_SET_COMP: code_set_comp(compiler, node, target); break;
    case AST_DICT_COMP: code_dict_comp(compiler, node, target); break;
    case AST_GENERATOR_EXP: code_generator_exp(compiler, node, target); break;
    case AST_LAMBDA: ouro_code_lambda(compiler, ast_lambda(node), target); break;
    case AST_AWAIT: ouro_code_await(compiler, ast_await(node), target); break;
    case AST_YIELD: ouro_code_yield(compiler, ast_yield(node), target); break;
    case AST_YIELD_FROM: ouro_code_yield_from(compiler, ast_yield_from(node), target); break;
    case AST_JOINED_STR: ouro_code_joined_str(compiler, ast_joined_str(node), target); break;
    case AST_FORMATTED_VALUE:
        ouro_code_formatted_value(compiler, ast_formatted_value(node), target);
        break;
    case AST_STARRED:
        ouro_compile_error(compiler, node->span, "can't use starred expression here");
        break;
    default: OURO_UNREACHABLE();
    }
}

void ouro_code_effect(Compiler *compiler, const AstNode *node)
{
    if (node->kind == AST_CONSTANT) return;
    Register mark = ouro_temporaries_mark(compiler);
    if (ouro_code_bound_register(compiler, node, NULL) == REGISTER_NONE) {
        ouro_code_temporary(compiler, node);
    }
    ouro_temporaries_release(compiler, mark);
}
