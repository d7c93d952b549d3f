// Fuzzes the grammar: any bytes parse or are refused, in every mode, and leave nothing behind.
// SPDX-License-Identifier: MIT
#include "grammar/parse.h"

#include <stdlib.h>

static void parse_once(const ParseInput *input, uint64_t failing_allocation)
{
    Allocator allocator;
    ouro_allocator_init(&allocator, NULL, NULL, (size_t)256 << 20);
    if (failing_allocation > 0) ouro_allocator_fail_after(&allocator, failing_allocation);

    ParseError error;
    Ast *ast = ouro_parse(input, &allocator, &error);
    if (ast == NULL) ouro_parse_error_deinit(&error);
    ouro_ast_free(ast);
    if (allocator.used != 0) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

// The last byte chooses mode and form, and which allocation fails, if any; the rest is the source.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0) return 0;
    // Programs end with a newline, which chooses a file and no failure: any program is a seed.
    uint8_t choice = bytes[size - 1] ^ '\n';
    ParseInput input = {
        .text = text_of((const char *)bytes, size - 1),
        .filename = TEXT("fuzz.py"),
        .mode = (ParseMode)(choice % 3),
        .is_decoded = false,
        .is_script = choice & 4,
        .is_prompt = choice & 8,
    };
    parse_once(&input, 0);
    parse_once(&input, 1 + choice / 16);
    return 0;
}
