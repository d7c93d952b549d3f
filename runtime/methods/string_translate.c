// str: translate and maketrans.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/methods/string_methods.h"
#include "runtime/object/number.h"

// --- translate ----------------------------------------------------------------------------------

typedef struct Translation {
    Value table;
    TextBuilder out;
    Value ascii[128]; // what these became, UNBOUND: not looked up; only for an exact dict
} Translation;

// What the table has for a code point; the code point itself where it has nothing.
static Value look_up(Thread *thread, Value table, Value code_point)
{
    if (value_has_shape(table, CLASS_DICT)) {
        Value found;
        switch (ouro_dict_get(thread, (Dict *)value_as_object(table), code_point, &found)) {
        case FOUND_YES: return found;
        case FOUND_NOT: return code_point;
        default: return VALUE_UNBOUND;
        }
    }
    Value found = ouro_get_item(thread, table, code_point);
    if (!value_is_unbound(found) || !ouro_pending_is(thread, CLASS_LOOKUP_ERROR)) return found;
    ouro_take_pending(thread);
    return code_point;
}

static Value translated(Thread *thread, Translation *translation, uint32_t code_point)
{
    bool cached = code_point < 128 && value_has_shape(translation->table, CLASS_DICT);
    if (cached && !value_is_unbound(translation->ascii[code_point])) {
        return translation->ascii[code_point];
    }
    Value found = look_up(thread, translation->table, value_from_int(code_point));
    if (!cached || value_is_unbound(found)) return found;
    return translation->ascii[code_point] = ouro_root(thread, found);
}

static bool append_translated(Thread *thread, TextBuilder *out, Value found)
{
    int64_t code_point;
    if (value_is_none(found)) return true;
    if (value_is_string(found)) {
        ouro_text_append(out, string_text(value_as_string(found)));
        return true;
    }
    if (!ouro_value_is_instance(thread->vm, found, CLASS_INT)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "character mapping must return integer, None or str");
        return false;
    }
    if (!ouro_value_int64(found, &code_point) || code_point < 0 ||
        code_point > UTF8_CODE_POINT_LAST) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "character mapping must be in range(0x110000)");
        return false;
    }
    ouro_text_append_code_point(out, (uint32_t)code_point);
    return true;
}

Value ouro_str_translate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Translation translation = {.table = args[1]};
    for (unsigned i = 0; i < 128; i++) translation.ascii[i] = VALUE_UNBOUND;
    ouro_text_init(&translation.out, thread->vm->allocator);
    const String *self = value_as_string(args[0]);
    const char *end = self->text + self->size;
    for (const char *at = self->text; at < end;) {
        Value found = translated(thread, &translation, utf8_next(&at));
        if (value_is_unbound(found) || !append_translated(thread, &translation.out, found)) {
            ouro_text_deinit(&translation.out);
            return VALUE_UNBOUND;
        }
    }
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &translation.out));
}

// --- maketrans ----------------------------------------------------------------------------------

// The key of a table given as a dict: a code point, or UNBOUND raised.
static Value key_of_table(Thread *thread, Value key)
{
    if (ouro_value_is_instance(thread->vm, key, CLASS_INT)) return key;
    if (!value_is_string(key)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "keys in translate table must be strings or integers");
    }
    String *string = value_as_string(key);
    if (string->count != 1) {
        return ouro_raise(thread, CLASS_VALUE_ERROR,
                          "string keys in translate table must be of length 1");
    }
    return value_from_int(ouro_string_at(thread->vm, string, 0));
}

static bool add_dict(Thread *thread, Dict *table, Value given)
{
    if (!value_has_type(given, TYPE_DICT)) {
        ouro_raise(thread, CLASS_TYPE_ERROR,
                   "if you give only one argument to maketrans it must be a dict");
        return false;
    }
    uint32_t position = 0;
    int64_t hash;
    Value key, value;
    while (ouro_dict_next((Dict *)value_as_object(given), &position, &key, &value, &hash)) {
        Value code_point = key_of_table(thread, key);
        if (value_is_unbound(code_point)) return false;
        if (!ouro_dict_set(thread, table, code_point, value)) return false;
    }
    return true;
}

static bool add_pairs(Thread *thread, Dict *table, Value from, Value to)
{
    if (!value_is_string(from)) {
        ouro_raise(thread, CLASS_TYPE_ERROR,
                   "first maketrans argument must be a string if there is a second argument");
        return false;
    }
    if (!value_is_string(to)) {
        ouro_raise_argument(thread, "maketrans() argument 2", "str", to);
        return false;
    }
    String *keys = value_as_string(from), *values = value_as_string(to);
    if (keys->count != values->count) {
        ouro_raise(thread, CLASS_VALUE_ERROR,
                   "the first two maketrans arguments must have equal length");
        return false;
    }
    const char *key_at = keys->text, *value_at = values->text;
    for (uint32_t i = 0; i < keys->count; i++) {
        Value key = value_from_int(utf8_next(&key_at));
        if (!ouro_dict_set(thread, table, key, value_from_int(utf8_next(&value_at)))) return false;
    }
    return true;
}

static bool add_deleted(Thread *thread, Dict *table, Value deleted)
{
    if (!value_is_string(deleted)) {
        ouro_raise_argument(thread, "maketrans() argument 3", "str", deleted);
        return false;
    }
    const String *keys = value_as_string(deleted);
    const char *at = keys->text;
    for (uint32_t i = 0; i < keys->count; i++) {
        if (!ouro_dict_set(thread, table, value_from_int(utf8_next(&at)), VALUE_NONE)) return false;
    }
    return true;
}

Value ouro_str_maketrans(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value table = ouro_made(thread, ouro_dict_new(thread->vm, 0));
    if (value_is_unbound(table) || value_is_unbound(ouro_root(thread, table))) return VALUE_UNBOUND;
    Dict *dict = (Dict *)value_as_object(table);
    if (value_is_unbound(args[1])) return add_dict(thread, dict, args[0]) ? table : VALUE_UNBOUND;
    if (!add_pairs(thread, dict, args[0], args[1])) return VALUE_UNBOUND;
    if (!value_is_unbound(args[2]) && !add_deleted(thread, dict, args[2])) return VALUE_UNBOUND;
    return table;
}
