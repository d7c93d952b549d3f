# The name of an except clause is unbound behind it.
try:
    1 / 0
except ZeroDivisionError as e:
    kept = e
print(kept, "e" in globals())
e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)
def f():
    try:
        raise KeyError(1)
    except KeyError as e:
        e = None
    try:
        return e
    except UnboundLocalError as error:
        return str(error)
print(f())
