# findall, split, sub and finditer over empty matches, groups, bytes and text beyond ASCII.
import re

print(re.findall(r'\w+', 'one zwei drei'), re.findall(r'(\w)(\d)?', 'a1b'), re.findall('x*', 'axxb'))
print(re.findall('(x)|y', 'xyx'), re.findall(b'[ab]+', b'abcab'), re.findall('', 'ab'))
print(re.split(r'\s*,\s*', 'a , b,c'), re.split(r'(,)|;', 'a,b;c'), re.split('x*', 'axbc'))
print(re.split(',', 'a,b,c', maxsplit=1), re.split(',', 'a,b', maxsplit=-1), re.split(b',', b'a,b'))
print(re.sub('x*', '-', 'abxd'), re.sub(r'(\w)(\w)', r'\2\1', 'abcd'), re.subn('a', 'b', 'aaa', count=2))
print(re.sub('(?P<n>a)|b', lambda m: str(m.lastgroup), 'abc'), re.sub(r'(a)|b', r'[\1]', 'ab'))
print([m.span() for m in re.finditer('ö+', 'aöböö')], re.search('ö', 'äö').span())
print(re.findall('é|(ü)', 'éüé'), re.split('ß', 'aßb'), re.compile('b').findall('abcb', 1, 3))
match = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(x)?', '2024-05')
print(match, match.groups(), match.groupdict('none'), match.lastgroup, match.regs)
print(match.expand(r'\g<month>/\1'), match['year'], match.start('month'), match.end(3))
