# copy.copy, deepcopy, hooks and cycles.
import copy
a = [1, [2, 3], {"k": [4]}]; s, d = copy.copy(a), copy.deepcopy(a); a[1].append(9); print(s, d, s[1] is a[1], d[1] is a[1])
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is not l)
class C:
    def __init__(self, x): self.x = x
c = C([1]); e = copy.deepcopy(c); f = copy.copy(c); c.x.append(2); print(e.x, f.x, type(e).__name__)
class H:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(H()), copy.deepcopy([H()]), copy.copy(5), copy.deepcopy((1, [2])), copy.deepcopy({1, 2}), copy.copy(print) is print)
