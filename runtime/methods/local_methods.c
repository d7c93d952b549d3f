// _thread._local: attributes that each thread has to itself.
//
// A chain of entries, one for each thread that used it, found by the thread's handle. When a thread has ended, the collector lets go
// of its dict (types.c), and the next new entry takes the place of its entry.
// SPDX-License-Identifier: MIT
#include "runtime/object/class.h"
#include "runtime/object/dict.h"
#include "runtime/object/lock.h"
#include "runtime/task/operations.h"
#include "runtime/task/threads.h"
#include "runtime/vm/attribute.h"

static Local *local_of(Value value) { return value_as_object(value); }

static LocalEntry *find(Local *local, const ThreadHandle *handle)
{
    LocalEntry *entry = local->entries;
    while (entry != NULL && entry->handle != handle) entry = entry->next;
    return entry;
}

static LocalEntry *entry_of_ended(Local *local)
{
    LocalEntry *entry = local->entries;
    while (entry != NULL && entry->handle->is_alive) entry = entry->next;
    return entry;
}

static bool add(Vm *vm, Local *local, ThreadHandle *handle, Dict *dict)
{
    LocalEntry *entry = entry_of_ended(local);
    bool is_new = entry == NULL;
    if (is_new) entry = ouro_heap_new(&vm->heap, TYPE_LOCAL_ENTRY, CLASS_OBJECT, sizeof *entry);
    if (entry == NULL) return false;
    entry->handle = handle;
    entry->dict = dict;
    if (is_new) {
        entry->next = local->entries;
        local->entries = entry;
        ouro_heap_barrier(&vm->heap, local);
    } else {
        ouro_heap_barrier(&vm->heap, entry);
    }
    return true;
}

static Value local_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Class *class = value_as_class(args[0]);
    bool has_arguments = value_as_tuple(args[1])->count > 0 || value_as_dict(args[2])->count > 0;
    if (has_arguments && !ouro_class_overrides(vm, class, SPECIAL_INIT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "Initialization arguments are not supported");
    Local *local = (Local *)ouro_instance_new(vm, class, 0);
    if (local == NULL) return ouro_raise_memory(thread);
    local->args = args[1];
    local->keywords = args[2];
    local->entries = NULL;
    // The thread that makes it runs __init__ anyway: its dict is there already.
    Value self = ouro_root(thread, value_from_object(local));
    ThreadHandle *handle = ouro_thread_handle(thread);
    if (value_is_unbound(self) || handle == NULL) return VALUE_UNBOUND;
    Dict *dict = ouro_dict_new(vm, 0);
    return dict != NULL && add(vm, local, handle, dict) ? self : ouro_raise_memory(thread);
}

// The dict did not become what it was to be: the next use makes another.
static void forget(Vm *vm, Local *local, const ThreadHandle *handle)
{
    LocalEntry *entry = find(local, handle), *before = local->entries;
    if (entry == NULL) return;
    while (before != entry && before->next != entry) before = before->next;
    if (before == entry)
        local->entries = entry->next;
    else
        before->next = entry->next;
    ouro_heap_barrier(&vm->heap, local);
    ouro_heap_barrier(&vm->heap, before);
}

// The calling thread's dict, which lives as long as the thread and the object. When a thread comes for the first time, __init__ fills it.
static Dict *dict_of(Thread *thread, Value self)
{
    Vm *vm = thread->vm;
    Local *local = local_of(self);
    ThreadHandle *handle = ouro_thread_handle(thread);
    LocalEntry *entry = handle != NULL ? find(local, handle) : NULL;
    if (handle == NULL || entry != NULL) return entry != NULL ? entry->dict : NULL;
    Dict *dict = ouro_dict_new(vm, 0);
    if (dict == NULL || !add(vm, local, handle, dict)) return (void)ouro_raise_memory(thread), NULL;
    if (!ouro_class_overrides(vm, ouro_class_of(vm, self), SPECIAL_INIT)) return dict;
    Value init = ouro_root(thread, ouro_special(thread, self, SPECIAL_INIT));
    bool filled = !value_is_unbound(init) &&
                  !value_is_unbound(ouro_call_tuple(thread, init, value_as_tuple(local->args),
                                                    value_as_dict(local->keywords)));
    if (!filled) forget(vm, local, handle);
    return filled ? dict : NULL;
}

static bool is_data(Thread *thread, Value attribute)
{
    return !value_is_unbound(attribute) && ouro_is_data_descriptor(thread->vm, attribute);
}

static Value local_get_attribute(Thread *thread, Value self, String *name)
{
    Vm *vm = thread->vm;
    Dict *dict = dict_of(thread, self);
    if (dict == NULL) return VALUE_UNBOUND;
    if (name == VM_NAME(vm, DICT)) return value_from_object(dict);
    Class *class = ouro_class_of(vm, self);
    Value attribute = ouro_class_lookup(vm, class, name);
    if (is_data(thread, attribute)) return ouro_descriptor_get(thread, attribute, self, class);
    Value own = ouro_dict_get_string(vm, dict, name);
    if (!value_is_unbound(own)) return own;
    return value_is_unbound(attribute) ? ouro_attribute_error(thread, self, name)
                                       : ouro_descriptor_get(thread, attribute, self, class);
}

static bool local_set_attribute(Thread *thread, Value self, String *name, Value value)
{
    Vm *vm = thread->vm;
    Dict *dict = dict_of(thread, self);
    if (dict == NULL) return false;
    if (name == VM_NAME(vm, DICT)) {
        (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR,
                         "'%T' object attribute '__dict__' is read-only", self);
        return false;
    }
    if (is_data(thread, ouro_class_lookup(vm, ouro_class_of(vm, self), name)))
        return ouro_generic_set_attr(thread, self, name, value);
    if (!value_is_unbound(value)) {
        if (ouro_dict_set_string(vm, dict, name, value)) return true;
        return (void)ouro_raise_memory(thread), false;
    }
    if (ouro_dict_delete_string(vm, dict, name)) return true;
    return (void)ouro_attribute_error(thread, self, name), false;
}

static const TypeSlots slots = {.get_attribute = local_get_attribute,
                                .set_attribute = local_set_attribute};
const ClassDef ouro_class_def_LOCAL = {
    .slots = &slots,
    .new_ = {"_local(*args, **kwargs)", local_new, NULL, 0, NULL},
    .doc = "Attributes that each thread has to itself.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_HAS_WEAKREF,
};
