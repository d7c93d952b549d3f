// Makes the ParseError of what a parse found wrong.
// SPDX-License-Identifier: MIT
#include "grammar/report.h"
#include "grammar/parser.h"

static uint32_t last_line(const Source *source)
{
    uint32_t count = source->lines_count;
    bool ends_with_newline = count > 1 && source->line_starts[count - 1] == source->text.size;
    return source->text.size == 0 ? 0 : count - ends_with_newline;
}

// A range that ends with a line end stays on its line.
static SourcePosition end_position(const Source *source, AstSpan span)
{
    if (span.end <= span.start) return ouro_source_position(source, span.end);
    SourcePosition last = ouro_source_position(source, span.end - 1);
    return (SourcePosition){last.line, last.column + 1};
}

// CPython counts the characters of the first line, whatever line the range ends in.
static int32_t end_column(const Source *source, SourcePosition start, SourcePosition end)
{
    if (end.line == start.line) return ouro_source_column(source, end);
    size_t size = ouro_source_line(source, start.line).size;
    SourcePosition clipped = {start.line, end.column < size ? end.column : (uint32_t)size};
    return ouro_source_column(source, clipped);
}

static void set_columns(ParseError *error, const Source *source, const Fault *fault)
{
    SourcePosition start = ouro_source_position(source, fault->span.start);
    SourcePosition end = end_position(source, fault->span);
    error->has_position = error->has_end = true;
    error->line = (int32_t)start.line;
    error->column = ouro_source_column(source, start) + fault->shift;
    error->end_line = error->line;
    switch ((FaultEnd)fault->end) {
    case FAULT_END_GIVEN:
        error->end_line = (int32_t)end.line;
        error->end_column = end_column(source, start, end);
        break;
    case FAULT_END_AT_START: error->end_column = error->column; break;
    case FAULT_END_ZERO: error->end_column = 0; break;
    case FAULT_END_UNKNOWN: error->end_column = -1; break;
    case FAULT_WHOLE_LINE: error->column = error->end_column = 0; break;
    case FAULT_END_OF_TEXT:
        error->line = error->end_line = (int32_t)last_line(source);
        error->column = error->end_column = 0;
        break;
    }
}

// CPython shows a line with its end if it has read no further.
static bool is_last_read(const Parse *parse, const ParseError *error)
{
    const Source *source = &parse->ast->source;
    Token current = parse->current;
    uint32_t last = current.end > current.start ? current.end - 1 : current.end;
    if (parse->fault.last_read != 0) last = parse->fault.last_read;
    bool at_end = parse->fault.last_read == 0 && current.kind == TOKEN_END;
    uint32_t line =
        at_end ? last_line(source) : ouro_source_position(source, last).line;
    return (int32_t)line <= error->line;
}

// --- Prompts ---

static bool ends_with_empty_line(Text text)
{
    return text_equal(text, TEXT("\n")) || text_ends_with(text, TEXT("\n\n"));
}

static bool is_compound(const AstNode *statement)
{
    switch (statement->kind) {
    case AST_FUNCTION_DEF:
    case AST_ASYNC_FUNCTION_DEF:
    case AST_CLASS_DEF:
    case AST_FOR:
    case AST_ASYNC_FOR:
    case AST_WHILE:
    case AST_IF:
    case AST_WITH:
    case AST_ASYNC_WITH:
    case AST_MATCH:
    case AST_TRY:
    case AST_TRY_STAR: return true;
    default: return false;
    }
}

bool ouro_is_complete(const Ast *ast)
{
    if (ast->root->kind != AST_INTERACTIVE) return true;
    AstNodes body = ast_interactive(ast->root)->body;
    bool is_open = body.count > 0 && is_compound(body.items[body.count - 1]);
    return !is_open || ends_with_empty_line(ast->source.text);
}

// May more lines make right what is wrong?
static bool needs_more(const Parse *parse)
{
    Text text = parse->ast->source.text;
    if (parse->fault.needs_more) return true;
    if (!parse->is_surprised || parse->current.start < text.size) return false;
    return parse->layout.lexer.depth > 0 || !ends_with_empty_line(text);
}

// --- Reports ---

// Of a text that is no module, and does not end its last line, CPython loses the place of its end.
static bool is_lost(const Parse *parse, const ParseInput *input)
{
    Text text = parse->ast->source.text;
    bool ends_line = text.size > 0 && text.at[text.size - 1] == '\n';
    return input->mode != PARSE_FILE && !ends_line && parse->fault.span.start >= text.size &&
           parse->is_surprised;
}

static bool shows_line_end(const Parse *parse, const ParseInput *input, const ParseError *error)
{
    const Source *source = &parse->ast->source;
    bool has_line_end = input->mode == PARSE_FILE || (uint32_t)error->line < source->lines_count;
    if (source->text.size == 0) return false;
    return has_line_end && !parse->fault.from_lexer && is_last_read(parse, error);
}

void ouro_report_fault(Parse *parse, const ParseInput *input, ParseError *error)
{
    Fault *fault = &parse->fault;
    const Source *source = &parse->ast->source;
    if (parse->out_of_memory) {
        ouro_parse_error_plain(error, parse->allocator, PARSE_MEMORY_ERROR, "");
        return;
    }
    ouro_parse_error_plain(error, parse->allocator, (ParseErrorKind)fault->kind, fault->message);
    if (fault->kind == PARSE_MEMORY_ERROR || error->message.at == NULL) return;
    if (is_lost(parse, input)) fault->end = FAULT_END_OF_TEXT;
    set_columns(error, source, fault);
    ouro_parse_error_show_line(error, source, shows_line_end(parse, input, error));
    error->needs_more_input = input->is_prompt && needs_more(parse);
}
