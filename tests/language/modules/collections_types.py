# deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap.
from collections import *
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); d.rotate(1); print(d, d.pop(), d.popleft(), len(d), d[0], list(reversed(d)), 2 in d)
c = Counter("abracadabra"); print(c, c.most_common(2), c["z"], c + Counter("ab"), c - Counter("aaa"), sorted(c.elements())[:3], c.total()); c.update("zz"); print(c["z"])
dd = defaultdict(list); dd["a"].append(1); print(dd, dd["b"], dict(dd))
o = OrderedDict(a=1, b=2); o.move_to_end("a"); print(o, o.popitem(last=False), OrderedDict(x=1) == {"x": 1})
P = namedtuple("P", "x y", defaults=[5]); p = P(1); print(p, p.x, p._replace(x=9), p._asdict(), P._fields, P._make([7, 8]), p == (1, 5), len(p)); x, y = p
print(ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], dict(ChainMap({"a": 1}, {"a": 2, "b": 3})), x + y)
try: P()
except TypeError as e: print(e)
try: namedtuple("Q", "a a")
except ValueError as e: print(e)
