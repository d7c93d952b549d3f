// What the rules' actions share: the state of a parse, and what rules hand to each other.
// SPDX-License-Identifier: MIT
//
// A rule's action is one call: expressions and lists are in build.h, statements in statements.h,
// literals in literals.h, patterns in patterns.h.  None of them fails: where memory is refused they
// note it in the parse, which then ends, and use its `nothing` for the node.
#pragma once
#include "grammar/layout.h"
#include "grammar/parse.h"
#include "runtime/base/array.h"

typedef struct {
    const AstIdentifier **slots; // Open addressing; NULL: free.
    uint32_t capacity, count;
} IdentifierTable;

/// Where a list's items begin among the pending ones, and how many they are.
typedef struct {
    uint32_t base, count;
} List;

enum {
    EXPR_GROUPED = 1,     // Stands in parentheses of its own: a tuple only in a second pair.
    EXPR_SPLITS = 2,      // A tuple that `with` reads as its items.
    EXPR_GROUP_FIRST = 4, // Starts with a grouped target: `(a).b`, which CPython cannot annotate.
    EXPR_BARE = 8,        // A tuple without parentheses.
};

/// An expression; its parentheses, which the node does not include, start at `start`.
typedef struct {
    AstNode *node;
    uint32_t start;
    uint8_t flags;
} Expr;

/// Expressions between commas.
typedef struct {
    List items;
    uint32_t start, end;
    uint8_t first_flags;         // Of the first item.
    bool comma : 1;              // A trailing comma: one element makes a tuple.
    bool starred : 1, named : 1; // Some item is `*a`, or `a := b`.
} ExprList;

typedef enum { ARG_PLAIN, ARG_GENERATOR, ARG_KEYWORD, ARG_STAR, ARG_DOUBLE_STAR } ArgKind;

/// An argument of a call: an expression or a keyword.
typedef struct {
    AstNode *node;
    uint8_t kind; // ArgKind
} Argument;

typedef struct {
    List items;         // Arguments and keywords, as they come.
    uint32_t generator; // 1 + the index of a generator without parentheses, or 0.
    uint32_t last_comma;
    uint32_t bad_comma;    // The comma before `*a` behind `**b`.
    const char *misplaced; // What is wrong with the order, or NULL.
    bool keyword : 1, double_star : 1, comma : 1;
} ArgList;

typedef enum {
    PARAM_PLAIN,
    PARAM_SLASH,
    PARAM_STAR,
    PARAM_STAR_NAME,
    PARAM_DOUBLE_STAR,
} ParamKind;

/// `node` is NULL when there is none.
typedef struct {
    AstNode *node;
    uint32_t end;
} Annotation;

typedef struct {
    AstNode *arg;           // NULL for a slash or a lone star.
    AstNode *default_value; // Or NULL.
    uint32_t start, equal;  // Of the parameter, and of the `=` before its default.
    uint8_t kind;
} Param;

/// Pairs of arg and default among the pending: first the positional, then the keyword-only.
typedef struct {
    List items;
    AstNode *vararg, *kwarg;
    uint32_t positional_count, slash_count; // Positional ones in all; ahead of the slash.
    uint32_t star_at;
    bool slash, star, bare_star, double_star, defaults, is_lambda;
} ParamList;

typedef enum {
    PATTERN_OTHER,
    PATTERN_STAR,
    PATTERN_REAL,
    PATTERN_IMAGINARY,
    PATTERN_SINGLETON,
    PATTERN_VALUE,
    PATTERN_DOTTED,
    PATTERN_NAME,
} PatternKind;

/// A pattern; of kinds REAL to NAME the node is still an expression.
typedef struct {
    AstNode *node;
    uint32_t start;
    uint8_t kind;
    bool wildcard; // Its first name is `_`.
} Pattern;

/// Patterns between commas.  Of a class pattern: `positional` patterns, then pairs of name and
/// pattern. Of a mapping: pairs of key and pattern, and the rest's name alone if there is one.
typedef struct {
    List items;
    uint32_t start, end;
    uint32_t positional;
    uint8_t first_kind;
    bool comma : 1, keyword : 1, rest : 1;
} PatternList;

/// String pieces: constants and, of f-strings, formatted values.
typedef struct {
    List pieces;
    uint32_t start;
    bool is_bytes : 1, is_fstring : 1, has_u_prefix : 1, is_mixed : 1;
} Strings;

/// An item of a dict display; `key` is NULL for `**value`.
typedef struct {
    AstNode *key, *value;
    uint32_t start;
} Pair;

/// A replacement field: what `=` shows, or NULL, and the value.
typedef struct {
    AstNode *shown, *value;
} Field;

typedef struct {
    int letter; // 's', 'r', 'a' or -1
    uint32_t at;
} Conversion;

typedef struct {
    AstNode *node;
    AstSpan keyword; // `except`, or `except*`.
    bool star;
    uint32_t colon;
} Handler;

typedef struct Parse {
    Ast *ast;
    Allocator *allocator;
    Layout layout;
    Fault fault;
    Fault string_fault;   // Of an escape in an f-string, told where the f-string ends.
    Fault measured_fault; // What ouro_measure met.
    bool out_of_memory;
    bool is_surprised; // The parser met a token that no rule has there.
    // Where the last token ends that was shifted and is no NEWLINE, INDENT or DEDENT.  A rule is
    // reduced when the token behind it is seen, so this is where the rule ends.
    uint32_t previous_end;
    Token current; // The token that is being fed: not shifted yet.
    // Items of lists that are not complete.  Rules nest, so lists are a stack: a list's items lie
    // above those of every list around it, and the list leaves before the one around it grows.
    OURO_ARRAY(void *) pending;
    OURO_ARRAY(ParseWarning) warnings;
    IdentifierTable identifiers;
    Expr last_expr;               // The last expression that may have lacked a comma behind it,
    uint32_t last_expr_end;       // and where it ends.
    AstNode nothing;              // Stands for a node that could not be allocated,
    const AstIdentifier *no_name; // this for an identifier.
} Parse;

/// The parse has met its end: no memory.
void ouro_parse_fail_memory(Parse *parse);

/// `node`, or what stands for it when memory was refused.
static inline AstNode *parse_node(Parse *parse, AstNode *node)
{
    if (OURO_LIKELY(node != NULL)) return node;
    ouro_parse_fail_memory(parse);
    return &parse->nothing;
}

/// From `start` to where the rule that is being reduced ends.
static inline AstSpan parse_span(const Parse *parse, uint32_t start)
{
    return (AstSpan){start, parse->previous_end};
}

static inline AstSpan token_span(Token token) { return (AstSpan){token.start, token.end}; }

static inline const char *parse_text(const Parse *parse)
{
    return (const char *)parse->layout.lexer.text;
}

static inline Text token_text(const Parse *parse, Token token)
{
    return text_of(parse_text(parse) + token.start, token.end - token.start);
}

static inline void ouro_note_expr(Parse *parse, Expr expr)
{
    parse->last_expr = expr;
    parse->last_expr_end = parse->previous_end;
}

/// Memory for the tree. Errors: NULL, noted in the parse.
void *ouro_parse_alloc(Parse *parse, size_t size);

/// Makes `no_name`, before all else. Errors: false when memory is refused.
OURO_MUST_USE bool ouro_parse_begin_identifiers(Parse *parse);

/// The one identifier of this name, in NFKC; `no_name` when memory is refused.
const AstIdentifier *ouro_parse_identifier(Parse *parse, Token name);
const AstIdentifier *ouro_parse_identifier_text(Parse *parse, Text text);

static inline List list_empty(const Parse *parse)
{
    return (List){(uint32_t)parse->pending.count, 0};
}

/// `list` with one more item.
static inline List list_add(Parse *parse, List list, const void *item)
{
    assert(parse->out_of_memory || parse->pending.count == list.base + list.count);
    if (!array_push(parse->allocator, &parse->pending, (void *)(uintptr_t)item)) {
        ouro_parse_fail_memory(parse);
        return list;
    }
    list.count++;
    return list;
}

static inline List list_one(Parse *parse, const void *item)
{
    return list_add(parse, list_empty(parse), item);
}

/// The items of a list that is complete; they leave the pending ones.
AstNodes ouro_list_take(Parse *parse, List list);

static inline AstNode *list_at(const Parse *parse, List list, uint32_t index)
{
    return parse->pending.at[list.base + index];
}

static inline void list_drop(Parse *parse, List list) { parse->pending.count = list.base; }

/// An AstNodes of the one node.
AstNodes ouro_nodes_one(Parse *parse, AstNode *node);

/// Warns as CPython: a SyntaxWarning at the line of `span`.
void ouro_parse_warn(Parse *parse, AstSpan span, const char *format, ...) OURO_PRINTF(3, 4);

/// Frees what a parse holds beside the tree.
void ouro_parse_end(Parse *parse);
