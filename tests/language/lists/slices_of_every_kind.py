# All slices of a list, assigned, deleted and read, for every start, stop and step near its length.
def attempt(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def assign(items, where, value):
    items[where] = value
    return items


def delete(items, where):
    del items[where]
    return items


bounds = [None, -6, -5, -2, 0, 2, 5, 6]
total = 0
for start in bounds:
    for stop in bounds:
        for step in (None, 2, 3, -1, -2, 9):
            where = slice(start, stop, step)
            items = list(range(5))
            got = items[where]
            assert got == [items[i] for i in range(*where.indices(5))]
            assert tuple(items)[where] == tuple(got)
            print(got, delete(items[:], where), attempt(lambda: assign(items[:], where, "xy")), tuple(got), sep="", end=" ")
    print()

items = [1, 2, 3]
items[1:1] = items
items[5:] = (n for n in "ab")
items[:0] = []
print(items)
items[::2] = items[::2][::-1]
print(items, attempt(lambda: assign([1, 2], slice(0, 1), 5)), attempt(lambda: assign([1, 2], slice(0, 2, 2), 5)))
for key in ("a", 1.0, None, 2**70, -2**70, (1, 2), 7, -7):
    print(attempt(lambda: [1, 2][key]), attempt(lambda: (1, 2)[key]), attempt(lambda: assign([1, 2], key, 0)), attempt(lambda: delete([1], key)))
for where in (slice(0, 1, 0), slice("a", None), slice(1.0, 2), slice(2**100), slice(-2**100, 2**100, 2**80)):
    print(attempt(lambda: [1, 2][where]), attempt(lambda: where.indices(3)))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Clears:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.clear()
        return 1


items = [1, 2, 3, 4]
print(items[Index(1)], items[Index(1):Index(3)], items[True], items[Clears(items):])
