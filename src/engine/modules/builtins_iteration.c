// Built-in functions that walk over iterables: all, any, max, min, sorted, sum, iter, next ...
// SPDX-License-Identifier: MIT
#include "runtime/methods/containers.h"
#include "runtime/methods/generator_methods.h"
#include "src/engine/modules/builtins.h"

#include <math.h>

// ---- all and any ----

// Whether some item's truth is `wanted`: 1, 0, or -1 raised.
static int some_truth(Thread *thread, Value iterable, bool wanted)
{
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, iterable)) return -1;
    int found = 0;
    while (found == 0) {
        Value item = ouro_walk_next(thread, &walk);
        if (value_is_unbound(item)) break;
        int truth = ouro_truth(thread, item);
        found = truth < 0 ? -1 : (truth == 1) == wanted;
    }
    return ouro_walk_end(thread, &walk) && found >= 0 ? found : -1;
}

static Value builtin_all(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int found = some_truth(thread, args[0], false);
    return found < 0 ? VALUE_UNBOUND : value_from_bool(!found);
}

static Value builtin_any(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int found = some_truth(thread, args[0], true);
    return found < 0 ? VALUE_UNBOUND : value_from_bool(found);
}

// ---- max and min ----

typedef struct Extreme {
    const char *name;
    CompareOp op; // what a better item is to the best one
    Value key;
    Value best, best_key;
} Extreme;

// The roots hold the best item and its key at `slot` and behind it.
static bool consider(Thread *thread, Extreme *extreme, Value item, uint32_t slot)
{
    Value key = item;
    thread->roots[slot + 2] = item;
    if (!value_is_none(extreme->key)) key = ouro_call(thread, extreme->key, &item, 1);
    if (value_is_unbound(key)) return false;
    if (!value_is_unbound(extreme->best)) {
        thread->roots[slot + 3] = key;
        int better = ouro_compare_truth(thread, key, extreme->best_key, extreme->op);
        if (better <= 0) return better == 0;
    }
    thread->roots[slot] = extreme->best = item;
    thread->roots[slot + 1] = extreme->best_key = key;
    return true;
}

static bool reserve_roots(Thread *thread, uint32_t *slot)
{
    *slot = thread->roots_count;
    // Only objects take a place among the roots: any will do.
    Value object = value_from_object(thread->vm->builtins);
    for (int i = 0; i < 4; i++)
        if (value_is_unbound(ouro_root(thread, object))) return false;
    return true;
}

static Value extreme_of(Thread *thread, Extreme *extreme, Value iterable, Value fallback)
{
    Walk walk;
    uint32_t slot;
    extreme->best = extreme->best_key = VALUE_UNBOUND;
    if (!reserve_roots(thread, &slot) || !ouro_walk_begin(thread, &walk, iterable))
        return VALUE_UNBOUND;
    for (Value item; !value_is_unbound(item = ouro_walk_next(thread, &walk));)
        if (!consider(thread, extreme, item, slot)) break;
    Value best = extreme->best;
    if (!ouro_walk_end(thread, &walk)) return VALUE_UNBOUND;
    if (!value_is_unbound(best)) return best;
    if (!value_is_unbound(fallback)) return fallback;
    return ouro_raise(thread, CLASS_VALUE_ERROR, "%s() iterable argument is empty", extreme->name);
}

static Value extreme_call(Thread *thread, Value *args, const char *name, CompareOp op)
{
    Tuple *items = value_as_tuple(args[0]);
    Extreme extreme = {.name = name, .op = op, .key = args[1]};
    if (items->count == 0)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "%s expected at least 1 argument, got 0", name);
    if (items->count == 1) return extreme_of(thread, &extreme, items->items[0], args[2]);
    if (!value_is_unbound(args[2]))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "Cannot specify a default for %s() with multiple positional arguments",
                          name);
    return extreme_of(thread, &extreme, args[0], VALUE_UNBOUND);
}

static Value builtin_max(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return extreme_call(thread, args, "max", COMPARE_GREATER);
}

static Value builtin_min(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return extreme_call(thread, args, "min", COMPARE_LESS);
}

// ---- sum ----

// A sum in stages: ints while they stay small, then floats with what rounding lost, then any
// values.
typedef struct Sum {
    Value total;
    double high, low; // while is_float
    bool is_float;
} Sum;

static void add_double(Sum *sum, double number)
{
    double next = sum->high + number;
    if (fabs(sum->high) >= fabs(number))
        sum->low += (sum->high - next) + number;
    else
        sum->low += (number - next) + sum->high;
    sum->high = next;
}

static Value sum_value(const Sum *sum)
{
    if (!sum->is_float) return sum->total;
    bool corrected = sum->low != 0 && isfinite(sum->low);
    return value_from_float(corrected ? sum->high + sum->low : sum->high);
}

static bool add_to_sum(Thread *thread, Sum *sum, Value item, uint32_t slot)
{
    if (value_both_int(sum->total, item) && value_int_add(sum->total, item, &sum->total))
        return true;
    if (sum->is_float && value_is_float(item)) return add_double(sum, value_as_float(item)), true;
    if (sum->is_float && value_is_int(item)) return sum->high += (double)value_as_int(item), true;
    thread->roots[slot] = sum_value(sum);
    thread->roots[slot + 1] = item;
    sum->total = ouro_binary(thread, thread->roots[slot], item, BINARY_ADD);
    thread->roots[slot] = sum->total;
    sum->is_float = value_is_float(sum->total);
    if (sum->is_float)
        sum->high = value_as_float(sum->total), sum->low = 0, sum->total = VALUE_NONE;
    return sum->is_float || !value_is_unbound(sum->total);
}

static Value builtin_sum(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value start = args[1];
    if (value_has_type(start, TYPE_STRING))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "sum() can't sum strings [use ''.join(seq) instead]");
    if (value_has_type(start, TYPE_BYTES))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "sum() can't sum bytes [use b''.join(seq) instead]");
    if (value_has_type(start, TYPE_BYTEARRAY))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "sum() can't sum bytearray [use b''.join(seq) instead]");
    Sum sum = {.total = start};
    if (value_is_float(start))
        sum = (Sum){.total = VALUE_NONE, .high = value_as_float(start), .is_float = true};
    Walk walk;
    uint32_t slot;
    if (!reserve_roots(thread, &slot) || !ouro_walk_begin(thread, &walk, args[0]))
        return VALUE_UNBOUND;
    for (Value item; !value_is_unbound(item = ouro_walk_next(thread, &walk));)
        if (!add_to_sum(thread, &sum, item, slot)) break;
    return ouro_walk_end(thread, &walk) ? sum_value(&sum) : VALUE_UNBOUND;
}

// ---- sorted, iter, next ----

static Value builtin_sorted(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int reverse = ouro_truth(thread, args[2]);
    if (reverse < 0) return VALUE_UNBOUND;
    Value list = ouro_root(thread, ouro_list_from(thread, args[0]));
    if (value_is_unbound(list)) return list;
    return ouro_list_sort(thread, value_as_list(list), args[1], reverse) ? list : VALUE_UNBOUND;
}

static Value builtin_iter(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_unbound(args[1])) return ouro_iterator_of(thread, args[0]);
    if (!ouro_is_callable(thread, args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "iter(v, w): v must be callable");
    Iterator *iterator = ouro_iterator_make(thread->vm, CLASS_CALLABLE_ITERATOR, args[0]);
    if (iterator == NULL) return ouro_raise_memory(thread);
    iterator->other = args[1];
    return value_from_object(iterator);
}

static Value builtin_next(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value item = ouro_next_raw(thread, args[0]);
    if (!value_is_unbound(item) || value_is_unbound(args[1]) ||
        !ouro_pending_is(thread, CLASS_STOP_ITERATION))
        return item;
    thread->pending = VALUE_UNBOUND;
    return args[1];
}

static Value builtin_aiter(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value method = ouro_special(thread, args[0], SPECIAL_AITER);
    if (value_is_unbound(method)) {
        if (ouro_pending(thread)) return method;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not an async iterable",
                          args[0]);
    }
    Value iterator = ouro_root(thread, ouro_call(thread, ouro_root(thread, method), NULL, 0));
    if (value_is_unbound(iterator)) return iterator;
    Class *class = ouro_class_of(thread->vm, iterator);
    if (!value_is_unbound(ouro_class_special(thread->vm, class, SPECIAL_ANEXT))) return iterator;
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "aiter() returned not an async iterator of type '%T'", iterator);
}

static Value builtin_anext(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value method = ouro_special(thread, args[0], SPECIAL_ANEXT);
    if (value_is_unbound(method)) {
        if (ouro_pending(thread)) return method;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "'%T' object is not an async iterator",
                          args[0]);
    }
    Value awaitable = ouro_root(thread, ouro_call(thread, ouro_root(thread, method), NULL, 0));
    if (value_is_unbound(awaitable) || value_is_unbound(args[1])) return awaitable;
    return ouro_anext_default(thread, awaitable, args[1]);
}

const NativeDef ouro_builtins_iteration[] = {
    {"aiter(async_iterable, /)", builtin_aiter,
     "Return an AsyncIterator for an AsyncIterable object.", 0, NULL},
    {"all(iterable, /)", builtin_all,
     "Return True if bool(x) is True for all values x in the iterable.", 0, NULL},
    {"anext(aiterator, default=..., /)", builtin_anext,
     "Return the next item from the async iterator.", 0, NULL},
    {"any(iterable, /)", builtin_any, "Return True if bool(x) is True for any x in the iterable.",
     0, NULL},
    {"iter(object, sentinel=..., /)", builtin_iter, "Get an iterator from an object.", 0, NULL},
    {"max(*args, key=None, default=...)", builtin_max, "Return the biggest item.", 0, NULL},
    {"min(*args, key=None, default=...)", builtin_min, "Return the smallest item.", 0, NULL},
    {"next(iterator, default=..., /)", builtin_next, "Return the next item from the iterator.", 0,
     NULL},
    {"sorted(iterable, /, *, key=None, reverse=False)", builtin_sorted,
     "Return a new list containing all items from the iterable in ascending order.", NATIVE_EXPECTS,
     NULL},
    {"sum(iterable, /, start=0)", builtin_sum,
     "Return the sum of a 'start' value (default: 0) plus an iterable of numbers", 0, NULL},
    {0},
};
