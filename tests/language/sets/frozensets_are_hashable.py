# frozenset as key and element; mixed operations.
f = frozenset([1, 2])
print(f, {f: "v"}[frozenset([2, 1])], {f, frozenset([1, 2])}, f == {1, 2}, f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), frozenset() is not None, frozenset("a"))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), frozenset(f) is f, f.union([5]), f.copy() is f)
for g in (lambda: f.add(1), lambda: f.remove(1)):
    try: g()
    except AttributeError as e: print(e)
print({1, 2} in [frozenset([1, 2])], {1} in {frozenset([1])}, {frozenset([1])} - {frozenset([1])})
