// The module _weakref.
// SPDX-License-Identifier: MIT
#include "runtime/methods/weakref.h"
#include "runtime/heap/weak.h"
#include "runtime/object/iterator.h"
#include "src/engine/modules/modules.h"

static Value weakref_proxy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_weak_proxy_new(thread, args[0], args[1]);
}

typedef struct Gathering {
    Vm *vm;
    List *list;
    int64_t count;
} Gathering;

static bool gather(void *context, Object *weak)
{
    Gathering *gathering = context;
    if (weak->type != TYPE_WEAKREF) return true;
    gathering->count++;
    return gathering->list == NULL ||
           ouro_list_append(gathering->vm, gathering->list, value_from_object(weak));
}

static Value weakref_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Gathering gathering = {.vm = thread->vm};
    if (value_is_object(args[0]))
        ouro_weak_each(&thread->vm->heap, value_as_object(args[0]), gather, &gathering);
    return value_from_int(gathering.count);
}

// The shared reference stands before all others.
static void put_shared_first(Vm *vm, List *list)
{
    for (size_t i = 1; i < list->count; i++) {
        Value item = list->array->items[i];
        if (!value_has_shape(item, CLASS_WEAKREF) ||
            !value_is_none(((WeakRef *)value_as_object(item))->callback))
            continue;
        ouro_heap_store(&vm->heap, list->array, &list->array->items[i], list->array->items[0]);
        ouro_heap_store(&vm->heap, list->array, &list->array->items[0], item);
        return;
    }
}

static Value weakref_refs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Gathering gathering = {.vm = thread->vm, .list = ouro_list_new(thread->vm, 2)};
    if (gathering.list == NULL) return ouro_raise_memory(thread);
    if (value_is_object(args[0]))
        ouro_weak_each(&thread->vm->heap, value_as_object(args[0]), gather, &gathering);
    put_shared_first(thread->vm, gathering.list);
    return value_from_object(gathering.list);
}

static const NativeDef functions[] = {
    {"getweakrefcount(object, /)", weakref_count,
     "Return the number of weak references to 'object'.", 0, NULL},
    {"getweakrefs(object, /)", weakref_refs,
     "Return a list of all weak reference objects pointing to 'object'.", 0, NULL},
    {"proxy(object, callback=None, /)", weakref_proxy,
     "Create a proxy object that weakly references 'object'.", 0, NULL},
    {0},
};

static bool fill(Thread *thread, Module *module)
{
    Class **classes = thread->vm->classes;
    return ouro_module_set(thread, module, "ref", value_from_object(classes[CLASS_WEAKREF])) &&
           ouro_module_set(thread, module, "ReferenceType",
                           value_from_object(classes[CLASS_WEAKREF])) &&
           ouro_module_set(thread, module, "ProxyType",
                           value_from_object(classes[CLASS_WEAK_PROXY])) &&
           ouro_module_set(thread, module, "CallableProxyType",
                           value_from_object(classes[CLASS_WEAK_CALLABLE_PROXY]));
}

const EngineModule ouro_module_weakref = {"_weakref", "Weak-reference support module.", functions,
                                          fill};
