# Dates, times and differences between them.
# SPDX-License-Identifier: MIT
# hidden-frames

import time as _time
from math import isnan as _isnan

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
           'UTC']

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_MAX_DELTA_DAYS = 999999999
_US_PER_SECOND = 1000000
_US_PER_DAY = 86400 * _US_PER_SECOND
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_NAMES = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_DAY_NAMES = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')


# --- The calendar.

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _days_before_month(year, month):
    return _BEFORE_MONTH[month - 1] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(ordinal):
    # Cycles of 400, 100, 4 and 1 years, the last of which may be longer than the others.
    days = ordinal - 1
    cycles400, days = divmod(days, 146097)
    cycles100, days = divmod(days, 36524)
    cycles4, days = divmod(days, 1461)
    years, days = divmod(days, 365)
    year = cycles400 * 400 + cycles100 * 100 + cycles4 * 4 + years + 1
    if years == 4 or cycles100 == 4:
        return year - 1, 12, 31
    month = (days + 50) >> 5
    before = _days_before_month(year, month)
    if before > days:
        month -= 1
        before = _days_before_month(year, month)
    return year, month, days - before + 1


def _first_iso_monday(year):
    # The ordinal of the Monday that begins the year's first ISO week.
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_to_gregorian(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        valid = False
        if week == 53:
            first = _days_before_year(year) % 7
            valid = first == 3 or first == 2 and _is_leap(year)
        if not valid:
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _from_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


# --- Arguments.

def _index(value):
    if type(value) is int:
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer"
                        ) from None


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _index(hour), _index(minute), _index(second)
    microsecond = _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type '
                        f'{type(tz).__name__!r}')


def _check_utcoffset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f'tzinfo.{name}() must return None or a timedelta, not '
                        f"'{type(offset).__name__}'")
    if not -_ONE_DAY < offset < _ONE_DAY:
        raise ValueError(f'{name}()={offset!r}, must be strictly between -timedelta(hours=24) '
                         'and timedelta(hours=24)')


def _round_half_even(numerator, denominator):
    quotient, remainder = divmod(numerator, denominator)
    twice = 2 * remainder
    if twice > denominator or twice == denominator and quotient % 2:
        quotient += 1
    return quotient


# --- Texts.

def _format_time(hour, minute, second, us, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'seconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _format_offset(offset, separator=':'):
    if offset is None:
        return ''
    us = offset._total
    sign = '-' if us < 0 else '+'
    seconds, us = divmod(abs(us), _US_PER_SECOND)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02d}{separator}{minutes:02d}'
    if seconds or us:
        text += f'{separator}{seconds:02d}'
        if us:
            text += f'.{us:06d}'
    return text


def _strftime(value, format, parts):
    # The directives that time.strftime() does not know are filled in first.
    result = []
    index = 0
    count = len(format)
    while index < count:
        char = format[index]
        index += 1
        if char != '%' or index >= count:
            result.append(char)
            continue
        letter = format[index]
        index += 1
        if letter == 'f':
            result.append('%06d' % getattr(value, 'microsecond', 0))
        elif letter == 'z':
            offset = value.utcoffset() if hasattr(value, 'utcoffset') else None
            result.append(_format_offset(offset, ''))
        elif letter == ':' and format[index:index + 1] == 'z':
            index += 1
            offset = value.utcoffset() if hasattr(value, 'utcoffset') else None
            result.append(_format_offset(offset))
        elif letter == 'Z':
            name = value.tzname() if hasattr(value, 'tzname') else None
            result.append('' if name is None else name.replace('%', '%%'))
        elif letter in 'GY':
            year = value.isocalendar()[0] if letter == 'G' and hasattr(value, 'year') else parts[0]
            result.append(str(year) if hasattr(value, 'year') else '%' + letter)
        elif letter == 'C' and hasattr(value, 'year'):
            result.append('%02d' % (parts[0] // 100))
        elif letter == 'F' and hasattr(value, 'year'):
            result.append('%04d-%02d-%02d' % parts[:3])
        else:
            result.append('%' + letter)
    return _time.strftime(''.join(result), parts)


def _all_digits(text):
    return text.isascii() and text.isdigit()


def _parse_date(text):
    # YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD, YYYY-Www
    if len(text) not in (7, 8, 10) or not _all_digits(text[:4]):
        raise ValueError
    year = int(text[:4])
    dashed = text[4] == '-'
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == 'W':
        rest = rest[1:]
        week, rest = rest[:2], rest[2:]
        if not _all_digits(week) or len(week) != 2:
            raise ValueError
        day = '1'
        if rest:
            if (rest[0] == '-') != dashed:
                raise ValueError
            day = rest[1:] if dashed else rest
        if len(day) != 1 or not _all_digits(day):
            raise ValueError
        return _iso_to_gregorian(year, int(week), int(day))
    if dashed:
        if len(rest) != 5 or rest[2] != '-':
            raise ValueError
        month, day = rest[:2], rest[3:]
    else:
        if len(rest) != 4:
            raise ValueError
        month, day = rest[:2], rest[2:]
    if not _all_digits(month + day):
        raise ValueError
    return year, int(month), int(day)


def _parse_clock(text):
    # HH[:MM[:SS[.ffffff]]], with or without colons.
    parts = [0, 0, 0, 0]
    position = 0
    colons = text[2:3] == ':'
    for number in range(3):
        digits = text[position:position + 2]
        if len(digits) != 2 or not _all_digits(digits):
            raise ValueError
        parts[number] = int(digits)
        position += 2
        following = text[position:position + 1]
        if not following or number == 2:
            break
        if colons:
            if following != ':':
                raise ValueError
            position += 1
    if position < len(text):
        if number != 2 or text[position] not in '.,':
            raise ValueError
        digits = text[position + 1:]
        if not digits or not _all_digits(digits):
            raise ValueError
        parts[3] = int((digits + '00000')[:6])
    return parts


def _parse_time(text):
    # The parts of a clock, the time zone, and whether it is midnight at the end of the day.
    zone = None
    for index, char in enumerate(text):
        if char in '+-Z':
            break
    else:
        index = len(text)
    parts = _parse_clock(text[:index])
    if index < len(text):
        if text[index] == 'Z':
            if index + 1 != len(text):
                raise ValueError
            zone = timezone.utc
        else:
            hours, minutes, seconds, us = _parse_clock(text[index + 1:])
            offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=us)
            if text[index] == '-':
                offset = -offset
            zone = timezone(offset) if offset else timezone.utc
    return parts, zone


# --- Differences.

class timedelta:
    """Difference between two datetime values."""

    __slots__ = ('_total',)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        total = 0
        fraction = 0.0
        for value, unit, name in ((days, _US_PER_DAY, 'days'), (seconds, _US_PER_SECOND, 'seconds'),
                                  (microseconds, 1, 'microseconds'),
                                  (milliseconds, 1000, 'milliseconds'),
                                  (minutes, 60 * _US_PER_SECOND, 'minutes'),
                                  (hours, 3600 * _US_PER_SECOND, 'hours'),
                                  (weeks, 7 * _US_PER_DAY, 'weeks')):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                part = (value - whole) * unit
                total += int(part)
                fraction += part - int(part)
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: '
                                f'{type(value).__name__}')
        if fraction:
            # Half an even number of microseconds is rounded to it.
            total += round(fraction + total % 2) - total % 2
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        days = total // _US_PER_DAY
        if not -_MAX_DELTA_DAYS <= days <= _MAX_DELTA_DAYS:
            if abs(days) > 2147483647:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        self = object.__new__(cls)
        self._total = total
        return self

    @property
    def days(self):
        """Number of days."""
        return self._total // _US_PER_DAY

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._total % _US_PER_DAY // _US_PER_SECOND

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._total % _US_PER_SECOND

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._total / _US_PER_SECOND

    def __repr__(self):
        args = [f'{name}={value}' for name, value in (('days', self.days),
                                                      ('seconds', self.seconds),
                                                      ('microseconds', self.microseconds)) if value]
        return f'{type(self).__module__}.{type(self).__qualname__}({", ".join(args) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = '%d:%02d:%02d' % (hours, minutes, seconds)
        days = self.days
        if days:
            text = '%d day%s, %s' % (days, 's' if abs(days) != 1 else '', text)
        if self.microseconds:
            text += '.%06d' % self.microseconds
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total + other._total)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total - other._total)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total - self._total)
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total)

    def __pos__(self):
        return timedelta._of(self._total)

    def __abs__(self):
        return timedelta._of(abs(self._total))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_round_half_even(self._total * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        if isinstance(other, int):
            return timedelta._of(self._total // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            sign = -1 if other < 0 else 1
            return timedelta._of(_round_half_even(sign * self._total, sign * other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if not numerator:
                raise ZeroDivisionError('integer division or modulo by zero')
            sign = -1 if numerator < 0 else 1
            return timedelta._of(_round_half_even(sign * denominator * self._total,
                                                  sign * numerator))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total % other._total)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, remainder = divmod(self._total, other._total)
            return quotient, timedelta._of(remainder)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._total == other._total
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._total < other._total
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._total <= other._total
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._total > other._total
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._total >= other._total
        return NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._total != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


_ONE_DAY = timedelta(days=1)
timedelta.min = timedelta(-_MAX_DELTA_DAYS)
timedelta.max = timedelta(days=_MAX_DELTA_DAYS, hours=23, minutes=59, seconds=59,
                          microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# --- Dates.

class date:
    """Concrete date type."""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month=None, day=None):
        for name, value in (('month', month), ('day', day)):
            if value is None:
                raise TypeError(f"function missing required argument '{name}' "
                                f"(pos {2 if name == 'month' else 3})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Construct a date from a POSIX timestamp (like time.time())."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        year, month, day = _time.localtime(timestamp)[:3]
        return cls(year, month, day)

    @classmethod
    def today(cls):
        """Current date or datetime: same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """Construct a date from a proleptic Gregorian ordinal."""
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > _MAX_ORDINAL:
            raise ValueError('year is out of range')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Construct a date from the ISO year, week number and weekday."""
        return cls(*_iso_to_gregorian(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return (f'{type(self).__module__}.{type(self).__qualname__}({self._year}, {self._month}, '
                f'{self._day})')

    def ctime(self):
        """Return ctime() style string."""
        return '%s %s %2d 00:00:00 %04d' % (_DAY_NAMES[self.weekday()],
                                            _MONTH_NAMES[self._month - 1], self._day, self._year)

    def strftime(self, format):
        """Format using strftime()."""
        return _strftime(self, format, self._time_parts())

    def __format__(self, format_spec, /):
        if not isinstance(format_spec, str):
            raise TypeError(f'__format__() argument must be str, not {type(format_spec).__name__}')
        return self.strftime(format_spec) if format_spec else str(self)

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    __str__ = isoformat

    def _time_parts(self):
        return (self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                self._day_of_year(), -1)

    def _day_of_year(self):
        return _days_before_month(self._year, self._month) + self._day

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return _time.struct_time(self._time_parts())

    def toordinal(self):
        """Return proleptic Gregorian ordinal."""
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return date with new specified fields."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        """Return the day of the week represented by the date."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date; Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        year = self._year
        monday = _first_iso_monday(year)
        today = _to_ordinal(self._year, self._month, self._day)
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_iso_monday(year), 7)
        elif week >= 52 and today >= _first_iso_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if 0 < ordinal <= _MAX_ORDINAL:
                return type(self).fromordinal(ordinal)
            raise OverflowError('date value out of range')
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, self._key()


class IsoCalendarDate(tuple):
    """A date as year, week and weekday."""

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f'{type(self).__module__}.{type(self).__name__}(year={self[0]}, week={self[1]}, ' \
               f'weekday={self[2]})'


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# --- Time zones.

class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt):
        """datetime -> string name of time zone."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        summer = dt.dst()
        if summer is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - summer
        if delta:
            dt += delta
            summer = dt.dst()
            if summer is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + summer

    def __reduce__(self):
        getinitargs = getattr(self, '__getinitargs__', None)
        args = getinitargs() if getinitargs else ()
        state = getattr(self, '__dict__', None)
        return self.__class__, args, state or None


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ('_offset', '_name')
    _omitted = object()

    def __new__(cls, offset, name=_omitted):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            f'{type(offset).__name__}')
        if name is cls._omitted:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -_ONE_DAY < offset < _ONE_DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) '
                             f'and timedelta(hours=24), not {offset!r}.')
        return cls._create(offset, name)

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'{type(self).__module__}.{type(self).__qualname__}({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, name, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not '
                            f'{type(dt).__name__}')

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name."""
        self._check('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' + _format_offset(self._offset) if self._offset else 'UTC'

    def dst(self, dt, /):
        """Return None."""
        self._check('dst', dt)
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))


# --- Times of day.

class time:
    """Time with time zone."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        self._tzinfo = tzinfo
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        """Construct a time from a string in one of the ISO 8601 formats."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        text = time_string.removeprefix('T')
        try:
            parts, zone = _parse_time(text)
            return cls(*parts, zone)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _key(self):
        offset = self.utcoffset()
        us = ((self._hour * 60 + self._minute) * 60 + self._second) * _US_PER_SECOND \
            + self._microsecond
        return us if offset is None else us - offset._total

    def _compare_key(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key(), other._key()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        left, right = self._compare_key(other)
        return left < right

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        left, right = self._compare_key(other)
        return left <= right

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        left, right = self._compare_key(other)
        return left > right

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        left, right = self._compare_key(other)
        return left >= right

    def __hash__(self):
        plain = self.replace(fold=0) if self._fold else self
        return hash((plain._key(), plain.utcoffset() is None))

    def __repr__(self):
        text = f'{self._hour}, {self._minute}'
        if self._second or self._microsecond:
            text += f', {self._second}'
        if self._microsecond:
            text += f', {self._microsecond}'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{type(self).__module__}.{type(self).__qualname__}({text})'

    def isoformat(self, timespec='auto'):
        """Return the time formatted according to ISO."""
        return _format_time(self._hour, self._minute, self._second, self._microsecond, timespec) \
            + _format_offset(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        """Format using strftime().  The date part should not be used."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1,
                                        -1))

    def __format__(self, format_spec, /):
        if not isinstance(format_spec, str):
            raise TypeError(f'__format__() argument must be str, not {type(format_spec).__name__}')
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        """Return the timezone offset as timedelta, positive east of UTC."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_utcoffset('utcoffset', offset)
        return offset

    def tzname(self):
        """Return the timezone name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """Return 0 if DST is not in effect, or the DST offset."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_utcoffset('dst', offset)
        return offset

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """Return time with new specified fields."""
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond,
                                self._tzinfo)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)

_tzinfo_class = tzinfo


# --- Dates with times.

class datetime(date):
    """A date and a time of day, with or without a time zone."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        for name, value in (('month', month), ('day', day)):
            if value is None:
                raise TypeError(f"function missing required argument '{name}' "
                                f"(pos {2 if name == 'month' else 3})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_tzinfo(tz)
        if tz is None:
            return cls._from_timestamp(timestamp, _time.localtime, None)
        return tz.fromutc(cls._from_timestamp(timestamp, _time.gmtime, tz))

    @classmethod
    def _from_timestamp(cls, timestamp, converter, tz):
        if isinstance(timestamp, float):
            if _isnan(timestamp):
                raise ValueError('Invalid value NaN (not a number)')
            seconds = int(timestamp // 1)
            us = round((timestamp - seconds) * _US_PER_SECOND)
            if us >= _US_PER_SECOND:
                seconds += 1
                us -= _US_PER_SECOND
        else:
            seconds, us = _index(timestamp), 0
        year, month, day, hour, minute, second = converter(seconds)[:6]
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        return cls(year, month, day, hour, minute, min(second, 59), us, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for '
                      'removal in a future version. Use timezone-aware objects to represent '
                      'datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, '
                      'datetime.UTC).', DeprecationWarning, stacklevel=2)
        return cls._from_timestamp(timestamp, _time.gmtime, None)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a '
                      'future version. Use timezone-aware objects to represent datetimes in UTC: '
                      'datetime.datetime.now(datetime.UTC).', DeprecationWarning, stacklevel=2)
        return cls._from_timestamp(_time.time(), _time.gmtime, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date_class):
            raise TypeError('combine() argument 1 must be datetime.date, not '
                            f'{type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError('combine() argument 2 must be datetime.time, not '
                            f'{type(time).__name__}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Construct a datetime from a string in one of the ISO 8601 formats."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) < 7:
                raise ValueError
            split = _end_of_date(date_string)
            parts = _parse_date(date_string[:split])
            clock, zone = [0, 0, 0, 0], None
            if split < len(date_string):
                if split + 1 == len(date_string):
                    raise ValueError
                clock, zone = _parse_time(date_string[split + 1:])
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts, *clock, zone)

    @classmethod
    def strptime(cls, date_string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        import _strptime
        parts = _strptime.parse(date_string, format)
        us = _fraction_of(date_string, format)
        zone = None
        if parts[10] is not None:
            offset = timedelta(seconds=parts[10])
            zone = timezone(offset, parts[9]) if parts[9] else timezone(offset)
        return cls(*parts[:6], us, zone)

    @classmethod
    def fromordinal(cls, ordinal, /):
        """Construct a datetime from a proleptic Gregorian ordinal."""
        day = date.fromordinal(ordinal)
        return cls(day.year, day.month, day.day)

    def _time_parts(self):
        summer = self.dst()
        flag = -1 if summer is None else 1 if summer else 0
        return (self._year, self._month, self._day, self._hour, self._minute, self._second,
                self.weekday(), self._day_of_year(), flag)

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.gmtime()."""
        offset = self.utcoffset()
        value = self - offset if offset else self
        return _time.struct_time((*value._time_parts()[:8], 0))

    def _local_seconds(self):
        # The POSIX timestamp of a local time without a zone.
        return int(_time.mktime((self._year, self._month, self._day, self._hour, self._minute,
                                 self._second, -1, -1, -1)))

    def timestamp(self):
        """Return POSIX timestamp as float."""
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def date(self):
        """Return date object with same year, month and day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           fold=self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond,
                           self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        """Return datetime with new specified fields."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local_timezone(self):
        if self._tzinfo is None:
            seconds = self._local_seconds()
        else:
            seconds = (self - _EPOCH) // timedelta(seconds=1)
        parts = _time.localtime(seconds)
        return timezone(timedelta(seconds=parts.tm_gmtoff), parts.tm_zone)

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError('tz argument must be an instance of tzinfo')
        mine = self._tzinfo
        offset = None if mine is None else mine.utcoffset(self)
        if offset is None:
            mine = self.replace(tzinfo=None)._local_timezone()
            offset = mine.utcoffset(self)
        if tz is mine:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        """Return ctime() style string."""
        return '%s %s %2d %02d:%02d:%02d %04d' % (
            _DAY_NAMES[self.weekday()], _MONTH_NAMES[self._month - 1], self._day, self._hour,
            self._minute, self._second, self._year)

    def isoformat(self, sep='T', timespec='auto'):
        """Return the time formatted according to ISO."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError('isoformat() argument 1 must be a unicode character, not '
                            f'{type(sep).__name__}')
        return ('%04d-%02d-%02d%s' % (self._year, self._month, self._day, sep)
                + _format_time(self._hour, self._minute, self._second, self._microsecond,
                               timespec) + _format_offset(self.utcoffset()))

    def __repr__(self):
        values = [self._year, self._month, self._day, self._hour, self._minute, self._second,
                  self._microsecond]
        if not values[-1]:
            del values[-1]
        if not values[-1]:
            del values[-1]
        text = ', '.join(map(str, values))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{type(self).__module__}.{type(self).__qualname__}({text})'

    def __str__(self):
        return self.isoformat(sep=' ')

    def utcoffset(self):
        """Return the timezone offset as timedelta, positive east of UTC."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_utcoffset('utcoffset', offset)
        return offset

    def tzname(self):
        """Return the timezone name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """Return 0 if DST is not in effect, or the DST offset."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_utcoffset('dst', offset)
        return offset

    def _microseconds(self):
        # Since the beginning of year 1, in the datetime's own zone.
        return ((self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60 + self._second)
                * _US_PER_SECOND + self._microsecond)

    def _keys(self, other, what):
        # What to compare two datetimes by; None if only one has an offset.
        if self._tzinfo is other._tzinfo:
            return self._microseconds(), other._microseconds()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine is None and theirs is None:
            return self._microseconds(), other._microseconds()
        if mine is None or theirs is None:
            if what is None:
                return None
            raise TypeError(f"can't {what} offset-naive and offset-aware datetimes")
        return self._microseconds() - mine._total, other._microseconds() - theirs._total

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        keys = self._keys(other, None)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        left, right = self._keys(other, 'compare')
        return left < right

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        left, right = self._keys(other, 'compare')
        return left <= right

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        left, right = self._keys(other, 'compare')
        return left > right

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        left, right = self._keys(other, 'compare')
        return left >= right

    def __hash__(self):
        plain = self.replace(fold=0) if self._fold else self
        offset = plain.utcoffset()
        us = plain._microseconds()
        return hash(us if offset is None else us - offset._total)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, us = divmod(self._microseconds() + other._total, _US_PER_DAY)
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, _US_PER_SECOND)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*_from_ordinal(days), hour, minute, second, us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        left, right = self._keys(other, 'subtract')
        return timedelta._of(left - right)

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute,
                                self._second, self._microsecond, self._tzinfo)


def _end_of_date(text):
    # Where the date ends in a text that may go on with a separator and a time.
    if text[4:5] == '-':
        if text[5:6] == 'W':
            if len(text) > 8 and text[8] == '-':
                return 10
            return 8
        return 10
    if text[4:5] == 'W':
        end = 7
        while end < len(text) and _all_digits(text[end]):
            end += 1
        if end < 9:
            return end
        return 7 if end % 2 == 0 else 8
    return 8


def _fraction_of(text, format):
    # The microseconds that a text gives by %f.
    if '%f' not in format:
        return 0
    import _strptime
    digits = _strptime._compiled(format).match(text).groupdict().get('f')
    return int((digits + '00000')[:6]) if digits else 0


_date_class = date
_time_class = time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
