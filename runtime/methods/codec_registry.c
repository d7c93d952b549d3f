// Encodings and error handlers of scripts.
//
// The module codecs, stdlib/codecs.py, keeps them: a script that has not imported it has none.
// SPDX-License-Identifier: MIT
#include "runtime/methods/codec_registry.h"

// A name of module codecs; UNBOUND before it was imported.
static Value codecs_name(Thread *thread, const char *name)
{
    Vm *vm = thread->vm;
    String *module_name = ouro_intern_find(vm, TEXT("codecs"));
    String *string = ouro_intern_find(vm, text_from_string(name));
    if (module_name == NULL || string == NULL || vm->modules == NULL) return VALUE_UNBOUND;
    Value module = ouro_dict_get_string(vm, vm->modules, module_name);
    if (!value_has_type(module, TYPE_MODULE)) return VALUE_UNBOUND;
    return ouro_dict_get_string(vm, ((Module *)value_as_object(module))->namespace_, string);
}

Value ouro_registered_handler(Thread *thread, const char *name)
{
    Value handlers = codecs_name(thread, "_handlers");
    String *string = ouro_intern_find(thread->vm, text_from_string(name));
    if (!value_has_type(handlers, TYPE_DICT)) return VALUE_UNBOUND;
    if (string == NULL) string = ouro_string_from_c(thread->vm, name);
    if (string == NULL) return VALUE_UNBOUND;
    return ouro_dict_get_string(thread->vm, value_as_object(handlers), string);
}

Value ouro_registered_codec(Thread *thread, const char *encoding)
{
    Value search = codecs_name(thread, "_search");
    if (value_is_unbound(search)) return VALUE_UNBOUND;
    Value name = ouro_root(thread, ouro_made(thread, ouro_string_from_c(thread->vm, encoding)));
    if (value_is_unbound(name)) return VALUE_UNBOUND;
    Value codec = ouro_call(thread, search, &name, 1);
    if (value_is_unbound(codec) || value_is_none(codec)) return VALUE_UNBOUND;
    if (value_has_type(codec, TYPE_TUPLE) && value_as_tuple(codec)->count >= 4) return codec;
    return ouro_raise(thread, CLASS_TYPE_ERROR, "codec search functions must return 4-tuples");
}

// The result of an encoder or decoder is (what, consumed).
static Value first_of_two(Thread *thread, Value result, const char *who)
{
    if (value_is_unbound(result)) return result;
    if (value_has_type(result, TYPE_TUPLE) && value_as_tuple(result)->count == 2) {
        return value_as_tuple(result)->items[0];
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "%s must return a tuple (object, integer)", who);
}

Value ouro_registered_call(Thread *thread, Value codec, unsigned which, Value input,
                           const char *encoding, const char *errors)
{
    Vm *vm = thread->vm;
    const char *who = which == 0 ? "encoder" : "decoder";
    if (value_is_unbound(ouro_root(thread, codec))) return VALUE_UNBOUND;
    Value args[2] = {input, ouro_root(thread, ouro_made(thread, ouro_string_from_c(vm, errors)))};
    if (value_is_unbound(args[1])) return VALUE_UNBOUND;
    Value function = value_as_tuple(codec)->items[which];
    Value made = first_of_two(thread, ouro_call(thread, function, args, 2), who);
    if (value_is_unbound(made)) return made;
    TypeId wanted = which == 0 ? TYPE_BYTES : TYPE_STRING;
    if (value_has_type(made, wanted)) return made;
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "'%s' %s returned '%T' instead of '%s'; use codecs.%s() to %s to arbitrary "
                      "types",
                      encoding, who, made, which == 0 ? "bytes" : "str",
                      which == 0 ? "encode" : "decode", which == 0 ? "encode" : "decode");
}
