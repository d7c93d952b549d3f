# A number directly before a keyword is a warning.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    '[0x1for x in y]',
    '1if 2else 3',
    '1or 2',
    '1in x',
    '1 if 2else 3',
    '0b1and 2',
    '1.5is x',
    '1jnot in x',
]:
    report(source)
