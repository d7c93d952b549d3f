# What __name__, __defaults__, __annotations__ and the others accept.
def show(action):
    try:
        print(repr(action()).split(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, e)

def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "doc"
    x = 1
    def inner():
        return x, a
    return inner

for name in "co_name co_qualname co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_varnames co_cellvars co_freevars co_flags".split():
    show(lambda: getattr(f.__code__, name))
i = f(1, d=2)
show(lambda: (i.__code__.co_freevars, i.__closure__[0].cell_contents, i.__code__.co_flags, i.__qualname__))
for name in "__name__ __qualname__ __doc__ __module__ __defaults__ __kwdefaults__ __annotations__ __type_params__ __closure__ __dict__".split():
    show(lambda: getattr(f, name))
for name in "__name__ __qualname__ __defaults__ __kwdefaults__ __code__ __dict__ __annotations__ __type_params__ __globals__ __closure__".split():
    show(lambda: setattr(f, name, 3))
    show(lambda: delattr(f, name))
f.__defaults__ = (7,)
f.__kwdefaults__ = {"d": 9}
show(lambda: f(1, 2)())
f.__dict__ = {"q": 4}
show(lambda: f.q)
f.__doc__ = 3
show(lambda: f.__doc__)
del f.__doc__
show(lambda: f.__doc__)
