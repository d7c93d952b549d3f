# Shallow and deep copies: containers, instances, cycles, hooks.
import copy
from collections import defaultdict, deque, namedtuple

a = [1, [2, 3], {'k': [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append('x'); a[2]['k'].append('y')
print(s, d, copy.copy((1, 2)) == (1, 2), copy.deepcopy({1, 2}))
loop = [1]; loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is not loop)
shared = []
pair = copy.deepcopy([shared, shared]); print(pair[0] is pair[1])

class Point:
    def __init__(self, x): self.x = x; self.items = [x]
    def __eq__(self, other): return self.x == other.x

p = Point(1); q = copy.copy(p); r = copy.deepcopy(p)
print(q.items is p.items, r.items is p.items, r == p, type(r).__name__)

class Slotted:
    __slots__ = ('a', 'b')

t = Slotted(); t.a = [1]
u = copy.deepcopy(t); print(u.a, u.a is t.a, hasattr(u, 'b'))

class Hooked:
    def __copy__(self): return 'shallow'
    def __deepcopy__(self, memo): return 'deep'

class State:
    def __getstate__(self): return {'v': 1}
    def __setstate__(self, state): self.got = state

class MyList(list): pass
class MyDict(dict): pass
class MyInt(int): pass
class MyTuple(tuple): pass

m = MyList([1, [2]]); m.attr = 5
n = copy.deepcopy(m)
print(copy.copy(Hooked()), copy.deepcopy(Hooked()), copy.copy(State()).got, n, n.attr, type(n).__name__, copy.copy(MyDict(a=1)), type(copy.copy(MyInt(3))).__name__, copy.deepcopy(MyTuple((1, [2]))))
N = namedtuple('N', 'a b')
print(copy.deepcopy(N(1, [2])), copy.copy(deque([1, 2], 5)), copy.deepcopy(defaultdict(list, a=[1])), copy.copy(len) is len, copy.deepcopy(Point) is Point, copy.copy(range(3)))
print(copy.replace(N(1, 2), b=5), copy.deepcopy(ValueError('x', 1)).args)
for action in (lambda: copy.copy(x for x in []),
               lambda: copy.deepcopy([iter([]), (i for i in [])]),
               lambda: copy.replace(3, a=1),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
