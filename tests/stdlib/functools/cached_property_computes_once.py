# cached_property stores its value in the instance.
from functools import cached_property

class Data:
    def __init__(self):
        self.count = 0

    @cached_property
    def total(self):
        "The total."
        self.count += 1
        return 42

data = Data()
print(data.total, data.total, data.count, data.__dict__)
del data.total
print(data.total, data.count, Data.total.__doc__, Data.total.attrname)
data.total = 5
print(data.total)

class Slotted:
    __slots__ = ()
    @cached_property
    def value(self):
        return 1

for action in (lambda: Slotted().value,):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
