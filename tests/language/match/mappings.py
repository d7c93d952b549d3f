# Mapping patterns: keys present, rest, nesting, no defaults made.
from collections import defaultdict
def f(x):
    match x:
        case {"kind": "point", "x": x, "y": y}: return f"point {x} {y}"
        case {"kind": kind, **rest}: return f"{kind} with {rest}"
        case {1: [a, *_], None: n}: return f"{a} {n}"
        case {"list": [first, *_]}: return f"list {first}"
        case {}: return "mapping"
        case _: return "no"
for x in ({"kind": "point", "x": 1, "y": 2, "z": 3}, {"kind": "line", "len": 5}, {1: [2, 3], None: 4}, {"list": [1]}, {"list": []}, {}, [], 5):
    print(f(x))
d = defaultdict(int)
print(f(d), dict(d))
class M: KEY = "k"
match {"k": 1}:
    case {M.KEY: v}: print(v)
try:
    match {"a": 1}:
        case {"a": 1, M.KEY: 2, **r}: pass
        case _: print("no k")
except ValueError as e: print(e)
