# try without handlers, mixed and misordered clauses.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    'try:\n pass',
    'try:\n pass\nx',
    'try:\n pass\nelse:\n pass',
    'try:\n pass\nexcept:\n pass\nexcept E:\n pass',
    'try:\n pass\nexcept A, B:\n pass',
    'try:\n pass\nexcept A, B as e:\n pass',
    'try:\n pass\nexcept* A, B:\n pass',
    'try:\n pass\nexcept A:\n pass\nexcept* B:\n pass',
    'try:\n pass\nexcept* A:\n pass\nexcept B:\n pass',
    'try:\n pass\nexcept*:\n pass',
    'try:\n pass\nexcept A as 1:\n pass',
    'try:\n pass\nexcept A as a.b:\n pass',
    'try:\n pass\nexcept A as (a, b):\n pass',
    'try:\n pass\nfinally:\n pass\nexcept E:\n pass',
    'try:\n pass\nfinally:\n pass\nelse:\n pass',
    'try pass',
    'try:\n pass\nexcept E:\n pass\nfinally',
    'try:\n pass\n pass2\nfoo()',
    'raise x from',
    'raise x, y',
    'try:\n pass\nexcept as e:\n pass',
]:
    report(source)
