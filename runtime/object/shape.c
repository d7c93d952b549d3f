// Shapes: which attribute of an instance is where.
// SPDX-License-Identifier: MIT
#include "runtime/object/vm.h"

enum { SHAPE_LINEAR_MAX = 8 }; // up to here comparing pointers one by one beats an index

static bool index_keys(Vm *vm, Shape *shape)
{
    uint32_t size = 32;
    while (size < 2u * shape->count) size *= 2;
    uint32_t *lookup = ouro_allocate(vm->allocator, size * sizeof *lookup);
    if (lookup == NULL) return false;
    memset(lookup, 0, size * sizeof *lookup);
    for (uint32_t i = 0; i < shape->count; i++) {
        uint32_t slot = (uint32_t)((uintptr_t)shape->keys[i] >> 4) & (size - 1);
        while (lookup[slot] != 0) slot = (slot + 1) & (size - 1);
        lookup[slot] = i + 1;
    }
    shape->lookup = lookup;
    shape->lookup_mask = size - 1;
    return true;
}

int ouro_shape_find(const Shape *shape, const String *key)
{
    if (shape->lookup == NULL) {
        for (uint32_t i = 0; i < shape->count; i++)
            if (shape->keys[i] == key) return (int)i;
        return -1;
    }
    uint32_t slot = (uint32_t)((uintptr_t)key >> 4) & shape->lookup_mask;
    for (; shape->lookup[slot] != 0; slot = (slot + 1) & shape->lookup_mask) {
        uint32_t position = shape->lookup[slot] - 1;
        if (shape->keys[position] == key) return (int)position;
    }
    return -1;
}

static bool grow_shapes(Vm *vm)
{
    uint32_t capacity = vm->shapes_capacity == 0 ? 512 : vm->shapes_capacity * 2;
    Shape **shapes = ouro_reallocate(vm->allocator, vm->shapes, vm->shapes_capacity * sizeof *shapes,
                                     capacity * sizeof *shapes);
    if (shapes == NULL) return false;
    vm->shapes = shapes;
    vm->shapes_capacity = capacity;
    return true;
}

Shape *ouro_shape_new(Vm *vm, Class *class, uint16_t inline_capacity)
{
    if (vm->shapes_count == vm->shapes_capacity && !grow_shapes(vm)) return NULL;
    Shape *shape = ouro_allocate(vm->allocator, sizeof *shape);
    if (shape == NULL) return NULL;
    *shape = (Shape){.id = vm->shapes_count,
                     .inline_capacity = inline_capacity,
                     .first_word = (uint16_t)(class->fixed_words + 1),
                     .class = class};
    vm->shapes[vm->shapes_count++] = shape;
    return shape;
}

static bool add_child(Vm *vm, Shape *parent, Shape *child)
{
    uint32_t count = parent->children_count;
    if ((count & (count - 1)) == 0) { // at powers of 2 the room is used up
        size_t size = count * sizeof(Shape *);
        Shape **children = ouro_reallocate(vm->allocator, parent->children, size,
                                           count == 0 ? sizeof(Shape *) : 2 * size);
        if (children == NULL) return false;
        parent->children = children;
    }
    parent->children[parent->children_count++] = child;
    return true;
}

static bool copy_keys(Vm *vm, Shape *child, const Shape *parent, String *key)
{
    child->keys = ouro_allocate(vm->allocator, (parent->count + 1u) * sizeof *child->keys);
    if (child->keys == NULL) return false;
    if (parent->count > 0) memcpy(child->keys, parent->keys, parent->count * sizeof *child->keys);
    child->keys[parent->count] = key;
    child->count = (uint16_t)(parent->count + 1);
    return child->count <= SHAPE_LINEAR_MAX || index_keys(vm, child);
}

Shape *ouro_shape_add(Vm *vm, Shape *shape, String *key)
{
    for (uint32_t i = 0; i < shape->children_count; i++)
        if (shape->children[i]->key == key) return shape->children[i];
    Shape *child = ouro_shape_new(vm, shape->class, shape->inline_capacity);
    if (child == NULL) return NULL;
    child->first_word = shape->first_word;
    child->parent = shape;
    child->key = key;
    // A failed child stays in the table of shapes, unused: it is freed with the others.
    if (!copy_keys(vm, child, shape, key) || !add_child(vm, shape, child)) return NULL;
    return child;
}

void ouro_shape_free(Vm *vm, Shape *shape)
{
    if (shape == NULL) return;
    Allocator *allocator = vm->allocator;
    if (shape->keys != NULL)
        ouro_release(allocator, shape->keys, shape->count * sizeof *shape->keys);
    if (shape->lookup != NULL)
        ouro_release(allocator, shape->lookup, (shape->lookup_mask + 1u) * sizeof *shape->lookup);
    if (shape->children != NULL) {
        uint32_t capacity = 1;
        while (capacity < shape->children_count) capacity *= 2;
        ouro_release(allocator, shape->children, capacity * sizeof *shape->children);
    }
    ouro_release(allocator, shape, sizeof *shape);
}
