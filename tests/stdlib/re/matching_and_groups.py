# match, search, fullmatch, findall, finditer, split; groups and spans.
import re

m = re.search(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', 'on 2024-05 and 2023-01-02')
print(m, m.group(), m.group(1, 'month'), m.groups(), m.groups('x'), m.groupdict(), m.span('year'), m.start(2), m.end(), m[1], m['month'], m.lastindex, m.lastgroup, m.regs, m.pos, m.endpos, m.string[:5], m.re.groups, dict(m.re.groupindex))
print(re.match('b', 'ab'), re.fullmatch('a|ab', 'ab'), re.fullmatch('a', 'ab'), re.match('', 'x').span(), bool(re.match('a', 'a')))
print(re.findall(r'\w+', 'a bc, d'), re.findall(r'(\w)(\d)?', 'a1 b'), re.findall('(a)|b', 'ab'), re.findall('', 'ab'), re.findall(r'a*', 'baac'))
print([(x.group(), x.span()) for x in re.finditer(r'\d+|', '1a22')])
print(re.split(r',\s*', 'a, b,c,,d'), re.split('(-)', 'a-b-c', maxsplit=1), re.split('', 'abc'), re.split('(x)|(y)', 'axbyc'), re.split('z', ''))
p = re.compile(r'b+', re.I)
print(p.search('aBBb', 2), p.match('abb', 1), p.findall('bAbB', 1, 3), p.search('aab', 0, 2), p.pattern, p.flags, p)
print(re.compile('a', re.I | re.M | re.S | re.X | re.A), re.compile(b'x'), re.compile('x' * 300) == re.compile('x' * 300), hash(re.compile('q')) == hash(re.compile('q')))
print(re.match('(a)(b)?', 'a').lastindex, re.match('((a)(b))', 'ab').lastindex, re.match('(?P<n>a)|(?P<o>b)', 'b').lastgroup, re.match('(?:(a)|(b))*', 'abba').groups())
print(re.findall(r'^\w', 'a\nb', re.M), re.findall('.', 'a\nb'), re.findall('.', 'a\nb', re.S), re.findall(r'\w', 'aé1_', re.A), re.findall(r'\w+', 'naïve café'), re.search('a$', 'a\n'), re.search(r'a\Z', 'a\n'))
print(re.search(r'(?<=x)y', 'xy').span(), re.search(r'(?<!x)y', 'xyy').span(), re.search(r'a(?=b)', 'acab').span(), re.match(r'(?i:A)b', 'ab'), re.match(r'(a)?(?(1)b|c)', 'c'), re.match(r'(\w)\1', 'aa'), re.match('(?P<q>x)(?P=q)', 'xx'))
print(re.match(r"""(?x) a  # first
   \ b """, 'a b'), re.match(r'a{,2}b', 'aab'), re.match('a{1', 'a{1'), re.match(r'[]a]+', ']a'), re.match(r'[^\d\s]+', 'ab 1'), re.match(r'a++b', 'aab'), re.match(r'(?>a+)b', 'ab'), re.match(r'\x41\u0042\103\N{LATIN SMALL LETTER A}', 'ABCa'))
for action in (lambda: m.group(9),
               lambda: m.group('no'),
               lambda: re.match('a', b'a'),
               lambda: re.match(b'a', 'a'),
               lambda: re.match('a', 5),
               lambda: re.compile(p, re.M),
               lambda: re.compile(5),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
