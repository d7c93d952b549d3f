# break and continue outside loops.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'break',
    'continue',
    'if x:\n break',
    'def f():\n break',
    'for x in y:\n def f():\n  break',
    'while 1:\n class C:\n  continue',
    'for x in y:\n pass\nelse:\n break',
    'while 1:\n pass\nelse:\n continue',
    'try:\n break\nfinally:\n pass',
    'with x:\n continue',
    'lambda: break',
    'match x:\n case 1: break',
    'for i in x:\n try:\n  pass\n finally:\n  continue',
    'try:\n pass\nexcept* E:\n break',
    'for x in y:\n try:\n  pass\n except* E:\n  break',
    'def f():\n try:\n  pass\n except* E:\n  return',
]:
    report(source)
