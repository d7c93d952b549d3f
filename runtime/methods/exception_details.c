// What some exceptions carry beside their arguments: StopIteration's value, names, places.
// SPDX-License-Identifier: MIT
#include "runtime/methods/exception_methods.h"

// ---- fields by index ----

static const char *const import_names[] = {"msg", "name", "path", "name_from"};
static const char *const attribute_names[] = {"name", "obj"};
static const char *const os_names[] = {"errno", "strerror", "filename", "filename2",
                                       "characters_written"};
static const char *const syntax_names[] = {
    "msg",  "filename",   "lineno",     "offset",
    "text", "end_lineno", "end_offset", "print_file_and_line"};
static const char *const unicode_names[] = {"encoding", "object", "start", "end", "reason"};
static const char *const group_names[] = {"message", "exceptions"};

#define FIELDS(names) ((ExceptionFields){names, OURO_COUNT_OF(names)})

static ExceptionFields own_fields(ClassId class_id)
{
    switch (class_id) {
    case CLASS_IMPORT_ERROR:
    case CLASS_MODULE_NOT_FOUND_ERROR: return FIELDS(import_names);
    case CLASS_ATTRIBUTE_ERROR: return FIELDS(attribute_names);
    case CLASS_NAME_ERROR:
    case CLASS_UNBOUND_LOCAL_ERROR: return (ExceptionFields){attribute_names, 1};
    case CLASS_SYNTAX_ERROR:
    case CLASS_INDENTATION_ERROR:
    case CLASS_TAB_ERROR: return FIELDS(syntax_names);
    case CLASS_UNICODE_DECODE_ERROR:
    case CLASS_UNICODE_ENCODE_ERROR:
    case CLASS_UNICODE_TRANSLATE_ERROR: return FIELDS(unicode_names);
    case CLASS_BASE_EXCEPTION_GROUP:
    case CLASS_EXCEPTION_GROUP: return FIELDS(group_names);
    default: return (ExceptionFields){NULL, 0};
    }
}

ExceptionFields ouro_exception_fields(ClassId class_id)
{
    bool is_os = class_id >= CLASS_OS_ERROR && class_id <= CLASS_TIMEOUT_ERROR;
    return is_os ? FIELDS(os_names) : own_fields(class_id);
}

// Import and syntax errors that C raised have nothing but an argument: it is their message.
static Value unset_field(const Exception *exception, unsigned index, const char *name)
{
    const Tuple *args = value_as_tuple(exception->args);
    bool is_message = index == 0 && args->count == 1 && name != NULL && strcmp(name, "msg") == 0;
    return is_message ? args->items[0] : VALUE_NONE;
}

Value ouro_exception_field(const Exception *exception, unsigned index)
{
    if (!value_has_type(exception->details, TYPE_TUPLE)) return VALUE_NONE;
    const Tuple *details = value_as_tuple(exception->details);
    return index < details->count ? details->items[index] : VALUE_NONE;
}

static ExceptionFields fields_of(Vm *vm, const Exception *exception)
{
    const Class *class = ouro_class_of(vm, value_from_object(exception));
    return ouro_exception_fields((ClassId) class->class_id);
}

// With room for field `index`: a class with several built-in bases has the fields of them all.
static Tuple *details_of(Thread *thread, Exception *exception, unsigned index)
{
    const Tuple *old =
        value_has_type(exception->details, TYPE_TUPLE) ? value_as_tuple(exception->details) : NULL;
    if (old != NULL && index < old->count) return value_as_tuple(exception->details);
    ExceptionFields fields = fields_of(thread->vm, exception);
    Tuple *details = ouro_tuple_new(thread->vm, fields.count > index ? fields.count : index + 1);
    if (details == NULL) return (void)ouro_raise_memory(thread), NULL;
    if (old != NULL)
        memcpy(details->items, old->items, old->count * sizeof(Value));
    else if (fields.count > 0)
        details->items[0] = unset_field(exception, 0, fields.names[0]);
    ouro_heap_store(&thread->vm->heap, exception, &exception->details, value_from_object(details));
    return details;
}

bool ouro_exception_set_field(Thread *thread, Exception *exception, unsigned index, Value value)
{
    Tuple *details = details_of(thread, exception, index);
    if (details == NULL) return false;
    ouro_heap_store(&thread->vm->heap, details, &details->items[index], value);
    return true;
}

static Value get_field(Thread *thread, Value self, unsigned index)
{
    const Exception *exception = value_as_exception(self);
    if (value_has_type(exception->details, TYPE_TUPLE))
        return ouro_exception_field(exception, index);
    ExceptionFields fields = fields_of(thread->vm, exception);
    return unset_field(exception, index, fields.count > 0 ? fields.names[0] : NULL);
}

static Value set_field(Thread *thread, Value self, unsigned index, Value value)
{
    if (value_is_unbound(value)) value = VALUE_NONE;
    return ouro_exception_set_field(thread, value_as_exception(self), index, value) ? VALUE_NONE
                                                                                    : VALUE_UNBOUND;
}

#define ACCESSORS(index)                                                                           \
    Value ouro_get_field_##index(Thread *thread, Value *args, uint32_t count)                      \
    {                                                                                              \
        (void)count;                                                                               \
        return get_field(thread, args[0], index);                                                  \
    }                                                                                              \
    Value ouro_set_field_##index(Thread *thread, Value *args, uint32_t count)                      \
    {                                                                                              \
        (void)count;                                                                               \
        return set_field(thread, args[0], index, args[1]);                                         \
    }
ACCESSORS(0)
ACCESSORS(1)
ACCESSORS(2)
ACCESSORS(3)
ACCESSORS(4)
ACCESSORS(5)
ACCESSORS(6)
ACCESSORS(7)

void ouro_exception_set_detail(Thread *thread, const char *attribute, Value value)
{
    if (!ouro_pending(thread)) return;
    Exception *exception = value_as_exception(thread->pending);
    ExceptionFields fields = fields_of(thread->vm, exception);
    for (unsigned i = 0; i < fields.count; i++) {
        if (strcmp(fields.names[i], attribute) != 0) continue;
        bool done = ouro_exception_set_field(thread, exception, i, value);
        (void)done; // where memory is refused, MemoryError has taken its place
        return;
    }
}

// ---- StopIteration and SystemExit: details is the value itself ----

static Value get_value(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_as_exception(args[0])->details;
}

static Value set_value(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Exception *exception = value_as_exception(args[0]);
    Value value = value_is_unbound(args[1]) ? VALUE_NONE : args[1];
    ouro_heap_store(&thread->vm->heap, exception, &exception->details, value);
    return VALUE_NONE;
}

static Value stop_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_exception_no_keywords(thread, args[0], args[2])) return VALUE_UNBOUND;
    Exception *exception = value_as_exception(args[0]);
    const Tuple *given = value_as_tuple(args[1]);
    ouro_exception_set_args(thread, exception, args[1]);
    ouro_heap_store(&thread->vm->heap, exception, &exception->details,
                    given->count > 0 ? given->items[0] : VALUE_NONE);
    return VALUE_NONE;
}

static Value exit_init(Thread *thread, Value *args, uint32_t count)
{
    if (value_is_unbound(stop_init(thread, args, count))) return VALUE_UNBOUND;
    Exception *exception = value_as_exception(args[0]);
    bool several = value_as_tuple(args[1])->count > 1;
    if (several) ouro_heap_store(&thread->vm->heap, exception, &exception->details, args[1]);
    return VALUE_NONE;
}

static const NativeDef stop_methods[] = {
    {"value(self)", get_value, "generator return value", NATIVE_PROPERTY, set_value},
    {0},
};
const ClassDef ouro_class_def_STOP_ITERATION = {
    .methods = stop_methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(stop_init),
    .doc = "Signal the end from iterator.__next__().",
};

static const NativeDef exit_methods[] = {
    {"code(self)", get_value, "exception code", NATIVE_PROPERTY, set_value},
    {0},
};
const ClassDef ouro_class_def_SYSTEM_EXIT = {
    .methods = exit_methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(exit_init),
    .doc = "Request to exit from the interpreter.",
};

// ---- ImportError, AttributeError, NameError: keywords set their fields ----

// Sets the fields from `first` on that the keywords in `given` name. Other keywords are an error.
static bool set_from_keywords(Thread *thread, Value self, Dict *given, const char *class_name,
                              unsigned first)
{
    Exception *exception = value_as_exception(self);
    ExceptionFields fields = fields_of(thread->vm, exception);
    uint32_t position = 0;
    Value key, value;
    while (ouro_dict_next(given, &position, &key, &value, NULL)) {
        unsigned i = first;
        while (i < fields.count && !ouro_string_equals_c(value_as_string(key), fields.names[i]))
            i++;
        if (i == fields.count) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                             "%s() got an unexpected keyword argument '%V'", class_name, key);
            return false;
        }
        if (!ouro_exception_set_field(thread, exception, i, value)) return false;
    }
    return true;
}

static void begin(Thread *thread, Value *args)
{
    Exception *exception = value_as_exception(args[0]);
    ouro_exception_set_args(thread, exception, args[1]);
    exception->details = VALUE_NONE;
}

static Value import_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    begin(thread, args);
    const Tuple *given = value_as_tuple(args[1]);
    if (given->count == 1 &&
        !ouro_exception_set_field(thread, value_as_exception(args[0]), 0, given->items[0]))
        return VALUE_UNBOUND;
    return set_from_keywords(thread, args[0], value_as_dict(args[2]), "ImportError", 1)
               ? VALUE_NONE
               : VALUE_UNBOUND;
}

static Value attribute_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    begin(thread, args);
    return set_from_keywords(thread, args[0], value_as_dict(args[2]), "AttributeError", 0)
               ? VALUE_NONE
               : VALUE_UNBOUND;
}

static Value name_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    begin(thread, args);
    return set_from_keywords(thread, args[0], value_as_dict(args[2]), "NameError", 0)
               ? VALUE_NONE
               : VALUE_UNBOUND;
}

// ImportError's text is its message where that is exactly a string.
static Value import_str(Thread *thread, Value self)
{
    Value message = get_field(thread, self, 0);
    return value_has_shape(message, CLASS_STR) ? message : ouro_exception_str(thread, self);
}

// The state of a copy: attributes and the fields from `first` on that are set.
static Value state_with_fields(Thread *thread, Value self, unsigned first)
{
    Vm *vm = thread->vm;
    Value state = ouro_exception_state(thread, self);
    if (value_is_unbound(state)) return state;
    Dict *dict = value_is_none(state) ? ouro_dict_new(vm, 0) : value_as_dict(state);
    if (dict == NULL) return ouro_raise_memory(thread);
    ExceptionFields fields = fields_of(vm, value_as_exception(self));
    for (unsigned i = first; i < fields.count; i++) {
        Value value = ouro_exception_field(value_as_exception(self), i);
        String *name = ouro_intern(vm, fields.names[i], strlen(fields.names[i]));
        if (name == NULL) return ouro_raise_memory(thread);
        if (!value_is_none(value) && !ouro_dict_set_string(vm, dict, name, value))
            return ouro_raise_memory(thread);
    }
    return dict->count == 0 ? VALUE_NONE : value_from_object(dict);
}

static Value import_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_exception_reduce(thread, args[0], value_as_exception(args[0])->args,
                                 state_with_fields(thread, args[0], 1));
}

// An attribute error's object may be anything, even what cannot be copied: it stays behind, its
// name does not.
static Value attribute_state(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value state = ouro_exception_state(thread, args[0]);
    if (value_is_unbound(state)) return state;
    Vm *vm = thread->vm;
    Value name = ouro_exception_field(value_as_exception(args[0]), 0);
    Value given = value_as_exception(args[0])->args;
    Dict *dict = value_is_none(state) ? ouro_dict_new(vm, 2) : value_as_dict(state);
    if (dict == NULL) return ouro_raise_memory(thread);
    String *key = ouro_intern(vm, "name", 4);
    if (key == NULL) return ouro_raise_memory(thread);
    if (!value_is_none(name) && !ouro_dict_set_string(vm, dict, key, name))
        return ouro_raise_memory(thread);
    if (!ouro_dict_set_string(vm, dict, VM_NAME(vm, ARGS), given)) return ouro_raise_memory(thread);
    return value_from_object(dict);
}

static Value attribute_reduce(Thread *thread, Value *args, uint32_t count)
{
    Value state = attribute_state(thread, args, count);
    return ouro_exception_reduce(thread, args[0], value_as_exception(args[0])->args, state);
}

static const NativeDef import_methods[] = {
    EXCEPTION_FIELD("msg", 0, "exception message"),
    EXCEPTION_FIELD("name", 1, "module name"),
    EXCEPTION_FIELD("path", 2, "module path"),
    EXCEPTION_FIELD("name_from", 3, "name imported from module"),
    {"__reduce__(self, /)", import_reduce, NULL, 0, NULL},
    {0},
};
static const TypeSlots import_slots = {.repr = ouro_exception_repr, .str = import_str};
const ClassDef ouro_class_def_IMPORT_ERROR = {
    .slots = &import_slots,
    .methods = import_methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(import_init),
    .doc = "Import can't find module, or can't find name in module.",
};
EXCEPTION_CLASS(MODULE_NOT_FOUND_ERROR, "Module not found.", ouro_exception_new_plain, import_init)

static const NativeDef attribute_methods[] = {
    EXCEPTION_FIELD("name", 0, "attribute name"),
    EXCEPTION_FIELD("obj", 1, "object"),
    {"__getstate__(self, /)", attribute_state, NULL, 0, NULL},
    {"__reduce__(self, /)", attribute_reduce, NULL, 0, NULL},
    {0},
};
const ClassDef ouro_class_def_ATTRIBUTE_ERROR = {
    .methods = attribute_methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(attribute_init),
    .doc = "Attribute not found.",
};

static const NativeDef name_methods[] = {
    EXCEPTION_FIELD("name", 0, "name"),
    {0},
};
const ClassDef ouro_class_def_NAME_ERROR = {
    .methods = name_methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(name_init),
    .doc = "Name not found globally.",
};
EXCEPTION_CLASS(UNBOUND_LOCAL_ERROR, "Local name referenced but not bound to a value.",
                ouro_exception_new_plain, name_init)
