# Every method of list.
l = [3, 1, 2]
print(l.append(4), l, l.extend("ab"), l, l.insert(0, "i"), l.insert(-1, "j"), l.insert(100, "k"), l)
print(l.pop(), l.pop(0), l.pop(-2), l)
print(l.remove("a") if "a" in l else l.remove("b"), l, l.index(2), l.count(1), l.index(2, 1, 3), l.copy() == l, l.copy() is l)
l = [3, 1, 2]
print(l.sort(), l, l.reverse(), l, l.sort(key=lambda x: -x), l, l.sort(reverse=True), l, l.clear(), l)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1].index(1, 1), lambda: [].extend(5), lambda: [].insert("a", 1), lambda: [1, "a"].sort(), lambda: [].sort(None), lambda: list(5), lambda: [].append()):
    try: f()
    except (IndexError, ValueError, TypeError) as e: print(type(e).__name__, e)
l = [1, 2]; l.extend(l); l += l; print(l, [*l, *l] == l * 2, l + [1], list("ab"), list({"k": 1}), list())
