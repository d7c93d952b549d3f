# Registered sequences and mappings match.
from collections import deque, UserDict, OrderedDict
import collections.abc
class S(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return (10, 20)[i]
for x in (S(), deque([1, 2]), UserDict(a=1), OrderedDict(a=2), {1, 2}):
    match x:
        case [a, b]: print("sequence", a, b)
        case {"a": v}: print("mapping", v)
        case _: print("neither")
