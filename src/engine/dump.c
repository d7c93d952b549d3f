// What a source text becomes on its way, as text: tokens, tree, bytecode.
// SPDX-License-Identifier: MIT
#include "grammar/ast_print.h"
#include "runtime/bytecode/disassembler.h"
#include "runtime/methods/file.h"
#include "src/engine/run.h"
#include "src/engine/traceback.h"

static Value raise_refused(Thread *thread, ParseError *error, Text name)
{
    TextBuilder text;
    ouro_text_init(&text, thread->vm->allocator);
    ouro_text_append_format(&text, "%.*s:%d: %.*s", TEXT_FORMAT(name), error->line,
                            TEXT_FORMAT(error->message));
    ouro_parse_error_deinit(error);
    String *message = ouro_string_from_builder(thread->vm, &text);
    return message != NULL ? ouro_raise_with(thread, CLASS_SYNTAX_ERROR, value_from_object(message))
                           : ouro_raise_memory(thread);
}

static Value dump_tokens(Thread *thread, const ParseInput *input, TextBuilder *out)
{
    ParseError error;
    if (ouro_tokens_print(out, input, thread->vm->allocator, &error)) return VALUE_NONE;
    return raise_refused(thread, &error, input->filename);
}

static Value dump_tree(Thread *thread, const ParseInput *input, TextBuilder *out)
{
    ParseError error;
    Ast *ast = ouro_parse(input, thread->vm->allocator, &error);
    if (ast == NULL) return raise_refused(thread, &error, input->filename);
    ouro_ast_print(out, ast, AST_PRINT_PLAIN);
    ouro_text_append_char(out, '\n');
    ouro_ast_free(ast);
    return VALUE_NONE;
}

static Value dump_bytecode(Thread *thread, const ParseInput *input, TextBuilder *out)
{
    ParseError error;
    Ast *ast = ouro_parse(input, thread->vm->allocator, &error);
    if (ast == NULL) return raise_refused(thread, &error, input->filename);
    Arena arena;
    ouro_arena_init(&arena, thread->vm->allocator);
    CompileOptions options = {.file_name = input->filename,
                              .is_optimized = engine_of(thread)->options.is_optimized};
    const Unit *unit = ouro_compile(ast, &options, &arena, NULL, &error);
    Value result = VALUE_NONE;
    if (unit != NULL)
        ouro_unit_disassemble(out, unit);
    else
        result = raise_refused(thread, &error, input->filename);
    ouro_arena_deinit(&arena);
    ouro_ast_free(ast);
    return result;
}

static Value print_text(Thread *thread, const TextBuilder *text)
{
    Value out = ouro_sys_get(thread, "stdout");
    Value string = ouro_made(
        thread, text->failed ? NULL : ouro_string_from_text(thread->vm, ouro_text_view(text)));
    if (value_is_unbound(out) || value_is_none(out) || value_is_unbound(string)) return string;
    return ouro_call_method(thread, out, VM_NAME(thread->vm, WRITE), &string, 1);
}

OuroOutcome ouro_dump(Ouro *ouro, OuroDump what, const char *text, size_t size, const char *name)
{
    static Value (*const dumps[])(Thread *, const ParseInput *,
                                  TextBuilder *) = {[OURO_DUMP_TOKENS] = dump_tokens,
                                                    [OURO_DUMP_AST] = dump_tree,
                                                    [OURO_DUMP_BYTECODE] = dump_bytecode};
    Thread *thread = ouro_run_begin(ouro);
    if (thread == NULL) return OURO_RAISED;
    ParseInput input = {
        .text = {text, size}, .filename = text_from_string(name), .is_script = true};
    TextBuilder out;
    ouro_text_init(&out, &ouro->allocator);
    Value result = dumps[what](thread, &input, &out);
    Value problem = value_is_unbound(result) ? ouro_take_pending(thread) : VALUE_NONE;
    if (out.size > 0) (void)print_text(thread, &out);
    if (value_is_unbound(result)) thread->pending = problem;
    ouro_text_deinit(&out);
    return ouro_run_end(thread, result);
}
