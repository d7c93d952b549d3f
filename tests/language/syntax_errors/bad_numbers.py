# Number literals that are none.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    '0x',
    '0xg',
    '0b2',
    '0b',
    '0o8',
    '0o',
    '1__0',
    '1_',
    '0_',
    '01',
    '007',
    '00',
    '0_7',
    '1e',
    '1e+',
    '1.e',
    '1_.5',
    '1._5',
    '1abc',
    '1.5abc',
    '0xfg',
    '0b12',
    '0o18',
    '1jx',
    '1e5x',
    '1_000_',
    '0b1_',
    '0x_',
    '09.5',
    '09',
    '0777',
    '1.2.3',
    '1..2',
    '123abc = 1',
    '5a',
    '1L',
    '0xFFL',
    "9" * 4301,
]:
    report(source)
