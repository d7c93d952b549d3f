# Data descriptors come before, others behind the instance's own attributes.
class Data:
    def __get__(self, obj, owner): return f"data get {obj is not None} {owner.__name__}"
    def __set__(self, obj, value): print("data set", value)
    def __delete__(self, obj): print("data delete")

class NonData:
    def __get__(self, obj, owner): return f"nondata get {obj is not None} {owner.__name__}"

class C:
    d = Data()
    n = NonData()

c = C()
print(c.d, c.n, C.d, C.n)
c.d = 1
c.n = 2
c.__dict__["d"] = "hidden"
print(c.d, c.n)
del c.d
del c.n
print(c.n)
class SetOnly:
    def __set__(self, obj, value): obj.__dict__["s"] = value * 2
class E:
    s = SetOnly()
e = E()
print(type(e.s).__name__)
e.s = 4
print(e.s)
