# Construction: __new__ then __init__, with the same arguments.
class C:
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls)
    def __init__(self, a, b=2):
        print("init", a, b)

C(1, b=3)

class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")

print(Other())

class Bad:
    def __init__(self): return 5

try:
    Bad()
except TypeError as error:
    print(error)

class Single:
    instance = None
    def __new__(cls):
        cls.instance = cls.instance or super().__new__(cls)
        return cls.instance

print(Single() is Single())
