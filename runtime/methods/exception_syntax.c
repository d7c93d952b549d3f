// SyntaxError: a message and a place in a source text.
// SPDX-License-Identifier: MIT
#include "runtime/methods/exception_methods.h"

enum { MESSAGE, FILENAME, LINE, OFFSET, SOURCE, END_LINE, END_OFFSET };
enum { PLACE_LEAST = 4, PLACE_MOST = 6 };

// The second argument: (filename, lineno, offset, text[, end_lineno, end_offset]).
static bool read_place(Thread *thread, Exception *exception, Value given)
{
    Value place = ouro_root(thread, ouro_tuple_from(thread, given));
    if (value_is_unbound(place)) return false;
    const Tuple *items = value_as_tuple(place);
    if (items->count < PLACE_LEAST || items->count > PLACE_MOST) {
        bool few = items->count < PLACE_LEAST;
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "function takes at %s %i arguments (%z given)",
                         few ? "least" : "most", few ? PLACE_LEAST : PLACE_MOST,
                         (size_t)items->count);
        return false;
    }
    for (unsigned i = 0; i < items->count; i++)
        if (!ouro_exception_set_field(thread, exception, FILENAME + i, items->items[i]))
            return false;
    if (items->count != 5) return true;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                     "end_offset must be provided when end_lineno is provided");
    return false;
}

static Value syntax_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_exception_no_keywords(thread, args[0], args[2])) return VALUE_UNBOUND;
    Exception *exception = value_as_exception(args[0]);
    const Tuple *given = value_as_tuple(args[1]);
    ouro_exception_set_args(thread, exception, args[1]);
    exception->details = VALUE_NONE;
    if (given->count == 0) return VALUE_NONE;
    if (!ouro_exception_set_field(thread, exception, MESSAGE, given->items[0]))
        return VALUE_UNBOUND;
    return given->count != 2 || read_place(thread, exception, given->items[1]) ? VALUE_NONE
                                                                               : VALUE_UNBOUND;
}

static Text base_name(const String *path)
{
    Text text = string_text(path);
    for (size_t i = text.size; i > 0; i--)
        if (text.at[i - 1] == '/') return text_slice(text, i, text.size);
    return text;
}

static Value syntax_str(Thread *thread, Value self)
{
    const Exception *exception = value_as_exception(self);
    Value args[] = {self};
    Value message = ouro_root(thread, ouro_str(thread, ouro_get_field_0(thread, args, 1)));
    if (value_is_unbound(message)) return message;
    Value file_name = ouro_exception_field(exception, FILENAME);
    int64_t line;
    bool has_line = ouro_value_int64(ouro_exception_field(exception, LINE), &line);
    if (!value_is_string(file_name))
        return has_line ? ouro_worded(thread, "%V (line %l)", message, line) : message;
    Value name =
        ouro_made(thread, ouro_string_from_text(thread->vm, base_name(value_as_string(file_name))));
    if (value_is_unbound(name)) return name;
    return has_line ? ouro_worded(thread, "%V (%V, line %l)", message, name, line)
                    : ouro_worded(thread, "%V (%V)", message, name);
}

static const NativeDef methods[] = {
    EXCEPTION_FIELD("msg", 0, "exception msg"),
    EXCEPTION_FIELD("filename", 1, "exception filename"),
    EXCEPTION_FIELD("lineno", 2, "exception lineno"),
    EXCEPTION_FIELD("offset", 3, "exception offset"),
    EXCEPTION_FIELD("text", 4, "exception text"),
    EXCEPTION_FIELD("end_lineno", 5, "exception end lineno"),
    EXCEPTION_FIELD("end_offset", 6, "exception end offset"),
    EXCEPTION_FIELD("print_file_and_line", 7, "exception print_file_and_line"),
    {0},
};
static const TypeSlots slots = {.repr = ouro_exception_repr, .str = syntax_str};
const ClassDef ouro_class_def_SYNTAX_ERROR = {
    .slots = &slots,
    .methods = methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(syntax_init),
    .doc = "Invalid syntax.",
};
EXCEPTION_CLASS(INDENTATION_ERROR, "Improper indentation.", ouro_exception_new_plain, syntax_init)
EXCEPTION_CLASS(TAB_ERROR, "Improper mixture of spaces and tabs.", ouro_exception_new_plain,
                syntax_init)
