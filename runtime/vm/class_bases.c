// What a class has of its bases: the order of classes (MRO), the layout of instances; and changing the bases.
// SPDX-License-Identifier: MIT
#include "runtime/vm/class_build.h"
#include "runtime/vm/machine.h"

// ---- C3 ----

// The sequences to merge: each base's MRO, then the list of bases. Positions advance as heads are taken.
typedef struct Merge {
    const Tuple **sequences;
    size_t *positions;
    size_t count;
} Merge;

static bool is_in_a_tail(const Merge *merge, Value candidate)
{
    for (size_t i = 0; i < merge->count; i++)
        for (size_t k = merge->positions[i] + 1; k < merge->sequences[i]->count; k++)
            if (value_is(merge->sequences[i]->items[k], candidate)) return true;
    return false;
}

static Value next_in_order(const Merge *merge)
{
    for (size_t i = 0; i < merge->count; i++) {
        if (merge->positions[i] == merge->sequences[i]->count) continue;
        Value candidate = merge->sequences[i]->items[merge->positions[i]];
        if (!is_in_a_tail(merge, candidate)) return candidate;
    }
    return VALUE_UNBOUND;
}

static bool is_merged(const Merge *merge)
{
    for (size_t i = 0; i < merge->count; i++)
        if (merge->positions[i] < merge->sequences[i]->count) return false;
    return true;
}

// The error names the heads of what is left to merge, each once.
static Value no_order(Thread *thread, const Merge *merge)
{
    TextBuilder names;
    ouro_text_init(&names, thread->vm->allocator);
    for (size_t i = 0; i < merge->count; i++) {
        if (merge->positions[i] == merge->sequences[i]->count) continue;
        Value head = merge->sequences[i]->items[merge->positions[i]];
        bool named = false;
        for (size_t k = 0; k < i; k++)
            named |= merge->positions[k] < merge->sequences[k]->count && value_is(merge->sequences[k]->items[merge->positions[k]], head);
        if (named) continue;
        if (names.size > 0) ouro_text_append_string(&names, ", ");
        ouro_text_append(&names, string_text(value_as_class(head)->name));
    }
    String *list = ouro_string_from_builder(thread->vm, &names);
    if (list == NULL) return ouro_raise_memory(thread);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "Cannot create a consistent method resolution order (MRO) for bases %S", list);
}

static Value merge_mros(Thread *thread, Merge *merge)
{
    List *order = ouro_list_new(thread->vm, 8);
    if (order == NULL || !ouro_list_append(thread->vm, order, VALUE_NONE)) return ouro_raise_memory(thread);
    while (!is_merged(merge)) {
        Value next = next_in_order(merge);
        if (value_is_unbound(next)) return no_order(thread, merge);
        if (!ouro_list_append(thread->vm, order, next)) return ouro_raise_memory(thread);
        for (size_t i = 0; i < merge->count; i++) {
            bool more = merge->positions[i] < merge->sequences[i]->count;
            if (more && value_is(merge->sequences[i]->items[merge->positions[i]], next)) merge->positions[i]++;
        }
    }
    return ouro_made(thread, ouro_tuple_of(thread->vm, order->array->items, order->count));
}

Value ouro_class_mro(Thread *thread, const Tuple *bases)
{
    size_t count = bases->count + 1;
    size_t size = count * (sizeof(Tuple *) + sizeof(size_t));
    char *room = ouro_allocate_zeroed(thread->vm->allocator, size);
    if (room == NULL) return ouro_raise_memory(thread);
    Merge merge = {(const Tuple **)(void *)room, (size_t *)(void *)(room + count * sizeof(Tuple *)), count};
    for (size_t i = 0; i < bases->count; i++) merge.sequences[i] = value_as_class(bases->items[i])->mro;
    merge.sequences[bases->count] = bases;
    Value mro = merge_mros(thread, &merge);
    ouro_release(thread->vm->allocator, room, size);
    return mro;
}

// ---- layout ----

// The class whose instances' layout another one extends: itself, or the nearest of its bases that adds something to the layout.
static const Class *solid(const Class *class)
{
    while (class->base != NULL && class->instance_type == class->base->instance_type && class->fixed_words == class->base->fixed_words)
        class = class->base;
    return class;
}

// Whether instances of the class can be used as those of `other`, whose layout is its own.
static bool extends(const Class *class, const Class *other)
{
    for (; class != NULL; class = class->base)
        if (class == other) return true;
    return false;
}

static bool has_duplicate(Thread *thread, const Tuple *bases)
{
    for (size_t i = 0; i < bases->count; i++)
        for (size_t k = i + 1; k < bases->count; k++) {
            if (!value_is(bases->items[i], bases->items[k])) continue;
            if (value_is_class(bases->items[i]))
                (void)ouro_raise(thread, CLASS_TYPE_ERROR, "duplicate base class %N", value_as_class(bases->items[i]));
            else (void)ouro_raise(thread, CLASS_TYPE_ERROR, "duplicate base class");
            return true;
        }
    return false;
}

Class *ouro_class_best_base(Thread *thread, const Tuple *bases)
{
    Class *best = NULL;
    if (has_duplicate(thread, bases)) return NULL;
    for (size_t i = 0; i < bases->count; i++) {
        if (!value_is_class(bases->items[i])) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "bases must be types");
            return NULL;
        }
        Class *base = value_as_class(bases->items[i]);
        if (base->flags & CLASS_FLAG_FINAL) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "type '%N' is not an acceptable base type", base);
            return NULL;
        }
        if (best == NULL || ouro_class_is_subclass(solid(base), solid(best))) {
            bool same = best != NULL && solid(base) == solid(best);
            if (!same) best = base;
        } else if (!ouro_class_is_subclass(solid(best), solid(base))) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

// ---- subclasses and orders ----

bool ouro_class_add_to_bases(Thread *thread, Class *class)
{
    for (size_t i = 0; i < class->bases->count; i++) {
        Class *base = value_as_class(class->bases->items[i]);
        Heap *heap = &thread->vm->heap;
        Array *array = base->subclasses;
        if (array == NULL) array = ouro_heap_array_new(heap, TYPE_ARRAY, 4);
        else if (array->count == array->capacity) array = ouro_heap_array_grow(heap, array, array->count * 2);
        if (array == NULL) return (void)ouro_raise_memory(thread), false;
        base->subclasses = array;
        ouro_heap_barrier(heap, base);
        ouro_heap_store(heap, array, &array->items[array->count++], value_from_object(class));
    }
    return true;
}

// What mro() of a metaclass gave, as a tuple. UNBOUND raised.
static Value check_mro(Thread *thread, const Class *class, Value given)
{
    Value mro = ouro_root(thread, ouro_tuple_from(thread, given));
    if (value_is_unbound(mro)) return mro;
    const Tuple *tuple = value_as_tuple(mro);
    for (size_t i = 0; i < tuple->count; i++) {
        if (!value_is_class(tuple->items[i])) return ouro_raise(thread, CLASS_TYPE_ERROR, "mro() returned a non-class ('%T')", tuple->items[i]);
        // The methods of such a class would take instances for what they are not.
        const Class *each = value_as_class(tuple->items[i]);
        if (!extends(class, solid(each))) return ouro_raise(thread, CLASS_TYPE_ERROR, "mro() returned base with unsuitable layout ('%N')", each);
    }
    return mro;
}

// The order of a class as its bases are now, or as its metaclass's own mro() says. UNBOUND raised.
static Value find_mro(Thread *thread, Class *class, bool *is_custom)
{
    Vm *vm = thread->vm;
    Class *metaclass = ouro_class_of(vm, value_from_object(class));
    Value method = metaclass->flags & CLASS_FLAG_BUILTIN ? VALUE_UNBOUND : ouro_class_lookup(vm, metaclass, VM_NAME(vm, MRO_METHOD));
    *is_custom = value_has_shape(method, CLASS_FUNCTION);
    if (*is_custom) {
        Value self = value_from_object(class), given = ouro_root(thread, ouro_call(thread, method, &self, 1));
        return value_is_unbound(given) ? given : check_mro(thread, class, given);
    }
    Value mro = ouro_root(thread, ouro_class_mro(thread, class->bases));
    if (!value_is_unbound(mro)) value_as_tuple(mro)->items[0] = value_from_object(class);
    return mro;
}

static void set_mro(Vm *vm, Class *class, Tuple *mro)
{
    class->mro = mro;
    ouro_heap_barrier(&vm->heap, class);
    ouro_class_changed(vm, class);
}

bool ouro_class_apply_mro(Thread *thread, Class *class)
{
    bool is_custom;
    Value mro = find_mro(thread, class, &is_custom);
    if (value_is_unbound(mro)) return false;
    if (is_custom) set_mro(thread->vm, class, value_as_tuple(mro));
    return true;
}

// ---- changing the bases ----

// Finds the orders of the class and of all below it anew. `before` gets what they were: class, order, class, order ...
static bool update_mros(Thread *thread, Class *class, List *before)
{
    Vm *vm = thread->vm;
    if (!ouro_enter(thread, "")) return false;
    const Tuple *old = class->mro;
    bool is_custom;
    Value mro = find_mro(thread, class, &is_custom);
    if (value_is_unbound(mro)) return false;
    if (class->mro != old) return true; // mro() has changed the bases itself, and that counts
    if (!ouro_list_append(vm, before, value_from_object(class)) || !ouro_list_append(vm, before, value_from_object(old)))
        return (void)ouro_raise_memory(thread), false;
    set_mro(vm, class, value_as_tuple(mro));
    if (class->subclasses == NULL) return true;
    Value below = ouro_root(thread, ouro_made(thread, ouro_list_of(vm, class->subclasses->items, class->subclasses->count)));
    if (value_is_unbound(below)) return false;
    for (size_t i = 0; i < value_as_list(below)->count; i++)
        if (!update_mros(thread, value_as_class(value_as_list(below)->array->items[i]), before)) return false;
    return true;
}

static void restore_mros(Vm *vm, const List *before)
{
    for (size_t i = 0; i < before->count; i += 2)
        set_mro(vm, value_as_class(before->array->items[i]), value_as_tuple(before->array->items[i + 1]));
}

static void remove_from_bases(const Tuple *bases, const Class *class)
{
    for (size_t i = 0; i < bases->count; i++) {
        Array *array = value_as_class(bases->items[i])->subclasses;
        uint32_t kept = 0;
        for (uint32_t k = 0; array != NULL && k < array->count; k++)
            if (value_as_object(array->items[k]) != (const void *)class) array->items[kept++] = array->items[k];
        if (array != NULL) array->count = kept;
    }
}

// Whether `class` is among what `base` comes from: by its order, or, while that is being found, by its bases.
static bool comes_from(const Class *base, const Class *class)
{
    if (ouro_class_is_subclass(base, class)) return true;
    for (; base != NULL; base = base->base)
        if (base == class) return true;
    return false;
}

static bool check_bases(Thread *thread, const Class *class, const Tuple *bases)
{
    if (bases->count == 0) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "can only assign non-empty tuple to %N.__bases__, not ()", class), false;
    for (size_t i = 0; i < bases->count; i++) {
        if (!value_is_class(bases->items[i]))
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N.__bases__ must be tuple of classes, not '%T'", class, bases->items[i]), false;
        if (comes_from(value_as_class(bases->items[i]), class))
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "a __bases__ item causes an inheritance cycle"), false;
    }
    return true;
}

bool ouro_class_set_bases(Thread *thread, Class *class, Tuple *bases)
{
    Vm *vm = thread->vm;
    if (!check_bases(thread, class, bases)) return false;
    Class *base = ouro_class_best_base(thread, bases), *old_base = class->base;
    if (base == NULL) return false;
    bool fits = base->instance_type == class->instance_type && base->fixed_words <= class->fixed_words && solid(base) == solid(old_base);
    if (!fits) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__bases__ assignment: '%N' object layout differs from '%N'", base, old_base), false;
    if (is_script_class(base) != is_script_class(old_base))
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__bases__ assignment: '%N' deallocator differs from '%N'", base, old_base), false;
    Tuple *old = class->bases;
    List *before = ouro_list_new(vm, 0);
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, before))) || value_is_unbound(ouro_root(thread, value_from_object(old)))) return false;
    class->bases = bases;
    class->base = base;
    ouro_heap_barrier(&vm->heap, class);
    if (!update_mros(thread, class, before)) {
        restore_mros(vm, before);
        if (class->bases != bases) return false; // mro() has changed them
        class->bases = old;
        class->base = old_base;
        return false;
    }
    if (class->bases != bases) return true;
    remove_from_bases(old, class);
    return ouro_class_add_to_bases(thread, class);
}
