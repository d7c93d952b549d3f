// Hints about expressions: commas, operators, calls, displays, parameters.
// SPDX-License-Identifier: MIT
#include "grammar/hints.h"
#include <string.h>

static const char comma_message[] = "invalid syntax. Perhaps you forgot a comma?";
static const char in_message[] = "'in' expected after for-loop variables";
static const char equal_message[] = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

// --- Two expressions where one should be ---

static bool is_soft_keyword(Text text)
{
    return text_equal(text, TEXT("match")) || text_equal(text, TEXT("case")) ||
           text_equal(text, TEXT("type")) || text_equal(text, TEXT("_"));
}

// CPython's guard against prefixes of strings and soft keywords.
static bool may_lack_comma(const Surprise *surprise, uint32_t start)
{
    Layout *layout = ouro_allocate(surprise->parse->allocator, sizeof *layout);
    if (layout == NULL) return false;
    Token first = ouro_hint_reread(surprise, start, layout), second = {.kind = 0};
    Fault ignored = {.set = false};
    bool has_second = ouro_layout_next(layout, &second, &ignored);
    ouro_release(surprise->parse->allocator, layout, sizeof *layout);
    bool is_name = first.kind == TOKEN_NAME || first.kind == TOKEN_TYPE || first.kind == TOKEN_CASE;
    if (!is_name) return true;
    if (has_second && second.kind == TOKEN_STRING) return false;
    return !is_soft_keyword(token_text(surprise->parse, first));
}

static bool ends_with_word(Text text, Text word)
{
    if (!text_ends_with(text, word)) return false;
    if (text.size == word.size) return true;
    char before = text.at[text.size - word.size - 1];
    return strchr(" \t\n\f;:=([{,", before) != NULL;
}

// `print` or `exec` just before the token that was found.
static bool is_statement_of_python2(const Surprise *surprise, AstSpan *name)
{
    uint32_t end = surprise->parse->previous_end;
    Text before = text_slice(surprise->parse->ast->source.text, 0, end);
    bool is_print = ends_with_word(before, TEXT("print"));
    if (!is_print && !ends_with_word(before, TEXT("exec"))) return false;
    *name = (AstSpan){end - (is_print ? 5 : 4), end};
    return true;
}

// What CPython meets while it looks for a second expression is told at once.
static bool breaks_off(const Surprise *surprise, const Extent *extent)
{
    Parse *parse = surprise->parse;
    if (extent->unclosed.open != 0) return ouro_hint_fail_unclosed(parse, extent->unclosed);
    if (!extent->is_broken || !parse->measured_fault.set) return false;
    parse->fault = parse->measured_fault;
    return true;
}

// Of `[*a b]` the left side starts behind the star.
static bool find_starred(const Surprise *surprise, Expr *left)
{
    int bracket = ouro_hint_find_bracket(surprise),
        star = ouro_hint_find(surprise, TOKEN_STAR, bracket);
    bool is_item = star >= 0 && star <= 1 && surprise_symbol_at(surprise, star + 1) != PARSER_RULE;
    if (!is_item || ouro_hint_is_in_field(surprise)) return false;
    left->start = surprise_token_at(surprise, star).end;
    left->node = NULL;
    return true;
}

static bool lacks_comma(const Surprise *surprise)
{
    int bracket = ouro_hint_find_bracket(surprise);
    bool is_behind_else = bracket >= 0 && ouro_hint_find(surprise, TOKEN_ELSE, bracket) >= 0;
    Extent right = surprise_measure_found(surprise, MEASURE_EXPRESSION);
    if (right.end == 0 || !right.in_brackets) return false;
    Expr left;
    uint16_t closer = surprise_can_shift(surprise, TOKEN_COMMA) ? TOKEN_COMMA : TOKEN_COLON;
    if (!find_starred(surprise, &left) && !ouro_hint_find_left_side(surprise, closer, &left))
        return false;
    bool is_name = left.node != NULL && left.node->kind == AST_NAME;
    if (is_behind_else && is_name) return false; // As CPython, by accident.
    if (!may_lack_comma(surprise, left.start)) return false;
    uint32_t start = left.node != NULL ? left.node->span.start : left.start;
    if (right.next.kind != 0) surprise->parse->current = right.next;
    return HINT_FAIL(surprise, ((AstSpan){start, right.end}), "%s", comma_message);
}

bool ouro_hint_lacks_comma_or_call(const Surprise *surprise)
{
    bool may_end = surprise_can_shift(surprise, TOKEN_COMMA) ||
                   surprise_can_shift(surprise, TOKEN_COLON) ||
                   surprise_can_shift(surprise, TOKEN_NEWLINE);
    if (!surprise_starts_operand(surprise->found.kind) || !surprise_is_behind_operand(surprise) ||
        !may_end || !ouro_hint_is_behind_expression(surprise)) {
        return false;
    }
    AstSpan name;
    Extent right = surprise_measure_found(surprise, MEASURE_LIST);
    if (breaks_off(surprise, &right)) return true;
    if (is_statement_of_python2(surprise, &name)) {
        Text text = text_slice(surprise->parse->ast->source.text, name.start, name.end);
        return right.end > 0 &&
               HINT_FAIL(surprise, ((AstSpan){name.start, right.end}),
                         "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                         TEXT_FORMAT(text), TEXT_FORMAT(text));
    }
    return surprise_bracket_depth(surprise) > 0 && lacks_comma(surprise);
}

bool ouro_hint_wants_else(const Surprise *surprise)
{
    bool may_follow =
        surprise_can_shift(surprise, TOKEN_ELSE) && surprise_can_shift(surprise, TOKEN_OR);
    if (!may_follow || surprise->found.kind == TOKEN_COLON) return false;
    int depth = ouro_hint_find(surprise, TOKEN_IF, ouro_parser_count(surprise->parser) - 1);
    if (depth < 0) return false;
    AstSpan span = {surprise_expr_at(surprise, depth + 1).start, surprise->parse->previous_end};
    return HINT_FAIL(surprise, span, "expected 'else' after 'if' expression");
}

// --- `=` where it cannot be ---

bool ouro_hint_meant_comparison(const Surprise *surprise)
{
    Parse *parse = surprise->parse;
    if (surprise->found.kind != TOKEN_EQUAL || !surprise_can_shift(surprise, TOKEN_WALRUS))
        return false;
    Layout *layout = ouro_allocate(parse->allocator, sizeof *layout);
    if (layout == NULL) return false;
    Token next = ouro_hint_reread(surprise, surprise->found.end, layout);
    Extent right = ouro_measure(parse, MEASURE_ARITHMETIC, layout, next);
    ouro_release(parse->allocator, layout, sizeof *layout);
    if (breaks_off(surprise, &right)) return true;
    if (right.end == 0 || right.next.kind == TOKEN_EQUAL || right.next.kind == TOKEN_WALRUS) {
        return false;
    }
    Expr left;
    if (!ouro_hint_find_left_side(surprise, TOKEN_WALRUS, &left) ||
        !ouro_expr_is_arithmetic(left)) {
        return false;
    }
    if (left.node->kind == AST_NAME && !(left.flags & EXPR_GROUPED)) {
        return HINT_FAIL(surprise, ((AstSpan){left.start, right.end}), "%s", equal_message);
    }
    if (ouro_expr_starts_like_target(left)) return false;
    return HINT_FAIL(surprise, left.node->span,
                     "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                     ouro_expr_title(left.node));
}

// --- `not` behind an operator ---

bool ouro_hint_misplaces_not(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_NOT || !surprise_can_shift(surprise, TOKEN_NUMBER))
        return false;
    switch (surprise->top) {
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_STAR:
    case TOKEN_SLASH:
    case TOKEN_DOUBLE_SLASH:
    case TOKEN_PERCENT:
    case TOKEN_AT:
    case TOKEN_TILDE: break;
    default: return false;
    }
    Extent operand = surprise_measure_found(surprise, MEASURE_INVERSION);
    if (operand.end == 0) return false;
    return HINT_FAIL(surprise, ((AstSpan){surprise->found.start, operand.end}),
                     "'not' after an operator must be parenthesized");
}

// --- Dicts ---

static bool is_in_dict(const Surprise *surprise)
{
    int bracket = ouro_hint_find_bracket(surprise);
    return bracket >= 0 && surprise_symbol_at(surprise, bracket) == TOKEN_LBRACE;
}

bool ouro_hint_misses_dict_value(const Surprise *surprise)
{
    if (surprise->top != TOKEN_COLON || !is_in_dict(surprise)) return false;
    if (!surprise_can_shift(surprise, TOKEN_LAMBDA)) return false;
    int bracket = ouro_hint_find_bracket(surprise);
    if (bracket < 2 || bracket > 4) return false;
    uint16_t found = surprise->found.kind;
    if (found == TOKEN_RBRACE || found == TOKEN_COMMA) {
        return HINT_FAIL(surprise, token_span(surprise_token_at(surprise, 0)),
                         "expression expected after dictionary key and ':'");
    }
    if (found != TOKEN_STAR) return false;
    Extent value = ouro_hint_measure_at(surprise, MEASURE_ARITHMETIC, surprise->found.end);
    if (value.end == 0) return false;
    return HINT_FAIL(surprise, ((AstSpan){surprise->found.start, value.next.end - 1}),
                     "cannot use a starred expression in a dictionary value");
}

bool ouro_hint_misses_dict_colon(const Surprise *surprise)
{
    int bracket = ouro_hint_find_bracket(surprise);
    if (!is_in_dict(surprise) || bracket < 2 ||
        surprise_symbol_at(surprise, bracket - 2) != TOKEN_COMMA) {
        return false;
    }
    if (!surprise_is_behind_operand(surprise) || !surprise_can_shift(surprise, TOKEN_COLON))
        return false;
    Fault *fault = &surprise->parse->fault;
    uint32_t end = surprise->parse->previous_end;
    ouro_fault_set(fault, (AstSpan){end - 1, end}, "':' expected after dictionary key");
    fault->end = FAULT_END_ZERO;
    return true;
}

// --- Calls ---

static bool is_in_call(const Surprise *surprise)
{
    int bracket = ouro_hint_find_bracket(surprise);
    return bracket >= 0 && surprise_symbol_at(surprise, bracket) == TOKEN_LPAREN &&
           surprise_symbol_at(surprise, bracket + 1) == PARSER_RULE &&
           surprise->opener != TOKEN_DEF;
}

bool ouro_hint_misses_argument_value(const Surprise *surprise)
{
    uint16_t found = surprise->found.kind;
    bool is_missing = found == TOKEN_COMMA || found == TOKEN_RPAREN;
    if (surprise->top != TOKEN_EQUAL || (!is_missing && !is_in_call(surprise))) return false;
    if (is_missing && (surprise->opener == TOKEN_DEF || surprise->opener == TOKEN_LAMBDA)) {
        return HINT_FAIL(surprise, token_span(surprise_token_at(surprise, 0)),
                         "expected default value expression");
    }
    Expr name = surprise_expr_at(surprise, 1);
    if (surprise_symbol_at(surprise, 1) != PARSER_RULE || ouro_hint_find_bracket(surprise) < 0)
        return false;
    AstSpan span = {name.start, surprise_token_at(surprise, 0).end};
    if (name.node == NULL) return false;
    if (name.node->kind == AST_NAME) {
        return is_missing && HINT_FAIL(surprise, span, "expected argument value expression");
    }
    return HINT_FAIL(surprise, span,
                     "expression cannot contain assignment, perhaps you meant \"==\"?");
}

bool ouro_hint_is_keyword_generator(const Surprise *surprise)
{
    bool is_for = surprise->found.kind == TOKEN_FOR || surprise->found.kind == TOKEN_ASYNC;
    if (!is_for || surprise_symbol_at(surprise, 1) != TOKEN_EQUAL || !is_in_call(surprise))
        return false;
    if (surprise_symbol_at(surprise, 2) != PARSER_RULE) return false;
    Expr name = surprise_expr_at(surprise, 2);
    if (name.node == NULL || name.node->kind != AST_NAME) return false;
    return HINT_FAIL(surprise, ((AstSpan){name.start, surprise_token_at(surprise, 1).end}), "%s",
                     equal_message);
}

bool ouro_hint_misuses_stars(const Surprise *surprise)
{
    int bracket = ouro_hint_find_bracket(surprise);
    if (bracket < 0) return false;
    bool may_unpack = surprise_can_shift(surprise, TOKEN_LAMBDA) ||
                      (bracket == 1 && surprise_can_shift(surprise, TOKEN_NUMBER));
    if (surprise->top == TOKEN_STAR && may_unpack && !ouro_hint_is_in_field(surprise)) {
        return ouro_hint_fail_here(surprise, "Invalid star expression");
    }
    uint16_t stars = surprise_symbol_at(surprise, 1);
    bool is_unpacking = is_in_call(surprise) && surprise_is_behind_operand(surprise);
    if (surprise->found.kind != TOKEN_EQUAL || !is_unpacking) return false;
    Extent value = ouro_hint_measure_at(surprise, MEASURE_EXPRESSION, surprise->found.end);
    if (value.end == 0) return false;
    AstSpan span = {surprise_token_at(surprise, 1).start, value.end};
    if (stars == TOKEN_STAR) {
        return HINT_FAIL(surprise, span, "cannot assign to iterable argument unpacking");
    }
    return stars == TOKEN_DOUBLE_STAR &&
           HINT_FAIL(surprise, span, "cannot assign to keyword argument unpacking");
}

bool ouro_hint_misuses_double_star(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_DOUBLE_STAR || surprise->top != TOKEN_LPAREN) return false;
    if (!surprise_can_shift(surprise, TOKEN_YIELD)) return false;
    Extent value = ouro_hint_measure_at(surprise, MEASURE_EXPRESSION, surprise->found.end);
    if (value.end == 0 || value.next.kind != TOKEN_RPAREN) return false;
    return HINT_FAIL(surprise, token_span(surprise->found),
                     "cannot use double starred expression here");
}

// --- Comprehensions ---

// The clauses of a comprehension stop at `stop`, without an `in` as it seems.
static bool misses_in_at(const Surprise *surprise, Token stop)
{
    bool is_end = stop.kind == 0 || stop.kind == TOKEN_IN || stop.kind == TOKEN_END;
    return !is_end && stop.start > surprise->found.start &&
           HINT_FAIL(surprise, token_span(stop), "%s", in_message);
}

bool ouro_hint_misbuilds_comprehension(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_FOR && surprise->found.kind != TOKEN_ASYNC) return false;
    int bracket = ouro_hint_find_bracket(surprise);
    if (bracket < 1) return false;
    uint16_t open = surprise_symbol_at(surprise, bracket),
             first = surprise_symbol_at(surprise, bracket - 1);
    if (open == TOKEN_LPAREN && first == TOKEN_STAR && is_in_call(surprise)) {
        if (surprise_measure_found(surprise, MEASURE_CLAUSES).end == 0) return false;
        AstSpan span = {surprise_token_at(surprise, bracket - 1).start,
                        surprise->parse->previous_end};
        return HINT_FAIL(surprise, span, "iterable unpacking cannot be used in comprehension");
    }
    bool is_display = open == TOKEN_LBRACKET || open == TOKEN_LBRACE;
    bool has_comma = bracket >= 2 && surprise_symbol_at(surprise, bracket - 2) == TOKEN_COMMA;
    if (!is_display || !has_comma || first != PARSER_RULE) return false;
    // Neither patterns nor type parameters.
    if (surprise->opener == TOKEN_CASE || surprise_symbol_at(surprise, bracket + 1) == TOKEN_NAME) {
        return false;
    }
    if (surprise_can_shift(surprise, TOKEN_COLON)) return false; // A dict, or a subscript.
    Extent clauses = surprise_measure_found(surprise, MEASURE_CLAUSES);
    if (clauses.end == 0) return misses_in_at(surprise, clauses.stop);
    ExprList elements;
    ouro_parser_value(surprise->parser, bracket - 1, &elements, sizeof elements);
    // A comma at the end counts only behind a single element.
    bool ends_with_comma = surprise->top == TOKEN_COMMA && elements.items.count > 1;
    AstSpan span = {elements.start, ends_with_comma ? elements.end : surprise->parse->previous_end};
    return HINT_FAIL(surprise, span, "did you forget parentheses around the comprehension target?");
}

bool ouro_hint_misses_in(const Surprise *surprise)
{
    int bracket = ouro_hint_find_bracket(surprise);
    bool is_inside = surprise->opener == TOKEN_FOR && surprise->opener_depth < bracket;
    bool has_in = ouro_hint_find(surprise, TOKEN_IN, surprise->opener_depth) >= 0;
    if (!is_inside || has_in || surprise->top == TOKEN_FOR) return false;
    return ouro_hint_fail_here(surprise, in_message);
}

// --- Parameters ---

// The end of a parenthesised list of names, or 0.
static uint32_t end_of_names(const Surprise *surprise)
{
    Layout *layout = ouro_allocate(surprise->parse->allocator, sizeof *layout);
    if (layout == NULL) return 0;
    *layout = surprise->parse->layout;
    Fault ignored = {.set = false};
    Token token = {.kind = 0};
    bool wants_name = true, fits = true;
    while (fits && ouro_layout_next(layout, &token, &ignored) && token.kind != TOKEN_RPAREN) {
        fits = wants_name ? token.kind == TOKEN_NAME : token.kind == TOKEN_COMMA;
        wants_name = !wants_name;
    }
    ouro_release(surprise->parse->allocator, layout, sizeof *layout);
    return fits && token.kind == TOKEN_RPAREN ? token.end : 0;
}

bool ouro_hint_parenthesises_parameters(const Surprise *surprise)
{
    bool is_lambda = surprise->opener == TOKEN_LAMBDA;
    if (surprise->found.kind != TOKEN_LPAREN || !surprise_can_shift(surprise, TOKEN_DOUBLE_STAR)) {
        return false;
    }
    if (!surprise_can_shift(surprise, TOKEN_SLASH) ||
        (surprise->opener != TOKEN_DEF && !is_lambda)) {
        return false;
    }
    const ParamList *before = NULL;
    if (surprise->top == TOKEN_COMMA) {
        ouro_parser_value(surprise->parser, 1, &before, sizeof before);
    }
    uint32_t end = end_of_names(surprise);
    if (end == 0 || (before != NULL && before->defaults)) return false;
    return HINT_FAIL(surprise, ((AstSpan){surprise->found.start, end}),
                     "%s parameters cannot be parenthesized",
                     is_lambda ? "Lambda expression" : "Function");
}
