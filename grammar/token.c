// Names and spellings of tokens, from tokens.def.
// SPDX-License-Identifier: MIT
#include "grammar/token.h"
#include "grammar/parser.h"

const char *ouro_token_name(uint16_t kind)
{
    static const char *const names[] = {
#define TOKEN(NAME, spelling) [TOKEN_##NAME] = #NAME,
#include "grammar/tokens.def"
    };
    return kind < OURO_COUNT_OF(names) ? names[kind] : NULL;
}

const char *ouro_token_spelling(uint16_t kind)
{
    static const char *const spellings[] = {
#define TOKEN(NAME, spelling) [TOKEN_##NAME] = spelling,
#include "grammar/tokens.def"
    };
    return kind < OURO_COUNT_OF(spellings) ? spellings[kind] : NULL;
}
