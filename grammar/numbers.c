// Decodes numbers.
// SPDX-License-Identifier: MIT
#include "grammar/literals.h"
#include "runtime/base/limits.h"
#include "runtime/base/number_text.h"

static unsigned base_of(Text text)
{
    if (text.size < 2 || text.at[0] != '0') return 10;
    switch (text.at[1] | 32) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

static unsigned value_of_digit(char digit)
{
    return digit <= '9' ? (unsigned)(digit - '0') : (unsigned)((digit | 32) - 'a' + 10);
}

// False: too large for 64 bits.
static bool decode_small(Text digits, unsigned base, int64_t *value)
{
    int64_t sum = 0;
    for (size_t i = 0; i < digits.size; i++) {
        if (digits.at[i] == '_') continue;
        if (__builtin_mul_overflow(sum, (int64_t)base, &sum)) return false;
        if (__builtin_add_overflow(sum, (int64_t)value_of_digit(digits.at[i]), &sum)) return false;
    }
    *value = sum;
    return true;
}

static AstValue decode_big(Parse *parse, Token number, Text digits, unsigned base)
{
    AstValue value = {.kind = AST_VALUE_BIG_INT, .base = (uint8_t)base, .text = ""};
    char *text = ouro_parse_alloc(parse, digits.size);
    if (text == NULL) return value;
    for (size_t i = 0; i < digits.size; i++) {
        bool is_leading_zero = digits.at[i] == '0' && value.size == 0;
        if (digits.at[i] != '_' && !is_leading_zero) text[value.size++] = digits.at[i];
    }
    value.text = text;
    if (base == 10 && value.size > OURO_INT_TEXT_DIGITS_DEFAULT) {
        ouro_fault_set(&parse->fault, token_span(number),
                       "Exceeds the limit (%d digits) for integer string conversion: value has %u "
                       "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                       "hexadecimal for huge integer literals to avoid decimal conversion limits.",
                       OURO_INT_TEXT_DIGITS_DEFAULT, value.size);
        parse->fault.end = FAULT_WHOLE_LINE;
    }
    return value;
}

static AstValue decode_int(Parse *parse, Token number, Text text)
{
    unsigned base = base_of(text);
    Text digits = base == 10 ? text : text_slice(text, 2, text.size);
    AstValue value = {.kind = AST_VALUE_INT};
    if (decode_small(digits, base, &value.integer)) return value;
    return decode_big(parse, number, digits, base);
}

static AstValue decode_float(Token number, Text text)
{
    bool is_imaginary = number.flags & TOKEN_IS_IMAGINARY;
    AstValue value = {.kind = is_imaginary ? AST_VALUE_IMAGINARY : AST_VALUE_FLOAT};
    if (is_imaginary) text.size--;
    bool parsed = ouro_double_parse(text, &value.real);
    assert(parsed);
    (void)parsed;
    return value;
}

static const char *kind_of(Token number, Text text)
{
    if (number.flags & TOKEN_IS_IMAGINARY) return "imaginary";
    switch (base_of(text)) {
    case 16: return "hexadecimal";
    case 8: return "octal";
    case 2: return "binary";
    default: return "decimal";
    }
}

Expr ouro_expr_number(Parse *parse, Token number)
{
    Text text = token_text(parse, number);
    bool is_int = (number.flags & (TOKEN_IS_FLOAT | TOKEN_IS_IMAGINARY)) == 0;
    AstValue value = is_int ? decode_int(parse, number, text) : decode_float(number, text);
    if (OURO_UNLIKELY(number.flags & TOKEN_TOUCHES_WORD)) {
        ouro_parse_warn(parse, token_span(number), "invalid %s literal", kind_of(number, text));
    }
    AstNode *node =
        ouro_ast_constant(&parse->ast->arena, token_span(number), (AstConstant){.value = value});
    return (Expr){parse_node(parse, node), number.start, 0};
}
