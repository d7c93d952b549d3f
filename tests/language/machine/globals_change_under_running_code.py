# Cached globals notice stores, deletions and builtins that appear or vanish.
import builtins
def f(): return value
value = 1
results = []
for i in range(60):
    if i == 10: value = 2
    if i == 20: globals()["value"] = 3
    if i == 30: del value; builtins.value = "builtin"
    if i == 40: value = 4
    if i == 50: del value
    results.append(f())
del builtins.value
print([r for i, r in enumerate(results) if i == 0 or results[i - 1] != r])
try: f()
except NameError as e: print(e)
def g(): return len("abc")
out = [g() for _ in range(20)]
len = lambda x: "hidden"
out.append(g())
del len
out.append(g())
print(out[0], out[-2:])
def h(n):
    global counter
    counter = n
    return counter + 1
print([h(n) for n in range(5)], counter)
