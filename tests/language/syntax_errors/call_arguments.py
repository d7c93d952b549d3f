# Order and repetition of call arguments.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'f(a=1, 2)',
    'f(**k, 1)',
    'f(**k, *a)',
    'f(a=1, *b, c)',
    'f(a=1, a=2)',
    'f(x for x in y, 1)',
    'f(1, x for x in y)',
    'f(x for x in y, z=1)',
    'f(a=1, x for x in y)',
    'f(,)',
    'f(a,,b)',
    'f(*)',
    'f(**)',
    'f(a=1, **k, 2)',
    'f(None=1)',
    'f(lambda: 0=1)',
    'class C(x for x in y): pass',
    'class C(a=1, b): pass',
    'f(a, b=1, *c, d=2, e)',
    'f(**a, **b, *c)',
    'f(*a=1)',
    'f(__debug__=1)',
    'f(a := 1, b = 2, c := 3)',
    'f(a=b:=1)',
    '@f(\ndef g(): pass',
    'f(a=1 b=2)',
    'f(*x y)',
]:
    report(source)
