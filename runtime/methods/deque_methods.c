// collections.deque: operators, methods, iterators.
//
// Words of the iterators: target the deque, index how many items were given, limit the changes seen at the start, step how
// many are left.
// SPDX-License-Identifier: MIT
#include "runtime/methods/iterators.h"
#include "runtime/object/deque.h"

static const char mutated[] = "deque mutated during iteration";

static bool is_deque(Value v) { return value_has_type(v, TYPE_DEQUE); }

static Value done(Thread *thread, bool succeeded)
{
    return succeeded ? VALUE_NONE : ouro_raise_memory(thread);
}

// ---- making ----

static Value deque_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Deque *deque = (Deque *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (deque == NULL) return ouro_raise_memory(thread);
    ouro_deque_init(deque);
    return value_from_object(deque);
}

typedef bool AppendFunction(Vm *vm, Deque *deque, Value item);

static bool extend_by(Thread *thread, Deque *deque, Value iterable, AppendFunction *append)
{
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is(iterable, value_from_object(deque))) {
        iterable = ouro_list_from(thread, iterable);
        if (value_is_unbound(iterable) || value_is_unbound(ouro_root(thread, iterable)))
            return false;
    }
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, iterable)) return false;
    for (Value item; item = ouro_walk_next(thread, &walk), !value_is_unbound(item);) {
        if (append(thread->vm, deque, item)) continue;
        ouro_raise_memory(thread);
        break;
    }
    bool ended = ouro_walk_end(thread, &walk);
    ouro_roots_release(thread, mark);
    return ended;
}

static bool set_maxlen(Thread *thread, Deque *deque, Value maxlen)
{
    int64_t limit = -1;
    if (!value_is_none(maxlen)) {
        if (!ouro_value_is_instance(thread->vm, maxlen, CLASS_INT)) {
            ouro_raise(thread, CLASS_TYPE_ERROR, "an integer is required");
            return false;
        }
        if (!ouro_index_int64(thread, maxlen, CLASS_OVERFLOW_ERROR, &limit)) return false;
        if (limit < 0) {
            ouro_raise(thread, CLASS_VALUE_ERROR, "maxlen must be non-negative");
            return false;
        }
    }
    deque->maxlen = limit;
    return true;
}

static Value deque_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Deque *deque = value_as_deque(args[0]);
    if (!set_maxlen(thread, deque, args[2])) return VALUE_UNBOUND;
    if (deque->count > 0) ouro_deque_clear(deque);
    if (value_is_unbound(args[1])) return VALUE_NONE;
    return extend_by(thread, deque, args[1], ouro_deque_append) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value deque_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count > 1) return VALUE_UNBOUND;
    Deque *deque = ouro_deque_new(thread->vm);
    if (deque == NULL || count == 0) return ouro_made(thread, deque);
    uint32_t mark = ouro_roots_mark(thread);
    Value made = ouro_root(thread, value_from_object(deque));
    bool filled = !value_is_unbound(made) && extend_by(thread, deque, args[0], ouro_deque_append);
    ouro_roots_release(thread, mark);
    return filled ? made : VALUE_UNBOUND;
}

// ---- repr ----

static bool append_deque(Thread *thread, TextBuilder *builder, const Deque *deque)
{
    ouro_text_append(builder, TEXT("(["));
    for (uint64_t i = 0; i < deque->count; i++) {
        if (i != 0) ouro_text_append(builder, TEXT(", "));
        if (!ouro_append_repr(thread, builder, *deque_at(deque, i))) return false;
    }
    ouro_text_append_char(builder, ']');
    if (deque->maxlen >= 0) {
        ouro_text_append(builder, TEXT(", maxlen="));
        ouro_text_append_int(builder, deque->maxlen);
    }
    ouro_text_append_char(builder, ')');
    return true;
}

static Value deque_repr(Thread *thread, Value self)
{
    int entered = ouro_repr_enter(thread, self);
    if (entered < 0) return VALUE_UNBOUND;
    if (entered == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "[...]"));
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_string(&builder, ouro_class_name_of(thread->vm, self));
    bool appended = append_deque(thread, &builder, value_as_deque(self));
    ouro_repr_leave(thread);
    if (appended) return ouro_built_string(thread, &builder);
    ouro_text_deinit(&builder);
    return VALUE_UNBOUND;
}

// ---- comparison ----

static Value deque_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!is_deque(left) || !is_deque(right)) return VALUE_NOT_IMPLEMENTED;
    const Deque *a = value_as_deque(left), *b = value_as_deque(right);
    bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
    if (is_equality && a->count != b->count) return value_from_bool(op == COMPARE_UNEQUAL);
    uint64_t changes = a->changes, other_changes = b->changes;
    for (uint64_t i = 0; i < a->count && i < b->count; i++) {
        int equal = ouro_item_equal(thread, *deque_at(a, i), *deque_at(b, i));
        if (equal < 0) return VALUE_UNBOUND;
        if (a->changes != changes || b->changes != other_changes) {
            return ouro_raise(thread, CLASS_RUNTIME_ERROR, mutated);
        }
        if (equal) continue;
        if (is_equality) return value_from_bool(op == COMPARE_UNEQUAL);
        return ouro_compare(thread, *deque_at(a, i), *deque_at(b, i), op);
    }
    return ouro_compare_counts(a->count, b->count, op);
}

// ---- + and * ----

// A new deque of the same maxlen and items, a root until the caller's mark is released. NULL: raised.
static Deque *plain_copy(Thread *thread, const Deque *deque)
{
    Deque *copy = ouro_deque_new(thread->vm);
    if (copy == NULL) ouro_raise_memory(thread);
    if (copy == NULL || value_is_unbound(ouro_root(thread, value_from_object(copy)))) return NULL;
    copy->maxlen = deque->maxlen;
    for (uint64_t i = 0; i < deque->count; i++) {
        if (ouro_deque_append(thread->vm, copy, *deque_at(deque, i))) continue;
        ouro_raise_memory(thread);
        return NULL;
    }
    return copy;
}

static bool repeat_in_place(Thread *thread, Deque *deque, int64_t times)
{
    if (times <= 0) {
        ouro_deque_clear(deque);
        return true;
    }
    uint64_t count = deque->count, total;
    if (count == 0) return true;
    // Of a bounded one only the last repetitions stay.
    uint64_t useful = deque->maxlen < 0 ? UINT64_MAX : (uint64_t)deque->maxlen / count + 2;
    if ((uint64_t)times > useful) times = (int64_t)useful;
    bool fits =
        !__builtin_mul_overflow(count, (uint64_t)times, &total) && total <= SEQUENCE_COUNT_MAX;
    Value items =
        fits ? ouro_list_from(thread, value_from_object(deque)) : ouro_raise_memory(thread);
    if (value_is_unbound(items)) return false;
    const List *list = value_as_list(items);
    for (uint64_t i = count; i < total; i++) {
        if (ouro_deque_append(thread->vm, deque, list->array->items[i % count])) continue;
        ouro_raise_memory(thread);
        return false;
    }
    return true;
}

// A copy of the same class, a root until the caller's mark is released. UNBOUND: raised.
static Value copy_of(Thread *thread, Value self)
{
    const Deque *deque = value_as_deque(self);
    if (value_has_shape(self, CLASS_DEQUE)) {
        Deque *copy = plain_copy(thread, deque);
        return copy != NULL ? value_from_object(copy) : VALUE_UNBOUND;
    }
    Value class = value_from_object(ouro_class_of(thread->vm, self));
    const Value arguments[] = {self, value_from_int(deque->maxlen)};
    Value copy = ouro_call(thread, class, arguments, deque->maxlen < 0 ? 1 : 2);
    if (value_is_unbound(copy) || is_deque(copy))
        return value_is_unbound(copy) ? copy : ouro_root(thread, copy);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "%T() must return a deque, not %T", self, copy);
}

static Value concatenate(Thread *thread, Value left, Value right)
{
    if (!is_deque(right)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "can only concatenate deque (not \"%T\") to deque", right);
    }
    uint32_t mark = ouro_roots_mark(thread);
    Value sum = copy_of(thread, left);
    bool added =
        !value_is_unbound(sum) && extend_by(thread, value_as_deque(sum), right, ouro_deque_append);
    ouro_roots_release(thread, mark);
    return added ? sum : VALUE_UNBOUND;
}

static Value deque_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    bool left_is_deque = is_deque(left);
    if (op == BINARY_ADD && left_is_deque) {
        if (!is_deque(right) && ouro_is_reflected(thread, right, SPECIAL_RADD))
            return VALUE_NOT_IMPLEMENTED;
        return concatenate(thread, left, right);
    }
    if (op != BINARY_MULTIPLY) return VALUE_NOT_IMPLEMENTED;
    int64_t times;
    RepeatCount outcome =
        ouro_repeat_count(thread, left_is_deque ? right : left, left_is_deque, &times);
    if (outcome != REPEAT_KNOWN)
        return outcome == REPEAT_OTHER ? VALUE_NOT_IMPLEMENTED : VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    Value product = copy_of(thread, left_is_deque ? left : right);
    bool repeated =
        !value_is_unbound(product) && repeat_in_place(thread, value_as_deque(product), times);
    ouro_roots_release(thread, mark);
    return repeated ? product : VALUE_UNBOUND;
}

static Value deque_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    Deque *deque = value_as_deque(left);
    if (op == BINARY_ADD) {
        return extend_by(thread, deque, right, ouro_deque_append) ? left : VALUE_UNBOUND;
    }
    if (op != BINARY_MULTIPLY) return VALUE_NOT_IMPLEMENTED;
    int64_t times;
    RepeatCount outcome = ouro_repeat_count(thread, right, true, &times);
    if (outcome != REPEAT_KNOWN)
        return outcome == REPEAT_OTHER ? VALUE_NOT_IMPLEMENTED : VALUE_UNBOUND;
    return repeat_in_place(thread, deque, times) ? left : VALUE_UNBOUND;
}

// ---- items ----

static int64_t deque_length(Thread *thread, Value self)
{
    (void)thread;
    return (int64_t)value_as_deque(self)->count;
}

static bool find_index(Thread *thread, const Deque *deque, Value key, size_t *out)
{
    if (index_within(key, deque->count, out)) return true;
    if (!ouro_has_index(thread, key)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "sequence index must be integer, not '%T'", key);
        return false;
    }
    int64_t index;
    if (!ouro_index_int64(thread, key, CLASS_INDEX_ERROR, &index)) return false;
    if (index < 0) index += (int64_t)deque->count;
    *out = (size_t)index;
    if ((uint64_t)index < deque->count) return true;
    ouro_raise(thread, CLASS_INDEX_ERROR, "deque index out of range");
    return false;
}

static Value deque_get_item(Thread *thread, Value self, Value key)
{
    const Deque *deque = value_as_deque(self);
    size_t index;
    return find_index(thread, deque, key, &index) ? *deque_at(deque, index) : VALUE_UNBOUND;
}

static bool deque_set_item(Thread *thread, Value self, Value key, Value value)
{
    Deque *deque = value_as_deque(self);
    size_t index;
    if (!find_index(thread, deque, key, &index)) return false;
    if (value_is_unbound(value))
        ouro_deque_remove_at(thread->vm, deque, index);
    else
        ouro_heap_store(&thread->vm->heap, deque->ring, deque_at(deque, index), value);
    return true;
}

// The first item from `start` on, before `stop`, that equals `value`: its index, -1 none, -2 raised.
static int64_t search(Thread *thread, const Deque *deque, Value value, uint64_t start,
                      uint64_t stop)
{
    uint64_t changes = deque->changes;
    for (uint64_t i = start; i < stop && i < deque->count; i++) {
        int equal = ouro_item_equal(thread, *deque_at(deque, i), value);
        if (equal < 0) return -2;
        if (equal) return (int64_t)i;
        if (deque->changes == changes) continue;
        ouro_raise(thread, CLASS_RUNTIME_ERROR, mutated);
        return -2;
    }
    return -1;
}

static int deque_contains(Thread *thread, Value self, Value item)
{
    int64_t place = search(thread, value_as_deque(self), item, 0, UINT64_MAX);
    return place >= 0 ? 1 : place == -1 ? 0 : -1;
}

static Value iterator_of(Thread *thread, ClassId class_id, Value self)
{
    Iterator *iterator = ouro_iterator_make(thread->vm, class_id, self);
    if (iterator == NULL) return ouro_raise_memory(thread);
    iterator->limit = (int64_t)value_as_deque(self)->changes;
    iterator->step = (int64_t)value_as_deque(self)->count;
    return value_from_object(iterator);
}

static Value deque_iterate(Thread *thread, Value self)
{
    return iterator_of(thread, CLASS_DEQUE_ITERATOR, self);
}

// ---- methods ----

static Value deque_append(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return done(thread, ouro_deque_append(thread->vm, value_as_deque(args[0]), args[1]));
}

static Value deque_appendleft(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return done(thread, ouro_deque_append_left(thread->vm, value_as_deque(args[0]), args[1]));
}

static Value deque_pop(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Deque *deque = value_as_deque(args[0]);
    if (deque->count > 0) return ouro_deque_pop(deque);
    return ouro_raise(thread, CLASS_INDEX_ERROR, "pop from an empty deque");
}

static Value deque_popleft(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Deque *deque = value_as_deque(args[0]);
    if (deque->count > 0) return ouro_deque_pop_left(deque);
    return ouro_raise(thread, CLASS_INDEX_ERROR, "pop from an empty deque");
}

static Value deque_extend(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool extended = extend_by(thread, value_as_deque(args[0]), args[1], ouro_deque_append);
    return extended ? VALUE_NONE : VALUE_UNBOUND;
}

static Value deque_extendleft(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool extended = extend_by(thread, value_as_deque(args[0]), args[1], ouro_deque_append_left);
    return extended ? VALUE_NONE : VALUE_UNBOUND;
}

static Value deque_clear(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    ouro_deque_clear(value_as_deque(args[0]));
    return VALUE_NONE;
}

static Value deque_copy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return copy_of(thread, args[0]);
}

static Value deque_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Deque *deque = value_as_deque(args[0]);
    int64_t found = 0;
    for (int64_t at = -1;
         at = search(thread, deque, args[1], (uint64_t)(at + 1), UINT64_MAX), at >= 0;) {
        found++;
    }
    return ouro_pending(thread) ? VALUE_UNBOUND : value_from_int(found);
}

static bool search_bound(Thread *thread, const Deque *deque, Value bound, int64_t *out)
{
    if (!ouro_search_bound(thread, bound, out)) return false;
    if (*out < 0) *out += (int64_t)deque->count;
    if (*out < 0) *out = 0;
    return true;
}

static Value deque_index(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Deque *deque = value_as_deque(args[0]);
    int64_t start, stop;
    if (!search_bound(thread, deque, args[2], &start)) return VALUE_UNBOUND;
    if (!search_bound(thread, deque, args[3], &stop)) return VALUE_UNBOUND;
    int64_t place = search(thread, deque, args[1], (uint64_t)start, (uint64_t)stop);
    if (place >= 0) return value_from_int(place);
    return place == -2 ? VALUE_UNBOUND
                       : ouro_raise(thread, CLASS_VALUE_ERROR, "%R is not in deque", args[1]);
}

static Value deque_insert(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Deque *deque = value_as_deque(args[0]);
    int64_t index, length = (int64_t)deque->count;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &index)) return VALUE_UNBOUND;
    if (length == deque->maxlen) {
        return ouro_raise(thread, CLASS_INDEX_ERROR, "deque already at its maximum size");
    }
    if (index >= length) return done(thread, ouro_deque_append(vm, deque, args[2]));
    if (index <= -length || index == 0)
        return done(thread, ouro_deque_append_left(vm, deque, args[2]));
    ouro_deque_rotate(vm, deque, -index);
    bool added = index < 0 ? ouro_deque_append(vm, deque, args[2])
                           : ouro_deque_append_left(vm, deque, args[2]);
    ouro_deque_rotate(vm, deque, index);
    return done(thread, added);
}

static Value deque_remove(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Deque *deque = value_as_deque(args[0]);
    uint64_t changes = deque->changes;
    for (uint64_t i = 0; i < deque->count; i++) {
        int equal = ouro_item_equal(thread, *deque_at(deque, i), args[1]);
        if (equal < 0) return VALUE_UNBOUND;
        if (deque->changes != changes) {
            return ouro_raise(thread, CLASS_INDEX_ERROR, "deque mutated during remove().");
        }
        if (!equal) continue;
        ouro_deque_remove_at(thread->vm, deque, i);
        return VALUE_NONE;
    }
    return ouro_raise(thread, CLASS_VALUE_ERROR, "%R is not in deque", args[1]);
}

static Value deque_reverse(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Deque *deque = value_as_deque(args[0]);
    if (deque->count < 2) return VALUE_NONE;
    for (uint64_t i = 0, j = deque->count - 1; i < j; i++, j--) {
        Value kept = *deque_at(deque, i);
        *deque_at(deque, i) = *deque_at(deque, j);
        *deque_at(deque, j) = kept;
    }
    ouro_heap_barrier(&thread->vm->heap, deque->ring);
    return VALUE_NONE;
}

static Value deque_rotate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t by;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &by)) return VALUE_UNBOUND;
    ouro_deque_rotate(thread->vm, value_as_deque(args[0]), by);
    return VALUE_NONE;
}

static Value deque_reversed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return iterator_of(thread, CLASS_DEQUE_REVERSE_ITERATOR, args[0]);
}

static Value deque_maxlen(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    int64_t maxlen = value_as_deque(args[0])->maxlen;
    return maxlen < 0 ? VALUE_NONE
                      : ouro_made_value(thread, ouro_int_from_int64(thread->vm, maxlen));
}

// (class, () or ((), maxlen), state, an iterator over the items)
static Value deque_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Deque *deque = value_as_deque(args[0]);
    Value state = ouro_attributes_of(thread, args[0]);
    Value items = value_is_unbound(state) ? state : ouro_iterate(thread, args[0]);
    if (value_is_unbound(items)) return VALUE_UNBOUND;
    Tuple *arguments = ouro_tuple_new(vm, deque->maxlen < 0 ? 0 : 2);
    Tuple *nothing = ouro_tuple_new(vm, 0);
    if (arguments == NULL || nothing == NULL) return ouro_raise_memory(thread);
    if (deque->maxlen >= 0) {
        arguments->items[0] = value_from_object(nothing);
        arguments->items[1] = value_from_int(deque->maxlen);
    }
    Value parts[] = {value_from_object(ouro_class_of(vm, args[0])), value_from_object(arguments),
                     state, items};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 4));
}

// ---- iterators ----

static Value iterator_step(Thread *thread, Value self, bool is_reverse)
{
    Iterator *iterator = value_as_iterator(self);
    const Deque *deque = value_as_deque(iterator->target);
    if (deque->changes != (uint64_t)iterator->limit) {
        iterator->step = 0;
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, mutated);
    }
    if (iterator->step == 0) return VALUE_UNBOUND;
    iterator->step--;
    uint64_t index = (uint64_t)iterator->index++;
    return *deque_at(deque, is_reverse ? deque->count - 1 - index : index);
}

static Value deque_iterator_next(Thread *thread, Value self)
{
    return iterator_step(thread, self, false);
}

static Value deque_reverse_iterator_next(Thread *thread, Value self)
{
    return iterator_step(thread, self, true);
}

static Value iterator_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_int(value_as_iterator(args[0])->step);
}

// (class, (deque, items given))
static Value iterator_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Iterator *iterator = value_as_iterator(args[0]);
    const Value both[] = {iterator->target, value_from_int(iterator->index)};
    Tuple *arguments = ouro_tuple_of(vm, both, 2);
    if (arguments == NULL) return ouro_raise_memory(thread);
    Value parts[] = {value_from_object(ouro_class_of(vm, args[0])), value_from_object(arguments)};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 2));
}

// args: the class, a deque, how many items to pass over.
static Value new_iterator(Thread *thread, Value *args, ClassId class_id)
{
    if (!is_deque(args[1])) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "argument 1 must be collections.deque, not %T",
                          args[1]);
    }
    int64_t passed;
    if (!ouro_index_int64(thread, args[2], CLASS_OVERFLOW_ERROR, &passed)) return VALUE_UNBOUND;
    Value made = iterator_of(thread, class_id, args[1]);
    if (value_is_unbound(made) || passed <= 0) return made;
    Iterator *iterator = value_as_iterator(made);
    if (passed > iterator->step) passed = iterator->step;
    iterator->index += passed;
    iterator->step -= passed;
    return made;
}

static Value deque_iterator_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return new_iterator(thread, args, CLASS_DEQUE_ITERATOR);
}

static Value deque_reverse_iterator_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return new_iterator(thread, args, CLASS_DEQUE_REVERSE_ITERATOR);
}

// ---- classes ----

static const TypeSlots slots = {
    .repr = deque_repr,
    .compare = deque_compare,
    .binary = deque_binary,
    .inplace = deque_inplace,
    .operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY,
    .reflected_operators = 1 << BINARY_MULTIPLY,
    .inplace_operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY,
    .length = deque_length,
    .get_item = deque_get_item,
    .set_item = deque_set_item,
    .contains = deque_contains,
    .iterate = deque_iterate,
};

static const NativeDef methods[] = {
    {"append(self, item, /)", deque_append, "Adds an item at the right end.", 0, NULL},
    {"appendleft(self, item, /)", deque_appendleft, "Adds an item at the left end.", 0, NULL},
    {"clear(self, /)", deque_clear, "Drops all items.", 0, NULL},
    {"__copy__(self, /)", deque_copy, "A new deque of the same items.", 0, NULL},
    {"copy(self, /)", deque_copy, "A new deque of the same items.", 0, NULL},
    {"count(self, value, /)", deque_count, "How many items equal value.", 0, NULL},
    {"extend(self, iterable, /)", deque_extend, "Adds all items of an iterable at the right end.",
     0, NULL},
    {"extendleft(self, iterable, /)", deque_extendleft,
     "Adds all items of an iterable at the left end, one after the other.", 0, NULL},
    {"index(self, value, start=0, stop=9223372036854775807, /)", deque_index,
     "The index of the first item that equals value; ValueError where none does.", 0, NULL},
    {"insert(self, index, value, /)", deque_insert, "Puts an item before the one at index.", 0,
     NULL},
    {"pop(self, /)", deque_pop, "Removes the rightmost item and returns it.", 0, NULL},
    {"popleft(self, /)", deque_popleft, "Removes the leftmost item and returns it.", 0, NULL},
    {"remove(self, value, /)", deque_remove,
     "Removes the first item that equals value; ValueError where none does.", 0, NULL},
    {"reverse(self, /)", deque_reverse, "Turns the order of the items around, in place.", 0, NULL},
    {"rotate(self, n=1, /)", deque_rotate, "Moves the last n items to the front, in their order.",
     0, NULL},
    {"maxlen(self)", deque_maxlen, "The most items that it keeps, or None.", NATIVE_PROPERTY, NULL},
    {"__reversed__(self, /)", deque_reversed, "An iterator from the right to the left.", 0, NULL},
    {"__reduce__(self, /)", deque_reduce, "How to make an equal one.", 0, NULL},
    {"__sizeof__(self, /)", ouro_sizeof, "Bytes of memory, with the room for items.", 0, NULL},
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "A generic alias of the class.",
     NATIVE_CLASS, NULL},
    {0},
};

const ClassDef ouro_class_def_DEQUE = {
    .slots = &slots,
    .methods = methods,
    .quick = deque_quick,
    .new_ = {"deque(*args, **kwargs)", deque_new, "A new empty deque.", 0, NULL},
    .init = {"deque(self, iterable=..., maxlen=None)", deque_init, "Fills the deque.", 0, NULL},
    .doc = "A sequence that is quick at both ends, and may be limited to maxlen items.",
    .flags =
        CLASS_FLAG_BUILTIN | CLASS_FLAG_SEQUENCE | CLASS_FLAG_UNHASHABLE | CLASS_FLAG_HAS_WEAKREF,
};

static const NativeDef iterator_methods[] = {
    {"__length_hint__(self, /)", iterator_length_hint, "How many items are left.", 0, NULL},
    {"__reduce__(self, /)", iterator_reduce, "How to make an equal one.", 0, NULL},
    {0},
};

static const TypeSlots iterator_slots = {.iterate = ouro_iterator_itself,
                                         .next = deque_iterator_next};
const ClassDef ouro_class_def_DEQUE_ITERATOR = {
    .slots = &iterator_slots,
    .methods = iterator_methods,
    .new_ = {"_deque_iterator(deque, index=0, /)", deque_iterator_new, "", 0, NULL},
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL,
};

static const TypeSlots reverse_slots = {.iterate = ouro_iterator_itself,
                                        .next = deque_reverse_iterator_next};
const ClassDef ouro_class_def_DEQUE_REVERSE_ITERATOR = {
    .slots = &reverse_slots,
    .methods = iterator_methods,
    .new_ = {"_deque_reverse_iterator(deque, index=0, /)", deque_reverse_iterator_new, "", 0, NULL},
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL,
};
