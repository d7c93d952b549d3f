// Functions as scripts see them: their attributes, the constructor types.FunctionType.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/object/instance.h"
#include "runtime/vm/attribute.h"
#include "runtime/vm/class_build.h"
#include "runtime/vm/machine.h"

static Function *value_as_function(Value v) { return value_as_object(v); }
static Value object_or_none(const void *object)
{
    return object != NULL ? value_from_object(object) : VALUE_NONE;
}

// ---- names ----

static Value get_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_function(args[0])->name);
}

static Value set_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__name__ must be set to a string object");
    value_as_function(args[0])->name = value_as_string(args[1]);
    ouro_heap_barrier(&thread->vm->heap, value_as_object(args[0]));
    return VALUE_NONE;
}

static Value get_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_function(args[0])->qualified_name);
}

static Value set_qualified_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__qualname__ must be set to a string object");
    value_as_function(args[0])->qualified_name = value_as_string(args[1]);
    ouro_heap_barrier(&thread->vm->heap, value_as_object(args[0]));
    return VALUE_NONE;
}

// ---- what is made on demand: UNBOUND until asked for ----

static Value store(Thread *thread, Function *function, Value *field, Value value)
{
    if (value_is_unbound(value)) return value;
    ouro_heap_store(&thread->vm->heap, function, field, value);
    return value;
}

static Value get_doc(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const Function *function = value_as_function(args[0]);
    if (!value_is_unbound(function->doc)) return function->doc;
    return function->code->flags & UNIT_HAS_DOCSTRING ? function->code->constants->items[0]
                                                      : VALUE_NONE;
}

static Value set_doc(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Function *function = value_as_function(args[0]);
    (void)store(thread, function, &function->doc, value_is_unbound(args[1]) ? VALUE_NONE : args[1]);
    return VALUE_NONE;
}

static Value get_module(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Function *function = value_as_function(args[0]);
    if (!value_is_unbound(function->module)) return function->module;
    Value name = ouro_dict_get_string(thread->vm, function->globals, VM_NAME(thread->vm, NAME_));
    return value_is_unbound(name) ? VALUE_NONE : name;
}

static Value set_module(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Function *function = value_as_function(args[0]);
    (void)store(thread, function, &function->module,
                value_is_unbound(args[1]) ? VALUE_NONE : args[1]);
    return VALUE_NONE;
}

static Value get_annotations(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Function *function = value_as_function(args[0]);
    if (!value_is_unbound(function->annotations)) return function->annotations;
    return store(thread, function, &function->annotations,
                 ouro_made(thread, ouro_dict_new(thread->vm, 0)));
}

static Value set_annotations(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool none = value_is_unbound(args[1]) || value_is_none(args[1]);
    if (!none && !value_has_type(args[1], TYPE_DICT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__annotations__ must be set to a dict object");
    Function *function = value_as_function(args[0]);
    if (none)
        function->annotations = VALUE_UNBOUND;
    else
        (void)store(thread, function, &function->annotations, args[1]);
    return VALUE_NONE;
}

static Value get_type_params(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Function *function = value_as_function(args[0]);
    if (!value_is_unbound(function->type_params)) return function->type_params;
    return ouro_made(thread, ouro_tuple_new(thread->vm, 0));
}

static Value set_type_params(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_has_type(args[1], TYPE_TUPLE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__type_params__ must be set to a tuple");
    Function *function = value_as_function(args[0]);
    (void)store(thread, function, &function->type_params, args[1]);
    return VALUE_NONE;
}

// ---- defaults ----

static Value get_defaults(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, object_or_none(value_as_function(args[0])->defaults);
}

static Value set_defaults(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool none = value_is_unbound(args[1]) || value_is_none(args[1]);
    if (!none && !value_has_type(args[1], TYPE_TUPLE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__defaults__ must be set to a tuple object");
    Function *function = value_as_function(args[0]);
    function->defaults = none ? NULL : value_as_tuple(args[1]);
    ouro_heap_barrier(&thread->vm->heap, function);
    return VALUE_NONE;
}

static Value get_keyword_defaults(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, object_or_none(value_as_function(args[0])->keyword_defaults);
}

static Value set_keyword_defaults(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool none = value_is_unbound(args[1]) || value_is_none(args[1]);
    if (!none && !value_has_type(args[1], TYPE_DICT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__kwdefaults__ must be set to a dict object");
    Function *function = value_as_function(args[0]);
    function->keyword_defaults = none ? NULL : value_as_dict(args[1]);
    ouro_heap_barrier(&thread->vm->heap, function);
    return VALUE_NONE;
}

// ---- code ----

static Value get_code(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_function(args[0])->code);
}

// Frames that run `function` keep the code that they began with, in a function of their own.
static bool detach_running_frames(Thread *thread, Function *function)
{
    Function *old = NULL;
    for (Frame *frame = thread->frame; frame != NULL; frame = frame->caller) {
        if (frame_function(frame) != function) continue;
        if (old == NULL) {
            old = ouro_heap_new(&thread->vm->heap, TYPE_FUNCTION, CLASS_FUNCTION, sizeof *old);
            if (old == NULL) return (void)ouro_raise_memory(thread), false;
            Object object = old->object;
            *old = *function;
            old->object = object;
        }
        frame->function = value_from_object(old);
        if (frame_is_heap(frame)) ouro_heap_barrier(&thread->vm->heap, frame_generator(frame));
    }
    return true;
}

// Code with the caches of one namespace: a copy where it serves another one already.
static Code *code_for(Vm *vm, Code *code, Dict *globals)
{
    if (code->globals == globals) return code;
    if (code->globals != NULL) code = ouro_code_copy(vm, code);
    if (code == NULL) return NULL;
    code->globals = globals;
    ouro_heap_barrier(&vm->heap, code);
    return code;
}

static bool is_suspendable(const Code *code)
{
    return code->flags & (UNIT_GENERATOR | UNIT_COROUTINE | UNIT_ASYNC_GENERATOR);
}

// Suspended frames refer to the function and stand somewhere in its instructions: for a generator
// function the words must stay the same.
static bool code_fits(Thread *thread, const Function *function, const Code *code)
{
    uint32_t wanted = function->code->unit->free_names_count, given = code->unit->free_names_count;
    if (wanted != given) {
        (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                         "%S() requires a code object with %i free vars, not %i", function->name,
                         (int)wanted, (int)given);
        return false;
    }
    if (!is_suspendable(function->code) || function->code->unit == code->unit) return true;
    (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                     "Ouro cannot replace the code of a generator or coroutine function");
    return false;
}

static Value set_code(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_has_shape(args[1], CLASS_CODE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__code__ must be set to a code object");
    Function *function = value_as_function(args[0]);
    Code *code = value_as_object(args[1]);
    if (!code_fits(thread, function, code)) return VALUE_UNBOUND;
    code = code_for(thread->vm, code, function->globals);
    if (code == NULL) return ouro_raise_memory(thread);
    if (is_suspendable(
            function->code)) { // the same words: only what the code says of itself changes
        function->code->flags = code->flags;
        function->code->name = code->name;
        function->code->qualified_name = code->qualified_name;
        function->code->file_name = code->file_name;
        ouro_heap_barrier(&thread->vm->heap, function->code);
        return VALUE_NONE;
    }
    if (!detach_running_frames(thread, function)) return VALUE_UNBOUND;
    thread->vm->class_epoch++; // instructions that call it as a method have looked at its parameters
    function->code = code;
    function->code_start = code->code;
    function->arity_and_kind = code->arity_and_kind;
    function->frame_size = code->frame_size;
    ouro_heap_barrier(&thread->vm->heap, function);
    return VALUE_NONE;
}

// ---- the rest ----

static Value get_globals(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, value_from_object(value_as_function(args[0])->globals);
}

static Value get_builtins(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, object_or_none(value_as_function(args[0])->builtins);
}

static Value get_closure(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, object_or_none(value_as_function(args[0])->closure);
}

static Value get_dict(Thread *thread, Value *args, uint32_t count)
{
    return ouro_dict_property.function(thread, args, count);
}
static Value set_dict(Thread *thread, Value *args, uint32_t count)
{
    return ouro_dict_property.setter(thread, args, count);
}

static Value call(Thread *thread, Value *args, uint32_t count)
{
    return (void)count,
           ouro_call_tuple(thread, args[0], value_as_tuple(args[1]), value_as_dict(args[2]));
}

static Value function_get(Thread *thread, Value self, Value instance, Value owner)
{
    return ouro_descriptor_get(thread, self, instance, value_as_class(owner));
}

static Value function_repr(Thread *thread, Value self)
{
    AddressText address = ouro_address_text(self);
    return ouro_worded(thread, "<function %S at %s>", value_as_function(self)->qualified_name,
                       address.text);
}

// ---- types.FunctionType ----

enum { CODE = 1, GLOBALS, NAME, DEFAULTS, CLOSURE, KEYWORD_DEFAULTS };

static bool check_closure(Thread *thread, const Code *code, Value closure)
{
    uint32_t wanted = code->unit->free_names_count;
    bool is_tuple = value_has_type(closure, TYPE_TUPLE);
    if (!is_tuple && wanted > 0)
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "arg 5 (closure) must be tuple"), false;
    if (!is_tuple && !value_is_none(closure))
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "arg 5 (closure) must be None or tuple"),
               false;
    size_t given = is_tuple ? value_as_tuple(closure)->count : 0;
    if (given != wanted) {
        (void)ouro_raise(thread, CLASS_VALUE_ERROR, "%S requires closure of length %i, not %z",
                         code->name, (int)wanted, given);
        return false;
    }
    for (size_t i = 0; i < given; i++) {
        Value cell = value_as_tuple(closure)->items[i];
        if (value_has_shape(cell, CLASS_CELL)) continue;
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "arg 5 (closure) expected cell, found %T", cell);
        return false;
    }
    return true;
}

static bool check_arguments(Thread *thread, const Value *args)
{
    const char *problem = NULL;
    if (!value_has_shape(args[CODE], CLASS_CODE)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                         "function() argument 'code' must be code, not %T", args[CODE]);
        return false;
    }
    if (!value_has_type(args[GLOBALS], TYPE_DICT)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                         "function() argument 'globals' must be dict, not %T", args[GLOBALS]);
        return false;
    }
    if (!value_is_none(args[NAME]) && !value_is_string(args[NAME]))
        problem = "arg 3 (name) must be None or string";
    else if (!value_is_none(args[DEFAULTS]) && !value_has_type(args[DEFAULTS], TYPE_TUPLE))
        problem = "arg 4 (defaults) must be None or tuple";
    else if (!value_is_none(args[KEYWORD_DEFAULTS]) &&
             !value_has_type(args[KEYWORD_DEFAULTS], TYPE_DICT))
        problem = "arg 6 (kwdefaults) must be None or dict";
    if (problem != NULL) return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "%s", problem), false;
    return check_closure(thread, value_as_object(args[CODE]), args[CLOSURE]);
}

static Dict *builtins_of(Vm *vm, Dict *globals)
{
    Value builtins = ouro_dict_get_string(vm, globals, VM_NAME(vm, BUILTINS));
    if (value_has_type(builtins, TYPE_MODULE))
        return ((Module *)value_as_object(builtins))->namespace_;
    return value_has_type(builtins, TYPE_DICT) ? value_as_dict(builtins) : vm->builtins;
}

static Value function_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    if (!check_arguments(thread, args)) return VALUE_UNBOUND;
    Dict *globals = value_as_dict(args[GLOBALS]);
    Function *function =
        ouro_function_new(vm, value_as_object(args[CODE]), globals, builtins_of(vm, globals));
    if (function == NULL) return ouro_raise_memory(thread);
    if (value_is_string(args[NAME])) function->name = value_as_string(args[NAME]);
    if (!value_is_none(args[DEFAULTS])) function->defaults = value_as_tuple(args[DEFAULTS]);
    if (!value_is_none(args[KEYWORD_DEFAULTS]))
        function->keyword_defaults = value_as_dict(args[KEYWORD_DEFAULTS]);
    if (value_has_type(args[CLOSURE], TYPE_TUPLE))
        function->closure = value_as_tuple(args[CLOSURE]);
    return value_from_object(function);
}

static const NativeDef methods[] = {
    {"__name__(self)", get_name, NULL, NATIVE_PROPERTY, set_name},
    {"__qualname__(self)", get_qualified_name, NULL, NATIVE_PROPERTY, set_qualified_name},
    {"__doc__(self)", get_doc, NULL, NATIVE_PROPERTY, set_doc},
    {"__module__(self)", get_module, NULL, NATIVE_PROPERTY, set_module},
    {"__dict__(self)", get_dict, NULL, NATIVE_PROPERTY, set_dict},
    {"__defaults__(self)", get_defaults, NULL, NATIVE_PROPERTY, set_defaults},
    {"__kwdefaults__(self)", get_keyword_defaults, NULL, NATIVE_PROPERTY, set_keyword_defaults},
    {"__code__(self)", get_code, NULL, NATIVE_PROPERTY, set_code},
    {"__globals__(self)", get_globals, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"__builtins__(self)", get_builtins, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"__closure__(self)", get_closure, NULL, NATIVE_PROPERTY, ouro_read_only_attribute},
    {"__annotations__(self)", get_annotations, NULL, NATIVE_PROPERTY, set_annotations},
    {"__type_params__(self)", get_type_params, NULL, NATIVE_PROPERTY, set_type_params},
    {"__call__(self, /, *args, **kwargs)", call, "Call self as a function.", 0, NULL},
    {0},
};
static const TypeSlots slots = {.repr = function_repr, .get = function_get};
const ClassDef ouro_class_def_FUNCTION = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
             function_new, NULL, 0, NULL},
    .doc = "Create a function object.",
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_HAS_WEAKREF,
};
