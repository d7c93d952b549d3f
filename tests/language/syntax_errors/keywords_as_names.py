# Keywords cannot be names.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'def if(): pass',
    'class for: pass',
    'x.class',
    'import if',
    'from x import for',
    'lambda if: 0',
    'def f(while): pass',
    'for in in x: pass',
    'global if',
    'if = 1',
    'class = 1',
    'def = 2',
    'x = lambda: def',
    'import a as if',
    'with x as for: pass',
    'f(if=1)',
    'f(class=1)',
    'except = 1',
    'try = 2',
    'async = 1',
    'await = 1',
    'nonlocal None',
    'global True',
    'def f(True): pass',
    'class None: pass',
    'def None(): pass',
    'import None',
    'x.True',
    'lambda None: 0',
    'del if',
    'print = 1; pass = 2',
    'elif x: pass',
    'else: pass',
    'except: pass',
    'finally: pass',
    'case 1: pass',
    'match: pass',
    'type X',
    'type X =',
    'type 1 = 2',
    'type X.y = 1',
]:
    report(source)
