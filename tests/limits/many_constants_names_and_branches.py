# Big functions: wide jumps, many constants and names.
n = 3000
d = {}
exec("def consts(x):\n" + "".join(f"    x += {i}.5\n" for i in range(n)) + "    return x", d); print(d["consts"](0))
exec("def jumps(x):\n    while x:\n" + "".join(f"        if x == {i}: y = 'v{i}'\n" for i in range(n)) + "        x = 0\n    return y", d); print(d["jumps"](2999))
exec("def names():\n" + "".join(f"    global g{i}; g{i} = {i}\n" for i in range(n)) + "    return g0 + g2999", d); print(d["names"]())
exec("t = (" + "1, " * 5000 + ")\nl = [" + ", ".join(f"t[{i}]" for i in range(1000)) + "]\nk = {" + ", ".join(f"'k{i}': t[{i}]" for i in range(1000)) + "}", d); print(len(d["t"]), sum(d["l"]), len(d["k"]))
exec("def calls():\n    f = lambda *a, **k: (len(a), len(k))\n    return f(" + ", ".join(str(i) for i in range(400)) + ", " + ", ".join(f"k{i}={i}" for i in range(300)) + ")", d); print(d["calls"]())
exec("s = ''\n" + "s += 'line'\n" * 5000, d); print(len(d["s"]))
exec("r = " + " + ".join(f"'{i}'" for i in range(300)), d); print(len(d["r"]))
exec("f = f'" + "{1}" * 1000 + "'", d); print(len(d["f"]))
exec("class Big:\n" + "".join(f"    def m{i}(self): return {i}\n" for i in range(500)), d); print(d["Big"]().m499())
