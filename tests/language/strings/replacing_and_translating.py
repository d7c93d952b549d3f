# replace, translate, maketrans.
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("", "-"), "abc".replace("x", "y"), "ab".replace("ab", ""), "aaa".replace("aa", "x"), "é é".replace("é", "ee"), "abc".replace("b", "B", count=1), "aaa".replace("", "-", 2))
t = str.maketrans("abc", "xyz", "d")
print(t, "abcd".translate(t), "hello".translate({104: "J", 101: None, ord("l"): 76}), "ab".translate({"a": 1}))
print(str.maketrans({"a": "1", "b": None, 99: "c"}), "é".translate({233: "e"}))
class T:
    def __getitem__(self, k):
        if k == 97: raise LookupError
        return chr(k + 1)
print("abc".translate(T()))
for f in (lambda: str.maketrans("a", "bc"), lambda: str.maketrans(5), lambda: "x".translate(5), lambda: str.maketrans({"ab": 1})):
    try: print(f())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
