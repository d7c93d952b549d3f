# eval: namespaces, text, code objects, errors.
x = 1
print(eval("x + 1"), eval("x + y", {"x": 10, "y": 5}), eval("a", {}, {"a": 7}), eval("  1 + 1  "), eval("[i for i in range(n)]", {"n": 3}), eval(b"2 + 2"), eval("(1,\n2)"))
def f():
    y = 5
    return eval("y + x"), eval("locals()")
print(f(), eval("__name__"), eval("len('abc')"), eval("lambda q: q * 2")(4))
code = compile("x * 100", "<made>", "eval")
print(eval(code), eval(code, {"x": 3}), code.co_filename)
g = {}; eval("1", g); print("__builtins__" in g)
for source in ("x =", "x = 1", "", "1 +", "import sys", "undefined_thing", "(", 5):
    try: eval(source)
    except (SyntaxError, NameError, TypeError) as e: print(type(e).__name__, e)
class NS(dict):
    def __missing__(self, k): return k * 2
print(eval("ab + cd", {}, NS()))
try: eval("x", 5)
except TypeError as e: print(e)
