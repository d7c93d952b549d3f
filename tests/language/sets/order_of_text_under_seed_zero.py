# Sets of text print in the order of CPython's keyed hash.
# hash seed: 0
words = "the quick brown fox jumps over the lazy dog".split()
print(set(words), len(set(words)), set("hello world"), {"é", "€", "😀", ""}, {b"a", b"b", "a"})
print({"a", 1, None, 2.5, (1, "x")} - {None}, frozenset(["x", "y", "z"]), set(dir(str)) & {"upper", "lower", "title", "join"})
print([hash(s) for s in ("", "a", "ab", "abc", "abcdefgh", "é", "😀" * 3, b"abc", "x" * 1000)])
print(hash(("a", "b")), hash(frozenset(["a", "b"])), {("k", i) for i in range(5)})
