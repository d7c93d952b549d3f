# What dict(), update() and | accept, in which order keys come out, and what the errors say.
class Mapping:
    def keys(self):
        return iter("ab")

    def __getitem__(self, key):
        return key * 2


class Sub(dict):
    pass


class Backwards(dict):
    def __iter__(self):
        return reversed(list(super().__iter__()))

    def keys(self):
        return list(self)


class Missing(dict):
    def __missing__(self, key):
        return "no " + str(key)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(dict(), dict({1: 2}), dict([(1, 2), "ab", [3, 4]]), dict(a=1, b=2), dict({"a": 0, "c": 3}, a=1), dict(Mapping()), dict(zip("ab", "cd")))
print(dict(Sub(x=1)), dict(Backwards(a=1, b=2)), {**Backwards(a=1, b=2)}, list({1: 2} | {3: 4, 1: 5}), {1: 2} | {1: 3})
d = {1: 1}
d |= [(2, 2), (1, 0)]
d.update(Mapping(), z=9)
print(d, type(Sub(a=1) | {}).__name__, type({} | Sub()).__name__, type(Sub().copy()).__name__, Sub.fromkeys("ab", 1), type(Sub.fromkeys("a")).__name__)
for function in (
    lambda: dict(5), lambda: dict([5]), lambda: dict([(1, 2, 3)]), lambda: dict(["ab", "c"]), lambda: dict(1, 2), lambda: {}.update(1, 2),
    lambda: {} | [], lambda: {} | None, lambda: {}.update([[]]), lambda: {}.fromkeys(5), lambda: {1: 2}.pop(3), lambda: {}.popitem(),
    lambda: {}[1], lambda: {}["a"], lambda: {}[1, 2], lambda: {}.pop(), lambda: {}.get(), lambda: {[]: 1}, lambda: {}.setdefault([], 1),
    lambda: {} < {}, lambda: dict(**{"a": 1}, **{"a": 2}), lambda: {1: 2}.pop(3, "d"), lambda: {1: 2}.get(3, "d"), lambda: {1: 2}.setdefault(3, 4),
):
    attempt(function)
m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m)
d = {i: i for i in range(5)}
del d[0]
d[0] = "again"
print(d, d.popitem(), d.pop(2), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print({1: "a", 1.0: "b", True: "c"}, {0: 1, False: 2, -0.0: 3}, {1: 2} == {1.0: 2.0}, {1: [1]} == {1: [2]})
a = {}
a["self"] = a
a["keys"] = a.keys()
a["values"] = [a.values()]
print(a)
