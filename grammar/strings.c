// Decodes strings, joins adjacent ones, and builds f-strings.
// SPDX-License-Identifier: MIT
#include "grammar/literals.h"
#include "grammar/unicode.h"
#include "runtime/base/utf8.h"

// --- Escapes ---

typedef struct {
    Parse *parse;
    Token token; // Where faults and warnings are reported.
    bool is_bytes, is_fstring, has_warned;
    const char *start, *at, *end; // What is between the quotes.
    char *out;
} Decoder;

// CPython has made a ten-byte escape of each character beyond ASCII before it counts positions, and
// a six-byte escape of a backslash before such a character.
static unsigned codec_position(const Decoder *decoder, const char *where)
{
    unsigned position = 0;
    for (const char *at = decoder->start; at < where; at++) {
        if (utf8_is_continuation(*at)) continue;
        position += (*at & 0x80) ? 10 : 1;
        if (*at == '\\' && at + 1 < decoder->end && (at[1] & 0x80)) position += 5;
    }
    return position;
}

static void fail_codec(Decoder *decoder, const char *from, const char *to, const char *reason)
{
    Parse *parse = decoder->parse;
    ouro_fault_set(decoder->is_fstring ? &parse->string_fault : &parse->fault,
                   token_span(decoder->token),
                   "(unicode error) 'unicodeescape' codec can't decode bytes in position %u-%u: %s",
                   codec_position(decoder, from), codec_position(decoder, to) - 1, reason);
    decoder->at = decoder->end; // One fault is enough.
}

static void warn_escape(Decoder *decoder, const char *from, unsigned size, const char *what)
{
    if (decoder->has_warned) return;
    decoder->has_warned = true;
    ouro_parse_warn(decoder->parse, token_span(decoder->token), "invalid %sescape sequence '%.*s'",
                    what, (int)size, from);
}

static void put(Decoder *decoder, uint32_t code_point)
{
    decoder->out += ouro_utf8_encode(code_point, decoder->out);
}

static int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    char letter = digit | 32;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

static unsigned take_hex(Decoder *decoder, unsigned count, uint32_t *value)
{
    unsigned found = 0;
    *value = 0;
    while (found < count && decoder->at < decoder->end && hex_value(*decoder->at) >= 0) {
        *value = *value << 4 | (uint32_t)hex_value(*decoder->at++);
        found++;
    }
    return found;
}

static void decode_byte_hex(Decoder *decoder, const char *from)
{
    uint32_t value;
    if (take_hex(decoder, 2, &value) < 2) {
        ouro_fault_set(&decoder->parse->fault, token_span(decoder->token),
                       "(value error) invalid \\x escape at position %u",
                       (unsigned)(from - decoder->start));
    }
    *decoder->out++ = (char)value;
}

static void decode_hex(Decoder *decoder, const char *from, unsigned count)
{
    uint32_t value;
    if (take_hex(decoder, count, &value) < count) {
        fail_codec(decoder, from, decoder->at,
                   count == 2   ? "truncated \\xXX escape"
                   : count == 4 ? "truncated \\uXXXX escape"
                                : "truncated \\UXXXXXXXX escape");
    } else if (value > UTF8_CODE_POINT_LAST) {
        fail_codec(decoder, from, decoder->at, "illegal Unicode character");
    } else {
        put(decoder, value);
    }
}

static void decode_octal(Decoder *decoder, const char *from)
{
    uint32_t value = 0;
    decoder->at = from + 1;
    while (decoder->at < decoder->end && decoder->at < from + 4 && *decoder->at >= '0' &&
           *decoder->at <= '7') {
        value = value * 8 + (uint32_t)(*decoder->at++ - '0');
    }
    if (value > 0377) warn_escape(decoder, from, 4, "octal ");
    if (decoder->is_bytes) {
        *decoder->out++ = (char)value;
    } else {
        put(decoder, value);
    }
}

static void decode_name(Decoder *decoder, const char *from)
{
    static const char malformed[] = "malformed \\N character escape";
    if (decoder->at == decoder->end || *decoder->at != '{') {
        fail_codec(decoder, from, decoder->at, malformed);
        return;
    }
    const char *name = decoder->at + 1;
    const char *close = memchr(name, '}', (size_t)(decoder->end - name));
    if (close == NULL || close == name) {
        fail_codec(decoder, from, close == NULL ? decoder->end : close, malformed);
        return;
    }
    uint32_t code_point;
    decoder->at = close + 1;
    if (ouro_unicode_lookup(text_of(name, (size_t)(close - name)), &code_point)) {
        put(decoder, code_point);
    } else {
        fail_codec(decoder, from, decoder->at, "unknown Unicode character name");
    }
}

// An escape that means nothing stays as it is.
static void keep_escape(Decoder *decoder, const char *from)
{
    *decoder->out++ = '\\';
    decoder->at = from + 1;
    if ((*decoder->at & 0x80) == 0) warn_escape(decoder, from, 2, "");
}

static void decode_unicode_escape(Decoder *decoder, const char *from, char letter)
{
    switch (letter) {
    case 'x': decode_hex(decoder, from, 2); break;
    case 'u': decode_hex(decoder, from, 4); break;
    case 'U': decode_hex(decoder, from, 8); break;
    case 'N': decode_name(decoder, from); break;
    default: keep_escape(decoder, from);
    }
}

static void decode_escape(Decoder *decoder)
{
    static const char simple[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v"; // Letter, meaning.
    const char *from = decoder->at;
    if (from + 1 == decoder->end) { // Only in an f-string, before a brace.
        *decoder->out++ = *decoder->at++;
        warn_escape(decoder, from, 2, "");
        return;
    }
    char letter = from[1];
    decoder->at += 2;
    if (letter == '\n') return;
    for (size_t i = 0; i + 1 < sizeof simple; i += 2) {
        if (letter != simple[i]) continue;
        *decoder->out++ = simple[i + 1];
        return;
    }
    if (letter >= '0' && letter <= '7') {
        decode_octal(decoder, from);
    } else if (!decoder->is_bytes) {
        decode_unicode_escape(decoder, from, letter);
    } else if (letter == 'x') {
        decode_byte_hex(decoder, from);
    } else {
        keep_escape(decoder, from);
    }
}

// No escape is shorter than what it means, so the result fits where its source would.
static Text decode(Decoder *decoder, bool is_raw)
{
    Text source = text_of(decoder->start, (size_t)(decoder->end - decoder->start));
    bool has_escapes = !is_raw && memchr(source.at, '\\', source.size) != NULL;
    bool has_braces = decoder->is_fstring && (memchr(source.at, '{', source.size) != NULL ||
                                              memchr(source.at, '}', source.size) != NULL);
    if (!has_escapes && !has_braces) return source; // The source lives as long as the tree.
    char *out = ouro_parse_alloc(decoder->parse, source.size);
    if (out == NULL) return source;
    decoder->out = out;
    while (decoder->at < decoder->end) {
        if (has_escapes && *decoder->at == '\\') {
            decode_escape(decoder);
            continue;
        }
        // Braces in the text of an f-string are doubled.
        bool is_brace = decoder->is_fstring && (*decoder->at == '{' || *decoder->at == '}');
        *decoder->out++ = *decoder->at;
        decoder->at += is_brace ? 2 : 1;
    }
    return text_of(out, (size_t)(decoder->out - out));
}

// --- Pieces ---

static AstNode *constant_at(Parse *parse, AstSpan span, Text text, bool is_bytes, bool u_prefix)
{
    AstValue value = {.kind = is_bytes ? AST_VALUE_BYTES : AST_VALUE_STR,
                      .has_u_prefix = u_prefix,
                      .size = (uint32_t)text.size,
                      .text = text.at};
    return parse_node(parse,
                      ouro_ast_constant(&parse->ast->arena, span, (AstConstant){.value = value}));
}

static Text between_quotes(Text literal)
{
    size_t from = 0;
    while (literal.at[from] != '\'' && literal.at[from] != '"') from++;
    char quote = literal.at[from];
    bool is_triple =
        literal.size - from >= 6 && literal.at[from + 1] == quote && literal.at[from + 2] == quote;
    size_t quotes = is_triple ? 3 : 1;
    return text_slice(literal, from + quotes, literal.size - quotes);
}

Strings ouro_string(Parse *parse, Token string)
{
    bool is_bytes = string.flags & TOKEN_IS_BYTES, u_prefix = string.flags & TOKEN_IS_UNICODE;
    Text source = between_quotes(token_text(parse, string));
    if (is_bytes && !ouro_text_is_ascii(source)) {
        ouro_fault_set(&parse->fault, token_span(string),
                       "bytes can only contain ASCII literal characters");
    }
    Decoder decoder = {.parse = parse, .token = string, .is_bytes = is_bytes};
    decoder.start = decoder.at = source.at;
    decoder.end = source.at + source.size;
    Text text = decode(&decoder, string.flags & TOKEN_IS_RAW);
    AstNode *node = constant_at(parse, token_span(string), text, is_bytes, u_prefix);
    return (Strings){.pieces = list_one(parse, node),
                     .start = string.start,
                     .is_bytes = is_bytes,
                     .has_u_prefix = u_prefix};
}

Strings ouro_strings_join(Strings left, Strings right)
{
    left.is_mixed |= right.is_mixed || left.is_bytes != right.is_bytes;
    left.pieces.count += right.pieces.count;
    left.is_fstring |= right.is_fstring;
    return left;
}

static bool is_text(const AstNode *node) { return node->kind == AST_CONSTANT; }

static Text text_of_constant(const AstNode *node)
{
    const AstValue *value = &ast_constant(node)->value;
    return text_of(value->text, value->size);
}

// The constants `first` to `last` of the pieces as one.
static AstNode *join_constants(Parse *parse, List pieces, uint32_t first, uint32_t last)
{
    const AstNode *head = list_at(parse, pieces, first), *tail = list_at(parse, pieces, last);
    if (first == last) return list_at(parse, pieces, first);
    size_t size = 0;
    for (uint32_t i = first; i <= last; i++) {
        size += text_of_constant(list_at(parse, pieces, i)).size;
    }
    char *out = ouro_parse_alloc(parse, size);
    if (out == NULL) return list_at(parse, pieces, first);
    Text joined = text_of(out, size);
    for (uint32_t i = first; i <= last; i++) {
        Text text = text_of_constant(list_at(parse, pieces, i));
        memcpy(out, text.at, text.size);
        out += text.size;
    }
    AstValue value = ast_constant(head)->value;
    return constant_at(parse, (AstSpan){head->span.start, tail->span.end}, joined,
                       value.kind == AST_VALUE_BYTES, value.has_u_prefix);
}

// Joins neighbouring constants and drops empty ones; the values stay among the pending.
static List join_pieces(Parse *parse, List pieces)
{
    uint32_t count = 0;
    for (uint32_t first = 0; first < pieces.count;) {
        uint32_t last = first;
        AstNode *node = list_at(parse, pieces, first);
        if (is_text(node)) {
            while (last + 1 < pieces.count && is_text(list_at(parse, pieces, last + 1))) last++;
            node = join_constants(parse, pieces, first, last);
        }
        bool is_empty = is_text(node) && text_of_constant(node).size == 0;
        if (!is_empty) parse->pending.at[pieces.base + count++] = node;
        first = last + 1;
    }
    parse->pending.count = pieces.base + count;
    return (List){pieces.base, count};
}

static Expr joined_str(Parse *parse, AstSpan span, List pieces)
{
    AstNodes values = ouro_list_take(parse, join_pieces(parse, pieces));
    AstNode *node = ouro_ast_joined_str(&parse->ast->arena, span, (AstJoinedStr){.values = values});
    return (Expr){parse_node(parse, node), span.start, 0};
}

Expr ouro_expr_strings(Parse *parse, Strings strings)
{
    AstSpan span = parse_span(parse, strings.start);
    if (strings.is_mixed) {
        // CPython marks the token behind them all.
        ouro_fault_set(&parse->fault, token_span(parse->current),
                       "cannot mix bytes and nonbytes literals");
    }
    if (parse->out_of_memory || parse->fault.set) {
        list_drop(parse, strings.pieces);
        return (Expr){constant_at(parse, span, TEXT(""), false, false), strings.start, 0};
    }
    if (strings.is_fstring) return joined_str(parse, span, strings.pieces);
    AstNode *node = join_constants(parse, strings.pieces, 0, strings.pieces.count - 1);
    list_drop(parse, strings.pieces);
    return (Expr){node, strings.start, 0};
}

// --- f-strings ---

Strings ouro_fstring_start(Parse *parse, Token start)
{
    return (Strings){.pieces = list_empty(parse), .start = start.start, .is_fstring = true};
}

Strings ouro_fstring_add_text(Parse *parse, Strings fstring, Token text)
{
    Decoder decoder = {.parse = parse, .token = text, .is_fstring = true};
    Text source = token_text(parse, text);
    decoder.start = decoder.at = source.at;
    decoder.end = source.at + source.size;
    Text decoded = decode(&decoder, text.flags & TOKEN_IS_RAW);
    AstNode *node = constant_at(parse, token_span(text), decoded, false, false);
    fstring.pieces = list_add(parse, fstring.pieces, node);
    return fstring;
}

Strings ouro_fstring_add_field(Parse *parse, Strings fstring, Field field)
{
    if (field.shown != NULL) fstring.pieces = list_add(parse, fstring.pieces, field.shown);
    fstring.pieces = list_add(parse, fstring.pieces, field.value);
    return fstring;
}

Strings ouro_fstring_end(Parse *parse, Strings fstring, Token end)
{
    if (parse->string_fault.set && !parse->fault.set) {
        parse->fault = parse->string_fault;
        parse->fault.span = token_span(end);
    }
    return fstring;
}

Strings ouro_spec_start(Parse *parse, Token colon) { return ouro_fstring_start(parse, colon); }

Expr ouro_spec_end(Parse *parse, Strings spec)
{
    return joined_str(parse, parse_span(parse, spec.start), spec.pieces);
}

Conversion ouro_conversion(Parse *parse, Token mark, Token name)
{
    Text text = token_text(parse, name);
    bool is_known = text.size == 1 && strchr("sra", text.at[0]) != NULL;
    if (mark.end != name.start) {
        ouro_fault_set(&parse->fault, (AstSpan){mark.start, name.end},
                       "f-string: conversion type must come right after the exclamanation mark");
    } else if (!is_known) {
        ouro_fault_set(&parse->fault, token_span(name),
                       "f-string: invalid conversion character '%.*s': expected 's', 'r', or 'a'",
                       TEXT_FORMAT(text));
    }
    return (Conversion){is_known ? text.at[0] : -1, mark.start};
}

// The source of a field up to `end`, without comments.
static Text without_comments(Parse *parse, Text source)
{
    if (memchr(source.at, '#', source.size) == NULL) return source;
    char *out = ouro_parse_alloc(parse, source.size);
    if (out == NULL) return source;
    size_t size = 0;
    bool in_comment = false;
    for (size_t i = 0; i < source.size; i++) {
        if (source.at[i] == '#') in_comment = true;
        if (source.at[i] == '\n') in_comment = false;
        if (!in_comment) out[size++] = source.at[i];
    }
    return text_of(out, size);
}

Field ouro_field(Parse *parse, Token open, Expr value, Token equal, Conversion conversion,
                 Expr spec)
{
    Field field = {NULL, NULL};
    AstSpan span = parse_span(parse, open.start);
    int letter = conversion.letter;
    if (equal.kind != 0) {
        uint32_t end = letter != -1 ? conversion.at : spec.node != NULL ? spec.start : span.end - 1;
        Text source = text_of(parse_text(parse) + open.end, end - open.end);
        field.shown = constant_at(parse, (AstSpan){open.end, end}, without_comments(parse, source),
                                  false, false);
        if (letter == -1 && spec.node == NULL) letter = 'r';
    }
    AstNode *node = ouro_ast_formatted_value(
        &parse->ast->arena, span,
        (AstFormattedValue){.value = value.node, .conversion = letter, .format_spec = spec.node});
    field.value = parse_node(parse, node);
    return field;
}
