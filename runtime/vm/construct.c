// Calling classes: __new__ and __init__, of scripts and of built-in types.
// SPDX-License-Identifier: MIT
#include "runtime/vm/attribute.h"
#include "runtime/vm/class_build.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/signature.h"

// ---- __new__ of built-in classes ----

static bool check_new_class(Thread *thread, Class *owner, Value argument)
{
    if (!value_is_class(argument)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N.__new__(X): X is not a type object (%T)", owner, argument);
        return false;
    }
    Class *class = value_as_class(argument);
    if (!ouro_class_is_subclass(class, owner)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N.__new__(%N): %N is not a subtype of %N", owner, class, class, owner);
        return false;
    }
    const Class *closest = class;
    while (!(closest->flags & CLASS_FLAG_BUILTIN)) closest = closest->base;
    const Class *definer = closest;
    while (definer->def == NULL || definer->def->new_.signature == NULL) definer = definer->base;
    if (definer->def->new_.function == owner->def->new_.function) return true;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%N.__new__(%N) is not safe, use %N.__new__()", owner, class, closest);
    return false;
}

// The constructor of a built-in class as something to call, made on demand.
static Native *constructor(Thread *thread, Class *builtin)
{
    Native *native = ouro_native_new(thread->vm, CLASS_NATIVE, &builtin->def->new_, VALUE_UNBOUND, value_from_object(builtin));
    if (native == NULL) return (void)ouro_raise_memory(thread), NULL;
    native->name = builtin->name;
    native->flags |= NATIVE_CONSTRUCTOR;
    if (native->parameters_count != UINT16_MAX) native->parameters_count++; // the class
    native->direct_count = UINT16_MAX;
    return native;
}

static Native *cached_constructor(Thread *thread, Class *builtin)
{
    Vm *vm = thread->vm;
    Native *native = vm->constructors[builtin->class_id];
    if (native == NULL) {
        native = constructor(thread, builtin);
        vm->constructors[builtin->class_id] = native;
    }
    return native;
}

static Class *definer_of_new(Class *class)
{
    while (class->def == NULL || class->def->new_.signature == NULL) class = class->base;
    return class;
}

// Where a constructor takes no keywords, those meant for the __init__ of a script's class pass it by.
static bool ignores_keywords(Vm *vm, Class *class, const Class *definer)
{
    if (class->flags & CLASS_FLAG_BUILTIN || !ouro_class_overrides(vm, class, SPECIAL_INIT)) return false;
    return strstr(definer->def->new_.signature, "/)") != NULL;
}

// args[0] is the class to make an instance of.
static Value call_builtin_new(Thread *thread, Class *definer, const Value *args, uint32_t count, Tuple *keywords)
{
    if (keywords != NULL && ignores_keywords(thread->vm, value_as_class(args[0]), definer)) {
        count -= (uint32_t)keywords->count;
        keywords = NULL;
    }
    Native *native = cached_constructor(thread, definer);
    return native == NULL ? VALUE_UNBOUND : ouro_call_keywords(thread, value_from_object(native), args, count, keywords);
}

// X.__new__ as an attribute: the class is its first argument.
static Value new_method(Thread *thread, Value *args, uint32_t count)
{
    Class *owner = value_as_class(args[0]); // bound to it
    Tuple *positional = value_as_tuple(args[1]);
    Dict *keywords = value_as_object(args[2]);
    (void)count;
    if (positional->count == 0) return ouro_raise(thread, CLASS_TYPE_ERROR, "%N.__new__(): not enough arguments", owner);
    if (!check_new_class(thread, owner, positional->items[0])) return VALUE_UNBOUND;
    Native *native = cached_constructor(thread, definer_of_new(owner));
    return native == NULL ? VALUE_UNBOUND : ouro_call_tuple(thread, value_from_object(native), positional, keywords);
}
const NativeDef ouro_new_def = {"__new__(self, /, *args, **kwargs)", new_method, "Create and return a new object.  See help(type) for accurate signature.", 0, NULL};

// ---- type.__call__ ----

static Value make(Thread *thread, Class *class, const Value *args, uint32_t count, Tuple *keywords)
{
    Vm *vm = thread->vm;
    Window window;
    if (!ouro_window_open(thread, count + 1, &window)) return VALUE_UNBOUND;
    window.at[0] = value_from_object(class);
    copy_values(window.at + 1, args, count);
    Value instance;
    if (class->flags & CLASS_FLAG_BUILTIN || !ouro_class_overrides(vm, class, SPECIAL_NEW)) {
        instance = call_builtin_new(thread, definer_of_new(class), window.at, count + 1, keywords);
    } else {
        Value method = ouro_get_attr(thread, value_from_object(class), VM_SPECIAL(vm, NEW));
        instance = value_is_unbound(ouro_root(thread, method)) ? VALUE_UNBOUND : ouro_call_keywords(thread, method, window.at, count + 1, keywords);
    }
    ouro_window_close(thread, &window);
    return instance;
}

static bool initialise(Thread *thread, Class *class, Value instance, const Value *args, uint32_t count, Tuple *keywords)
{
    Vm *vm = thread->vm;
    Value method = ouro_class_special(vm, class, SPECIAL_INIT);
    if (value_is_unbound(method)) return true;
    Window window;
    if (!ouro_window_open(thread, count + 1, &window)) return false;
    window.at[0] = instance;
    copy_values(window.at + 1, args, count);
    bool plain = value_has_shape(method, CLASS_FUNCTION) || value_has_shape(method, CLASS_SLOT_WRAPPER);
    Value result;
    if (plain) result = ouro_call_keywords(thread, method, window.at, count + 1, keywords);
    else {
        Value bound = ouro_root(thread, ouro_descriptor_get(thread, method, instance, class));
        result = value_is_unbound(bound) ? bound : ouro_call_keywords(thread, bound, args, count, keywords);
    }
    ouro_window_close(thread, &window);
    if (value_is_unbound(result)) return false;
    if (value_is_none(result)) return true;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__init__() should return None, not '%T'", result);
    return false;
}

// Whether __init__ of a built-in class is only object's, which has nothing to do.
static bool has_init(const Class *class)
{
    if (!(class->flags & CLASS_FLAG_BUILTIN)) return true;
    for (const Class *at = class; at->base != NULL; at = at->base)
        if (at->def != NULL && at->def->init.signature != NULL) return true;
    return false;
}

// An instance by the class's short cut. False where there is none, or it does not apply.
static bool make_quickly(Thread *thread, Class *class, Value *args, uint32_t count, Value *made)
{
    if (class->def == NULL || class->def->quick == NULL) return false;
    uint32_t mark = ouro_roots_mark(thread);
    *made = class->def->quick(thread, args, count);
    ouro_roots_release(thread, mark);
    return !value_is_unbound(*made) || ouro_pending(thread);
}

bool ouro_construct_in_place(Thread *thread, Class *class, Value *args, uint32_t count, Tuple *keywords, Value *made)
{
    if (keywords == NULL && make_quickly(thread, class, args, count, made)) return true;
    if (!(class->flags & CLASS_FLAG_BUILTIN) || class->flags & (CLASS_FLAG_NO_NEW | CLASS_FLAG_TYPE) || has_init(class)) return false;
    Native *native = cached_constructor(thread, definer_of_new(class));
    args[-1] = value_from_object(class);
    *made = native == NULL ? VALUE_UNBOUND : ouro_call_native(thread, native, args - 1, count + 1, keywords);
    return true;
}

Value ouro_class_call(Thread *thread, Class *class, const Value *args, uint32_t count, Tuple *keywords)
{
    Vm *vm = thread->vm;
    if (class == vm->classes[CLASS_TYPE] && count == 1 && keywords == NULL) return value_from_object(ouro_class_of(vm, args[0]));
    Value quick;
    if (keywords == NULL && make_quickly(thread, class, (Value *)(uintptr_t)args, count, &quick)) return quick;
    if (class->flags & CLASS_FLAG_NO_NEW && class->flags & CLASS_FLAG_BUILTIN)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot create '%N' instances", class);
    uint32_t mark = ouro_roots_mark(thread);
    Value instance = ouro_root(thread, make(thread, class, args, count, keywords));
    if (!value_is_unbound(instance) && has_init(class)) {
        Class *made = ouro_class_of(vm, instance);
        if (ouro_class_is_subclass(made, class) && !initialise(thread, made, instance, args, count, keywords)) instance = VALUE_UNBOUND;
    }
    ouro_roots_release(thread, mark);
    return instance;
}
