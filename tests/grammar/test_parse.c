// The door: encodings, prompts, warnings, limits, memory.
// SPDX-License-Identifier: MIT
#include "runtime/base/limits.h"
#include "tests/grammar/parsing.h"
#include <stdio.h>
#include <stdlib.h>

static AstNode *first_statement(const Ast *ast) { return ast_module(ast->root)->body.items[0]; }

static const AstValue *first_value(const Ast *ast)
{
    return &ast_constant(ast_expr(first_statement(ast))->value)->value;
}

static void expect_error(const ParseInput *input, const char *message, int32_t line, int32_t column)
{
    ParseError error;
    Ast *ast = parse_input(input, &error);
    cr_assert_null(ast);
    cr_expect_str_eq(error.message.at, message, "%s", error.message.at);
    cr_expect_eq(error.line, line);
    cr_expect_eq(error.column, column);
    ouro_parse_error_deinit(&error);
    cr_expect_eq(memory.used, 0);
}

static void expect_text(const char *program, const char *text)
{
    ParseError error;
    Ast *ast = parse(program, &error);
    cr_assert_not_null(ast);
    const AstValue *value = first_value(ast);
    cr_expect(text_equal(text_of(value->text, value->size), text_from_string(text)));
    ouro_ast_free(ast);
}

// --- Encodings ---

Test(parse, skips_a_byte_order_mark) { expect_text("\xEF\xBB\xBF'a'", "a"); }

Test(parse, reads_latin_1) { expect_text("# coding: latin-1\n'\xE9'", "é"); }

Test(parse, reads_iso_8859_15_on_the_second_line)
{
    expect_text("#!/usr/bin/ouro\n# -*- coding: ISO_8859-15 -*-\n'\xA4'", "€");
}

Test(parse, reads_windows_1252) { expect_text("# coding=cp1252\n'\x80'", "€"); }

Test(parse, takes_every_line_end) { expect_text("'''a\r\nb\rc'''\r\n", "a\nb\nc"); }

Test(parse, refuses_an_unknown_encoding)
{
    ParseInput input = input_of("# coding: klingon\n");

    expect_error(&input, "unknown encoding: klingon", 0, -1);
}

Test(parse, ignores_the_encoding_of_a_str)
{
    ParseInput input = input_of("# coding: klingon\n'é'");
    input.is_decoded = true;
    ParseError error;

    Ast *ast = parse_input(&input, &error);

    cr_expect_not_null(ast);
    ouro_ast_free(ast);
}

Test(parse, refuses_bytes_that_are_no_utf_8)
{
    ParseInput input = input_of("x = 1\ny = '\xFF'\n");

    expect_error(&input,
                 "(unicode error) 'utf-8' codec can't decode byte 0xff in position 0: "
                 "invalid start byte",
                 2, 5);
}

Test(parse, refuses_a_script_that_is_no_utf_8_in_other_words)
{
    ParseInput input = input_of("x = 1\ny = '\xFF'\n");
    input.is_script = true;

    expect_error(&input,
                 "Non-UTF-8 code starting with '\\xff' in file test.py on line 2, but no encoding "
                 "declared; see https://peps.python.org/pep-0263/ for details",
                 0, 0);
}

Test(parse, refuses_null_bytes)
{
    ParseInput input = {.text = TEXT("x = 1\0\n")};

    expect_error(&input, "source code string cannot contain null bytes", 0, 0);
}

Test(parse, refuses_null_bytes_of_a_script_at_their_line)
{
    ParseInput input = {.text = TEXT("x = 1\n\0\n"), .is_script = true};

    expect_error(&input, "source code cannot contain null bytes", 2, 0);
}

// --- Values ---

Test(parse, decodes_escapes)
{
    expect_text("'\\x41\\u00e9\\U0001F600\\N{EM DASH}\\101\\\n\\n\\''", "Aé😀—A\n'");
}

Test(parse, keeps_lone_surrogates_as_three_bytes) { expect_text("'\\ud800'", "\xED\xA0\x80"); }

Test(parse, keeps_ints_beyond_64_bits_as_digits)
{
    ParseError error;

    Ast *ast = parse("0x_FFFF_FFFF_FFFF_FFFF_0", &error);

    const AstValue *value = first_value(ast);
    cr_expect_eq(value->kind, AST_VALUE_BIG_INT);
    cr_expect_eq(value->base, 16);
    cr_expect(text_equal(text_of(value->text, value->size), TEXT("FFFFFFFFFFFFFFFF0")));
    ouro_ast_free(ast);
}

Test(parse, gives_equal_names_one_identifier)
{
    ParseError error;

    Ast *ast = parse("ﬁ = fi\n", &error); // U+FB01 is `fi` in NFKC.

    const AstAssign *assign = ast_assign(first_statement(ast));
    cr_expect_eq(ast_name(assign->targets.items[0])->id, ast_name(assign->value)->id);
    cr_expect_str_eq(ast_name(assign->value)->id->text, "fi");
    cr_expect_eq(ast->identifiers_count, 1);
    ouro_ast_free(ast);
}

// --- Warnings ---

Test(parse, warns_of_an_invalid_escape_at_its_strings_line)
{
    ParseError error;

    Ast *ast = parse("\n'''\n\\d'''\n", &error);

    cr_assert_eq(ast->warnings_count, 1);
    cr_expect_eq(ast->warnings[0].line, 2);
    cr_expect(text_equal(ast->warnings[0].message, TEXT("invalid escape sequence '\\d'")));
    ouro_ast_free(ast);
}

Test(parse, warns_of_a_word_that_touches_a_number)
{
    ParseError error;

    Ast *ast = parse("1if 2else 3\n", &error);

    cr_assert_eq(ast->warnings_count, 2);
    cr_expect(text_equal(ast->warnings[0].message, TEXT("invalid decimal literal")));
    ouro_ast_free(ast);
}

// --- Prompts ---

static void expect_prompt(const char *typed, bool is_whole, bool needs_more)
{
    ParseInput input = input_of(typed);
    ParseError error = {.needs_more_input = false};
    input.mode = PARSE_SINGLE;
    input.is_decoded = input.is_prompt = true;
    Ast *ast = parse_input(&input, &error);
    cr_expect_eq(ast != NULL, is_whole, "%s", typed);
    cr_expect_eq(error.needs_more_input, needs_more, "%s", typed);
    ouro_ast_free(ast);
    ouro_parse_error_deinit(&error);
}

Test(prompt, takes_a_simple_statement) { expect_prompt("x = 1; y\n", true, false); }
Test(prompt, waits_for_a_block) { expect_prompt("if x:\n", false, true); }
Test(prompt, waits_for_the_end_of_a_block) { expect_prompt("if x:\n  y\n", false, true); }
Test(prompt, ends_a_block_at_an_empty_line) { expect_prompt("if x:\n  y\n\n", true, false); }
Test(prompt, waits_for_a_bracket) { expect_prompt("f(1,\n\n", false, true); }
Test(prompt, waits_for_the_end_of_a_string) { expect_prompt("'''a\n", false, true); }
Test(prompt, waits_behind_a_backslash) { expect_prompt("x = \\\n", false, true); }
Test(prompt, waits_behind_a_decorator) { expect_prompt("@a\n", false, true); }
Test(prompt, gives_up_at_an_error) { expect_prompt("x = = 1\n", false, false); }
Test(prompt, gives_up_a_block_that_is_empty) { expect_prompt("if x:\n\n", false, false); }

// --- Limits ---

// `head`, then `part` so many times, then `tail`.
static char *repeat(const char *head, const char *part, size_t count, const char *tail)
{
    size_t size = strlen(head) + strlen(part) * count + strlen(tail) + 1;
    char *text = malloc(size), *at = stpcpy(text, head);
    for (size_t i = 0; i < count; i++) at = stpcpy(at, part);
    stpcpy(at, tail);
    return text;
}

static void expect_kind(char *program, ParseErrorKind kind, const char *message)
{
    ParseError error;
    Ast *ast = parse(program, &error);
    cr_assert_null(ast);
    cr_expect_eq(error.kind, kind);
    cr_expect_str_eq(error.message.at, message, "%s", error.message.at);
    ouro_parse_error_deinit(&error);
    free(program);
}

static void expect_parsed(char *program)
{
    ParseError error;
    Ast *ast = parse(program, &error);
    cr_expect_not_null(ast);
    ouro_ast_free(ast);
    free(program);
}

Test(limits, take_200_nested_parentheses)
{
    expect_kind(repeat("", "(", 201, ""), PARSE_SYNTAX_ERROR, "too many nested parentheses");
}

Test(limits, take_100_levels_of_indentation)
{
    char *program = malloc(30000), *at = program;
    for (int i = 0; i <= 100; i++) at += sprintf(at, "%*sif x:\n", i, "");

    expect_kind(program, PARSE_INDENTATION_ERROR, "too many levels of indentation");
}

Test(limits, refuse_a_tree_that_is_too_deep)
{
    expect_kind(repeat("1", "+1", OURO_TREE_DEPTH_MAX, "\n"), PARSE_RECURSION_ERROR,
                "maximum recursion depth exceeded during compilation");
}

Test(limits, refuse_a_text_that_is_too_deep_for_the_parser)
{
    expect_kind(repeat("", "-", 20000, "1\n"), PARSE_MEMORY_ERROR,
                "Parser stack overflowed - Python source too complex to parse");
}

Test(limits, leave_long_lists_and_chains_alone)
{
    expect_parsed(repeat("x = [", "1, ", 100000, "]\n"));
    expect_parsed(repeat("x = a", " and a", 100000, "\n"));
    expect_parsed(repeat("x = 'a'", " 'b'", 100000, "\n"));
}

Test(limits, leave_a_line_of_ten_megabytes_alone)
{
    expect_parsed(repeat("x = '", "0123456789", 1000000, "'\n"));
}

Test(limits, refuse_decimal_literals_that_take_too_long)
{
    ParseError error;
    char *program = repeat("", "1", 4301, "\n");

    Ast *ast = parse(program, &error);

    cr_assert_null(ast);
    cr_expect(text_starts_with(error.message, TEXT("Exceeds the limit (4300 digits)")));
    ouro_parse_error_deinit(&error);
    free(program);
}

// --- Memory ---

static const char everything[] = "import a.b as c\n"
                                 "@d\n"
                                 "def f(g, /, h: int = 1, *i, j=2, **k) -> l:\n"
                                 "    return f'{g!r:>{h}} {i=}' 'x' '\\x41'\n"
                                 "class M[T: int](n, o=p):\n"
                                 "    x: int = [q for r, in s if t if u]\n"
                                 "match v:\n"
                                 "    case {'w': 1, **y} | z.A(b=2) | [_, *c]: pass\n"
                                 "if a and b and c < d <= e: del f, (g)\n"
                                 "elif h: global i, j\n"
                                 "else: k = l = {**m, n: 0x_ffffffffffffffffff}\n"
                                 "with (o as p, q): lambda *r, s=1: (yield)\n";

Test(memory, may_be_refused_at_every_allocation)
{
    uint64_t attempts = 0;
    Ast *ast = NULL;

    for (uint64_t n = 1; ast == NULL; n++) {
        ParseError error;
        ParseInput input = input_of(everything);
        ouro_allocator_init(&memory, NULL, NULL, 0);
        ouro_allocator_fail_after(&memory, n);
        ast = parse_input(&input, &error);
        attempts = n;
        if (ast != NULL) break;
        cr_expect_eq(error.kind, PARSE_MEMORY_ERROR);
        ouro_parse_error_deinit(&error);
        cr_expect_eq(memory.used, 0);
    }

    cr_expect_gt(attempts, 5);
    ouro_ast_free(ast);
    cr_expect_eq(memory.used, 0);
}
