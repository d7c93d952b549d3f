// The state of a parse: lists being built, identifiers, warnings.
// SPDX-License-Identifier: MIT
#include "grammar/parsing.h"
#include "grammar/parser.h"
#include <stdio.h>
#include <utf8proc.h>

void ouro_parse_fail_memory(Parse *parse) { parse->out_of_memory = true; }

void *ouro_parse_alloc(Parse *parse, size_t size)
{
    void *memory = ouro_arena_alloc(&parse->ast->arena, size);
    if (memory == NULL) ouro_parse_fail_memory(parse);
    return memory;
}

AstNodes ouro_list_take(Parse *parse, List list)
{
    list_drop(parse, list);
    if (list.count == 0) return (AstNodes){0, NULL};
    AstNode **items = ouro_parse_alloc(parse, list.count * sizeof *items);
    if (items == NULL) return (AstNodes){0, NULL};
    for (uint32_t i = 0; i < list.count; i++) items[i] = parse->pending.at[list.base + i];
    return (AstNodes){list.count, items};
}

AstNodes ouro_nodes_one(Parse *parse, AstNode *node)
{
    AstNode **items = ouro_parse_alloc(parse, sizeof *items);
    if (items == NULL) return (AstNodes){0, NULL};
    items[0] = node;
    return (AstNodes){1, items};
}

void ouro_parse_warn(Parse *parse, AstSpan span, const char *format, ...)
{
    char message[128];
    va_list values;
    va_start(values, format);
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    Text copy = ouro_arena_copy_text(&parse->ast->arena, text_from_string(message));
    uint32_t line = ouro_source_position(&parse->ast->source, span.start).line;
    if (copy.at == NULL ||
        !array_push(parse->allocator, &parse->warnings, (ParseWarning){span, line, copy})) {
        ouro_parse_fail_memory(parse);
    }
}

// --- Identifiers ---

static uint64_t hash_identifier(Text text)
{
    uint64_t hash = text.size * 0x9E3779B97F4A7C15u;
    size_t i = 0;
    for (; i + 8 <= text.size; i += 8) {
        uint64_t word;
        memcpy(&word, text.at + i, 8);
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
        hash ^= hash >> 32;
    }
    uint64_t rest = 0;
    for (; i < text.size; i++) rest = rest << 8 | (uint8_t)text.at[i];
    hash = (hash ^ rest) * 0xFF51AFD7ED558CCDu;
    return hash ^ hash >> 32;
}

static const AstIdentifier **find_slot(const AstIdentifier **slots, uint32_t capacity, Text text)
{
    uint32_t at = (uint32_t)hash_identifier(text) & (capacity - 1);
    while (slots[at] != NULL && !text_equal(text_of(slots[at]->text, slots[at]->size), text)) {
        at = (at + 1) & (capacity - 1);
    }
    return &slots[at];
}

static bool grow_identifiers(Parse *parse)
{
    IdentifierTable *table = &parse->identifiers;
    uint32_t capacity = table->capacity == 0 ? 64 : table->capacity * 2;
    const AstIdentifier **slots = ouro_allocate_zeroed(parse->allocator, capacity * sizeof *slots);
    if (slots == NULL) return false;
    for (uint32_t i = 0; i < table->capacity; i++) {
        const AstIdentifier *old = table->slots[i];
        if (old != NULL) *find_slot(slots, capacity, text_of(old->text, old->size)) = old;
    }
    ouro_release(parse->allocator, table->slots, table->capacity * sizeof *slots);
    table->slots = slots;
    table->capacity = capacity;
    return true;
}

static const AstIdentifier *new_identifier(Parse *parse, Text text)
{
    AstIdentifier *identifier = ouro_parse_alloc(parse, sizeof *identifier + text.size + 1);
    if (identifier == NULL) return NULL;
    identifier->size = (uint32_t)text.size;
    identifier->index = parse->identifiers.count;
    memcpy(identifier->text, text.at, text.size);
    identifier->text[text.size] = 0;
    return identifier;
}

const AstIdentifier *ouro_parse_identifier_text(Parse *parse, Text text)
{
    IdentifierTable *table = &parse->identifiers;
    if (OURO_UNLIKELY(table->count * 2 >= table->capacity) && !grow_identifiers(parse)) {
        ouro_parse_fail_memory(parse);
        return parse->no_name;
    }
    const AstIdentifier **slot = find_slot(table->slots, table->capacity, text);
    if (*slot != NULL) return *slot;
    const AstIdentifier *identifier = new_identifier(parse, text);
    if (identifier == NULL) return parse->no_name;
    table->count++;
    return *slot = identifier;
}

bool ouro_parse_begin_identifiers(Parse *parse)
{
    parse->no_name = new_identifier(parse, TEXT(""));
    return parse->no_name != NULL;
}

// NFKC never yields more than 18 characters for one; most names fit the buffer.
static const AstIdentifier *normalised(Parse *parse, Text text)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT; // NFKC
    utf8proc_int32_t buffer[256];
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text.at;
    utf8proc_ssize_t size = (utf8proc_ssize_t)text.size;
    utf8proc_ssize_t count = utf8proc_decompose(bytes, size, buffer, 255, options);
    utf8proc_int32_t *points = buffer;
    if (count < 0) return ouro_parse_identifier_text(parse, text);
    if (count > 255) {
        // Room for the result as text and its NUL: four bytes a character.
        points = ouro_parse_alloc(parse, (size_t)(count + 1) * sizeof *points);
        if (points == NULL) return parse->no_name;
        count = utf8proc_decompose(bytes, size, points, count, options);
    }
    utf8proc_ssize_t result = utf8proc_reencode(points, count, options);
    if (result < 0) return ouro_parse_identifier_text(parse, text);
    return ouro_parse_identifier_text(parse, text_of((const char *)points, (size_t)result));
}

const AstIdentifier *ouro_parse_identifier(Parse *parse, Token name)
{
    Text text = token_text(parse, name);
    // Soft keywords come without flags, and are ASCII like most names.
    if (name.kind != TOKEN_NAME || (name.flags & TOKEN_IS_ASCII)) {
        return ouro_parse_identifier_text(parse, text);
    }
    return normalised(parse, text);
}
