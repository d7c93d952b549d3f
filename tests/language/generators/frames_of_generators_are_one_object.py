# gi_frame is the same object while the generator lives, and knows where it stands.
import sys

def g(a):
    frame = sys._getframe()
    yield frame
    b = 2
    yield frame.f_lineno

i = g(5)
print(i.gi_frame.f_lineno - i.gi_code.co_firstlineno, i.gi_frame.f_locals["a"])
frame = next(i)
print(frame is i.gi_frame, frame.f_code is i.gi_code, frame.f_lineno - frame.f_code.co_firstlineno, frame.f_back)
print(next(i) - frame.f_code.co_firstlineno, sorted(frame.f_locals))
try:
    frame.clear()
except RuntimeError as e:
    print(e)
print(list(i), i.gi_frame)

def inner():
    names = []
    frame = sys._getframe()
    while frame.f_code.co_name != "<module>":
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    yield names

def outer():
    yield from inner()

print(next(outer()))

def catching():
    try:
        yield
    except ValueError:
        yield next(inner())

def delegating():
    yield from catching()

i = delegating()
next(i)
print(i.throw(ValueError))
