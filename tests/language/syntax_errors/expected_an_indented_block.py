# Each statement kind says after what a block was expected.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'if x:\npass',
    'if x:\n pass\nelif y:\npass',
    'if x:\n pass\nelse:\npass',
    'while x:\npass',
    'while x:\n pass\nelse:\npass',
    'for i in x:\npass',
    'for i in x:\n pass\nelse:\npass',
    'def f():\npass',
    'async def f():\npass',
    'class C:\npass',
    'try:\npass',
    'try:\n pass\nexcept:\npass',
    'try:\n pass\nexcept E:\npass',
    'try:\n pass\nexcept* E:\npass',
    'try:\n pass\nfinally:\npass',
    'try:\n pass\nexcept E:\n pass\nelse:\npass',
    'with x:\npass',
    'async def f():\n async with x:\n pass',
    'async def f():\n async for i in x:\n pass',
    'match x:\ncase 1: pass',
    'match x:\n case 1:\n pass',
    'if x:',
    'def f():',
    'class C:\n',
    'if x:\n  # comment\n',
    'for i in x:\n\n\n',
]:
    report(source)
