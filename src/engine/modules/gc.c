// The module gc: the collector as scripts see it.
// SPDX-License-Identifier: MIT
#include "runtime/vm/vm.h"
#include "src/engine/modules/modules.h"

static Value gc_collect(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_vm_collect(thread) ? value_from_int(0) : VALUE_UNBOUND;
}

static Value gc_enable(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    engine_of(thread)->collects_cycles = true;
    return VALUE_NONE;
}

// Only what isenabled() says changes: the collector is all there is to free memory.
static Value gc_disable(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    engine_of(thread)->collects_cycles = false;
    return VALUE_NONE;
}

static Value gc_isenabled(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return value_from_bool(engine_of(thread)->collects_cycles);
}

static Value three(Thread *thread, int64_t a, int64_t b, int64_t c)
{
    Value values[] = {value_from_int(a), value_from_int(b), value_from_int(c)};
    return ouro_made(thread, ouro_tuple_of(thread->vm, values, 3));
}

static Value gc_get_threshold(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return three(thread, 2000, 10, 0);
}

static Value gc_get_count(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return three(thread, 0, 0, 0);
}

// ---- objects ----

typedef struct Gathering {
    Thread *thread;
    OURO_ARRAY(Object *) found;
    bool failed;
} Gathering;

// Scripts see containers only: not strings, numbers, or the machine's own parts.
static bool is_container(const Object *object)
{
    switch (object->type) {
    case TYPE_INSTANCE:
    case TYPE_LIST:
    case TYPE_TUPLE:
    case TYPE_DICT:
    case TYPE_SET:
    case TYPE_FUNCTION:
    case TYPE_METHOD:
    case TYPE_CLASS:
    case TYPE_MODULE:
    case TYPE_EXCEPTION:
    case TYPE_GENERATOR:
    case TYPE_PROPERTY:
    case TYPE_CELL: return true;
    default: return false;
    }
}

static void gather(void *context, Object *object)
{
    Gathering *gathering = context;
    if (!is_container(object) || gathering->failed) return;
    gathering->failed = !array_push(gathering->thread->vm->allocator, &gathering->found, object);
}

static Value list_of(Gathering *gathering)
{
    Vm *vm = gathering->thread->vm;
    List *list = gathering->failed ? NULL : ouro_list_new(vm, gathering->found.count);
    for (size_t i = 0; list != NULL && i < gathering->found.count; i++)
        if (!ouro_list_append(vm, list, value_from_object(gathering->found.at[i]))) list = NULL;
    array_deinit(vm->allocator, &gathering->found);
    return ouro_made(gathering->thread, list);
}

static Value gc_get_objects(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    Gathering gathering = {.thread = thread};
    ouro_heap_each(&thread->vm->heap, gather, &gathering);
    return list_of(&gathering);
}

static Value gc_get_referents(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Gathering gathering = {.thread = thread};
    Tuple *objects = value_as_tuple(args[0]);
    for (size_t i = 0; i < objects->count; i++) {
        if (value_is_object(objects->items[i]))
            ouro_heap_each_referent(&thread->vm->heap, value_object(objects->items[i]), gather,
                                    &gathering);
    }
    return list_of(&gathering);
}

static Value gc_is_tracked(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(value_is_object(args[0]) && is_container(value_object(args[0])));
}

static Value answer_none(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_NONE;
}
static Value answer_zero(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, value_from_int(0);
}
static Value empty_list(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_made(thread, ouro_list_new(thread->vm, 0));
}

static const NativeDef functions[] = {
    {"collect(generation=2)", gc_collect, "Run the garbage collector.", 0, NULL},
    {"disable()", gc_disable, "Disable automatic garbage collection.", 0, NULL},
    {"enable()", gc_enable, "Enable automatic garbage collection.", 0, NULL},
    {"freeze()", answer_none, NULL, 0, NULL},
    {"get_count()", gc_get_count, "Return a three-tuple of the current collection counts.", 0,
     NULL},
    {"get_debug()", answer_zero, NULL, 0, NULL},
    {"get_objects(generation=None)", gc_get_objects,
     "Return a list of objects tracked by the collector.", 0, NULL},
    {"get_referents(*objs)", gc_get_referents,
     "Return the list of objects that are directly referred to by 'objs'.", 0, NULL},
    {"get_referrers(*objs)", empty_list, NULL, 0, NULL},
    {"get_stats()", empty_list, NULL, 0, NULL},
    {"get_threshold()", gc_get_threshold, "Return the current collection thresholds.", 0, NULL},
    {"is_tracked(obj, /)", gc_is_tracked,
     "Returns true if the object is tracked by the garbage collector.", 0, NULL},
    {"isenabled()", gc_isenabled, "Returns true if automatic garbage collection is enabled.", 0,
     NULL},
    {"set_debug(flags, /)", answer_none, NULL, 0, NULL},
    {"set_threshold(threshold0, threshold1=..., threshold2=..., /)", answer_none,
     "Set the collection thresholds.", 0, NULL},
    {"unfreeze()", answer_none, NULL, 0, NULL},
    {0},
};

static bool fill(Thread *thread, Module *module)
{
    engine_of(thread)->collects_cycles = true;
    return ouro_module_set(thread, module, "garbage",
                           ouro_made(thread, ouro_list_new(thread->vm, 0))) &&
           ouro_module_set(thread, module, "callbacks",
                           ouro_made(thread, ouro_list_new(thread->vm, 0)));
}

const EngineModule ouro_module_gc = {"gc", "This module provides access to the garbage collector.",
                                     functions, fill};
