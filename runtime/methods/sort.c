// Sorting: a stable merge sort that looks for runs and merges them by powers, comparing what
// CPython's would, in its order.
//
// The items are sorted in memory of the sort's own, and the list stays empty meanwhile; the array
// that they came from is kept as it is until the end, so that it keeps them alive whatever the
// comparisons do. With a key function the keys are sorted and the items follow.
//
//   runs       ascending, or descending and turned around; short ones are lengthened by insertion
//   stack      runs that wait to be merged; a run's power tells how deep in a balanced tree its
//   border with the next lies galloping  once one run wins often, exponential search finds how many
//   items may be copied at once
// SPDX-License-Identifier: MIT
#include "runtime/methods/sort_digits.h"

enum {
    SORT_RUN_LEAST = 64,   // arrays shorter than this are sorted by insertion
    SORT_GALLOP_FIRST = 7, // wins in a row from which galloping pays
    SORT_STACK_MAX = 85,   // runs that can wait: powers grow from bottom to top, and are below 64
};

// What the keys are: all of one plain kind are compared without a call.
typedef enum KeyKind { KEYS_INTS, KEYS_FLOATS, KEYS_STRINGS, KEYS_ANY } KeyKind;

// Keys, and the items that go with them: NULL where the items are the keys.
typedef struct Lane {
    Value *keys, *items;
} Lane;

typedef struct Run {
    Lane at;
    size_t count;
    int power; // of the border with the next run
} Run;

typedef struct Sort {
    Thread *thread;
    KeyKind kind;
    Lane all;
    size_t count;
    size_t gallop_least;
    Lane spare; // room for the shorter of two runs
    size_t spare_capacity;
    size_t runs_count;
    Run runs[SORT_STACK_MAX];
} Sort;

// ---- comparing ----

static int tuples_less(Thread *thread, const Tuple *a, const Tuple *b);

// 1, 0, -1 raised.
static int any_less(Thread *thread, Value a, Value b)
{
    if (value_both_int(a, b)) return value_int_less(a, b);
    if (value_both_float(a, b)) return value_as_float(a) < value_as_float(b);
    if (value_has_shape(a, CLASS_STR) && value_has_shape(b, CLASS_STR)) {
        return ouro_string_compare(value_as_string(a), value_as_string(b)) < 0;
    }
    if (value_has_shape(a, CLASS_TUPLE) && value_has_shape(b, CLASS_TUPLE)) {
        return tuples_less(thread, value_as_object(a), value_as_object(b));
    }
    return ouro_compare_truth(thread, a, b, COMPARE_LESS);
}

static int tuples_less(Thread *thread, const Tuple *a, const Tuple *b)
{
    if (!ouro_enter(thread, " in comparison")) return -1;
    int less = a->count < b->count;
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        int equal = ouro_equal(thread, a->items[i], b->items[i]);
        if (equal > 0) continue;
        less = equal < 0 ? -1 : any_less(thread, a->items[i], b->items[i]);
        break;
    }
    ouro_leave(thread);
    return less;
}

static uint64_t load_bytes(const char *at, size_t count)
{
    uint64_t word = 0;
    for (size_t i = 0; i < count; i++) word |= (uint64_t)(unsigned char)at[i] << (56 - 8 * i);
    return word;
}

// The first eight bytes, the first one highest; zeros behind a shorter text.
OURO_INLINE uint64_t string_prefix(const String *string)
{
    uint32_t first, last;
    uint64_t word;
    if (string->size >= sizeof word) {
        memcpy(&word, string->text, sizeof word);
        return __builtin_bswap64(word);
    }
    if (string->size < sizeof first) return load_bytes(string->text, string->size);
    memcpy(&first, string->text, sizeof first);
    memcpy(&last, string->text + string->size - sizeof last, sizeof last);
    return (uint64_t)__builtin_bswap32(first) << 32 | (uint64_t)__builtin_bswap32(last)
                                                          << (64 - 8 * string->size);
}

// Most strings differ within their first bytes: that takes no call.
OURO_INLINE int strings_less(const String *a, const String *b)
{
    uint64_t x = string_prefix(a), y = string_prefix(b);
    if (OURO_LIKELY(x != y)) return x < y;
    if (a->size <= sizeof x || b->size <= sizeof y) return a->size < b->size;
    return ouro_string_compare(a, b) < 0;
}

OURO_INLINE int less(const Sort *sort, Value a, Value b)
{
    switch (sort->kind) {
    case KEYS_INTS: return value_int_less(a, b);
    case KEYS_FLOATS: return value_as_float(a) < value_as_float(b);
    case KEYS_STRINGS: return strings_less(value_as_string(a), value_as_string(b));
    case KEYS_ANY: return any_less(sort->thread, a, b);
    }
    OURO_UNREACHABLE();
}

static KeyKind kind_of(Value key)
{
    if (value_is_int(key)) return KEYS_INTS;
    if (value_is_float(key)) return KEYS_FLOATS;
    return value_has_shape(key, CLASS_STR) ? KEYS_STRINGS : KEYS_ANY;
}

static KeyKind common_kind(const Value *keys, size_t count)
{
    KeyKind kind = kind_of(keys[0]);
    for (size_t i = 1; i < count && kind != KEYS_ANY; i++) {
        if (kind_of(keys[i]) != kind) kind = KEYS_ANY;
    }
    return kind;
}

// ---- lanes ----

OURO_INLINE Lane lane_at(Lane lane, size_t index)
{
    return (Lane){lane.keys + index, lane.items != NULL ? lane.items + index : NULL};
}

OURO_INLINE void lane_copy_one(Lane to, size_t i, Lane from, size_t j)
{
    to.keys[i] = from.keys[j];
    if (to.items != NULL) to.items[i] = from.items[j];
}

// The two may overlap.
static void lane_move(Lane to, Lane from, size_t count)
{
    memmove(to.keys, from.keys, count * sizeof(Value));
    if (to.items != NULL) memmove(to.items, from.items, count * sizeof(Value));
}

static void reverse_values(Value *values, size_t count)
{
    for (size_t i = 0, j = count; i + 1 < j; i++) {
        Value kept = values[i];
        values[i] = values[--j];
        values[j] = kept;
    }
}

static void lane_reverse(Lane lane, size_t count)
{
    reverse_values(lane.keys, count);
    if (lane.items != NULL) reverse_values(lane.items, count);
}

// ---- runs ----

// Sorts `count` items of which the first `sorted` are in order. False: raised.
static bool insert_all(Sort *sort, Lane lane, size_t count, size_t sorted)
{
    for (size_t i = sorted > 0 ? sorted : 1; i < count; i++) {
        Value key = lane.keys[i];
        size_t low = 0, high = i;
        while (low < high) {
            size_t middle = (low + high) / 2;
            int is_less = less(sort, key, lane.keys[middle]);
            if (is_less < 0) return false;
            if (is_less)
                high = middle;
            else
                low = middle + 1;
        }
        memmove(lane.keys + low + 1, lane.keys + low, (i - low) * sizeof(Value));
        lane.keys[low] = key;
        if (lane.items == NULL) continue;
        Value item = lane.items[i];
        memmove(lane.items + low + 1, lane.items + low, (i - low) * sizeof(Value));
        lane.items[low] = item;
    }
    return true;
}

// Goes on from `n` while items do not descend; the number of items up to there, or SIZE_MAX:
// raised.
static size_t ascend(const Sort *sort, Lane lane, size_t n, size_t count)
{
    for (; n < count; n++) {
        int is_less = less(sort, lane.keys[n], lane.keys[n - 1]);
        if (is_less < 0) return SIZE_MAX;
        if (is_less) break;
    }
    return n;
}

// The same while they do not ascend. Stretches of equal items are turned around, so that turning
// all of it restores them.
static size_t descend(const Sort *sort, Lane lane, size_t n, size_t count)
{
    size_t equals = 0; // items before n that equal their predecessor
    for (; n < count; n++) {
        int is_less = less(sort, lane.keys[n], lane.keys[n - 1]);
        if (is_less < 0) return SIZE_MAX;
        if (is_less) {
            if (equals > 0) lane_reverse(lane_at(lane, n - equals - 1), equals + 1);
            equals = 0;
            continue;
        }
        int is_greater = less(sort, lane.keys[n - 1], lane.keys[n]);
        if (is_greater < 0) return SIZE_MAX;
        if (is_greater) break;
        equals++;
    }
    if (equals > 0) lane_reverse(lane_at(lane, n - equals - 1), equals + 1);
    return n;
}

// How many items at the start are in order, after turning a descending run around. 0: raised.
static size_t count_run(Sort *sort, Lane lane, size_t count)
{
    size_t n = ascend(sort, lane, 1, count);
    if (n == SIZE_MAX) return 0;
    if (n == count) return n;
    // The item at n is less than the one before. Unless all before are equal, the run ends here.
    if (n > 1) {
        int is_less = less(sort, lane.keys[0], lane.keys[n - 1]);
        if (is_less != 0) return is_less < 0 ? 0 : n;
        lane_reverse(lane, n);
    }
    n = descend(sort, lane, n + 1, count);
    if (n == SIZE_MAX) return 0;
    lane_reverse(lane, n);
    n = ascend(sort, lane, n, count);
    return n == SIZE_MAX ? 0 : n;
}

// A length for short runs such that the number of runs is a power of two, or a little less.
static size_t least_run(size_t count)
{
    size_t odd = 0;
    while (count >= SORT_RUN_LEAST) {
        odd |= count & 1;
        count >>= 1;
    }
    return count + odd;
}

// ---- galloping ----

// Where a key would be searched for: in a sorted row, beginning near `hint`. `after_equals`: behind
// items that equal it.
typedef struct Search {
    Value key;
    const Value *row;
    size_t count, hint;
    bool after_equals;
} Search;

// Whether the key belongs behind row[index]: 1, 0, -1 raised.
OURO_INLINE int belongs_behind(const Sort *sort, const Search *search, size_t index)
{
    if (!search->after_equals) return less(sort, search->row[index], search->key);
    int is_less = less(sort, search->key, search->row[index]);
    return is_less < 0 ? -1 : !is_less;
}

// Doubles the distance from the hint until the key is passed: the place is then between *low and
// *high. False: raised.
static bool gallop_from_hint(const Sort *sort, const Search *search, size_t *low, size_t *high)
{
    int behind = belongs_behind(sort, search, search->hint);
    if (behind < 0) return false;
    size_t last = 0, distance = 1;
    size_t limit = behind ? search->count - search->hint : search->hint + 1;
    while (distance < limit) {
        size_t index = behind ? search->hint + distance : search->hint - distance;
        int next = belongs_behind(sort, search, index);
        if (next < 0) return false;
        if (next != behind) break;
        last = distance;
        distance = distance * 2 + 1;
    }
    if (distance > limit) distance = limit;
    *low = behind ? search->hint + last + 1 : search->hint + 1 - distance;
    *high = behind ? search->hint + distance : search->hint - last;
    return true;
}

// The place of the key: SIZE_MAX: raised.
static size_t gallop(const Sort *sort, const Search *search)
{
    size_t low, high;
    if (!gallop_from_hint(sort, search, &low, &high)) return SIZE_MAX;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int behind = belongs_behind(sort, search, middle);
        if (behind < 0) return SIZE_MAX;
        if (behind)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// ---- merging ----

static bool make_spare(Sort *sort, size_t count)
{
    if (count <= sort->spare_capacity) return true;
    Allocator *allocator = sort->thread->vm->allocator;
    size_t lanes = sort->all.items != NULL ? 2 : 1, size = sizeof(Value) * lanes;
    ouro_release(allocator, sort->spare.keys, sort->spare_capacity * size);
    sort->spare = (Lane){NULL, NULL};
    sort->spare_capacity = 0;
    Value *room = ouro_allocate(allocator, count * size);
    if (room == NULL) {
        ouro_raise_memory(sort->thread);
        return false;
    }
    sort->spare = (Lane){room, lanes == 2 ? room + count : NULL};
    sort->spare_capacity = count;
    return true;
}

// A merge in progress. `a` precedes `b` in the list; one of them was moved to the spare room, and
// `to` is where the next item goes. Upwards they are consumed from the start, downwards from the
// end.
typedef struct Merge {
    Lane a, b, to;
    size_t a_count, b_count;
} Merge;

typedef enum MergeStep { MERGE_ON, MERGE_DONE, MERGE_RAISED } MergeStep;

// Takes one item at a time until one run has won often enough.
static MergeStep merge_up_singly(Sort *sort, Merge *m)
{
    size_t a_wins = 0, b_wins = 0;
    for (;;) {
        int b_is_less = less(sort, m->b.keys[0], m->a.keys[0]);
        if (b_is_less < 0) return MERGE_RAISED;
        Lane *from = b_is_less ? &m->b : &m->a;
        lane_copy_one(m->to, 0, *from, 0);
        m->to = lane_at(m->to, 1);
        *from = lane_at(*from, 1);
        if (b_is_less) {
            b_wins++;
            a_wins = 0;
            if (--m->b_count == 0) return MERGE_DONE;
        } else {
            a_wins++;
            b_wins = 0;
            if (--m->a_count == 1) return MERGE_DONE;
        }
        if (a_wins >= sort->gallop_least || b_wins >= sort->gallop_least) return MERGE_ON;
    }
}

// Moves the first `count` of a run to where the merge is.
static void take_up(Merge *m, Lane *from, size_t *left, size_t count)
{
    lane_move(m->to, *from, count);
    m->to = lane_at(m->to, count);
    *from = lane_at(*from, count);
    *left -= count;
}

// Takes stretches found by galloping, as long as they are long.
static MergeStep merge_up_galloping(Sort *sort, Merge *m)
{
    size_t taken_a, taken_b;
    sort->gallop_least++;
    do {
        sort->gallop_least -= sort->gallop_least > 1;
        Search of_b = {m->b.keys[0], m->a.keys, m->a_count, 0, true};
        taken_a = gallop(sort, &of_b);
        if (taken_a == SIZE_MAX) return MERGE_RAISED;
        take_up(m, &m->a, &m->a_count, taken_a);
        // All of a being taken happens only where comparisons contradict each other.
        if (m->a_count <= 1) return MERGE_DONE;
        take_up(m, &m->b, &m->b_count, 1);
        if (m->b_count == 0) return MERGE_DONE;

        Search of_a = {m->a.keys[0], m->b.keys, m->b_count, 0, false};
        taken_b = gallop(sort, &of_a);
        if (taken_b == SIZE_MAX) return MERGE_RAISED;
        take_up(m, &m->b, &m->b_count, taken_b);
        if (m->b_count == 0) return MERGE_DONE;
        take_up(m, &m->a, &m->a_count, 1);
        if (m->a_count == 1) return MERGE_DONE;
    } while (taken_a >= SORT_GALLOP_FIRST || taken_b >= SORT_GALLOP_FIRST);
    sort->gallop_least++;
    return MERGE_ON;
}

// Merges two neighbours, the first not longer than the second and moved away. False: raised; no
// item is lost then.
static bool merge_up(Sort *sort, Lane a, size_t a_count, Lane b, size_t b_count)
{
    if (!make_spare(sort, a_count)) return false;
    lane_move(sort->spare, a, a_count);
    Merge m = {sort->spare, b, a, a_count, b_count};
    MergeStep step = MERGE_ON;
    // The first of b is known to come first, and the last of a to come last.
    take_up(&m, &m.b, &m.b_count, 1);
    if (m.b_count == 0 || m.a_count == 1) step = MERGE_DONE;
    while (step == MERGE_ON) {
        step = merge_up_singly(sort, &m);
        if (step == MERGE_ON) step = merge_up_galloping(sort, &m);
    }
    if (step == MERGE_DONE && m.a_count == 1 && m.b_count > 0)
        take_up(&m, &m.b, &m.b_count, m.b_count);
    if (m.a_count > 0) lane_move(m.to, m.a, m.a_count);
    return step == MERGE_DONE;
}

static MergeStep merge_down_singly(Sort *sort, Merge *m)
{
    size_t a_wins = 0, b_wins = 0;
    for (;;) {
        int b_is_less = less(sort, m->b.keys[m->b_count - 1], m->a.keys[m->a_count - 1]);
        if (b_is_less < 0) return MERGE_RAISED;
        size_t end = m->a_count + m->b_count - 1;
        if (b_is_less) {
            lane_copy_one(m->to, end, m->a, m->a_count - 1);
            a_wins++;
            b_wins = 0;
            if (--m->a_count == 0) return MERGE_DONE;
        } else {
            lane_copy_one(m->to, end, m->b, m->b_count - 1);
            b_wins++;
            a_wins = 0;
            if (--m->b_count == 1) return MERGE_DONE;
        }
        if (a_wins >= sort->gallop_least || b_wins >= sort->gallop_least) return MERGE_ON;
    }
}

// Moves the last `count` of a run to where the merge is.
static void take_down(Merge *m, Lane from, size_t *left, size_t count)
{
    size_t end = m->a_count + m->b_count;
    lane_move(lane_at(m->to, end - count), lane_at(from, *left - count), count);
    *left -= count;
}

static MergeStep merge_down_galloping(Sort *sort, Merge *m)
{
    size_t taken_a, taken_b;
    sort->gallop_least++;
    do {
        sort->gallop_least -= sort->gallop_least > 1;
        Search of_b = {m->b.keys[m->b_count - 1], m->a.keys, m->a_count, m->a_count - 1, true};
        size_t place = gallop(sort, &of_b);
        if (place == SIZE_MAX) return MERGE_RAISED;
        taken_a = m->a_count - place;
        take_down(m, m->a, &m->a_count, taken_a);
        if (m->a_count == 0) return MERGE_DONE;
        take_down(m, m->b, &m->b_count, 1);
        if (m->b_count == 1) return MERGE_DONE;

        Search of_a = {m->a.keys[m->a_count - 1], m->b.keys, m->b_count, m->b_count - 1, false};
        place = gallop(sort, &of_a);
        if (place == SIZE_MAX) return MERGE_RAISED;
        taken_b = m->b_count - place;
        take_down(m, m->b, &m->b_count, taken_b);
        // All of b being taken happens only where comparisons contradict each other.
        if (m->b_count <= 1) return MERGE_DONE;
        take_down(m, m->a, &m->a_count, 1);
        if (m->a_count == 0) return MERGE_DONE;
    } while (taken_a >= SORT_GALLOP_FIRST || taken_b >= SORT_GALLOP_FIRST);
    sort->gallop_least++;
    return MERGE_ON;
}

// Merges two neighbours, the second shorter and moved away. False: raised; no item is lost then.
static bool merge_down(Sort *sort, Lane a, size_t a_count, Lane b, size_t b_count)
{
    if (!make_spare(sort, b_count)) return false;
    lane_move(sort->spare, b, b_count);
    Merge m = {a, sort->spare, a, a_count, b_count};
    MergeStep step = MERGE_ON;
    // The last of a is known to come last, and the first of b to come first.
    take_down(&m, m.a, &m.a_count, 1);
    if (m.a_count == 0 || m.b_count == 1) step = MERGE_DONE;
    while (step == MERGE_ON) {
        step = merge_down_singly(sort, &m);
        if (step == MERGE_ON) step = merge_down_galloping(sort, &m);
    }
    if (step == MERGE_DONE && m.b_count == 1 && m.a_count > 0)
        take_down(&m, m.a, &m.a_count, m.a_count);
    if (m.b_count > 0) lane_move(lane_at(a, m.a_count), m.b, m.b_count);
    return step == MERGE_DONE;
}

// Merges runs `i` and `i + 1` of the stack.
static bool merge_at(Sort *sort, size_t i)
{
    Run *a = &sort->runs[i], *b = &sort->runs[i + 1];
    Lane a_lane = a->at, b_lane = b->at;
    size_t a_count = a->count, b_count = b->count;
    a->count += b_count;
    if (i + 2 < sort->runs_count) *b = sort->runs[i + 2];
    sort->runs_count--;

    // Items of a that precede all of b stay where they are; so do those of b that follow all of a.
    Search first = {b_lane.keys[0], a_lane.keys, a_count, 0, true};
    size_t stay = gallop(sort, &first);
    if (stay == SIZE_MAX) return false;
    a_lane = lane_at(a_lane, stay);
    a_count -= stay;
    if (a_count == 0) return true;
    Search last = {a_lane.keys[a_count - 1], b_lane.keys, b_count, b_count - 1, false};
    b_count = gallop(sort, &last);
    if (b_count == SIZE_MAX) return false;
    if (b_count == 0) return true;
    return a_count <= b_count ? merge_up(sort, a_lane, a_count, b_lane, b_count)
                              : merge_down(sort, a_lane, a_count, b_lane, b_count);
}

// The first bit in which the middles of two neighbouring runs differ, as fractions of the whole.
static int border_power(size_t start, size_t a_count, size_t b_count, size_t count)
{
    size_t a = 2 * start + a_count, b = a + a_count + b_count;
    for (int power = 1;; power++) {
        if (a >= count) {
            a -= count;
            b -= count;
        } else if (b >= count) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

static bool push_run(Sort *sort, Lane at, size_t count)
{
    if (sort->runs_count > 0) {
        const Run *top = &sort->runs[sort->runs_count - 1];
        size_t start = (size_t)(top->at.keys - sort->all.keys);
        int power = border_power(start, top->count, count, sort->count);
        while (sort->runs_count > 1 && sort->runs[sort->runs_count - 2].power > power) {
            if (!merge_at(sort, sort->runs_count - 2)) return false;
        }
        sort->runs[sort->runs_count - 1].power = power;
    }
    assert(sort->runs_count < SORT_STACK_MAX);
    sort->runs[sort->runs_count++] = (Run){at, count, 0};
    return true;
}

static bool merge_all(Sort *sort)
{
    while (sort->runs_count > 1) {
        size_t i = sort->runs_count - 2;
        if (i > 0 && sort->runs[i - 1].count < sort->runs[i + 1].count) i--;
        if (!merge_at(sort, i)) return false;
    }
    return true;
}

// False: raised; the items are then all there, in some order.
static bool sort_lane(Sort *sort)
{
    size_t least = least_run(sort->count);
    for (size_t at = 0; at < sort->count;) {
        Lane lane = lane_at(sort->all, at);
        size_t left = sort->count - at, count = count_run(sort, lane, left);
        if (count == 0) return false;
        if (count < least) {
            size_t forced = left < least ? left : least;
            if (!insert_all(sort, lane, forced, count)) return false;
            count = forced;
        }
        if (!push_run(sort, lane, count)) return false;
        at += count;
    }
    return merge_all(sort);
}

// ---- plain keys ----

// Whether keys are so much in order, or against it, that merging their few runs is best. NaN is for comparisons too.
static bool is_better_compared(const Sort *sort)
{
    size_t descents = 0;
    for (size_t i = 1; i < sort->count; i++) {
        descents += less(sort, sort->all.keys[i], sort->all.keys[i - 1]) != 0;
        if (sort->kind == KEYS_FLOATS && !key_is_plain(sort->all.keys[i])) return true;
    }
    size_t ascents = sort->count - 1 - descents, few = sort->count / 32;
    return descents < few || ascents < few || !key_is_plain(sort->all.keys[0]);
}

// The keys as numbers of the same order; of strings their beginnings.
static void make_orders(const Sort *sort, uint64_t *orders)
{
    for (size_t i = 0; i < sort->count; i++) {
        Value key = sort->all.keys[i];
        orders[i] = sort->kind == KEYS_FLOATS    ? float_order(key)
                    : sort->kind == KEYS_STRINGS ? string_prefix(value_as_string(key))
                                                 : key.bits;
    }
}

// Sorts those strings among themselves that have the same beginning. False: memory was refused, which is not raised.
static bool sort_equal_beginnings(Sort *sort, const uint64_t *orders)
{
    Sort whole = *sort;
    bool done = true;
    for (size_t from = 0, to; from < whole.count && done; from = to) {
        for (to = from + 1; to < whole.count && orders[to] == orders[from];) to++;
        sort->all = lane_at(whole.all, from);
        sort->count = to - from;
        done = to - from < 2 || sort_lane(sort);
        sort->runs_count = 0;
    }
    sort->all = whole.all;
    sort->count = whole.count;
    if (!done) ouro_take_pending(sort->thread);
    return done;
}

// Sorts by digits of the keys, or of what stands for them. False: not done, nothing has changed.
static bool sort_plain(Sort *sort)
{
    Allocator *allocator = sort->thread->vm->allocator;
    bool has_items = sort->all.items != NULL, is_string = sort->kind == KEYS_STRINGS;
    if (sort->kind == KEYS_ANY || sort->count < SORT_DIGITS_LEAST || (is_string && has_items))
        return false;
    if (is_better_compared(sort)) return false;
    size_t size = sort->count * sizeof(uint64_t);
    uint64_t *orders = ouro_allocate(allocator, size);
    if (orders == NULL) return false;
    make_orders(sort, orders);
    Value *moved = has_items ? sort->all.items : sort->all.keys;
    bool done = ouro_sort_digits(allocator, orders, moved, sort->count);
    if (done && is_string) done = sort_equal_beginnings(sort, orders);
    ouro_release(allocator, orders, size);
    return done;
}

// ---- lists ----

// The keys of all items, as an array that is kept alive; NULL: raised.
static Array *make_keys(Thread *thread, Value key, const Array *items)
{
    Array *keys = ouro_heap_array_new(&thread->vm->heap, TYPE_ARRAY, items->count);
    if (keys == NULL) ouro_raise_memory(thread);
    if (keys == NULL || value_is_unbound(ouro_root(thread, value_from_object(keys)))) return NULL;
    for (uint32_t i = 0; i < items->count; i++) {
        Value result = call_with_item(thread, key, items->items[i]);
        if (value_is_unbound(result)) return NULL;
        ouro_heap_store(&thread->vm->heap, keys, &keys->items[i], result);
        keys->count = i + 1;
    }
    return keys;
}

// Sorts a copy of the items, then writes them back, sorted or not.
static bool sort_array(Thread *thread, Array *items, const Array *keys, bool reverse)
{
    size_t count = items->count, size = count * sizeof(Value) * (keys != NULL ? 2 : 1);
    Value *room = ouro_allocate(thread->vm->allocator, size);
    if (room == NULL) {
        ouro_raise_memory(thread);
        return false;
    }
    Sort sort = {.thread = thread, .count = count, .gallop_least = SORT_GALLOP_FIRST};
    sort.all = (Lane){room, keys != NULL ? room + count : NULL};
    memcpy(room, keys != NULL ? keys->items : items->items, count * sizeof(Value));
    if (keys != NULL) memcpy(room + count, items->items, count * sizeof(Value));
    sort.kind = common_kind(room, count);
    // Turned around before and after, equal items keep their order.
    if (reverse) lane_reverse(sort.all, count);
    bool sorted = sort_plain(&sort) || sort_lane(&sort);
    if (reverse) lane_reverse(sort.all, count);

    memcpy(items->items, keys != NULL ? sort.all.items : sort.all.keys, count * sizeof(Value));
    ouro_heap_barrier(&thread->vm->heap, items);
    ouro_release(thread->vm->allocator, room, size);
    ouro_release(thread->vm->allocator, sort.spare.keys,
                 sort.spare_capacity * sizeof(Value) * (keys != NULL ? 2 : 1));
    return sorted;
}

// Sorts the array that was the list's, which is empty meanwhile.
static bool sort_detached(Thread *thread, Array *items, Value key, bool reverse)
{
    if (value_is_unbound(ouro_root(thread, value_from_object(items)))) return false;
    const Array *keys = NULL;
    if (!value_is_none(key)) {
        keys = make_keys(thread, key, items);
        if (keys == NULL) return false;
    }
    return items->count < 2 || sort_array(thread, items, keys, reverse);
}

bool ouro_list_sort(Thread *thread, List *list, Value key, bool reverse)
{
    if (list->count == 0) return true;
    Array *items = list->array;
    ouro_list_clear(thread->vm, list);
    uint32_t mark = ouro_roots_mark(thread);
    bool sorted = sort_detached(thread, items, key, reverse);
    ouro_roots_release(thread, mark);

    bool was_changed = list->array != NULL;
    list->array = items;
    list->count = items->count;
    ouro_heap_barrier(&thread->vm->heap, list);
    if (sorted && was_changed) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "list modified during sort");
        return false;
    }
    return sorted;
}
