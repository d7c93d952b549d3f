# globals() is the module; locals() of a function is a copy.
a = 1
globals()["b"] = 2
print(b, "a" in globals(), locals() is globals(), __name__)
def f(x, y=2):
    z = 3
    d = locals()
    d["x"] = "changed"
    return x, sorted(d), sorted(locals())
print(f(1))
class C:
    q = 1
    r = sorted(k for k in locals() if not k.startswith("__"))
print(C.r)
def outer():
    free = 1
    def inner():
        free
        return locals()
    return inner()
print(outer())
del globals()["b"]
try: b
except NameError as e: print(e)
