# throw: caught inside, passed on, or before the start.
def gen():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            print("caught", error)
            yield "recovered"
        finally:
            print("finally")

g = gen()
print(next(g))
print(g.throw(ValueError("v")))
print(next(g))
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
print(list(g))
g = gen()
try:
    g.throw(ValueError("unstarted"))
except ValueError as error:
    print("unstarted raises", error)
def instance():
    try:
        yield
    except Exception as e:
        yield repr(e)
g = instance(); next(g)
print(g.throw(ValueError))
try:
    g.throw(5)
except TypeError as error:
    print(error)
