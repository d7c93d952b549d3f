# Classes that are registered as sequences or mappings match as such, and so do their subclasses.
import collections.abc
from abc import ABC

class Plain:
    def __len__(self): return 2
    def __getitem__(self, key):
        if key == 2: raise IndexError
        return key
    def keys(self): return ["a"]
    def get(self, key, default=None): return key

class Below(Plain): pass
class Other(Plain): pass

def what(x):
    match x:
        case [a, b]: return "sequence", a, b
        case {"a": v}: return "mapping", v
        case _: return "neither"

print(what(Plain()), what(Below()))
collections.abc.Sequence.register(Plain)
print(what(Plain()), what(Below()), what(Other()))
collections.abc.Mapping.register(Other)
print(what(Plain()), what(Below()), what(Other()))
class Later(Plain): pass
print(what(Later()))
class Base(collections.abc.Sequence): pass
class Member(Plain): pass
Base.register(Member)
print(what(Member()))
class Marked(ABC):
    __abc_tpflags__ = 1 << 6
    def __len__(self): return 1
    def __getitem__(self, key): return key
    def get(self, key, default=None): return "got"
print(what(Marked()), hasattr(Marked, "__abc_tpflags__"), hasattr(collections.abc.Sequence, "__abc_tpflags__"))
print(what("ab"), what(b"ab"), what(bytearray(b"ab")), what(memoryview(b"ab"))[0], what(range(2)), what({1: 2, "a": 3}))
