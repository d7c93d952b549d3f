// memoryview: the class, its operators and methods. Views have one dimension.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_methods.h"
#include "runtime/methods/memoryview_items.h"

static MemoryView *new_view(Vm *vm, Value owner)
{
    MemoryView *view = ouro_heap_new(&vm->heap, TYPE_MEMORYVIEW, CLASS_MEMORYVIEW, sizeof *view);
    if (view == NULL) return NULL;
    *view = (MemoryView){.object = view->object,
                         .owner = owner,
                         .stride = 1,
                         .format = "B",
                         .item_size = 1,
                         .read_only = !value_has_type(owner, TYPE_BYTEARRAY)};
    if (!view->read_only) value_as_bytearray(owner)->exports++;
    return view;
}

// A view of the same memory.
static MemoryView *copy_view(Vm *vm, const MemoryView *from)
{
    MemoryView *view = new_view(vm, from->owner);
    if (view == NULL) return NULL;
    Object object = view->object;
    *view = *from;
    view->object = object;
    view->is_hashed = false;
    return view;
}

static MemoryView *view_of(Value self) { return value_as_memoryview(self); }

// The view, which must not be released, and its first item.
static MemoryView *open_self(Thread *thread, Value self, char **first)
{
    MemoryView *view = view_of(self);
    return ouro_view_open(thread, view, first) ? view : NULL;
}

static Value memoryview_release(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    MemoryView *view = view_of(args[0]);
    if (value_has_type(view->owner, TYPE_BYTEARRAY)) {
        ByteArray *array = value_as_bytearray(view->owner);
        if (array->exports > 0) array->exports--;
    }
    view->owner = VALUE_NONE;
    return VALUE_NONE;
}

static Value memoryview_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value object = args[1];
    if (!ouro_is_buffer(object)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "memoryview: a bytes-like object is required, not '%T'", object);
    }
    char *first;
    if (value_has_type(object, TYPE_MEMORYVIEW)) {
        MemoryView *view = open_self(thread, object, &first);
        return view == NULL ? VALUE_UNBOUND : ouro_made(thread, copy_view(thread->vm, view));
    }
    MemoryView *view = new_view(thread->vm, object);
    if (view != NULL) view->count = ouro_bytes_self(object).size;
    return ouro_made(thread, view);
}

// --- items --------------------------------------------------------------------------------------

static Value slice_view(Thread *thread, const MemoryView *view, Slice *slice)
{
    // Made first: reading the slice may run script code, which may release the view.
    MemoryView *part = copy_view(thread->vm, view);
    uint32_t mark = ouro_roots_mark(thread);
    Value result = ouro_root(thread, ouro_made(thread, part));
    SliceParts parts;
    if (value_is_unbound(result) || !ouro_slice_unpack(thread, slice, &parts)) return VALUE_UNBOUND;
    ouro_roots_release(thread, mark);
    ouro_slice_adjust(&parts, (int64_t)part->count);
    int64_t offset = parts.start * part->stride * (int64_t)part->item_size;
    part->count = parts.count > 0 ? (size_t)parts.count : 0;
    part->start = part->count == 0 ? 0 : (size_t)((int64_t)part->start + offset);
    part->stride *= parts.step;
    return result;
}

static bool are_all(const Tuple *keys, bool (*test)(Thread *thread, Value value), Thread *thread)
{
    for (size_t i = 0; i < keys->count; i++) {
        if (!test(thread, keys->items[i])) return false;
    }
    return true;
}

static bool is_slice(Thread *thread, Value value)
{
    (void)thread;
    return value_has_type(value, TYPE_SLICE);
}

// The only item of a tuple that is a key; views have one dimension. UNBOUND raised.
static Value only_key(Thread *thread, const Tuple *keys)
{
    if (keys->count == 0) {
        return ouro_raise(thread, CLASS_NOT_IMPLEMENTED_ERROR, "sub-views are not implemented");
    }
    if (are_all(keys, is_slice, thread)) {
        return ouro_raise(thread, CLASS_NOT_IMPLEMENTED_ERROR,
                          "multi-dimensional slicing is not implemented");
    }
    if (!are_all(keys, ouro_has_index, thread)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "memoryview: invalid slice key");
    }
    if (keys->count == 1) return keys->items[0];
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "cannot index 1-dimension view with %z-element tuple", (size_t)keys->count);
}

// The index that a key is, within bounds: 1; 0: it is none; -1 raised.
static int index_of(Thread *thread, const MemoryView *view, Value key, size_t *out)
{
    int64_t index;
    int outcome = ouro_subscript_index(thread, key, &index);
    if (outcome <= 0) return outcome;
    if (index < 0) index += (int64_t)view->count;
    if ((uint64_t)index >= view->count) {
        ouro_raise(thread, CLASS_INDEX_ERROR, "index out of bounds on dimension 1");
        return -1;
    }
    *out = (size_t)index;
    return 1;
}

static Value memoryview_get_item(Thread *thread, Value self, Value key)
{
    char *first;
    size_t index;
    MemoryView *view = open_self(thread, self, &first);
    if (view == NULL) return VALUE_UNBOUND;
    if (value_has_type(key, TYPE_SLICE)) return slice_view(thread, view, value_as_object(key));
    if (value_is(key, VALUE_ELLIPSIS)) return self;
    if (value_has_type(key, TYPE_TUPLE)) key = only_key(thread, value_as_tuple(key));
    if (value_is_unbound(key)) return VALUE_UNBOUND;
    int outcome = index_of(thread, view, key, &index);
    if (outcome < 0 || !ouro_view_open(thread, view, &first)) return VALUE_UNBOUND;
    if (outcome == 0) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "memoryview: invalid slice key");
    }
    return ouro_view_get(thread, view, memoryview_item(view, first, index));
}

static bool is_of_format(const MemoryView *view, const char *format)
{
    const char *own = view->format[0] == '@' ? view->format + 1 : view->format;
    return strcmp(own, format[0] == '@' ? format + 1 : format) == 0;
}

// `part_value` is the view of the slice.
static bool set_part(Thread *thread, Value part_value, Value value)
{
    if (!ouro_is_buffer(value)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "a bytes-like object is required, not '%T'", value);
        return false;
    }
    const MemoryView *part = view_of(part_value);
    Value source = ouro_buffer_copy(thread, value);
    char *first;
    if (value_is_unbound(source) || !ouro_view_open(thread, part, &first)) return false;
    const Bytes *bytes = value_as_bytes(source);
    const char *format = value_has_type(value, TYPE_MEMORYVIEW) ? view_of(value)->format : "B";
    if (bytes->size != part->count * part->item_size || !is_of_format(part, format)) {
        ouro_raise(thread, CLASS_VALUE_ERROR,
                   "memoryview assignment: lvalue and rvalue have different structures");
        return false;
    }
    for (size_t i = 0; i < part->count; i++) {
        memcpy(memoryview_item(part, first, i), bytes->at + i * part->item_size, part->item_size);
    }
    return true;
}

static bool set_slice(Thread *thread, const MemoryView *view, Slice *slice, Value value)
{
    Value part = slice_view(thread, view, slice);
    char *first;
    if (value_is_unbound(part)) return false;
    bool done = ouro_view_open(thread, view, &first) && set_part(thread, part, value);
    memoryview_release(thread, &part, 1);
    return done;
}

static bool set_index(Thread *thread, const MemoryView *view, Value key, Value value)
{
    size_t index;
    char *first, room[8];
    int outcome = index_of(thread, view, key, &index);
    if (outcome == 0) ouro_raise(thread, CLASS_TYPE_ERROR, "memoryview: invalid slice key");
    // Reading the value may run script code, which may resize the owner: only then look again.
    if (outcome <= 0 || !ouro_view_set(thread, view, value, room)) return false;
    if (!ouro_view_open(thread, view, &first)) return false;
    memcpy(memoryview_item(view, first, index), room, view->item_size);
    return true;
}

static bool memoryview_set_item(Thread *thread, Value self, Value key, Value value)
{
    char *first;
    MemoryView *view = open_self(thread, self, &first);
    if (view == NULL) return false;
    if (view->read_only) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "cannot modify read-only memory");
        return false;
    }
    if (value_is_unbound(value)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "cannot delete memory");
        return false;
    }
    if (value_has_type(key, TYPE_TUPLE)) key = only_key(thread, value_as_tuple(key));
    if (value_is_unbound(key)) return false;
    if (!value_has_type(key, TYPE_SLICE)) return set_index(thread, view, key, value);
    return set_slice(thread, view, value_as_object(key), value);
}

static int64_t memoryview_length(Thread *thread, Value self)
{
    char *first;
    MemoryView *view = open_self(thread, self, &first);
    return view == NULL ? -1 : (int64_t)view->count;
}

static Value memoryview_iterate(Thread *thread, Value self)
{
    char *first;
    if (open_self(thread, self, &first) == NULL) return VALUE_UNBOUND;
    return ouro_iterator_new(thread, CLASS_MEMORY_ITERATOR, self);
}

// --- comparing ----------------------------------------------------------------------------------

static bool hashes_as_bytes(const MemoryView *view)
{
    return is_of_format(view, "B") || is_of_format(view, "b") || is_of_format(view, "c");
}

static bool can_hash(Thread *thread, const MemoryView *view)
{
    char *first;
    if (!ouro_view_open(thread, view, &first)) return false;
    if (!view->read_only) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "cannot hash writable memoryview object");
        return false;
    }
    if (hashes_as_bytes(view)) return true;
    ouro_raise(thread, CLASS_VALUE_ERROR,
               "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    return false;
}

static bool memoryview_hash(Thread *thread, Value self, int64_t *out)
{
    MemoryView *view = view_of(self);
    if (!view->is_hashed) {
        Value copy = can_hash(thread, view) ? ouro_buffer_copy(thread, self) : VALUE_UNBOUND;
        if (value_is_unbound(copy)) return false;
        const Bytes *bytes = value_as_bytes(copy);
        view->hash = ouro_hash_bytes(thread->vm->hash_key, bytes->at, bytes->size);
        view->is_hashed = true;
    }
    *out = view->hash;
    return true;
}

// Whether two views have equal items: 1, 0, -1 raised.
static int items_equal(Thread *thread, const MemoryView *a, const MemoryView *b)
{
    char *first_a, *first_b;
    if (a->count != b->count) return 0;
    bool plain = is_of_format(a, b->format) && strpbrk(a->format, "fde") == NULL;
    if (plain && memoryview_is_contiguous(a) && memoryview_is_contiguous(b)) {
        if (!ouro_view_open(thread, a, &first_a) || !ouro_view_open(thread, b, &first_b)) return -1;
        return a->count == 0 || memcmp(first_a, first_b, a->count * a->item_size) == 0;
    }
    for (size_t i = 0; i < a->count; i++) {
        if (!ouro_view_open(thread, a, &first_a) || !ouro_view_open(thread, b, &first_b)) return -1;
        Value left = ouro_view_get(thread, a, memoryview_item(a, first_a, i));
        Value right = ouro_view_get(thread, b, memoryview_item(b, first_b, i));
        if (value_is_unbound(left) || value_is_unbound(right)) return -1;
        int equal = ouro_compare_truth(thread, left, right, COMPARE_EQUAL);
        if (equal <= 0) return equal;
    }
    return 1;
}

// `value`, a buffer, as a view.
static Value as_view(Thread *thread, Value value)
{
    if (value_has_type(value, TYPE_MEMORYVIEW)) return value;
    MemoryView *view = new_view(thread->vm, value);
    if (view != NULL) view->count = ouro_bytes_self(value).size;
    return ouro_root(thread, ouro_made(thread, view));
}

// Whether two buffers, which are not released, have equal items: 1, 0, -1 raised.
static int buffers_equal(Thread *thread, Value left, Value right)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value a = as_view(thread, left), b = as_view(thread, right);
    bool made = !value_is_unbound(a) && !value_is_unbound(b);
    int equal = made ? items_equal(thread, view_of(a), view_of(b)) : -1;
    if (made && !value_is(a, left)) memoryview_release(thread, &a, 1);
    if (made && !value_is(b, right)) memoryview_release(thread, &b, 1);
    ouro_roots_release(thread, mark);
    return equal;
}

static bool is_released(Value value)
{
    return value_has_type(value, TYPE_MEMORYVIEW) && value_is_none(view_of(value)->owner);
}

static Value memoryview_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (op != COMPARE_EQUAL && op != COMPARE_UNEQUAL) return VALUE_NOT_IMPLEMENTED;
    int equal = value_is(left, right);
    if (!is_released(left) && !is_released(right)) {
        if (!ouro_is_buffer(left) || !ouro_is_buffer(right)) return VALUE_NOT_IMPLEMENTED;
        equal = buffers_equal(thread, left, right);
        if (equal < 0) return VALUE_UNBOUND;
    }
    return value_from_bool(equal == (op == COMPARE_EQUAL));
}

static Value memoryview_repr(Thread *thread, Value self)
{
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_text_append_format(&out, "<%s at %p>", is_released(self) ? "released memory" : "memory",
                            value_as_object(self));
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}

// --- methods ------------------------------------------------------------------------------------

static Value memoryview_tobytes(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_none(args[1]) && !value_is_unbound(args[1])) {
        if (!value_is_string(args[1])) {
            return ouro_raise_argument(thread, "tobytes() argument 'order'", "str or None",
                                       args[1]);
        }
        const String *order = value_as_string(args[1]);
        if (order->size != 1 || memchr("CFA", order->text[0], 3) == NULL) {
            return ouro_raise(thread, CLASS_VALUE_ERROR, "order must be 'C', 'F' or 'A'");
        }
    }
    return ouro_buffer_copy(thread, args[0]);
}

static Value memoryview_tolist(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    if (view == NULL) return VALUE_UNBOUND;
    List *list = ouro_list_new(thread->vm, view->count);
    if (list == NULL) return ouro_raise_memory(thread);
    for (size_t i = 0; i < view->count; i++) {
        Value item = ouro_view_get(thread, view, memoryview_item(view, first, i));
        if (value_is_unbound(item)) return VALUE_UNBOUND;
        if (!ouro_list_append(thread->vm, list, item)) return ouro_raise_memory(thread);
    }
    return value_from_object(list);
}

static Value memoryview_hex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value bytes = ouro_root(thread, ouro_buffer_copy(thread, args[0]));
    if (value_is_unbound(bytes)) return VALUE_UNBOUND;
    return ouro_text_hex(thread, bytes_text(value_as_bytes(bytes)), args[1], args[2]);
}

static Value memoryview_toreadonly(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    if (view == NULL) return VALUE_UNBOUND;
    MemoryView *copy = copy_view(thread->vm, view);
    if (copy != NULL) copy->read_only = true;
    return ouro_made(thread, copy);
}

static Value memoryview_enter(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    return open_self(thread, args[0], &first) == NULL ? VALUE_UNBOUND : args[0];
}

static Value memoryview_exit(Thread *thread, Value *args, uint32_t count)
{
    return memoryview_release(thread, args, count);
}

// Reads the format that a cast goes to.
static bool read_format(Thread *thread, Value value, char format[4], uint32_t *item_size)
{
    if (!value_is_string(value)) {
        ouro_raise_argument(thread, "cast() argument 'format'", "str", value);
        return false;
    }
    const String *string = value_as_string(value);
    size_t prefix = string->size == 2 && string->text[0] == '@' ? 1 : 0;
    *item_size = 0;
    if (string->size == prefix + 1) *item_size = ouro_view_format_size(string->text[prefix]);
    if (*item_size == 0) {
        ouro_raise(thread, CLASS_VALUE_ERROR,
                   "memoryview: destination format must be a native single character format "
                   "prefixed with an optional '@'");
        return false;
    }
    memset(format, 0, 4);
    memcpy(format, string->text, string->size);
    return true;
}

// Whether `shape`, a list or tuple, is the one dimension of `count` items.
static bool is_plain_shape(Thread *thread, Value shape, size_t count)
{
    if (value_is_unbound(shape)) return true;
    Value length = VALUE_UNBOUND;
    if (value_has_type(shape, TYPE_TUPLE) && value_as_tuple(shape)->count == 1) {
        length = value_as_tuple(shape)->items[0];
    } else if (value_has_type(shape, TYPE_LIST) && value_as_list(shape)->count == 1) {
        length = value_as_list(shape)->array->items[0];
    }
    if (value_is(length, value_from_int((int64_t)count))) return true;
    ouro_raise(thread, CLASS_NOT_IMPLEMENTED_ERROR,
               "memoryview: views of several dimensions are not supported");
    return false;
}

static Value memoryview_cast(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first, format[4];
    uint32_t item_size;
    MemoryView *view = open_self(thread, args[0], &first);
    if (view == NULL || !read_format(thread, args[1], format, &item_size)) return VALUE_UNBOUND;
    if (!memoryview_is_contiguous(view)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "memoryview: casts are restricted to C-contiguous views");
    }
    bool to_bytes = memchr("Bbc", format[strlen(format) - 1], 3) != NULL;
    if (!hashes_as_bytes(view) && !to_bytes) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "memoryview: cannot cast between two non-byte formats");
    }
    size_t size = view->count * view->item_size;
    if (size % item_size != 0) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "memoryview: length is not a multiple of itemsize");
    }
    if (!is_plain_shape(thread, args[2], size / item_size)) return VALUE_UNBOUND;
    MemoryView *cast = copy_view(thread->vm, view);
    if (cast == NULL) return ouro_raise_memory(thread);
    memcpy(cast->format, format, sizeof format);
    cast->item_size = item_size;
    cast->count = size / item_size;
    cast->stride = 1;
    return value_from_object(cast);
}

static Value memoryview_reversed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    if (view == NULL) return VALUE_UNBOUND;
    MemoryView *back = copy_view(thread->vm, view);
    if (back == NULL) return ouro_raise_memory(thread);
    if (view->count != 0) {
        back->start =
            (size_t)(memoryview_item(view, first, view->count - 1) - first + (int64_t)view->start);
    }
    back->stride = -view->stride;
    return ouro_iterator_new(thread, CLASS_MEMORY_ITERATOR, value_from_object(back));
}

// --- attributes ---------------------------------------------------------------------------------

static Value one_item_tuple(Thread *thread, int64_t number)
{
    Value item = value_from_int(number);
    return ouro_made(thread, ouro_tuple_of(thread->vm, &item, 1));
}

static Value get_obj(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    return open_self(thread, args[0], &first) ? view_of(args[0])->owner : VALUE_UNBOUND;
}

static Value get_nbytes(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    if (view == NULL) return VALUE_UNBOUND;
    return value_from_int((int64_t)(view->count * view->item_size));
}

static Value get_readonly(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    return view == NULL ? VALUE_UNBOUND : value_from_bool(view->read_only);
}

static Value get_itemsize(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    return view == NULL ? VALUE_UNBOUND : value_from_int(view->item_size);
}

static Value get_format(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    if (view == NULL) return VALUE_UNBOUND;
    return ouro_made(thread, ouro_string_from_c(thread->vm, view->format));
}

static Value get_ndim(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    return open_self(thread, args[0], &first) ? value_from_int(1) : VALUE_UNBOUND;
}

static Value get_shape(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    return view == NULL ? VALUE_UNBOUND : one_item_tuple(thread, (int64_t)view->count);
}

static Value get_strides(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    if (view == NULL) return VALUE_UNBOUND;
    return one_item_tuple(thread, view->stride * (int64_t)view->item_size);
}

static Value get_suboffsets(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    if (open_self(thread, args[0], &first) == NULL) return VALUE_UNBOUND;
    return ouro_made(thread, ouro_tuple_new(thread->vm, 0));
}

static Value get_contiguous(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char *first;
    MemoryView *view = open_self(thread, args[0], &first);
    return view == NULL ? VALUE_UNBOUND : value_from_bool(memoryview_is_contiguous(view));
}

static const NativeDef methods[] = {
    {.signature = "tobytes(self, /, order='C')",
     .function = memoryview_tobytes,
     .doc = "Return the data in the buffer as a byte string."},
    {.signature = "tolist(self, /)",
     .function = memoryview_tolist,
     .doc = "Return the data in the buffer as a list of elements."},
    {.signature = "hex(self, /, sep=..., bytes_per_sep=1)",
     .function = memoryview_hex,
     .doc = "Return the data in the buffer as a str of hexadecimal numbers."},
    {.signature = "toreadonly(self, /)",
     .function = memoryview_toreadonly,
     .doc = "Return a readonly version of the memoryview."},
    {.signature = "release(self, /)",
     .function = memoryview_release,
     .doc = "Release the underlying buffer exposed by the memoryview object."},
    {.signature = "cast(self, /, format, shape=...)",
     .function = memoryview_cast,
     .doc = "Cast a memoryview to a new format."},
    {.signature = "__enter__(self, /)", .function = memoryview_enter},
    {.signature = "__exit__(self, /, *exc_info)", .function = memoryview_exit},
    {.signature = "__reversed__(self, /)", .function = memoryview_reversed},
    {.signature = "obj(self)",
     .function = get_obj,
     .flags = NATIVE_PROPERTY,
     .doc = "The underlying object of the memoryview."},
    {.signature = "nbytes(self)",
     .function = get_nbytes,
     .flags = NATIVE_PROPERTY,
     .doc = "The amount of space in bytes that the items take side by side."},
    {.signature = "readonly(self)",
     .function = get_readonly,
     .flags = NATIVE_PROPERTY,
     .doc = "Whether the memory is read only."},
    {.signature = "itemsize(self)",
     .function = get_itemsize,
     .flags = NATIVE_PROPERTY,
     .doc = "The size in bytes of each element of the memoryview."},
    {.signature = "format(self)",
     .function = get_format,
     .flags = NATIVE_PROPERTY,
     .doc = "The format (in struct module style) of each element in the view."},
    {.signature = "ndim(self)",
     .function = get_ndim,
     .flags = NATIVE_PROPERTY,
     .doc = "How many dimensions of an array the memory represents."},
    {.signature = "shape(self)",
     .function = get_shape,
     .flags = NATIVE_PROPERTY,
     .doc = "The number of items, in a tuple."},
    {.signature = "strides(self)",
     .function = get_strides,
     .flags = NATIVE_PROPERTY,
     .doc = "The bytes from one item to the next, in a tuple."},
    {.signature = "suboffsets(self)",
     .function = get_suboffsets,
     .flags = NATIVE_PROPERTY,
     .doc = "Used internally for arrays of pointers: empty."},
    {.signature = "c_contiguous(self)",
     .function = get_contiguous,
     .flags = NATIVE_PROPERTY,
     .doc = "Whether the items lie side by side."},
    {.signature = "f_contiguous(self)",
     .function = get_contiguous,
     .flags = NATIVE_PROPERTY,
     .doc = "Whether the items lie side by side."},
    {.signature = "contiguous(self)",
     .function = get_contiguous,
     .flags = NATIVE_PROPERTY,
     .doc = "Whether the items lie side by side."},
    {0},
};

static const TypeSlots slots = {
    .repr = memoryview_repr,
    .hash = memoryview_hash,
    .compare = memoryview_compare,
    .length = memoryview_length,
    .get_item = memoryview_get_item,
    .set_item = memoryview_set_item,
    .iterate = memoryview_iterate,
};

const ClassDef ouro_class_def_MEMORYVIEW = {
    .slots = &slots,
    .methods = methods,
    .new_ = {.signature = "memoryview(object)", .function = memoryview_new},
    .doc = "Create a new memoryview object which references the given object.",
    .flags = CLASS_FLAG_FINAL | CLASS_FLAG_SEQUENCE | CLASS_FLAG_HAS_WEAKREF,
};
