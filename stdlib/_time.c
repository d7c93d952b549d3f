// Module _time: clocks, and the C library's calendar, under module time.
// SPDX-License-Identifier: MIT
#include "runtime/ouro_native.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <time.h>

#define NS_PER_SECOND 1000000000

// ---- clocks ----

static OuroOutcome return_seconds(OuroCall *call, OuroClock clock)
{
    int64_t ns = ouro_clock_ns(call, clock);
    // As CPython divides: whole seconds first where that is exact.
    if (ns % NS_PER_SECOND == 0) return ouro_return_float(call, (double)(ns / NS_PER_SECOND));
    return ouro_return_float(call, (double)ns / 1e9);
}

static OuroOutcome return_ns(OuroCall *call, OuroClock clock)
{
    return ouro_return_int(call, ouro_clock_ns(call, clock));
}

static OuroOutcome time_time(OuroCall *call) { return return_seconds(call, OURO_CLOCK_WALL); }
static OuroOutcome time_time_ns(OuroCall *call) { return return_ns(call, OURO_CLOCK_WALL); }
static OuroOutcome time_monotonic(OuroCall *call)
{
    return return_seconds(call, OURO_CLOCK_MONOTONIC);
}
static OuroOutcome time_monotonic_ns(OuroCall *call)
{
    return return_ns(call, OURO_CLOCK_MONOTONIC);
}
static OuroOutcome time_process(OuroCall *call) { return return_seconds(call, OURO_CLOCK_PROCESS); }
static OuroOutcome time_process_ns(OuroCall *call) { return return_ns(call, OURO_CLOCK_PROCESS); }
static OuroOutcome time_thread(OuroCall *call) { return return_seconds(call, OURO_CLOCK_THREAD); }
static OuroOutcome time_thread_ns(OuroCall *call) { return return_ns(call, OURO_CLOCK_THREAD); }

static OuroOutcome time_sleep(OuroCall *call)
{
    double seconds;
    OuroValue duration = ouro_argument(call, 0);
    OuroKind kind = ouro_kind(duration);
    if (kind != OURO_KIND_FLOAT && kind != OURO_KIND_INT && kind != OURO_KIND_BOOL &&
        !ouro_has_method(call, duration, "__index__"))
        return ouro_raise_error(call, OURO_TYPE_ERROR,
                                "'%s' object cannot be interpreted as an integer",
                                ouro_type_name(call, duration));
    if (!ouro_read_float(call, duration, &seconds)) return OURO_RAISED;
    if (isnan(seconds))
        return ouro_raise_error(call, OURO_VALUE_ERROR, "Invalid value NaN (not a number)");
    if (seconds < 0)
        return ouro_raise_error(call, OURO_VALUE_ERROR, "sleep length must be non-negative");
    if (seconds > 9.2e9)
        return ouro_raise_error(call, OURO_OVERFLOW_ERROR,
                                "timestamp out of range for platform time_t");
    if (!ouro_sleep_ns(call, (int64_t)ceil(seconds * 1e9))) return OURO_RAISED;
    return ouro_return_none(call);
}

// ---- calendar: a time as a tuple of nine ints, the zone's name, the offset ----

static bool read_seconds(OuroCall *call, OuroValue value, time_t *out)
{
    double seconds;
    int64_t whole;
    if (ouro_is_none(value)) {
        *out = (time_t)(ouro_clock_ns(call, OURO_CLOCK_WALL) / NS_PER_SECOND);
        return true;
    }
    if (ouro_kind(value) == OURO_KIND_FLOAT) {
        if (!ouro_read_float(call, value, &seconds)) return false;
        if (isnan(seconds))
            return (void)ouro_raise_error(call, OURO_VALUE_ERROR,
                                          "Invalid value NaN (not a number)"),
                   false;
        seconds = floor(seconds);
        if (fabs(seconds) >= 9.2e18)
            return (void)ouro_raise_error(call, OURO_OVERFLOW_ERROR,
                                          "timestamp out of range for platform time_t"),
                   false;
        *out = (time_t)seconds;
        return true;
    }
    if (!ouro_read_int(call, value, &whole)) {
        if (!ouro_raised(call, OURO_OVERFLOW_ERROR)) return false;
        ouro_clear_error(call);
        return (void)ouro_raise_error(call, OURO_OVERFLOW_ERROR,
                                      "timestamp out of range for platform time_t"),
               false;
    }
    *out = (time_t)whole;
    return true;
}

static OuroOutcome return_parts(OuroCall *call, const struct tm *parts)
{
    const int64_t numbers[] = {
        (int64_t)parts->tm_year + 1900,
        parts->tm_mon + 1,
        parts->tm_mday,
        parts->tm_hour,
        parts->tm_min,
        parts->tm_sec,
        (parts->tm_wday + 6) % 7,
        parts->tm_yday + 1,
        parts->tm_isdst,
    };
    OuroValue items[11];
    for (unsigned i = 0; i < 9; i++) items[i] = ouro_make_int(call, numbers[i]);
    items[9] = ouro_make_text(call, parts->tm_zone, strlen(parts->tm_zone));
    items[10] = ouro_make_int(call, parts->tm_gmtoff);
    if (ouro_is_missing(items[9])) return OURO_RAISED;
    // The class stands in the half of the module that is Python.
    OuroValue tuple = ouro_make_tuple(call, items, 11);
    OuroValue module = ouro_import_named(call, "time");
    if (ouro_is_missing(tuple) || ouro_is_missing(module)) return OURO_RAISED;
    OuroValue struct_time = ouro_get_attribute(call, module, "struct_time");
    if (ouro_is_missing(struct_time)) return OURO_RAISED;
    return ouro_return_value(call, ouro_call_value(call, struct_time, &tuple, 1));
}

static OuroOutcome time_gmtime(OuroCall *call)
{
    time_t seconds;
    struct tm parts;
    if (!read_seconds(call, ouro_argument(call, 0), &seconds)) return OURO_RAISED;
    if (gmtime_r(&seconds, &parts) == NULL) return ouro_raise_errno(call, EOVERFLOW);
    return return_parts(call, &parts);
}

static OuroOutcome time_localtime(OuroCall *call)
{
    time_t seconds;
    struct tm parts;
    if (!read_seconds(call, ouro_argument(call, 0), &seconds)) return OURO_RAISED;
    if (localtime_r(&seconds, &parts) == NULL) return ouro_raise_errno(call, EOVERFLOW);
    return return_parts(call, &parts);
}

// A tuple of nine ints, or of eleven with the zone and its offset.
static bool read_parts(OuroCall *call, OuroValue tuple, const char *function, struct tm *parts)
{
    int64_t numbers[9];
    if (ouro_kind(tuple) != OURO_KIND_TUPLE)
        return (void)ouro_raise_error(call, OURO_TYPE_ERROR,
                                      "Tuple or struct_time argument required"),
               false;
    if (ouro_count(tuple) < 9)
        return (void)ouro_raise_error(call, OURO_TYPE_ERROR, "%s(): illegal time tuple argument",
                                      function),
               false;
    for (unsigned i = 0; i < 9; i++) {
        if (!ouro_read_int(call, ouro_item(call, tuple, i), &numbers[i])) return false;
        if (numbers[i] < INT32_MIN + 1900 || numbers[i] > INT32_MAX)
            return (void)ouro_raise_error(call, OURO_OVERFLOW_ERROR, "signed integer is %s than %s",
                                          numbers[i] < 0 ? "less" : "greater",
                                          numbers[i] < 0 ? "minimum" : "maximum"),
                   false;
    }
    memset(parts, 0, sizeof *parts);
    parts->tm_year = (int)(numbers[0] - 1900);
    parts->tm_mon = (int)numbers[1] - 1;
    parts->tm_mday = (int)numbers[2];
    parts->tm_hour = (int)numbers[3];
    parts->tm_min = (int)numbers[4];
    parts->tm_sec = (int)numbers[5];
    parts->tm_wday = (int)((numbers[6] + 1) % 7);
    parts->tm_yday = (int)numbers[7] - 1;
    parts->tm_isdst = (int)numbers[8];
    parts->tm_zone = "";
    return true;
}

static OuroOutcome time_mktime(OuroCall *call)
{
    struct tm parts;
    if (!read_parts(call, ouro_argument(call, 0), "mktime", &parts)) return OURO_RAISED;
    parts.tm_wday = -1; // stays so where mktime fails
    time_t seconds = mktime(&parts);
    if (seconds == (time_t)-1 && parts.tm_wday == -1)
        return ouro_raise_error(call, OURO_OVERFLOW_ERROR, "mktime argument out of range");
    return ouro_return_float(call, (double)seconds);
}

static bool check_part(OuroCall *call, bool valid, const char *message)
{
    if (!valid) (void)ouro_raise_error(call, OURO_VALUE_ERROR, "%s", message);
    return valid;
}

// What strftime is given must be within range; a month or day of 0 counts as 1.
static bool check_parts(OuroCall *call, struct tm *parts)
{
    if (parts->tm_mon == -1) parts->tm_mon = 0;
    if (parts->tm_mday == 0) parts->tm_mday = 1;
    if (parts->tm_yday == -1) parts->tm_yday = 0;
    return check_part(call, parts->tm_mon >= 0 && parts->tm_mon <= 11, "month out of range") &&
           check_part(call, parts->tm_mday >= 0 && parts->tm_mday <= 31,
                      "day of month out of range") &&
           check_part(call, parts->tm_hour >= 0 && parts->tm_hour <= 23, "hour out of range") &&
           check_part(call, parts->tm_min >= 0 && parts->tm_min <= 59, "minute out of range") &&
           check_part(call, parts->tm_sec >= 0 && parts->tm_sec <= 61, "seconds out of range") &&
           check_part(call, parts->tm_wday >= 0, "day of week out of range") &&
           check_part(call, parts->tm_yday >= 0 && parts->tm_yday <= 365,
                      "day of year out of range");
}

// Grows the room until the text fits; an empty result of a long room is one.
static OuroOutcome return_formatted(OuroCall *call, const char *format, const struct tm *parts)
{
    size_t longest = 256 * strlen(format) + 256;
    for (size_t size = 256;; size *= 2) {
        char *room = ouro_take_memory(call, size);
        if (room == NULL) return OURO_RAISED;
        size_t length = strftime(room, size, format, parts);
        OuroOutcome outcome = OURO_RAISED;
        bool done = length > 0 || size >= longest;
        if (done) outcome = ouro_return_text(call, room, length);
        ouro_give_memory(call, room, size);
        if (done) return outcome;
    }
}

// args: the format, the parts, the zone's name and offset or None.
static OuroOutcome time_strftime(OuroCall *call)
{
    OuroText format, zone;
    struct tm parts;
    if (!ouro_read_text(call, ouro_argument(call, 0), &format) ||
        !read_parts(call, ouro_argument(call, 1), "strftime", &parts) || !check_parts(call, &parts))
        return OURO_RAISED;
    OuroValue zone_value = ouro_argument(call, 2);
    char name[64] = "";
    int64_t offset = 0;
    if (ouro_kind(zone_value) == OURO_KIND_TEXT) {
        if (!ouro_read_text(call, zone_value, &zone) ||
            !ouro_read_int(call, ouro_argument(call, 3), &offset))
            return OURO_RAISED;
        memcpy(name, zone.at, zone.size < sizeof name ? zone.size : sizeof name - 1);
    } else {
        tzset();
        const char *own = tzname[parts.tm_isdst > 0];
        memcpy(name, own, strlen(own) < sizeof name ? strlen(own) : sizeof name - 1);
        offset = -timezone + (parts.tm_isdst > 0 ? 3600 : 0);
    }
    parts.tm_zone = name;
    parts.tm_gmtoff = (long)offset;
    char *ended = ouro_take_memory(call, format.size + 1);
    if (ended == NULL) return OURO_RAISED;
    memcpy(ended, format.at, format.size);
    ended[format.size] = '\0';
    OuroOutcome outcome =
        format.size == 0 ? ouro_return_text(call, "", 0) : return_formatted(call, ended, &parts);
    ouro_give_memory(call, ended, format.size + 1);
    return outcome;
}

// (seconds west of UTC, the same in summer, whether there is summer time, its names)
static OuroOutcome time_zone(OuroCall *call)
{
    tzset();
    OuroValue names[] = {ouro_make_text(call, tzname[0], strlen(tzname[0])),
                         ouro_make_text(call, tzname[1], strlen(tzname[1]))};
    if (ouro_is_missing(names[0]) || ouro_is_missing(names[1])) return OURO_RAISED;
    OuroValue pair = ouro_make_tuple(call, names, 2);
    if (ouro_is_missing(pair)) return OURO_RAISED;
    OuroValue parts[] = {ouro_make_int(call, timezone),
                         ouro_make_int(call, daylight ? timezone - 3600 : timezone),
                         ouro_make_int(call, daylight), pair};
    return ouro_return_value(call, ouro_make_tuple(call, parts, 4));
}

// ---- the clocks of the system by number ----

static bool read_clock(OuroCall *call, struct timespec *out,
                       int (*ask)(clockid_t, struct timespec *))
{
    int64_t id;
    if (!ouro_read_int(call, ouro_argument(call, 0), &id)) return false;
    if (ask((clockid_t)id, out) == 0) return true;
    (void)ouro_raise_errno(call, errno);
    return false;
}

static OuroOutcome time_clock_gettime(OuroCall *call)
{
    struct timespec now;
    if (!read_clock(call, &now, clock_gettime)) return OURO_RAISED;
    return ouro_return_float(call, (double)now.tv_sec + (double)now.tv_nsec * 1e-9);
}

static OuroOutcome time_clock_gettime_ns(OuroCall *call)
{
    struct timespec now;
    if (!read_clock(call, &now, clock_gettime)) return OURO_RAISED;
    return ouro_return_int(call, (int64_t)now.tv_sec * NS_PER_SECOND + now.tv_nsec);
}

static OuroOutcome time_clock_getres(OuroCall *call)
{
    struct timespec step;
    if (!read_clock(call, &step, clock_getres)) return OURO_RAISED;
    return ouro_return_float(call, (double)step.tv_sec + (double)step.tv_nsec * 1e-9);
}

#define FUNCTION(signature, function, doc)                                                         \
    {                                                                                              \
        signature, {function}, doc, OURO_FUNCTION, NULL                                            \
    }

static const OuroFunctionDef functions[] = {
    FUNCTION("time()", time_time, "The current time in seconds since the Epoch."),
    FUNCTION("time_ns()", time_time_ns, "The current time in nanoseconds since the Epoch."),
    FUNCTION("monotonic()", time_monotonic, "Monotonic clock, cannot go backward."),
    FUNCTION("monotonic_ns()", time_monotonic_ns,
             "Monotonic clock, cannot go backward, as nanoseconds."),
    FUNCTION("perf_counter()", time_monotonic, "Performance counter for benchmarking."),
    FUNCTION("perf_counter_ns()", time_monotonic_ns,
             "Performance counter for benchmarking as nanoseconds."),
    FUNCTION("process_time()", time_process,
             "Process time for profiling: sum of the kernel and user-space CPU time."),
    FUNCTION("process_time_ns()", time_process_ns, "Process time for profiling as nanoseconds."),
    FUNCTION("thread_time()", time_thread,
             "Thread time for profiling: sum of the kernel and user-space CPU time."),
    FUNCTION("thread_time_ns()", time_thread_ns, "Thread time for profiling as nanoseconds."),
    FUNCTION("sleep(seconds, /)", time_sleep, "Delay execution for a given number of seconds."),
    FUNCTION("gmtime(seconds=None, /)", time_gmtime,
             "Convert seconds since the Epoch to a time tuple expressing UTC."),
    FUNCTION("localtime(seconds=None, /)", time_localtime,
             "Convert seconds since the Epoch to a time tuple expressing local time."),
    FUNCTION("mktime(parts, /)", time_mktime,
             "mktime(tuple) -> floating-point number: local time in seconds since the Epoch."),
    FUNCTION("strftime(format, parts, zone, offset, /)", time_strftime, NULL),
    FUNCTION("zone()", time_zone, NULL),
    FUNCTION("clock_gettime(clk_id, /)", time_clock_gettime, "The time of a clock."),
    FUNCTION("clock_gettime_ns(clk_id, /)", time_clock_gettime_ns,
             "The time of a clock as nanoseconds."),
    FUNCTION("clock_getres(clk_id, /)", time_clock_getres, "The resolution of a clock."),
    {0},
};

#define CLOCK(id)                                                                                  \
    {                                                                                              \
        .name = "CLOCK_" #id, .integer = CLOCK_##id, .is_int = true                                \
    }

static const OuroConstantDef constants[] = {
    CLOCK(REALTIME),          CLOCK(MONOTONIC), CLOCK(MONOTONIC_RAW), CLOCK(PROCESS_CPUTIME_ID),
    CLOCK(THREAD_CPUTIME_ID), CLOCK(BOOTTIME),  CLOCK(TAI),           {0},
};

const OuroModuleDef ouro_module__time = {
    "_time", "Clocks and calendar.", functions, constants, NULL, NULL, "time"};
