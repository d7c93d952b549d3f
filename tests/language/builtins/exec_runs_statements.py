# exec: definitions land in the given namespaces.
ns = {}
exec("x = 1\ndef f(): return x + 1\nclass C: y = x", ns)
print(ns["x"], ns["f"](), ns["C"].y, sorted(k for k in ns if not k.startswith("__")))
exec("z = 5"); print(z)
def f():
    a = 1
    exec("a = 2; b = 3")
    return a, "b" in locals()
print(f())
g, l = {"n": 10}, {}
exec("m = n * 2\nglobal k\nk = 3", g, l); print(l, g["k"])
exec(compile("for i in range(2): print('i', i)", "<loop>", "exec"))
exec("print('several'); print('statements')")
exec("if True:\n    print('block')\n")
try: exec("raise ValueError('inside')")
except ValueError as e: print(e, e.__traceback__.tb_next.tb_frame.f_code.co_filename)
single = compile("1 + 1\n", "<s>", "single"); exec(single)
exec(""); exec("# only a comment"); exec("\n\n")
d = {"__builtins__": {"len": len}}
exec("r = len('ab')", d); print(d["r"])
try: exec("print(1)", d)
except NameError as e: print(e)
