# contextmanager, closing, suppress, ExitStack, nullcontext, redirect_stdout.
import contextlib, io
@contextlib.contextmanager
def tag(name):
    print("<%s>" % name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print("</%s>" % name)
with tag("a") as a, tag("b"):
    print(a)
with tag("c"): raise ValueError("v")
try:
    with tag("d"): raise KeyError("k")
except KeyError as e: print(repr(e))
with contextlib.suppress(ZeroDivisionError, KeyError): 1 / 0
with contextlib.ExitStack() as stack:
    for n in "xy": stack.enter_context(tag(n))
    stack.callback(print, "callback")
out = io.StringIO()
with contextlib.redirect_stdout(out): print("hidden")
print(repr(out.getvalue()))
with contextlib.nullcontext(5) as five: print(five)
@tag("decorated")
def f(): print("in f")
f()
class Closable:
    def close(self): print("closed")
with contextlib.closing(Closable()): pass
@contextlib.contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def none():
    return
    yield
try:
    with none(): pass
except RuntimeError as e: print(e)
