# Reraising adds no line for the same frame but keeps the origin.
def f():
    raise ValueError("origin")
def g():
    try:
        f()
    except ValueError:
        raise
def h():
    try:
        g()
    except ValueError as e:
        raise e
h()
