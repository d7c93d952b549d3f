# Everyday regular expressions.
import re
m = re.match(r"(?P<first>\w+) (\w+)", "hello world again")
print(m, m.group(), m.group(1, 2), m["first"], m.groups(), m.groupdict(), m.span(), m.start(2), m.end("first"), m.lastindex, m.re.pattern, m.string[:5], m.pos, m.expand(r"\2-\g<first>"))
print(re.search("b+", "abbbc").span(), re.match("b", "abc"), re.fullmatch("a.c", "abc"), re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall("x*", "axb"), re.split(r"[,;]\s*", "a, b;c"), re.split("(-)", "a-b-c", maxsplit=1), re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home"), re.sub("a", lambda m: m[0].upper(), "banana", count=2), re.subn("x", "y", "xxz"), re.escape("a.b*c[d]"))
print([m.group() for m in re.finditer("[aeiou]", "education")], re.compile("A", re.I).match("abc"), re.findall(r"^\w", "a\nb", re.M), re.search("a.b", "a\nb", re.S) is not None, re.compile(r"""
  \d+   # digits
  \s*   # space""", re.X).match("12 ").group(), re.sub("", "-", "ab"), re.split("", "ab"), re.match("(a)|(b)", "b").groups("none"))
print(re.findall(r"(?<=\$)\d+(?!%)", "$5 $6% 7"), re.match(r"(\w)\1", "aab").group(), re.findall(r"\bfoo\b", "foo foobar foo"), re.match("(?i:A)b", "ab"), re.findall("é|ü", "é ü"), re.search(r"\w+", "naïve").group(), re.findall(r"a{2,3}?", "aaaa"), re.match(rb"\d", b"5"), re.search("(?P<q>['\"]).*?(?P=q)", "x 'y' z").group())
p = re.compile("a(b)?", re.IGNORECASE | re.MULTILINE); print(p, p.flags, p.groups, p.groupindex, p.pattern, p == re.compile("a(b)?", re.I | re.M), p.sub("x", "abA"), p.match("xab", 1).span(), re.I | re.M, p.search("zzz"))
for pattern in ("(", "[a", "*a", "a**", "(?P<1>x)", "\\", "(?P<a>x)(?P<a>y)", "a{2,1}", "(?<=a+)b", "\\1", "(?z)", ")", "[z-a]", "(?P=x)"):
    try: print(repr(pattern), re.compile(pattern))
    except re.error as e: print(repr(pattern), e, e.pos)
try: re.match("a", b"a")
except TypeError as e: print(e)
