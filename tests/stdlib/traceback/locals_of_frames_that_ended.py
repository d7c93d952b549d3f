# Frames that an exception has left keep no variables; those that still run show theirs.
import sys
import traceback

def g(x):
    y = 1
    raise KeyError(x)

def shown():
    return sys._getframe(1).f_locals

def caller(a):
    b = 2
    return shown()

def caller_with_locals(a):
    b = 2
    locals
    return shown()

try:
    g('key')
except KeyError as error:
    te = traceback.TracebackException(type(error), error, error.__traceback__, capture_locals=True, limit=-1)
    print(''.join(te.format()))
    print(error.__traceback__.tb_next.tb_frame.f_locals)
print(caller(1), caller_with_locals(1))
