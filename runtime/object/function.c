// Modules, natives, methods, cells: their making.
// SPDX-License-Identifier: MIT
#include "runtime/object/vm.h"

Module *ouro_module_new(Vm *vm, String *name)
{
    Dict *namespace_ = ouro_dict_new(vm, 8);
    if (namespace_ == NULL || !ouro_dict_make_namespace(vm, namespace_)) return NULL;
    Module *module = ouro_heap_new(&vm->heap, TYPE_MODULE, CLASS_MODULE, sizeof *module + 8);
    if (module == NULL) return NULL;
    module->namespace_ = namespace_;
    *(Value *)(module + 1) = VALUE_UNBOUND;
    static const Name unset[] = {NAME_DOC, NAME_PACKAGE, NAME_LOADER, NAME_SPEC};
    if (!ouro_dict_set_string(vm, namespace_, VM_NAME(vm, NAME_), value_from_object(name))) return NULL;
    for (size_t i = 0; i < OURO_COUNT_OF(unset); i++)
        if (!ouro_dict_set_string(vm, namespace_, vm->names[unset[i]], VALUE_NONE)) return NULL;
    return module;
}

// "name(self, a, /, b=1, *, c=None)": how many parameters, and how many without a default.
static void count_parameters(const char *signature, Native *native)
{
    const char *at = strchr(signature, '(');
    unsigned count = 0, required = 0, depth = 0;
    bool word = false, has_default = false, plain = true;
    for (at++; *at != '\0' && !(depth == 0 && *at == ')'); at++) {
        if (*at == '\'') { at = strchr(at + 1, '\''); continue; }
        if (*at == '(' || *at == '[') depth++;
        if (*at == ')' || *at == ']') depth--;
        if (depth > 0 || *at == ' ') continue;
        if (*at == ',') {
            count += word, required += word && !has_default;
            word = has_default = false;
        } else if (*at == '*') {
            plain = false; // keyword-only parameters, *args or **kwargs follow: none that must be given by position
            has_default = true;
        } else if (*at == '=') {
            has_default = true;
        } else if (*at != '/') {
            word = true;
        }
    }
    count += word, required += word && !has_default;
    native->parameters_count = plain ? (uint16_t)count : UINT16_MAX;
    native->required_count = (uint16_t)required;
}

Native *ouro_native_new(Vm *vm, ClassId class_id, const NativeDef *def, Value self, Value owner)
{
    size_t name_size = strcspn(def->signature, "(");
    String *name = ouro_intern(vm, def->signature, name_size);
    if (name == NULL) return NULL;
    Native *native = ouro_heap_new(&vm->heap, TYPE_NATIVE, class_id, sizeof *native);
    if (native == NULL) return NULL;
    Object object = native->object;
    *native = (Native){.object = object, .function = def->function, .flags = (uint16_t)def->flags, .def = def,
                       .self = self, .owner = owner, .name = name};
    if (def->flags & NATIVE_VARIADIC) native->parameters_count = UINT16_MAX;
    else count_parameters(def->signature, native);
    bool direct = value_is_unbound(self) && !(def->flags & ~(uint32_t)(NATIVE_PUBLIC | NATIVE_SCRIPT));
    native->direct_count = direct ? native->parameters_count : UINT16_MAX;
    return native;
}

Method *ouro_method_new(Vm *vm, Value function, Value self)
{
    Method *method = ouro_heap_new(&vm->heap, TYPE_METHOD, CLASS_METHOD, sizeof *method);
    if (method == NULL) return NULL;
    method->function = function;
    method->self = self;
    return method;
}

Wrapper *ouro_wrapper_new(Vm *vm, ClassId class_id, Value function)
{
    Wrapper *wrapper = (Wrapper *)ouro_instance_new(vm, vm->classes[class_id], 0);
    if (wrapper != NULL) wrapper->function = function;
    return wrapper;
}
