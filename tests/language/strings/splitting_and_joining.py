# split, rsplit, splitlines, partition, join.
print("a b  c ".split(), "a b  c ".split(" "), "a,b,,c".split(","), "abc".split("b"), "".split(), "".split(","), "  ".split())
print("a b c d".split(None, 2), "a,b,c,d".split(",", 1), "a,b,c,d".rsplit(",", 1), " a b c ".rsplit(None, 1), "a--b--c".split("--"), "x".split("x"), "a b".split(maxsplit=0))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines(), "\n".splitlines())
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="))
print(", ".join(["a", "b"]), "".join("xyz"), "-".join([]), "-".join(("one",)), "é".join("ab"), ",".join({"k": 1}), ",".join(c for c in "gen"))
for f in (lambda: "a".split(""), lambda: "a".partition(""), lambda: "".join([1]), lambda: "".join(["a", None]), lambda: "a".split(5), lambda: "x".join(5)):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
