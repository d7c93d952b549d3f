# return, yield and await outside their place.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'return',
    'return 1',
    'class C:\n return 1',
    'yield',
    'yield 1',
    'x = yield',
    'class C:\n yield 1',
    'await x',
    'def f():\n await x',
    'lambda: await x',
    'async for x in y: pass',
    'def f():\n async for x in y: pass',
    'async with x: pass',
    'def f():\n async with x: pass',
    '[x async for x in y]',
    'def f():\n return [x async for x in y]',
    'async def f():\n yield from x',
    'async def f():\n yield 1\n return 2',
    '[(yield x) for x in y]',
    'def f():\n return [(yield x) for x in y]',
    '[await x for x in y]',
    '(yield for x in y)',
    'yield from x',
    'class C:\n await x',
    'class C:\n x = [(yield) for a in b]',
    'async def f():\n def g():\n  await x',
    'async def f():\n lambda: await x',
    'def f(x=(yield)): pass',
]:
    report(source)
