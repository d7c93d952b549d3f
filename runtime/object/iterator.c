// Iterators and views: making them.
// SPDX-License-Identifier: MIT
#include "runtime/object/iterator.h"
#include "runtime/object/vm.h"

Iterator *ouro_iterator_make(Vm *vm, ClassId class_id, Value target)
{
    Iterator *iterator = ouro_heap_new(&vm->heap, TYPE_ITERATOR, class_id, sizeof *iterator);
    if (iterator == NULL) return NULL;
    iterator->target = target;
    iterator->other = VALUE_NONE;
    iterator->index = iterator->limit = iterator->step = 0;
    return iterator;
}

View *ouro_view_new(Vm *vm, ClassId class_id, Value target)
{
    View *view = ouro_heap_new(&vm->heap, TYPE_VIEW, class_id, sizeof *view);
    if (view != NULL) view->target = target;
    return view;
}
