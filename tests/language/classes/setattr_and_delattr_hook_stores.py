# __setattr__ and __delattr__ see all stores; object's do the work.
class Watch:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

w = Watch()
w.a = 1
w.a += 1
setattr(w, "b", 3)
del w.a
delattr(w, "b")
print(vars(w))
class Frozen:
    def __setattr__(self, name, value): raise AttributeError("frozen " + name)
try:
    Frozen().x = 1
except AttributeError as error:
    print(error)
for target in (5, "s", None, [], object()):
    try:
        target.x = 1
    except AttributeError as error:
        print(error)
try:
    int.x = 1
except TypeError as error:
    print(error)
