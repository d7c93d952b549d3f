// The table of names, and mangling.
// SPDX-License-Identifier: MIT
#include "src/compiler/names.h"

bool ouro_names_init(NameTable *table, Arena *arena, uint32_t identifiers_count)
{
    *table = (NameTable){0};
    if (identifiers_count == 0) return true;
    table->of_identifiers =
        ouro_arena_alloc_array(arena, identifiers_count, sizeof *table->of_identifiers);
    if (table->of_identifiers == NULL) return false;
    for (uint32_t i = 0; i < identifiers_count; i++) table->of_identifiers[i] = NULL;
    return true;
}

static uint64_t hash_text(Text text)
{
    uint64_t hash = 0xCBF29CE484222325u; // FNV-1a: names are short and come from one program.
    for (size_t i = 0; i < text.size; i++) {
        hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001B3u;
    }
    return hash ^ hash >> 32;
}

static const Name **find_slot(const NameTable *table, Text text, uint64_t hash)
{
    uint32_t slot = (uint32_t)hash & (table->capacity - 1);
    for (;;) {
        const Name *name = table->slots[slot];
        if (name == NULL) return &table->slots[slot];
        if (name->hash == hash && text_equal(name->text, text)) return &table->slots[slot];
        slot = (slot + 1) & (table->capacity - 1);
    }
}

static bool grow(NameTable *table, Arena *arena)
{
    NameTable larger = *table;
    larger.capacity = table->capacity == 0 ? 64 : table->capacity * 2;
    larger.slots = ouro_arena_alloc_array(arena, larger.capacity, sizeof *larger.slots);
    if (larger.slots == NULL) return false;
    for (uint32_t i = 0; i < larger.capacity; i++) larger.slots[i] = NULL;
    for (uint32_t i = 0; i < table->capacity; i++) {
        const Name *name = table->slots[i];
        if (name != NULL) *find_slot(&larger, name->text, name->hash) = name;
    }
    *table = larger;
    return true;
}

const Name *ouro_names_of_text(NameTable *table, Arena *arena, Text text)
{
    if (table->count * 2 >= table->capacity && !grow(table, arena)) return NULL;
    uint64_t hash = hash_text(text);
    const Name **slot = find_slot(table, text, hash);
    if (*slot != NULL) return *slot;
    Name *name = ouro_arena_alloc(arena, sizeof *name);
    if (name == NULL) return NULL;
    *name = (Name){ouro_arena_copy_text(arena, text), hash};
    if (name->text.at == NULL) return NULL;
    *slot = name;
    table->count++;
    return name;
}

const Name *ouro_names_of_identifier(NameTable *table, Arena *arena,
                                     const AstIdentifier *identifier)
{
    const Name **known = &table->of_identifiers[identifier->index];
    if (*known == NULL) {
        *known = ouro_names_of_text(table, arena, text_of(identifier->text, identifier->size));
    }
    return *known;
}

// `__x` but not `__x__`; the dots of `import __a.b` keep a name as it is.
static bool is_private(Text text)
{
    return text_starts_with(text, TEXT("__")) && !text_ends_with(text, TEXT("__")) &&
           memchr(text.at, '.', text.size) == NULL;
}

const Name *ouro_names_mangled(NameTable *table, Arena *arena, const AstIdentifier *identifier,
                               const Name *class_name)
{
    Text text = text_of(identifier->text, identifier->size);
    if (class_name == NULL || !is_private(text)) {
        return ouro_names_of_identifier(table, arena, identifier);
    }
    Text class_text = class_name->text;
    while (class_text.size != 0 && class_text.at[0] == '_') {
        class_text = text_slice(class_text, 1, class_text.size);
    }
    if (class_text.size == 0) return ouro_names_of_identifier(table, arena, identifier);
    char *mangled = ouro_arena_alloc(arena, 1 + class_text.size + text.size);
    if (mangled == NULL) return NULL;
    mangled[0] = '_';
    memcpy(mangled + 1, class_text.at, class_text.size);
    memcpy(mangled + 1 + class_text.size, text.at, text.size);
    return ouro_names_of_text(table, arena, text_of(mangled, 1 + class_text.size + text.size));
}
