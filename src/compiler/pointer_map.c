// Maps from pointers: open addressing, at most half full.
// SPDX-License-Identifier: MIT
#include "src/compiler/pointer_map.h"

static uint32_t first_slot(const PointerMap *map, const void *key)
{
    uint64_t mixed = ((uint64_t)(uintptr_t)key >> 3) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(mixed >> 32) & (map->capacity - 1);
}

void *ouro_pointer_map_get(const PointerMap *map, const void *key)
{
    if (map->capacity == 0) return NULL;
    uint32_t slot = first_slot(map, key);
    while (map->keys[slot] != NULL) {
        if (map->keys[slot] == key) return map->values[slot];
        slot = (slot + 1) & (map->capacity - 1);
    }
    return NULL;
}

static void insert(PointerMap *map, const void *key, void *value)
{
    uint32_t slot = first_slot(map, key);
    while (map->keys[slot] != NULL) slot = (slot + 1) & (map->capacity - 1);
    map->keys[slot] = key;
    map->values[slot] = value;
    map->count++;
}

static bool grow(PointerMap *map, Arena *arena)
{
    PointerMap larger = {.capacity = map->capacity == 0 ? 8 : map->capacity * 2};
    larger.keys = ouro_arena_alloc_array(arena, larger.capacity, sizeof *larger.keys);
    larger.values = ouro_arena_alloc_array(arena, larger.capacity, sizeof *larger.values);
    if (larger.keys == NULL || larger.values == NULL) return false;
    for (uint32_t i = 0; i < larger.capacity; i++) larger.keys[i] = NULL;
    for (uint32_t i = 0; i < map->capacity; i++) {
        if (map->keys[i] != NULL) insert(&larger, map->keys[i], map->values[i]);
    }
    *map = larger;
    return true;
}

bool ouro_pointer_map_add(PointerMap *map, Arena *arena, const void *key, void *value)
{
    if (map->count * 2 >= map->capacity && !grow(map, arena)) return false;
    insert(map, key, value);
    return true;
}
