# Text encodings by name, error handlers, and streams that encode and decode.
# SPDX-License-Identifier: MIT
#
# str.encode and bytes.decode know the encodings and handlers of the machine by themselves. What is
# registered here they find in _handlers and through _search.
import builtins
import sys

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE",
           "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
           "StreamReaderWriter", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode",
           "iterdecode", "strict_errors", "ignore_errors", "replace_errors",
           "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors",
           "register_error", "lookup_error"]

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE if sys.byteorder == 'little' else BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == 'little' else BOM_UTF32_BE
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE


# ---- error handlers ----

def _end(exception):
    if not isinstance(exception, UnicodeError):
        raise TypeError("codec must pass exception instance")
    return exception.end


def strict_errors(exception, /):
    """Implements the 'strict' error handling, which raises a UnicodeError on coding errors."""
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception, /):
    """Implements the 'ignore' error handling, in which malformed data is ignored."""
    return '', _end(exception)


def replace_errors(exception, /):
    """Implements the 'replace' error handling, which replaces malformed data with a marker."""
    end = _end(exception)
    if isinstance(exception, UnicodeEncodeError):
        return '?' * (end - exception.start), end
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', end
    return '\ufffd' * (end - exception.start), end


def _encoded(exception, handler):
    end = _end(exception)
    if not isinstance(exception, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    return exception.object[exception.start:end].encode('ascii', handler).decode('ascii'), end


def xmlcharrefreplace_errors(exception, /):
    """Implements the 'xmlcharrefreplace' error handling."""
    return _encoded(exception, 'xmlcharrefreplace')


def backslashreplace_errors(exception, /):
    """Implements the 'backslashreplace' error handling."""
    end = _end(exception)
    if isinstance(exception, UnicodeDecodeError):
        return ''.join(f'\\x{byte:02x}' for byte in exception.object[exception.start:end]), end
    part = exception.object[exception.start:end]
    return part.encode('ascii', 'backslashreplace').decode('ascii'), end


def namereplace_errors(exception, /):
    """Implements the 'namereplace' error handling."""
    return _encoded(exception, 'namereplace')


def _surrogateescape_errors(exception, /):
    end = _end(exception)
    part = exception.object[exception.start:end]
    if isinstance(exception, UnicodeEncodeError):
        if all('\udc80' <= char <= '\udcff' for char in part):
            return bytes(ord(char) - 0xdc00 for char in part), end
    elif isinstance(exception, UnicodeDecodeError) and part[0] >= 0x80:
        escaped = part.decode('ascii', 'surrogateescape')
        return escaped, exception.start + len(escaped)
    raise exception


_BUILT_IN_HANDLERS = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
                      'xmlcharrefreplace': xmlcharrefreplace_errors,
                      'backslashreplace': backslashreplace_errors,
                      'namereplace': namereplace_errors,
                      'surrogateescape': _surrogateescape_errors}
_handlers = {}


def register_error(errors, handler, /):
    """Register the specified error handler under the name errors."""
    if not isinstance(errors, str):
        raise TypeError("register_error() argument 1 must be str, not "
                        f"{type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """Return the error handler for the specified error handling name."""
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not {type(name).__name__}")
    handler = _handlers.get(name) or _BUILT_IN_HANDLERS.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


# ---- what a codec is ----

class CodecInfo(tuple):
    """Codec details when looking up the codec registry."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return (f"<{self.__class__.__module__}.{self.__class__.__qualname__} object "
                f"for encoding {self.name} at {id(self):#x}>")

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """The interface of stateless encoders and decoders."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes an input in multiple steps."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps what its _buffer_encode did not consume for the next step."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        text = self.buffer + input
        result, consumed = self._buffer_encode(text, self.errors, final)
        self.buffer = text[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes an input in multiple steps."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps what its _buffer_decode did not consume for the next step."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Encodes what is written to a stream."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Decodes what is read from a stream."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.reset()

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def _fill(self, size=-1):
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        try:
            text, consumed = self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            # A character may be cut at the end of what was read.
            if not new or error.end < len(data) or size < 0:
                raise
            text, consumed = self.decode(data[:error.start], self.errors)
        self.bytebuffer = data[consumed:]
        self.charbuffer += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0 and size < 0:
            self._fill()
            chars = len(self.charbuffer)
        elif chars < 0:
            self._fill(size)
            chars = len(self.charbuffer)
        else:
            while len(self.charbuffer) < chars and self._fill(size if size > 0 else 72):
                pass
        result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            if len(lines) > 1 or not self._fill(size or 72):
                break
        lines = self.charbuffer.splitlines(keepends=True)
        if not lines:
            return self.charbuffertype()
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines(keepends=False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """Decodes what is read from a stream, encodes what is written to it."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


# ---- the registry ----

_ALIASES = {
    'utf8': 'utf-8', 'utf_8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8', 'cp65001': 'utf-8',
    'utf_8_sig': 'utf-8-sig', 'ascii': 'ascii', 'us_ascii': 'ascii', '646': 'ascii',
    'latin_1': 'iso8859-1', 'latin1': 'iso8859-1', 'latin': 'iso8859-1', 'l1': 'iso8859-1',
    'iso_8859_1': 'iso8859-1', 'iso8859_1': 'iso8859-1', '8859': 'iso8859-1', 'cp819': 'iso8859-1',
    'utf_16': 'utf-16', 'utf16': 'utf-16', 'u16': 'utf-16', 'utf_16_le': 'utf-16-le',
    'utf_16le': 'utf-16-le', 'utf_16_be': 'utf-16-be', 'utf_16be': 'utf-16-be', 'utf_32': 'utf-32',
    'utf32': 'utf-32', 'u32': 'utf-32', 'utf_32_le': 'utf-32-le', 'utf_32le': 'utf-32-le',
    'utf_32_be': 'utf-32-be', 'utf_32be': 'utf-32-be', 'unicode_escape': 'unicode-escape',
    'raw_unicode_escape': 'raw-unicode-escape',
}
_search_functions = []
_found = {}


def register(search_function, /):
    """Register a codec search function."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Unregister a codec search function and clear the registry's cache."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _found.clear()


def _search(encoding):
    # Asked by str.encode and bytes.decode too: what search functions have.
    name = encoding.lower().replace(' ', '_').replace('-', '_')
    if name not in _found:
        for function in _search_functions:
            found = function(name)
            if found is not None:
                _found[name] = found
                break
    return _found.get(name)


def _is_built_in(encoding):
    try:
        b''.decode(encoding)
        ''.encode(encoding)
    except LookupError:
        return False
    return _search(encoding) is None


def _text_codec(encoding, name):
    def encode(input, errors='strict', /):
        return input.encode(encoding, errors), len(input)

    def decode(input, errors='strict', /):
        return bytes(input).decode(encoding, errors), len(input)

    class Encoder(IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            # Only the first piece has a mark of the byte order.
            later = {'utf-16': f'utf-16-{sys.byteorder[0]}e', 'utf-32': f'utf-32-{sys.byteorder[0]}e',
                     'utf-8-sig': 'utf-8'}.get(name) if self.started else None
            self.started = True
            return input.encode(later or encoding, self.errors)

        def reset(self):
            self.started = False

    class Decoder(BufferedIncrementalDecoder):
        order = None

        def _buffer_decode(self, input, errors, final):
            asked = self.order or encoding
            if not final:
                input = _whole_characters(input, name)
            if self.order is None and input and name in ('utf-16', 'utf-32', 'utf-8-sig'):
                self.order = _order_of(input, name)
            return input.decode(asked, errors), len(input)

        def reset(self):
            super().reset()
            self.order = None

    class Writer(StreamWriter):
        def encode(self, input, errors='strict'):
            return encode(input, errors)

    class Reader(StreamReader):
        def decode(self, input, errors='strict'):
            return decode(input, errors)

    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _order_of(data, name):
    # The encoding of what follows a mark.
    if name == 'utf-8-sig':
        return 'utf-8'
    big = data.startswith(BOM_UTF16_BE if name == 'utf-16' else BOM_UTF32_BE)
    return name + ('-be' if big else '-le')


def _whole_characters(data, name):
    # Without the beginning of a character at the end.
    if name.startswith('utf-16'):
        data = data[:len(data) & ~1]
        high = data[-1:] if 'be' not in name else data[-2:-1]
        return data[:-2] if high and 0xd8 <= high[0] < 0xdc else data
    if name.startswith('utf-32'):
        return data[:len(data) & ~3]
    if name not in ('utf-8', 'utf-8-sig'):
        return data
    if name == 'utf-8-sig' and len(data) < 3 and BOM_UTF8.startswith(data):
        return b''
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xc0:
            size = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4
            return data[:-back] if size > back else data
        if byte < 0x80:
            break
    return data


def _rot13(text):
    return ''.join(chr((ord(char) - base + 13) % 26 + base)
                   if (base := 65 if 'A' <= char <= 'Z' else 97 if 'a' <= char <= 'z' else 0) else char
                   for char in text)


def _other_codec(name):
    if name in ('rot13', 'rot_13'):
        both = lambda input, errors='strict': (_rot13(input), len(input))
        return CodecInfo(both, both, name='rot13', _is_text_encoding=False)
    if name in ('hex', 'hex_codec'):
        return CodecInfo(lambda input, errors='strict': (bytes(input).hex().encode(), len(input)),
                         lambda input, errors='strict': (bytes.fromhex(bytes(input).decode('ascii')),
                                                         len(input)),
                         name='hex', _is_text_encoding=False)
    return None


def lookup(encoding, /):
    """Looks up a codec tuple in the Python codec registry and returns a CodecInfo object."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    found = _search(encoding)
    if found is not None:
        return found
    key = encoding.lower().replace(' ', '_').replace('-', '_')
    if _is_built_in(encoding):
        info = _text_codec(encoding, _ALIASES.get(key, key.replace('_', '-')
                                                  if key.startswith(('iso', 'koi', 'mac')) else key))
    else:
        info = _other_codec(key)
    if info is None:
        raise LookupError(f"unknown encoding: {encoding}")
    return info


def encode(obj, encoding='utf-8', errors='strict'):
    """Encodes obj using the codec registered for encoding."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """Decodes obj using the codec registered for encoding."""
    return lookup(encoding).decode(obj, errors)[0]


# Pickles of bytes refer to them by the name of the module that CPython has them in.
encode.__module__ = decode.__module__ = '_codecs'


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encode the input from the iterator step by step."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decode the input from the iterator step by step."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open an encoded file, providing transparent encoding and decoding."""
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    except BaseException:
        file.close()
        raise
    stream.encoding = encoding
    return stream


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A wrapped version of file which translates between two encodings."""
    raise NotImplementedError("Ouro has no codecs.EncodedFile")


def _make_functions():
    # utf_8_encode(text, errors) -> (bytes, count), and so on for the machine's own encodings.
    names = {'utf_8': 'utf-8', 'utf_16': 'utf-16', 'utf_16_le': 'utf-16-le', 'utf_16_be': 'utf-16-be',
             'utf_32': 'utf-32', 'utf_32_le': 'utf-32-le', 'utf_32_be': 'utf-32-be', 'ascii': 'ascii',
             'latin_1': 'latin-1', 'unicode_escape': 'unicode_escape',
             'raw_unicode_escape': 'raw_unicode_escape'}
    for name, encoding in names.items():
        info = _text_codec(encoding, encoding)
        globals()[name + '_encode'] = info.encode
        globals()[name + '_decode'] = info.decode


_make_functions()
del _make_functions
