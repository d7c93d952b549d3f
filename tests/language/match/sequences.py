# Sequence patterns: lengths, stars, nesting; text and bytes are no sequences.
def f(x):
    match x:
        case []: return "empty"
        case [one]: return f"one {one}"
        case [1, *rest]: return f"starts with 1: {rest}"
        case (a, *_, 9): return f"{a} to nine"
        case [[a, b], [c, *d]]: return f"nested {a}{b}{c}{d}"
        case [*most, last] if len(most) > 2: return f"{most} then {last}"
        case [_, _]: return "two"
        case str(): return "text"
        case _: return "no"
for x in ([], (), [7], (1, 2, 3), [1], [5, 6, 9], [[1, 2], [3, 4, 5]], range(4), [3, 4], "ab", b"ab", {1: 2}, 5, iter([1, 2]), [[1, 2], 3]):
    print(x if not hasattr(x, "__next__") else "iterator", f(x))
