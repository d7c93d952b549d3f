// Tokens, as `--dump=tokens` writes them.
// SPDX-License-Identifier: MIT
#include "grammar/ast_print.h"
#include "tests/grammar/parsing.h"

static void expect_tokens(const char *program, const char *expected)
{
    ParseInput input = input_of(program);
    ParseError error;
    TextBuilder out;
    ouro_allocator_init(&memory, NULL, NULL, 0);
    ouro_text_init(&out, &memory);
    cr_assert(ouro_tokens_print(&out, &input, &memory, &error));
    ouro_text_append_char(&out, 0);
    cr_expect_str_eq(out.at, expected, "%s", out.at);
    ouro_text_deinit(&out);
    cr_expect_eq(memory.used, 0);
}

Test(tokens, mark_lines_and_blocks)
{
    expect_tokens("if x:\n\n  # c\n  y\nz",
                  "1,0-1,2: IF\n1,3-1,4: NAME x\n1,4-1,5: COLON\n1,5-2,0: NEWLINE\n"
                  "4,2-4,2: INDENT\n4,2-4,3: NAME y\n4,3-5,0: NEWLINE\n5,0-5,0: DEDENT\n"
                  "5,0-5,1: NAME z\n5,1-5,2: NEWLINE\n5,1-5,1: END\n");
}

Test(tokens, know_soft_keywords_by_what_follows)
{
    expect_tokens("match x:\n", "1,0-1,5: MATCH\n1,6-1,7: NAME x\n1,7-1,8: COLON\n"
                                "1,8-2,0: NEWLINE\n2,0-2,0: END\n");
    expect_tokens("match(x)\n", "1,0-1,5: NAME match\n1,5-1,6: LPAREN\n1,6-1,7: NAME x\n"
                                "1,7-1,8: RPAREN\n1,8-2,0: NEWLINE\n2,0-2,0: END\n");
}

Test(tokens, take_f_strings_apart)
{
    expect_tokens("f'a{x!r:>{y}}'\n",
                  "1,0-1,2: FSTRING_START f'\n1,2-1,3: FSTRING_MIDDLE a\n1,3-1,4: LBRACE\n"
                  "1,4-1,5: NAME x\n1,5-1,6: EXCLAMATION\n1,6-1,7: NAME r\n"
                  "1,7-1,8: FSTRING_COLON\n1,8-1,9: FSTRING_MIDDLE >\n1,9-1,10: LBRACE\n"
                  "1,10-1,11: NAME y\n1,11-1,12: RBRACE\n1,12-1,13: RBRACE\n"
                  "1,13-1,14: FSTRING_END '\n1,14-2,0: NEWLINE\n2,0-2,0: END\n");
}
