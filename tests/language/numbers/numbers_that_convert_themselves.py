# __int__, __index__, __float__, __complex__ and __trunc__ decide what an object is as a number.
import warnings

warnings.simplefilter('ignore')


class Odd:
    def __init__(self, **results):
        self.results = results

    def __int__(self):
        return self.results['int']

    def __index__(self):
        return self.results['index']

    def __float__(self):
        return self.results['float']

    def __complex__(self):
        return self.results['complex']


class Indexed:
    def __index__(self):
        return 7


class Truncated:
    def __trunc__(self):
        return Indexed()


class Number(int):
    def __int__(self):
        return 42


def attempt(function, *arguments):
    try:
        result = function(*arguments)
        print(type(result).__name__, result)
    except Exception as error:
        print(type(error).__name__, error)


attempt(int, Odd(int=3))
attempt(int, Odd(int=True))
attempt(int, Odd(int=1.5))
attempt(int, Indexed())
attempt(int, Truncated())
attempt(int, Number(5))
attempt(float, Odd(float=2.5))
attempt(float, Odd(float=2))
attempt(float, Indexed())
attempt(complex, Odd(complex=1j))
attempt(complex, Odd(complex=1))
attempt(complex, Indexed())
attempt([10, 20, 30].__getitem__, Odd(index=1))
attempt([10, 20, 30].__getitem__, Odd(index='1'))
attempt(range, Odd(index=2.0))
attempt(round, 2.567, Indexed())
attempt(pow, Number(2), 3)
print(Number(5) + 1, +Number(5), type(+Number(5)).__name__, repr(Number(5)))
