# Targets of += and of annotations.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    '1 += x',
    'f() += 1',
    '(a, b) += 1',
    '[a] += 1',
    'a + b += 1',
    'None += 1',
    'a, b += 1',
    '*a += 1',
    "'x' += 1",
    'x = y += 1',
    '1: int',
    '(a, b): int',
    '[a]: int = 1',
    'f(): int',
    'a, b: int',
    'a + b: int = 1',
    "'a': int",
    'None: int',
    '(a): int',
    'x: int: str',
    'a < b += 1',
    'lambda: 0 += 1',
]:
    report(source)
