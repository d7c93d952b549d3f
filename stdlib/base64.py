# Bytes as text: base 16, 32, 64, 85.
# SPDX-License-Identifier: MIT

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode',
           'b32decode', 'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode',
           'b85decode', 'a85encode', 'a85decode', 'z85encode', 'z85decode', 'standard_b64encode',
           'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

_B64 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
_B85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
        b'!#$%&()*+-;<=>?@^_`{|}~')
_Z85 = (b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
        b'.-:+=^!/*?&<>()[]{}@%$#')


def _error(message):
    try:
        from binascii import Error
    except ImportError:
        Error = _binascii_error()
    return Error(message)


_Error = None


def _binascii_error():
    # binascii.Error, where there is no binascii.
    global _Error
    if _Error is None:
        _Error = type('Error', (ValueError,), {'__module__': 'binascii'})
    return _Error


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r'
                        % s.__class__.__name__) from None


def _as_bytes(s):
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'") from None


def b64encode(s, altchars=None):
    """Encode the bytes-like object s using Base64 and return a bytes object."""
    s = _as_bytes(s)
    result = bytearray()
    for start in range(0, len(s) - len(s) % 3, 3):
        bits = s[start] << 16 | s[start + 1] << 8 | s[start + 2]
        result += bytes((_B64[bits >> 18], _B64[bits >> 12 & 63], _B64[bits >> 6 & 63],
                         _B64[bits & 63]))
    rest = s[len(s) - len(s) % 3:]
    if rest:
        bits = int.from_bytes(rest, 'big') << 8 * (3 - len(rest))
        chars = [_B64[bits >> shift & 63] for shift in (18, 12, 6, 0)]
        result += bytes(chars[:len(rest) + 1]) + b'=' * (3 - len(rest))
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return bytes(result).translate(bytes.maketrans(b'+/', altchars))
    return bytes(result)


_B64_VALUES = {char: value for value, char in enumerate(_B64)}


def b64decode(s, altchars=None, validate=False):
    """Decode the Base64 encoded bytes-like object or ASCII string s."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    if validate:
        _check_strictly(s)
    result = bytearray()
    bits = count = pads = 0
    for char in s:
        if char == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                # The end: what follows a complete quantum is left out.
                result += (bits << 6 * (4 - count) & 0xffffff).to_bytes(3, 'big')[:count - 1]
                return bytes(result)
            continue
        value = _B64_VALUES.get(char)
        if value is None:
            continue
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count == 4:
            result += bits.to_bytes(3, 'big')
            bits = count = 0
    if count == 1:
        number = sum([char in _B64_VALUES for char in s])
        raise _error(f'Invalid base64-encoded string: number of data characters ({number}) cannot '
                     'be 1 more than a multiple of 4')
    if count:
        raise _error('Incorrect padding')
    return bytes(result)


def _check_strictly(s):
    body = s.rstrip(b'=')
    pads = len(s) - len(body)
    if s[:1] == b'=':
        raise _error('Leading padding not allowed')
    if any([char not in _B64_VALUES for char in body]):
        if b'=' in body:
            raise _error('Discontinuous padding not allowed')
        raise _error('Only base64 data is allowed')
    if pads and (len(body) % 4 == 0 or pads + len(body) % 4 > 4):
        raise _error('Excess data after padding' if len(body) % 4 else 'Excess padding not allowed')


def standard_b64encode(s):
    """Encode bytes-like object s using the standard Base64 alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode bytes encoded with the standard Base64 alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Encode bytes using the URL- and filesystem-safe Base64 alphabet."""
    return b64encode(s).translate(bytes.maketrans(b'+/', b'-_'))


def urlsafe_b64decode(s):
    """Decode bytes using the URL- and filesystem-safe Base64 alphabet."""
    s = _bytes_from_decode_data(s)
    return b64decode(s.translate(bytes.maketrans(b'-_', b'+/')))


def _b32encode(alphabet, s):
    s = _as_bytes(s)
    missing = -len(s) % 5
    result = bytearray()
    padded = s + bytes(missing)
    for start in range(0, len(padded), 5):
        bits = int.from_bytes(padded[start:start + 5], 'big')
        result += bytes([alphabet[bits >> shift & 31] for shift in range(35, -1, -5)])
    unused = {0: 0, 1: 1, 2: 3, 3: 4, 4: 6}[missing]
    if unused:
        result[-unused:] = b'=' * unused
    return bytes(result)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise _error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    values = {char: value for value, char in enumerate(alphabet)}
    body = s.rstrip(b'=')
    pads = len(s) - len(body)
    result = bytearray()
    for start in range(0, len(body), 8):
        bits = 0
        quantum = body[start:start + 8]
        for char in quantum:
            if char not in values:
                raise _error('Non-base32 digit found') from None
            bits = bits << 5 | values[char]
        bits <<= 5 * (8 - len(quantum))
        result += bits.to_bytes(5, 'big')
    if pads:
        if pads not in (1, 3, 4, 6):
            raise _error('Incorrect padding')
        del result[-{1: 1, 3: 2, 4: 3, 6: 4}[pads]:]
    return bytes(result)


def b32encode(s):
    """Encode the bytes-like objects using base32 and return a bytes object."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode the base32 encoded bytes-like object or ASCII string s."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """Encode the bytes-like objects using base32hex and return a bytes object."""
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """Decode the base32hex encoded bytes-like object or ASCII string s."""
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    """Encode the bytes-like object s using Base16 and return a bytes object."""
    return _as_bytes(s).hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    """Decode the Base16 encoded bytes-like object or ASCII string s."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if any([char not in b'0123456789ABCDEF' for char in s]):
        raise _error('Non-base16 digit found')
    if len(s) % 2:
        raise _error('Odd-length string')
    return bytes.fromhex(s.decode('ascii'))


def _85encode(b, alphabet, pad=False, fold_nuls=False, fold_spaces=False):
    b = _as_bytes(b)
    missing = -len(b) % 4
    b += bytes(missing)
    chunks = []
    for start in range(0, len(b), 4):
        word = int.from_bytes(b[start:start + 4], 'big')
        if fold_nuls and not word:
            chunks.append(b'z')
        elif fold_spaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            chunks.append(bytes([alphabet[word // 85 ** power % 85] for power in (4, 3, 2, 1, 0)]))
    if missing and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = bytes([alphabet[0]]) * 5
        chunks[-1] = chunks[-1][:-missing]
    return b''.join(chunks)


_A85 = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes-like object b using Ascii85 and return a bytes object."""
    result = _85encode(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """Decode the Ascii85 encoded bytes-like object or ASCII string b."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError('Ascii85 encoded byte sequences must end with %r' % b'~>')
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    result = bytearray()
    current = []
    for char in b + b'u' * 4:
        if 33 <= char <= 117:
            current.append(char - 33)
            if len(current) == 5:
                word = 0
                for digit in current:
                    word = word * 85 + digit
                if word >> 32:
                    raise ValueError('Ascii85 overflow') from None
                result += word.to_bytes(4, 'big')
                current.clear()
        elif char == 122:
            if current:
                raise ValueError('z inside Ascii85 5-tuple')
            result += bytes(4)
        elif foldspaces and char == 121:
            if current:
                raise ValueError('y inside Ascii85 5-tuple')
            result += b'    '
        elif char not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % char)
    padding = 4 - len(current)
    return bytes(result[:-padding] if padding else result)


def b85encode(b, pad=False):
    """Encode bytes-like object b in base85 format and return a bytes object."""
    return _85encode(b, _B85, pad)


def _b85decode(b, alphabet, name):
    b = _bytes_from_decode_data(b)
    values = {char: value for value, char in enumerate(alphabet)}
    padding = -len(b) % 5
    b += bytes([alphabet[84]]) * padding
    result = bytearray()
    for start in range(0, len(b), 5):
        word = 0
        for offset, char in enumerate(b[start:start + 5]):
            if char not in values:
                raise ValueError(f'bad {name} character at position %d' % (start + offset)
                                 ) from None
            word = word * 85 + values[char]
        if word >> 32:
            raise ValueError(f'{name} overflow in hunk starting at byte %d' % start) from None
        result += word.to_bytes(4, 'big')
    return bytes(result[:-padding] if padding else result)


def b85decode(b):
    """Decode the base85-encoded bytes-like object or ASCII string b"""
    return _b85decode(b, _B85, 'base85')


def z85encode(s):
    """Encode bytes-like object b in z85 format and return a bytes object."""
    return _85encode(s, _Z85)


def z85decode(s):
    """Decode the z85-encoded bytes-like object or ASCII string b"""
    return _b85decode(s, _Z85, 'z85')


MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def encodebytes(s):
    """Encode a bytestring into a bytes object containing multiple lines of base-64 data."""
    s = _as_bytes(s)
    return b''.join([b64encode(s[i:i + MAXBINSIZE]) + b'\n'
                     for i in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode a bytestring of base-64 data into a bytes object."""
    return b64decode(_as_bytes(s))


def encode(input, output):
    """Encode a file; input and output are binary files."""
    while chunk := input.read(MAXBINSIZE):
        while len(chunk) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(chunk))):
            chunk += more
        output.write(b64encode(chunk) + b'\n')


def decode(input, output):
    """Decode a file; input and output are binary files."""
    while line := input.readline():
        output.write(b64decode(line))
