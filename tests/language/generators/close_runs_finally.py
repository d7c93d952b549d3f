# close raises GeneratorExit inside; yielding again is an error.
def gen():
    try:
        yield 1
    finally:
        print("cleanup")
g = gen(); next(g)
print(g.close(), g.close())
print(next(g, "closed"))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn(); next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
def value():
    try:
        yield 1
    except GeneratorExit:
        return "returned"
g = value(); next(g)
print(g.close())
g = value()
print(g.close(), next(g, "never started"))
def other():
    try:
        yield
    except GeneratorExit:
        raise ValueError("instead")
g = other(); next(g)
try:
    g.close()
except ValueError as error:
    print(error, type(error.__context__).__name__)
