# SHA-512 in Python, for the seeds of random that are text.
# SPDX-License-Identifier: MIT

_MASK = (1 << 64) - 1


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all([number % prime for prime in found]):
            found.append(number)
        number += 1
    return found


def _root(value, degree):
    # The integer part of a root, by bisection.
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** degree <= value:
            low = middle
        else:
            high = middle - 1
    return low


# The constants are the first 64 bits of the fractions of cube roots and square roots of primes.
_PRIMES = _primes(80)
_ROUND_CONSTANTS = [_root(prime << 192, 3) & _MASK for prime in _PRIMES]
_INITIAL = [_root(prime << 128, 2) & _MASK for prime in _PRIMES[:8]]


def _rotate(word, count):
    return (word >> count | word << (64 - count)) & _MASK


def _compress(state, block):
    words = [int.from_bytes(block[i:i + 8], 'big') for i in range(0, 128, 8)]
    for i in range(16, 80):
        x, y = words[i - 15], words[i - 2]
        small0 = _rotate(x, 1) ^ _rotate(x, 8) ^ x >> 7
        small1 = _rotate(y, 19) ^ _rotate(y, 61) ^ y >> 6
        words.append((words[i - 16] + small0 + words[i - 7] + small1) & _MASK)
    a, b, c, d, e, f, g, h = state
    for word, constant in zip(words, _ROUND_CONSTANTS):
        big1 = _rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)
        first = h + big1 + (e & f ^ ~e & g) + constant + word
        big0 = _rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)
        second = big0 + (a & b ^ a & c ^ b & c)
        h, g, f, e = g, f, e, (d + first) & _MASK
        d, c, b, a = c, b, a, (first + second) & _MASK
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def digest(data):
    """The SHA-512 digest of bytes, as bytes."""
    data = bytes(data)
    padding = b'\x80' + bytes((111 - len(data)) % 128)
    padded = data + padding + (8 * len(data)).to_bytes(16, 'big')
    state = _INITIAL
    for start in range(0, len(padded), 128):
        state = _compress(state, padded[start:start + 128])
    return b''.join([word.to_bytes(8, 'big') for word in state])
