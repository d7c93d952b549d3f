# A compound statement without its colon.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'if x\n  pass',
    'if x:\n  pass\nelif y\n  pass',
    'if x:\n pass\nelse\n pass',
    'while True\n  pass',
    'for i in x\n  pass',
    'def f()\n  pass',
    'def f() -> int\n  pass',
    'class C\n  pass',
    'class C(A)\n  pass',
    'try\n  pass',
    'try:\n pass\nexcept\n pass',
    'try:\n pass\nexcept E\n pass',
    'try:\n pass\nexcept E as e\n pass',
    'try:\n pass\nfinally\n pass',
    'with a\n pass',
    'with a as b\n pass',
    'with (a as b)\n pass',
    'match x\n case 1: pass',
    'match x:\n case 1\n  pass',
    'lambda x',
    'async def f()\n pass',
    'if x = 3:\n pass',
    'while x y: pass',
]:
    report(source)
