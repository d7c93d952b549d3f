// Makes the ParseErrors that leave the grammar and the compiler.
// SPDX-License-Identifier: MIT
#include "grammar/diagnostics.h"
#include "runtime/base/utf8.h"

// Takes a copy of `text`; without memory the error becomes one about memory, which needs no texts.
static bool copy_text(ParseError *error, Text text, bool with_newline, Text *out)
{
    TextBuilder builder;
    ouro_text_init(&builder, error->allocator);
    ouro_text_append(&builder, text);
    if (with_newline) ouro_text_append_char(&builder, '\n');
    if (ouro_text_take(&builder, out)) return true;
    ouro_parse_error_deinit(error);
    *error = (ParseError){.kind = PARSE_MEMORY_ERROR, .allocator = error->allocator};
    return false;
}

void ouro_parse_error_plain(ParseError *error, Allocator *allocator, ParseErrorKind kind,
                            const char *message)
{
    *error = (ParseError){.kind = kind, .allocator = allocator};
    if (*message != 0) (void)copy_text(error, text_from_string(message), false, &error->message);
}

int32_t ouro_source_column(const Source *source, SourcePosition position)
{
    Text line = ouro_source_line(source, position.line);
    if (position.column > line.size) return (int32_t)(ouro_utf8_count(line) + 2);
    return (int32_t)(ouro_utf8_count(text_slice(line, 0, position.column)) + 1);
}

bool ouro_parse_error_show_line(ParseError *error, const Source *source, bool with_newline)
{
    Text line = ouro_source_line(source, (uint32_t)error->line);
    return error->has_text = copy_text(error, line, with_newline, &error->text);
}

void ouro_parse_error_at(ParseError *error, Allocator *allocator, const Source *source,
                         AstSpan span, const char *format, ...)
{
    *error = (ParseError){.kind = PARSE_SYNTAX_ERROR, .allocator = allocator};
    TextBuilder message;
    ouro_text_init(&message, allocator);
    va_list values;
    va_start(values, format);
    ouro_text_append_format_list(&message, format, values);
    va_end(values);
    if (!ouro_text_take(&message, &error->message)) {
        ouro_parse_error_plain(error, allocator, PARSE_MEMORY_ERROR, "");
        return;
    }
    // CPython's compiler counts bytes, and reads the line from the file if there is one.
    SourcePosition start = ouro_source_position(source, span.start);
    SourcePosition end = ouro_source_position(source, span.end);
    error->has_position = error->has_end = true;
    error->line = (int32_t)start.line;
    error->column = (int32_t)start.column + 1;
    error->end_line = (int32_t)end.line;
    error->end_column = (int32_t)end.column + 1;
    if (!source->is_decoded) ouro_parse_error_show_line(error, source, true);
}

void ouro_parse_error_deinit(ParseError *error)
{
    if (error->message.at != NULL) {
        ouro_release(error->allocator, (char *)(uintptr_t)error->message.at,
                     error->message.size + 1);
    }
    if (error->text.at != NULL) {
        ouro_release(error->allocator, (char *)(uintptr_t)error->text.at, error->text.size + 1);
    }
    error->message = error->text = (Text){NULL, 0};
    error->has_text = false;
}
