# Many parameters and many arguments.
n = 300
names = [f"a{i}" for i in range(n)]
source = f"def many({', '.join(names)}): return a0 + a{n - 1}"
exec(source)
print(many(*range(n)))
print(many(**{name: 2 for name in names}))
def star(*args): return len(args), sum(args)
print(star(*range(5000)))
call = "star(" + ", ".join("1" for _ in range(400)) + ")"
print(eval(call))
def locals_many():
    exec_source = "\n".join(f"v{i} = {i}" for i in range(400))
    d = {}
    exec(exec_source, d)
    return d["v399"]
print(locals_many())
body = "def big():\n" + "".join(f"    x{i} = {i}\n" for i in range(600)) + "    return " + " + ".join(f"x{i}" for i in range(600))
exec(body)
print(big())
