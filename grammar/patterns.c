// Builds patterns.
// SPDX-License-Identifier: MIT
#include "grammar/patterns.h"
#include "grammar/literals.h"

static Pattern made(Parse *parse, AstNode *node, uint32_t start)
{
    return (Pattern){.node = parse_node(parse, node), .start = start, .kind = PATTERN_OTHER};
}

static Arena *arena_of(Parse *parse) { return &parse->ast->arena; }

static bool is_wildcard(const Parse *parse, Token name)
{
    return text_equal(token_text(parse, name), TEXT("_"));
}

// --- Values ---

Pattern ouro_pattern_expr(Expr expr, PatternKind kind)
{
    return (Pattern){.node = expr.node, .start = expr.start, .kind = (uint8_t)kind};
}

Pattern ouro_pattern_number(Parse *parse, Token minus, Token number)
{
    bool is_imaginary = number.flags & TOKEN_IS_IMAGINARY;
    Pattern pattern = ouro_pattern_expr(ouro_expr_number(parse, number),
                                        is_imaginary ? PATTERN_IMAGINARY : PATTERN_REAL);
    if (minus.kind == 0) return pattern;
    AstNode *node = ouro_ast_unary_op(arena_of(parse), parse_span(parse, minus.start),
                                      (AstUnaryOp){.op = AST_UNARY_U_SUB, .operand = pattern.node});
    pattern.node = parse_node(parse, node);
    pattern.start = minus.start;
    return pattern;
}

Pattern ouro_pattern_complex(Parse *parse, Pattern real, AstOperator op, Token imaginary)
{
    if (real.kind != PATTERN_REAL) {
        ouro_fault_set(&parse->fault, real.node->span, "real number required in complex literal");
    } else if (!(imaginary.flags & TOKEN_IS_IMAGINARY)) {
        ouro_fault_set(&parse->fault, token_span(imaginary),
                       "imaginary number required in complex literal");
    }
    AstNode *right = ouro_expr_number(parse, imaginary).node;
    AstNode *node = ouro_ast_bin_op(arena_of(parse), parse_span(parse, real.start),
                                    (AstBinOp){.left = real.node, .op = op, .right = right});
    Pattern pattern = made(parse, node, real.start);
    pattern.kind = PATTERN_VALUE;
    return pattern;
}

Pattern ouro_pattern_name(Parse *parse, Token name)
{
    AstNode *node =
        ouro_ast_name(arena_of(parse), token_span(name),
                      (AstName){.id = ouro_parse_identifier(parse, name), .ctx = AST_LOAD});
    return (Pattern){.node = parse_node(parse, node),
                     .start = name.start,
                     .kind = PATTERN_NAME,
                     .wildcard = is_wildcard(parse, name)};
}

Pattern ouro_pattern_dotted(Parse *parse, Pattern dotted, Token name)
{
    const AstIdentifier *attr = ouro_parse_identifier(parse, name);
    AstNode *node =
        ouro_ast_attribute(arena_of(parse), parse_span(parse, dotted.start),
                           (AstAttribute){.value = dotted.node, .attr = attr, .ctx = AST_LOAD});
    dotted.node = parse_node(parse, node);
    dotted.kind = PATTERN_DOTTED;
    return dotted;
}

// `_` takes no dots and no arguments.
static void check_no_wildcard(Parse *parse, Pattern pattern)
{
    if (!pattern.wildcard) return;
    uint32_t at = pattern.start + 1;
    ouro_fault_set(&parse->fault, (AstSpan){at, at + 1}, "invalid syntax");
}

static Pattern capture(Parse *parse, Pattern pattern)
{
    const AstIdentifier *name =
        pattern.node->kind == AST_NAME && !pattern.wildcard ? ast_name(pattern.node)->id : NULL;
    AstNode *node =
        ouro_ast_match_as(arena_of(parse), pattern.node->span, (AstMatchAs){.name = name});
    return made(parse, node, pattern.start);
}

Pattern ouro_pattern_close(Parse *parse, Pattern pattern)
{
    AstNode *node;
    switch ((PatternKind)pattern.kind) {
    case PATTERN_NAME: return capture(parse, pattern);
    case PATTERN_SINGLETON:
        if (pattern.node->kind != AST_CONSTANT) return pattern; // Memory was refused.
        node = ouro_ast_match_singleton(
            arena_of(parse), pattern.node->span,
            (AstMatchSingleton){.value = ast_constant(pattern.node)->value});
        return made(parse, node, pattern.start);
    case PATTERN_OTHER:
    case PATTERN_STAR: return pattern;
    case PATTERN_DOTTED: check_no_wildcard(parse, pattern); break;
    default: break;
    }
    node = ouro_ast_match_value(arena_of(parse), pattern.node->span,
                                (AstMatchValue){.value = pattern.node});
    return made(parse, node, pattern.start);
}

// --- as, |, * ---

Pattern ouro_pattern_as(Parse *parse, Pattern pattern, Token name)
{
    if (is_wildcard(parse, name)) {
        ouro_fault_set(&parse->fault, token_span(name), "cannot use '_' as a target");
    }
    AstNode *node = ouro_ast_match_as(
        arena_of(parse), parse_span(parse, pattern.start),
        (AstMatchAs){.pattern = pattern.node, .name = ouro_parse_identifier(parse, name)});
    return made(parse, node, pattern.start);
}

Pattern ouro_pattern_star(Parse *parse, Token star, Token name)
{
    const AstIdentifier *id = is_wildcard(parse, name) ? NULL : ouro_parse_identifier(parse, name);
    AstNode *node = ouro_ast_match_star(arena_of(parse), parse_span(parse, star.start),
                                        (AstMatchStar){.name = id});
    Pattern pattern = made(parse, node, star.start);
    pattern.kind = PATTERN_STAR;
    return pattern;
}

Pattern ouro_pattern_alternatives(Parse *parse, PatternList list)
{
    if (list.items.count <= 1) {
        if (list.items.count == 0) return made(parse, NULL, list.start);
        AstNode *node = list_at(parse, list.items, 0);
        list_drop(parse, list.items);
        return (Pattern){.node = node, .start = list.start, .kind = list.first_kind};
    }
    AstNodes patterns = ouro_list_take(parse, list.items);
    AstNode *node = ouro_ast_match_or(arena_of(parse), (AstSpan){list.start, list.end},
                                      (AstMatchOr){.patterns = patterns});
    return made(parse, node, list.start);
}

// --- Sequences ---

PatternList ouro_patterns_one(Parse *parse, Pattern item)
{
    return (PatternList){
        .items = list_one(parse, item.node), .start = item.start, .first_kind = item.kind};
}

PatternList ouro_patterns_add(Parse *parse, PatternList list, Pattern item)
{
    list.items = list_add(parse, list.items, item.node);
    list.end = parse->previous_end;
    return list;
}

static Pattern sequence_at(Parse *parse, AstSpan span, PatternList list)
{
    AstNodes patterns = ouro_list_take(parse, list.items);
    AstNode *node =
        ouro_ast_match_sequence(arena_of(parse), span, (AstMatchSequence){.patterns = patterns});
    return made(parse, node, span.start);
}

// One pattern without a comma is no sequence, and then takes no star.
static bool is_single(Parse *parse, const PatternList *list, Token behind)
{
    if (list->items.count > 1 || list->comma) return false;
    if (list->first_kind == PATTERN_STAR) {
        ouro_fault_set(&parse->fault, token_span(behind), "invalid syntax");
    }
    return true;
}

static Pattern only_item(Parse *parse, PatternList list)
{
    if (list.items.count == 0) return made(parse, NULL, list.start); // Memory was refused.
    AstNode *node = list_at(parse, list.items, 0);
    list_drop(parse, list.items);
    return made(parse, node, list.start);
}

Pattern ouro_pattern_open_sequence(Parse *parse, PatternList list)
{
    if (is_single(parse, &list, parse->current)) return only_item(parse, list);
    return sequence_at(parse, parse_span(parse, list.start), list);
}

Pattern ouro_pattern_parenthesised(Parse *parse, Token open, PatternList list, Token close)
{
    if (is_single(parse, &list, close)) {
        Pattern pattern = only_item(parse, list);
        pattern.start = open.start;
        return pattern;
    }
    return sequence_at(parse, parse_span(parse, open.start), list);
}

Pattern ouro_pattern_sequence(Parse *parse, Token open, PatternList list)
{
    return sequence_at(parse, parse_span(parse, open.start), list);
}

PatternList ouro_patterns_none(Parse *parse) { return (PatternList){.items = list_empty(parse)}; }

// --- Classes ---

PatternList ouro_class_patterns_add(Parse *parse, PatternList list, Pattern item)
{
    if (list.keyword) {
        ouro_fault_set(&parse->fault, item.node->span,
                       "positional patterns follow keyword patterns");
    }
    list.items = list_add(parse, list.items, item.node);
    list.positional = list.items.count;
    return list;
}

PatternList ouro_class_patterns_add_keyword(Parse *parse, PatternList list, Token name,
                                            Pattern item)
{
    list.keyword = true;
    list.items = list_add(parse, list.items, ouro_parse_identifier(parse, name));
    list.items = list_add(parse, list.items, item.node);
    return list;
}

Pattern ouro_pattern_class(Parse *parse, Pattern class, PatternList list)
{
    check_no_wildcard(parse, class);
    List positional = {list.items.base, list.positional};
    uint32_t pairs = (list.items.count - list.positional) / 2;
    AstMatchClass match = {.cls = class.node};
    const AstIdentifier **names =
        pairs == 0 ? NULL : ouro_parse_alloc(parse, 2 * pairs * sizeof *names);
    if (names != NULL && !parse->fault.set) {
        AstNode **patterns = (AstNode **)(names + pairs);
        for (uint32_t i = 0; i < pairs; i++) {
            void **pair = &parse->pending.at[list.items.base + list.positional + 2 * i];
            names[i] = pair[0];
            patterns[i] = pair[1];
        }
        match.kwd_attrs = (AstIdentifiers){pairs, names};
        match.kwd_patterns = (AstNodes){pairs, patterns};
    }
    match.patterns = ouro_list_take(parse, positional);
    AstNode *node = ouro_ast_match_class(arena_of(parse), parse_span(parse, class.start), match);
    return made(parse, node, class.start);
}

// --- Mappings ---

static void check_no_rest(Parse *parse, PatternList list, AstSpan span)
{
    if (list.rest) ouro_fault_set(&parse->fault, span, "invalid syntax");
}

PatternList ouro_mapping_patterns_add(Parse *parse, PatternList list, Pattern key, Pattern item)
{
    check_no_rest(parse, list, key.node->span);
    if (key.kind == PATTERN_NAME) {
        // A name alone is no key: CPython expected a dot behind it.
        uint32_t end = key.node->span.end;
        ouro_fault_set(&parse->fault, (AstSpan){end, end + 1}, "invalid syntax");
    }
    list.items = list_add(parse, list.items, key.node);
    list.items = list_add(parse, list.items, item.node);
    return list;
}

PatternList ouro_mapping_patterns_add_rest(Parse *parse, PatternList list, Token stars, Token name)
{
    check_no_rest(parse, list, token_span(stars));
    if (is_wildcard(parse, name)) {
        ouro_fault_set(&parse->fault, token_span(name), "invalid syntax");
    }
    list.items = list_add(parse, list.items, ouro_parse_identifier(parse, name));
    list.rest = true;
    return list;
}

Pattern ouro_pattern_mapping(Parse *parse, Token open, PatternList list)
{
    uint32_t pairs = list.items.count / 2;
    AstMatchMapping match = {.rest = NULL};
    if (list.rest && !parse->fault.set && !parse->out_of_memory) {
        match.rest = parse->pending.at[list.items.base + list.items.count - 1];
    }
    AstNode **items = pairs == 0 ? NULL : ouro_parse_alloc(parse, 2 * pairs * sizeof *items);
    if (items != NULL) {
        for (uint32_t i = 0; i < pairs; i++) {
            items[i] = list_at(parse, list.items, 2 * i);
            items[pairs + i] = list_at(parse, list.items, 2 * i + 1);
        }
        match.keys = (AstNodes){pairs, items};
        match.patterns = (AstNodes){pairs, items + pairs};
    }
    list_drop(parse, list.items);
    AstNode *node = ouro_ast_match_mapping(arena_of(parse), parse_span(parse, open.start), match);
    return made(parse, node, open.start);
}
