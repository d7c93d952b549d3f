// Values as natives see them: asking, reading, making.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/native/call.h"

// ---- asking ----

OuroKind ouro_kind(OuroValue handle)
{
    Value value = value_of(handle);
    if (value_is_int(value)) return OURO_KIND_INT;
    if (value_is_float(value)) return OURO_KIND_FLOAT;
    if (value_is_none(value)) return OURO_KIND_NONE;
    if (value_is_bool(value)) return OURO_KIND_BOOL;
    if (!value_is_object(value)) return OURO_KIND_OTHER;
    switch (value_object(value)->type) {
    case TYPE_BIGINT: return OURO_KIND_INT;
    case TYPE_FLOAT_OBJECT: return OURO_KIND_FLOAT;
    case TYPE_COMPLEX: return OURO_KIND_COMPLEX;
    case TYPE_STRING: return OURO_KIND_TEXT;
    case TYPE_BYTES: return OURO_KIND_BYTES;
    case TYPE_LIST: return OURO_KIND_LIST;
    case TYPE_TUPLE: return OURO_KIND_TUPLE;
    case TYPE_DICT: return OURO_KIND_DICT;
    default: return OURO_KIND_OTHER;
    }
}

bool ouro_is_same(OuroValue a, OuroValue b) { return a.handle == b.handle; }
bool ouro_is_none(OuroValue value) { return value_is_none(value_of(value)); }

bool ouro_is_exact(OuroValue handle)
{
    Value value = value_of(handle);
    return !value_is_object(value) || value_object(value)->shape < SHAPE_FIRST_FREE;
}

const char *ouro_type_name(OuroCall *call, OuroValue value)
{
    return ouro_class_name_of(call->thread->vm, value_of(value));
}

bool ouro_has_method(OuroCall *call, OuroValue value, const char *name)
{
    Vm *vm = call->thread->vm;
    String *interned = ouro_intern(vm, name, strlen(name));
    return interned != NULL &&
           !value_is_unbound(ouro_class_lookup(vm, ouro_class_of(vm, value_of(value)), interned));
}

// ---- reading ----

bool ouro_read_int(OuroCall *call, OuroValue handle, int64_t *out)
{
    Value index = ouro_index(call->thread, value_of(handle));
    if (value_is_unbound(index)) return false;
    if (ouro_value_int64(index, out)) return true;
    (void)ouro_raise(call->thread, CLASS_OVERFLOW_ERROR,
                     "Python int too large to convert to C long");
    return false;
}

bool ouro_read_int_clamped(OuroCall *call, OuroValue value, int64_t *out)
{
    return ouro_index_int64(call->thread, value_of(value), CLASS_OBJECT, out);
}

bool ouro_read_float(OuroCall *call, OuroValue value, double *out)
{
    return ouro_double(call->thread, value_of(value), out);
}

bool ouro_read_complex(OuroCall *call, OuroValue handle, double *real, double *imaginary)
{
    Thread *thread = call->thread;
    Value value = value_of(handle);
    Class *class = ouro_class_of(thread->vm, value);
    if (!value_is_complex(value) &&
        !value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_COMPLEX))) {
        Value result = ouro_call_special(thread, value, SPECIAL_COMPLEX, NULL, 0);
        if (value_is_unbound(result)) return false;
        if (!value_is_complex(result)) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR, "__complex__ returned non-complex (type %T)",
                             result);
            return false;
        }
        value = result;
    }
    if (value_is_complex(value)) {
        *real = value_as_complex(value)->real;
        *imaginary = value_as_complex(value)->imaginary;
        return true;
    }
    *imaginary = 0;
    return ouro_double(thread, value, real);
}

bool ouro_read_truth(OuroCall *call, OuroValue value, bool *out)
{
    int truth = ouro_truth(call->thread, value_of(value));
    *out = truth > 0;
    return truth >= 0;
}

bool ouro_read_hash(OuroCall *call, OuroValue value, int64_t *out)
{
    return ouro_hash(call->thread, value_of(value), out);
}

bool ouro_read_text(OuroCall *call, OuroValue handle, OuroText *out)
{
    Value value = value_of(handle);
    if (!value_is_string(value)) {
        (void)ouro_raise(call->thread, CLASS_TYPE_ERROR, "argument must be str, not %T", value);
        return false;
    }
    *out = (OuroText){value_as_string(value)->text, value_as_string(value)->size};
    return true;
}

static bool read_view(Thread *thread, MemoryView *view, OuroText *out)
{
    const char *base;
    if (value_has_type(view->owner, TYPE_BYTES)) {
        base = ((Bytes *)value_as_object(view->owner))->at;
    } else if (value_has_type(view->owner, TYPE_BYTEARRAY)) {
        base = bytearray_at(value_as_object(view->owner));
    } else {
        (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                         "operation forbidden on released memoryview object");
        return false;
    }
    if (view->stride != 1 && view->count > 1) {
        (void)ouro_raise(thread, CLASS_BUFFER_ERROR,
                         "memoryview: underlying buffer is not C-contiguous");
        return false;
    }
    *out = (OuroText){base + view->start, view->count * view->item_size};
    return true;
}

bool ouro_read_bytes(OuroCall *call, OuroValue handle, OuroText *out)
{
    Value value = value_of(handle);
    if (value_has_type(value, TYPE_BYTES)) {
        const Bytes *bytes = value_as_object(value);
        *out = (OuroText){bytes->at, bytes->size};
        return true;
    }
    if (value_has_type(value, TYPE_BYTEARRAY)) {
        ByteArray *array = value_as_object(value);
        *out = (OuroText){array->size == 0 ? "" : bytearray_at(array), array->size};
        return true;
    }
    if (value_has_type(value, TYPE_MEMORYVIEW))
        return read_view(call->thread, value_as_object(value), out);
    (void)ouro_raise(call->thread, CLASS_TYPE_ERROR, "a bytes-like object is required, not '%T'",
                     value);
    return false;
}

size_t ouro_text_count(OuroValue text) { return value_as_string(value_of(text))->count; }

size_t ouro_text_offset(OuroCall *call, OuroValue text, size_t index)
{
    return ouro_string_offset(call->thread->vm, value_as_string(value_of(text)), index);
}

size_t ouro_text_index(OuroCall *call, OuroValue text, size_t offset)
{
    return ouro_string_index_of_offset(call->thread->vm, value_as_string(value_of(text)), offset);
}

// ---- making ----

OuroValue ouro_none(void) { return bare_handle(VALUE_NONE); }
OuroValue ouro_make_bool(bool truth) { return bare_handle(value_from_bool(truth)); }
OuroValue ouro_make_float(double number) { return bare_handle(value_from_foreign_float(number)); }

OuroValue ouro_make_int(OuroCall *call, int64_t number)
{
    return made_handle(call, ouro_int_from_int64(call->thread->vm, number));
}

OuroValue ouro_make_unsigned(OuroCall *call, uint64_t number)
{
    return made_handle(call, ouro_int_from_uint64(call->thread->vm, number));
}

OuroValue ouro_make_complex(OuroCall *call, double real, double imaginary)
{
    return made_handle(call, ouro_complex_new(call->thread->vm, real, imaginary));
}

OuroValue ouro_make_text(OuroCall *call, const char *at, size_t size)
{
    Utf8Check check = ouro_utf8_check((Text){at, size}, UTF8_GENERALISED);
    if (!check.valid) {
        (void)ouro_raise(call->thread, CLASS_VALUE_ERROR, "text is not valid UTF-8: %s",
                         check.reason);
        return OURO_MISSING;
    }
    return new_handle(call, ouro_made(call->thread, ouro_string_new(call->thread->vm, at, size)));
}

OuroValue ouro_make_part(OuroCall *call, OuroValue text, size_t start, size_t end)
{
    Vm *vm = call->thread->vm;
    Value value = value_of(text);
    void *part;
    if (value_is_string(value))
        part = ouro_string_cut(vm, value_as_string(value), start, end);
    else
        part = ouro_bytes_new(vm, ((Bytes *)value_as_object(value))->at + start, end - start);
    return new_handle(call, ouro_made(call->thread, part));
}

OuroValue ouro_make_bytes(OuroCall *call, const char *at, size_t size)
{
    return new_handle(call, ouro_made(call->thread, ouro_bytes_new(call->thread->vm, at, size)));
}

static_assert(sizeof(OuroValue) == sizeof(Value), "arrays of handles are arrays of values");

OuroValue ouro_make_tuple(OuroCall *call, const OuroValue *items, size_t count)
{
    Tuple *tuple = ouro_tuple_new(call->thread->vm, count);
    if (tuple != NULL && count > 0) memcpy(tuple->items, items, count * sizeof *items);
    return new_handle(call, ouro_made(call->thread, tuple));
}

OuroValue ouro_make_list(OuroCall *call, const OuroValue *items, size_t count)
{
    Vm *vm = call->thread->vm;
    List *list = ouro_list_new(vm, count);
    for (size_t i = 0; list != NULL && i < count; i++)
        if (!ouro_list_append(vm, list, value_of(items[i]))) list = NULL;
    return new_handle(call, ouro_made(call->thread, list));
}

OuroValue ouro_make_dict(OuroCall *call)
{
    return new_handle(call, ouro_made(call->thread, ouro_dict_new(call->thread->vm, 0)));
}

// ---- containers ----

size_t ouro_count(OuroValue handle)
{
    Value value = value_of(handle);
    if (value_has_type(value, TYPE_LIST)) return value_as_list(value)->count;
    if (value_has_type(value, TYPE_TUPLE)) return value_as_tuple(value)->count;
    return value_as_dict(value)->count;
}

OuroValue ouro_item(OuroCall *call, OuroValue handle, size_t index)
{
    Value value = value_of(handle);
    if (value_has_type(value, TYPE_TUPLE)) return bare_handle(value_as_tuple(value)->items[index]);
    if (index < value_as_list(value)->count)
        return new_handle(call, list_items(value_as_list(value))[index]);
    return bare_handle(ouro_raise(call->thread, CLASS_INDEX_ERROR, "list index out of range"));
}

bool ouro_append(OuroCall *call, OuroValue list, OuroValue item)
{
    if (ouro_list_append(call->thread->vm, value_as_list(value_of(list)), value_of(item)))
        return true;
    (void)ouro_raise_memory(call->thread);
    return false;
}

static String *interned(OuroCall *call, const char *name)
{
    String *string = ouro_intern(call->thread->vm, name, strlen(name));
    if (string == NULL) (void)ouro_raise_memory(call->thread);
    return string;
}

OuroValue ouro_get_key(OuroCall *call, OuroValue dict, const char *key)
{
    String *name = interned(call, key);
    if (name == NULL) return OURO_MISSING;
    Value found = ouro_dict_get_string(call->thread->vm, value_as_dict(value_of(dict)), name);
    return value_is_unbound(found) ? OURO_MISSING : new_handle(call, found);
}

bool ouro_set_key(OuroCall *call, OuroValue dict, const char *key, OuroValue value)
{
    String *name = interned(call, key);
    if (name == NULL) return false;
    if (ouro_dict_set_string(call->thread->vm, value_as_dict(value_of(dict)), name,
                             value_of(value)))
        return true;
    (void)ouro_raise_memory(call->thread);
    return false;
}
