# Slice objects.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), s == slice(1, 10, 2), slice(1) < slice(2), hash(slice(1)) == hash(slice(1)))
print("abcdefghij"[s], list(range(20))[s], [1, 2, 3][slice(None, None, -1)], (1, 2, 3)[slice(1)], b"abc"[slice(1, 2)])
class I:
    def __index__(self): return 2
print([0, 1, 2, 3][I():], "abcd"[:I()], [0, 1, 2, 3][::I()])
for f in (lambda: slice(), lambda: [1][slice("a")], lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1)):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
