# instance.__class__ = ... for classes with the same slots, in whatever order they were written.
class G: __slots__ = ['a', 'b']
class H: __slots__ = ['b', 'a']
class J: __slots__ = ['c', 'b']
class K: __slots__ = ['a', 'b', 'd']
class W(J): __slots__ = ['__weakref__']
class P(J): __slots__ = ['__dict__']
class Q(J): pass
class R(J): __slots__ = ['__dict__', '__weakref__']
classes = G, H, J, K, W, P, Q, R
for one in classes:
    allowed = []
    for other in classes:
        x = one()
        x.b = 1
        try:
            x.__class__ = other
        except TypeError:
            continue
        allowed.append(other.__name__)
        assert x.b == 1 and type(x) is other
    print(one.__name__, allowed)
x = G()
x.a, x.b = 'a', 'b'
x.__class__ = H
print(x.a, x.b)
try:
    x.__class__ = J
except TypeError as error:
    print(error)
