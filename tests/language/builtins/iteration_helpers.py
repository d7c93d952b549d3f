# map, filter, zip, enumerate, reversed, iter, next, sum, any, all.
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__eq__, [None])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))))
print(list(zip()), list(zip("ab", [1, 2, 3])), list(zip("a")), list(zip(*[(1, 2), (3, 4)])), list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("a", start=-1)), list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))))
try: list(zip("ab", "c", strict=True))
except ValueError as e: print(e)
try: list(zip("a", "bc", strict=True))
except ValueError as e: print(e)
it = iter([1, 2]); print(next(it), next(it), next(it, "end"))
print(list(iter(iter([3, 2, 1]).__next__, 1)), sum([]), sum([1, 2], 10), sum([[1], [2]], []), sum([0.1] * 10), sum([1, 2.5]), any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in range(9)))
print(type(map(str, [])).__name__, repr(zip())[:4], list(map(pow, [2, 3], [3, 2])), next(enumerate("x")))
for f in (lambda: sum("ab"), lambda: sum(["a"], ""), lambda: map(), lambda: list(map(1, [1])), lambda: zip(1), lambda: reversed({1}), lambda: enumerate(5), lambda: next(5), lambda: iter(5, 1), lambda: filter(None), lambda: any(5), lambda: list(map(lambda: 1, [1]))):
    try: f()
    except TypeError as e: print(e)
