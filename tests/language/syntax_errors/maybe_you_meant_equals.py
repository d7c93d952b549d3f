# Assignment where an expression is wanted.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'if x = 3: pass',
    'while x = 3: pass',
    'if x.a = 1: pass',
    'if x[0] = 1: pass',
    'f(a.b=1)',
    'f(1=2)',
    'f(True=1)',
    'f(x()=1)',
    'f(a=)',
    'f(a, b=)',
    'x = (a = 1)',
    '[a = 1]',
    '{a = 1}',
    'assert x = 1',
    'return x = 1',
    'lambda: x = 1',
    'print(a = b = c)',
    '(x.y = 3)',
    'f(a + b=1)',
    '(a, b) = (c = d)',
    'x if y = 1 else z',
    'elif_ = 1 if a = 2 else 3',
]:
    report(source)
