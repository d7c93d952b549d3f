// The module _deque: gives collections the classes of deques, which are the machine's own.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/modules.h"

static bool fill(Thread *thread, Module *module)
{
    Class *const *classes = thread->vm->classes;
    return ouro_module_set(thread, module, "deque", value_from_object(classes[CLASS_DEQUE])) &&
           ouro_module_set(thread, module, "_deque_iterator", value_from_object(classes[CLASS_DEQUE_ITERATOR])) &&
           ouro_module_set(thread, module, "_deque_reverse_iterator",
                           value_from_object(classes[CLASS_DEQUE_REVERSE_ITERATOR]));
}

const EngineModule ouro_module_deque = {.name = "_deque", .doc = "The classes of deques.", .fill = fill};
