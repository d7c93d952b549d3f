# Streams: the base classes, text and bytes in memory. Files are in _io.
# SPDX-License-Identifier: MIT
# hidden-frames

import abc
from builtins import open

import _io

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO',
           'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair',
           'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET',
           'SEEK_CUR', 'SEEK_END', 'text_encoding', 'DEFAULT_BUFFER_SIZE',
           'IncrementalNewlineDecoder']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192

BlockingIOError = BlockingIOError


UnsupportedOperation = getattr(_io, 'UnsupportedOperation', None)
if UnsupportedOperation is None:
    class UnsupportedOperation(OSError, ValueError):
        pass


def open_code(path):
    """Opens the provided file with the intent to import the contents."""
    return open(path, 'rb')


def text_encoding(encoding, stacklevel=2):
    """A helper function to choose the text encoding."""
    return 'locale' if encoding is None else encoding


class IOBase(metaclass=abc.ABCMeta):
    """The abstract base class for all I/O classes."""

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def flush(self):
        self._check_closed()

    _closed_flag = False

    def close(self):
        if not self._closed_flag:
            try:
                self.flush()
            finally:
                self._closed_flag = True

    @property
    def closed(self):
        return self._closed_flag

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def _check_closed(self, message=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if message is None else message)

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        self._check_closed()
        return False

    def readline(self, size=-1, /):
        result = bytearray()
        while size is None or size < 0 or len(result) < size:
            byte = self.read(1)
            if not byte:
                break
            result += byte
            if result.endswith(b'\n'):
                break
        return bytes(result)

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None, /):
        if hint is None or hint <= 0:
            return list(self)
        count = 0
        lines = []
        for line in self:
            lines.append(line)
            count += len(line)
            if count > hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Base class for raw binary I/O."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        if count is None:
            return None
        return bytes(buffer[:count])

    def readall(self):
        result = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            result += data
        return bytes(result) if result else data

    def readinto(self, buffer, /):
        self._unsupported('readinto')

    def write(self, data, /):
        self._unsupported('write')


class BufferedIOBase(IOBase):
    """Base class for buffered IO objects."""

    def read(self, size=-1, /):
        self._unsupported('read')

    def read1(self, size=-1, /):
        self._unsupported('read1')

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class TextIOBase(IOBase):
    """Base class for text I/O."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported('read')

    def write(self, text, /):
        self._unsupported('write')

    def readline(self, size=-1, /):
        self._unsupported('readline')

    def detach(self):
        self._unsupported('detach')


def _as_size(size):
    # A number of characters, -1 for all.
    if size is None:
        return -1
    if isinstance(size, int):
        return size
    try:
        return size.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'"
                        ) from None


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray()
        self._position = 0
        if initial_bytes is not None:
            if isinstance(initial_bytes, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            self._buffer += initial_bytes

    def _check_open(self):
        if self._closed_flag:
            raise ValueError('I/O operation on closed file.')

    def __getstate__(self):
        return self.getvalue(), self._position, None

    def getvalue(self):
        """Retrieve the entire contents of the BytesIO object."""
        self._check_open()
        return bytes(self._buffer)

    def getbuffer(self):
        """Get a read-write view over the contents of the BytesIO object."""
        self._check_open()
        return memoryview(self._buffer)

    def close(self):
        self._buffer = bytearray()
        self._closed_flag = True

    def flush(self):
        self._check_open()

    def read(self, size=-1, /):
        self._check_open()
        size = _as_size(size)
        start = self._position
        end = len(self._buffer) if size < 0 else min(len(self._buffer), start + size)
        if start >= end:
            return b''
        self._position = end
        return bytes(self._buffer[start:end])

    read1 = read

    def readline(self, size=-1, /):
        self._check_open()
        size = _as_size(size)
        start = self._position
        end = self._buffer.find(b'\n', start) + 1 or len(self._buffer)
        if size >= 0:
            end = min(end, start + size)
        if start >= end:
            return b''
        self._position = end
        return bytes(self._buffer[start:end])

    def write(self, data, /):
        self._check_open()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data) if not isinstance(data, (bytes, bytearray)) else data
        if not data:
            return 0
        buffer = self._buffer
        position = self._position
        if position == len(buffer):
            buffer += data
        else:
            if position > len(buffer):
                buffer += bytes(position - len(buffer))
            buffer[position:position + len(data)] = data
        self._position = position + len(data)
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check_open()
        pos = _as_size(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
            self._position = pos
        elif whence == 1:
            self._position = max(0, self._position + pos)
        elif whence == 2:
            self._position = max(0, len(self._buffer) + pos)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        return self._position

    def tell(self):
        self._check_open()
        return self._position

    def truncate(self, size=None, /):
        self._check_open()
        if size is None:
            size = self._position
        elif size < 0:
            raise ValueError(f'negative size value {size}')
        del self._buffer[size:]
        return size

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    # What is written at the end is collected in a list and joined when somebody looks.
    def __init__(self, initial_value='', newline='\n'):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            if not isinstance(newline, str):
                raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not '
                            f'{type(initial_value).__name__}')
        self._newline = newline
        self._text = ''
        self._pending = []
        self._length = 0
        self._position = 0
        if initial_value:
            self.write(initial_value)
            self._position = 0

    def _check_open(self):
        if self._closed_flag:
            raise ValueError('I/O operation on closed file')

    def _joined(self):
        if self._pending:
            self._text += ''.join(self._pending)
            self._pending.clear()
        return self._text

    def getvalue(self):
        """Retrieve the entire contents of the object."""
        self._check_open()
        return self._joined()

    def write(self, text, /):
        if self._closed_flag:
            raise ValueError('I/O operation on closed file')
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        count = len(text)
        if self._newline != '\n':
            text = self._translated(text)
        if not text:
            return count
        if self._position == self._length:
            self._pending.append(text)
            self._position = self._length = self._length + len(text)
            return count
        whole = self._joined()
        position = self._position
        if position > self._length:
            whole += '\0' * (position - self._length)
        end = position + len(text)
        self._text = whole[:position] + text + whole[end:]
        self._length = len(self._text)
        self._position = end
        return count

    def _translated(self, text):
        newline = self._newline
        if newline is None:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        if newline in ('\r', '\r\n'):
            return text.replace('\n', newline)
        return text

    def read(self, size=-1, /):
        """Read at most size characters, returned as a string."""
        self._check_open()
        size = _as_size(size)
        start = self._position
        end = self._length if size < 0 else min(self._length, start + size)
        if start >= end:
            return ''
        self._position = end
        return self._joined()[start:end]

    def _line_end(self, text, start):
        newline = self._newline
        if newline == '':
            found = [index for index in (text.find('\n', start), text.find('\r', start))
                     if index >= 0]
            if not found:
                return len(text)
            index = min(found)
            return index + (2 if text.startswith('\r\n', index) else 1)
        mark = newline or '\n'
        index = text.find(mark, start)
        return len(text) if index < 0 else index + len(mark)

    def readline(self, size=-1, /):
        """Read until newline or EOF."""
        self._check_open()
        size = _as_size(size)
        start = self._position
        if start >= self._length:
            return ''
        text = self._joined()
        end = self._line_end(text, start)
        if size >= 0:
            end = min(end, start + size)
        self._position = end
        return text[start:end]

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0, /):
        """Change stream position."""
        self._check_open()
        pos = _as_size(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
            self._position = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._position = self._length
        return self._position

    def tell(self):
        """Tell the current file position."""
        self._check_open()
        return self._position

    def truncate(self, pos=None, /):
        """Truncate size to pos."""
        self._check_open()
        if pos is None:
            pos = self._position
        elif pos < 0:
            raise ValueError(f'Negative size value {pos}')
        if pos < self._length:
            self._text = self._joined()[:pos]
            self._length = pos
        return pos

    def close(self):
        self._text = ''
        self._pending.clear()
        self._closed_flag = True

    def flush(self):
        self._check_open()

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    @property
    def line_buffering(self):
        self._check_open()
        return False

    @property
    def newlines(self):
        self._check_open()
        return None

    def __getstate__(self):
        return self.getvalue(), self._newline, self._position, None


for _class in (BytesIO, StringIO):
    _class.__module__ = '_io'
del _class


class IncrementalNewlineDecoder:
    """Turns \\r\\n and \\r into \\n, chunk by chunk."""

    def __init__(self, decoder, translate, errors='strict'):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self._pending_cr = False
        self._seen = set()

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._pending_cr and (text or final):
            text = '\r' + text
            self._pending_cr = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._pending_cr = True
        crlf = text.count('\r\n')
        for mark, count in (('\r\n', crlf), ('\r', text.count('\r') - crlf),
                            ('\n', text.count('\n') - crlf)):
            if count:
                self._seen.add(mark)
        if self.translate:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def reset(self):
        self._seen.clear()
        self._pending_cr = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        seen = tuple([mark for mark in ('\r', '\n', '\r\n') if mark in self._seen])
        return None if not seen else seen[0] if len(seen) == 1 else seen


# Files, as far as the program may open any.
for _name, _base in (('FileIO', RawIOBase), ('BufferedReader', BufferedIOBase),
                     ('BufferedWriter', BufferedIOBase), ('BufferedRWPair', BufferedIOBase),
                     ('BufferedRandom', BufferedIOBase), ('TextIOWrapper', TextIOBase)):
    _class = getattr(_io, _name, None)
    if _class is None:
        __all__.remove(_name)
    else:
        globals()[_name] = _class
        _base.register(_class)
del _name, _base, _class
