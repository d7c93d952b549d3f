# Dotted names compare; alternatives bind the same names; as binds parts.
import enum
class Color(enum.Enum):
    RED = 1
    GREEN = 2
class K: ONE = 1
def f(x):
    match x:
        case Color.RED: return "red"
        case Color.GREEN | K.ONE: return "green or one"
        case [("a" | "b") as letter, int(n) | float(n)]: return f"{letter} {n}"
        case (1 | 2 | 3) as small, *_ : return f"small {small}"
        case {"x": [_, (a, b) as pair]}: return f"{pair} {a} {b}"
        case _: return "no"
for x in (Color.RED, Color.GREEN, 1, ["a", 5], ["b", 2.5], [3, 4], {"x": [0, (1, 2)]}, "z"): print(f(x))
