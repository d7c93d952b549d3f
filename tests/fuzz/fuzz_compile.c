// Fuzzes the compiler: whatever parses compiles or is refused, and leaves nothing behind.
// SPDX-License-Identifier: MIT
#include "src/compiler/compile.h"

#include <stdlib.h>

static void compile_tree(const Ast *ast, CompileMode mode, Allocator *allocator)
{
    Arena arena;
    ouro_arena_init(&arena, allocator);
    CompileOptions options = {.file_name = TEXT("fuzz.py"), .mode = mode};
    ParseError error;
    if (ouro_compile(ast, &options, &arena, NULL, &error) == NULL) ouro_parse_error_deinit(&error);
    ouro_arena_deinit(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

// The last byte chooses the modes and which allocation fails, if any; the rest is the source.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0) return 0;
    // Programs end with a newline, which chooses a file and no failure: any program is a seed.
    uint8_t choice = bytes[size - 1] ^ '\n';
    Allocator allocator;
    ouro_allocator_init(&allocator, NULL, NULL, (size_t)256 << 20);
    ParseInput input = {
        .text = text_of((const char *)bytes, size - 1),
        .filename = TEXT("fuzz.py"),
        .mode = (ParseMode)(choice % 3),
    };

    ParseError error;
    Ast *ast = ouro_parse(&input, &allocator, &error);
    if (ast == NULL) {
        ouro_parse_error_deinit(&error);
    } else {
        if (choice / 16 > 0) ouro_allocator_fail_after(&allocator, choice / 16);
        compile_tree(ast, choice & 4 ? COMPILE_NAMESPACE : COMPILE_MODULE, &allocator);
    }
    ouro_ast_free(ast);
    if (allocator.used != 0) abort();
    return 0;
}
