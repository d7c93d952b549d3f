# Parsing of dates and times by a format, for time.strptime.
# SPDX-License-Identifier: MIT

import re
import time

_DAYS = [name.lower() for name in time._DAYS]
_MONTHS = [name.lower() for name in time._MONTHS]


def _choice(names, group):
    # Longer names first, for one may begin another.
    ordered = sorted(names, key=len, reverse=True)
    return f'(?P<{group}>{"|".join([re.escape(name) for name in ordered])})'


_zones = sorted({'utc', 'gmt', time.tzname[0].lower(), time.tzname[1].lower()})
_DIRECTIVES = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])',
    'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
    'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'w': r'(?P<w>[0-6])',
    'u': r'(?P<u>[1-7])',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
    'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))',
    'A': _choice(_DAYS, 'A'),
    'a': _choice([name[:3] for name in _DAYS], 'a'),
    'B': _choice(_MONTHS, 'B'),
    'b': _choice([name[:3] for name in _MONTHS], 'b'),
    'p': '(?P<p>am|pm)',
    'Z': _choice(_zones, 'Z'),
    '%': '%',
}
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y',
             'T': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p'}
_cache = {}


def _pattern_of(format):
    text = re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', format)
    text = re.sub(r'\s+', r'\\s+', text)
    for letter in 'cxX':
        text = text.replace('%' + letter, _COMPOSED[letter].replace(' ', r'\s+'))
    parts = []
    while '%' in text:
        before, _, after = text.partition('%')
        if not after:
            raise ValueError(f"stray %% in format '{format}'".replace('%%', '%'))
        letter = after[0]
        if letter == '\\':
            letter = after[1:2]
        if letter not in _DIRECTIVES:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
        parts.append(before + _DIRECTIVES[letter])
        text = after[1:]
    return ''.join(parts) + text


def _compiled(format):
    found = _cache.get(format)
    if found is None:
        try:
            found = re.compile(_pattern_of(format), re.IGNORECASE)
        except re.error:
            raise ValueError(f"stray % in format '{format}'") from None
        if len(_cache) > 100:
            _cache.clear()
        _cache[format] = found
    return found


def _hour_of(found, hour):
    half = (found.get('p') or '').lower()
    if half in ('', 'am'):
        return 0 if hour == 12 else hour
    return 12 if hour == 12 else hour + 12


def _offset_of(text):
    if text == 'Z':
        return 0
    digits = text[1:].replace(':', '')
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    return -seconds if text[0] == '-' else seconds


def _days_before(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _day_of_year(year, month, day):
    return sum(_LENGTHS[:month - 1]) + day + (month > 2 and _is_leap(year))


def _date_of_day(year, number):
    month = 1
    while True:
        length = _LENGTHS[month - 1] + (month == 2 and _is_leap(year))
        if number <= length:
            return month, number
        number -= length
        month += 1


def _day_of_week_number(year, week, weekday, starts_monday):
    # The day of the year of a weekday in a week counted from the first Sunday or Monday.
    first = (_days_before(year) + 7) % 7
    if not starts_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    before = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + before + 7 * (week - 1) + weekday


def parse(string, format):
    """The eleven parts of a time."""
    for position, argument in enumerate([string, format]):
        if not isinstance(argument, str):
            raise TypeError(f'strptime() argument {position} must be str, not {type(argument)}')
    match = _compiled(format).match(string)
    if match is None:
        raise ValueError(f'time data {string!r} does not match format {format!r}')
    if match.end() != len(string):
        raise ValueError(f'unconverted data remains: {string[match.end():]}')
    return _parts_of(match.groupdict())


def _year_of(found):
    if 'y' in found:
        year = int(found['y'])
        return year + (2000 if year <= 68 else 1900)
    return int(found['Y']) if 'Y' in found else None


def _weekday_of(found):
    for letter, names in (('A', _DAYS), ('a', [name[:3] for name in _DAYS])):
        if letter in found:
            return names.index(found[letter].lower())
    if 'w' in found:
        return (int(found['w']) + 6) % 7
    return int(found['u']) - 1 if 'u' in found else None


def _month_of(found):
    for letter, names in (('B', _MONTHS), ('b', [name[:3] for name in _MONTHS])):
        if letter in found:
            return names.index(found[letter].lower()) + 1
    return int(found['m']) if 'm' in found else 1


def _parts_of(found):
    year, month, day = _year_of(found), _month_of(found), int(found.get('d') or 1)
    hour = int(found.get('H') or 0)
    if 'I' in found:
        hour = _hour_of(found, int(found['I']))
    weekday = _weekday_of(found)
    number = int(found['j']) if 'j' in found else None
    shown_year = year
    if year is None:
        # February 29 without a year: a leap year lets it stand.
        year = 1904 if (month, day) == (2, 29) else 1900
        shown_year = 1900
    week = 'U' if 'U' in found else 'W' if 'W' in found else None
    if number is None and week and weekday is not None and 'm' not in found:
        number = _day_of_week_number(year, int(found[week]), weekday, week == 'W')
    if number is None:
        number = _day_of_year(year, month, day)
    elif 'm' not in found and 'd' not in found:
        month, day = _date_of_day(year, number)
    if day > _LENGTHS[month - 1] + (month == 2 and _is_leap(year)):
        raise ValueError('day is out of range for month')
    if weekday is None:
        weekday = (_days_before(year) + number + 6) % 7
    zone = offset = None
    summer = -1
    if 'Z' in found:
        zone = found['Z']
        summer = 0 if zone.lower() in ('utc', 'gmt', time.tzname[0].lower()) else 1
    if 'z' in found:
        offset = _offset_of(found['z'])
    return (shown_year, month, day, hour, int(found.get('M') or 0), int(found.get('S') or 0),
            weekday, number, summer, zone, offset)
