# getsource, getsourcelines, currentframe, stack.
import inspect

def one(): return 1

def decorated(f): return f

@decorated
def two(
    a,
    b='):',
):
    """Two."""
    # comment
    if a:
        return b

    return a
    # trailing
# outside

class Three:
    x = 1

    def method(self):
        return self

four = lambda x: x + 1

for thing in (one, two, Three, Three.method, Three().method, four):
    print(inspect.getsource(thing), end='|\n')
print(inspect.getsourcelines(two)[1], inspect.getfile(two).rpartition('/')[2], inspect.getcomments(two))

def where():
    frame = inspect.currentframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, [i.function for i in inspect.stack()], inspect.stack()[1].lineno, inspect.stack()[0].code_context

def caller():
    return where()

print(caller())
def outer(n):
    k = 5
    def closure(): return n, k, len, undefined
    return closure
print(inspect.getclosurevars(outer(1)))
for action in (lambda: inspect.getsource(len),
               lambda: inspect.getsource(3),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
