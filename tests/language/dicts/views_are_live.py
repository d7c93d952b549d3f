# keys, values and items reflect changes; set operations on keys and items.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "a" in k, 3 in v, ("a", 1) in i, ("a", 2) in i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, sorted(i & {("a", 1)}), k >= {"a"}, k.isdisjoint({"q"}), v == v, v == d.values())
print(k.mapping["a"], list(reversed(k)), type(k).__name__, list(iter(v)), d.keys() == {"c": 0, "a": 0, "b": 0}.keys(), {1: []}.items() == {1: []}.items())
for f in (lambda: k[0], lambda: hash(k), lambda: k.add(1)):
    try: f()
    except (TypeError, AttributeError) as e: print(e)
