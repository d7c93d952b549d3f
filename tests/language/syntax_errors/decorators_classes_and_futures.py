# Decorators, type parameters, future imports.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    '@\ndef f(): pass',
    '@x',
    '@x\ny = 1',
    '@x y\ndef f(): pass',
    'class C(: pass',
    'class C[: pass',
    'class C[]: pass',
    'def f[]: pass',
    'def f[T, T](): pass',
    'class C[T, T]: pass',
    'def f[*T: int](): pass',
    'def f[T = int, U](): pass',
    'type X[T, T] = 1',
    'x = 1\nfrom __future__ import annotations',
    'from __future__ import nope',
    'from __future__ import braces',
    'from __future__ import *',
    'def f():\n from x import *',
    'class C:\n from x import *',
    'def f():\n from __future__ import annotations',
    'class C[T]:\n x = (yield)',
    'def f[T: (yield)](): pass',
    'type X = (yield)',
    'type X = (y := 1)',
    'def f(x: (yield)): pass',
    'class C(metaclass=M, metaclass=N): pass',
]:
    report(source)
