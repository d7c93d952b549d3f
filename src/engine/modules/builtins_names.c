// Built-in functions of attributes and namespaces: getattr, dir, vars, globals, locals ...
// SPDX-License-Identifier: MIT
#include "runtime/methods/containers.h"
#include "runtime/object/instance.h"
#include "runtime/vm/frame_object.h"
#include "src/engine/modules/builtins.h"

static String *attribute_name(Thread *thread, Value name)
{
    if (!value_is_string(name)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "attribute name must be string, not '%T'", name);
        return NULL;
    }
    String *interned = ouro_intern_string(thread->vm, value_as_string(name));
    // An attribute's getter may run before the name is used for the last time.
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, interned)))) return NULL;
    return interned;
}

static Value builtin_getattr(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *name = attribute_name(thread, args[1]);
    if (name == NULL) return VALUE_UNBOUND;
    if (value_is_unbound(args[2])) return ouro_get_attr(thread, args[0], name);
    Value value = ouro_get_attr_optional(thread, args[0], name);
    return value_is_unbound(value) && !ouro_pending(thread) ? args[2] : value;
}

static Value builtin_hasattr(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *name = attribute_name(thread, args[1]);
    if (name == NULL) return VALUE_UNBOUND;
    Value value = ouro_get_attr_optional(thread, args[0], name);
    return ouro_pending(thread) ? VALUE_UNBOUND : value_from_bool(!value_is_unbound(value));
}

static Value builtin_setattr(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *name = attribute_name(thread, args[1]);
    return name != NULL && ouro_set_attr(thread, args[0], name, args[2]) ? VALUE_NONE
                                                                         : VALUE_UNBOUND;
}

static Value builtin_delattr(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *name = attribute_name(thread, args[1]);
    return name != NULL && ouro_set_attr(thread, args[0], name, VALUE_UNBOUND) ? VALUE_NONE
                                                                               : VALUE_UNBOUND;
}

// ---- namespaces of the caller ----

static Value builtin_globals(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    Frame *frame = caller_frame(thread);
    if (frame != NULL) return value_from_object(frame_function(frame)->globals);
    return value_from_object(
        ((Module *)value_as_object(engine_root(thread, ROOT_MAIN)))->namespace_);
}

static Value builtin_locals(Thread *thread, Value *args, uint32_t count)
{
    Frame *frame = caller_frame(thread);
    if (frame == NULL) return builtin_globals(thread, args, count);
    if (frame_function(frame)->code->unit->flags & UNIT_NAMESPACE) return frame->registers[0];
    return ouro_made(thread, ouro_frame_locals(thread, frame));
}

static Value builtin_vars(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_unbound(args[0])) return builtin_locals(thread, args, count);
    Value dict = ouro_get_attr_optional(thread, args[0], VM_NAME(thread->vm, DICT));
    if (!value_is_unbound(dict) || ouro_pending(thread)) return dict;
    return ouro_raise(thread, CLASS_TYPE_ERROR, "vars() argument must have __dict__ attribute");
}

// ---- dir ----

static Value sorted_names(Thread *thread, Value names)
{
    Value list = ouro_root(thread, value_is_unbound(names) ? names : ouro_list_from(thread, names));
    if (value_is_unbound(list) || !ouro_list_sort(thread, value_as_list(list), VALUE_NONE, false))
        return VALUE_UNBOUND;
    return list;
}

static Value builtin_dir(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_unbound(args[0])) {
        Value locals = ouro_root(thread, builtin_locals(thread, args, count));
        if (value_is_unbound(locals)) return locals;
        return sorted_names(thread,
                            ouro_call_method(thread, locals, VM_NAME(thread->vm, KEYS), NULL, 0));
    }
    return sorted_names(thread, ouro_call_special(thread, args[0], SPECIAL_DIR, NULL, 0));
}

const NativeDef ouro_builtins_names[] = {
    {"delattr(obj, name, /)", builtin_delattr, "Deletes the named attribute from the given object.",
     0, NULL},
    {"dir(object=..., /)", builtin_dir,
     "The names of an object's attributes, or those in the current scope.", 0, NULL},
    {"getattr(object, name, default=..., /)", builtin_getattr,
     "Get a named attribute from an object.", 0, NULL},
    {"globals()", builtin_globals,
     "Return the dictionary containing the current scope's global variables.", 0, NULL},
    {"hasattr(obj, name, /)", builtin_hasattr,
     "Return whether the object has an attribute with the given name.", 0, NULL},
    {"locals()", builtin_locals,
     "Return a dictionary containing the current scope's local variables.", 0, NULL},
    {"setattr(obj, name, value, /)", builtin_setattr,
     "Sets the named attribute on the given object to the specified value.", 0, NULL},
    {"vars(object=..., /)", builtin_vars, "The __dict__ of an object, or locals().", 0, NULL},
    {0},
};
