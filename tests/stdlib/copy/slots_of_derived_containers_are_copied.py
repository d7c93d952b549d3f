# Slots and attributes of classes derived from containers go along when they are copied or pickled.
import copy, pickle, collections
class D(collections.deque): __slots__ = ('x', 'y', '__dict__')
class O(collections.OrderedDict): __slots__ = ('x', 'y')
class L(list): __slots__ = ('x',)
class E(Exception): __slots__ = ('x',)
class B(bytearray): __slots__ = ('x',)
class S(set): __slots__ = ('x',)
for cls in (D, O, L, E, B, S):
    d = cls()
    d.x = 5
    for f in (copy.copy, copy.deepcopy, lambda d: pickle.loads(pickle.dumps(d))):
        try: print(cls.__name__, f(d).x, end=' ')
        except Exception as e: print(type(e).__name__, e, end=' ')
    print(d.__reduce_ex__(4)[2:3])
m = type('M', (collections.OrderedDict,), {'__missing__': lambda self, key: 0})(a=1)
print(m['no'], m.pop('b', 5), m.pop('a', default=6), m.pop('a', 7))
try: m.pop('a')
except KeyError as error: print('KeyError', error)
