# find, index, count, startswith and friends, with ranges.
s = "abracadabra"
print(s.find("a"), s.find("a", 1), s.find("x"), s.rfind("a"), s.rfind("a", 0, 10), s.index("bra"), s.rindex("bra"), s.count("a"), s.count("a", 1, -1), s.count(""), s.find(""), s.rfind(""), s.find("", 20), s.count("abra"), "aaaa".count("aa"))
print(s.startswith("abra"), s.startswith("bra", 1), s.startswith(("x", "ab")), s.endswith("bra"), s.endswith(("x", "a")), s.endswith("abr", 0, -1), s.startswith(""), s.startswith("", 20), "cad" in s, "cada" not in s)
for f in (lambda: s.index("z"), lambda: s.rindex("z"), lambda: s.startswith(5), lambda: s.find(5), lambda: s.startswith(["a"]), lambda: 5 in s):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
u = "ñandú ñandú"
print(u.find("ú"), u.rfind("ñ"), u.count("ñ"), u.index("d", 4), u.find("ñ", -5))
