# Unknown escapes are kept, with a warning.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    "'\\d'",
    "b'\\q'",
    "'\\400'",
    "'a\\(b'",
    "f'\\w{x}'",
    "'\\8'",
    "r'\\d'",
    'x = """\n\\."""',
]:
    report(source)
