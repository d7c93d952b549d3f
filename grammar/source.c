// Finds lines and positions in a source text.
// SPDX-License-Identifier: MIT
#include "grammar/source.h"
#include <string.h>

static uint32_t count_lines(Text text)
{
    uint32_t count = 1;
    const char *at = text.at, *end = text.at + text.size;
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) at++, count++;
    return count;
}

bool ouro_source_index_lines(Source *source, Arena *arena)
{
    uint32_t count = count_lines(source->text), line = 1;
    uint32_t *starts = ouro_arena_alloc(arena, count * sizeof *starts);
    if (starts == NULL) return false;
    const char *at = source->text.at, *end = at + source->text.size;
    starts[0] = 0;
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        starts[line++] = (uint32_t)(++at - source->text.at);
    }
    source->line_starts = starts;
    source->lines_count = count;
    return true;
}

SourcePosition ouro_source_position(const Source *source, uint32_t offset)
{
    uint32_t low = 0, high = source->lines_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->line_starts[middle] <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return (SourcePosition){low + 1, offset - source->line_starts[low]};
}

Text ouro_source_line(const Source *source, uint32_t line)
{
    if (line == 0 || line > source->lines_count) return TEXT("");
    size_t start = source->line_starts[line - 1];
    size_t end = line < source->lines_count ? source->line_starts[line] - 1 : source->text.size;
    return text_slice(source->text, start, end);
}
