# The headers of a request or an answer.
# SPDX-License-Identifier: MIT

from collections.abc import Mapping

_MAX_LINE_SIZE = 65536
_MAX_LINES = 100


class HTTPException(Exception):
    """Something is wrong with a message."""


class LineTooLong(HTTPException):
    """A line of a message is longer than is good for anybody."""

    def __init__(self, line_type):
        super().__init__(f'got more than {_MAX_LINE_SIZE} bytes when reading {line_type}')


class HTTPMessage(Mapping):
    """Headers in their order; names are found in any case, and may come more than once."""

    def __init__(self, items=()):
        self._items = list(items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self.keys())

    def __contains__(self, name):
        return self.get(name) is not None

    def __getitem__(self, name):
        return self.get(name)

    def get(self, name, default=None):
        """The first header of the name."""
        return next(iter(self.get_all(name, ())), default)

    def get_all(self, name, default=None):
        """All headers of the name."""
        name = name.lower()
        return [value for key, value in self._items if key.lower() == name] or default

    def keys(self):
        """All names."""
        return [name for name, _ in self._items]

    def values(self):
        """All values."""
        return [value for _, value in self._items]

    def items(self):
        """All pairs."""
        return list(self._items)

    def get_content_type(self):
        """What the body is, in lower case; text, if nothing better is said."""
        kind = self.get('content-type', '').partition(';')[0].strip().lower()
        return kind if kind.count('/') == 1 else 'text/plain'


def parse_headers(file, _class=HTTPMessage):
    """Reads headers up to the empty line behind them."""
    items = []
    for count in range(_MAX_LINES + 2):
        line = file.readline(_MAX_LINE_SIZE + 1)
        if len(line) > _MAX_LINE_SIZE:
            raise LineTooLong('header line')
        if line in (b'\r\n', b'\n', b''):
            return _class(items)
        if count >= _MAX_LINES:
            raise HTTPException(f'got more than {_MAX_LINES} headers')
        text = str(line, 'iso-8859-1').rstrip('\r\n')
        if items and text[:1] in ' \t':
            name, value = items[-1]
            items[-1] = name, f'{value}\r\n{text}'
        else:
            name, colon, value = text.partition(':')
            if colon:
                items.append((name, value.strip(' \t')))
