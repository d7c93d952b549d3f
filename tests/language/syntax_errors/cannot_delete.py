# Targets that cannot be deleted.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'del 1',
    "del 'a'",
    'del None',
    'del f()',
    'del a + b',
    'del (a, 1)',
    'del [a, f()]',
    'del *a',
    'del a, *b',
    'del -a',
    'del (a := 1)',
    'del {a}',
    'del x if y else z',
    'del a < b',
    "del f'{x}'",
    'del',
    'del a b',
    'del ...',
    'del lambda: 0',
    'del (x for x in y)',
    'del a.b(), c',
]:
    report(source)
