# Duplicate arguments and the order of parameters.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'def f(a, a): pass',
    'lambda a, a: 0',
    'def f(a, *a): pass',
    'def f(a, **a): pass',
    'def f(a, *, a): pass',
    'def f(a=1, b): pass',
    'lambda a=1, b: 0',
    'def f(*): pass',
    'def f(*, **k): pass',
    'def f(a, /, b, /): pass',
    'def f(/, a): pass',
    'def f(*a, *b): pass',
    'def f(**k, a): pass',
    'def f(**k, *a): pass',
    'def f(*a, /): pass',
    'def f(*, /): pass',
    'def f(a, *, *b): pass',
    'def f(1): pass',
    'def f(a.b): pass',
    'def f((a, b)): pass',
    'def f(None): pass',
    'def f(a:): pass',
    'def f(a=): pass',
    'def f(*a=1): pass',
    'def f(**k=1): pass',
    'lambda *: 0',
    'lambda **k, a: 0',
    'lambda (a): 0',
    'def f(a b): pass',
    'def f(a, b=1, c, d): pass',
    'def f(*, a, a=1): pass',
    'def f(**k, **l): pass',
    'def 1f(): pass',
    'def f: pass',
    'def (): pass',
    'def f(a, __debug__): pass',
    'def f(*, a=1, b, c): pass',
    'def f(a=1, /, b): pass',
    'def f(*a, b=1, *, c): pass',
]:
    report(source)
