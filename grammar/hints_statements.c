// Hints about statements: blocks, headers, targets, imports.
// SPDX-License-Identifier: MIT
#include "grammar/hints.h"
#include <stdio.h>

// --- Blocks and headers ---

static const char *opener_name(const Surprise *surprise)
{
    int above = surprise->opener_depth - 1;
    bool has_star = above >= 0 && surprise_symbol_at(surprise, above) == TOKEN_STAR;
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

bool ouro_hint_wants_block(const Surprise *surprise)
{
    const char *name = opener_name(surprise);
    if (name == NULL || !surprise_can_shift(surprise, TOKEN_INDENT)) return false;
    char message[100];
    uint32_t at = surprise_token_at(surprise, surprise->opener_depth).start;
    snprintf(message, sizeof message, "expected an indented block after %s on line %u", name,
             ouro_source_position(&surprise->parse->ast->source, at).line);
    return ouro_hint_fail_at_found(surprise, PARSE_INDENTATION_ERROR, message);
}

bool ouro_hint_is_second_statement(const Surprise *surprise)
{
    bool is_whole =
        surprise_can_shift(surprise, TOKEN_END) && !surprise_can_shift(surprise, TOKEN_NUMBER);
    if (!is_whole || surprise_symbol_at(surprise, 1) != TOKEN_MODE_SINGLE) return false;
    uint32_t end = surprise->parse->previous_end;
    surprise->parse->current = (Token){TOKEN_NEWLINE, 0, end, end + 1}; // It reads no further.
    return HINT_FAIL(surprise, ((AstSpan){end, end + 1}),
                     "multiple statements found while compiling a single statement");
}

bool ouro_hint_is_indented(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_INDENT) return false;
    Fault *fault = &surprise->parse->fault;
    ouro_fault_set(fault, token_span(surprise->found), "unexpected indent");
    fault->kind = PARSE_INDENTATION_ERROR;
    fault->end = FAULT_END_UNKNOWN;
    fault->shift = -1;
    return true;
}

bool ouro_hint_wants_handler(const Surprise *surprise)
{
    if (!surprise_can_shift(surprise, TOKEN_EXCEPT) || surprise_can_shift(surprise, TOKEN_NAME))
        return false;
    return ouro_hint_fail_here(surprise, "expected 'except' or 'finally' block");
}

// `def` and its parts are demanded in order: the first part that is missing tells.
bool ouro_hint_wants_part_of_def(const Surprise *surprise)
{
    if (surprise->opener != TOKEN_DEF) return false;
    int name = surprise->opener_depth - 1, behind = name - 1;
    if (behind >= 0 && surprise_symbol_at(surprise, behind) == TOKEN_LBRACKET) {
        return HINT_FAIL(surprise, token_span(surprise_token_at(surprise, behind)), "expected '('");
    }
    bool is_open = ouro_hint_find(surprise, TOKEN_LPAREN, surprise->opener_depth) >= 0;
    if (name >= 0 && !is_open && surprise_can_shift(surprise, TOKEN_LPAREN)) {
        return ouro_hint_fail_here(surprise, "expected '('");
    }
    int close = ouro_hint_find(surprise, TOKEN_RPAREN, surprise->opener_depth);
    if (close >= 0 && ouro_hint_find(surprise, TOKEN_COLON, close) >= 0)
        return false; // In the block.
    int arrow = ouro_hint_find(surprise, TOKEN_ARROW, surprise->opener_depth);
    if (arrow < 0) {
        return close >= 0 && surprise_can_shift(surprise, TOKEN_COLON) &&
               ouro_hint_fail_here(surprise, "expected ':'");
    }
    Extent returns =
        ouro_hint_measure_at(surprise, MEASURE_EXPRESSION, surprise_token_at(surprise, arrow).end);
    Token missing = returns.end == 0 ? surprise_token_at(surprise, arrow) : returns.next;
    return HINT_FAIL(surprise, token_span(missing), "expected ':'");
}

bool ouro_hint_wants_colon(const Surprise *surprise)
{
    uint16_t opener = surprise->opener;
    bool is_demanded = surprise->top == opener && !surprise_can_shift(surprise, TOKEN_NUMBER) &&
                       (opener == TOKEN_ELSE || opener == TOKEN_TRY || opener == TOKEN_FINALLY);
    bool is_line_end = surprise->found.kind == TOKEN_NEWLINE && opener != 0 &&
                       opener != TOKEN_LAMBDA && opener != TOKEN_DEF;
    if (!(is_demanded || is_line_end) || !surprise_can_shift(surprise, TOKEN_COLON)) return false;
    return ouro_hint_fail_here(surprise, "expected ':'");
}

// --- Other statements ---

bool ouro_hint_misses_import_names(const Surprise *surprise)
{
    if (surprise->top != TOKEN_IMPORT || surprise->found.kind != TOKEN_NEWLINE) return false;
    AstSpan span = {surprise->found.start, surprise->found.end - 1};
    return HINT_FAIL(surprise, span, "Expected one or more names after 'import'");
}

// Marks all from `import` to the token behind the module's name.
bool ouro_hint_swaps_import(const Surprise *surprise)
{
    int import = ouro_hint_find(surprise, TOKEN_IMPORT, ouro_parser_count(surprise->parser));
    if (surprise->found.kind != TOKEN_FROM || import < 1 || import > 3) return false;
    Extent module = ouro_hint_measure_at(surprise, MEASURE_ARITHMETIC, surprise->found.end);
    if (module.end == 0 || module.next.kind == 0) return false;
    AstSpan span = {surprise_token_at(surprise, import).start, module.next.end - 1};
    return HINT_FAIL(surprise, span, "Did you mean to use 'from ... import ...' instead?");
}

bool ouro_hint_misnames_pattern(const Surprise *surprise)
{
    if (surprise->top != TOKEN_AS || surprise->opener != TOKEN_CASE) return false;
    Extent target = surprise_measure_found(surprise, MEASURE_EXPRESSION);
    if (target.end == 0) return false;
    return HINT_FAIL(surprise, ((AstSpan){surprise->found.start, target.end}),
                     "invalid pattern target");
}

// `f() := 1` as a statement.
bool ouro_hint_names_expression(const Surprise *surprise)
{
    if (surprise->found.kind != TOKEN_WALRUS || surprise_bracket_depth(surprise) > 0) return false;
    if (!surprise_can_shift(surprise, TOKEN_AUGMENTED) ||
        !surprise_can_shift(surprise, TOKEN_COMMA))
        return false;
    Extent value = ouro_hint_measure_at(surprise, MEASURE_EXPRESSION, surprise->found.end);
    if (value.end == 0) return false;
    // As if a comma had come: what is before it is then the last item of a list.
    Expr ignored;
    (void)ouro_hint_find_left_side(surprise, TOKEN_COMMA, &ignored);
    ExprList list;
    ouro_parser_value(surprise->parser, 1, &list, sizeof list);
    if (list.items.count != 1) return false;
    const AstNode *left = list_at(surprise->parse, list.items, 0);
    if (left->kind == AST_NAME && !(list.first_flags & EXPR_GROUPED)) return false;
    return HINT_FAIL(surprise, left->span, "cannot use assignment expressions with %s",
                     ouro_expr_title(left));
}

// Targets are checked when what ends them is seen: as if it had come.
bool ouro_hint_has_bad_target(const Surprise *surprise)
{
    bool is_for = surprise->opener == TOKEN_FOR && surprise_can_shift(surprise, TOKEN_IN) &&
                  !surprise_can_shift(surprise, TOKEN_LESS);
    bool is_del = ouro_hint_find(surprise, TOKEN_DEL, ouro_parser_count(surprise->parser)) >= 0 &&
                  surprise_bracket_depth(surprise) == 0 &&
                  surprise_can_shift(surprise, TOKEN_NEWLINE);
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
    int sign = ouro_hint_find(surprise, kind, ouro_parser_count(surprise->parser));
    if (sign < 0 || surprise_symbol_at(surprise, sign + 1) != PARSER_RULE) return false;
    switch (surprise_symbol_at(surprise, sign + 2)) { // What stands before a statement.
    case PARSER_RULE:
    case TOKEN_MODE_FILE:
    case TOKEN_MODE_SINGLE:
    case TOKEN_INDENT:
    case TOKEN_SEMICOLON:
    case TOKEN_COLON: break;
    default: return false;
    }
    Token token = surprise_token_at(surprise, sign);
    Expr target = surprise_expr_at(surprise, sign + 1);
    if (target.node == NULL || ouro_target_is_simple(target)) return false;
    Extent value = ouro_hint_measure_at(surprise, MEASURE_LIST, token.end);
    if (value.end == 0) return HINT_FAIL(surprise, token_span(token), "invalid syntax");
    check(surprise->parse, target, token);
    return surprise->parse->fault.set;
}

bool ouro_hint_has_bad_operand(const Surprise *surprise)
{
    if (surprise_bracket_depth(surprise) > 0) return false;
    bool is_statement = surprise->opener != TOKEN_CASE && surprise->opener != TOKEN_LAMBDA;
    if (surprise->top == TOKEN_EQUAL && surprise_can_shift(surprise, TOKEN_YIELD) &&
        surprise_symbol_at(surprise, 1) == PARSER_RULE &&
        surprise_symbol_at(surprise, 2) != TOKEN_COLON) {
        (void)ouro_target_next(surprise->parse, surprise_expr_at(surprise, 1));
        return surprise->parse->fault.set;
    }
    return has_bad_left_side(surprise, TOKEN_AUGMENTED, ouro_target_augmented) ||
           (is_statement && has_bad_left_side(surprise, TOKEN_COLON, ouro_target_annotated));
}
