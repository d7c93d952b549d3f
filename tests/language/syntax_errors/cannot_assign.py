# Targets that cannot be assigned to.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    '1 = x',
    "'a' = x",
    'None = 1',
    'True = 1',
    'False = 1',
    '... = 1',
    'f() = 1',
    'a + b = 1',
    '-a = 1',
    'not a = 1',
    'a and b = 1',
    'a < b = 1',
    'a if b else c = 1',
    'lambda: 0 = 1',
    '[a, 1] = x',
    '(a, f()) = x',
    'a, b + c = x',
    '{a} = 1',
    '{a: b} = 1',
    '[x for x in y] = 1',
    '(x for x in y) = 1',
    "f'{x}' = 1",
    '(yield) = 1',
    'await x = 1',
    'a = 1 = b',
    'x = f() = 3',
    '*a = x',
    'a, *b, *c = x',
    'a.b() = 1',
    'a[1]() = 2',
    "b'x' = 1",
    '1.5 = x',
    '__debug__ = 1',
    'x.None = 1',
    '(a := 1) = 2',
    '`x`',
    '`x` = 1',
    '{**a} = 1',
]:
    report(source)
