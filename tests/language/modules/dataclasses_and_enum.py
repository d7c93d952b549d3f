# dataclass and Enum in everyday use.
from dataclasses import dataclass, field, asdict, replace, astuple, fields, FrozenInstanceError
from enum import Enum, IntEnum, Flag, auto, unique
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
p = P(1); print(p, p == P(1, 0, ["t"]), P(1) < P(2), asdict(p), replace(p, y=5), astuple(p), [f.name for f in fields(P)])
@dataclass(frozen=True, slots=True)
class F:
    a: str = "x"
f = F(); print(f, hash(f) == hash(F()), {f: 1}[F()])
try: f.a = "y"
except FrozenInstanceError as e: print(e)
class Color(Enum):
    RED = 1
    GREEN = auto()
    ALIAS = 1
    @property
    def lower(self): return self.name.lower()
print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], Color.ALIAS is Color.RED, list(Color), Color.RED.lower, len(Color), Color.RED in Color, Color.GREEN.value)
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.X), ~Perm.R, Perm(7), Perm(0), IntEnum("I", "A B").B + 1)
for g in (lambda: Color(9), lambda: Color["NO"], lambda: P()):
    try: g()
    except (ValueError, KeyError, TypeError) as e: print(type(e).__name__, e)
