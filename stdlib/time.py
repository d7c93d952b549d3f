# Time: clocks and the calendar. The C library's part is in _time.
# SPDX-License-Identifier: MIT

import _time
from _time import (CLOCK_BOOTTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_PROCESS_CPUTIME_ID,
                   CLOCK_REALTIME, CLOCK_TAI, CLOCK_THREAD_CPUTIME_ID, clock_getres, clock_gettime,
                   clock_gettime_ns, gmtime, localtime, monotonic, monotonic_ns, perf_counter,
                   perf_counter_ns, process_time, process_time_ns, sleep, thread_time, thread_time_ns,
                   time, time_ns)

timezone, altzone, daylight, tzname = _time.zone()

_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday',
           'tm_isdst')


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and accepted by
    asctime(), mktime() and strftime()."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, dict=None):
        try:
            parts = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if len(parts) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(parts)}-sequence given)')
        if len(parts) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(parts)}-sequence given)')
        self = super().__new__(cls, parts[:9])
        hidden = list(parts[9:]) + [None] * (11 - len(parts))
        if dict:
            hidden = [dict.get('tm_zone', hidden[0]), dict.get('tm_gmtoff', hidden[1])]
        self._zone, self._offset = hidden
        return self

    tm_year = property(lambda self: self[0], doc='year, for example, 1993')
    tm_mon = property(lambda self: self[1], doc='month of year, range [1, 12]')
    tm_mday = property(lambda self: self[2], doc='day of month, range [1, 31]')
    tm_hour = property(lambda self: self[3], doc='hours, range [0, 23]')
    tm_min = property(lambda self: self[4], doc='minutes, range [0, 59]')
    tm_sec = property(lambda self: self[5], doc='seconds, range [0, 61])')
    tm_wday = property(lambda self: self[6], doc='day of week, range [0, 6], Monday is 0')
    tm_yday = property(lambda self: self[7], doc='day of year, range [1, 366]')
    tm_isdst = property(lambda self: self[8],
                        doc='1 if summer time is in effect, 0 if not, and -1 if unknown')
    tm_zone = property(lambda self: self._zone, doc='abbreviation of timezone name')
    tm_gmtoff = property(lambda self: self._offset, doc='offset from UTC in seconds')

    def __repr__(self):
        fields = ', '.join([f'{name}={value!r}' for name, value in zip(_FIELDS, self)])
        return f'time.struct_time({fields})'

    def __reduce__(self):
        return struct_time, (tuple(self), {'tm_zone': self._zone, 'tm_gmtoff': self._offset})


def mktime(parts, /):
    """Convert a time tuple in local time to seconds since the Epoch."""
    if not isinstance(parts, tuple):
        raise TypeError('Tuple or struct_time argument required')
    return _time.mktime(parts)


def strftime(format, parts=None, /):
    """Convert a time tuple to a string according to a format specification."""
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    if parts is None:
        parts = localtime()
    elif not isinstance(parts, tuple):
        raise TypeError('Tuple or struct_time argument required')
    zone = offset = None
    if isinstance(parts, struct_time) and parts.tm_gmtoff is not None:
        zone, offset = parts.tm_zone, parts.tm_gmtoff
    return _time.strftime(format, parts, zone, offset)


_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
           'October', 'November', 'December']


def asctime(parts=None, /):
    """Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."""
    if parts is None:
        parts = localtime()
    elif not isinstance(parts, tuple):
        raise TypeError('Tuple or struct_time argument required')
    year, month, day, hour, minute, second, weekday = parts[:7]
    return (f'{_DAYS[weekday][:3]} {_MONTHS[(month or 1) - 1][:3]} {day or 1:2d} '
            f'{hour:02d}:{minute:02d}:{second:02d} {year}')


def ctime(seconds=None, /):
    """Convert a time in seconds since the Epoch to a string in local time."""
    return asctime(localtime(seconds))


def tzset():
    """Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ']."""
    global timezone, altzone, daylight, tzname
    timezone, altzone, daylight, tzname = _time.zone()


def strptime(string, format='%a %b %d %H:%M:%S %Y', /):
    """Parse a string to a time tuple according to a format specification."""
    from _strptime import parse
    return struct_time(parse(string, format))


def get_clock_info(name, /):
    """Information of the specified clock."""
    from types import SimpleNamespace
    known = {'time': (CLOCK_REALTIME, False, True, 'CLOCK_REALTIME'),
             'monotonic': (CLOCK_MONOTONIC, True, False, 'CLOCK_MONOTONIC'),
             'perf_counter': (CLOCK_MONOTONIC, True, False, 'CLOCK_MONOTONIC'),
             'process_time': (CLOCK_PROCESS_CPUTIME_ID, True, False, 'CLOCK_PROCESS_CPUTIME_ID'),
             'thread_time': (CLOCK_THREAD_CPUTIME_ID, True, False, 'CLOCK_THREAD_CPUTIME_ID')}
    if not isinstance(name, str):
        raise TypeError(f'get_clock_info() argument 1 must be str, not {type(name).__name__}')
    if name not in known:
        raise ValueError('unknown clock')
    clock, is_monotonic, adjustable, text = known[name]
    return SimpleNamespace(implementation=f'clock_gettime({text})', monotonic=is_monotonic,
                           adjustable=adjustable, resolution=clock_getres(clock))
