# The lazy functions: items, ends, errors, subclasses.
def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], (4, 5))), list(map(max, "ab", "ba", "cc", "dd", "ee")))
print(list(filter(None, [0, 1, "", "a", None])), list(filter(bool, [0, 2])), list(filter(lambda n: n % 2, range(6))))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2, 3], "ab")), list(zip([1, 2], "ab", strict=True)))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=2**63 - 1)), list(enumerate(iterable="a", start=-1)))
print(list(reversed([1, 2])), list(reversed((1, 2))), list(reversed("ab")), list(reversed(b"ab")), list(reversed(range(3))), list(reversed({1: 2, 3: 4})))

for function in (
    lambda: list(zip([1], [], strict=True)), lambda: list(zip([], [1], strict=True)),
    lambda: list(zip([1], [2], [], strict=True)), lambda: list(zip([1], [2], [3, 4], strict=True)),
    lambda: zip(1), lambda: zip([1], 2), lambda: zip([1], a=1), lambda: map(str), lambda: map(), lambda: map(str, 5),
    lambda: filter(1), lambda: filter(None, 5), lambda: enumerate(5), lambda: enumerate([], "x"), lambda: reversed(5),
    lambda: reversed({1}), lambda: list(map(5, [1])), lambda: list(map(lambda a: a, [1], [2])), lambda: next(iter([])),
    lambda: list(filter(5, [1])), lambda: reversed(iter([])),
):
    attempt(function)


def counted(name, n):
    for i in range(n):
        print(name, i, end="; ")
        yield i


print(list(zip(counted("a", 3), counted("b", 2))))
print(list(map(lambda *a: a, counted("a", 1), counted("b", 2))))


class Odd:
    __reversed__ = None

    def __getitem__(self, index):
        return index

    def __len__(self):
        return 2


class Even(Odd):
    def __reversed__(self):
        return "whatever"


attempt(lambda: reversed(Odd()))
attempt(lambda: reversed(Even()))


class Pairs(zip):
    extra = "more"


class Numbered(enumerate):
    def __next__(self):
        return super().__next__()[::-1]


pairs = Pairs([1], [2])
pairs.label = 5
print(list(pairs), pairs.extra, pairs.label, list(Numbered("ab")), type(Numbered("")).__mro__[1].__name__)
calls = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(calls), 0)), list(iter(lambda: next(calls), None)), next(calls, "over"))
numbers = map(int, ["1", "x", "2"])
print(next(numbers))
attempt(lambda: next(numbers))
print(next(numbers), next(numbers, None))
