# Reads JSON.
# SPDX-License-Identifier: MIT
# hidden-frames

__all__ = ['JSONDecoder', 'JSONDecodeError']

NaN = float('nan')
PosInf = float('inf')
NegInf = float('-inf')

_CONSTANTS = {'-Infinity': NegInf, 'Infinity': PosInf, 'NaN': NaN}
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_BLANKS = ' \t\n\r'
_HEX = frozenset('0123456789abcdefABCDEF')


class JSONDecodeError(ValueError):
    """Subclass of ValueError with the place of the error."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _unicode_escape(s, pos):
    # The code of \uXXXX whose u stands at `pos`.
    digits = s[pos + 1:pos + 5]
    if len(digits) != 4 or not _HEX.issuperset(digits):
        raise JSONDecodeError('Invalid \\uXXXX escape', s, pos)
    return int(digits, 16)


def scanstring(s, end, strict=True):
    """The string whose first character is at index `end`, and the index behind its quote."""
    begin = end - 1
    close = s.find('"', end)
    if close < 0:
        raise JSONDecodeError('Unterminated string starting at', s, begin)
    # Most strings have no escapes and no control characters.
    text = s[end:close]
    if '\\' not in text and (text.isprintable() or not strict):
        return text, close + 1
    parts = []
    while True:
        start = end
        while end < len(s):
            char = s[end]
            if char == '"' or char == '\\':
                break
            if char < ' ' and strict:
                raise JSONDecodeError('Invalid control character at', s, end)
            end += 1
        else:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        parts.append(s[start:end])
        if char == '"':
            return ''.join(parts), end + 1
        end += 1
        if end >= len(s):
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        escape = s[end]
        if escape != 'u':
            try:
                parts.append(_ESCAPES[escape])
            except KeyError:
                raise JSONDecodeError('Invalid \\escape', s, end - 1) from None
            end += 1
            continue
        code = _unicode_escape(s, end)
        end += 5
        if 0xd800 <= code <= 0xdbff and s.startswith('\\u', end):
            low = _unicode_escape(s, end + 1)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                end += 6
        parts.append(chr(code))


py_scanstring = scanstring


def _number(s, start, parse_int, parse_float):
    # The number that starts at an index and the index behind it, or None.
    length = len(s)
    end = start
    if s[end] == '-':
        end += 1
    digits = end
    while end < length and '0' <= s[end] <= '9':
        end += 1
        if s[digits] == '0':
            break
    if end == digits:
        return None
    is_float = False
    if end + 1 < length and s[end] == '.' and '0' <= s[end + 1] <= '9':
        is_float = True
        end += 2
        while end < length and '0' <= s[end] <= '9':
            end += 1
    if end < length and s[end] in 'eE':
        after = end + 1
        if after < length and s[after] in '+-':
            after += 1
        if after < length and '0' <= s[after] <= '9':
            is_float = True
            end = after
            while end < length and '0' <= s[end] <= '9':
                end += 1
    text = s[start:end]
    return (parse_float(text) if is_float else parse_int(text)), end


def _make_scanner(context):
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    pairs_hook = context.object_pairs_hook
    memo = context.memo

    def scan_once(s, index):
        try:
            return scan(s, index)
        finally:
            memo.clear()

    def scan(s, index):
        if index < 0:
            raise ValueError('idx cannot be negative')
        try:
            char = s[index]
        except IndexError:
            raise StopIteration(index) from None
        if char == '"':
            return scanstring(s, index + 1, strict)
        if char == '{':
            return scan_object(s, index + 1)
        if char == '[':
            return scan_array(s, index + 1)
        if char == 'n' and s.startswith('null', index):
            return None, index + 4
        if char == 't' and s.startswith('true', index):
            return True, index + 4
        if char == 'f' and s.startswith('false', index):
            return False, index + 5
        if char in '-0123456789':
            found = _number(s, index, parse_int, parse_float)
            if found is not None:
                return found
        for name in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(name, index):
                return parse_constant(name), index + len(name)
        raise StopIteration(index)

    def skip(s, index):
        while index < len(s) and s[index] in _BLANKS:
            index += 1
        return index

    def value(s, index):
        try:
            return scan(s, index)
        except StopIteration as error:
            raise JSONDecodeError('Expecting value', s, error.value) from None

    def scan_object(s, index):
        pairs = []
        index = skip(s, index)
        char = s[index:index + 1]
        if char == '}':
            return finish_object(pairs), index + 1
        if char != '"':
            raise JSONDecodeError('Expecting property name enclosed in double quotes', s, index)
        while True:
            key, index = scanstring(s, index + 1, strict)
            key = memo.setdefault(key, key)
            if s[index:index + 1] != ':':
                index = skip(s, index)
                if s[index:index + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, index)
            index += 1
            if index < len(s) and s[index] in _BLANKS:
                index = skip(s, index)
            item, index = value(s, index)
            pairs.append((key, item))
            index = skip(s, index)
            char = s[index:index + 1]
            if char == '}':
                return finish_object(pairs), index + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, index)
            comma = index
            index = skip(s, index + 1)
            char = s[index:index + 1]
            if char != '"':
                if char == '}':
                    raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s,
                                      index)

    def finish_object(pairs):
        if pairs_hook is not None:
            return pairs_hook(pairs)
        made = dict(pairs)
        return made if object_hook is None else object_hook(made)

    def scan_array(s, index):
        values = []
        index = skip(s, index)
        if s[index:index + 1] == ']':
            return values, index + 1
        while True:
            item, index = value(s, index)
            values.append(item)
            index = skip(s, index)
            char = s[index:index + 1]
            if char == ']':
                return values, index + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, index)
            comma = index
            index = skip(s, index + 1)
            if s[index:index + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)

    return scan_once


class JSONDecoder:
    """Simple JSON decoder."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}
        self.scan_once = _make_scanner(self)

    def decode(self, s):
        """Return the Python representation of a JSON document."""
        start = 0
        while start < len(s) and s[start] in _BLANKS:
            start += 1
        obj, end = self.raw_decode(s, start)
        while end < len(s) and s[end] in _BLANKS:
            end += 1
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Decode a JSON document that begins at an index; also gives the index where it ends."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as error:
            raise JSONDecodeError('Expecting value', s, error.value) from None
