# is with a literal, assert on a tuple, calls and subscripts of literals.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'x is 1',
    "x is not 'a'",
    'x is ()',
    'x is None',
    "assert (x, 'message')",
    '1(2)',
    "'a'(b)",
    '[1, 2][1, 2]',
    "'abc'['a']",
    '(1, 2)(3)',
    'None[0]',
    '{1: 2}(3)',
    "f'{x}'()",
    '(x for x in y)()',
    '{1}[0]',
    '1[0]',
    "(1, 2)['a']",
    '[]()',
    'x is ...',
    'x is -1',
]:
    report(source)
