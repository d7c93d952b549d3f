# Targets in for, with, comprehensions, := and import.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'for 1 in x: pass',
    'for f() in x: pass',
    'for a + b in x: pass',
    'for None in x: pass',
    'for *a in x: pass',
    '[x for 1 in y]',
    '[x for f() in y]',
    'with a as 1: pass',
    'with a as f(): pass',
    'with (a as b, c as 2): pass',
    '(1 := 2)',
    '(f() := 1)',
    '(a.b := 1)',
    '(a[0] := 1)',
    'x := 1',
    '(a, b := 1, 2)',
    '((a, b) := 1)',
    'import a.b as c.d',
    'import 1',
    'from x import',
    'from x import (',
    'from x import a,',
    'from x import *, a',
    'from . import *, b',
    'import a as b.c',
    'from x import a as 1',
    'import a as f()',
    'except_ = 1; try:\n pass',
    'for x in y z: pass',
    'for x y in z: pass',
    'for x: pass',
    'for in x: pass',
]:
    report(source)
