# Order by code points; equal text has an equal hash.
# hash seed: 0
words = ["b", "a", "B", "é", "z", "", "aa", "😀", "\uffff", "a\x00"]
print([ascii(w) for w in sorted(words)])
print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "ab", "" < "a", "a" == "a", "a" == b"a", "a" != 1, "é" == "e\u0301")
print(hash("abc") == hash("ab" + "c"), len({"x", "x" + "", "".join(["x"])}), {"key": 1}["ke" + "y"])
print(hash("abc"), hash(""), hash("é"), hash("a" * 100))
print(max("hello"), min("hello"), sorted("hello"), "".join(reversed("hello")))
