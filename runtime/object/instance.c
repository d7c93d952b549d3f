// Attributes of instances: in slots by shape, or in a dict.
// SPDX-License-Identifier: MIT
#include "runtime/object/instance.h"

enum { SHAPE_ATTRIBUTES_MAX = 128 }; // an instance with more is a dict in all but name

static Value *slot_at(Vm *vm, Object *object, const Shape *shape, unsigned position)
{
    if (position < shape->inline_capacity) return (Value *)object + shape->first_word + position;
    Array *rest = value_as_object(*ouro_instance_extra(vm, object));
    return &rest->items[position - shape->inline_capacity];
}

Dict **ouro_attributes_place(Object *object)
{
    switch (object->type) {
    case TYPE_FUNCTION: return &((Function *)object)->attributes;
    case TYPE_WRAPPER: return &((Wrapper *)object)->attributes;
    case TYPE_MODULE: return &((Module *)object)->namespace_;
    default: return NULL;
    }
}

Value ouro_instance_get(Vm *vm, Object *object, String *name)
{
    const Shape *shape = vm->shapes[object->shape];
    if (shape->count > 0) {
        int position = ouro_shape_find(shape, name);
        return position < 0 ? VALUE_UNBOUND : *slot_at(vm, object, shape, (unsigned)position);
    }
    if (shape->flags & SHAPE_DICTIONARY)
        return ouro_dict_get_string(vm, value_as_object(*ouro_instance_extra(vm, object)), name);
    Dict **place = ouro_attributes_place(object);
    return place != NULL && *place != NULL ? ouro_dict_get_string(vm, *place, name) : VALUE_UNBOUND;
}

// The attribute at `position`, which is the next one, gets its slot.
static bool add_slot(Vm *vm, Object *object, Shape *next, Value value)
{
    unsigned position = next->count - 1u;
    if (position < next->inline_capacity) {
        ouro_heap_store(&vm->heap, object, (Value *)object + next->first_word + position, value);
        object->shape = next->id;
        return true;
    }
    ouro_class_widen(vm, next->class, next->count);
    Value *extra = ouro_instance_extra(vm, object);
    unsigned index = position - next->inline_capacity;
    Array *rest = value_is_object(*extra) ? value_as_object(*extra) : NULL;
    if (rest == NULL || rest->capacity <= index) {
        rest = rest == NULL ? ouro_heap_array_new(&vm->heap, TYPE_ARRAY, 4) : ouro_heap_array_grow(&vm->heap, rest, index * 2 + 2);
        if (rest == NULL) return false;
        ouro_heap_store(&vm->heap, object, extra, value_from_object(rest));
    }
    if (rest->count <= index) rest->count = index + 1;
    ouro_heap_store(&vm->heap, rest, &rest->items[index], value);
    object->shape = next->id;
    return true;
}

bool ouro_instance_set(Vm *vm, Object *object, String *name, Value value)
{
    Shape *shape = vm->shapes[object->shape];
    if (shape->flags & SHAPE_DICTIONARY)
        return ouro_dict_set_string(vm, value_as_object(*ouro_instance_extra(vm, object)), name, value);
    Dict **place = ouro_attributes_place(object);
    if (place != NULL) {
        if (*place == NULL && (*place = ouro_dict_new(vm, 0)) == NULL) return false;
        ouro_heap_barrier(&vm->heap, object);
        return ouro_dict_set_string(vm, *place, name, value);
    }
    int position = ouro_shape_find(shape, name);
    if (position >= 0) {
        Value *slot = slot_at(vm, object, shape, (unsigned)position);
        bool is_inline = position < shape->inline_capacity;
        void *owner = is_inline ? (void *)object : value_as_object(*ouro_instance_extra(vm, object));
        ouro_heap_store(&vm->heap, owner, slot, value);
        return true;
    }
    if (shape->count >= SHAPE_ATTRIBUTES_MAX) {
        Dict *dict = ouro_instance_dict(vm, object);
        return dict != NULL && ouro_dict_set_string(vm, dict, name, value);
    }
    Shape *next = ouro_shape_add(vm, shape, name);
    return next != NULL && add_slot(vm, object, next, value);
}

bool ouro_instance_has_attributes(Vm *vm, Object *object)
{
    return ouro_attributes_place(object) != NULL || vm->shapes[object->shape]->class->flags & CLASS_FLAG_HAS_DICT;
}

bool ouro_instance_delete(Vm *vm, Object *object, String *name)
{
    if (value_is_unbound(ouro_instance_get(vm, object, name))) return false;
    Dict *dict = ouro_instance_dict(vm, object);
    return dict != NULL && ouro_dict_delete_string(vm, dict, name);
}

Dict *ouro_instance_dict(Vm *vm, Object *object)
{
    Dict **place = ouro_attributes_place(object);
    if (place != NULL) {
        if (*place == NULL) *place = ouro_dict_new(vm, 0);
        ouro_heap_barrier(&vm->heap, object);
        return *place;
    }
    Value *extra = ouro_instance_extra(vm, object);
    if (extra == NULL) return NULL;
    const Shape *shape = vm->shapes[object->shape];
    if (shape->flags & SHAPE_DICTIONARY) return value_as_object(*extra);
    Shape *dict_shape = ouro_class_dict_shape(vm, shape->class);
    Dict *dict = dict_shape != NULL ? ouro_dict_new(vm, shape->count) : NULL;
    if (dict == NULL) return NULL;
    for (unsigned i = 0; i < shape->count; i++)
        if (!ouro_dict_set_string(vm, dict, shape->keys[i], *slot_at(vm, object, shape, i))) return NULL;
    for (unsigned i = 0; i < shape->count && i < shape->inline_capacity; i++)
        ((Value *)object)[shape->first_word + i] = VALUE_UNBOUND;
    ouro_heap_store(&vm->heap, object, extra, value_from_object(dict));
    object->shape = dict_shape->id;
    return dict;
}

bool ouro_instance_set_dict(Vm *vm, Object *object, Dict *dict)
{
    Dict **place = ouro_attributes_place(object);
    if (place != NULL) {
        *place = dict;
        ouro_heap_barrier(&vm->heap, object);
        return true;
    }
    if (ouro_instance_dict(vm, object) == NULL) return false;
    ouro_heap_store(&vm->heap, object, ouro_instance_extra(vm, object), value_from_object(dict));
    return true;
}
