// bytes and bytearray: finding, counting, replacing, cutting.
// SPDX-License-Identifier: MIT
#include "runtime/base/search.h"
#include "runtime/methods/bytes_methods.h"
#include "runtime/object/number.h"

const char ouro_message_byte_range[] = "byte must be in range(0, 256)";

// --- self and results ---------------------------------------------------------------------------

Text ouro_bytes_self(Value self)
{
    return value_has_type(self, TYPE_BYTES) ? bytes_text(value_as_bytes(self))
                                            : bytearray_text(value_as_bytearray(self));
}

Value ouro_bytes_like(Vm *vm, Value self, Text text)
{
    void *made = value_has_type(self, TYPE_BYTES)
                     ? (void *)ouro_bytes_new(vm, text.at, text.size)
                     : (void *)ouro_bytearray_new(vm, text.at, text.size);
    return made == NULL ? VALUE_UNBOUND : value_from_object(made);
}

char *ouro_bytes_room(Value made)
{
    return value_has_type(made, TYPE_BYTES) ? value_as_bytes(made)->at
                                            : bytearray_at(value_as_bytearray(made));
}

Value ouro_bytes_same(Vm *vm, Value self)
{
    if (value_has_shape(self, CLASS_BYTES)) return self;
    return ouro_bytes_like(vm, self, ouro_bytes_self(self));
}

Value ouro_bytes_built(Thread *thread, Value self, TextBuilder *out)
{
    Value made =
        out->failed ? VALUE_UNBOUND : ouro_bytes_like(thread->vm, self, ouro_text_view(out));
    ouro_text_deinit(out);
    return ouro_made_value(thread, made);
}

static Value cut_bytes(Vm *vm, const Pieces *pieces, size_t start, size_t end)
{
    if (end - start == pieces->text.size) return ouro_bytes_same(vm, pieces->whole);
    return ouro_bytes_like(vm, pieces->whole, text_slice(pieces->text, start, end));
}

Pieces ouro_bytes_pieces(Value self)
{
    return (Pieces){self, ouro_bytes_self(self), false, cut_bytes};
}

// --- what is searched for -----------------------------------------------------------------------

bool ouro_byte_argument(Thread *thread, Value value, const char *message, unsigned char *out)
{
    int64_t byte;
    if (!ouro_value_int64(value, &byte)) {
        Value index = ouro_index(thread, value);
        if (value_is_unbound(index)) return false;
        if (!ouro_value_int64(index, &byte)) byte = -1;
    }
    if (byte < 0 || byte > 255) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "%s", message);
        return false;
    }
    *out = (unsigned char)byte;
    return true;
}

typedef struct Search {
    Text window, needle;
    char byte;     // the needle, where it was given as an int
    size_t offset; // of the window
    bool possible;
} Search;

static bool is_index(Thread *thread, Value value)
{
    return value_is_int(value) || ouro_has_index(thread, value);
}

static bool read_needle(Thread *thread, Value value, Search *search)
{
    if (ouro_is_buffer(value)) return ouro_buffer_read(thread, value, &search->needle);
    if (!is_index(thread, value)) {
        ouro_raise(thread, CLASS_TYPE_ERROR,
                   "argument should be integer or bytes-like object, not '%T'", value);
        return false;
    }
    unsigned char byte;
    if (!ouro_byte_argument(thread, value, ouro_message_byte_range, &byte)) return false;
    search->byte = (char)byte;
    search->needle = text_of(&search->byte, 1);
    return true;
}

static void set_window(Value self, Search *search, Bounds bounds)
{
    Text text = ouro_bytes_self(self);
    search->possible = bounds_clamp(&bounds, text.size);
    if (!search->possible) return;
    search->offset = (size_t)bounds.start;
    search->window = text_slice(text, (size_t)bounds.start, (size_t)bounds.end);
}

// Reads (self, sub, start, end). `out` stays where it is: the needle may lie in it.
static bool read_search(Thread *thread, Value *args, Search *out)
{
    Bounds bounds;
    if (!ouro_bounds_read(thread, args[2], args[3], &bounds)) return false;
    if (!read_needle(thread, args[1], out)) return false;
    set_window(args[0], out, bounds);
    return true;
}

// --- find, count --------------------------------------------------------------------------------

typedef size_t Finder(Text text, Text needle);

static Value search_for(Thread *thread, Value *args, Finder *find, bool must_find)
{
    Search search = {0};
    if (!read_search(thread, args, &search)) return VALUE_UNBOUND;
    size_t found = search.possible ? find(search.window, search.needle) : TEXT_NOT_FOUND;
    if (found != TEXT_NOT_FOUND) return value_from_int((int64_t)(search.offset + found));
    if (must_find) return ouro_raise(thread, CLASS_VALUE_ERROR, "subsection not found");
    return value_from_int(-1);
}

Value ouro_bytes_find(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return search_for(thread, args, ouro_text_find, false);
}

Value ouro_bytes_rfind(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return search_for(thread, args, ouro_text_find_last, false);
}

Value ouro_bytes_index(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return search_for(thread, args, ouro_text_find, true);
}

Value ouro_bytes_rindex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return search_for(thread, args, ouro_text_find_last, true);
}

Value ouro_bytes_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Search search = {0};
    if (!read_search(thread, args, &search)) return VALUE_UNBOUND;
    if (!search.possible) return value_from_int(0);
    size_t occurrences = search.needle.size == 0
                             ? search.window.size + 1
                             : ouro_text_occurrences(search.window, search.needle, SIZE_MAX);
    return value_from_int((int64_t)occurrences);
}

int ouro_bytes_contains(Thread *thread, Value self, Value item)
{
    Search search = {0};
    if (!is_index(thread, item)) {
        if (!ouro_buffer_read(thread, item, &search.needle)) return -1;
    } else if (!read_needle(thread, item, &search)) {
        return -1;
    }
    return ouro_text_find(ouro_bytes_self(self), search.needle) != TEXT_NOT_FOUND;
}

// --- at the ends --------------------------------------------------------------------------------

typedef bool EndTest(Text text, Text part);

static int test_end(Thread *thread, const Search *search, Value part, EndTest *test)
{
    Text text;
    if (!ouro_buffer_read(thread, part, &text)) return -1;
    return search->possible && test(search->window, text);
}

static Value test_ends(Thread *thread, Value *args, const char *name, EndTest *test)
{
    Bounds bounds;
    if (!ouro_bounds_read(thread, args[2], args[3], &bounds)) return VALUE_UNBOUND;
    Search search = {0};
    set_window(args[0], &search, bounds);
    if (!value_has_type(args[1], TYPE_TUPLE)) {
        if (!ouro_is_buffer(args[1])) {
            return ouro_raise(thread, CLASS_TYPE_ERROR,
                              "%s first arg must be bytes or a tuple of bytes, not %T", name,
                              args[1]);
        }
        int found = test_end(thread, &search, args[1], test);
        return found < 0 ? VALUE_UNBOUND : value_from_bool(found);
    }
    Tuple *tuple = value_as_tuple(args[1]);
    for (size_t i = 0; i < tuple->count; i++) {
        int found = test_end(thread, &search, tuple->items[i], test);
        if (found != 0) return found < 0 ? VALUE_UNBOUND : VALUE_TRUE;
    }
    return VALUE_FALSE;
}

Value ouro_bytes_startswith(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return test_ends(thread, args, "startswith", text_starts_with);
}

Value ouro_bytes_endswith(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return test_ends(thread, args, "endswith", text_ends_with);
}

// --- replace ------------------------------------------------------------------------------------

Value ouro_bytes_replace(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t limit;
    Replacement replacement = {0};
    if (!ouro_size_argument(thread, args[3], &limit) ||
        !ouro_buffer_read(thread, args[1], &replacement.old) ||
        !ouro_buffer_read(thread, args[2], &replacement.new)) {
        return VALUE_UNBOUND;
    }
    Vm *vm = thread->vm;
    replacement.text = ouro_bytes_self(args[0]);
    if (!ouro_replacement_measure(&replacement, limit)) return ouro_raise_memory(thread);
    if (replacement.count == 0) return ouro_made_value(thread, ouro_bytes_same(vm, args[0]));
    Value made = ouro_bytes_like(vm, args[0], text_of(NULL, replacement.size));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    if (replacement.size != 0) ouro_replacement_write(&replacement, ouro_bytes_room(made));
    return made;
}

// --- splitting ----------------------------------------------------------------------------------

typedef List *Splitter(Vm *vm, const Pieces *pieces, Text separator, int64_t limit);
typedef List *WhiteSplitter(Vm *vm, const Pieces *pieces, int64_t limit);

static Value split(Thread *thread, Value *args, Splitter *splitter, WhiteSplitter *white_splitter)
{
    int64_t limit;
    if (!ouro_size_argument(thread, args[2], &limit)) return VALUE_UNBOUND;
    Pieces pieces = ouro_bytes_pieces(args[0]);
    if (value_is_none(args[1])) {
        return ouro_made(thread, white_splitter(thread->vm, &pieces, limit));
    }
    Text separator;
    if (!ouro_buffer_read(thread, args[1], &separator)) return VALUE_UNBOUND;
    if (separator.size == 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "empty separator");
    return ouro_made(thread, splitter(thread->vm, &pieces, separator, limit));
}

Value ouro_bytes_split(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return split(thread, args, ouro_pieces_split, ouro_pieces_split_white);
}

Value ouro_bytes_rsplit(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return split(thread, args, ouro_pieces_split_right, ouro_pieces_split_white_right);
}

Value ouro_bytes_splitlines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int keep_ends = ouro_truth(thread, args[1]);
    if (keep_ends < 0) return VALUE_UNBOUND;
    Pieces pieces = ouro_bytes_pieces(args[0]);
    return ouro_made(thread, ouro_pieces_lines(thread->vm, &pieces, keep_ends));
}

// --- partition ----------------------------------------------------------------------------------

static Value three(Thread *thread, Value first, Value second, Value third)
{
    if (value_is_unbound(first) || value_is_unbound(second) || value_is_unbound(third)) {
        return ouro_raise_memory(thread);
    }
    const Value items[3] = {first, second, third};
    return ouro_made(thread, ouro_tuple_of(thread->vm, items, 3));
}

static Value partition(Thread *thread, Value *args, Finder *find, bool from_right)
{
    Text separator;
    if (!ouro_buffer_read(thread, args[1], &separator)) return VALUE_UNBOUND;
    if (separator.size == 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "empty separator");
    Vm *vm = thread->vm;
    Value self = args[0];
    Pieces pieces = ouro_bytes_pieces(self);
    size_t found = find(pieces.text, separator);
    if (found == TEXT_NOT_FOUND) {
        Value whole = ouro_bytes_same(vm, self);
        Value one = ouro_bytes_like(vm, self, TEXT("")),
              other = ouro_bytes_like(vm, self, TEXT(""));
        return from_right ? three(thread, one, other, whole) : three(thread, whole, one, other);
    }
    bool keep = value_has_type(self, TYPE_BYTES);
    return three(thread, cut_bytes(vm, &pieces, 0, found),
                 keep ? args[1] : ouro_bytes_like(vm, self, separator),
                 cut_bytes(vm, &pieces, found + separator.size, pieces.text.size));
}

Value ouro_bytes_partition(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return partition(thread, args, ouro_text_find, false);
}

Value ouro_bytes_rpartition(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return partition(thread, args, ouro_text_find_last, true);
}

// --- join ---------------------------------------------------------------------------------------

static bool measure(Thread *thread, Text separator, List *list, size_t *size)
{
    *size = list->count == 0 ? 0 : (list->count - 1) * separator.size;
    for (size_t i = 0; i < list->count; i++) {
        Value item = list->array->items[i];
        Text text;
        if (!ouro_is_buffer(item)) {
            ouro_raise(thread, CLASS_TYPE_ERROR,
                       "sequence item %z: expected a bytes-like object, %T found", i, item);
            return false;
        }
        if (!ouro_buffer_read(thread, item, &text)) return false;
        *size += text.size;
    }
    return true;
}

// The items have been checked.
static void write_joined(Thread *thread, Text separator, List *list, char *out)
{
    for (size_t i = 0; i < list->count; i++) {
        Text text;
        if (i > 0 && separator.size != 0) memcpy(out, separator.at, separator.size);
        if (i > 0) out += separator.size;
        if (!ouro_buffer_read(thread, list->array->items[i], &text)) OURO_UNREACHABLE();
        if (text.size != 0) memcpy(out, text.at, text.size);
        out += text.size;
    }
}

static Value list_of(Thread *thread, Value iterable)
{
    if (value_has_shape(iterable, CLASS_LIST)) return iterable;
    Value iterator = ouro_root(thread, ouro_iterate(thread, iterable));
    if (!value_is_unbound(iterator)) return ouro_root(thread, ouro_list_from(thread, iterator));
    if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return VALUE_UNBOUND;
    ouro_take_pending(thread);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "can only join an iterable");
}

Value ouro_bytes_join(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value items = list_of(thread, args[1]);
    if (value_is_unbound(items)) return VALUE_UNBOUND;
    List *list = value_as_list(items);
    Text separator = ouro_bytes_self(args[0]);
    size_t size;
    if (!measure(thread, separator, list, &size)) return VALUE_UNBOUND;
    if (list->count == 1 && value_has_type(args[0], TYPE_BYTES) &&
        value_has_shape(list->array->items[0], CLASS_BYTES)) {
        return list->array->items[0];
    }
    Value made = ouro_bytes_like(thread->vm, args[0], text_of(NULL, size));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    if (size != 0) write_joined(thread, separator, list, ouro_bytes_room(made));
    return made;
}
