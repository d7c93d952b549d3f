# Text literals without an end.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    "'abc",
    '"abc',
    "x = 'abc\n",
    "'''abc",
    '"""abc\ndef\n',
    "b'abc",
    "r'abc\\'",
    "'abc\\",
    "x = '''\n\n",
    "f'abc",
    "f'''abc\n",
    "f'{x",
    "f'{x!r",
    "f'{x:",
    "f'{",
    "f'{x:>{y}",
    "print('hello)",
    'f\'{"a}\'',
    "'a\nb'",
    'f("a, b)',
    "u'x",
    "rb'x",
]:
    report(source)
