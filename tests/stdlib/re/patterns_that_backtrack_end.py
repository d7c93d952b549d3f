# A pattern that would backtrack for ages on a long text still matches short ones.
import re

pattern = re.compile('(a+)+$')
print(pattern.match('a' * 20).span(), pattern.match('aaab'))
print(re.fullmatch('(?:a|b|ab)*c', 'ab' * 200 + 'c').span())
print(len(re.match('(?:.|\n)*', 'x' * 200000).group()))
