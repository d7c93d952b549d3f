// Module _itertools: the combinatorics of module itertools, a chunk of tuples at a time.
//
// Where an enumeration stands is told by lists of indices, which a call reads, advances and writes
// back; an enumeration that has ended leaves its list empty.
// SPDX-License-Identifier: MIT
#include "runtime/ouro_native.h"

enum { LOCAL_INDICES = 64 };

/// Indices of items, read from a list.
typedef struct Indices {
    int64_t *at, local[LOCAL_INDICES];
    size_t count;
} Indices;

static void free_indices(OuroCall *call, Indices *indices)
{
    if (indices->at != indices->local)
        ouro_give_memory(call, indices->at, indices->count * sizeof *indices->at);
}

static bool open_indices(OuroCall *call, OuroValue list, Indices *indices, int64_t limit)
{
    if (ouro_kind(list) != OURO_KIND_LIST)
        return (void)ouro_raise_error(call, OURO_TYPE_ERROR, "indices must be a list"), false;
    indices->count = ouro_count(list);
    indices->at = indices->local;
    if (indices->count > LOCAL_INDICES)
        indices->at = ouro_take_memory(call, indices->count * sizeof *indices->at);
    if (indices->at == NULL) return false;
    for (size_t i = 0; i < indices->count; i++) {
        bool read = ouro_read_int(call, ouro_item(call, list, i), &indices->at[i]);
        if (read && indices->at[i] >= 0 && indices->at[i] < limit) continue;
        if (read) (void)ouro_raise_error(call, OURO_INDEX_ERROR, "index out of range");
        free_indices(call, indices);
        return false;
    }
    return true;
}

// Writes the indices back, or empties the list where the enumeration has ended. Where an exception
// is pending it only frees.
static bool close_indices(OuroCall *call, OuroValue list, Indices *indices, bool goes_on)
{
    bool fine = !ouro_is_pending(call);
    for (size_t i = 0; goes_on && fine && i < indices->count; i++)
        fine = ouro_set_element(call, list, ouro_make_int(call, (int64_t)i),
                                ouro_make_int(call, indices->at[i]));
    free_indices(call, indices);
    if (fine && !goes_on) fine = !ouro_is_missing(ouro_call_named(call, list, "clear", NULL, 0));
    return fine;
}

// The items that the first `size` indices name, as a tuple at the end of `results`.
static bool add_choice(OuroCall *call, OuroValue pool, const Indices *indices, size_t size,
                       OuroValue results)
{
    OuroValue local[LOCAL_INDICES], *items = local;
    OuroScope scope = ouro_scope_begin(call);
    if (size > LOCAL_INDICES) items = ouro_take_memory(call, size * sizeof *items);
    if (items == NULL) return false;
    for (size_t i = 0; i < size; i++) items[i] = ouro_item(call, pool, (size_t)indices->at[i]);
    OuroValue choice = ouro_make_tuple(call, items, size);
    bool added = !ouro_is_missing(choice) && ouro_append(call, results, choice);
    if (items != local) ouro_give_memory(call, items, size * sizeof *items);
    ouro_scope_end(call, scope);
    return added;
}

// ---- combinations ----

static bool next_combination(Indices *indices, int64_t pool_size)
{
    int64_t size = (int64_t)indices->count, i = size - 1, *at = indices->at;
    while (i >= 0 && at[i] == i + pool_size - size) i--;
    if (i < 0) return false;
    at[i]++;
    for (int64_t j = i + 1; j < size; j++) at[j] = at[j - 1] + 1;
    return true;
}

static bool next_repeating(Indices *indices, int64_t pool_size)
{
    int64_t size = (int64_t)indices->count, i = size - 1, *at = indices->at;
    while (i >= 0 && at[i] == pool_size - 1) i--;
    if (i < 0) return false;
    int64_t index = at[i] + 1;
    for (int64_t j = i; j < size; j++) at[j] = index;
    return true;
}

// args: the pool, a tuple; the indices; how many results at most.
static OuroOutcome choose(OuroCall *call, bool (*advance)(Indices *indices, int64_t pool_size))
{
    OuroValue pool = ouro_argument(call, 0), list = ouro_argument(call, 1);
    Indices indices;
    int64_t limit;
    if (ouro_kind(pool) != OURO_KIND_TUPLE)
        return ouro_raise_error(call, OURO_TYPE_ERROR, "the pool must be a tuple");
    int64_t pool_size = (int64_t)ouro_count(pool);
    OuroValue results = ouro_make_list(call, NULL, 0);
    if (ouro_is_missing(results) || !ouro_read_int(call, ouro_argument(call, 2), &limit) ||
        !open_indices(call, list, &indices, pool_size))
        return OURO_RAISED;
    bool goes_on = indices.count > 0, fine = true;
    for (int64_t i = 0; fine && goes_on && i < limit; i++) {
        fine = add_choice(call, pool, &indices, indices.count, results);
        goes_on = fine && advance(&indices, pool_size);
    }
    if (!close_indices(call, list, &indices, goes_on)) return OURO_RAISED;
    return ouro_return_value(call, results);
}

static OuroOutcome itertools_combinations(OuroCall *call) { return choose(call, next_combination); }
static OuroOutcome itertools_repeating(OuroCall *call) { return choose(call, next_repeating); }

// ---- permutations ----

// Each place has a cycle, which counts down how often it will still exchange its item with one
// behind it; when it has ended, the items behind are back in order.
static bool next_permutation(Indices *indices, Indices *cycles)
{
    int64_t pool_size = (int64_t)indices->count, *at = indices->at;
    for (int64_t i = (int64_t)cycles->count - 1; i >= 0; i--) {
        int64_t moved = at[i];
        if (--cycles->at[i] > 0) {
            int64_t other = pool_size - cycles->at[i];
            at[i] = at[other];
            at[other] = moved;
            return true;
        }
        for (int64_t j = i; j + 1 < pool_size; j++) at[j] = at[j + 1];
        at[pool_size - 1] = moved;
        cycles->at[i] = pool_size - i;
    }
    return false;
}

// args: the pool; the indices of all its items; the cycles; how many results at most.
static OuroOutcome itertools_permutations(OuroCall *call)
{
    OuroValue pool = ouro_argument(call, 0), list = ouro_argument(call, 1);
    OuroValue cycle_list = ouro_argument(call, 2);
    Indices indices, cycles;
    int64_t limit;
    if (ouro_kind(pool) != OURO_KIND_TUPLE)
        return ouro_raise_error(call, OURO_TYPE_ERROR, "the pool must be a tuple");
    int64_t pool_size = (int64_t)ouro_count(pool);
    OuroValue results = ouro_make_list(call, NULL, 0);
    if (ouro_is_missing(results) || !ouro_read_int(call, ouro_argument(call, 3), &limit) ||
        !open_indices(call, list, &indices, pool_size))
        return OURO_RAISED;
    if (!open_indices(call, cycle_list, &cycles, pool_size + 1)) {
        free_indices(call, &indices);
        return OURO_RAISED;
    }
    bool goes_on =
        (int64_t)indices.count == pool_size && cycles.count <= indices.count && pool_size > 0;
    bool fine = true;
    for (int64_t i = 0; fine && goes_on && i < limit; i++) {
        fine = add_choice(call, pool, &indices, cycles.count, results);
        goes_on = fine && next_permutation(&indices, &cycles);
    }
    bool closed = close_indices(call, list, &indices, goes_on);
    if (!close_indices(call, cycle_list, &cycles, goes_on) || !closed) return OURO_RAISED;
    return ouro_return_value(call, results);
}

static const OuroFunctionDef functions[] = {
    {"combinations(pool, indices, limit, /)", {itertools_combinations}, NULL, OURO_FUNCTION, NULL},
    {"repeating(pool, indices, limit, /)", {itertools_repeating}, NULL, OURO_FUNCTION, NULL},
    {"permutations(pool, indices, cycles, limit, /)",
     {itertools_permutations},
     NULL,
     OURO_FUNCTION,
     NULL},
    {0},
};

const OuroModuleDef ouro_module__itertools = {
    "_itertools", "Combinatorics for itertools.", functions, NULL, NULL, NULL, NULL};
