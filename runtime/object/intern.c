// The table of interned strings: open addressing with linear probing, weak in its strings.
//
// A string leaves the table when it dies. The strings that entered since the last minor collection
// are listed, so that a minor collection looks at these only.
// SPDX-License-Identifier: MIT
#include "runtime/object/intern.h"

enum { INTERN_FIRST_CAPACITY = 1024 };

// --- the table ----------------------------------------------------------------------------------

static uint32_t home_of(const InternTable *table, int64_t hash)
{
    return (uint32_t)hash & (table->capacity - 1);
}

static uint32_t next_slot(const InternTable *table, uint32_t slot)
{
    return (slot + 1) & (table->capacity - 1);
}

// The slot of the string with this text, or the free one where it would be put.
static String **slot_of(const InternTable *table, Text text, int64_t hash)
{
    uint32_t slot = home_of(table, hash);
    for (; table->slots[slot] != NULL; slot = next_slot(table, slot)) {
        const String *string = table->slots[slot];
        if (string->hash == hash && text_equal(string_text(string), text)) break;
    }
    return &table->slots[slot];
}

static void put(InternTable *table, String *string)
{
    uint32_t slot = home_of(table, string->hash);
    while (table->slots[slot] != NULL) slot = next_slot(table, slot);
    table->slots[slot] = string;
    table->count++;
}

static bool resize(Vm *vm, InternTable *table, uint32_t capacity)
{
    String **slots = ouro_allocate_zeroed(vm->allocator, capacity * sizeof *slots);
    if (slots == NULL) return false;
    InternTable old = *table;
    table->slots = slots;
    table->capacity = capacity;
    table->count = 0;
    for (uint32_t i = 0; i < old.capacity; i++) {
        if (old.slots[i] != NULL) put(table, old.slots[i]);
    }
    ouro_release(vm->allocator, old.slots, old.capacity * sizeof *old.slots);
    return true;
}

// Room for one more string: at most half of the slots are taken.
static bool make_room(Vm *vm)
{
    InternTable *table = &vm->interned;
    if (!array_reserve(vm->allocator, &table->young, 1)) return false;
    if ((table->count + 1) * 2 <= table->capacity) return true;
    return resize(vm, table, table->capacity * 2);
}

// Empties a slot, and moves up what probing would no longer find behind it.
static void remove_slot(InternTable *table, uint32_t hole)
{
    table->count--;
    for (uint32_t slot = next_slot(table, hole); table->slots[slot] != NULL;
         slot = next_slot(table, slot)) {
        uint32_t mask = table->capacity - 1;
        uint32_t home = home_of(table, table->slots[slot]->hash);
        if (((slot - home) & mask) < ((slot - hole) & mask)) continue;
        table->slots[hole] = table->slots[slot];
        hole = slot;
    }
    table->slots[hole] = NULL;
}

// --- what died ----------------------------------------------------------------------------------

static void remove_string(InternTable *table, const String *string)
{
    uint32_t slot = home_of(table, string->hash);
    while (table->slots[slot] != NULL && table->slots[slot] != string) {
        slot = next_slot(table, slot);
    }
    if (table->slots[slot] == string) remove_slot(table, slot);
}

static void forget_young(Heap *heap, InternTable *table)
{
    for (size_t i = 0; i < table->young.count; i++) {
        String *string = table->young.at[i];
        if (!ouro_heap_is_alive(heap, &string->object)) remove_string(table, string);
    }
    table->young.count = 0;
}

static void forget_all(Heap *heap, InternTable *table)
{
    size_t kept = 0;
    for (size_t i = 0; i < table->young.count; i++) {
        String *string = table->young.at[i];
        if (ouro_heap_is_alive(heap, &string->object)) table->young.at[kept++] = string;
    }
    table->young.count = kept;
    for (uint32_t slot = 0; slot < table->capacity;) {
        String *string = table->slots[slot];
        if (string == NULL || ouro_heap_is_alive(heap, &string->object)) {
            slot++;
        } else {
            remove_slot(table, slot); // another string may have moved here: look again
        }
    }
}

static void forget_dead(Heap *heap, bool minor, void *context)
{
    Vm *vm = context;
    if (minor) {
        forget_young(heap, &vm->interned);
    } else {
        forget_all(heap, &vm->interned);
    }
}

// --- interning ----------------------------------------------------------------------------------

static String *add(Vm *vm, String *string)
{
    if (!make_room(vm)) return NULL;
    ouro_string_hash(vm, string);
    put(&vm->interned, string);
    string->object.gc |= STRING_INTERNED;
    (void)array_push(vm->allocator, &vm->interned.young, string);
    return string;
}

String *ouro_intern(Vm *vm, const char *text, size_t size)
{
    int64_t hash = ouro_hash_text(vm->hash_key, text_of(text, size));
    String *found = *slot_of(&vm->interned, text_of(text, size), hash);
    if (found != NULL) return found;
    String *string = ouro_string_copy(vm, text_of(text, size));
    if (string == NULL) return NULL;
    string->hash = hash;
    return add(vm, string);
}

String *ouro_intern_string(Vm *vm, String *string)
{
    if (string_is_interned(string)) return string;
    String *found = *slot_of(&vm->interned, string_text(string), ouro_string_hash(vm, string));
    if (found != NULL) return found;
    // A string of a subclass, or one that keeps a larger buffer alive, is no name.
    if (string->object.shape != CLASS_STR || string->extra != NULL) {
        return ouro_intern(vm, string->text, string->size);
    }
    return add(vm, string);
}

String *ouro_intern_find(Vm *vm, Text text)
{
    return *slot_of(&vm->interned, text, ouro_hash_text(vm->hash_key, text));
}

// --- life ---------------------------------------------------------------------------------------

static const Text names[NAME_COUNT] = {
#define SPECIAL(name, text) [SPECIAL_##name] = TEXT_INIT(text),
#include "runtime/object/specials.def"
#undef SPECIAL
#define NAME(name, text) [NAME_##name] = TEXT_INIT(text),
#include "runtime/object/names.def"
#undef NAME
};

bool ouro_intern_init(Vm *vm)
{
    vm->interned = (InternTable){0};
    if (!resize(vm, &vm->interned, INTERN_FIRST_CAPACITY)) return false;
    ouro_heap_add_weak_processor(&vm->heap, forget_dead, vm);
    for (unsigned i = 0; i < NAME_COUNT; i++) {
        vm->names[i] = ouro_intern(vm, names[i].at, names[i].size);
        if (vm->names[i] == NULL) return false;
    }
    return true;
}

void ouro_intern_deinit(Vm *vm)
{
    InternTable *table = &vm->interned;
    if (table->slots != NULL) ouro_heap_remove_weak_processor(&vm->heap, forget_dead, vm);
    ouro_release(vm->allocator, table->slots, table->capacity * sizeof *table->slots);
    array_deinit(vm->allocator, &table->young);
    *table = (InternTable){0};
}
