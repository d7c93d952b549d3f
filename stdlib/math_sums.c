// Sums and products of many numbers, without the errors of adding one by one.
// SPDX-License-Identifier: MIT
#include "stdlib/math_parts.h"

#include <float.h>
#include <math.h>
#include <string.h>

// ---- two doubles for one number ----

typedef struct Pair {
    double high, low;
} Pair;

// The sum of two doubles exactly; the first way needs |a| >= |b|.
static Pair sum_of_larger_first(double a, double b)
{
    double high = a + b;
    return (Pair){high, b - (high - a)};
}

static Pair sum_of(double a, double b)
{
    double high = a + b, part = high - a;
    return (Pair){high, (a - (high - part)) + (b - part)};
}

static Pair product_of(double a, double b)
{
    double high = a * b;
    return (Pair){high, fma(a, b, -high)};
}

// ---- fsum: the exact sum, rounded once ----

// Doubles that do not overlap, in order of size, whose sum is exactly what was added so far.
typedef struct Partials {
    OuroCall *call;
    double *at, local[32];
    size_t count, capacity;
} Partials;

static bool grow(Partials *partials)
{
    size_t capacity = partials->capacity * 2;
    double *wider = ouro_take_memory(partials->call, capacity * sizeof *wider);
    if (wider == NULL) return false;
    memcpy(wider, partials->at, partials->count * sizeof *wider);
    if (partials->at != partials->local)
        ouro_give_memory(partials->call, partials->at, partials->capacity * sizeof *wider);
    partials->at = wider;
    partials->capacity = capacity;
    return true;
}

static bool add_partial(Partials *partials, double x)
{
    size_t kept = 0;
    for (size_t i = 0; i < partials->count; i++) {
        double y = partials->at[i];
        Pair sum = fabs(x) < fabs(y) ? sum_of_larger_first(y, x) : sum_of_larger_first(x, y);
        if (sum.low != 0) partials->at[kept++] = sum.low;
        x = sum.high;
    }
    partials->count = kept;
    if (x == 0) return true;
    if (!isfinite(x))
        return (void)ouro_raise_error(partials->call, OURO_OVERFLOW_ERROR,
                                      "intermediate overflow in fsum"),
               false;
    if (kept >= partials->capacity && !grow(partials)) return false;
    partials->at[partials->count++] = x;
    return true;
}

// The partials as one double, ties to even by looking at what lies below the tie.
static double rounded(const Partials *partials)
{
    size_t n = partials->count;
    if (n == 0) return 0;
    double high = partials->at[--n], low = 0;
    while (n > 0) {
        Pair sum = sum_of_larger_first(high, partials->at[--n]);
        high = sum.high;
        low = sum.low;
        if (low != 0) break;
    }
    if (n > 0 && ((low < 0 && partials->at[n - 1] < 0) || (low > 0 && partials->at[n - 1] > 0))) {
        double twice = low * 2, next = high + twice;
        if (twice == next - high) high = next;
    }
    return high;
}

typedef struct Specials {
    double sum, infinities; // of what is not finite
} Specials;

static bool add_all(Partials *partials, OuroValue iterator, Specials *specials)
{
    OuroCall *call = partials->call;
    for (;;) {
        OuroScope scope = ouro_scope_begin(call);
        OuroValue item;
        double x;
        if (!ouro_next_item(call, iterator, &item)) return !ouro_is_pending(call);
        if (!ouro_read_float(call, item, &x)) return false;
        ouro_scope_end(call, scope);
        if (isfinite(x)) {
            if (!add_partial(partials, x)) return false;
            continue;
        }
        specials->sum += x;
        if (isinf(x)) specials->infinities += x;
    }
}

OuroOutcome ouro_math_fsum(OuroCall *call)
{
    OuroValue iterator = ouro_make_iterator(call, ouro_argument(call, 0));
    if (ouro_is_missing(iterator)) return OURO_RAISED;
    Partials partials = {.call = call,
                         .capacity = sizeof partials.local / sizeof partials.local[0]};
    partials.at = partials.local;
    Specials specials = {0, 0};
    bool added = add_all(&partials, iterator, &specials);
    double sum = added ? rounded(&partials) : 0;
    if (partials.at != partials.local)
        ouro_give_memory(call, partials.at, partials.capacity * sizeof *partials.at);
    if (!added) return OURO_RAISED;
    if (specials.sum == 0) return ouro_return_float(call, sum);
    if (isnan(specials.infinities))
        return ouro_raise_error(call, OURO_VALUE_ERROR, "-inf + inf in fsum");
    return ouro_return_float(call, specials.sum);
}

// ---- sumprod: ints exactly, floats with three times the precision ----

typedef struct Triple {
    double high, low, tiny;
} Triple;

static Triple add_product(double x, double y, Triple total)
{
    Pair product = product_of(x, y);
    Pair high = sum_of(total.high, product.high);
    Pair low = sum_of(total.low, product.low);
    Pair middle = sum_of(low.high, high.low);
    return (Triple){high.high, middle.high, total.tiny + low.low + middle.low};
}

static double of_triple(Triple total)
{
    Pair last = sum_of(total.low, total.high);
    return total.tiny + last.low + last.high;
}

typedef struct SumOfProducts {
    OuroCall *call;
    OuroValue total;
    int64_t int_total;
    Triple float_total;
    bool ints_used, floats_used, general;
} SumOfProducts;

static bool is_exactly(OuroValue value, OuroKind kind)
{
    return ouro_kind(value) == kind && ouro_is_exact(value);
}

static bool add_ints(SumOfProducts *sum, OuroValue p, OuroValue q)
{
    int64_t a, b, product, total;
    if (!ouro_read_int(sum->call, p, &a) || !ouro_read_int(sum->call, q, &b)) {
        ouro_clear_error(sum->call);
        return false;
    }
    if (__builtin_mul_overflow(a, b, &product) ||
        __builtin_add_overflow(sum->int_total, product, &total))
        return false;
    sum->int_total = total;
    return sum->ints_used = true;
}

static bool add_floats(SumOfProducts *sum, OuroValue p, OuroValue q)
{
    double a, b;
    if (!ouro_read_float(sum->call, p, &a) || !ouro_read_float(sum->call, q, &b)) {
        ouro_clear_error(sum->call);
        return false;
    }
    Triple total = add_product(a, b, sum->float_total);
    if (!isfinite(total.high)) return false;
    sum->float_total = total;
    return sum->floats_used = true;
}

static bool is_real(OuroValue value)
{
    return is_exactly(value, OURO_KIND_FLOAT) || is_exactly(value, OURO_KIND_INT);
}

// Whether the pair went the fast way.
static bool add_fast(SumOfProducts *sum, OuroValue p, OuroValue q)
{
    if (sum->general) return false;
    if (is_exactly(p, OURO_KIND_INT) && is_exactly(q, OURO_KIND_INT))
        return !sum->floats_used && add_ints(sum, p, q);
    return is_real(p) && is_real(q) && add_floats(sum, p, q);
}

static bool add_value(SumOfProducts *sum, OuroValue value)
{
    if (!ouro_is_missing(value)) sum->total = ouro_operate(sum->call, OURO_ADD, sum->total, value);
    return !ouro_is_missing(value) && !ouro_is_missing(sum->total);
}

// What the fast ways added up joins the total.
static bool flush(SumOfProducts *sum)
{
    bool fine = true;
    if (sum->ints_used) fine = add_value(sum, ouro_make_int(sum->call, sum->int_total));
    if (fine && sum->floats_used)
        fine = add_value(sum, ouro_make_float(of_triple(sum->float_total)));
    sum->ints_used = sum->floats_used = false;
    sum->int_total = 0;
    sum->float_total = (Triple){0, 0, 0};
    return fine;
}

static bool add_pair(SumOfProducts *sum, OuroValue p, OuroValue q)
{
    if (add_fast(sum, p, q)) return true;
    if (!flush(sum)) return false;
    if (add_fast(sum, p, q)) return true;
    sum->general |= !is_real(p) || !is_real(q);
    return add_value(sum, ouro_operate(sum->call, OURO_MULTIPLY, p, q));
}

OuroOutcome ouro_math_sumprod(OuroCall *call)
{
    OuroValue first = ouro_make_iterator(call, ouro_argument(call, 0));
    if (ouro_is_missing(first)) return OURO_RAISED;
    OuroValue second = ouro_make_iterator(call, ouro_argument(call, 1));
    if (ouro_is_missing(second)) return OURO_RAISED;
    SumOfProducts sum = {.call = call, .total = ouro_make_int(call, 0)};
    for (;;) {
        OuroScope scope = ouro_scope_begin(call);
        OuroValue p, q;
        bool has_p = ouro_next_item(call, first, &p);
        if (!has_p && ouro_is_pending(call)) return OURO_RAISED;
        bool has_q = ouro_next_item(call, second, &q);
        if (!has_q && ouro_is_pending(call)) return OURO_RAISED;
        if (has_p != has_q)
            return ouro_raise_error(call, OURO_VALUE_ERROR, "Inputs are not the same length");
        if (!has_p) break;
        if (!add_pair(&sum, p, q)) return OURO_RAISED;
        sum.total = ouro_scope_end_with(call, scope, sum.total);
        if (ouro_is_missing(sum.total)) return OURO_RAISED;
    }
    return flush(&sum) ? ouro_return_value(call, sum.total) : OURO_RAISED;
}

// ---- prod ----

OuroOutcome ouro_math_prod(OuroCall *call)
{
    OuroValue iterator = ouro_make_iterator(call, ouro_argument(call, 0)),
              product = ouro_argument(call, 1), item;
    if (ouro_is_missing(iterator)) return OURO_RAISED;
    for (;;) {
        OuroScope scope = ouro_scope_begin(call);
        if (!ouro_next_item(call, iterator, &item)) break;
        product =
            ouro_scope_end_with(call, scope, ouro_operate(call, OURO_MULTIPLY, product, item));
        if (ouro_is_missing(product)) return OURO_RAISED;
    }
    return ouro_is_pending(call) ? OURO_RAISED : ouro_return_value(call, product);
}

// ---- hypot, dist ----

// The length of a vector whose largest component is `max`: squares are added with twice the
// precision, and the root is corrected by what its own square is off.
static double length_of(double *vector, size_t count, double max)
{
    if (max == 0 || count <= 1) return max;
    int exponent;
    frexp(max, &exponent);
    if (exponent < -1023) { // the scale would overflow
        for (size_t i = 0; i < count; i++) vector[i] /= DBL_MIN;
        return DBL_MIN * length_of(vector, count, max / DBL_MIN);
    }
    double scale = ldexp(1.0, -exponent), total = 1.0, products = 0, sums = 0;
    for (size_t i = 0; i < count; i++) {
        Pair square = product_of(vector[i] * scale, vector[i] * scale);
        Pair sum = sum_of_larger_first(total, square.high);
        total = sum.high;
        products += square.low;
        sums += sum.low;
    }
    double length = sqrt(total - 1.0 + (products + sums));
    Pair square = product_of(-length, length);
    Pair sum = sum_of_larger_first(total, square.high);
    double error = sum.high - 1.0 + ((products + square.low) + (sums + sum.low));
    return (length + error / (2.0 * length)) / scale;
}

static OuroOutcome return_length(OuroCall *call, double *vector, size_t count)
{
    double max = 0;
    bool has_nan = false;
    for (size_t i = 0; i < count; i++) {
        vector[i] = fabs(vector[i]);
        has_nan |= isnan(vector[i]);
        if (vector[i] > max) max = vector[i];
    }
    if (isinf(max)) return ouro_return_float(call, max);
    return ouro_return_float(call, has_nan ? NAN : length_of(vector, count, max));
}

enum { LOCAL_COORDINATES = 16 };

static double *room_for(OuroCall *call, size_t count, double *local)
{
    return count <= LOCAL_COORDINATES ? local : ouro_take_memory(call, count * sizeof(double));
}

static void leave_room(OuroCall *call, double *vector, size_t count, const double *local)
{
    if (vector != local) ouro_give_memory(call, vector, count * sizeof *vector);
}

OuroOutcome ouro_math_hypot(OuroCall *call)
{
    double local[LOCAL_COORDINATES];
    unsigned count = ouro_argument_count(call);
    double *vector = room_for(call, count, local);
    if (vector == NULL) return OURO_RAISED;
    bool valid = true;
    for (unsigned i = 0; i < count && valid; i++)
        valid = ouro_read_float(call, ouro_argument(call, i), &vector[i]);
    OuroOutcome outcome = valid ? return_length(call, vector, count) : OURO_RAISED;
    leave_room(call, vector, count, local);
    return outcome;
}

// A point as a tuple.
static OuroValue point_of(OuroCall *call, OuroValue point)
{
    if (ouro_kind(point) == OURO_KIND_TUPLE) return point;
    OuroValue items = ouro_make_list(call, NULL, 0), iterator = ouro_make_iterator(call, point),
              item;
    if (ouro_is_missing(iterator) || ouro_is_missing(items)) return OURO_MISSING;
    while (ouro_next_item(call, iterator, &item))
        if (!ouro_append(call, items, item)) return OURO_MISSING;
    return ouro_is_pending(call) ? OURO_MISSING : items;
}

static bool differences(OuroCall *call, OuroValue p, OuroValue q, double *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double a, b;
        if (!ouro_read_float(call, ouro_item(call, p, i), &a) ||
            !ouro_read_float(call, ouro_item(call, q, i), &b))
            return false;
        out[i] = a - b;
    }
    return true;
}

OuroOutcome ouro_math_dist(OuroCall *call)
{
    OuroValue p = point_of(call, ouro_argument(call, 0)), q;
    if (ouro_is_missing(p)) return OURO_RAISED;
    q = point_of(call, ouro_argument(call, 1));
    if (ouro_is_missing(q)) return OURO_RAISED;
    size_t count = ouro_count(p);
    if (count != ouro_count(q))
        return ouro_raise_error(call, OURO_VALUE_ERROR,
                                "both points must have the same number of dimensions");
    double local[LOCAL_COORDINATES], *vector = room_for(call, count, local);
    if (vector == NULL) return OURO_RAISED;
    OuroOutcome outcome =
        differences(call, p, q, vector, count) ? return_length(call, vector, count) : OURO_RAISED;
    leave_room(call, vector, count, local);
    return outcome;
}
