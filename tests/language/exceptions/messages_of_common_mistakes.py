# What people see most often.
class C:
    attribute = 1
    def method(self): pass
def attempt(text):
    try:
        exec(text, {"C": C, "c": C(), "d": {}, "l": [1], "s": "abc", "t": (1,), "n": None, "f": len})
    except Exception as e:
        print(type(e).__name__ + ":", e)
for text in """c.atribute
n.x
l.push
s.foo
C.nothing
f.bar
(1).x
l[5]
l["a"]
t[3]
s[10]
d["x"]
s["x"]
l[1.5]
n[0]
c[0]
t[0] = 1
s[0] = "x"
c[0] = 1
n[0] = 1
del t[0]
del l[9]
l[9] = 1
1 + "x"
"x" + 1
[] + ()
1 - "x"
"x" * "y"
-"x"
~1.5
1 < "x"
[] < 1
n < n
1 / 0
1 // 0
1 % 0
1.0 / 0
2 ** "x"
0 ** -1
0.0 ** -1
1 << -1
int("x")
int("1.5")
float("x")
int("12", 99)
chr(-1)
n()
c()
for i in 5: pass
a, b = 1
l.remove(9)
[].pop()
{}.pop("k")
{}.popitem()
set().pop()
l.index(9)
s.index("z")
"x".foo()
round("x")
sum([1, "x"])
"%d" % "x"
"%s %s" % 1
"%s" % (1, 2)
"%q" % 1
"{}".format()
"{x}".format()
"{0.y}".format(1)
format(1, "z")
format("s", "d")
undefined_name
C(1, 2)
c.method(1)
range(1, 2, 0)
range(1.5)
b"x" + "x"
"x" in 5
hash({})
{[]: 1}
{{}}
sorted([1, "a"])
max([])
next(iter([]))
l.sort(1)
import nothing.at.all
from sys import nothing_there
with 5: pass
raise n
super().x""".split("\n"):
    attempt(text)
