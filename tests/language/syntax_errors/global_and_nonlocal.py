# global and nonlocal that do not fit.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'nonlocal x',
    'def f():\n nonlocal x',
    'def f():\n x = 1\n global x',
    'def f():\n print(x)\n global x',
    'def f(x):\n global x',
    'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x',
    'def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x',
    'def f(x):\n nonlocal x',
    'def f():\n global x\n nonlocal x',
    'class C:\n nonlocal x',
    'def f():\n global x\n def g():\n  nonlocal x',
    'def f():\n x: int\n global x',
    'def f():\n global x\n x: int = 1',
    'x = 1\nglobal x',
    'def f():\n for x in y: pass\n global x',
    'def f():\n import x\n global x',
    'def f():\n def x(): pass\n global x',
    'class C:\n x = 1\n def f(self):\n  nonlocal x',
    'global',
    'global x.y',
    'nonlocal x = 1',
    'def f():\n x += 1\n global x',
    'def f():\n del x\n global x',
    'def f():\n with a as x: pass\n global x',
]:
    report(source)
