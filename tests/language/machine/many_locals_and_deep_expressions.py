# Functions with more locals and temporaries than fit in small numbers.
n = 400
source = "def f(p):\n" + "".join(f"    v{i} = p + {i}\n" for i in range(n)) + "    def g(): return v0 + v399\n" + "    v399 += 1\n" + "    return [" + ", ".join(f"v{i}" for i in range(n)) + "], g()\n"
ns = {}; exec(source, ns)
values, g = ns["f"](1000); print(values[0], values[255], values[256], values[-1], g, len(values))
deep = "1" + "".join(f" + ({i} * (2 - " for i in range(60)) + "3" + "))" * 60
print(eval(deep))
call = "max(" * 80 + "1" + ", 2)" * 80
print(eval(call))
loops = "def f():\n    total = 0\n" + "".join("    " + "    " * i + f"for i{i} in range(2):\n" for i in range(15)) + "    " + "    " * 15 + "total += 1\n    return total"
exec(loops, ns); print(ns["f"]())
tries = "def f():\n" + "".join("    " + " " * i + "try:\n" for i in range(15)) + "    " + " " * 15 + "raise ValueError('deep')\n" + "".join("    " + " " * i + f"finally: out.append({i})\n" for i in reversed(range(15)))
ns["out"] = []; exec(tries, ns)
try: ns["f"]()
except ValueError as e: print(e, ns["out"])
withs = "def f():\n" + "".join("    " + " " * i + f"with M({i}) as m{i}:\n" for i in range(15)) + "    " + " " * 15 + "return m0, m14"
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *a): ns["out"].append("x%d" % self.n)
ns["M"], ns["out"] = M, []; exec(withs, ns); print(ns["f"](), ns["out"])
