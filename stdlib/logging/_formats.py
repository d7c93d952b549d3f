# How records become text: formats in three styles.
# SPDX-License-Identifier: MIT

import time

__name__ = 'logging'  # where the classes say they are from


class PercentStyle:
    """Formats in the style of '%(message)s'."""

    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        """Raise ValueError for a format that is not of this style."""
        if self._fmt in (self.default_format, BASIC_FORMAT):
            return
        import re
        if not re.search(r'%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]', self._fmt, re.I):
            raise ValueError(
                f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return self._defaults | record.__dict__ if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as exc:
            raise ValueError(f'Formatting field not found in record: {exc}')


class StrFormatStyle(PercentStyle):
    """Formats in the style of '{message}'."""

    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'

    def validate(self):
        import re
        from string import Formatter
        spec_pattern = re.compile(
            r'(.?[<>=^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$', re.I)
        field_pattern = re.compile(r'(\d+|\w+)(\.\w+|\[[^]]+\])*$')
        has_fields = False
        try:
            for _, field, spec, conversion in Formatter().parse(self._fmt):
                if field:
                    if not field_pattern.match(field):
                        raise ValueError(f'invalid field name/expression: {field!r}')
                    has_fields = True
                if conversion and conversion not in 'rsa':
                    raise ValueError(f'invalid conversion: {conversion!r}')
                if spec and not spec_pattern.match(spec):
                    raise ValueError(f'bad specifier: {spec!r}')
        except ValueError as exc:
            raise ValueError(f'invalid format: {exc}')
        if not has_fields:
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    """Formats in the style of '${message}'."""

    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def __init__(self, *args, **kwargs):
        from string import Template
        super().__init__(*args, **kwargs)
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        has_fields = False
        for match in self._tpl.pattern.finditer(self._fmt):
            if match['named'] or match['braced']:
                has_fields = True
            elif match[0] == '$':
                raise ValueError("invalid format: bare '$' not allowed")
        if not has_fields:
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return self._tpl.substitute(**self._values(record))


BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'

# By sign: the class and what basicConfig() takes by default.
_STYLES = {'%': (PercentStyle, BASIC_FORMAT),
           '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
           '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}


def _check_style(style):
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")


class Formatter:
    """Makes text of a record, after a format in one of three styles."""

    converter = time.localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        _check_style(style)
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """Return when the record was made, by default with milliseconds."""
        parts = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, parts)
        text = time.strftime(self.default_time_format, parts)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """Return a traceback without the last line's end."""
        import traceback
        return ''.join(traceback.format_exception(ei[0], ei[1], ei[2])).removesuffix('\n')

    def usesTime(self):
        """Return True if the format shows the time."""
        return self._style.usesTime()

    def formatMessage(self, record):
        """Return the record's line."""
        return self._style.format(record)

    def formatStack(self, stack_info):
        """Return the text of a stack; for subclasses."""
        return stack_info

    def format(self, record):
        """Return the text of a record: its line, traceback and stack."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = _on_new_line(text, record.exc_text)
        if record.stack_info:
            text = _on_new_line(text, self.formatStack(record.stack_info))
        return text


def _on_new_line(text, more):
    return text + more if text[-1:] == '\n' else f'{text}\n{more}'


_defaultFormatter = Formatter()


class BufferingFormatter:
    """Makes text of several records, with a header and a footer."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ''

    def formatFooter(self, records):
        return ''

    def format(self, records):
        if not len(records):
            return ''
        lines = [self.linefmt.format(record) for record in records]
        return ''.join([self.formatHeader(records), *lines, self.formatFooter(records)])
