# sub and subn: templates, functions, counts, empty matches.
import re

print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('(?P<a>x)', r'[\g<a>\g<1>\g<0>]', 'axb'), re.sub('a', r'\n\t\\', 'a') == '\n\t\\')
print(re.sub('x*', '-', 'abxd'), re.sub('', '.', 'ab'), re.subn('a', 'b', 'banana', count=2), re.sub('q', 'r', 'none'), re.sub('b|', '*', 'abc'))
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), '1 and 20'), re.sub('(a)|b', r'<\1>', 'ab'), re.sub('.', 'é', 'xyz'), re.sub(b'a', b'\\g<0>b', b'aa'))
print(re.match('(a)(b)?', 'a').expand(r'\1-\2-'), re.escape('a.b*c [d]\n'), re.escape(b'x+y'), re.sub(re.escape('1+1'), 'two', '1+1'))
pattern = re.compile('o')
print(pattern.sub('0', 'foo boo', 3), pattern.subn('', 'oo'), pattern.split('foobo', 1), re.sub('a', r'\g<0>\g<0>', 'a-a'))
scanner = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'[a-z]+', lambda s, t: t.upper()), (r'\s+', None)])
print(scanner.scan('12 ab 3 ?'))
for action in (lambda: re.sub('a', r'\\2', 'a'),
               lambda: re.sub('a', r'\\q', 'a'),
               lambda: re.sub('a', r'\\g<', 'a'),
               lambda: re.sub('a', r'\\g<x>', 'a'),
               lambda: re.sub('a', r'\\g<1 >', 'a'),
               lambda: re.sub('a', 5, 'a'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
