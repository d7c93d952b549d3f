// Module _random: the Mersenne Twister behind module random.
// SPDX-License-Identifier: MIT
#include "runtime/ouro_native.h"
#include "stdlib/mt19937.h"

#include <sys/random.h>

static const OuroClassDef class_random;

static Mt19937 *generator_of(OuroCall *call)
{
    return ouro_memory_of(call, ouro_argument(call, 0), &class_random);
}

// ---- seeding ----

static OuroOutcome seed_by_system(OuroCall *call, Mt19937 *generator)
{
    uint32_t words[MT19937_WORDS];
    char *at = (char *)words;
    for (size_t filled = 0; filled < sizeof words;) {
        size_t left = sizeof words - filled;
        ssize_t size = getrandom(at + filled, left < 256 ? left : 256, 0);
        if (size <= 0) return ouro_raise_error(call, OURO_OS_ERROR, "no random bytes");
        filled += (size_t)size;
    }
    ouro_mt19937_seed(generator, words, MT19937_WORDS);
    return ouro_return_none(call);
}

static OuroOutcome seed_by_words(OuroCall *call, Mt19937 *generator, const OuroWords *number)
{
    size_t count = number->count == 0 ? 1 : 2 * number->count;
    uint32_t *words = ouro_take_memory(call, count * sizeof *words);
    if (words == NULL) return OURO_RAISED;
    words[0] = 0;
    for (size_t i = 0; i < 2 * number->count; i++)
        words[i] = (uint32_t)(number->at[i / 2] >> 32 * (i % 2));
    size_t used = count;
    while (used > 1 && words[used - 1] == 0) used--;
    ouro_mt19937_seed(generator, words, used);
    ouro_give_memory(call, words, count * sizeof *words);
    return ouro_return_none(call);
}

static OuroOutcome random_seed(OuroCall *call)
{
    Mt19937 *generator = generator_of(call);
    if (generator == NULL) return OURO_RAISED;
    OuroValue seed = ouro_argument(call, 1);
    OuroKind kind = ouro_kind(seed);
    OuroWords words;
    if (kind == OURO_KIND_NONE) return seed_by_system(call, generator);
    if (kind != OURO_KIND_INT && kind != OURO_KIND_BOOL) {
        int64_t hash;
        if (!ouro_read_hash(call, seed, &hash)) return OURO_RAISED;
        seed = ouro_make_unsigned(call, (uint64_t)hash);
        if (ouro_is_missing(seed)) return OURO_RAISED;
    }
    ouro_read_words(seed, &words);
    return seed_by_words(call, generator, &words);
}

// ---- numbers ----

static OuroOutcome random_random(OuroCall *call)
{
    Mt19937 *generator = generator_of(call);
    return generator == NULL ? OURO_RAISED
                             : ouro_return_float(call, ouro_mt19937_random(generator));
}

static OuroOutcome many_bits(OuroCall *call, Mt19937 *generator, uint64_t count)
{
    size_t words_count = (size_t)((count + 63) / 64), size = words_count * sizeof(uint64_t);
    uint64_t *words = ouro_take_memory(call, size);
    if (words == NULL) return OURO_RAISED;
    uint32_t *halves = (uint32_t *)words;
    halves[2 * words_count - 1] = 0;
    ouro_mt19937_bits(generator, halves, count);
    OuroValue number = ouro_make_int_of_words(call, words, words_count, false);
    ouro_give_memory(call, words, size);
    return ouro_return_value(call, number);
}

static OuroOutcome random_getrandbits(OuroCall *call)
{
    Mt19937 *generator = generator_of(call);
    int64_t count;
    if (generator == NULL || !ouro_read_int(call, ouro_argument(call, 1), &count))
        return OURO_RAISED;
    if (count < 0)
        return ouro_raise_error(call, OURO_VALUE_ERROR, "number of bits must be non-negative");
    if (count == 0) return ouro_return_int(call, 0);
    if (count <= 32) return ouro_return_int(call, ouro_mt19937_next(generator) >> (32 - count));
    if (count > (int64_t)1 << 32) return ouro_raise_no_memory(call);
    return many_bits(call, generator, (uint64_t)count);
}

// ---- the state, as a tuple of its words and the index ----

static OuroOutcome random_getstate(OuroCall *call)
{
    const Mt19937 *generator = generator_of(call);
    OuroValue items[MT19937_WORDS + 1];
    if (generator == NULL) return OURO_RAISED;
    for (size_t i = 0; i < MT19937_WORDS; i++) items[i] = ouro_make_int(call, generator->state[i]);
    items[MT19937_WORDS] = ouro_make_int(call, generator->index);
    return ouro_return_value(call, ouro_make_tuple(call, items, MT19937_WORDS + 1));
}

static OuroOutcome random_setstate(OuroCall *call)
{
    Mt19937 *generator = generator_of(call), state;
    OuroValue tuple = ouro_argument(call, 1);
    if (generator == NULL) return OURO_RAISED;
    if (ouro_kind(tuple) != OURO_KIND_TUPLE)
        return ouro_raise_error(call, OURO_TYPE_ERROR, "state vector must be a tuple");
    if (ouro_count(tuple) != MT19937_WORDS + 1)
        return ouro_raise_error(call, OURO_VALUE_ERROR, "state vector is the wrong size");
    for (size_t i = 0; i <= MT19937_WORDS; i++) {
        int64_t word;
        if (!ouro_read_int(call, ouro_item(call, tuple, i), &word)) return OURO_RAISED;
        if (i < MT19937_WORDS)
            state.state[i] = (uint32_t)word;
        else if (word < 0 || word > MT19937_WORDS)
            return ouro_raise_error(call, OURO_VALUE_ERROR, "invalid state");
        else
            state.index = (uint32_t)word;
    }
    *generator = state;
    return ouro_return_none(call);
}

static const OuroFunctionDef methods[] = {
    {"__init__(self, seed=None)", {random_seed}, NULL, OURO_FUNCTION, NULL},
    {"random(self, /)",
     {random_random},
     "random() -> x in the interval [0, 1).",
     OURO_FUNCTION,
     NULL},
    {"seed(self, n=None, /)", {random_seed}, "Initializes the generator.", OURO_FUNCTION, NULL},
    {"getrandbits(self, k, /)",
     {random_getrandbits},
     "getrandbits(k) -> x: an int with k random bits.",
     OURO_FUNCTION,
     NULL},
    {"getstate(self, /)",
     {random_getstate},
     "A tuple with the generator's state.",
     OURO_FUNCTION,
     NULL},
    {"setstate(self, state, /)",
     {random_setstate},
     "Restores the state that getstate gave.",
     OURO_FUNCTION,
     NULL},
    {0},
};

static const OuroClassDef class_random = {"Random", "The Mersenne Twister.", sizeof(Mt19937), NULL,
                                          methods};
static const OuroClassDef *const classes[] = {&class_random, NULL};

const OuroModuleDef ouro_module__random = {
    "_random", "Module implements the Mersenne Twister random number generator.",
    NULL,      NULL,
    classes,   NULL,
    NULL};
