// The tree of a program: nodes in an arena, shaped as Python's own abstract grammar.
// SPDX-License-Identifier: MIT
//
// Every node begins with an AstNode. A reader switches on its kind and casts:
//
//     case AST_BIN_OP: {
//         const AstBinOp *sum = ast_bin_op(node);
//         ... sum->left, sum->op, sum->right ...
//
// Enum, structs and casts come from ast.def. All pointers live as long as the Ast.
#pragma once
#include "runtime/base/arena.h"
#include "runtime/base/attributes.h"

/// What a node is: AST_MODULE, AST_FUNCTION_DEF, ...
typedef enum {
#define AST_NODE(group, KIND, Type, function, fields) AST_##KIND,
#include "grammar/ast.def"
    AST_KINDS_COUNT,
} AstKind;

typedef enum {
    AST_GROUP_MOD,
    AST_GROUP_STMT,
    AST_GROUP_EXPR,
    AST_GROUP_HANDLER,
    AST_GROUP_PART,
    AST_GROUP_PATTERN,
    AST_GROUP_TYPE_PARAM,
} AstGroup;

typedef enum {
#define AST_BINARY(CONSTANT, Name, spelling) AST_OP_##CONSTANT,
#include "grammar/operators.def"
} AstOperator;

typedef enum {
#define AST_UNARY(CONSTANT, Name, spelling) AST_UNARY_##CONSTANT,
#include "grammar/operators.def"
} AstUnaryOperator;

typedef enum {
#define AST_BOOL(CONSTANT, Name, spelling) AST_BOOL_##CONSTANT,
#include "grammar/operators.def"
} AstBoolOperator;

typedef enum {
#define AST_COMPARISON(CONSTANT, Name, spelling) AST_COMPARE_##CONSTANT,
#include "grammar/operators.def"
} AstComparison;

typedef enum { AST_LOAD, AST_STORE, AST_DEL } AstContext;

/// Where a node stands: byte offsets into the source's text, end excluded.
typedef struct {
    uint32_t start, end;
} AstSpan;

/// What every node begins with. Depth is that of the deepest path below, this node included: it is
/// at most OURO_TREE_DEPTH_MAX (limits.h), so that recursion over the tree needs no check.
typedef struct AstNode {
    uint8_t kind; // AstKind
    uint16_t depth;
    AstSpan span;
} AstNode;

/// A name, in NFKC; one object a name within a tree, so that equal names have equal pointers.
typedef struct {
    uint32_t size;  // Bytes of UTF-8, without the NUL that follows.
    uint32_t index; // From 0 in order of first appearance: for tables by name.
    char text[];
} AstIdentifier;

typedef struct {
    uint32_t count;
    AstNode **items;
} AstNodes;

typedef struct {
    uint32_t count;
    const AstIdentifier **items;
} AstIdentifiers;

/// As many as the comparison has comparators; each is an AstComparison.
typedef struct {
    uint32_t count;
    uint8_t *items;
} AstComparisons;

typedef enum {
    AST_VALUE_NONE,
    AST_VALUE_TRUE,
    AST_VALUE_FALSE,
    AST_VALUE_ELLIPSIS,
    AST_VALUE_INT,       // `integer`
    AST_VALUE_BIG_INT,   // `text`: digits in `base`, no prefix, no underscores, no leading zeros
    AST_VALUE_FLOAT,     // `real`
    AST_VALUE_IMAGINARY, // `real`, times 1j
    AST_VALUE_STR,       // `text`: UTF-8, lone surrogates as three bytes; may hold NULs
    AST_VALUE_BYTES,     // `text`
} AstValueKind;

/// The value of a Constant or a MatchSingleton.
typedef struct {
    uint8_t kind;      // AstValueKind
    uint8_t base;      // Of a big int: 2, 8, 10 or 16.
    bool has_u_prefix; // Of a str: `u'...'`, as its first piece was written.
    uint32_t size;     // Bytes of `text`, without the NUL that follows.
    union {
        int64_t integer;
        double real;
        const char *text;
    };
} AstValue;

#define CHILD(name)               AstNode *name;
#define OPTIONAL(name)            AstNode *name;
#define LIST(name)                AstNodes name;
#define ENUM(Type, name)          Type name;
#define IDENTIFIER(name)          const AstIdentifier *name;
#define OPTIONAL_IDENTIFIER(name) const AstIdentifier *name;
#define IDENTIFIERS(name)         AstIdentifiers name;
#define OPERATORS(name)           AstComparisons name;
#define INTEGER(name)             int name;
#define VALUE(name)               AstValue name;
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    typedef struct {                                                                               \
        AstNode node;                                                                              \
        fields                                                                                     \
    } Ast##Type;
#include "grammar/ast.def"

// The casts: ast_name(node) is `node` as an AstName.
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    static inline Ast##Type *ast_##function(const AstNode *node)                                   \
    {                                                                                              \
        assert(node->kind == AST_##KIND);                                                          \
        return (Ast##Type *)(uintptr_t)node;                                                       \
    }
#include "grammar/ast.def"

// The constructors: ouro_ast_name(arena, span, (AstName){.id = id, .ctx = AST_LOAD}).  The node's
// own head is filled in; NULL when memory is refused.
#define AST_NODE(group, KIND, Type, function, fields)                                              \
    AstNode *ouro_ast_##function(Arena *arena, AstSpan span, Ast##Type node);
#include "grammar/ast.def"

/// The group of a node: statement, expression, ...
AstGroup ouro_ast_group(AstKind kind);

/// The name of a node as dumps write it: "BinOp".
const char *ouro_ast_kind_name(AstKind kind);

/// How an operator is written: "+", "not in".
const char *ouro_ast_operator_text(AstOperator op);
const char *ouro_ast_unary_text(AstUnaryOperator op);
const char *ouro_ast_comparison_text(AstComparison op);

/// Calls `visit` for each child that is not NULL, in the order of the fields.
void ouro_ast_each_child(const AstNode *node, void (*visit)(void *context, AstNode *child),
                         void *context);
