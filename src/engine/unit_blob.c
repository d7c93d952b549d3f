// Writing and reading code units as words.
//
// A unit is: its counts, its two names, code, handlers, positions, locals, free names, names,
// constants. A text is its size in bytes and its bytes, filled up to a word. The file's name is
// given once, in front of the outermost unit.
// SPDX-License-Identifier: MIT
#include "src/engine/unit_blob.h"

#include <string.h>

enum { COUNT_FIELDS = 13 };

// ---- writing ----

typedef struct Writer {
    Allocator *allocator;
    UnitBlob *blob;
    bool failed;
} Writer;

static void write_word(Writer *writer, uint32_t word)
{
    if (!array_push(writer->allocator, writer->blob, word)) writer->failed = true;
}

static void write_words(Writer *writer, const void *from, size_t size)
{
    size_t words = (size + 3) / 4;
    if (!array_reserve(writer->allocator, writer->blob, words)) {
        writer->failed = true;
        return;
    }
    if (words > 0) writer->blob->at[writer->blob->count + words - 1] = 0;
    if (size > 0) memcpy(writer->blob->at + writer->blob->count, from, size);
    writer->blob->count += words;
}

static void write_text(Writer *writer, Text text)
{
    write_word(writer, (uint32_t)text.size);
    write_words(writer, text.at, text.size);
}

static void write_unit(Writer *writer, const Unit *unit);

static void write_constants(Writer *writer, const Constant *constants, uint32_t count)
{
    for (uint32_t i = 0; i < count && !writer->failed; i++) {
        const Constant *constant = &constants[i];
        write_word(writer, constant->kind);
        switch (constant->kind) {
        case CONSTANT_NONE:
        case CONSTANT_FALSE:
        case CONSTANT_TRUE:
        case CONSTANT_ELLIPSIS: break;
        case CONSTANT_INT: write_words(writer, &constant->integer, sizeof constant->integer); break;
        case CONSTANT_FLOAT:
        case CONSTANT_IMAGINARY:
            write_words(writer, &constant->number, sizeof constant->number);
            write_words(writer, &constant->real, sizeof constant->real);
            break;
        case CONSTANT_BIG_INT:
        case CONSTANT_STRING:
        case CONSTANT_BYTES: write_text(writer, constant->text); break;
        case CONSTANT_TUPLE:
        case CONSTANT_FROZENSET:
            write_word(writer, constant->items_count);
            write_constants(writer, constant->items, constant->items_count);
            break;
        case CONSTANT_UNIT: write_unit(writer, constant->unit); break;
        }
    }
}

static void write_unit(Writer *writer, const Unit *unit)
{
    const uint32_t counts[COUNT_FIELDS] = {
        unit->flags,
        unit->first_line,
        unit->positional_count,
        unit->positional_only_count,
        unit->keyword_only_count,
        unit->registers_count,
        unit->locals_count,
        unit->free_names_count,
        unit->names_count,
        unit->constants_count,
        unit->code_count,
        unit->handlers_count,
        unit->positions_count,
    };
    write_words(writer, counts, sizeof counts);
    write_text(writer, unit->name);
    write_text(writer, unit->qualified_name);
    write_words(writer, unit->code, unit->code_count * sizeof *unit->code);
    write_words(writer, unit->handlers, unit->handlers_count * sizeof *unit->handlers);
    write_words(writer, unit->positions, unit->positions_count * sizeof *unit->positions);
    for (uint32_t i = 0; i < unit->locals_count; i++) {
        const LocalRow *local = &unit->locals[i];
        write_text(writer, local->name);
        write_word(writer,
                   local->reg | (uint32_t)local->is_cell << 16 | (uint32_t)local->is_hidden << 17);
    }
    for (uint32_t i = 0; i < unit->free_names_count; i++) write_text(writer, unit->free_names[i]);
    for (uint32_t i = 0; i < unit->names_count; i++) write_text(writer, unit->names[i]);
    write_constants(writer, unit->constants, unit->constants_count);
}

bool ouro_unit_write(Allocator *allocator, UnitBlob *blob, const Unit *unit)
{
    Writer writer = {allocator, blob, false};
    write_text(&writer, unit->file_name);
    write_unit(&writer, unit);
    return !writer.failed;
}

// ---- reading ----

typedef struct Reader {
    const uint32_t *at;
    Arena *arena;
    Text file_name;
    bool failed;
} Reader;

static uint32_t read_word(Reader *reader) { return *reader->at++; }

static const void *read_words(Reader *reader, size_t size)
{
    const void *here = reader->at;
    reader->at += (size + 3) / 4;
    return here;
}

static Text read_text(Reader *reader)
{
    size_t size = read_word(reader);
    return (Text){read_words(reader, size), size};
}

static void *allocate(Reader *reader, size_t count, size_t size)
{
    void *memory = ouro_arena_alloc_array(reader->arena, count > 0 ? count : 1, size);
    if (memory == NULL) reader->failed = true;
    return memory;
}

static const Text *read_texts(Reader *reader, uint32_t count)
{
    Text *texts = allocate(reader, count, sizeof *texts);
    for (uint32_t i = 0; i < count && texts != NULL; i++) texts[i] = read_text(reader);
    return texts;
}

static const LocalRow *read_locals(Reader *reader, uint32_t count)
{
    LocalRow *locals = allocate(reader, count, sizeof *locals);
    for (uint32_t i = 0; i < count && locals != NULL; i++) {
        locals[i].name = read_text(reader);
        uint32_t word = read_word(reader);
        locals[i].reg = (uint16_t)word;
        locals[i].is_cell = word >> 16 & 1;
        locals[i].is_hidden = word >> 17 & 1;
    }
    return locals;
}

static const Unit *read_unit(Reader *reader);

static const Constant *read_constants(Reader *reader, uint32_t count)
{
    Constant *constants = allocate(reader, count, sizeof *constants);
    for (uint32_t i = 0; i < count && !reader->failed; i++) {
        Constant *constant = &constants[i];
        constant->kind = (ConstantKind)read_word(reader);
        switch (constant->kind) {
        case CONSTANT_NONE:
        case CONSTANT_FALSE:
        case CONSTANT_TRUE:
        case CONSTANT_ELLIPSIS: break;
        case CONSTANT_INT: memcpy(&constant->integer, read_words(reader, 8), 8); break;
        case CONSTANT_FLOAT:
        case CONSTANT_IMAGINARY:
            memcpy(&constant->number, read_words(reader, 8), 8);
            memcpy(&constant->real, read_words(reader, 8), 8);
            break;
        case CONSTANT_BIG_INT:
        case CONSTANT_STRING:
        case CONSTANT_BYTES: constant->text = read_text(reader); break;
        case CONSTANT_TUPLE:
        case CONSTANT_FROZENSET:
            constant->items_count = read_word(reader);
            constant->items = read_constants(reader, constant->items_count);
            break;
        case CONSTANT_UNIT: constant->unit = read_unit(reader); break;
        }
    }
    return constants;
}

static const Unit *read_unit(Reader *reader)
{
    Unit *unit = allocate(reader, 1, sizeof *unit);
    if (unit == NULL) return NULL;
    const uint32_t *counts = read_words(reader, COUNT_FIELDS * sizeof *counts);
    *unit = (Unit){.file_name = reader->file_name,
                   .flags = counts[0],
                   .first_line = counts[1],
                   .positional_count = (uint16_t)counts[2],
                   .positional_only_count = (uint16_t)counts[3],
                   .keyword_only_count = (uint16_t)counts[4],
                   .registers_count = (uint16_t)counts[5],
                   .locals_count = counts[6],
                   .free_names_count = counts[7],
                   .names_count = counts[8],
                   .constants_count = counts[9],
                   .code_count = counts[10],
                   .handlers_count = counts[11],
                   .positions_count = counts[12]};
    unit->name = read_text(reader);
    unit->qualified_name = read_text(reader);
    unit->code = read_words(reader, unit->code_count * sizeof *unit->code);
    unit->handlers = read_words(reader, unit->handlers_count * sizeof *unit->handlers);
    unit->positions = read_words(reader, unit->positions_count * sizeof *unit->positions);
    unit->locals = read_locals(reader, unit->locals_count);
    if (!reader->failed) unit->free_names = read_texts(reader, unit->free_names_count);
    if (!reader->failed) unit->names = read_texts(reader, unit->names_count);
    if (!reader->failed) unit->constants = read_constants(reader, unit->constants_count);
    return reader->failed ? NULL : unit;
}

const Unit *ouro_unit_read(const uint32_t *blob, Arena *arena)
{
    Reader reader = {.at = blob, .arena = arena};
    reader.file_name = read_text(&reader);
    return read_unit(&reader);
}
