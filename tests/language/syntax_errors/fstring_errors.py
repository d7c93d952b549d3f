# What is wrong inside f-strings.
def report(source):
    try:
        compile(source, "x.py", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")

for source in [
    "f'{}'",
    "f'{ }'",
    "f'{!r}'",
    "f'{:x}'",
    "f'{=}'",
    "f'}'",
    "f'{a}}'",
    "f'{a b}'",
    "f'{a!x}'",
    "f'{a!}'",
    "f'{a!r s}'",
    "f'{a!rr}'",
    "f'{*a}'",
    "f'{**a}'",
    "f'{lambda x: 1}'",
    "f'{a = b}'",
    "f'{a:{}}'",
    "f'{a:{b:{c}}}'",
    "f'{1 = 2}'",
    "f'{yield}'",
    "f'{#}'",
    "f'{a[}'",
    "f'{a)}'",
    "f'{(a}'",
    "f'{+}'",
    "f'{a,b c}'",
    "f'{a;b}'",
    "f'{import x}'",
    "f'{1+}'",
    "f'{a!'",
    "f'{a'",
    "f'{a:'",
    "f'{{}'",
    "f'{a $ b}'",
    "f'{\\n}'",
    "f'{a\\b}'",
    "f'{x:{y!z}}'",
    "f'{def}'",
    "f'{a.}'",
    "f'{'",
    "f'{a['b'}'",
    "f'{:}'",
    "f'{,}'",
    "f'{a!s:'",
]:
    report(source)
