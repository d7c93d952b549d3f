# Decorators are evaluated from the top and applied from the bottom.
def show(tag):
    print("make", tag)
    def decorate(thing):
        print("apply", tag, thing.__name__)
        return thing
    return decorate

@show("one")
@show("two")
def f(): return 1

@show("class")
class C: pass

def twice(fn):
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs), fn(*args, **kwargs)
    return wrapper

@twice
def g(x, y=2): return x * y
print(f(), g(3), g(3, y=5))

registry = {}
@registry.setdefault("key", lambda f: f)
def h(): pass
@(lambda f: "replaced")
def k(): pass
print(k)
