# sys.intern, and attribute names made at run time.
import sys
a = "".join(["at", "tr"])
class C: pass
c = C()
setattr(c, a, 1)
print(c.attr, getattr(c, "at" + "tr"), vars(c), sys.intern(a) is sys.intern("attr"))
d = {"attr": 5}
print(d[a])
for name in ("é", "with space", ""):
    setattr(c, name, 2)
print(sorted(vars(c)), getattr(c, "with space"))
try: sys.intern(5)
except TypeError as e: print(e)
