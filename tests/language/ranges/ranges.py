# Everything that range does.
for r in (range(5), range(2, 8), range(0, 10, 3), range(5, 0, -1), range(0), range(3, 3), range(10, 0, 3), range(-5, 5, 4)):
    print(r, list(r), len(r), bool(r), r[0] if r else None, r[-1] if r else None, list(reversed(r)), r[1:3], r[::-1], 3 in r, r.start, r.stop, r.step, sum(r))
r = range(0, 100, 7)
print(r.index(14), r.count(14), r.count(15), 14.0 in r, "x" in r, r[2], r[-2], r[2:10:2], r == range(0, 99, 7), hash(r) == hash(range(0, 99, 7)), range(0) == range(2, 1), max(r), min(r))
print(len(range(10 ** 15)), 10 ** 14 in range(10 ** 15), range(10 ** 20)[10 ** 19], range(2 ** 70, 2 ** 70 + 3)[-1], list(range(2 ** 65, 2 ** 65 + 2)), range(True), range(10 ** 20) == range(10 ** 20))
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: r[100], lambda: r.index(1), lambda: r["x"], lambda: range(1, 2, 3, 4), lambda: len(range(10 ** 30)), lambda: range(5) < range(6), lambda: range(5) + range(5)):
    try: f()
    except (TypeError, ValueError, IndexError, OverflowError) as e: print(type(e).__name__, e)
for i in range(3):
    i = 10
    print(i, end=" ")
print([i for i in range(2 ** 49 - 1, 2 ** 49 + 2)], [i for i in range(3, -3, -2)])
