# del takes several targets of all kinds.
x = 1
items = [0, 1, 2, 3, 4, 5]
d = {"a": 1, "b": 2}

class Box:
    pass

box = Box()
box.value = 1
del x, items[0], items[1:3], d["a"], box.value
print(items, d, hasattr(box, "value"))
try:
    x
except NameError as error:
    print(error)
try:
    del box.value
except AttributeError as error:
    print(error)
try:
    del d["zzz"]
except KeyError as error:
    print(repr(error))
a, b = 1, 2
del (a, [b])
print("a" in globals(), "b" in globals())
