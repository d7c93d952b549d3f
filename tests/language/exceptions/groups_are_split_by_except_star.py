# except* takes the matching part of a group; the rest goes on.
def f(*errors):
    try:
        raise ExceptionGroup("g", list(errors))
    except* ValueError as group:
        print("value", group.exceptions)
    except* (KeyError, IndexError) as group:
        print("lookup", group.exceptions)
    else:
        print("else")
    finally:
        print("finally")
f(ValueError(1), KeyError("k"), ValueError(2))
try:
    f(ValueError(1), TypeError("left"))
except ExceptionGroup as rest:
    print(rest, rest.exceptions)
try:
    f(ExceptionGroup("inner", [ValueError(3), OSError(4)]))
except ExceptionGroup as rest:
    print(repr(rest))
try:
    raise ValueError("naked")
except* ValueError as group:
    print(repr(group))
try:
    pass
except* ValueError:
    print("never")
else:
    print("else")
