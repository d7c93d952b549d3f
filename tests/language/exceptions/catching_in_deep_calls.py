# An exception unwinds many frames, builtins in between included.
def f(n):
    if n == 0: raise LookupError("deep")
    return [f(n - 1)][0]
try:
    f(100)
except LookupError as e:
    print(e)
    depth = 0
    tb = e.__traceback__
    while tb: depth += 1; tb = tb.tb_next
    print(depth)
def key(x): raise ValueError(x)
for call in (lambda: sorted([1, 2], key=key), lambda: list(map(key, [3])), lambda: max([4], key=key),
             lambda: [key(5) for _ in "a"], lambda: sum(key(i) for i in [6]), lambda: {key(7): 1}, lambda: any(map(key, "8"))):
    try:
        call()
    except ValueError as e:
        print(e)
