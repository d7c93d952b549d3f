// A build tool: compiles the library's Python files to units, and writes these as C.
//
//     embed_units LIBRARY_FOLDER OUTPUT.c PREFIX FILE ...
//
// Each FILE is a path below the folder; they come in the order of bytes.
// A file that does not compile is left out, with a word on stderr: the program then compiles it
// when it is imported.
// SPDX-License-Identifier: MIT
#include "src/compiler/compile.h"
#include "src/engine/unit_blob.h"

#include <stdio.h>
#include <stdlib.h>

static bool read_file(const char *folder, const char *name, TextBuilder *out)
{
    char *path;
    if (asprintf(&path, "%s/%s", folder, name) < 0) return false;
    FILE *file = fopen(path, "rb");
    free(path);
    if (file == NULL) return false;
    for (size_t size = 1; size > 0 && ouro_text_reserve(out, 65536); out->size += size)
        size = fread(out->at + out->size, 1, out->capacity - out->size, file);
    fclose(file);
    return !out->failed;
}

static void complain(const char *name, ParseError *error)
{
    fprintf(stderr, "embed_units: %s:%d: %.*s\n", name, error->line, TEXT_FORMAT(error->message));
    ouro_parse_error_deinit(error);
}

// The unit in words; an empty blob where the text is wrong.
static void compile_file(Allocator *allocator, const char *name, Text text, Text file_name,
                         UnitBlob *blob)
{
    ParseError error;
    ParseInput input = {.text = text, .filename = file_name};
    Ast *ast = ouro_parse(&input, allocator, &error);
    if (ast == NULL) {
        complain(name, &error);
        return;
    }
    Arena arena;
    ouro_arena_init(&arena, allocator);
    CompileOptions options = {.file_name = file_name};
    const Unit *unit = ouro_compile(ast, &options, &arena, NULL, &error);
    if (unit == NULL)
        complain(name, &error);
    else if (!ouro_unit_write(allocator, blob, unit))
        blob->count = 0;
    ouro_arena_deinit(&arena);
    ouro_ast_free(ast);
}

static void print_blob(FILE *out, int number, const UnitBlob *blob)
{
    fprintf(out, "static const uint32_t unit_%d[] = {", number);
    for (size_t i = 0; i < blob->count; i++)
        fprintf(out, "%s%u,", i % 16 == 0 ? "\n    " : "", blob->at[i]);
    fprintf(out, "%s\n};\n", blob->count == 0 ? "0" : "");
}

static bool embed(FILE *out, const char *folder, const char *prefix, const char *name, int number,
                  bool *has_unit)
{
    Allocator allocator;
    ouro_allocator_init(&allocator, NULL, NULL, 0);
    TextBuilder text, file_name;
    ouro_text_init(&text, &allocator);
    ouro_text_init(&file_name, &allocator);
    ouro_text_append_format(&file_name, "%s%s", prefix, name);
    UnitBlob blob = {0};
    bool done = read_file(folder, name, &text);
    if (done)
        compile_file(&allocator, name, ouro_text_view(&text), ouro_text_view(&file_name), &blob);
    *has_unit = blob.count > 0;
    print_blob(out, number, &blob);
    array_deinit(&allocator, &blob);
    ouro_text_deinit(&file_name);
    ouro_text_deinit(&text);
    return done;
}

int main(int argc, char **argv)
{
    if (argc < 4) return 2;
    FILE *out = fopen(argv[2], "w");
    bool *has_unit = calloc((size_t)argc, sizeof *has_unit);
    bool done = out != NULL && has_unit != NULL;
    if (done)
        fputs("// The library's modules as code units. Made by embed_units.\n#include "
              "\"src/engine/library.h\"\n\n",
              out);
    for (int i = 4; i < argc && done; i++)
        done = embed(out, argv[1], argv[3], argv[i], i, &has_unit[i]);
    if (done) fputs("\nconst LibraryUnit ouro_library_units[] = {\n", out);
    for (int i = 4; i < argc && done; i++) {
        if (has_unit[i])
            fprintf(out, "    {\"%s\", unit_%d},\n", argv[i], i);
        else
            fprintf(out, "    {\"%s\", NULL},\n", argv[i]);
    }
    if (done) fprintf(out, "};\nconst size_t ouro_library_units_count = %d;\n", argc - 4);
    if (out != NULL) done = fclose(out) == 0 && done;
    free(has_unit);
    return !done;
}
