# is and is not.
a = []
b = a
print(a is b, a is not b, [] is [], a is [])
print(None is None, True is (1 == 1), ... is Ellipsis)
print(None is not False, NotImplemented is NotImplemented)
def f(): pass
print(f is f, type(f) is type(lambda: 0))
