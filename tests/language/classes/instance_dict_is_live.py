# __dict__ and vars() are views of the instance.
class C: pass
c = C()
c.a = 1
d = c.__dict__
d["b"] = 2
print(c.b, d, vars(c) is d)
c.a = 5
del d["b"]
print(d, hasattr(c, "b"))
c.__dict__ = {"z": 26}
print(c.z, hasattr(c, "a"), d)
try:
    c.__dict__ = 5
except TypeError as error:
    print(error)
print(type(C.__dict__).__name__, "__dict__" in C.__dict__)
c.__dict__.update(q=1)
print(sorted(vars(c)))
