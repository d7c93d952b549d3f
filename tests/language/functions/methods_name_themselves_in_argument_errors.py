# Messages carry the qualified name.
class C:
    def m(self, a): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
    def __init__(self): pass

def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)

attempt(lambda: C().m())
attempt(lambda: C().m(1, 2))
attempt(lambda: C.m())
attempt(lambda: C.s())
attempt(lambda: C.c(1, 2))
attempt(lambda: C(1))
def outer():
    def inner(x): pass
    return inner
attempt(lambda: outer()())
class Empty: pass
attempt(lambda: Empty(1))
attempt(lambda: object(1))
