# Class scopes are skipped by functions inside them.
def f(x):
    class C:
        x = "class"
        def g(self): return x
        y = [x for _ in range(1)]
        z = (lambda: x)()
    return C
c = f("arg")
print(c.x, c().g(), c.y, c.z)
class Outer:
    a = 1
    class Inner:
        try:
            b = a
        except NameError as error:
            b = str(error)
print(Outer.Inner.b)
def h():
    x = 1
    class D:
        print(x)
        x = 2
        print(x)
        del x
        print(x)
    return D
try:
    h()
except NameError as e:
    print("NameError", e)
