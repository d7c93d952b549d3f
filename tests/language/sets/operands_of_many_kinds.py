# What methods and operators of sets take, and what they say of the rest.
# hash seed: 0
class Special(set):
    pass


class Frozen(frozenset):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


a, f = {1, 2, 3}, frozenset([3, 4])
for left in (a, f, Special([1]), Frozen([1])):
    for right in (a, f, Special([2]), Frozen([2])):
        print([type(x).__name__ for x in (left | right, left & right, left - right, left ^ right)], end=" ")
    print(type(left.copy()).__name__, type(left.union()).__name__, type(left.intersection([1])).__name__)

print(a.union([7], (8,), {9: 0}, "x"), a.intersection([1, 2, 9], range(2)), a.difference([1], {2}))
print(a.symmetric_difference([3, 3, 4]), a.isdisjoint([5]), a.issubset(range(9)), a.issuperset([1, 1]))
print(a < {1, 2, 3, 4}, a <= a, a > f, a >= {1}, a == frozenset(a), a != f, f == {3, 4}, {1} == [1])
for function in (
    lambda: a | [1], lambda: a & 5, lambda: a - "ab", lambda: a ^ None, lambda: a < [1],
    lambda: a.union(5), lambda: a.remove(9), lambda: set().pop(), lambda: a.add([]), lambda: [] in a,
    lambda: {1} in {frozenset([1])}, lambda: {frozenset([1])}.remove({1}), lambda: {frozenset([1])}.discard({1}),
    lambda: hash(a), lambda: set(1), lambda: set(1, 2), lambda: set(x=1), lambda: frozenset([[]]),
    lambda: {[]}, lambda: {1: 2, []: 3}, lambda: a.update([1], 5), lambda: a.issubset(4),
):
    attempt(function)

b = {1, 2, 3}
c = b
b |= {4}
b &= {1, 2, 4, 9}
b -= {1}
b ^= {2, 5}
print(b is c, sorted(b))
b.update([1], "z")
b.difference_update([1], ["z"])
b.intersection_update([4, 5, 6], [5, 6])
b.symmetric_difference_update([5, 6])
print(b)
print(repr(set()), repr(frozenset()), repr(Special()), repr(Special([1])), repr(Frozen([2])), repr(f))
print(frozenset(f) is f, frozenset() == set(), Frozen(f) == f, hash(Frozen([3, 4])) == hash(f))
print(Special([1]).__reduce__(), f.__reduce__())


def endless():
    number = 0
    while True:
        yield number
        number += 1


print({0, 1}.issuperset(endless()), {0, 1}.isdisjoint(endless()), {1, 2, 3}.issuperset(iter([1, 2])), {1}.issuperset([]), set().issuperset(()))
for function in (lambda: {1}.issuperset(5), lambda: {1}.issuperset([[]]), lambda: {1}.isdisjoint([[]]), lambda: {1}.issubset([[]])):
    attempt(function)
