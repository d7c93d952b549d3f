# The bytes of a pickle are those that CPython writes, and what cannot be pickled or read is told in its words.
import collections
import enum
import fractions
import functools
import io
import operator
import pickle
import sys

def digest(data):
    return (len(data), int.from_bytes(data, 'big') % (2**61 - 1)) if len(data) > 300 else data
class P:
    def __init__(self): self.x, self.y = 1, [self]
class Q:
    __slots__ = ('a', 'b')
    def __getstate__(self): return (None, {'a': self.a})
class S:
    __slots__ = ('a',)
class L(list): pass
class D(dict): pass
class I(int): pass
class T(tuple): pass
class St(str): pass
class New:
    def __new__(cls, *args, k=1):
        self = object.__new__(cls); self.args = args, k; return self
    def __getnewargs_ex__(self): return self.args[0], {'k': self.args[1]}
class New2(New):
    def __getnewargs_ex__(self): return (1, 2), {}
class Red:
    def __reduce__(self): return (list, ((1, 2),), None, iter([3, 4]), None)
class Red2:
    def __reduce__(self): return D, (), {'attr': 1}, None, iter([(1, 2), (3, 4)])
class Red3:
    def __reduce__(self): return D, (), 'st', None, None, setter
def setter(o, s): o.s = s
class Color(enum.Enum):
    RED = 1
    class Inner: pass
class Flag(enum.Flag):
    A = 1
    B = 2
class Outer:
    class Inner:
        def method(self): pass
        @classmethod
        def cm(cls): pass
Point = collections.namedtuple('Point', 'x y')
q = Q(); q.a = 1
s = S(); s.a = 5
l = L([1, 2]); l.attr = 3
rec = []; rec.append(rec)
rect = ([],); rect[0].append(rect)
recd = {}; recd[1] = recd
fs = frozenset([1]); 
cyc = P()
objs = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, -128, -129, 2**31-1, 2**31, -2**31, -2**31-1, 2**63, -2**63, 2**64, 2**2040,
    -2**2047, 2**2100,
    0.0, -0.0, 1.5, 1e300, float('inf'), b'', b'abc', b'x' * 255, b'x' * 256, b'x' * 70000, '', 'abc', 'x' * 255, 'x' * 256,
    'é\u20ac\U0001f600', 'a\\b\n\r\0\x1a', '\ud800', 'x' * 70000,
    (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], list(range(1001)), list(range(2000)), {}, {1: 2},
    {1: 2, 3: 4}, dict.fromkeys(range(1000)),
    set(), {1}, set(range(5)), set(range(1000)), frozenset(), fs, frozenset(range(3)), bytearray(), bytearray(b'abc'), [fs, fs], ['a',
    'a'], rec, rect, recd, cyc, q, l, D({1: 2}), I(5), T((1, 2)), St('x'), New(1, k=2), New2(), Red(), Red2(), Red3(), Color.RED, Flag.A,
    Flag.A | Flag.B, Outer.Inner, Outer.Inner.method, Outer.Inner.cm, Point(1, 2), P, len, print, [].append, {}.get, 'a'.upper, int,
    type, type(None), type(...), type(NotImplemented), ..., NotImplemented, range(3), slice(1, 2), 3+4j, collections.deque([1, 2], 5),
    collections.OrderedDict(a=1), collections.Counter('aab'), collections.defaultdict(int, {1: 2}), functools.partial(int, base=2),
    fractions.Fraction(1, 3), ValueError('x'), KeyError(1), OSError(2, 'no'), StopIteration(3), Exception(), iter([1, 2]), iter('ab'),
    enumerate('ab'), reversed([1]), zip('a', 'b'), map(str, [1]), operator.itemgetter(1), operator.attrgetter('a.b'),
    bytearray(b'y' * 70000), [b'z' * 40000, b'w' * 40000, 'v' * 66000],
    functools.reduce, UnicodeDecodeError('utf-8', b'x', 0, 1, 'r'), ModuleNotFoundError('m', name='n'), s]
for i, o in enumerate(objs):
    is_large = isinstance(o, (list, dict, set)) and len(o) > 100
    for proto in (1, 4) if is_large else range(6):
        try: data = pickle.dumps(o, proto)
        except Exception as e:
            print(i, proto, type(e).__name__, e); continue
        print(i, proto, digest(data))
        try: back = pickle.loads(data)
        except Exception as e: print('   back', type(e).__name__, e); continue
        if type(back) is not type(o) or (o is not rec and o is not rect and o is not recd and type(o) in (int, float, str, bytes, list, tuple, dict, set, frozenset, bytearray, D, I, T, St, complex) and back != o): print('   differs', repr(back)[:100])
def f(): pass
def g():
    def h(): pass
    class K: pass
    return h, K, lambda: 0
h, K, lam = g()
f2 = f
del f

class Bad:
    def __reduce__(self): return 5
class Bad2:
    def __reduce__(self): return (1,)
class Bad3:
    def __reduce__(self): return (1, 2)
class Bad4:
    def __reduce__(self): return (int, 2)
class Bad5:
    def __reduce__(self): return (1, ())
P2 = P
class P: pass
for o in (h, K, K(), lam, lambda: 0, f2, (x for x in ()), sys, Bad(), Bad2(), Bad3(), Bad4(), Bad5(), P2, P2(), open('/dev/null'), memoryview(b''), object.__new__, sys._getframe()):
    for proto in (0, 2, 4):
        try: print(pickle.dumps(o, proto))
        except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0], str(e)[-30:])
for data in (b'', b'.', b'N', b'abc', b'\x80\x04', b'\x80\x09.', b'(.', b'K', b'K\x01', b')))', b'}N.', b'R.', b'(N', b'h\x00.', b'g5\n.', b'I5\n.', b'I0x10\n.', b'Iabc\n.', b'S"abc"\n.', b"S'abc\n.", b'U\x03abc.', b'U\x03ab\xff.', b'cnomodule\nx\n.', b'(ibuiltins\nlist\n.', b'\x8a\x01\xff.', b'\x95\x05\x00\x00\x00\x00\x00\x00\x00N.', b'\x00', b"'", b'\xff', b'1.', b'0.', b't.', b'e.', b'a.', b's.', b'](K\x01e.', b'\x82\x01.', b'P5\n.', b'NQ.', b'\x97.', b'(K\x01K\x02d.', b'(K\x01l.', b'c__builtin__\nxrange\n(K\x03tR.', b'ccopy_reg\n_reconstructor\n.', b'NN\x93.', b'K\x01)\x81.', b'(cbuiltins\nint\nK\x05o.', b'\x8bNNNN', b'X\x05\x00\x00\x00ab', b'F1.5\n.', b'L5L\n.', b'Va\\u0041\n.', b'jN'):
    for kind in (pickle.loads, lambda d: pickle.load(io.BytesIO(d))):
        try: print(data, repr(kind(data)).split(' at ')[0])
        except Exception as e: print(data, type(e).__name__, e)
