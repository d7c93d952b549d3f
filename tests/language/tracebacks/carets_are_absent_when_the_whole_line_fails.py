# No carets where they would mark the whole line.
def f():
    raise ValueError("plain")
f()
