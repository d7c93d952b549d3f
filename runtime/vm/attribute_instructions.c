// The instructions of attributes and method calls: their slow ways, which fill the caches.
// SPDX-License-Identifier: MIT
#include "runtime/object/instance.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/machine.h"

enum { LOAD_ATTR_LENGTH = 6, STORE_ATTR_LENGTH = 6, CALL_METHOD_LENGTH = 6, CALL_LOADED_LENGTH = 1, CALL_LOADED_KW_LENGTH = 3 };

static bool looks_up_plainly(Vm *vm, Class *class)
{
    if (class->slots != NULL && class->slots->get_attribute != NULL) return false;
    return !is_script_class(class) || !ouro_class_overrides(vm, class, SPECIAL_GETATTRIBUTE);
}

// The word of an instance in which the attribute lies, or 0.
static uint32_t inline_word(Vm *vm, Object *object, String *name, Value class_attribute)
{
    if (value_has_shape(class_attribute, CLASS_MEMBER)) {
        const Member *member = value_as_object(class_attribute);
        return ouro_class_is_subclass(vm->shapes[object->shape]->class, member->owner) ? member->word : 0;
    }
    if (ouro_is_data_descriptor(vm, class_attribute)) return 0;
    const Shape *shape = vm->shapes[object->shape];
    if (shape->count == 0) return 0;
    int position = ouro_shape_find(shape, name);
    return position >= 0 && position < shape->inline_capacity ? shape->first_word + (uint32_t)position : 0;
}

static bool is_plain_constant(Vm *vm, Value attribute)
{
    // The smallest floats read as addresses, which is what other caches hold in the same place.
    if (!value_is_object(attribute)) return attribute.bits >> 48 != 0;
    Class *class = ouro_class_of(vm, attribute);
    if (is_script_class(class)) return !ouro_class_overrides(vm, class, SPECIAL_GET);
    switch (value_object(attribute)->type) {
    case TYPE_STRING: case TYPE_TUPLE: case TYPE_LIST: case TYPE_DICT: case TYPE_SET: case TYPE_BIGINT: case TYPE_BYTES: return true;
    default: return false;
    }
}

// A change of such a class's plain attributes must now move the epoch.
static void note_cached_constant(const Class *class)
{
    for (size_t i = 0; i < class->mro->count; i++) value_as_class(class->mro->items[i])->cached_constants = true;
}

static void specialise_load(Vm *vm, Frame *frame, uint32_t *pc, Object *object, Class *class, String *name)
{
    if (!may_specialise(pc + 1)) return;
    Value attribute = ouro_class_lookup(vm, class, name);
    const Shape *shape = vm->shapes[object->shape];
    uint32_t word = inline_word(vm, object, name, attribute);
    if (word != 0) {
        pc[2] = object->shape;
        pc[3] = word;
        pointer_to_words(pc + 4, NULL);
        rewrite(pc, OP_LOAD_ATTR_SLOT);
    } else if (!value_is_unbound(attribute) && is_plain_constant(vm, attribute) && !(shape->flags & SHAPE_DICTIONARY) &&
               ouro_attributes_place(object) == NULL && value_is_unbound(ouro_instance_get(vm, object, name))) {
        pc[2] = object->shape;
        pc[3] = vm->class_epoch;
        value_to_words(pc + 4, attribute);
        note_cached_constant(class);
        ouro_heap_barrier(&vm->heap, frame_code(frame));
        rewrite(pc, OP_LOAD_ATTR_CONSTANT);
    }
}

static bool load_from_module(Thread *thread, Frame *frame, uint32_t *pc, Object *object, String *name)
{
    Dict *namespace_ = ((Module *)object)->namespace_;
    Cell *cell = ouro_dict_cell(thread->vm, namespace_, name);
    if (cell == NULL || value_is_unbound(cell->value)) return false;
    if (may_specialise(pc + 1)) {
        pc[2] = namespace_->keys_version;
        pointer_to_words(pc + 4, cell);
        ouro_heap_barrier(&thread->vm->heap, frame_code(frame));
        rewrite(pc, OP_LOAD_ATTR_MODULE);
    }
    frame->registers[instruction_a(*pc)] = cell->value;
    return true;
}

// A property of a script is entered as a frame. UNBOUND where that does not fit.
static Value property_to_enter(Vm *vm, Class *class, Value attribute)
{
    if (!value_has_shape(attribute, CLASS_PROPERTY)) return VALUE_UNBOUND;
    if (is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_GETATTR)) return VALUE_UNBOUND; // it may be asked next
    Value getter = ((Property *)value_as_object(attribute))->get;
    return value_has_shape(getter, CLASS_FUNCTION) ? getter : VALUE_UNBOUND;
}

Next ouro_slow_load_attr(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Vm *vm = thread->vm;
    unsigned a = instruction_a(*pc);
    Value value = frame->registers[instruction_b(*pc)];
    String *name = name_at(frame, pc[1]);
    if (value_is_object(value)) {
        Object *object = value_object(value);
        Class *class = ouro_class_of(vm, value);
        if (object->shape == CLASS_MODULE && load_from_module(thread, frame, pc, object, name))
            return go_on(frame, pc, LOAD_ATTR_LENGTH);
        if (looks_up_plainly(vm, class)) {
            Value getter = property_to_enter(vm, class, ouro_class_lookup(vm, class, name));
            if (!value_is_unbound(getter))
                return ouro_call_pushed(thread, frame, pc, getter, &value, 1, link_make(LINK_VALUE, a, LOAD_ATTR_LENGTH));
            specialise_load(vm, frame, pc, object, class, name);
        }
    }
    return finish(thread, frame, pc, a, LOAD_ATTR_LENGTH, ouro_get_attr(thread, value, name));
}

static void specialise_store(Vm *vm, uint32_t *pc, Object *object, Class *class, String *name)
{
    if (!may_specialise(pc + 1)) return;
    if (is_script_class(class) && ouro_class_overrides(vm, class, SPECIAL_SETATTR)) return;
    if (class->slots != NULL && class->slots->set_attribute != NULL) return;
    Value attribute = ouro_class_lookup(vm, class, name);
    uint32_t word = inline_word(vm, object, name, attribute);
    if (word != 0) {
        pc[2] = object->shape;
        pc[3] = word;
        rewrite(pc, OP_STORE_ATTR_SLOT);
        return;
    }
    Shape *shape = vm->shapes[object->shape];
    if (ouro_is_data_descriptor(vm, attribute) || shape->flags & SHAPE_DICTIONARY) return;
    if (!(class->flags & CLASS_FLAG_HAS_DICT) || shape->count >= shape->inline_capacity) return;
    if (ouro_shape_find(shape, name) >= 0 || ouro_attributes_place(object) != NULL) return;
    Shape *next = ouro_shape_add(vm, shape, name);
    if (next == NULL) return;
    pc[2] = object->shape;
    pc[3] = shape->first_word + shape->count;
    pc[4] = next->id;
    pc[5] = vm->class_epoch;
    rewrite(pc, OP_STORE_ATTR_NEW);
}

Next ouro_slow_store_attr(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Value value = frame->registers[instruction_a(*pc)], item = frame->registers[instruction_b(*pc)];
    String *name = name_at(frame, pc[1]);
    if (value_is_object(value)) {
        Object *object = value_object(value);
        bool barrier = object->gc & GC_BARRIER; // a store that was slow for this alone stays special
        if (!barrier || instruction_opcode(*pc) == OP_STORE_ATTR)
            specialise_store(thread->vm, pc, object, ouro_class_of(thread->vm, value), name);
    }
    if (!ouro_set_attr(thread, value, name, item)) return ouro_unwind(thread, frame, pc);
    return go_on(frame, pc, STORE_ATTR_LENGTH);
}

Next ouro_slow_delete_attr(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    if (!ouro_set_attr(thread, frame->registers[instruction_a(*pc)], name_at(frame, pc[1]), VALUE_UNBOUND))
        return ouro_unwind(thread, frame, pc);
    return go_on(frame, pc, 2);
}

// ---- method calls ----

// Calls what is no method of the class: its window begins one register up, behind the receiver's.
static Next call_attribute(Thread *thread, Frame *frame, uint32_t *pc, Value callable)
{
    Value *window = &frame->registers[instruction_a(*pc) + 1];
    window[-1] = VALUE_NONE; // dead, for the collector too
    window[0] = callable;
    uint64_t link = link_make(LINK_VALUE, instruction_a(*pc), CALL_METHOD_LENGTH);
    return ouro_call_window(thread, frame, pc, window, instruction_b(*pc), NULL, link);
}

// Whether the method may be called with this receiver unchecked: one of a built-in class may have been put into another class.
static bool applies_to(Vm *vm, Value method, Value receiver)
{
    if (!value_has_shape(method, CLASS_METHOD_DESCRIPTOR)) return true;
    return ouro_class_is_subclass(ouro_class_of(vm, receiver), value_as_class(((Native *)value_as_object(method))->owner));
}

static void specialise_call(Vm *vm, Frame *frame, uint32_t *pc, Object *receiver, Value method, unsigned count)
{
    if (!may_specialise(pc + 1)) return;
    if (value_has_shape(method, CLASS_FUNCTION)) {
        unsigned form = call_form(frame, value_as_object(method), count, OP_CALL_METHOD_FUNCTION);
        if (form == 0) return;
        value_to_words(pc + 4, method);
        rewrite(pc, form);
    } else {
        Native *native = (Native *)value_as_object(method);
        if (!applies_to(vm, method, value_from_object(receiver))) return;
        bool takes = native->flags & NATIVE_VARIADIC || native->parameters_count == count;
        if (native->flags & NATIVE_OPTIONAL) takes = count >= native->required_count && count <= native->parameters_count;
        if (native->flags & NATIVE_SPREAD) takes = count >= native->required_count;
        if (!takes || native->flags & ~(uint32_t)(NATIVE_PUBLIC | NATIVE_VARIADIC | NATIVE_OPTIONAL | NATIVE_SPREAD | NATIVE_SCRIPT)) return;
        value_to_words(pc + 4, method);
        rewrite(pc, OP_CALL_METHOD_NATIVE);
    }
    pc[2] = receiver->shape;
    pc[3] = vm->class_epoch;
}

// module.function(...) where the module's namespace tells which function.
static void specialise_module_call(Vm *vm, Frame *frame, uint32_t *pc, Value receiver, String *name, unsigned count)
{
    Dict *namespace_ = ((Module *)value_as_object(receiver))->namespace_;
    Cell *cell = ouro_dict_cell(vm, namespace_, name);
    if (cell == NULL || !may_specialise(pc + 1)) return;
    if (value_has_shape(cell->value, CLASS_FUNCTION)) {
        unsigned form = call_form(frame, value_as_object(cell->value), count, OP_CALL_MODULE_FUNCTION);
        if (form == 0) return;
        rewrite(pc, form);
    } else if (value_has_shape(cell->value, CLASS_NATIVE)) {
        if (!native_may_take((const Native *)value_as_object(cell->value), count)) return;
        rewrite(pc, OP_CALL_MODULE_NATIVE);
    }
    pc[2] = namespace_->keys_version;
    pointer_to_words(pc + 4, cell);
}

Value ouro_find_method(Vm *vm, Value receiver, String *name)
{
    Class *class = ouro_class_of(vm, receiver);
    if (!looks_up_plainly(vm, class)) return VALUE_UNBOUND;
    Value method = ouro_class_lookup(vm, class, name);
    if (!is_plain_method(method)) return VALUE_UNBOUND;
    if (value_is_object(receiver) && !value_is_unbound(ouro_instance_get(vm, value_object(receiver), name))) return VALUE_UNBOUND;
    return method;
}

// A generator that is neither running nor spent is resumed as a frame.
static bool can_enter(Value receiver)
{
    unsigned state = ((Generator *)value_as_object(receiver))->state;
    return state == GENERATOR_CREATED || state == GENERATOR_SUSPENDED;
}

Next ouro_slow_call_method(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Vm *vm = thread->vm;
    unsigned a = instruction_a(*pc), count = instruction_b(*pc) + 1;
    Value *window = &frame->registers[a];
    Value receiver = window[FRAME_WORDS];
    String *name = name_at(frame, pc[1]);
    bool sends = name == VM_NAME(vm, SEND) && count == 2;
    if (sends && (value_has_shape(receiver, CLASS_GENERATOR) || value_has_shape(receiver, CLASS_COROUTINE)) && can_enter(receiver))
        return ouro_generator_enter(thread, frame, pc, value_as_object(receiver), window[FRAME_WORDS + 1], link_make(LINK_NEXT, a, CALL_METHOD_LENGTH));
    Value method = ouro_find_method(vm, receiver, name);
    if (value_is_unbound(method)) {
        Value attribute = ouro_get_attr(thread, receiver, name);
        if (value_is_unbound(attribute)) return ouro_unwind(thread, frame, pc + 1); // the place of the attribute
        if (value_has_shape(receiver, CLASS_MODULE)) specialise_module_call(vm, frame, pc, receiver, name, count - 1);
        return call_attribute(thread, frame, pc, attribute);
    }
    if (value_is_object(receiver) && ouro_attributes_place(value_object(receiver)) == NULL &&
        !(vm->shapes[value_object(receiver)->shape]->flags & SHAPE_DICTIONARY))
        specialise_call(vm, frame, pc, value_object(receiver), method, count);
    window[0] = method;
    return ouro_call_window(thread, frame, pc, window, count, NULL, link_make(LINK_VALUE, a, CALL_METHOD_LENGTH));
}

// ---- method calls in two steps ----

static void specialise_load_method(Vm *vm, uint32_t *pc, Value receiver, Value method)
{
    if (!value_is_object(receiver) || ouro_attributes_place(value_object(receiver)) != NULL) return;
    uint32_t shape = value_object(receiver)->shape;
    if (vm->shapes[shape]->flags & SHAPE_DICTIONARY || !may_specialise(pc + 1)) return;
    pc[2] = shape;
    pc[3] = vm->class_epoch;
    value_to_words(pc + 4, method);
    rewrite(pc, OP_LOAD_METHOD_CLASS);
}

static void specialise_load_from_module(Vm *vm, uint32_t *pc, Value receiver, String *name)
{
    Dict *namespace_ = ((Module *)value_as_object(receiver))->namespace_;
    Cell *cell = ouro_dict_cell(vm, namespace_, name);
    if (cell == NULL || !may_specialise(pc + 1)) return;
    pc[2] = namespace_->keys_version;
    pointer_to_words(pc + 4, cell);
    rewrite(pc, OP_LOAD_METHOD_MODULE);
}

Next ouro_slow_load_method(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    Vm *vm = thread->vm;
    Value *window = &frame->registers[instruction_a(*pc)];
    Value receiver = frame->registers[instruction_b(*pc)];
    String *name = name_at(frame, pc[1]);
    Value method = ouro_find_method(vm, receiver, name);
    if (!value_is_unbound(method) && applies_to(vm, method, receiver)) {
        specialise_load_method(vm, pc, receiver, method);
        window[0] = method;
        window[FRAME_WORDS] = receiver;
    } else {
        // A method that does not apply says so when it is called.
        bool is_attribute = value_is_unbound(method);
        Value attribute = is_attribute ? ouro_get_attr(thread, receiver, name) : ouro_made(thread, ouro_method_new(vm, method, receiver));
        if (value_is_unbound(attribute)) return ouro_unwind(thread, frame, pc);
        if (value_has_shape(receiver, CLASS_MODULE)) specialise_load_from_module(vm, pc, receiver, name);
        window[0] = VALUE_UNBOUND;
        window[1] = attribute;
        window[FRAME_WORDS] = VALUE_NONE;
    }
    return go_on(frame, pc, LOAD_ATTR_LENGTH);
}

static void specialise_call_loaded(const Frame *frame, uint32_t *pc, const Value *window, unsigned count)
{
    bool is_method = !value_is_unbound(window[0]);
    Value callable = window[!is_method];
    if (value_has_shape(callable, CLASS_FUNCTION)) {
        unsigned in_place = is_method ? OP_CALL_LOADED_FUNCTION : OP_CALL_LOADED_PLAIN_FUNCTION;
        unsigned form = call_form(frame, value_as_object(callable), count + is_method, in_place);
        if (form != 0) rewrite(pc, form);
    } else if (value_has_shape(callable, is_method ? CLASS_METHOD_DESCRIPTOR : CLASS_NATIVE)) {
        if (!native_may_take(value_as_object(callable), count + is_method)) return;
        rewrite(pc, is_method ? OP_CALL_LOADED_NATIVE : OP_CALL_LOADED_PLAIN_NATIVE);
    }
}

// Whether this is g.send(v) of a generator that can be entered as a frame.
static bool sends(Vm *vm, const Value *window, unsigned count)
{
    Value receiver = window[FRAME_WORDS];
    if (count != 1 || !value_has_shape(window[0], CLASS_METHOD_DESCRIPTOR)) return false;
    if (((Native *)value_as_object(window[0]))->name != VM_NAME(vm, SEND)) return false;
    return (value_has_shape(receiver, CLASS_GENERATOR) || value_has_shape(receiver, CLASS_COROUTINE)) && can_enter(receiver);
}

Next ouro_slow_call_loaded(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    unsigned a = instruction_a(*pc), count = instruction_b(*pc);
    Value *window = &frame->registers[a];
    bool has_keywords = pristine_opcode(frame, pc) == OP_CALL_LOADED_KW, is_method = !value_is_unbound(window[0]);
    unsigned length = has_keywords ? CALL_LOADED_KW_LENGTH : CALL_LOADED_LENGTH;
    if (!has_keywords && sends(thread->vm, window, count))
        return ouro_generator_enter(thread, frame, pc, value_as_object(window[FRAME_WORDS]), window[FRAME_WORDS + 1], link_make(LINK_NEXT, a, length));
    Tuple *keywords = has_keywords ? value_as_tuple(value_at_words(pc + 1)) : NULL;
    if (!has_keywords) specialise_call_loaded(frame, pc, window, count);
    return ouro_call_window(thread, frame, pc, window + !is_method, count + is_method, keywords, link_make(LINK_VALUE, a, length));
}

// ---- with, super ----

// Bound for the call that follows: no script sees it, so that natives too are bound the small way.
static Value bound_special(Thread *thread, Value value, Special special)
{
    Value method = ouro_class_special(thread->vm, ouro_class_of(thread->vm, value), special);
    bool is_plain = value_has_shape(method, CLASS_FUNCTION) || value_has_shape(method, CLASS_METHOD_DESCRIPTOR);
    return is_plain ? ouro_made(thread, ouro_method_new(thread->vm, method, value)) : ouro_special(thread, value, special);
}

Next ouro_slow_load_special(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    static const Special specials[] = {SPECIAL_ENTER, SPECIAL_EXIT, SPECIAL_AENTER, SPECIAL_AEXIT};
    unsigned which = instruction_c(*pc);
    Value value = frame->registers[instruction_b(*pc)];
    Value method = bound_special(thread, value, specials[which]);
    if (value_is_unbound(method) && !ouro_pending(thread)) {
        bool is_async = which >= 2, is_exit = which % 2 == 1;
        const char *protocol = is_async ? "asynchronous context manager" : "context manager";
        if (is_exit)
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object does not support the %s protocol (missed %S method)", value, protocol,
                             thread->vm->names[specials[which]]);
        else (void)ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object does not support the %s protocol", value, protocol);
    }
    return finish(thread, frame, pc, instruction_a(*pc), 1, method);
}

Next ouro_slow_super(Thread *thread, Frame *frame, uint32_t *pc)
{
    leave_to_c(thread, frame, pc);
    unsigned a = instruction_a(*pc);
    Value *window = &frame->registers[a];
    bool is_builtin = value_is(window[0], value_from_object(thread->vm->classes[CLASS_SUPER]));
    uint64_t link = link_make(LINK_VALUE, a, 1);
    if (!is_builtin) return ouro_call_window(thread, frame, pc, window, 0, NULL, link);
    const Cell *cell = value_as_object(frame->registers[instruction_c(*pc)]);
    Value self = frame->registers[instruction_b(*pc)];
    return finish(thread, frame, pc, a, 1, ouro_super_new(thread, cell->value, self));
}
