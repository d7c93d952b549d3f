# A class derived from a sequence and a mapping is for patterns what comes first; names in class patterns are not mangled.
import collections
import collections.abc

class Plain: pass
class Map1(collections.UserDict, collections.abc.Sequence): pass
class Map2(Plain, dict, collections.abc.Sequence): pass
class Seq1(collections.UserList, collections.abc.Mapping):
    keys = __contains__ = get = lambda *args: ()
class Seq2(collections.abc.Sequence, dict):
    __getitem__ = __len__ = lambda self, *args: 0
def sequence_first(x):
    match x:
        case [*_]: return 'sequence'
        case {}: return 'mapping'
def mapping_first(x):
    match x:
        case {}: return 'mapping'
        case [*_]: return 'sequence'
for cls in Map1, Map2, Seq2:
    print(cls.__name__, sequence_first(cls()), mapping_first(cls()))

class C:
    __attr = 'of C'
    _Outer__attr = 'of Outer'
class Outer:
    def f(self, x):
        match x:
            case C(__attr=y): return y
c = C()
setattr(c, '__attr', 'plain')
print(Outer().f(c), Outer().f(C()))
