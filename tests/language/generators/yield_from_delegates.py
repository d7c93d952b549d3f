# yield from passes next, send, throw and close through, and gives the result.
def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
        return "result"
    except ValueError as error:
        print("inner caught", error)
        yield "after"
        return "caught"
    finally:
        print("inner done")

def outer():
    r = yield from inner()
    print("result", r)
    return r

g = outer()
print(next(g), g.send("a"))
try:
    g.send("b")
except StopIteration as stop:
    print(stop.value)
g = outer(); next(g)
print(g.throw(ValueError("t")))
print(list(g))
g = outer(); next(g); g.close()
def over(): yield from [1, 2]; yield from "ab"; yield from range(2)
print(list(over()))
def bad(): yield from 5
try:
    next(bad())
except TypeError as error:
    print(error)
