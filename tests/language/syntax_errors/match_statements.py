# Patterns that are none.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'match x:\n case a: pass\n case b: pass',
    'match x:\n case _: pass\n case 1: pass',
    'match x:\n case a | b: pass',
    'match x:\n case (a | 1): pass',
    'match x:\n case 1 | a: pass\n case 2: pass',
    'match x:\n case [a, a]: pass',
    "match x:\n case {'a': a, 'b': a}: pass",
    "match x:\n case {'a': 1, 'a': 2}: pass",
    'match x:\n case [*a, *b]: pass',
    "match x:\n case {**a, 'b': 1}: pass",
    'match x:\n case {**_}: pass',
    'match x:\n case C(a=1, 2): pass',
    'match x:\n case C(a=1, a=2): pass',
    'match x:\n case a.b as c.d: pass',
    'match x:\n case 1 as 2: pass',
    'match x:\n case 1 as _: pass',
    'match x:\n case 1 + 2: pass',
    'match x:\n case -a: pass',
    "match x:\n case f'a': pass",
    'match x:\n case f(): pass\n case a + b: pass',
    'match x:\n case {a: 1}: pass',
    'match x:\n case {f(): 1}: pass',
    'match x:\n case *a: pass',
    'match x:\n case (*a): pass',
    'match x:\n pass',
    'match x:\n case : pass',
    'match x:\n case 1 if: pass',
    'match x:\n case a, b | c: pass',
    'match x:\n case 1j + 2: pass',
    'match x:\n case 2 + 1: pass',
    'match x:\n case [a | b]: pass',
    'match x:\n case 1 = 2: pass',
    'match x:\n case a := 1: pass',
    'match x:\n case _ as y: pass\n case 2: pass',
]:
    report(source)
