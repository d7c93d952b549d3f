# The abstract classes of numbers.
# SPDX-License-Identifier: MIT

from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    """All numbers inherit from this class."""

    __slots__ = ()
    __hash__ = None


def _abstract(*names):
    # Class decorator: adds abstract methods of these names.
    def decorate(cls):
        for name in names:
            def method(self, *args):
                raise NotImplementedError
            method.__name__ = name
            method.__qualname__ = f'{cls.__name__}.{name}'
            setattr(cls, name, abstractmethod(method))
        from abc import update_abstractmethods
        return update_abstractmethods(cls)
    return decorate


@_abstract('__complex__', '__add__', '__radd__', '__neg__', '__pos__', '__mul__', '__rmul__',
           '__truediv__', '__rtruediv__', '__pow__', '__rpow__', '__abs__', 'conjugate', '__eq__')
class Complex(Number):
    """The operations of the built-in complex type."""

    __slots__ = ()

    def __bool__(self):
        """True if self != 0. Called for bool(self)."""
        return self != 0

    @property
    @abstractmethod
    def real(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        raise NotImplementedError

    def __sub__(self, other):
        """self - other"""
        return self + -other

    def __rsub__(self, other):
        """other - self"""
        return -self + other


@_abstract('__float__', '__trunc__', '__floor__', '__ceil__', '__round__', '__floordiv__',
           '__rfloordiv__', '__mod__', '__rmod__', '__lt__', '__le__')
class Real(Complex):
    """To Complex, Real adds the operations that work on real numbers."""

    __slots__ = ()

    def __divmod__(self, other):
        """divmod(self, other): The pair (self // other, self % other)."""
        return (self // other, self % other)

    def __rdivmod__(self, other):
        """divmod(other, self): The pair (other // self, other % self)."""
        return (other // self, other % self)

    def __complex__(self):
        """complex(self) == complex(float(self), 0)"""
        return complex(float(self))

    @property
    def real(self):
        """Real numbers are their real component."""
        return +self

    @property
    def imag(self):
        """Real numbers have no imaginary component."""
        return 0

    def conjugate(self):
        """Conjugate is a no-op for Reals."""
        return +self


class Rational(Real):
    """.numerator and .denominator should be in lowest terms."""

    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        """float(self) = self.numerator / self.denominator"""
        return int(self.numerator) / int(self.denominator)


@_abstract('__int__', '__pow__', '__lshift__', '__rlshift__', '__rshift__', '__rrshift__',
           '__and__', '__rand__', '__xor__', '__rxor__', '__or__', '__ror__', '__invert__')
class Integral(Rational):
    """Integral adds methods that work on integral numbers."""

    __slots__ = ()

    def __index__(self):
        """Called whenever an index is needed, such as in slicing"""
        return int(self)

    def __float__(self):
        """float(self) == float(int(self))"""
        return float(int(self))

    @property
    def numerator(self):
        """Integers are their own numerators."""
        return +self

    @property
    def denominator(self):
        """Integers have a denominator of 1."""
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
