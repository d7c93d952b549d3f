# Class patterns: positional by __match_args__, keywords, built-in types.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Circle:
    def __init__(self, center, r): self.center, self.r = center, r
def f(s):
    match s:
        case Point(0, 0): return "origin"
        case Point(x, y=0): return f"on x at {x}"
        case Point(x=0, y=y): return f"on y at {y}"
        case Point(x, y) as p if x == y: return f"diagonal {p.x}"
        case Point(): return "point"
        case Circle(center=Point(cx, _), r=r): return f"circle {cx} {r}"
        case int() | float(): return "number"
        case str(text): return f"text {text}"
        case list([first, *_]) | tuple((first, *_)): return f"first {first}"
        case dict({"a": v}): return f"dict {v}"
        case bool(): return "never, bool is int"
        case _: return "no"
for s in (Point(0, 0), Point(5, 0), Point(0, 6), Point(3, 3), Point(1, 2), Circle(Point(4, 5), 6), 5, 2.5, True, "t", [1], (2, 3), {"a": 1}, None, []):
    print(f(s))
