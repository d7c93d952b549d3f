# The steps of str.format, under the names that CPython's module has for them.
# SPDX-License-Identifier: MIT
from string import _parse_format, _split_field_name


def _check(text):
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')


def formatter_parser(format_string, /):
    """Parse the format string into an iterable of (literal, field_name, format_spec, conversion)."""
    _check(format_string)
    return iter(_parse_format(format_string))


def formatter_field_name_split(field_name, /):
    """Split the argument into (first, rest): rest iterates over (is_attribute, name)."""
    _check(field_name)
    first, rest = _split_field_name(field_name)
    return first, iter(rest)
