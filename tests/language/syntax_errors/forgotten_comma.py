# Perhaps you forgot a comma?
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'f(a b)',
    '[1 2]',
    '(a b)',
    '{1 2}',
    "{'a': 1 'b': 2}",
    'f(a, b c)',
    "print('a' b)",
    '[a, b c, d]',
    'x = (1 2 3)',
    'f(x for x in y z)',
    'foo(1 if 2 else 3 4)',
    '[x.y z]',
    'f(1.5 a)',
    '(a, b c)',
    "['a' b]",
    'f(a.b c.d)',
    '{a b}',
    'call(a, lambda: 1 2)',
]:
    report(source)
