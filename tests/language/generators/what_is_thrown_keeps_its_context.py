# throw() leaves the context of the exception alone, unless the generator itself handles another one.
def chain(e):
    words = []
    while e is not None:
        words.append(repr(e))
        e = e.__context__
    print(" <- ".join(words))

def raising(exception):
    try:
        yield
    finally:
        raise exception

class Manager:
    def __init__(self, exception):
        self.generator = raising(exception)
    def enter(self):
        next(self.generator)
        return self
    def exit(self, exception):
        try:
            self.generator.throw(exception)
        except Exception as e:
            return e

managers = [Manager(Exception(i)).enter() for i in (2, 3, 4)]
try:
    raise Exception(1)
except Exception as e:
    for manager in managers:
        e = manager.exit(e)
        chain(e)

def handling():
    try:
        raise KeyError("own")
    except KeyError:
        yield
g = handling()
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    chain(e)

def plain():
    yield
g = plain()
next(g)
try:
    raise KeyError("outer")
except KeyError:
    for generator in (g, plain(), g):
        try:
            generator.throw(ValueError("thrown"))
        except ValueError as e:
            chain(e)
