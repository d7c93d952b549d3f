# The forms of throw(), and what happens when the exception cannot be made.
import warnings
warnings.simplefilter("ignore")

def show(action):
    try:
        print(repr(action()))
    except BaseException as e:
        print(type(e).__name__, e)

def patient():
    while True:
        try:
            yield 1
        except KeyError as e:
            print("caught", repr(e))

def started():
    g = patient()
    next(g)
    return g

show(lambda: started().throw(KeyError))
show(lambda: started().throw(KeyError("a")))
show(lambda: started().throw(KeyError, "x"))
show(lambda: started().throw(KeyError, ("a", "b")))
show(lambda: started().throw(KeyError, KeyError("q")))
show(lambda: started().throw(KeyError("a"), "b"))
show(lambda: started().throw(KeyError, None, 3))
show(lambda: started().throw(3))
show(lambda: started().throw())
show(lambda: started().throw(1, 2, 3, 4))
class Odd(Exception):
    def __new__(cls):
        return 3
def guarded():
    try:
        yield 1
    except TypeError as e:
        print("inside", e)
        yield 2
g = guarded()
next(g)
show(lambda: g.throw(Odd))
g = patient()
show(lambda: g.send(1))
show(lambda: g.throw(ValueError("new")))
show(lambda: next(g))
show(lambda: g.throw(ValueError("finished")))
def returns():
    try:
        yield 1
    except GeneratorExit:
        return 9
g = returns()
next(g)
show(lambda: g.close())
