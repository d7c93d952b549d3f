# Views of keys and items work as sets; mapping proxies show a dict.
from types import MappingProxyType


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


a, b = {1: "a", 2: "b", 3: "c"}, {2: "b", 3: "x", 4: "d"}
for op in ("__or__", "__and__", "__sub__", "__xor__"):
    for left, right in ((a.keys(), b.keys()), (a.keys(), {2, 9}), (a.keys(), [3, 3, 5]), (a.keys(), b), (a.items(), b.items()), (a.items(), [(1, "a")])):
        result = getattr(left, op)(right)
        print(type(result).__name__, sorted(result), end=" ")
    print()
print({2, 9} | a.keys() == {1, 2, 3, 9}, [1, 7] & a.keys(), {1, 2} - a.keys(), [5, 1] ^ a.keys() == {2, 3, 5})
print(a.keys() == {1, 2, 3}, a.keys() < {1, 2, 3, 4}, a.keys() >= b.keys(), a.items() == dict(a).items(), a.keys() == [1, 2, 3], a.values() == a.values())
print(a.keys().isdisjoint(b), a.keys().isdisjoint([7]), a.items().isdisjoint(a.items()), {}.keys().isdisjoint({}.keys()))
print(1 in a.keys(), (1, "a") in a.items(), (1, "z") in a.items(), 1 in a.items(), "a" in a.values(), len(a.values()), [1] in a.values())
print(a.keys(), a.values(), a.items(), list(reversed(a.keys())), list(reversed(a.items())))
for function in (
    lambda: a.keys() | 5, lambda: a.keys() + a.keys(), lambda: a.values() | a.values(), lambda: hash(a.keys()), lambda: a.keys()[0], lambda: [] in a.keys(),
    lambda: a.items() | [[]], lambda: a.keys() < 5, lambda: type(a.keys())(), lambda: {1: []}.items() | set(), lambda: ([], 1) in a.items(),
):
    attempt(function)

p = MappingProxyType(a)
print(p, str(p), repr(p), p[1], p.get(9), p.get(9, 0), 1 in p, len(p), list(p), list(p.items()), list(reversed(p)), p == a, p == p, p | b, b | p, p.copy() is a)
print(a.keys().mapping, type(a.items().mapping).__name__)
for function in (lambda: p.__setitem__(1, 2), lambda: exec("p[1] = 2"), lambda: p[9], lambda: hash(p), lambda: MappingProxyType(5), lambda: MappingProxyType([]), lambda: MappingProxyType(), lambda: exec("q = p; q |= {}")):
    attempt(function)
a[5] = 6
print(p[5], type(vars(int)).__name__, "real" in vars(int))
