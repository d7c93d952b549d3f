// str: splitting and joining.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/methods/string_methods.h"

static Value cut_string(Vm *vm, const Pieces *pieces, size_t start, size_t end)
{
    String *piece = ouro_string_cut(vm, value_as_string(pieces->whole), start, end);
    return piece == NULL ? VALUE_UNBOUND : value_from_object(piece);
}

Pieces ouro_string_pieces(Value string)
{
    return (Pieces){string, string_text(value_as_string(string)), true, cut_string};
}

typedef List *Splitter(Vm *vm, const Pieces *pieces, Text separator, int64_t limit);
typedef List *WhiteSplitter(Vm *vm, const Pieces *pieces, int64_t limit);

static Value split(Thread *thread, Value *args, Splitter *splitter, WhiteSplitter *white_splitter)
{
    int64_t limit;
    if (!ouro_size_argument(thread, args[2], &limit)) return VALUE_UNBOUND;
    Pieces pieces = ouro_string_pieces(args[0]);
    if (value_is_none(args[1])) {
        return ouro_made(thread, white_splitter(thread->vm, &pieces, limit));
    }
    if (!value_is_string(args[1])) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "must be str or None, not %T", args[1]);
    }
    Text separator = string_text(value_as_string(args[1]));
    if (separator.size == 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "empty separator");
    return ouro_made(thread, splitter(thread->vm, &pieces, separator, limit));
}

Value ouro_str_split(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return split(thread, args, ouro_pieces_split, ouro_pieces_split_white);
}

Value ouro_str_rsplit(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return split(thread, args, ouro_pieces_split_right, ouro_pieces_split_white_right);
}

Value ouro_str_splitlines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int keep_ends = ouro_truth(thread, args[1]);
    if (keep_ends < 0) return VALUE_UNBOUND;
    Pieces pieces = ouro_string_pieces(args[0]);
    return ouro_made(thread, ouro_pieces_lines(thread->vm, &pieces, keep_ends));
}

// --- join ---------------------------------------------------------------------------------------

typedef struct Join {
    String *separator;
    const Value *items;
    size_t count;
    size_t size, code_points; // of the result
    unsigned flags;           // of the strings, joined
} Join;

static void add_to_join(Join *join, const String *string)
{
    join->size += string->size;
    join->code_points += string->count;
    join->flags |= string->object.gc;
}

static bool measure(Thread *thread, Join *join)
{
    for (size_t i = 0; i < join->count; i++) {
        if (!value_is_string(join->items[i])) {
            ouro_raise(thread, CLASS_TYPE_ERROR,
                       "sequence item %z: expected str instance, %T found", i, join->items[i]);
            return false;
        }
        add_to_join(join, value_as_string(join->items[i]));
    }
    size_t gaps = join->count - 1;
    join->size += gaps * join->separator->size;
    join->code_points += gaps * join->separator->count;
    join->flags |= join->separator->object.gc;
    return true;
}

static void write_joined(const Join *join, char *out)
{
    Text separator = string_text(join->separator);
    for (size_t i = 0; i < join->count; i++) {
        if (i > 0) out = text_put(out, separator);
        out = text_put(out, string_text(value_as_string(join->items[i])));
    }
}

// Runs no script code: the items stay what they are.
static Value join_items(Thread *thread, String *separator, const Value *items, size_t count)
{
    Vm *vm = thread->vm;
    if (count == 0) return value_from_object(VM_NAME(vm, EMPTY));
    Join join = {.separator = separator, .items = items, .count = count};
    if (!measure(thread, &join)) return VALUE_UNBOUND;
    if (count == 1) return string_result(thread, value_as_string(items[0]));
    if (join.size < 2) {
        char room[2];
        write_joined(&join, room);
        return ouro_made(thread, ouro_string_new(vm, room, join.size));
    }
    String *result = ouro_string_reserve(vm, join.size, join.code_points);
    if (result == NULL) return ouro_raise_memory(thread);
    write_joined(&join, string_room(result));
    result->object.gc |= join.flags & STRING_HAS_SURROGATES;
    return value_from_object(result);
}

static Value join_list(Thread *thread, String *separator, List *list)
{
    const Value *items = list->array == NULL ? NULL : list->array->items;
    return join_items(thread, separator, items, list->count);
}

Value ouro_str_join(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *separator = value_as_string(args[0]);
    if (value_has_shape(args[1], CLASS_LIST)) {
        return join_list(thread, separator, value_as_list(args[1]));
    }
    if (value_has_shape(args[1], CLASS_TUPLE)) {
        Tuple *tuple = value_as_tuple(args[1]);
        return join_items(thread, separator, tuple->items, tuple->count);
    }
    Value iterator = ouro_iterate(thread, args[1]);
    if (value_is_unbound(iterator)) {
        if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return VALUE_UNBOUND;
        ouro_take_pending(thread);
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can only join an iterable");
    }
    if (value_is_unbound(ouro_root(thread, iterator))) return VALUE_UNBOUND;
    Value list = ouro_list_from(thread, iterator);
    if (value_is_unbound(list)) return VALUE_UNBOUND;
    return join_list(thread, separator, value_as_list(list));
}
