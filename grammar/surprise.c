// The words of a syntax error, found from what the parser expected and what follows.
// SPDX-License-Identifier: MIT
//
// CPython finds its words in a second pass, with rules for what is wrong; the first that fits
// tells. Here each function below knows one kind of message, says whether it fits, and the order of
// `hints` is that of CPython's rules where several would.
#include "grammar/surprise.h"
#include "grammar/expressions.h"
#include "grammar/measure.h"
#include "grammar/parser.h"
#include <stdio.h>
#include <string.h>

typedef struct {
    Parse *parse;
    void *parser;
    Token found;      // The token that no rule has here.
    uint16_t top;     // The symbol before it.
    uint16_t opener;  // The innermost compound keyword, or 0,
    int opener_depth; // and where it is.
} Surprise;

static const char comma_message[] = "invalid syntax. Perhaps you forgot a comma?";
static const char in_message[] = "'in' expected after for-loop variables";
static const char equal_message[] = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

// --- Looking around ---

static bool can_shift(const Surprise *surprise, uint16_t kind)
{
    return ouro_parser_can_shift(surprise->parser, kind);
}

static uint16_t symbol_at(const Surprise *surprise, int depth)
{
    return ouro_parser_symbol(surprise->parser, depth);
}

static Token token_at(const Surprise *surprise, int depth)
{
    Token token;
    ouro_parser_value(surprise->parser, depth, &token, sizeof token);
    return token;
}

static Expr expr_at(const Surprise *surprise, int depth)
{
    Expr expr;
    ouro_parser_value(surprise->parser, depth, &expr, sizeof expr);
    return expr;
}

// The depth of the topmost token of this kind above `bottom`, or -1.
static int find(const Surprise *surprise, uint16_t kind, int bottom)
{
    for (int depth = 0; depth < bottom; depth++) {
        if (symbol_at(surprise, depth) == kind) return depth;
    }
    return -1;
}

// The depth of the innermost open bracket, or -1.
static int find_bracket(const Surprise *surprise)
{
    int count = ouro_parser_count(surprise->parser), closed = 0;
    for (int depth = 0; depth < count; depth++) {
        switch (symbol_at(surprise, depth)) {
        case TOKEN_RPAREN:
        case TOKEN_RBRACKET:
        case TOKEN_RBRACE: closed++; break;
        case TOKEN_LPAREN:
        case TOKEN_LBRACKET:
        case TOKEN_LBRACE:
            if (closed-- == 0) return depth;
        }
    }
    return -1;
}

static uint32_t bracket_depth(const Surprise *surprise)
{
    return surprise->parse->layout.lexer.depth;
}

static bool starts_operand(uint16_t kind)
{
    switch (kind) {
    case TOKEN_LPAREN:
    case TOKEN_LBRACKET:
    case TOKEN_NOT:
    case TOKEN_MINUS:
    case TOKEN_PLUS: return true;
    default: return ouro_token_starts_operand(kind);
    }
}

// Has an operand just ended?
static bool is_behind_operand(const Surprise *surprise)
{
    return !can_shift(surprise, TOKEN_NUMBER);
}

// Has a whole expression just ended, which may still go on?
static bool is_behind_expression(const Surprise *surprise)
{
    const Parse *parse = surprise->parse;
    return can_shift(surprise, TOKEN_PIPE) || parse->last_expr_end == parse->previous_end;
}

// Is the innermost bracket the brace of a replacement field?
static bool is_in_field(const Surprise *surprise)
{
    const Lexer *lexer = &surprise->parse->layout.lexer;
    if (lexer->fstrings_count == 0) return false;
    const FString *fstring = &lexer->fstrings[lexer->fstrings_count - 1];
    return lexer->depth == fstring->base_depth + fstring->fields_count;
}

static Extent measure_found(const Surprise *surprise, Measure what)
{
    return ouro_measure(surprise->parse, what, &surprise->parse->layout, surprise->found);
}

// The layout as it was behind the token at `offset`, which stands in brackets that are still open.
static Token reread(const Surprise *surprise, uint32_t offset, Layout *layout)
{
    Token token = {.kind = 0};
    Fault ignored = {.set = false};
    *layout = surprise->parse->layout;
    Lexer *lexer = &layout->lexer;
    layout->state = LAYOUT_IN_LINE;
    layout->dedents_pending = 0;
    lexer->cursor = lexer->text + offset;
    lexer->mode = LEXER_CODE;
    while (lexer->depth > 0 && lexer->brackets[lexer->depth - 1].at >= offset) lexer->depth--;
    while (lexer->fstrings_count > 0 &&
           lexer->fstrings[lexer->fstrings_count - 1].start >= offset) {
        lexer->fstrings_count--;
    }
    if (!ouro_layout_next(layout, &token, &ignored)) token.kind = 0;
    return token;
}

static Extent measure_at(const Surprise *surprise, Measure what, uint32_t offset)
{
    Layout *layout = ouro_allocate(surprise->parse->allocator, sizeof *layout);
    if (layout == NULL) return (Extent){.end = 0};
    Token first = reread(surprise, offset, layout);
    Extent extent = ouro_measure(surprise->parse, what, layout, first);
    ouro_release(surprise->parse->allocator, layout, sizeof *layout);
    return extent;
}

// --- Telling ---

#define FAIL(surprise, span, ...)                                                                  \
    (ouro_fault_set(&(surprise)->parse->fault, (span), __VA_ARGS__), true)

// CPython marks what it read last.  At the end of the text that is the end of the last line.
static bool fail_at_found(const Surprise *surprise, ParseErrorKind kind, const char *message)
{
    Fault *fault = &surprise->parse->fault;
    ouro_fault_set(fault, token_span(surprise->found), "%s", message);
    fault->kind = (uint8_t)kind;
    Text text = surprise->parse->ast->source.text;
    uint16_t found = surprise->found.kind;
    if (found != TOKEN_END && found != TOKEN_DEDENT && found != TOKEN_INDENT) return true;
    fault->end = FAULT_END_UNKNOWN;
    fault->shift = surprise->found.start < text.size ? -1 : 0;
    if (surprise->found.start < text.size) return true;
    bool has_newline = text.size > 0 && text.at[text.size - 1] == '\n';
    fault->span.start = (uint32_t)text.size - has_newline;
    return true;
}

static bool fail_here(const Surprise *surprise, const char *message)
{
    return fail_at_found(surprise, PARSE_SYNTAX_ERROR, message);
}

static bool fail_unclosed(Parse *parse, Bracket open)
{
    parse->fault.set = false;
    ouro_fault_set(&parse->fault, (AstSpan){open.at, open.at}, "'%c' was never closed", open.open);
    parse->fault.end = FAULT_END_ZERO;
    return true;
}

// --- Blocks and headers ---

static const char *opener_name(const Surprise *surprise)
{
    int above = surprise->opener_depth - 1;
    bool has_star = above >= 0 && symbol_at(surprise, above) == TOKEN_STAR;
    switch (surprise->opener) {
    case TOKEN_IF: return "'if' statement";
    case TOKEN_ELIF: return "'elif' statement";
    case TOKEN_ELSE: return "'else' statement";
    case TOKEN_WHILE: return "'while' statement";
    case TOKEN_FOR: return "'for' statement";
    case TOKEN_TRY: return "'try' statement";
    case TOKEN_EXCEPT: return has_star ? "'except*' statement" : "'except' statement";
    case TOKEN_FINALLY: return "'finally' statement";
    case TOKEN_WITH: return "'with' statement";
    case TOKEN_DEF: return "function definition";
    case TOKEN_CLASS: return "class definition";
    case TOKEN_MATCH: return "'match' statement";
    case TOKEN_CASE: return "'case' statement";
    default: return NULL;
    }
}

static bool wants_block(const Surprise *surprise)
{
    const char *name = opener_name(surprise);
    if (name == NULL || !can_shift(surprise, TOKEN_INDENT)) return false;
    char message[100];
    uint32_t at = token_at(surprise, surprise->opener_depth).start;
    snprintf(message, sizeof message, "expected an indented block after %s on line %u", name,
             ouro_source_position(&surprise->parse->ast->source, at).line);
    return fail_at_found(surprise, PARSE_INDENTATION_ERROR, message);
}

static bool is_second_statement(const Surprise *surprise)
{
    bool is_whole = can_shift(surprise, TOKEN_END) && !can_shift(surprise, TOKEN_NUMBER);
    if (!is_whole || symbol_at(surprise, 1) != TOKEN_MODE_SINGLE) return false;
    uint32_t end = surprise->parse->previous_end;
    surprise->parse->current = (Token){TOKEN_NEWLINE, 0, end, end + 1}; // It reads no further.
    return FAIL(surprise, ((AstSpan){end, end + 1}),
                "multiple statements found while compiling a single statement");
}

static bool is_indented(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_INDENT) return false;
    Fault *fault = &surprise->parse->fault;
    ouro_fault_set(fault, token_span(surprise->found), "unexpected indent");
    fault->kind = PARSE_INDENTATION_ERROR;
    fault->end = FAULT_END_UNKNOWN;
    fault->shift = -1;
    return true;
}

static bool wants_handler(const Surprise *surprise)
{
    if (!can_shift(surprise, TOKEN_EXCEPT) || can_shift(surprise, TOKEN_NAME)) return false;
    return fail_here(surprise, "expected 'except' or 'finally' block");
}

// `def` and its parts are demanded in order: the first part that is missing tells.
static bool wants_part_of_def(const Surprise *surprise)
{
    if (surprise->opener != TOKEN_DEF) return false;
    int name = surprise->opener_depth - 1, behind = name - 1;
    if (behind >= 0 && symbol_at(surprise, behind) == TOKEN_LBRACKET) {
        return FAIL(surprise, token_span(token_at(surprise, behind)), "expected '('");
    }
    bool is_open = find(surprise, TOKEN_LPAREN, surprise->opener_depth) >= 0;
    if (name >= 0 && !is_open && can_shift(surprise, TOKEN_LPAREN)) {
        return fail_here(surprise, "expected '('");
    }
    int close = find(surprise, TOKEN_RPAREN, surprise->opener_depth);
    if (close >= 0 && find(surprise, TOKEN_COLON, close) >= 0) return false; // In the block.
    int arrow = find(surprise, TOKEN_ARROW, surprise->opener_depth);
    if (arrow < 0) {
        return close >= 0 && can_shift(surprise, TOKEN_COLON) &&
               fail_here(surprise, "expected ':'");
    }
    Extent returns = measure_at(surprise, MEASURE_EXPRESSION, token_at(surprise, arrow).end);
    Token missing = returns.end == 0 ? token_at(surprise, arrow) : returns.next;
    return FAIL(surprise, token_span(missing), "expected ':'");
}

static bool wants_colon(const Surprise *surprise)
{
    uint16_t opener = surprise->opener;
    bool is_demanded = surprise->top == opener && !can_shift(surprise, TOKEN_NUMBER) &&
                       (opener == TOKEN_ELSE || opener == TOKEN_TRY || opener == TOKEN_FINALLY);
    bool is_line_end = surprise->found.kind == TOKEN_NEWLINE && opener != 0 &&
                       opener != TOKEN_LAMBDA && opener != TOKEN_DEF;
    if (!(is_demanded || is_line_end) || !can_shift(surprise, TOKEN_COLON)) return false;
    return fail_here(surprise, "expected ':'");
}

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
    Token first = reread(surprise, start, layout), second = {.kind = 0};
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

// What ended before the token that was found: the reductions run as if `kind` had come.
static bool find_left_side(const Surprise *surprise, uint16_t kind, Expr *left)
{
    Parse *parse = surprise->parse;
    Token token = {.kind = kind, .start = surprise->found.start, .end = surprise->found.start};
    ouro_parser(surprise->parser, kind, token);
    *left = parse->last_expr;
    return left->node != NULL && parse->last_expr_end == parse->previous_end;
}

// What CPython meets while it looks for a second expression is told at once.
static bool breaks_off(const Surprise *surprise, const Extent *extent)
{
    Parse *parse = surprise->parse;
    if (extent->unclosed.open != 0) return fail_unclosed(parse, extent->unclosed);
    if (!extent->is_broken || !parse->measured_fault.set) return false;
    parse->fault = parse->measured_fault;
    return true;
}

// Of `[*a b]` the left side starts behind the star.
static bool find_starred(const Surprise *surprise, Expr *left)
{
    int bracket = find_bracket(surprise), star = find(surprise, TOKEN_STAR, bracket);
    bool is_item = star >= 0 && star <= 1 && symbol_at(surprise, star + 1) != PARSER_RULE;
    if (!is_item || is_in_field(surprise)) return false;
    left->start = token_at(surprise, star).end;
    left->node = NULL;
    return true;
}

static bool lacks_comma(const Surprise *surprise)
{
    int bracket = find_bracket(surprise);
    bool is_behind_else = bracket >= 0 && find(surprise, TOKEN_ELSE, bracket) >= 0;
    Extent right = measure_found(surprise, MEASURE_EXPRESSION);
    if (right.end == 0 || !right.in_brackets) return false;
    Expr left;
    uint16_t closer = can_shift(surprise, TOKEN_COMMA) ? TOKEN_COMMA : TOKEN_COLON;
    if (!find_starred(surprise, &left) && !find_left_side(surprise, closer, &left)) return false;
    bool is_name = left.node != NULL && left.node->kind == AST_NAME;
    if (is_behind_else && is_name) return false; // As CPython, by accident.
    if (!may_lack_comma(surprise, left.start)) return false;
    uint32_t start = left.node != NULL ? left.node->span.start : left.start;
    if (right.next.kind != 0) surprise->parse->current = right.next;
    return FAIL(surprise, ((AstSpan){start, right.end}), "%s", comma_message);
}

static bool lacks_comma_or_call(const Surprise *surprise)
{
    bool may_end = can_shift(surprise, TOKEN_COMMA) || can_shift(surprise, TOKEN_COLON) ||
                   can_shift(surprise, TOKEN_NEWLINE);
    if (!starts_operand(surprise->found.kind) || !is_behind_operand(surprise) || !may_end ||
        !is_behind_expression(surprise)) {
        return false;
    }
    AstSpan name;
    Extent right = measure_found(surprise, MEASURE_LIST);
    if (breaks_off(surprise, &right)) return true;
    if (is_statement_of_python2(surprise, &name)) {
        Text text = text_slice(surprise->parse->ast->source.text, name.start, name.end);
        return right.end > 0 &&
               FAIL(surprise, ((AstSpan){name.start, right.end}),
                    "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                    TEXT_FORMAT(text), TEXT_FORMAT(text));
    }
    return bracket_depth(surprise) > 0 && lacks_comma(surprise);
}

static bool wants_else(const Surprise *surprise)
{
    bool may_follow = can_shift(surprise, TOKEN_ELSE) && can_shift(surprise, TOKEN_OR);
    if (!may_follow || surprise->found.kind == TOKEN_COLON) return false;
    int depth = find(surprise, TOKEN_IF, ouro_parser_count(surprise->parser) - 1);
    if (depth < 0) return false;
    AstSpan span = {expr_at(surprise, depth + 1).start, surprise->parse->previous_end};
    return FAIL(surprise, span, "expected 'else' after 'if' expression");
}

// --- `=` where it cannot be ---

static bool meant_comparison(const Surprise *surprise)
{
    Parse *parse = surprise->parse;
    if (surprise->found.kind != TOKEN_EQUAL || !can_shift(surprise, TOKEN_WALRUS)) return false;
    Layout *layout = ouro_allocate(parse->allocator, sizeof *layout);
    if (layout == NULL) return false;
    Token next = reread(surprise, surprise->found.end, layout);
    Extent right = ouro_measure(parse, MEASURE_ARITHMETIC, layout, next);
    ouro_release(parse->allocator, layout, sizeof *layout);
    if (breaks_off(surprise, &right)) return true;
    if (right.end == 0 || right.next.kind == TOKEN_EQUAL || right.next.kind == TOKEN_WALRUS) {
        return false;
    }
    Expr left;
    if (!find_left_side(surprise, TOKEN_WALRUS, &left) || !ouro_expr_is_arithmetic(left)) {
        return false;
    }
    if (left.node->kind == AST_NAME && !(left.flags & EXPR_GROUPED)) {
        return FAIL(surprise, ((AstSpan){left.start, right.end}), "%s", equal_message);
    }
    if (ouro_expr_starts_like_target(left)) return false;
    return FAIL(surprise, left.node->span,
                "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                ouro_expr_title(left.node));
}

// --- `not` behind an operator ---

static bool misplaces_not(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_NOT || !can_shift(surprise, TOKEN_NUMBER)) return false;
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
    Extent operand = measure_found(surprise, MEASURE_INVERSION);
    if (operand.end == 0) return false;
    return FAIL(surprise, ((AstSpan){surprise->found.start, operand.end}),
                "'not' after an operator must be parenthesized");
}

// --- Dicts ---

static bool is_in_dict(const Surprise *surprise)
{
    int bracket = find_bracket(surprise);
    return bracket >= 0 && symbol_at(surprise, bracket) == TOKEN_LBRACE;
}

static bool misses_dict_value(const Surprise *surprise)
{
    if (surprise->top != TOKEN_COLON || !is_in_dict(surprise)) return false;
    if (!can_shift(surprise, TOKEN_LAMBDA)) return false;
    int bracket = find_bracket(surprise);
    if (bracket < 2 || bracket > 4) return false;
    uint16_t found = surprise->found.kind;
    if (found == TOKEN_RBRACE || found == TOKEN_COMMA) {
        return FAIL(surprise, token_span(token_at(surprise, 0)),
                    "expression expected after dictionary key and ':'");
    }
    if (found != TOKEN_STAR) return false;
    Extent value = measure_at(surprise, MEASURE_ARITHMETIC, surprise->found.end);
    if (value.end == 0) return false;
    return FAIL(surprise, ((AstSpan){surprise->found.start, value.next.end - 1}),
                "cannot use a starred expression in a dictionary value");
}

static bool misses_dict_colon(const Surprise *surprise)
{
    int bracket = find_bracket(surprise);
    if (!is_in_dict(surprise) || bracket < 2 || symbol_at(surprise, bracket - 2) != TOKEN_COMMA) {
        return false;
    }
    if (!is_behind_operand(surprise) || !can_shift(surprise, TOKEN_COLON)) return false;
    Fault *fault = &surprise->parse->fault;
    uint32_t end = surprise->parse->previous_end;
    ouro_fault_set(fault, (AstSpan){end - 1, end}, "':' expected after dictionary key");
    fault->end = FAULT_END_ZERO;
    return true;
}

// --- Calls ---

static bool is_in_call(const Surprise *surprise)
{
    int bracket = find_bracket(surprise);
    return bracket >= 0 && symbol_at(surprise, bracket) == TOKEN_LPAREN &&
           symbol_at(surprise, bracket + 1) == PARSER_RULE && surprise->opener != TOKEN_DEF;
}

static bool misses_argument_value(const Surprise *surprise)
{
    uint16_t found = surprise->found.kind;
    bool is_missing = found == TOKEN_COMMA || found == TOKEN_RPAREN;
    if (surprise->top != TOKEN_EQUAL || (!is_missing && !is_in_call(surprise))) return false;
    if (is_missing && (surprise->opener == TOKEN_DEF || surprise->opener == TOKEN_LAMBDA)) {
        return FAIL(surprise, token_span(token_at(surprise, 0)),
                    "expected default value expression");
    }
    Expr name = expr_at(surprise, 1);
    if (symbol_at(surprise, 1) != PARSER_RULE || find_bracket(surprise) < 0) return false;
    AstSpan span = {name.start, token_at(surprise, 0).end};
    if (name.node == NULL) return false;
    if (name.node->kind == AST_NAME) {
        return is_missing && FAIL(surprise, span, "expected argument value expression");
    }
    return FAIL(surprise, span, "expression cannot contain assignment, perhaps you meant \"==\"?");
}

static bool is_keyword_generator(const Surprise *surprise)
{
    bool is_for = surprise->found.kind == TOKEN_FOR || surprise->found.kind == TOKEN_ASYNC;
    if (!is_for || symbol_at(surprise, 1) != TOKEN_EQUAL || !is_in_call(surprise)) return false;
    if (symbol_at(surprise, 2) != PARSER_RULE) return false;
    Expr name = expr_at(surprise, 2);
    if (name.node == NULL || name.node->kind != AST_NAME) return false;
    return FAIL(surprise, ((AstSpan){name.start, token_at(surprise, 1).end}), "%s", equal_message);
}

static bool misuses_stars(const Surprise *surprise)
{
    int bracket = find_bracket(surprise);
    if (bracket < 0) return false;
    bool may_unpack =
        can_shift(surprise, TOKEN_LAMBDA) || (bracket == 1 && can_shift(surprise, TOKEN_NUMBER));
    if (surprise->top == TOKEN_STAR && may_unpack && !is_in_field(surprise)) {
        return fail_here(surprise, "Invalid star expression");
    }
    uint16_t stars = symbol_at(surprise, 1);
    bool is_unpacking = is_in_call(surprise) && is_behind_operand(surprise);
    if (surprise->found.kind != TOKEN_EQUAL || !is_unpacking) return false;
    Extent value = measure_at(surprise, MEASURE_EXPRESSION, surprise->found.end);
    if (value.end == 0) return false;
    AstSpan span = {token_at(surprise, 1).start, value.end};
    if (stars == TOKEN_STAR) {
        return FAIL(surprise, span, "cannot assign to iterable argument unpacking");
    }
    return stars == TOKEN_DOUBLE_STAR &&
           FAIL(surprise, span, "cannot assign to keyword argument unpacking");
}

static bool misuses_double_star(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_DOUBLE_STAR || surprise->top != TOKEN_LPAREN) return false;
    if (!can_shift(surprise, TOKEN_YIELD)) return false;
    Extent value = measure_at(surprise, MEASURE_EXPRESSION, surprise->found.end);
    if (value.end == 0 || value.next.kind != TOKEN_RPAREN) return false;
    return FAIL(surprise, token_span(surprise->found), "cannot use double starred expression here");
}

// --- Comprehensions ---

// The clauses of a comprehension stop at `stop`, without an `in` as it seems.
static bool misses_in_at(const Surprise *surprise, Token stop)
{
    bool is_end = stop.kind == 0 || stop.kind == TOKEN_IN || stop.kind == TOKEN_END;
    return !is_end && stop.start > surprise->found.start &&
           FAIL(surprise, token_span(stop), "%s", in_message);
}

static bool misbuilds_comprehension(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_FOR && surprise->found.kind != TOKEN_ASYNC) return false;
    int bracket = find_bracket(surprise);
    if (bracket < 1) return false;
    uint16_t open = symbol_at(surprise, bracket), first = symbol_at(surprise, bracket - 1);
    if (open == TOKEN_LPAREN && first == TOKEN_STAR && is_in_call(surprise)) {
        if (measure_found(surprise, MEASURE_CLAUSES).end == 0) return false;
        AstSpan span = {token_at(surprise, bracket - 1).start, surprise->parse->previous_end};
        return FAIL(surprise, span, "iterable unpacking cannot be used in comprehension");
    }
    bool is_display = open == TOKEN_LBRACKET || open == TOKEN_LBRACE;
    bool has_comma = bracket >= 2 && symbol_at(surprise, bracket - 2) == TOKEN_COMMA;
    if (!is_display || !has_comma || first != PARSER_RULE) return false;
    // Neither patterns nor type parameters.
    if (surprise->opener == TOKEN_CASE || symbol_at(surprise, bracket + 1) == TOKEN_NAME) {
        return false;
    }
    if (can_shift(surprise, TOKEN_COLON)) return false; // A dict, or a subscript.
    Extent clauses = measure_found(surprise, MEASURE_CLAUSES);
    if (clauses.end == 0) return misses_in_at(surprise, clauses.stop);
    ExprList elements;
    ouro_parser_value(surprise->parser, bracket - 1, &elements, sizeof elements);
    // A comma at the end counts only behind a single element.
    bool ends_with_comma = surprise->top == TOKEN_COMMA && elements.items.count > 1;
    AstSpan span = {elements.start, ends_with_comma ? elements.end : surprise->parse->previous_end};
    return FAIL(surprise, span, "did you forget parentheses around the comprehension target?");
}

static bool misses_in(const Surprise *surprise)
{
    int bracket = find_bracket(surprise);
    bool is_inside = surprise->opener == TOKEN_FOR && surprise->opener_depth < bracket;
    bool has_in = find(surprise, TOKEN_IN, surprise->opener_depth) >= 0;
    if (!is_inside || has_in || surprise->top == TOKEN_FOR) return false;
    return fail_here(surprise, in_message);
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

static bool parenthesises_parameters(const Surprise *surprise)
{
    bool is_lambda = surprise->opener == TOKEN_LAMBDA;
    if (surprise->found.kind != TOKEN_LPAREN || !can_shift(surprise, TOKEN_DOUBLE_STAR)) {
        return false;
    }
    if (!can_shift(surprise, TOKEN_SLASH) || (surprise->opener != TOKEN_DEF && !is_lambda)) {
        return false;
    }
    const ParamList *before = NULL;
    if (surprise->top == TOKEN_COMMA) {
        ouro_parser_value(surprise->parser, 1, &before, sizeof before);
    }
    uint32_t end = end_of_names(surprise);
    if (end == 0 || (before != NULL && before->defaults)) return false;
    return FAIL(surprise, ((AstSpan){surprise->found.start, end}),
                "%s parameters cannot be parenthesized",
                is_lambda ? "Lambda expression" : "Function");
}

// --- Other statements ---

static bool misses_import_names(const Surprise *surprise)
{
    if (surprise->top != TOKEN_IMPORT || surprise->found.kind != TOKEN_NEWLINE) return false;
    AstSpan span = {surprise->found.start, surprise->found.end - 1};
    return FAIL(surprise, span, "Expected one or more names after 'import'");
}

// Marks all from `import` to the token behind the module's name.
static bool swaps_import(const Surprise *surprise)
{
    int import = find(surprise, TOKEN_IMPORT, ouro_parser_count(surprise->parser));
    if (surprise->found.kind != TOKEN_FROM || import < 1 || import > 3) return false;
    Extent module = measure_at(surprise, MEASURE_ARITHMETIC, surprise->found.end);
    if (module.end == 0 || module.next.kind == 0) return false;
    AstSpan span = {token_at(surprise, import).start, module.next.end - 1};
    return FAIL(surprise, span, "Did you mean to use 'from ... import ...' instead?");
}

static bool misnames_pattern(const Surprise *surprise)
{
    if (surprise->top != TOKEN_AS || surprise->opener != TOKEN_CASE) return false;
    Extent target = measure_found(surprise, MEASURE_EXPRESSION);
    if (target.end == 0) return false;
    return FAIL(surprise, ((AstSpan){surprise->found.start, target.end}), "invalid pattern target");
}

// `f() := 1` as a statement.
static bool names_expression(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_WALRUS || bracket_depth(surprise) > 0) return false;
    if (!can_shift(surprise, TOKEN_AUGMENTED) || !can_shift(surprise, TOKEN_COMMA)) return false;
    Extent value = measure_at(surprise, MEASURE_EXPRESSION, surprise->found.end);
    if (value.end == 0) return false;
    // As if a comma had come: what is before it is then the last item of a list.
    Expr ignored;
    (void)find_left_side(surprise, TOKEN_COMMA, &ignored);
    ExprList list;
    ouro_parser_value(surprise->parser, 1, &list, sizeof list);
    if (list.items.count != 1) return false;
    const AstNode *left = list_at(surprise->parse, list.items, 0);
    if (left->kind == AST_NAME && !(list.first_flags & EXPR_GROUPED)) return false;
    return FAIL(surprise, left->span, "cannot use assignment expressions with %s",
                ouro_expr_title(left));
}

// Targets are checked when what ends them is seen: as if it had come.
static bool has_bad_target(const Surprise *surprise)
{
    bool is_for = surprise->opener == TOKEN_FOR && can_shift(surprise, TOKEN_IN) &&
                  !can_shift(surprise, TOKEN_LESS);
    bool is_del = find(surprise, TOKEN_DEL, ouro_parser_count(surprise->parser)) >= 0 &&
                  bracket_depth(surprise) == 0 && can_shift(surprise, TOKEN_NEWLINE);
    if (!is_for && !is_del) return false;
    uint16_t kind = is_for ? TOKEN_IN : TOKEN_NEWLINE;
    Token token = {kind, 0, surprise->found.start, surprise->found.start};
    ouro_parser(surprise->parser, kind, token);
    // What was shifted is reduced when the next token comes, whatever it is.
    if (is_del) ouro_parser(surprise->parser, TOKEN_PASS, token);
    return surprise->parse->fault.set;
}

// A target that cannot be: CPython has not read beyond the sign behind it, unless a value follows.
static bool has_bad_left_side(const Surprise *surprise, uint16_t kind,
                              void (*check)(Parse *, Expr, Token))
{
    int sign = find(surprise, kind, ouro_parser_count(surprise->parser));
    if (sign < 0 || symbol_at(surprise, sign + 1) != PARSER_RULE) return false;
    switch (symbol_at(surprise, sign + 2)) { // What stands before a statement.
    case PARSER_RULE:
    case TOKEN_MODE_FILE:
    case TOKEN_MODE_SINGLE:
    case TOKEN_INDENT:
    case TOKEN_SEMICOLON:
    case TOKEN_COLON: break;
    default: return false;
    }
    Token token = token_at(surprise, sign);
    Expr target = expr_at(surprise, sign + 1);
    if (target.node == NULL || ouro_target_is_simple(target)) return false;
    Extent value = measure_at(surprise, MEASURE_LIST, token.end);
    if (value.end == 0) return FAIL(surprise, token_span(token), "invalid syntax");
    check(surprise->parse, target, token);
    return surprise->parse->fault.set;
}

static bool has_bad_operand(const Surprise *surprise)
{
    if (bracket_depth(surprise) > 0) return false;
    bool is_statement = surprise->opener != TOKEN_CASE && surprise->opener != TOKEN_LAMBDA;
    if (surprise->top == TOKEN_EQUAL && can_shift(surprise, TOKEN_YIELD) &&
        symbol_at(surprise, 1) == PARSER_RULE && symbol_at(surprise, 2) != TOKEN_COLON) {
        (void)ouro_target_next(surprise->parse, expr_at(surprise, 1));
        return surprise->parse->fault.set;
    }
    return has_bad_left_side(surprise, TOKEN_AUGMENTED, ouro_target_augmented) ||
           (is_statement && has_bad_left_side(surprise, TOKEN_COLON, ouro_target_annotated));
}

// --- f-strings ---

static bool misses_field_value(const Surprise *surprise)
{
    switch (surprise->found.kind) {
    case TOKEN_RBRACE: return fail_here(surprise, "f-string: valid expression required before '}'");
    case TOKEN_EXCLAMATION:
        return fail_here(surprise, "f-string: valid expression required before '!'");
    case TOKEN_FSTRING_COLON:
        return fail_here(surprise, "f-string: valid expression required before ':'");
    case TOKEN_EQUAL: return fail_here(surprise, "f-string: valid expression required before '='");
    default: return fail_here(surprise, "f-string: expecting a valid expression after '{'");
    }
}

static const char *behind_field_value(uint16_t kind)
{
    return kind == TOKEN_EQUAL ? "f-string: expecting '!', or ':', or '}'"
                               : "f-string: expecting '=', or '!', or ':', or '}'";
}

static bool fail_conversion(const Surprise *surprise)
{
    uint16_t found = surprise->found.kind;
    bool is_missing = found == TOKEN_RBRACE || found == TOKEN_FSTRING_COLON;
    return fail_here(surprise, is_missing ? "f-string: missing conversion character"
                                          : "f-string: invalid conversion character");
}

// The value is wrong somewhere: how much of it is right?
static bool fail_field_value(const Surprise *surprise, int brace)
{
    Extent value = measure_at(surprise, MEASURE_LIST, token_at(surprise, brace).end);
    if (value.end == 0) {
        Layout *layout = ouro_allocate(surprise->parse->allocator, sizeof *layout);
        if (layout == NULL) return false;
        Token first = reread(surprise, token_at(surprise, brace).end, layout);
        ouro_release(surprise->parse->allocator, layout, sizeof *layout);
        if (first.kind == 0) return false;
        return FAIL(surprise, token_span(first),
                    "f-string: expecting a valid expression after '{'");
    }
    if (value.next.kind == 0) return false;
    return FAIL(surprise, token_span(value.next), "%s", behind_field_value(0));
}

static bool misbuilds_field(const Surprise *surprise)
{
    const Lexer *lexer = &surprise->parse->layout.lexer;
    bool in_field = lexer->fstrings_count > 0 || surprise->found.kind == TOKEN_FSTRING_END;
    int brace = find(surprise, TOKEN_LBRACE, ouro_parser_count(surprise->parser));
    if (!in_field || brace < 0 || symbol_at(surprise, brace + 1) != PARSER_RULE) return false;
    if (surprise->opener == TOKEN_LAMBDA && surprise->opener_depth < brace &&
        surprise->found.kind == TOKEN_FSTRING_COLON) {
        uint32_t start = token_at(surprise, surprise->opener_depth).start;
        return FAIL(surprise, ((AstSpan){start, surprise->found.end}),
                    "f-string: lambda expressions are not allowed without parentheses");
    }
    if (surprise->top == TOKEN_LBRACE) return misses_field_value(surprise);
    if (surprise->top == TOKEN_EXCLAMATION) return fail_conversion(surprise);
    if (surprise->top == TOKEN_EQUAL && brace == 2) {
        return fail_here(surprise, behind_field_value(TOKEN_EQUAL));
    }
    if (can_shift(surprise, TOKEN_FSTRING_MIDDLE)) {
        return fail_here(surprise, "f-string: expecting '}', or format specs");
    }
    if (can_shift(surprise, TOKEN_RBRACE) && !can_shift(surprise, TOKEN_EXCLAMATION)) {
        return fail_here(surprise, "f-string: expecting ':' or '}'");
    }
    if (can_shift(surprise, TOKEN_EXCLAMATION)) {
        bool may_show = can_shift(surprise, TOKEN_EQUAL);
        return fail_here(surprise, behind_field_value(may_show ? 0 : TOKEN_EQUAL));
    }
    return fail_field_value(surprise, brace);
}

// --- The surprise ---

static bool is_opener(uint16_t symbol)
{
    switch (symbol) {
    case TOKEN_IF:
    case TOKEN_ELIF:
    case TOKEN_ELSE:
    case TOKEN_WHILE:
    case TOKEN_FOR:
    case TOKEN_TRY:
    case TOKEN_EXCEPT:
    case TOKEN_FINALLY:
    case TOKEN_WITH:
    case TOKEN_DEF:
    case TOKEN_CLASS:
    case TOKEN_MATCH:
    case TOKEN_CASE:
    case TOKEN_LAMBDA: return true;
    default: return false;
    }
}

static void find_opener(Surprise *surprise)
{
    int count = ouro_parser_count(surprise->parser);
    for (int depth = 0; depth < count; depth++) {
        if (!is_opener(symbol_at(surprise, depth))) continue;
        surprise->opener = symbol_at(surprise, depth);
        surprise->opener_depth = depth;
        return;
    }
}

static void fail_generic(const Surprise *surprise)
{
    Fault *fault = &surprise->parse->fault;
    ouro_fault_set(fault, token_span(surprise->found), "invalid syntax");
    if (surprise->found.kind == TOKEN_END) fault->end = FAULT_END_OF_TEXT;
    bool is_except = surprise->top == TOKEN_COMMA && surprise->opener == TOKEN_EXCEPT;
    if (is_except && surprise->opener_depth <= 3) fault->span = token_span(token_at(surprise, 0));
}

void ouro_explain_surprise(Parse *parse, void *parser)
{
    static bool (*const hints[])(const Surprise *) = {
        is_second_statement,
        wants_block,
        wants_handler,
        is_indented,
        wants_part_of_def,
        wants_else,
        misplaces_not,
        misses_dict_value,
        misses_argument_value,
        is_keyword_generator,
        misuses_stars,
        misuses_double_star,
        misbuilds_comprehension,
        misses_in,
        parenthesises_parameters,
        misses_import_names,
        swaps_import,
        misnames_pattern,
        meant_comparison,
        misses_dict_colon,
        lacks_comma_or_call,
        wants_colon,
        misbuilds_field,
        names_expression,
        has_bad_target,
        has_bad_operand,
    };
    if (parse->fault.set) return;
    Surprise surprise = {.parse = parse, .parser = parser, .found = parse->current};
    surprise.top = symbol_at(&surprise, 0);
    find_opener(&surprise);
    for (size_t i = 0; i < OURO_COUNT_OF(hints); i++) {
        if (hints[i](&surprise)) return;
    }
    fail_generic(&surprise);
}

void ouro_parse_too_complex(Parse *parse)
{
    ouro_fault_set(&parse->fault, (AstSpan){0, 0},
                   "Parser stack overflowed - Python source too complex to parse");
    parse->fault.kind = PARSE_MEMORY_ERROR;
}

// --- A better fault further on ---

static uint32_t line_of(const Parse *parse, uint32_t offset)
{
    return ouro_source_position(&parse->ast->source, offset).line;
}

void ouro_find_better_fault(Parse *parse)
{
    const Lexer *lexer = &parse->layout.lexer;
    Token token = parse->current;
    if (parse->fault.kind == PARSE_MEMORY_ERROR) return;
    if (token.kind == TOKEN_END) {
        if (lexer->depth > 0) fail_unclosed(parse, lexer->brackets[lexer->depth - 1]);
        return;
    }
    Fault later = {.set = false};
    uint32_t line = line_of(parse, token.start);
    if (token.kind == TOKEN_INDENT) return;
    while (token.kind != TOKEN_END) {
        if (ouro_layout_next(&parse->layout, &token, &later)) continue;
        if (later.from_lexer && !later.is_weak) parse->fault = later;
        return;
    }
    if (lexer->depth == 0) return;
    Bracket open = lexer->brackets[lexer->depth - 1];
    if (line <= line_of(parse, open.at)) return;
    parse->current = token;
    fail_unclosed(parse, open);
}
