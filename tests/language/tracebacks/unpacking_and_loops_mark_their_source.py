# Carets of failing unpacking, iteration, calls with too few arguments.
import traceback
def f(a, b): pass
def run(call):
    try:
        call()
    except Exception:
        traceback.print_exc(limit=-1)
def u():
    a, b = [1, 2, 3]
def i():
    for x in 5: pass
def c():
    return 1 + f(1)
def s():
    x = [1, 2, 3]
    x[5] = 1
def n():
    return -"x" + 1
def cmp():
    return 1 < 2 < "x"
def d():
    del {}["k"]
def imp():
    from sys import nothing
def w():
    with 5 as x: pass
def fs():
    return f"{1 + 'a'} and {2}"
def k():
    return dict(a=1)["b"].c
def aug():
    x = 1
    x += "a"
def at():
    class D: pass
    D().x.y = 5
def asr():
    assert 1 == 2, "message"
def kw():
    return f(a=1, c=2)
for call in (u, i, c, s, n, cmp, d, imp, w, fs, k, aug, at, asr, kw):
    run(call)
