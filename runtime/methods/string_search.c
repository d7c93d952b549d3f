// str: finding, counting, replacing, partitioning.
// SPDX-License-Identifier: MIT
#include "runtime/base/search.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/string_methods.h"

// --- the part of a string that is searched ------------------------------------------------------

typedef struct Search {
    String *string;
    Text needle;
    Text window;
    size_t offset;       // of the window in the string, in bytes
    size_t index, count; // of the window, in code points
    bool possible;       // the bounds enclose something
} Search;

static void set_window(Vm *vm, Search *search, Bounds bounds)
{
    String *string = search->string;
    search->possible = bounds_clamp(&bounds, string->count);
    if (!search->possible) return;
    search->index = (size_t)bounds.start;
    search->count = (size_t)(bounds.end - bounds.start);
    search->offset = ouro_string_offset(vm, string, search->index);
    size_t end = search->index + search->count == string->count
                     ? string->size
                     : ouro_string_offset(vm, string, search->index + search->count);
    search->window = text_slice(string_text(string), search->offset, end);
}

// Reads (self, sub, start, end).
static bool read_search(Thread *thread, Value *args, const char *what, Search *out)
{
    if (!value_is_string(args[1])) {
        ouro_raise_argument(thread, what, "str", args[1]);
        return false;
    }
    Bounds bounds;
    if (!ouro_bounds_read(thread, args[2], args[3], &bounds)) return false;
    *out = (Search){.string = value_as_string(args[0]),
                    .needle = string_text(value_as_string(args[1]))};
    set_window(thread->vm, out, bounds);
    return true;
}

typedef size_t Finder(Text text, Text needle);

// The index of what `find` finds, or -1; UNBOUND raised.
static Value search_for(Thread *thread, Value *args, const char *what, Finder *find)
{
    Search search;
    if (!read_search(thread, args, what, &search)) return VALUE_UNBOUND;
    if (!search.possible) return value_from_int(-1);
    size_t found = find(search.window, search.needle);
    if (found == TEXT_NOT_FOUND) return value_from_int(-1);
    size_t index =
        search.count == search.window.size
            ? search.index + found
            : ouro_string_index_of_offset(thread->vm, search.string, search.offset + found);
    return value_from_int((int64_t)index);
}

static Value found_or_raise(Thread *thread, Value index)
{
    if (value_is(index, value_from_int(-1))) {
        return ouro_raise(thread, CLASS_VALUE_ERROR, "substring not found");
    }
    return index;
}

Value ouro_str_find(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return search_for(thread, args, "find() argument 1", ouro_text_find);
}

Value ouro_str_rfind(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return search_for(thread, args, "rfind() argument 1", ouro_text_find_last);
}

Value ouro_str_index(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return found_or_raise(thread, search_for(thread, args, "index() argument 1", ouro_text_find));
}

Value ouro_str_rindex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return found_or_raise(thread,
                          search_for(thread, args, "rindex() argument 1", ouro_text_find_last));
}

Value ouro_str_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Search search;
    if (!read_search(thread, args, "count() argument 1", &search)) return VALUE_UNBOUND;
    if (!search.possible) return value_from_int(0);
    if (search.needle.size == 0) return value_from_int((int64_t)search.count + 1);
    size_t occurrences = ouro_text_occurrences(search.window, search.needle, SIZE_MAX);
    return value_from_int((int64_t)occurrences);
}

// --- at the ends --------------------------------------------------------------------------------

typedef bool EndTest(Text text, Text part);

static bool test_end(const Search *search, Value part, EndTest *test)
{
    return search->possible && test(search->window, string_text(value_as_string(part)));
}

static Value test_ends(Thread *thread, Value *args, const char *name, EndTest *test)
{
    Bounds bounds;
    if (!ouro_bounds_read(thread, args[2], args[3], &bounds)) return VALUE_UNBOUND;
    Search search = {.string = value_as_string(args[0])};
    set_window(thread->vm, &search, bounds);
    if (value_is_string(args[1])) return value_from_bool(test_end(&search, args[1], test));
    if (!value_has_type(args[1], TYPE_TUPLE)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "%s first arg must be str or a tuple of str, not %T", name, args[1]);
    }
    Tuple *tuple = value_as_tuple(args[1]);
    for (size_t i = 0; i < tuple->count; i++) {
        if (!value_is_string(tuple->items[i])) {
            return ouro_raise(thread, CLASS_TYPE_ERROR,
                              "tuple for %s must only contain str, not %T", name, tuple->items[i]);
        }
        if (test_end(&search, tuple->items[i], test)) return VALUE_TRUE;
    }
    return VALUE_FALSE;
}

Value ouro_str_startswith(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return test_ends(thread, args, "startswith", text_starts_with);
}

Value ouro_str_endswith(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return test_ends(thread, args, "endswith", text_ends_with);
}

// --- replacing ----------------------------------------------------------------------------------

static size_t count_of(const Replacement *replacement, Text text)
{
    return replacement->is_unicode ? ouro_utf8_count(text) : text.size;
}

bool ouro_replacement_measure(Replacement *replacement, int64_t limit_or_all)
{
    Text text = replacement->text, old = replacement->old, new = replacement->new;
    size_t limit = limit_or_all < 0 ? SIZE_MAX : (size_t)limit_or_all;
    if (old.size != 0) {
        replacement->count = ouro_text_occurrences(text, old, limit);
    } else {
        size_t places = count_of(replacement, text) + 1;
        replacement->count = places < limit ? places : limit;
    }
    size_t added;
    if (__builtin_mul_overflow(replacement->count, new.size, &added)) return false;
    return !__builtin_add_overflow(text.size - replacement->count * old.size, added,
                                   &replacement->size);
}

static void write_between(const Replacement *replacement, char *out)
{
    Text text = replacement->text;
    size_t at = 0;
    out = text_put(out, replacement->new);
    for (size_t i = 1; i < replacement->count; i++) {
        size_t size = replacement->is_unicode ? utf8_size_of_lead(text.at[at]) : 1;
        out = text_put(out, text_slice(text, at, at + size));
        out = text_put(out, replacement->new);
        at += size;
    }
    text_put(out, text_slice(text, at, text.size));
}

static void write_bytes_replaced(const Replacement *replacement, char *out)
{
    Text text = replacement->text;
    text_put(out, text);
    char *at = out, *end = out + text.size;
    for (size_t i = 0; i < replacement->count; i++) {
        at = memchr(at, replacement->old.at[0], (size_t)(end - at));
        *at++ = replacement->new.at[0];
    }
}

void ouro_replacement_write(const Replacement *replacement, char *out)
{
    Text rest = replacement->text, old = replacement->old, new = replacement->new;
    if (replacement->count == 0) {
        text_put(out, rest);
    } else if (old.size == 0) {
        write_between(replacement, out);
    } else if (old.size == 1 && new.size == 1) {
        write_bytes_replaced(replacement, out);
    } else {
        for (size_t i = 0; i < replacement->count; i++) {
            size_t found = ouro_text_find(rest, old);
            out = text_put(out, text_slice(rest, 0, found));
            out = text_put(out, new);
            rest = text_slice(rest, found + old.size, rest.size);
        }
        text_put(out, rest);
    }
}

static String *replace(Vm *vm, String *self, String *old, String *new, int64_t limit)
{
    Replacement replacement = {
        string_text(self), string_text(old), string_text(new), true, 0, 0,
    };
    if (!ouro_replacement_measure(&replacement, limit)) return NULL;
    if (replacement.count == 0) return ouro_string_exact(vm, self);
    size_t count = self->count - replacement.count * old->count + replacement.count * new->count;
    if (replacement.size < 2) {
        char room[2];
        ouro_replacement_write(&replacement, room);
        return ouro_string_new(vm, room, replacement.size);
    }
    String *result = ouro_string_reserve(vm, replacement.size, count);
    if (result == NULL) return NULL;
    ouro_replacement_write(&replacement, string_room(result));
    if ((self->object.gc | new->object.gc) & STRING_HAS_SURROGATES) {
        ouro_string_find_surrogates(result);
    }
    return result;
}

Value ouro_str_replace(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1])) {
        return ouro_raise_argument(thread, "replace() argument 1", "str", args[1]);
    }
    if (!value_is_string(args[2])) {
        return ouro_raise_argument(thread, "replace() argument 2", "str", args[2]);
    }
    int64_t limit;
    if (!ouro_size_argument(thread, args[3], &limit)) return VALUE_UNBOUND;
    return ouro_made(thread, replace(thread->vm, value_as_string(args[0]), value_as_string(args[1]),
                                     value_as_string(args[2]), limit));
}

// --- partition ----------------------------------------------------------------------------------

static Value three(Thread *thread, String *first, String *second, String *third)
{
    if (first == NULL || second == NULL || third == NULL) return ouro_raise_memory(thread);
    Value items[3] = {value_from_object(first), value_from_object(second),
                      value_from_object(third)};
    return ouro_made(thread, ouro_tuple_of(thread->vm, items, 3));
}

static Value partition(Thread *thread, Value *args, Finder *find, bool from_right)
{
    if (!value_is_string(args[1])) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "must be str, not %T", args[1]);
    }
    Vm *vm = thread->vm;
    String *self = value_as_string(args[0]), *separator = value_as_string(args[1]);
    if (separator->size == 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "empty separator");
    size_t found = find(string_text(self), string_text(separator));
    if (found == TEXT_NOT_FOUND) {
        String *empty = VM_NAME(vm, EMPTY), *whole = ouro_string_exact(vm, self);
        return from_right ? three(thread, empty, empty, whole) : three(thread, whole, empty, empty);
    }
    return three(thread, ouro_string_cut(vm, self, 0, found), separator,
                 ouro_string_cut(vm, self, found + separator->size, self->size));
}

Value ouro_str_partition(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return partition(thread, args, ouro_text_find, false);
}

Value ouro_str_rpartition(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return partition(thread, args, ouro_text_find_last, true);
}
