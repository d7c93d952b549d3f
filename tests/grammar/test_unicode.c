// Unicode: names, identifiers, printable characters.
// SPDX-License-Identifier: MIT
#include "grammar/unicode.h"
#include <criterion/criterion.h>

static uint32_t lookup(const char *name)
{
    uint32_t code_point = 0;
    return ouro_unicode_lookup(text_from_string(name), &code_point) ? code_point : 0;
}

Test(unicode, finds_a_name_in_any_case)
{
    cr_expect_eq(lookup("EM DASH"), 0x2014);
    cr_expect_eq(lookup("em dash"), 0x2014);
    cr_expect_eq(lookup("LATIN SMALL LETTER E WITH ACUTE"), 0xE9);
}

Test(unicode, finds_an_alias) { cr_expect_eq(lookup("LINE FEED"), 0x0A); }

Test(unicode, composes_the_names_of_hangul_syllables)
{
    cr_expect_eq(lookup("HANGUL SYLLABLE GA"), 0xAC00);
    cr_expect_eq(lookup("HANGUL SYLLABLE HIH"), 0xD7A3);
    cr_expect_eq(lookup("HANGUL SYLLABLE X"), 0);
}

Test(unicode, reads_the_names_of_ideographs)
{
    cr_expect_eq(lookup("CJK UNIFIED IDEOGRAPH-4E00"), 0x4E00);
    cr_expect_eq(lookup("CJK UNIFIED IDEOGRAPH-0041"), 0);
}

Test(unicode, knows_no_other_name)
{
    cr_expect_eq(lookup("EM  DASH"), 0);
    cr_expect_eq(lookup(""), 0);
    cr_expect_eq(lookup("É"), 0);
}

Test(unicode, tells_what_an_identifier_may_hold)
{
    cr_expect(ouro_is_identifier_start(0xE9));
    cr_expect(ouro_is_identifier_start('_'));
    cr_expect_not(ouro_is_identifier_start('1'));
    cr_expect(ouro_is_identifier_continue(0x0661));
    cr_expect_not(ouro_is_identifier_continue(0x20AC));
}

Test(unicode, tells_what_repr_shows)
{
    cr_expect(ouro_is_printable(0x20AC));
    cr_expect(ouro_is_printable(' '));
    cr_expect_not(ouro_is_printable(0xA0));
    cr_expect_not(ouro_is_printable(0xD800));
}
