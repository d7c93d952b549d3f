# print and exec as statements.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    "print 'hello'",
    'print x',
    'print x, y',
    'print',
    "exec 'x'",
    "print 'a' % b",
    'print f(x)',
    "if x:\n print 'a'",
    'print >>f, x',
    'print(x) y',
    'print -1',
    'print x if y else z',
    'exec x in y',
    'x = print y',
    "print 'a',",
    "  print 'x'",
    'print 1; print 2',
]:
    report(source)
