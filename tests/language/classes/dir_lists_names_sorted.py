# dir() of instances, classes; __dir__.
class A:
    x = 1
    def f(self): pass
class B(A):
    y = 2
b = B()
b.z = 3
print([n for n in dir(b) if not n.startswith("__")])
print([n for n in dir(B) if not n.startswith("__")])
class C:
    def __dir__(self): return ["z", "a"]
print(dir(C()))
print("append" in dir([]), "__len__" in dir(""), "upper" in dir(str))
