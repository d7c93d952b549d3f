# Writes JSON.
# SPDX-License-Identifier: MIT

INFINITY = float('inf')

_ESCAPES = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r',
            '\t': '\\t'}
for _code in range(0x20):
    _ESCAPES.setdefault(chr(_code), '\\u%04x' % _code)
del _code
_TRANSLATION = str.maketrans(_ESCAPES)


def encode_basestring(s):
    """Return a JSON representation of a Python string."""
    return '"' + s.translate(_TRANSLATION) + '"'


def encode_basestring_ascii(s):
    """Return an ASCII-only JSON representation of a Python string."""
    s = s.translate(_TRANSLATION)
    if s.isascii():
        return '"' + s + '"'
    parts = []
    for char in s:
        code = ord(char)
        if code < 128:
            parts.append(char)
        elif code < 0x10000:
            parts.append('\\u%04x' % code)
        else:
            code -= 0x10000
            parts.append('\\u%04x\\u%04x' % (0xd800 | code >> 10, 0xdc00 | code & 0x3ff))
    return '"' + ''.join(parts) + '"'


py_encode_basestring = encode_basestring
py_encode_basestring_ascii = encode_basestring_ascii


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return a serializable object for ``o``; override to support other types."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        parts = []
        _Writer(self, parts.append).write(o, 0)
        return ''.join(parts)

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield each string representation as available."""
        parts = []
        _Writer(self, parts.append).write(o, 0)
        return iter(parts)


class _Writer:
    # One run of an encoder. `put` takes the pieces of text.
    def __init__(self, encoder, put):
        self.put = put
        self.default = encoder.default
        self.skipkeys = encoder.skipkeys
        self.sort_keys = encoder.sort_keys
        self.allow_nan = encoder.allow_nan
        self.encode_text = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.item_separator = encoder.item_separator
        self.key_separator = encoder.key_separator
        indent = encoder.indent
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        self.active = set() if encoder.check_circular else None

    def float_text(self, value):
        if value != value:
            text = 'NaN'
        elif value == INFINITY:
            text = 'Infinity'
        elif value == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(value))
        return text

    def write(self, o, level):
        put = self.put
        if isinstance(o, str):
            put(self.encode_text(o))
        elif o is None:
            put('null')
        elif o is True:
            put('true')
        elif o is False:
            put('false')
        elif isinstance(o, int):
            put(int.__repr__(o))
        elif isinstance(o, float):
            put(self.float_text(o))
        else:
            self._write_container(o, level)

    def _write_container(self, o, level):
        active = self.active
        if active is not None:
            if id(o) in active:
                raise ValueError('Circular reference detected')
            active.add(id(o))
        if isinstance(o, (list, tuple)):
            self._write_list(o, level)
        elif isinstance(o, dict):
            self._write_dict(o, level)
        else:
            self.write(self.default(o), level)
        if active is not None:
            active.discard(id(o))

    def _breaks(self, level):
        # What stands behind the opening bracket, between items, and before the closing one.
        if self.indent is None:
            return '', self.item_separator, ''
        line = '\n' + self.indent * (level + 1)
        return line, self.item_separator + line, '\n' + self.indent * level

    def _write_list(self, items, level):
        if not items:
            self.put('[]')
            return
        first, between, last = self._breaks(level)
        put = self.put
        put('[' + first)
        write = self.write
        for index, item in enumerate(items):
            if index:
                put(between)
            write(item, level + 1)
        put(last + ']')

    def _key_text(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float_text(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, not '
                        f'{key.__class__.__name__}')

    def _write_dict(self, mapping, level):
        if not mapping:
            self.put('{}')
            return
        first, between, last = self._breaks(level)
        put = self.put
        put('{')
        items = mapping.items()
        if self.sort_keys:
            items = sorted(items)
        is_first = True
        for key, value in items:
            text = self._key_text(key)
            if text is None:
                continue
            put(first if is_first else between)
            is_first = False
            put(self.encode_text(text))
            put(self.key_separator)
            self.write(value, level + 1)
        if not is_first:
            put(last)
        put('}')
