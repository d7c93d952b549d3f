# Flag and IntFlag: operators, membership, names of combinations, boundaries.
from enum import CONFORM, KEEP, STRICT, Flag, IntFlag, auto, verify, UNIQUE, CONTINUOUS

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.RW is Perm.R | Perm.W, Perm.R in Perm.RW, Perm.X in Perm.RW, ~Perm.R, Perm(0), bool(Perm(0)))
print(list(Perm), list(Perm.RW), len(Perm.RW), Perm(7), Perm.R ^ Perm.RW, Perm.RW & Perm.W, Perm.RW.value, Perm.X.name, (Perm.R | Perm.X).name)

class Mode(IntFlag):
    A = 1
    B = 2

print(Mode.A | 4, repr(Mode.A | 4), Mode.A + 1, Mode(3), Mode.A | Mode.B == 3, ~Mode.A, list(Mode(3)))

class Conform(Flag, boundary=CONFORM):
    P = 1
    Q = 2

print(Conform(9), Conform.P | Conform.Q)
for action in (lambda: Perm(16),
               lambda: Perm.R | 1,
               lambda: 3 in Perm.RW,
               lambda: Perm('x'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
