// Characters to raw tokens: no indentation, and one NEWLINE where a logical line ends.
// SPDX-License-Identifier: MIT
//
// Two modes.  `code` lexes Python; `fstring` lexes the literal text of the innermost open f-string,
// its format specs included.  A `{` in text opens a field and leads to `code`; the `}` or `:` that
// stands at the depth of that `{` leads back.  An f-string inside a field pushes another frame, so
// quotes nest.
//
// The text ends with a NUL, and holds no other: parse.c rejects them, and has turned other line ends
// into `\n` and checked UTF-8.
#include "grammar/lexer.h"
#include "grammar/parser.h"
#include "grammar/unicode.h"
#include "runtime/base/utf8.h"
#include <stdio.h>

// CPython's tokenizer points at one character and gives no end.
static bool fail_lexing(Fault *fault, uint32_t at)
{
    fault->from_lexer = true;
    fault->end = FAULT_END_AT_START;
    fault->span.start = fault->span.end = at;
    return false;
}

static uint32_t offset_of(const Lexer *lexer, const uint8_t *at)
{
    return (uint32_t)(at - lexer->text);
}

static bool fail(Lexer *lexer, Fault *fault, const uint8_t *at, const char *message)
{
    ouro_fault_set(fault, (AstSpan){0, 0}, "%s", message);
    fault->is_weak = strncmp(message, "f-string", 8) == 0;
    return fail_lexing(fault, offset_of(lexer, at));
}

// A backslash ends the text.
static bool fail_end(Lexer *lexer, Fault *fault, const uint8_t *at)
{
    if (lexer->depth > 0) {
        Bracket open = lexer->brackets[lexer->depth - 1];
        ouro_fault_set(fault, (AstSpan){open.at, open.at}, "'%c' was never closed", open.open);
        fault->end = FAULT_END_ZERO;
        return false;
    }
    ouro_fault_set(fault, (AstSpan){offset_of(lexer, at), offset_of(lexer, at)},
                   "unexpected EOF while parsing");
    fault->end = FAULT_END_UNKNOWN;
    fault->needs_more = true;
    return false;
}

static bool fail_continuation(Lexer *lexer, Fault *fault, const uint8_t *at)
{
    if (*at == 0) return fail_end(lexer, fault, at);
    ouro_fault_set(fault, (AstSpan){offset_of(lexer, at), offset_of(lexer, at)},
                   "unexpected character after line continuation character");
    fault->end = FAULT_END_ZERO;
    return false;
}

static uint32_t line_of(const Lexer *lexer, const uint8_t *at)
{
    uint32_t line = 1;
    for (const uint8_t *byte = lexer->text; byte < at; byte++) line += *byte == '\n';
    return line;
}

static FString *innermost_fstring(Lexer *lexer)
{
    return lexer->fstrings_count == 0 ? NULL : &lexer->fstrings[lexer->fstrings_count - 1];
}

// In a replacement field, and in none of its brackets?  There `:`, `!` and `}` belong to the f-string.
static bool at_field_level(const Lexer *lexer)
{
    if (lexer->fstrings_count == 0) return false;
    const FString *fstring = &lexer->fstrings[lexer->fstrings_count - 1];
    return fstring->fields_count > 0 &&
           lexer->depth == fstring->base_depth + fstring->fields_count;
}

// --- Names and numbers ---

// Keywords are recognised before this; the tree holds the NFKC form.
static bool check_identifier(Lexer *lexer, Fault *fault, const uint8_t *start)
{
    unsigned size;
    for (const uint8_t *at = start; at < lexer->cursor; at += size) {
        uint32_t code_point = utf8_decode((const char *)at, &size);
        if (at == start ? ouro_is_identifier_start(code_point)
                        : ouro_is_identifier_continue(code_point)) {
            continue;
        }
        if (ouro_is_printable(code_point)) {
            ouro_fault_set(fault, (AstSpan){0, 0}, "invalid character '%.*s' (U+%04X)", (int)size,
                           (const char *)at, code_point);
        } else {
            ouro_fault_set(fault, (AstSpan){0, 0}, "invalid non-printable character U+%04X",
                           code_point);
        }
        return fail_lexing(fault, offset_of(lexer, at));
    }
    return true;
}

static bool is_identifier_byte(uint8_t byte)
{
    return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') ||
           ((byte | 32) >= 'a' && (byte | 32) <= 'z');
}

static bool starts_word_after_number(const uint8_t *at)
{
    static const char words[][5] = {"and", "else", "for", "not", "or"};
    for (size_t i = 0; i < OURO_COUNT_OF(words); i++) {
        size_t size = strlen(words[i]);
        if (strncmp((const char *)at, words[i], size) == 0) return !is_identifier_byte(at[size]);
    }
    return at[0] == 'i' && (at[1] == 'f' || at[1] == 'n' || at[1] == 's');
}

// `1if x else y` is legal, with a warning: these words may touch a number, no other letter may.
static bool end_number(Lexer *lexer, Token *token, Fault *fault, const char *kind)
{
    const uint8_t *at = lexer->cursor;
    if (OURO_LIKELY(!is_identifier_byte(*at) || *at >= 0x80)) return true; // The next token fails, or the parser.
    if (starts_word_after_number(at)) {
        token->flags |= TOKEN_TOUCHES_WORD;
        return true;
    }
    bool is_cut_exponent = (*at | 32) == 'e' && (at[1] == '+' || at[1] == '-');
    bool is_cut = *at == '_' && at[-1] != '.';
    const uint8_t *culprit = is_cut ? at : is_cut_exponent ? at + 1 : at - 1;
    ouro_fault_set(fault, (AstSpan){0, 0}, "invalid %s literal", kind);
    return fail_lexing(fault, offset_of(lexer, culprit));
}

static bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

// An octal or binary literal is read as far as its digits go: `at` is the first other character.
static bool end_digits(Lexer *lexer, Token *token, Fault *fault, const char *kind)
{
    const uint8_t *at = lexer->cursor + (*lexer->cursor == '_');
    if (!is_digit(*at)) return end_number(lexer, token, fault, kind);
    ouro_fault_set(fault, (AstSpan){0, 0}, "invalid digit '%c' in %s literal", *at, kind);
    return fail_lexing(fault, offset_of(lexer, at));
}

// `0x`, `0o_`: the prefix alone.
static bool fail_prefix(Lexer *lexer, Fault *fault, const char *kind)
{
    uint8_t next = *lexer->cursor;
    if (is_digit(next)) {
        ouro_fault_set(fault, (AstSpan){0, 0}, "invalid digit '%c' in %s literal", next, kind);
        return fail_lexing(fault, offset_of(lexer, lexer->cursor));
    }
    ouro_fault_set(fault, (AstSpan){0, 0}, "invalid %s literal", kind);
    return fail_lexing(fault, offset_of(lexer, lexer->cursor - 1));
}

static bool fail_leading_zeros(Lexer *lexer, Fault *fault, const uint8_t *start)
{
    const uint8_t *end = start;
    while (*end == '0' || *end == '_') end++;
    ouro_fault_set(fault, (AstSpan){offset_of(lexer, start), offset_of(lexer, end)},
                   "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                   "for octal integers");
    fault->from_lexer = true;
    return false;
}

// --- Brackets ---

static bool open_bracket(Lexer *lexer, Fault *fault, const uint8_t *at)
{
    if (lexer->depth == LEXER_BRACKETS_MAX) {
        return fail(lexer, fault, at, "too many nested parentheses");
    }
    lexer->brackets[lexer->depth++] = (Bracket){(char)*at, offset_of(lexer, at)};
    return true;
}

static bool are_pair(char open, uint8_t close)
{
    return (open == '(' && close == ')') || (open == '[' && close == ']') ||
           (open == '{' && close == '}');
}

static bool fail_mismatch(Lexer *lexer, Fault *fault, Bracket open, const uint8_t *at)
{
    uint32_t open_line = line_of(lexer, lexer->text + open.at);
    char where[32] = "";
    if (open_line != line_of(lexer, at)) snprintf(where, sizeof where, " on line %u", open_line);
    ouro_fault_set(fault, (AstSpan){0, 0},
                   "closing parenthesis '%c' does not match opening parenthesis '%c'%s", *at,
                   open.open, where);
    return fail_lexing(fault, offset_of(lexer, at));
}

static bool fail_unmatched(Lexer *lexer, Fault *fault, const char *prefix, const uint8_t *at)
{
    ouro_fault_set(fault, (AstSpan){0, 0}, "%sunmatched '%c'", prefix, *at);
    return fail_lexing(fault, offset_of(lexer, at));
}

static bool close_bracket(Lexer *lexer, Fault *fault, const uint8_t *at)
{
    FString *fstring = innermost_fstring(lexer);
    if (at_field_level(lexer)) {
        if (*at != '}') return fail_unmatched(lexer, fault, "f-string: ", at);
        fstring->fields_count--;
        fstring->in_spec = false;
        lexer->depth--;
        lexer->mode = LEXER_FSTRING;
        return true;
    }
    if (lexer->depth == 0) return fail_unmatched(lexer, fault, "", at);
    Bracket open = lexer->brackets[lexer->depth - 1];
    if (!are_pair(open.open, *at)) return fail_mismatch(lexer, fault, open, at);
    lexer->depth--;
    return true;
}

// --- Strings ---

static bool open_fstring(Lexer *lexer, Fault *fault, const uint8_t *start)
{
    if (lexer->fstrings_count == LEXER_FSTRINGS_MAX) {
        return fail(lexer, fault, start, "too many nested f-strings");
    }
    const uint8_t *quote = lexer->cursor - 1;
    bool triple = quote - 2 >= start && quote[-1] == *quote && quote[-2] == *quote;
    lexer->fstrings[lexer->fstrings_count++] = (FString){
        .quote = *quote,
        .quote_size = triple ? 3 : 1,
        .raw = (start[0] | 32) == 'r' || (start[1] | 32) == 'r',
        .base_depth = lexer->depth,
        .start = offset_of(lexer, start),
    };
    lexer->mode = LEXER_FSTRING;
    return true;
}

static void start_spec(Lexer *lexer)
{
    innermost_fstring(lexer)->in_spec = true;
    lexer->mode = LEXER_FSTRING;
}

static const uint8_t *end_of_string_line(const uint8_t *at)
{
    while (*at != '\n' && *at != 0) at += *at == '\\' && at[1] != 0 ? 2 : 1;
    return at;
}

// `at` is behind the opening quote.
static bool has_escaped_quote(const uint8_t *at, const uint8_t *end)
{
    uint8_t quote = at[-1];
    for (; at + 1 < end; at++) {
        if (*at != '\\') continue;
        if (*++at == quote) return true;
    }
    return false;
}

static bool fail_string(Lexer *lexer, Fault *fault, const uint8_t *start, bool triple)
{
    const FString *outer = innermost_fstring(lexer);
    const uint8_t *quote = lexer->cursor - 1;
    if (outer && *quote == outer->quote && (outer->quote_size == 3) == triple) {
        // It was meant to close the f-string around the field.
        return fail(lexer, fault, start, "f-string: expecting '}'");
    }
    const uint8_t *end = triple ? lexer->limit : end_of_string_line(start);
    if (end == lexer->limit && end > start && end[-1] == '\n') end--;
    ouro_fault_set(fault, (AstSpan){0, 0}, "unterminated %sstring literal (detected at line %u)%s",
                   triple ? "triple-quoted " : "", line_of(lexer, end),
                   !triple && has_escaped_quote(lexer->cursor, end)
                       ? "; perhaps you escaped the end quote?"
                       : "");
    fault->needs_more = triple;
    return fail_lexing(fault, offset_of(lexer, start));
}

static bool fail_fstring(Lexer *lexer, Fault *fault)
{
    const FString *fstring = innermost_fstring(lexer);
    const uint8_t *end = lexer->cursor;
    bool triple = fstring->quote_size == 3;
    if (triple && end > lexer->text && end[-1] == '\n') end--;
    ouro_fault_set(fault, (AstSpan){0, 0},
                   "unterminated %sf-string literal (detected at line %u)",
                   triple ? "triple-quoted " : "", line_of(lexer, end));
    fault->is_weak = true;
    fault->needs_more = triple;
    return fail_lexing(fault, fstring->start);
}

// At quote characters in f-string text: is this its end?
static bool closes_fstring(const FString *fstring, const uint8_t *at)
{
    if (*at != fstring->quote) return false;
    return fstring->quote_size == 1 || (at[1] == *at && at[2] == *at);
}

void ouro_lexer_init(Lexer *lexer, const char *text, size_t size)
{
    lexer->text = lexer->cursor = (const uint8_t *)text;
    lexer->limit = lexer->text + size;
    lexer->mode = LEXER_CODE;
    lexer->depth = lexer->fstrings_count = 0;
}

// A token is accepted by leaving for `done`; these are macros because functions cannot.
#define ACCEPT(name)                                                                               \
    do {                                                                                           \
        token->kind = TOKEN_##name;                                                                \
        goto done;                                                                                 \
    } while (0)
#define ACCEPT_IF(condition, name)                                                                 \
    do {                                                                                           \
        if (!(condition)) return false;                                                            \
        ACCEPT(name);                                                                              \
    } while (0)

bool ouro_lexer_next(Lexer *lexer, Token *token, Fault *fault)
{
    const uint8_t *start, *marker, *piece, *comment = NULL;
    FString *fstring;
    token->flags = 0;

again:
    start = lexer->cursor;
    if (lexer->mode == LEXER_FSTRING) goto fstring_text;

    /*!re2c
    re2c:define:YYCTYPE = "uint8_t";
    re2c:define:YYCURSOR = "lexer->cursor";
    re2c:define:YYMARKER = "marker";
    re2c:yyfill:enable = 0;

    end          = "\x00";
    newline      = "\n";
    any          = [^\x00];
    digit        = [0-9];
    digits       = digit ("_"? digit)*;
    decimal      = [1-9] ("_"? digit)* | "0" ("_"? "0")*;
    hexadecimal  = "0" [xX] ("_"? [0-9a-fA-F])+;
    octal        = "0" [oO] ("_"? [0-7])+;
    binary       = "0" [bB] ("_"? [01])+;
    exponent     = [eE] [-+]? digits;
    point        = digits "." digits? | "." digits;
    float        = point exponent? | digits exponent;
    imaginary    = (float | digits) [jJ];
    name         = [A-Za-z_\x80-\xff] [A-Za-z0-9_\x80-\xff]*;
    ascii_name   = [A-Za-z_] [A-Za-z0-9_]*;

    plain_prefix = [uU];
    raw_prefix   = [rR];
    bytes_prefix = [bB];
    raw_bytes    = [bB] [rR] | [rR] [bB];
    f_prefix     = [fF] | [fF] [rR] | [rR] [fF];
    escape       = "\\" any;
    short1       = ['] ([^'\\\n\x00] | escape)* ['];
    short2       = ["] ([^"\\\n\x00] | escape)* ["];
    long1        = "'''" (([']  | "''")?   ([^'\\\x00] | escape))* "'''";
    long2        = "\"\"\"" ((["] | "\"\"")? ([^"\\\x00] | escape))* "\"\"\"";
    string       = short1 | short2 | long1 | long2;
    any_prefix   = plain_prefix | raw_prefix | bytes_prefix | raw_bytes;

    // Between tokens.
    [ \t\f]+              { goto again; }
    "\\" newline          { if (*lexer->cursor == 0) return fail_end(lexer, fault, start + 1);
                            goto again; }
    "\\"                  { return fail_continuation(lexer, fault, start + 1); }
    "#" [^\n\x00]*        { comment = start;  // A line end starts there, for errors.
                            goto again; }
    newline               { if (lexer->depth > 0) goto again;
                            if (comment != NULL) start = comment;
                            ACCEPT(NEWLINE); }
    end                   { lexer->cursor = lexer->limit;
                            if (comment != NULL) start = comment;
                            ACCEPT(END); }

    // Names.  Soft keywords: `match` is decided by layout.c, `case` and `type` by the grammar.
    "False"    { ACCEPT(FALSE); }     "None"     { ACCEPT(NONE); }      "True"     { ACCEPT(TRUE); }
    "and"      { ACCEPT(AND); }       "as"       { ACCEPT(AS); }        "assert"   { ACCEPT(ASSERT); }
    "async"    { ACCEPT(ASYNC); }     "await"    { ACCEPT(AWAIT); }     "break"    { ACCEPT(BREAK); }
    "class"    { ACCEPT(CLASS); }     "continue" { ACCEPT(CONTINUE); }  "def"      { ACCEPT(DEF); }
    "del"      { ACCEPT(DEL); }       "elif"     { ACCEPT(ELIF); }      "else"     { ACCEPT(ELSE); }
    "except"   { ACCEPT(EXCEPT); }    "finally"  { ACCEPT(FINALLY); }   "for"      { ACCEPT(FOR); }
    "from"     { ACCEPT(FROM); }      "global"   { ACCEPT(GLOBAL); }    "if"       { ACCEPT(IF); }
    "import"   { ACCEPT(IMPORT); }    "in"       { ACCEPT(IN); }        "is"       { ACCEPT(IS); }
    "lambda"   { ACCEPT(LAMBDA); }    "nonlocal" { ACCEPT(NONLOCAL); }  "not"      { ACCEPT(NOT); }
    "or"       { ACCEPT(OR); }        "pass"     { ACCEPT(PASS); }      "raise"    { ACCEPT(RAISE); }
    "return"   { ACCEPT(RETURN); }    "try"      { ACCEPT(TRY); }       "while"    { ACCEPT(WHILE); }
    "with"     { ACCEPT(WITH); }      "yield"    { ACCEPT(YIELD); }
    "case"     { ACCEPT(CASE); }      "type"     { ACCEPT(TYPE); }
    ascii_name { token->flags = TOKEN_IS_ASCII;
                 ACCEPT(NAME); }
    name       { ACCEPT_IF(check_identifier(lexer, fault, start), NAME); }

    // Numbers.
    decimal            { ACCEPT_IF(end_number(lexer, token, fault, "decimal"), NUMBER); }
    float              { token->flags = TOKEN_IS_FLOAT;
                         ACCEPT_IF(end_number(lexer, token, fault, "decimal"), NUMBER); }
    hexadecimal        { ACCEPT_IF(end_number(lexer, token, fault, "hexadecimal"), NUMBER); }
    octal              { ACCEPT_IF(end_digits(lexer, token, fault, "octal"), NUMBER); }
    binary             { ACCEPT_IF(end_digits(lexer, token, fault, "binary"), NUMBER); }
    imaginary          { token->flags = TOKEN_IS_IMAGINARY;
                         ACCEPT_IF(end_number(lexer, token, fault, "imaginary"), NUMBER); }
    "0" ("_"? digit)+  { return fail_leading_zeros(lexer, fault, start); }
    "0" [xX] "_"?      { ouro_fault_set(fault, (AstSpan){0, 0}, "invalid hexadecimal literal");
                         return fail_lexing(fault, offset_of(lexer, lexer->cursor - 1)); }
    "0" [oO] "_"?      { return fail_prefix(lexer, fault, "octal"); }
    "0" [bB] "_"?      { return fail_prefix(lexer, fault, "binary"); }

    // Strings.  The body is one token; strings.c decodes (and rejects) its escapes.
    string               { ACCEPT(STRING); }
    plain_prefix string  { token->flags = TOKEN_IS_UNICODE;
                           ACCEPT(STRING); }
    raw_prefix string    { token->flags = TOKEN_IS_RAW;
                           ACCEPT(STRING); }
    bytes_prefix string  { token->flags = TOKEN_IS_BYTES;
                           ACCEPT(STRING); }
    raw_bytes string     { token->flags = TOKEN_IS_BYTES | TOKEN_IS_RAW;
                           ACCEPT(STRING); }
    any_prefix? ("'''" | "\"\"\"") { return fail_string(lexer, fault, start, true); }
    any_prefix? ['"]     { return fail_string(lexer, fault, start, false); }
    f_prefix ("'''" | "\"\"\"" | ['"]) { ACCEPT_IF(open_fstring(lexer, fault, start), FSTRING_START); }

    // Brackets.
    [(]   { ACCEPT_IF(open_bracket(lexer, fault, start), LPAREN); }
    "["   { ACCEPT_IF(open_bracket(lexer, fault, start), LBRACKET); }
    "{"   { ACCEPT_IF(open_bracket(lexer, fault, start), LBRACE); }
    [)]   { ACCEPT_IF(close_bracket(lexer, fault, start), RPAREN); }
    "]"   { ACCEPT_IF(close_bracket(lexer, fault, start), RBRACKET); }
    "}"   { ACCEPT_IF(close_bracket(lexer, fault, start), RBRACE); }

    // In a field `:` starts the format spec, `:=` too, and `!` the conversion; `!=` stays an operator.
    ":"   { if (!at_field_level(lexer)) ACCEPT(COLON);
            start_spec(lexer);
            ACCEPT(FSTRING_COLON); }
    ":="  { if (!at_field_level(lexer)) ACCEPT(WALRUS);
            lexer->cursor = start + 1;
            start_spec(lexer);
            ACCEPT(FSTRING_COLON); }
    "!"   { ACCEPT(EXCLAMATION); }

    "+"   { ACCEPT(PLUS); }           "-"   { ACCEPT(MINUS); }           "*"   { ACCEPT(STAR); }
    "/"   { ACCEPT(SLASH); }          "//"  { ACCEPT(DOUBLE_SLASH); }    "%"   { ACCEPT(PERCENT); }
    "@"   { ACCEPT(AT); }             "**"  { ACCEPT(DOUBLE_STAR); }     "|"   { ACCEPT(PIPE); }
    "&"   { ACCEPT(AMPERSAND); }      "^"   { ACCEPT(CARET); }           "~"   { ACCEPT(TILDE); }
    "<<"  { ACCEPT(LEFT_SHIFT); }     ">>"  { ACCEPT(RIGHT_SHIFT); }     "<"   { ACCEPT(LESS); }
    ">"   { ACCEPT(GREATER); }        "=="  { ACCEPT(EQUAL_EQUAL); }     "<="  { ACCEPT(LESS_EQUAL); }
    ">="  { ACCEPT(GREATER_EQUAL); }  "!="  { ACCEPT(NOT_EQUAL); }       "="   { ACCEPT(EQUAL); }
    ","   { ACCEPT(COMMA); }          ";"   { ACCEPT(SEMICOLON); }       "."   { ACCEPT(DOT); }
    "..." { ACCEPT(ELLIPSIS); }       "->"  { ACCEPT(ARROW); }
    "+=" | "-=" | "*=" | "/=" | "//=" | "%=" | "@=" | "&=" | "|=" | "^=" | "<<=" | ">>=" | "**="
          { ACCEPT(AUGMENTED); }

    [$?`] | "<>" { ACCEPT(INVALID); }  // The parser says what it thinks of it.
    *     { ouro_fault_set(fault, (AstSpan){0, 0}, "invalid non-printable character U+%04X", *start);
            return fail_lexing(fault, offset_of(lexer, start)); }
    */

fstring_text:
    fstring = innermost_fstring(lexer);
    if (fstring->raw) token->flags = TOKEN_IS_RAW;
    if (lexer->cursor == lexer->limit && !fstring->in_spec) return fail_fstring(lexer, fault);
    if (closes_fstring(fstring, start)) {
        // In a field the parser, which wants its `}`, tells what is wrong.
        lexer->depth = fstring->base_depth;
        lexer->cursor += fstring->quote_size;
        lexer->fstrings_count--;
        lexer->mode = LEXER_CODE;
        ACCEPT(FSTRING_END);
    }
    if (*start == '{' && (start[1] != '{' || fstring->in_spec)) {
        if (fstring->fields_count == LEXER_FIELDS_MAX) {
            return fail(lexer, fault, start - 1, "f-string: expressions nested too deeply");
        }
        if (!open_bracket(lexer, fault, start)) return false;
        fstring->fields_count++;
        lexer->cursor++;
        lexer->mode = LEXER_CODE;
        ACCEPT(LBRACE);
    }
    if (*start == '}' && fstring->fields_count > 0) {
        lexer->cursor++;
        close_bracket(lexer, fault, start);
        ACCEPT(RBRACE);
    }

text:
    piece = lexer->cursor;
    /*!re2c
    "{{"                 { if (fstring->in_spec) goto text_ends;
                           goto text; }
    "}}"                 { if (fstring->fields_count > 0) goto text_ends;
                           goto text; }
    "{"                  { goto text_ends; }
    "}"                  { if (fstring->fields_count > 0) goto text_ends;
                           return fail(lexer, fault, piece, "f-string: single '}' is not allowed"); }
    "\\N{" [^}'"\n\x00{]* "}"
                         { if (fstring->raw) lexer->cursor = piece + 2;  // There `{` opens a field.
                           token->flags |= TOKEN_HAS_BACKSLASH;
                           goto text; }
    "\\" [{}]            { lexer->cursor = piece + 1;
                           token->flags |= TOKEN_HAS_BACKSLASH;
                           goto text; }
    "\\" any             { token->flags |= TOKEN_HAS_BACKSLASH;
                           goto text; }
    ['"]                 { if (!closes_fstring(fstring, piece)) goto text;
                           goto text_ends; }
    newline              { if (fstring->quote_size == 3) goto text;
                           lexer->cursor = piece;
                           if (!fstring->in_spec) return fail_fstring(lexer, fault);
                           goto spec_ends; }
    [^{}'"\\\n\x00]+     { goto text; }
    *                    { lexer->cursor = lexer->limit;
                           if (fstring->in_spec && fstring->quote_size == 1) goto spec_ends;
                           return fail_fstring(lexer, fault); }
    */
text_ends:
    lexer->cursor = piece;
    ACCEPT(FSTRING_MIDDLE);

spec_ends:  // with its line; `}` must come next.
    lexer->mode = LEXER_CODE;
    if (lexer->cursor == start) goto again;
    ACCEPT(FSTRING_MIDDLE);

done:
    token->start = (uint32_t)(start - lexer->text);
    token->end = (uint32_t)(lexer->cursor - lexer->text);
    return true;
}
