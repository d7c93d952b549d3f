# min, max: arguments, key, default.
print(min(3, 1, 2), max([3, 1]), min("hello"), max("a", "b", key=lambda x: -ord(x)), min([], default=0), max((), default=None), min([1, 1.0]), max([True, 1]), max({"a": 1, "b": 0}), max([[1], [2]]), min(range(5), key=lambda x: (x - 2) ** 2), max("ab", "b", key=len))
for f in (lambda: min(), lambda: min([]), lambda: max(1), lambda: max([1, "a"]), lambda: min(1, 2, default=3), lambda: min([1], foo=1), lambda: max(1, 2, key=5)):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
