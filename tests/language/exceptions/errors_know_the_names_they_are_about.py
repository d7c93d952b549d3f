# name, obj, path and msg of ImportError, NameError and AttributeError, given by keyword or by the machine.
import copy

def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)

i = ImportError("m", name="n", path="p")
show(lambda: (i, i.msg, i.name, i.path, i.name_from))
show(lambda: (ImportError(1, 2).msg, str(ImportError(1)), str(ImportError(1, 2)), ImportError().msg))
show(lambda: ImportError("m", wrong=1))
show(lambda: (i.__reduce__(), copy.copy(i).name, ModuleNotFoundError("x", name="y").name))
show(lambda: (NameError("x", name="y").name, NameError().name, UnboundLocalError("a", name="q").name))
show(lambda: NameError("a", wrong=1))
a = AttributeError("x", name="y", obj=3)
show(lambda: (a.name, a.obj, a.__getstate__(), a.__reduce__(), copy.copy(a).name, copy.copy(a).obj))
show(lambda: (AttributeError().name, AttributeError().obj))
show(lambda: AttributeError(wrong=1))
class Empty:
    pass
for action in (lambda: Empty().foo, lambda: Empty.foo, lambda: undefined_name, lambda: (1).foo, lambda: setattr(1, "foo", 3),
               lambda: __import__("no_such_module"), lambda: "".__class__.foo):
    try:
        action()
    except (AttributeError, NameError, ImportError) as e:
        print(e.name, type(getattr(e, "obj", None)).__name__, e)
a.name = "other"
del a.obj
print(a.name, a.obj)
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value)
s.value = 5
print(s.value)
print([SystemExit(*args).code for args in ((), (1,), (1, 2), ("x",))])
