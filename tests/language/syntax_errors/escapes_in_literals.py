# Broken escapes in text and bytes.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    "'\\x'",
    "'\\x1'",
    "'\\u12'",
    "'\\U0000'",
    "'\\U00110000'",
    "'\\N'",
    "'\\N{'",
    "'\\N{no such name}'",
    "b'\\x'",
    "b'\\x1'",
    "b'\xe9'",
    "'a' b'b'",
    "b'a' 'b'",
    "f'a' b'b'",
    "'\\N{}'",
    "'ok' '\\x'",
    "'''\n\\u12'''",
    "f'\\x1'",
    "f'\\N{nope}'",
    "br'\xe9'",
]:
    report(source)
