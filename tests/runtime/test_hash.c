// Hashes; the expected ones are CPython 3.13's.
// SPDX-License-Identifier: MIT
#include "runtime/base/hash.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>

Test(hash, of_text_equals_cpythons_with_seed_0)
{
    HashKey key = ouro_hash_key_from_seed(0);

    cr_expect(eq(i64, ouro_hash_text(key, TEXT("abc")), -4594863902769663758));
    cr_expect(
        eq(i64, ouro_hash_text(key, TEXT("a longer text of several words")), 3829660624726596016));
    cr_expect(eq(i64, ouro_hash_bytes(key, "abc", 3), -4594863902769663758));
}

Test(hash, of_text_equals_cpythons_with_another_seed)
{
    HashKey key = ouro_hash_key_from_seed(123);

    cr_expect(eq(i64, ouro_hash_text(key, TEXT("abc")), -6019719312852672851));
    cr_expect(
        eq(i64, ouro_hash_text(key, TEXT("a longer text of several words")), 7732372062696996933));
}

Test(hash, of_text_is_that_of_the_narrowest_form)
{
    HashKey key = ouro_hash_key_from_seed(0);

    cr_expect(eq(i64, ouro_hash_text(key, TEXT("h\xC3\xA9llo")), 6395329678795984700));
    cr_expect(eq(i64, ouro_hash_text(key, TEXT("\xCE\xA9mega")), -4133799015008674522));
    cr_expect(eq(i64, ouro_hash_text(key, TEXT("\xF0\x9F\x98\x80")), -3536540696076613844));
}

Test(hash, of_nothing_is_zero)
{
    cr_expect(eq(i64, ouro_hash_text(ouro_hash_key_from_seed(9), TEXT("")), 0));
}

Test(hash, of_an_int_is_its_residue)
{
    cr_expect(eq(i64, ouro_hash_int(7), 7));
    cr_expect(eq(i64, ouro_hash_int(-7), -7));
    cr_expect(eq(i64, ouro_hash_int((int64_t)HASH_MODULUS), 0));
    cr_expect(eq(i64, ouro_hash_int((int64_t)HASH_MODULUS - 1), 2305843009213693950));
    cr_expect(eq(i64, ouro_hash_int(INT64_MIN), -4));
}

Test(hash, is_never_minus_one)
{
    cr_expect(eq(i64, ouro_hash_int(-1), -2));
    cr_expect(eq(i64, ouro_hash_double(-1.0), -2));
}

Test(hash, of_a_double_equals_that_of_the_equal_int)
{
    cr_expect(eq(i64, ouro_hash_double(12345.0), 12345));
    cr_expect(eq(i64, ouro_hash_double(-0.0), 0));
    cr_expect(eq(i64, ouro_hash_double(0x1p61), 1));
}

Test(hash, of_a_double_equals_cpythons)
{
    cr_expect(eq(i64, ouro_hash_double(0.1), 230584300921369408));
    cr_expect(eq(i64, ouro_hash_double(-1.5), -1152921504606846977));
    cr_expect(eq(i64, ouro_hash_double(1e300), 1224995262755759164));
    cr_expect(eq(i64, ouro_hash_double(INFINITY), 314159));
    cr_expect(eq(i64, ouro_hash_double(-INFINITY), -314159));
    cr_expect(eq(i64, ouro_hash_complex(1, 2), 2000007));
}

Test(hash, of_a_tuple_depends_on_the_order)
{
    uint64_t state = ouro_hash_tuple_begin();
    cr_expect(eq(i64, ouro_hash_tuple_end(state, 0), 5740354900026072187));
    state = ouro_hash_tuple_add(state, 1);
    state = ouro_hash_tuple_add(state, 2);
    state = ouro_hash_tuple_add(state, 3);

    cr_expect(eq(i64, ouro_hash_tuple_end(state, 3), 529344067295497451));
}

Test(hash, of_a_frozenset_does_not_depend_on_the_order)
{
    uint64_t up = ouro_hash_frozenset_add(0, 1), down = ouro_hash_frozenset_add(0, 3);
    up = ouro_hash_frozenset_add(ouro_hash_frozenset_add(up, 2), 3);
    down = ouro_hash_frozenset_add(ouro_hash_frozenset_add(down, 2), 1);

    cr_expect(eq(i64, ouro_hash_frozenset_end(up, 3), -272375401224217160));
    cr_expect(eq(i64, ouro_hash_frozenset_end(down, 3), -272375401224217160));
    cr_expect(eq(i64, ouro_hash_frozenset_end(0, 0), 133146708735736));
}
