# Identifiers may be of any script and are compared in NFKC form.
ñ = 1
переменная = 2
变量 = 3
ﬁx = 4
print(ñ, переменная, 变量, fix, 'fix' in globals())
class C:
    ªttr = 5
print(C.attr, getattr(C, 'attr'), hasattr(C, 'ªttr'))
def f(ª): return a
print(f(6), f(a=7), f(ª=8))
