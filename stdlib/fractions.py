# Rational numbers.
# SPDX-License-Identifier: MIT

import math
import numbers
import operator

__all__ = ['Fraction']

_HASH_MODULUS = (1 << 61) - 1
_HASH_INF = 314159
_FORMAT = None
_FORMAT_SPEC = None


def _format_pattern():
    # What a literal fraction looks like.
    global _FORMAT
    if _FORMAT is None:
        import re
        _FORMAT = re.compile(r"""
            \A\s*                                  # optional whitespace at the start,
            (?P<sign>[-+]?)                        # an optional sign, then
            (?=\d|\.\d)                            # lookahead for digit or .digit
            (?P<num>\d*|\d+(_\d+)*)                # numerator (possibly empty)
            (?:                                    # followed by
               (?:\s*/\s*(?P<denom>\d+(_\d+)*))?   # an optional denominator
            |                                      # or
               (?:\.(?P<decimal>\d*|\d+(_\d+)*))?  # an optional fractional part
               (?:E(?P<exp>[-+]?\d+(_\d+)*))?      # and optional exponent
            )
            \s*\Z                                  # and optional whitespace to finish
        """, re.VERBOSE | re.IGNORECASE)
    return _FORMAT


def _spec_pattern():
    global _FORMAT_SPEC
    if _FORMAT_SPEC is None:
        import re
        _FORMAT_SPEC = re.compile(r"""
            (?:(?P<fill>.)?(?P<align>[<>=^]))?
            (?P<sign>[-+ ]?)
            (?P<no_neg_zero>z)?
            (?P<alt>\#)?
            (?P<zeropad>0(?=[0-9]))?
            (?P<minimumwidth>0|[1-9][0-9]*)?
            (?P<thousands_sep>[,_])?
            (?:\.(?P<precision>0|[1-9][0-9]*))?
            (?P<type>[eEfFgG%])?
        """, re.DOTALL | re.VERBOSE)
    return _FORMAT_SPEC


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    # (is negative, significand) of n/d rounded half-even to a multiple of 10**exponent.
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    quotient, remainder = divmod(n + (d >> 1), d)
    if remainder == 0 and d & 1 == 0:
        quotient &= -2
    negative = quotient < 0 if no_neg_zero else n < 0
    return negative, abs(quotient)


def _round_to_figures(n, d, figures):
    # (is negative, significand, exponent) of n/d rounded to so many figures.
    if n == 0:
        return False, 0, 1 - figures
    text_n, text_d = str(abs(n)), str(d)
    magnitude = len(text_n) - len(text_d) + (text_d <= text_n)
    exponent = magnitude - figures
    negative, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return negative, significand, exponent


class Fraction(numbers.Rational):
    """This class implements rational numbers."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or (
                    not isinstance(numerator, str) and hasattr(numerator, 'as_integer_ratio')):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            numerator, denominator = _parsed(numerator)
        elif type(numerator) is int is type(denominator):
            pass
        elif (isinstance(numerator, numbers.Rational)
                and isinstance(denominator, numbers.Rational)):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} '
                            f'({type(f).__name__})')
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} '
                            f'({type(dec).__name__})')
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        made = super(Fraction, cls).__new__(cls)
        made._numerator = numerator
        made._denominator = denominator
        return made

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Continued fractions: the last convergents with small enough denominators.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        """Format this fraction according to the given format specification."""
        match = _spec_pattern().fullmatch(format_spec)
        if match is not None:
            if match['align'] is not None and match['zeropad'] is not None:
                match = None
        if match is None:
            raise ValueError(f'Invalid format specifier {format_spec!r} for object of type '
                             f'{type(self).__name__!r}')
        if match['type'] is None:
            return self._format_general(match, format_spec)
        return self._format_float_style(match)

    def _format_general(self, match, format_spec):
        if match['no_neg_zero'] or match['precision'] or match['zeropad']:
            raise ValueError(f'Invalid format specifier {format_spec!r} for object of type '
                             f'{type(self).__name__!r}')
        fill = match['fill'] or ' '
        align = match['align'] or '>'
        sign = '' if match['sign'] == '-' else match['sign']
        width = int(match['minimumwidth'] or '0')
        separator = match['thousands_sep'] or ''
        n, d = self._numerator, self._denominator
        body = f'{abs(n):{separator}}'
        if d > 1 or match['alt']:
            body += f'/{d:{separator}}'
        return _padded('-' if n < 0 else sign, body, fill, align, width)

    def _format_float_style(self, match):
        fill = match['fill'] or ' '
        align = match['align'] or '>'
        positive_sign = '' if match['sign'] == '-' else match['sign']
        precision = int(match['precision'] or '6')
        kind = match['type']
        width = int(match['minimumwidth'] or '0')
        trim = kind in 'gG' and not match['alt']
        trim_point = not match['alt']
        if kind in 'fF%':
            exponent = -precision
            if kind == '%':
                exponent -= 2
            negative, significand = _round_to_exponent(self._numerator, self._denominator,
                                                       exponent, bool(match['no_neg_zero']))
            scientific = False
            point = precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, significand, exponent = _round_to_figures(self._numerator,
                                                                self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        suffix = ''
        if kind == '%':
            suffix = '%'
        elif scientific:
            suffix = f'{"E" if kind in "EG" else "e"}{exponent + point:+03d}'
        digits = f'{significand:0{point + 1}d}'
        leading = digits[:len(digits) - point]
        fraction = digits[len(digits) - point:]
        if trim:
            fraction = fraction.rstrip('0')
        separator = '' if trim_point and not fraction else '.'
        trailing = separator + fraction + suffix
        sign = '-' if negative else positive_sign
        if match['zeropad']:
            grouping = match['thousands_sep'] or ''
            leading = _zero_filled(leading, width - len(sign) - len(trailing), grouping)
        elif match['thousands_sep']:
            leading = f'{int(leading):{match["thousands_sep"]}}' if leading else leading
        return _padded(sign, leading + trailing, fill, align, width)

    def _with(self, other, operation, fallback, is_reversed):
        # Applies an operation of fractions, or of floats or complex numbers.
        if type(other) is int:
            other = Fraction(other)
        if isinstance(other, Fraction):
            return operation(other, self) if is_reversed else operation(self, other)
        if isinstance(other, float):
            left, right = float(self), other
        elif isinstance(other, complex):
            left, right = complex(float(self)), other
        elif is_reversed and isinstance(other, numbers.Rational):
            return operation(Fraction(other), self)
        elif is_reversed and isinstance(other, numbers.Real):
            left, right = float(self), float(other)
        elif is_reversed and isinstance(other, numbers.Complex):
            left, right = complex(float(self)), complex(other)
        elif not is_reversed and isinstance(other, int):
            return operation(self, Fraction(other))
        else:
            return NotImplemented
        try:
            return fallback(right, left) if is_reversed else fallback(left, right)
        except TypeError:
            if isinstance(other, complex):
                return NotImplemented
            raise

    def __add__(self, other):
        return self._with(other, _add, operator.add, False)

    def __radd__(self, other):
        return self._with(other, _add, operator.add, True)

    def __sub__(self, other):
        return self._with(other, _sub, operator.sub, False)

    def __rsub__(self, other):
        return self._with(other, _sub, operator.sub, True)

    def __mul__(self, other):
        return self._with(other, _mul, operator.mul, False)

    def __rmul__(self, other):
        return self._with(other, _mul, operator.mul, True)

    def __truediv__(self, other):
        return self._with(other, _div, operator.truediv, False)

    def __rtruediv__(self, other):
        return self._with(other, _div, operator.truediv, True)

    def __floordiv__(self, other):
        return self._with(other, _floordiv, operator.floordiv, False)

    def __rfloordiv__(self, other):
        return self._with(other, _floordiv, operator.floordiv, True)

    def __divmod__(self, other):
        return self._with(other, _divmod, divmod, False)

    def __rdivmod__(self, other):
        return self._with(other, _divmod, divmod, True)

    def __mod__(self, other):
        return self._with(other, _mod, operator.mod, False)

    def __rmod__(self, other):
        return self._with(other, _mod, operator.mod, True)

    def __pow__(a, b):
        """a ** b: a Fraction if b is an integer, else a float."""
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._from_coprime_ints(a._numerator ** power, a._denominator ** power)
            if a._numerator > 0:
                return Fraction._from_coprime_ints(a._denominator ** -power,
                                                   a._numerator ** -power)
            if a._numerator == 0:
                raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
            return Fraction._from_coprime_ints((-a._denominator) ** -power,
                                               (-a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        if a._numerator < 0:
            return _index(-(-a._numerator // a._denominator))
        return _index(a._numerator // a._denominator)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """Rounds half toward even."""
        if ndigits is None:
            whole, remainder = divmod(self._numerator, self._denominator)
            twice = remainder * 2
            if twice < self._denominator:
                return whole
            if twice > self._denominator:
                return whole + 1
            return whole if whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            value = _HASH_INF
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _parsed(text):
    match = _format_pattern().match(text)
    if match is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    numerator = int(match.group('num') or '0')
    denominator = 1
    if match.group('denom'):
        denominator = int(match.group('denom'))
    else:
        decimal = match.group('decimal')
        if decimal:
            decimal = decimal.replace('_', '')
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        exponent = match.group('exp')
        if exponent:
            exponent = int(exponent)
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    return (-numerator if match.group('sign') == '-' else numerator), denominator


def _padded(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '^':
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


def _zero_filled(digits, width, separator):
    # At least `width` characters, separators included, and never a separator in front.
    if not separator:
        return digits.zfill(width)
    count = max(len(digits), 1)
    while count + (count - 1) // 3 < width:
        count += 1
    digits = digits.zfill(count)
    first = len(digits) % 3 or 3
    groups = [digits[:first]] + [digits[i:i + 3] for i in range(first, len(digits), 3)]
    return separator.join(groups)


def _reduced(n, d):
    common = math.gcd(n, d)
    if common != 1:
        n //= common
        d //= common
    return Fraction._from_coprime_ints(n, d)


def _add(a, b):
    return _reduced(a._numerator * b._denominator + b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _sub(a, b):
    return _reduced(a._numerator * b._denominator - b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _mul(a, b):
    return _reduced(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    if b._numerator == 0:
        raise ZeroDivisionError(f'Fraction({a._numerator * b._denominator}, 0)')
    n, d = a._numerator * b._denominator, a._denominator * b._numerator
    return _reduced(-n, -d) if d < 0 else _reduced(n, d)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _divmod(a, b):
    quotient, remainder = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
    return quotient, _reduced(remainder, a._denominator * b._denominator)


def _mod(a, b):
    return _reduced((a._numerator * b._denominator) % (b._numerator * a._denominator),
                    a._denominator * b._denominator)
