# Unexpected indent, unindent mismatch, tabs against spaces.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    '  x = 1',
    'x = 1\n  y = 2',
    'if x:\n    a\n  b',
    'if x:\n    a\n      b',
    'if x:\n\ta\n        b',
    'if x:\n        a\n\tb',
    'def f():\n\tif x:\n\t\ta\n        b',
    'if x:\n    a\n   b\n',
    'class C:\n    def f(self):\n        pass\n   def g(self): pass',
    '\tx',
    'x\n\ty',
    'if 1:\n  a\n\tb',
    'for i in x:\n  pass\n    pass',
]:
    report(source)
