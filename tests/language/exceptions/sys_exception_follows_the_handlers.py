# sys.exception and sys.exc_info inside nested handlers.
import sys
print(sys.exception(), sys.exc_info())
try:
    raise ValueError("one")
except ValueError:
    print(repr(sys.exception()))
    try:
        raise KeyError("two")
    except KeyError:
        print(repr(sys.exception()), sys.exc_info()[0].__name__)
    print(repr(sys.exception()))
print(sys.exception())
def f():
    return repr(sys.exception())
try:
    1 / 0
except ZeroDivisionError:
    print(f())
try:
    raise ValueError
except ValueError:
    pass
finally:
    print(sys.exception())
