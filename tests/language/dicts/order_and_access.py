# Dicts keep insertion order; lookup, default, deletion.
d = {"b": 1, "a": 2, "c": 3}
d["d"] = 4; d["a"] = 9; del d["b"]; d["b"] = 0
print(d, list(d), len(d), "a" in d, "z" not in d, d["a"], d.get("z"), d.get("z", 5), d.get("a"))
print(d.pop("c"), d.pop("z", None), d.popitem(), d, d.setdefault("n", []), d.setdefault("a", 7), d)
print(list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())))
d.update({"x": 1}, y=2); d.update([("z", 3)]); d.update(w=4); print(d, d.copy() == d, d | {"a": 0}, {"q": 1} | d)
d |= [("v", 5)]; print(d); d.clear(); print(d, bool(d))
for f in (lambda: d["k"], lambda: d.pop("k"), lambda: d.popitem(), lambda: d.update(5), lambda: d.update([1]), lambda: d.update([(1, 2, 3)]), lambda: d | [1], lambda: {}[[]], lambda: dict(5), lambda: dict([1]), lambda: {1, []}):
    try: f()
    except (KeyError, TypeError, ValueError) as e: print(type(e).__name__, e)
