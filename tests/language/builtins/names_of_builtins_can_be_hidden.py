# Builtins are looked up behind the globals, each time.
import builtins
def size(x): return len(x)
print(size("abc"))
len = lambda x: "mine"
print(size("abc"))
del len
print(size("abc"))
saved = builtins.len
builtins.len = lambda x: "builtins"
print(size("abc"))
builtins.len = saved
builtins.made = 5
print(size("abc"), made, __builtins__ is builtins or True)
del builtins.made
try: made
except NameError as e: print(e)
print(sorted(n for n in dir(builtins) if n.islower() and not n.startswith("_")))
