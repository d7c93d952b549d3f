# Characters that no token begins with.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'x = 1 ? 2',
    'a $ b',
    'x = \u201ctext\u201d',
    'x = 1 \u2013 2',
    'a ! b',
    'x\xa0= 1',
    'x = \u200b1',
    '\u20ac = 1',
    'a\\b',
    'x = 1 \\ 2',
    'x = 5\u20ac',
    '\xe9 = 1',
    'x\xb2 = 1',
    '\ufeffx = 1\n\ufeffy = 2',
    "x = 'a' \u2019",
    'a \u2192 b',
    'x\x00y',
    '\x01',
    'x = \U0001f600',
    '!x',
    'a = b?',
    '$x',
    'x = @',
    '\\',
    'x = 1 \\',
]:
    report(source)
