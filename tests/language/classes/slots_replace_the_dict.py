# __slots__: fixed attributes, no dict, inherited.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x

p = P(1)
print(p.x)
for text in ("p.y", "p.z", "p.z = 1", "p.__dict__", "del p.y"):
    try:
        exec(text)
    except AttributeError as error:
        print(error)
p.y = 2
del p.x
print(hasattr(p, "x"), p.y, P.__slots__)
class Q(P):
    __slots__ = "w"
q = Q(5)
q.w = 1
print(q.x, q.w, hasattr(q, "__dict__"))
class R(P): pass
r = R(1)
r.anything = 2
print(vars(r), r.x)
try:
    class S:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
class T:
    __slots__ = ["__dict__", "s"]
t = T(); t.s = 1; t.other = 2
print(vars(t), T.s.__get__(t))
