// Modules and classes from the tables of ouro_native.h, and what calls their functions.
//
// A row of a public table reads as a NativeDef: signature, function, doc and flags stand in the
// same places, and only the trampolines here look at the function. The Native's `context` is the
// row.
// SPDX-License-Identifier: MIT
#include "runtime/native/definitions.h"
#include "runtime/native/call.h"
#include "runtime/object/intern.h"

#include <math.h>

static_assert(offsetof(OuroFunctionDef, signature) == offsetof(NativeDef, signature) &&
                  offsetof(OuroFunctionDef, function) == offsetof(NativeDef, function) &&
                  offsetof(OuroFunctionDef, doc) == offsetof(NativeDef, doc) &&
                  offsetof(OuroFunctionDef, kind) == offsetof(NativeDef, flags),
              "a public row reads as one of the machine's own");
static_assert((int)OURO_VARIADIC == (int)NATIVE_VARIADIC &&
                  (int)OURO_STATIC == (int)NATIVE_STATIC &&
                  (int)OURO_CLASS_METHOD == (int)NATIVE_CLASS &&
                  (int)OURO_GETTER == (int)NATIVE_PROPERTY,
              "kinds of functions are flags of natives");

// ---- trampolines ----

static const OuroFunctionDef *called_def(const Thread *thread)
{
    return ((const Native *)thread->native_context)->context;
}

static Value finish(OuroCall *call, OuroOutcome outcome)
{
    assert((outcome == OURO_RETURNED) != ouro_pending(call->thread));
    return outcome == OURO_RETURNED ? call->result : VALUE_UNBOUND;
}

static Value call_function(Thread *thread, Value *args, uint32_t count)
{
    OuroCall call = {thread, args, count, VALUE_NONE, NULL};
    return finish(&call, called_def(thread)->function(&call));
}

static Value call_setter(Thread *thread, Value *args, uint32_t count)
{
    OuroCall call = {thread, args, count, VALUE_NONE, NULL};
    return finish(&call, called_def(thread)->set(&call));
}

static Value call_float(Thread *thread, Value *args, uint32_t count)
{
    const OuroFunctionDef *def = called_def(thread);
    double number, result;
    (void)count;
    if (!ouro_double(thread, args[0], &number)) return VALUE_UNBOUND;
    result = def->of_float(number);
    if (def->kind & OURO_FLOAT_1_ANY) return value_from_foreign_float(result);
    if (OURO_LIKELY(isfinite(result)) || !isfinite(number)) {
        if (OURO_UNLIKELY(isnan(result)) && !isnan(number))
            return ouro_raise(thread, CLASS_VALUE_ERROR, "math domain error");
        return value_from_foreign_float(result);
    }
    if (isinf(result) && !(def->kind & OURO_FLOAT_1_DOMAIN))
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "math range error");
    return ouro_raise(thread, CLASS_VALUE_ERROR, "math domain error");
}

static Value call_float_test(Thread *thread, Value *args, uint32_t count)
{
    const OuroFunctionDef *def = called_def(thread);
    double number;
    (void)count;
    return ouro_double(thread, args[0], &number) ? value_from_bool(def->test_float(number))
                                                 : VALUE_UNBOUND;
}

static NativeFunction *trampoline_of(const OuroFunctionDef *def)
{
    if (def->kind & (OURO_FLOAT_1 | OURO_FLOAT_1_DOMAIN | OURO_FLOAT_1_ANY)) return call_float;
    return def->kind & OURO_FLOAT_TEST ? call_float_test : call_function;
}

static Native *new_native(Vm *vm, ClassId class_id, const OuroFunctionDef *def, Value owner)
{
    Native *native =
        ouro_native_new(vm, class_id, (const NativeDef *)(const void *)def, VALUE_UNBOUND, owner);
    if (native == NULL) return NULL;
    native->function = trampoline_of(def);
    native->flags = (def->kind & (NATIVE_VARIADIC | NATIVE_STATIC | NATIVE_CLASS)) | NATIVE_PUBLIC;
    native->context = (void *)(uintptr_t)def;
    native->direct_count = def->kind & OURO_VARIADIC ? UINT16_MAX : native->parameters_count;
    return native;
}

// ---- memory of instances ----

// What Userdata.address points behind.
typedef struct MemoryHead {
    Allocator *allocator;
    size_t size; // with the head
    void (*release)(void *memory);
    void *alignment;
} MemoryHead;

static void release_memory(void *address)
{
    MemoryHead *head = (MemoryHead *)address - 1;
    if (head->release != NULL) head->release(address);
    ouro_release(head->allocator, head, head->size);
}

static void *new_memory(Vm *vm, const OuroClassDef *def)
{
    size_t size = sizeof(MemoryHead) + def->size;
    MemoryHead *head = ouro_allocate_zeroed(vm->allocator, size);
    if (head == NULL) return NULL;
    *head = (MemoryHead){.allocator = vm->allocator, .size = size, .release = def->release};
    return head + 1;
}

// __new__ of native classes: args are the class, and what __init__ will look at.
static Value make_instance(Thread *thread, Value *args, uint32_t count)
{
    Vm *vm = thread->vm;
    const OuroClassDef *def = ((const Native *)thread->native_context)->context;
    Value owner = ((const Native *)thread->native_context)->owner;
    (void)count;
    if (!value_is_class(args[0]) ||
        !ouro_class_is_subclass(value_as_class(args[0]), value_as_class(owner)))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "%s.__new__(X): X is not a subtype of %s",
                          def->name, def->name);
    Userdata *userdata = (Userdata *)ouro_instance_new(vm, value_as_class(args[0]), 0);
    if (userdata == NULL) return ouro_raise_memory(thread);
    userdata->type = def;
    userdata->release = release_memory;
    userdata->held = VALUE_NONE;
    userdata->address = new_memory(vm, def);
    return userdata->address != NULL ? value_from_object(userdata) : ouro_raise_memory(thread);
}

static const NativeDef new_def = {"__new__(cls, /, *args, **kwargs)", make_instance,
                                  "Create and return a new object.", 0, NULL};

void *ouro_memory_of(OuroCall *call, OuroValue instance, const OuroClassDef *class_def)
{
    Value value = value_of(instance);
    if (value_has_type(value, TYPE_USERDATA) &&
        ((Userdata *)value_as_object(value))->type == class_def)
        return ((Userdata *)value_as_object(value))->address;
    (void)ouro_raise(call->thread, CLASS_TYPE_ERROR, "expected %s, got %T", class_def->name, value);
    return NULL;
}

// ---- classes ----

static bool set_name(Vm *vm, Dict *dict, const char *name, void *object)
{
    String *key = ouro_intern(vm, name, strlen(name));
    return key != NULL && object != NULL &&
           ouro_dict_set_string(vm, dict, key, value_from_object(object));
}

static Property *new_property(Vm *vm, const OuroFunctionDef *def, Value owner)
{
    Property *property = (Property *)ouro_instance_new(vm, vm->classes[CLASS_PROPERTY], 0);
    Native *get = new_native(vm, CLASS_METHOD_DESCRIPTOR, def, owner);
    if (property == NULL || get == NULL) return NULL;
    get->flags = NATIVE_PUBLIC;
    property->get = value_from_object(get);
    property->set = property->delete_ = property->doc = VALUE_NONE;
    property->name = value_from_object(get->name);
    if (def->set == NULL) return property;
    Native *set = new_native(vm, CLASS_METHOD_DESCRIPTOR, def, owner);
    if (set == NULL) return NULL;
    set->function = call_setter;
    set->flags = NATIVE_PUBLIC;
    set->parameters_count = set->required_count = set->direct_count = 2;
    property->set = value_from_object(set);
    return property;
}

static bool add_method(Vm *vm, Class *class, const OuroFunctionDef *def)
{
    Value owner = value_from_object(class);
    ClassId class_id = CLASS_METHOD_DESCRIPTOR;
    if (def->kind & OURO_STATIC) class_id = CLASS_NATIVE;
    if (def->kind & OURO_CLASS_METHOD) class_id = CLASS_CLASSMETHOD_DESCRIPTOR;
    Native *native = new_native(vm, class_id, def, owner);
    if (native == NULL) return false;
    void *member = def->kind & OURO_GETTER ? (void *)new_property(vm, def, owner) : (void *)native;
    return set_name(vm, class->namespace_, native->name->text, member);
}

// A class like a script's, whose instances are Userdata.
static Class *bare_class(Vm *vm, const char *name)
{
    Class *object = vm->classes[CLASS_OBJECT];
    Value base = value_from_object(object), mro[] = {VALUE_UNBOUND, base};
    ClassRequest request = {.metaclass = vm->classes[CLASS_TYPE], .base = object};
    request.name = request.qualified_name = ouro_intern(vm, name, strlen(name));
    request.bases = ouro_tuple_of(vm, &base, 1);
    request.mro = ouro_tuple_of(vm, mro, 2);
    request.namespace_ = ouro_dict_new(vm, 8);
    if (!request.name || !request.bases || !request.mro || !request.namespace_) return NULL;
    Class *class = ouro_class_new(vm, &request);
    if (class == NULL) return NULL;
    class->instance_type = TYPE_USERDATA;
    class->fixed_words = sizeof(Userdata) / sizeof(Value);
    class->root_shape = ouro_shape_new(vm, class, 0);
    return class->root_shape != NULL ? class : NULL;
}

static bool add_class(Vm *vm, Dict *module, String *module_name, const OuroClassDef *def)
{
    Class *class = bare_class(vm, def->name);
    if (class == NULL) return false;
    Native *new_ =
        ouro_native_new(vm, CLASS_NATIVE, &new_def, VALUE_UNBOUND, value_from_object(class));
    if (new_ == NULL) return false;
    new_->context = (void *)(uintptr_t)def;
    if (!set_name(vm, class->namespace_, "__new__", new_)) return false;
    if (!set_name(vm, class->namespace_, "__module__", module_name)) return false;
    if (def->doc != NULL &&
        !set_name(vm, class->namespace_, "__doc__", ouro_string_from_c(vm, def->doc)))
        return false;
    for (const OuroFunctionDef *row = def->functions; row != NULL && row->signature != NULL; row++)
        if (!add_method(vm, class, row)) return false;
    return set_name(vm, module, def->name, class);
}

// ---- modules ----

static bool add_functions(Vm *vm, Dict *module, String *module_name,
                          const OuroFunctionDef *functions)
{
    for (const OuroFunctionDef *def = functions; def != NULL && def->signature != NULL; def++) {
        Native *native = new_native(vm, CLASS_NATIVE, def, value_from_object(module_name));
        if (native == NULL ||
            !ouro_dict_set_string(vm, module, native->name, value_from_object(native)))
            return false;
    }
    return true;
}

static Value constant_value(Vm *vm, const OuroConstantDef *def)
{
    if (def->is_int) return ouro_int_from_int64(vm, def->integer);
    if (def->text == NULL) return value_from_foreign_float(def->number);
    String *text = ouro_string_from_c(vm, def->text);
    return text != NULL ? value_from_object(text) : VALUE_UNBOUND;
}

static bool add_constants(Vm *vm, Dict *module, const OuroConstantDef *constants)
{
    for (const OuroConstantDef *def = constants; def != NULL && def->name != NULL; def++) {
        String *key = ouro_intern(vm, def->name, strlen(def->name));
        Value value = constant_value(vm, def);
        if (key == NULL || value_is_unbound(value) || !ouro_dict_set_string(vm, module, key, value))
            return false;
    }
    return true;
}

static bool fill(Vm *vm, Dict *namespace_, String *name, const OuroModuleDef *def)
{
    if (def->doc != NULL && !set_name(vm, namespace_, "__doc__", ouro_string_from_c(vm, def->doc)))
        return false;
    if (def->shown_name != NULL) name = ouro_intern(vm, def->shown_name, strlen(def->shown_name));
    if (name == NULL) return false;
    if (!add_functions(vm, namespace_, name, def->functions)) return false;
    if (!add_constants(vm, namespace_, def->constants)) return false;
    for (const OuroClassDef *const *class = def->classes; class != NULL && *class != NULL; class ++)
        if (!add_class(vm, namespace_, name, *class)) return false;
    return true;
}

Value ouro_native_module_new(Thread *thread, const OuroModuleDef *def)
{
    Vm *vm = thread->vm;
    String *name = ouro_intern(vm, def->name, strlen(def->name));
    Module *module = name != NULL ? ouro_module_new(vm, name) : NULL;
    if (module == NULL || !fill(vm, module->namespace_, name, def))
        return ouro_raise_memory(thread);
    Value value = ouro_root(thread, value_from_object(module));
    if (def->fill == NULL || value_is_unbound(value)) return value;
    OuroCall call = {thread, &value, 1, VALUE_NONE, NULL};
    return value_is_unbound(finish(&call, def->fill(&call))) ? VALUE_UNBOUND : value;
}
