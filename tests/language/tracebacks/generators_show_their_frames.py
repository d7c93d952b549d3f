# A generator raises inside yield from.
def inner():
    yield 1
    raise LookupError("inside")
def outer():
    yield from inner()
for item in outer():
    print(item)
