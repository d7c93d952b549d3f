// a[b]: items of built-in types and of classes of scripts.
// SPDX-License-Identifier: MIT
#include "runtime/vm/attribute.h"
#include "runtime/vm/machine.h"

// C[item]: the metaclass's __getitem__ was not found; the class's __class_getitem__ may answer.
static Value get_class_item(Thread *thread, Value class, Value key)
{
    Value method = ouro_class_get_attr(thread, class, VM_SPECIAL(thread->vm, CLASS_GETITEM));
    if (value_is_unbound(method)) {
        if (ouro_pending(thread)) return method;
        if (value_as_class(class) == thread->vm->classes[CLASS_TYPE]) return ouro_generic_alias(thread, class, key);
        return ouro_raise(thread, CLASS_TYPE_ERROR, "type '%N' is not subscriptable", value_as_class(class));
    }
    if (value_is_unbound(ouro_root(thread, method))) return VALUE_UNBOUND;
    return ouro_call(thread, method, &key, 1);
}

Value ouro_get_item(Thread *thread, Value value, Value key)
{
    Class *class = ouro_class_of(thread->vm, value);
    if (is_script_class(class) && ouro_class_overrides(thread->vm, class, SPECIAL_GETITEM))
        return ouro_call_special(thread, value, SPECIAL_GETITEM, &key, 1);
    if (class->slots != NULL && class->slots->get_item != NULL) return class->slots->get_item(thread, value, key);
    if (value_is_class(value)) return get_class_item(thread, value, key);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not subscriptable", value);
}

// CPython's words depend on whether it would have asked the class as a sequence.
static void raise_undeletable(Thread *thread, Class *class, Value value, Value key)
{
    bool is_sequence = is_script_class(class) || (class->slots != NULL && class->slots->length != NULL);
    bool is_index = !value_is_unbound(ouro_class_special(thread->vm, ouro_class_of(thread->vm, key), SPECIAL_INDEX));
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object %s support item deletion", value,
                     is_sequence && is_index ? "doesn't" : "does not");
}

bool ouro_set_item(Thread *thread, Value value, Value key, Value item)
{
    Class *class = ouro_class_of(thread->vm, value);
    bool deletes = value_is_unbound(item);
    Special special = deletes ? SPECIAL_DELITEM : SPECIAL_SETITEM;
    if (is_script_class(class) && ouro_class_overrides(thread->vm, class, special)) {
        Value args[] = {key, item};
        return !value_is_unbound(ouro_call_special(thread, value, special, args, deletes ? 1 : 2));
    }
    if (class->slots != NULL && class->slots->set_item != NULL) return class->slots->set_item(thread, value, key, item);
    if (deletes) raise_undeletable(thread, class, value, key);
    else (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object does not support item assignment", value);
    return false;
}

int64_t ouro_length(Thread *thread, Value value)
{
    Class *class = ouro_class_of(thread->vm, value);
    if (is_script_class(class) && ouro_class_overrides(thread->vm, class, SPECIAL_LEN)) {
        Value result = ouro_call_special(thread, value, SPECIAL_LEN, NULL, 0);
        if (value_is_unbound(result)) return -1;
        int64_t length;
        if (!ouro_index_size(thread, result, &length)) return -1;
        if (length < 0) (void)ouro_raise(thread, CLASS_VALUE_ERROR, "__len__() should return >= 0");
        return length < 0 ? -1 : length;
    }
    if (class->slots != NULL && class->slots->length != NULL) return class->slots->length(thread, value);
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "object of type '%T' has no len()", value);
    return -1;
}

// ---- the instructions ----

static Value method_to_enter(Vm *vm, Value value, Special special)
{
    Class *class = ouro_class_of(vm, value);
    if (!is_script_class(class) || !ouro_class_overrides(vm, class, special)) return VALUE_UNBOUND;
    Value method = ouro_class_special(vm, class, special);
    return value_has_shape(method, CLASS_FUNCTION) ? method : VALUE_UNBOUND;
}

static Next get_item(Thread *thread, Frame *frame, uint32_t *pc, Value key, unsigned length)
{
    Value value = frame->registers[instruction_b(*pc)];
    if (value_has_shape(value, CLASS_DICT)) {
        Value item;
        Found found = ouro_dict_get(thread, value_as_object(value), key, &item);
        if (OURO_LIKELY(found == FOUND_YES)) return finish(thread, frame, pc, instruction_a(*pc), length, item);
        if (found == FOUND_NOT) (void)ouro_raise_with(thread, CLASS_KEY_ERROR, key);
        return ouro_unwind(thread, frame, pc);
    }
    Value method = method_to_enter(thread->vm, value, SPECIAL_GETITEM);
    if (!value_is_unbound(method)) {
        Value args[] = {value, key};
        return ouro_call_pushed(thread, frame, pc, method, args, 2, link_make(LINK_VALUE, instruction_a(*pc), length));
    }
    return finish(thread, frame, pc, instruction_a(*pc), length, ouro_get_item(thread, value, key));
}

Next ouro_slow_get_item(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value value = frame->registers[instruction_b(*pc)];
    if (value_has_shape(value, CLASS_LIST)) rewrite(pc, OP_GET_ITEM_LIST);
    else if (value_has_shape(value, CLASS_TUPLE)) rewrite(pc, OP_GET_ITEM_TUPLE);
    return get_item(thread, frame, pc, frame->registers[instruction_c(*pc)], 1);
}

Next ouro_slow_get_item_k(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    return get_item(thread, frame, pc, value_at_words(pc + 1), 3);
}

Next ouro_slow_set_item(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value value = frame->registers[instruction_a(*pc)], key = frame->registers[instruction_b(*pc)];
    Value item = frame->registers[instruction_c(*pc)];
    if (value_has_shape(value, CLASS_LIST)) rewrite(pc, OP_SET_ITEM_LIST);
    Value method = method_to_enter(thread->vm, value, SPECIAL_SETITEM);
    if (!value_is_unbound(method)) {
        Value args[] = {value, key, item};
        return ouro_call_pushed(thread, frame, pc, method, args, 3, link_make(LINK_DISCARD, 0, 1));
    }
    if (!ouro_set_item(thread, value, key, item)) return ouro_unwind(thread, frame, pc);
    return go_on(frame, pc, 1);
}

Next ouro_slow_delete_item(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    if (!ouro_set_item(thread, frame->registers[instruction_a(*pc)], frame->registers[instruction_b(*pc)], VALUE_UNBOUND))
        return ouro_unwind(thread, frame, pc);
    return go_on(frame, pc, 1);
}
