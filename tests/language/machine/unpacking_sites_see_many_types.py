# One unpacking site takes tuples, lists, text and iterators.
def two(x):
    a, b = x
    return a, b
def star(x):
    a, *b = x
    return a, b
for _ in range(3):
    out = [two(x) for x in ((1, 2), [3, 4], "ab", {5: 0, 6: 0}, iter((7, 8)), range(2), (i for i in "xy"))]
    outs = [star(x) for x in ((1,), [2, 3], "abc", iter([4, 5, 6]))]
print(out, outs)
for bad in ((1,), (1, 2, 3), [], "abc", 5, iter([1]), None):
    try: two(bad)
    except (ValueError, TypeError) as e: print(e)
def swap(a, b, c):
    a, b, c = c, a, b
    return a, b, c
print(swap(1, 2, 3))
