# Brackets never closed, never opened, or closed by another.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    '(',
    '[1, 2',
    '{1: 2',
    'f(1,\n2',
    'x = (1,\n  [2\n)',
    ')',
    'x = 1]',
    '}',
    '(]',
    '[}',
    '{)',
    'f(\n]',
    "x = {\n 'a': [1, 2)\n}",
    'print((1)',
    'a = (b = c',
    '(\n\n\n',
    'foo(a, b',
    'x = [\n1,\n2',
    'def f(:\n pass',
    'def f(a\n  pass',
    '((((',
    "{'a': (1, 2}",
]:
    report(source)
