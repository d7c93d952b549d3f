// The order of the compiler's work: scopes, then the unit of the module and those within it.
// SPDX-License-Identifier: MIT
#include "src/compiler/compile.h"
#include "src/compiler/compiler.h"
#include "src/compiler/future.h"
#include "src/compiler/code.h"
#include <stdarg.h>

static Text format_message(Compiler *compiler, const char *format, va_list arguments)
{
    TextBuilder builder;
    ouro_text_init(&builder, compiler->allocator);
    ouro_text_append_format_list(&builder, format, arguments);
    Text text = ouro_arena_copy_text(&compiler->scratch, ouro_text_view(&builder));
    bool refused = builder.failed || text.at == NULL;
    ouro_text_deinit(&builder);
    if (!refused) return text;
    ouro_compile_out_of_memory(compiler);
    return TEXT("");
}

void ouro_compile_error(Compiler *compiler, AstSpan span, const char *format, ...)
{
    if (compiler->failed) return;
    va_list arguments;
    va_start(arguments, format);
    Text message = format_message(compiler, format, arguments);
    va_end(arguments);
    if (compiler->failed) return;
    compiler->failed = true;
    ouro_parse_error_at(compiler->error, compiler->allocator, &compiler->ast->source, span, "%.*s",
                        TEXT_FORMAT(message));
}

void ouro_compile_out_of_memory(Compiler *compiler)
{
    if (compiler->failed) return;
    compiler->failed = true;
    ouro_parse_error_plain(compiler->error, compiler->allocator, PARSE_MEMORY_ERROR, "");
}

void ouro_compile_warning(Compiler *compiler, AstSpan span, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Text message = format_message(compiler, format, arguments);
    va_end(arguments);
    Text kept = ouro_arena_copy_text(compiler->arena, message);
    SourcePosition position = ouro_source_position(&compiler->ast->source, span.start);
    ParseWarning warning = {span, position.line, kept};
    if (kept.at == NULL || !array_push(compiler->allocator, &compiler->warnings, warning)) {
        ouro_compile_out_of_memory(compiler);
    }
}

void *ouro_scratch(Compiler *compiler, size_t count, size_t item_size)
{
    void *room = ouro_arena_alloc_array(&compiler->scratch, count == 0 ? 1 : count, item_size);
    if (room == NULL) ouro_compile_out_of_memory(compiler);
    return room;
}

static const Name *name_or_none(Compiler *compiler, const Name *name)
{
    if (name != NULL) return name;
    ouro_compile_out_of_memory(compiler);
    return compiler->no_name;
}

const Name *ouro_name(Compiler *compiler, const AstIdentifier *identifier)
{
    return name_or_none(compiler, ouro_names_mangled(&compiler->names, &compiler->scratch,
                                                     identifier, compiler->scope->class_name));
}

const Name *ouro_name_plain(Compiler *compiler, const AstIdentifier *identifier)
{
    return name_or_none(compiler,
                        ouro_names_of_identifier(&compiler->names, &compiler->scratch, identifier));
}

const Name *ouro_name_of_text(Compiler *compiler, const char *text)
{
    return name_or_none(
        compiler, ouro_names_of_text(&compiler->names, &compiler->scratch, text_from_string(text)));
}

static void give_notes(Compiler *compiler, CompileNotes *notes)
{
    size_t count = compiler->warnings.count;
    ParseWarning *kept = ouro_arena_alloc_array(compiler->arena, count + 1, sizeof *kept);
    if (kept == NULL) {
        ouro_compile_out_of_memory(compiler);
        return;
    }
    if (count != 0) memcpy(kept, compiler->warnings.at, count * sizeof *kept);
    *notes = (CompileNotes){kept, (uint32_t)count, compiler->futures};
}

static const Unit *compile_tree(Compiler *compiler)
{
    if (!ouro_names_init(&compiler->names, &compiler->scratch, compiler->ast->identifiers_count)) {
        ouro_compile_out_of_memory(compiler);
        return NULL;
    }
    ouro_future_collect(compiler);
    if (!compiler->failed) ouro_scopes_collect(compiler);
    if (!compiler->failed) ouro_scopes_resolve(compiler);
    return compiler->failed ? NULL : ouro_code_tree(compiler);
}

const Unit *ouro_compile(const Ast *ast, const CompileOptions *options, Arena *arena,
                         CompileNotes *notes, ParseError *error)
{
    static const Name no_name = {{"", 0}, 0};
    Compiler compiler = {
        .allocator = arena->allocator,
        .arena = arena,
        .ast = ast,
        .options = options,
        .error = error,
        .futures = options->futures,
        .is_interactive = ast->root->kind == AST_INTERACTIVE,
        .no_name = &no_name,
    };
    ouro_arena_init(&compiler.scratch, arena->allocator);
    const Unit *unit = compile_tree(&compiler);
    if (!compiler.failed && notes != NULL) give_notes(&compiler, notes);
    array_deinit(compiler.allocator, &compiler.warnings);
    ouro_arena_deinit(&compiler.scratch);
    return compiler.failed ? NULL : unit;
}
