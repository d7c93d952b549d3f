// Constructors, names and the child walk of the tree, all from ast.def.
// SPDX-License-Identifier: MIT
#include "grammar/ast.h"

static uint16_t deeper(uint16_t depth, const AstNode *child)
{
    return child != NULL && child->depth > depth ? child->depth : depth;
}

static uint16_t deeper_list(uint16_t depth, AstNodes list)
{
    for (uint32_t i = 0; i < list.count; i++) depth = deeper(depth, list.items[i]);
    return depth;
}

// A tree of 65,535 levels is beyond every limit: the count stays there.
static uint16_t one_more(uint16_t depth) { return depth == UINT16_MAX ? depth : depth + 1; }

#define CHILD(name)    depth = deeper(depth, node.name);
#define OPTIONAL(name) depth = deeper(depth, node.name);
#define LIST(name)     depth = deeper_list(depth, node.name);
#define ENUM(Type, name)
#define IDENTIFIER(name)
#define OPTIONAL_IDENTIFIER(name)
#define IDENTIFIERS(name)
#define OPERATORS(name)
#define INTEGER(name)
#define VALUE(name)
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    AstNode *ouro_ast_##function(Arena *arena, AstSpan span, Ast##Type node)                       \
    {                                                                                              \
        Ast##Type *copy = ouro_arena_alloc(arena, sizeof *copy);                                   \
        if (copy == NULL) return NULL;                                                             \
        uint16_t depth = 0;                                                                        \
        fields node.node = (AstNode){AST_##KIND, one_more(depth), span};                           \
        *copy = node;                                                                              \
        return &copy->node;                                                                        \
    }
#include "grammar/ast.def"

AstGroup ouro_ast_group(AstKind kind)
{
    static const uint8_t groups[] = {
#define AST_NODE(group, KIND, Type, function, fields) [AST_##KIND] = AST_GROUP_##group,
#include "grammar/ast.def"
    };
    return groups[kind];
}

const char *ouro_ast_kind_name(AstKind kind)
{
    static const char *const names[] = {
#define AST_NODE(group, KIND, Type, function, fields) [AST_##KIND] = #Type,
#define AST_PART(KIND, Type, function, fields)        [AST_##KIND] = #function,
#include "grammar/ast.def"
    };
    return names[kind];
}

const char *ouro_ast_operator_text(AstOperator op)
{
    static const char *const spellings[] = {
#define AST_BINARY(CONSTANT, Name, spelling) [AST_OP_##CONSTANT] = spelling,
#include "grammar/operators.def"
    };
    return spellings[op];
}

const char *ouro_ast_unary_text(AstUnaryOperator op)
{
    static const char *const spellings[] = {
#define AST_UNARY(CONSTANT, Name, spelling) [AST_UNARY_##CONSTANT] = spelling,
#include "grammar/operators.def"
    };
    return spellings[op];
}

const char *ouro_ast_comparison_text(AstComparison op)
{
    static const char *const spellings[] = {
#define AST_COMPARISON(CONSTANT, Name, spelling) [AST_COMPARE_##CONSTANT] = spelling,
#include "grammar/operators.def"
    };
    return spellings[op];
}

typedef struct {
    void (*visit)(void *context, AstNode *child);
    void *context;
} Walk;

static void enter(const Walk *walk, AstNode *child)
{
    if (child != NULL) walk->visit(walk->context, child);
}

static void enter_all(const Walk *walk, AstNodes list)
{
    for (uint32_t i = 0; i < list.count; i++) enter(walk, list.items[i]);
}

#define CHILD(name)    enter(walk, node->name);
#define OPTIONAL(name) enter(walk, node->name);
#define LIST(name)     enter_all(walk, node->name);
#define ENUM(Type, name)
#define IDENTIFIER(name)
#define OPTIONAL_IDENTIFIER(name)
#define IDENTIFIERS(name)
#define OPERATORS(name)
#define INTEGER(name)
#define VALUE(name)
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    static void walk_##function(const Walk *walk, const Ast##Type *node)                           \
    {                                                                                              \
        (void)walk, (void)node;                                                                    \
        fields                                                                                     \
    }
#include "grammar/ast.def"

void ouro_ast_each_child(const AstNode *node, void (*visit)(void *context, AstNode *child),
                         void *context)
{
    const Walk walk = {visit, context};
    switch ((AstKind)node->kind) {
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    case AST_##KIND:                                                                               \
        walk_##function(&walk, ast_##function(node));                                              \
        break;
#include "grammar/ast.def"
    case AST_KINDS_COUNT: OURO_UNREACHABLE();
    }
}
