# Errors of patterns, with positions.
import re

for pattern in ('(', ')', '(a', 'a)', '[a', '[z-a]', '*', '+a', 'a**', 'a{2,1}', r'\\'[0], r'\q', r'[\q]', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?P=a)', '(?P<a', '(?P>', '(?', '(?z)', '(?<x', '(?<=a*)', r'(?<!a|bc)',
                r'\1', r'(\1)', '(?(1)a)', '(?(x)a)', '(?(1)a|b|c)(d)', 'a(?i)', '(?i', '(?-i)', '(?i-i:a)', '(?au:x)', '(?#', r'\x1', r'\u12', r'\400', r'\N{nope}', '(?P<n>a)(?P=m)', '^*', r'\b+', 'a\n(', '(?L)a', '{1}', '(?:', '[]', '[^]', r'\8'):
    try:
        re.compile(pattern)
        print(repr(pattern), 'ok')
    except re.error as error:
        print(repr(pattern), type(error).__name__, error, error.msg, error.pos, error.lineno, error.colno)
print(re.error is re.PatternError, re.I, repr(re.I | re.M), re.IGNORECASE.value, re.NOFLAG, re.RegexFlag(2))
for action in (lambda: re.compile('a', re.L),
               lambda: re.compile(b'a', re.U),
               lambda: re.compile('a', re.A | re.U),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
