// super: attributes as the classes behind one in an MRO have them.
// SPDX-License-Identifier: MIT
#include "runtime/object/instance.h"
#include "runtime/task/operations.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/machine.h"

// The class in whose MRO the search goes on: that of the instance, or the class itself where a class was given.
static Value checked_self_class(Thread *thread, Class *start, Value self)
{
    if (value_is_class(self) && ouro_class_is_subclass(value_as_class(self), start)) return self;
    Class *class = ouro_class_of(thread->vm, self);
    if (ouro_class_is_subclass(class, start)) return value_from_object(class);
    Value other = ouro_get_attr_optional(thread, self, VM_NAME(thread->vm, CLASS));
    if (value_is_class(other) && ouro_class_is_subclass(value_as_class(other), start)) return other;
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    const char *kind = value_is_class(self) ? "type" : "instance of";
    return ouro_raise(thread, CLASS_TYPE_ERROR, "super(type, obj): obj (%s %N) is not an instance or subtype of type (%N).", kind,
                      value_is_class(self) ? value_as_class(self) : class, start);
}

static bool fill(Thread *thread, Super *super, Value class, Value self)
{
    if (!value_is_class(class)) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "super() argument 1 must be a type, not %T", class), false;
    super->start_class = class;
    super->self = super->self_class = VALUE_UNBOUND;
    if (value_is_unbound(self) || value_is_none(self)) return true;
    Value self_class = checked_self_class(thread, value_as_class(class), self);
    if (value_is_unbound(self_class)) return false;
    super->self = self;
    super->self_class = self_class;
    ouro_heap_barrier(&thread->vm->heap, super);
    return true;
}

Value ouro_super_new(Thread *thread, Value class, Value self)
{
    if (value_is_unbound(class)) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "super(): empty __class__ cell");
    if (value_is_unbound(self)) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "super(): arg[0] deleted");
    Super *super = (Super *)ouro_instance_new(thread->vm, thread->vm->classes[CLASS_SUPER], 0);
    if (super == NULL) return ouro_raise_memory(thread);
    return fill(thread, super, class, self) ? value_from_object(super) : VALUE_UNBOUND;
}

// UNBOUND where it was deleted.
static Value first_argument(const Frame *frame)
{
    const Unit *unit = frame_code(frame)->unit;
    Value value = frame->registers[0];
    for (uint32_t i = 0; i < unit->locals_count; i++)
        if (unit->locals[i].reg == 0 && unit->locals[i].is_cell) return ((Cell *)value_as_object(value))->value;
    return value;
}

// super() without arguments, called in another way than by its name: the caller's frame tells.
static bool find_from_frame(Thread *thread, Value *class, Value *self)
{
    Frame *frame = thread->frame;
    const char *problem = "super(): no arguments";
    *self = *class = VALUE_UNBOUND;
    if (frame != NULL && frame_code(frame)->unit->positional_count > 0) {
        const Unit *unit = frame_code(frame)->unit;
        *self = first_argument(frame);
        bool is_deleted = value_is_unbound(*self);
        problem = is_deleted ? "super(): arg[0] deleted" : "super(): __class__ cell not found";
        for (uint32_t i = 0; i < unit->free_names_count && !is_deleted; i++) {
            if (!text_equal(unit->free_names[i], (Text){"__class__", 9})) continue;
            *class = ((Cell *)value_as_object(frame_function(frame)->closure->items[i]))->value;
            if (!value_is_unbound(*class)) return true;
            problem = "super(): empty __class__ cell";
        }
    }
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "%s", problem);
    return false;
}

static Value super_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Super *super = (Super *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (super == NULL) return ouro_raise_memory(thread);
    super->start_class = super->self = super->self_class = VALUE_UNBOUND;
    return value_from_object(super);
}

static Value super_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value class = args[1], self = args[2];
    if (value_is_unbound(class) && !find_from_frame(thread, &class, &self)) return VALUE_UNBOUND;
    return fill(thread, value_as_object(args[0]), class, self) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value find_behind(Vm *vm, const Super *super, String *name)
{
    const Tuple *mro = value_as_class(super->self_class)->mro;
    size_t i = 0;
    while (i < mro->count && !value_is(mro->items[i], super->start_class)) i++;
    for (i++; i < mro->count; i++) {
        Class *class = value_as_class(mro->items[i]);
        bool is_empty = (class->flags & (CLASS_FLAG_BUILTIN | CLASS_FLAG_FILLED)) == CLASS_FLAG_BUILTIN;
        if (is_empty && !ouro_class_fill(vm, class)) continue;
        Value found = ouro_dict_get_string(vm, class->namespace_, name);
        if (!value_is_unbound(found)) return found;
    }
    return VALUE_UNBOUND;
}

static Value super_get_attribute(Thread *thread, Value self, String *name)
{
    Vm *vm = thread->vm;
    Super *super = value_as_object(self);
    if (!value_is_unbound(super->self_class) && name != VM_NAME(vm, CLASS)) {
        Value found = find_behind(vm, super, name);
        bool on_class = value_is(super->self, super->self_class);
        if (!value_is_unbound(found))
            return ouro_descriptor_get(thread, found, on_class ? VALUE_UNBOUND : super->self, value_as_class(super->self_class));
    }
    Class *class = ouro_class_of(vm, self);
    Value attribute = ouro_class_lookup(vm, class, name);
    if (!value_is_unbound(attribute)) return ouro_descriptor_get(thread, attribute, self, class);
    Value own = ouro_instance_get(vm, value_object(self), name);
    if (!value_is_unbound(own)) return own;
    (void)ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "'%T' object has no attribute '%S'", self, name);
    ouro_exception_set_detail(thread, "name", value_from_object(name));
    ouro_exception_set_detail(thread, "obj", self);
    return VALUE_UNBOUND;
}

static Value super_repr(Thread *thread, Value self)
{
    const Super *super = value_as_object(self);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_string(&builder, "<super: <class '");
    if (value_is_class(super->start_class)) ouro_text_append(&builder, string_text(value_as_class(super->start_class)->name));
    if (value_is_unbound(super->self_class)) ouro_text_append_string(&builder, "'>, NULL>");
    else
        ouro_text_append_format(&builder, "'>, <%s object>>", value_as_class(super->self_class)->name->text);
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

Value ouro_super_bind(Thread *thread, Value self, Value instance)
{
    const Super *super = value_as_object(self);
    if (value_is_unbound(instance) || value_is_none(instance) || !value_is_unbound(super->self)) return self;
    if (value_has_shape(self, CLASS_SUPER)) return ouro_super_new(thread, super->start_class, instance);
    Value args[] = {super->start_class, instance};
    return ouro_call(thread, value_from_object(ouro_class_of(thread->vm, self)), args, 2);
}

static Value super_get(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_none(args[1]) && value_is_none(args[2])) return ouro_raise(thread, CLASS_TYPE_ERROR, "__get__(None, None) is invalid");
    return ouro_super_bind(thread, args[0], args[1]);
}

static Value or_none(Value value) { return value_is_unbound(value) ? VALUE_NONE : value; }
static Value get_this_class(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, or_none(((Super *)value_as_object(args[0]))->start_class);
}
static Value get_self(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, or_none(((Super *)value_as_object(args[0]))->self);
}
static Value get_self_class(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, or_none(((Super *)value_as_object(args[0]))->self_class);
}

static const NativeDef methods[] = {
    {"__thisclass__(self)", get_this_class, "the class invoking super()", NATIVE_PROPERTY, NULL},
    {"__self__(self)", get_self, "the instance invoking super(); may be None", NATIVE_PROPERTY, NULL},
    {"__self_class__(self)", get_self_class, "the type of the instance invoking super(); may be None", NATIVE_PROPERTY, NULL},
    {"__get__(self, instance, owner=None, /)", super_get, "Return an attribute of instance, which is of type owner.", 0, NULL},
    {0},
};

static const TypeSlots slots = {.repr = super_repr, .get_attribute = super_get_attribute};

const ClassDef ouro_class_def_SUPER = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"super(*args, **kwargs)", super_new, NULL, 0, NULL},
    .init = {"__init__(self, type=..., object=..., /)", super_init, "Initialize self.", 0, NULL},
    .doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object",
};
