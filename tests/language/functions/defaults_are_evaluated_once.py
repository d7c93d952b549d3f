# Default values belong to the function and are made when def runs.
def append(item, items=[]):
    items.append(item)
    return items

print(append(1), append(2))
print(append.__defaults__)
n = 1
def f(a=n): return a
n = 2
print(f())
def g(*, k=n, j): return k
print(g.__kwdefaults__, g(j=0))
f.__defaults__ = (10,)
print(f())
fs = [lambda i=i: i for i in range(3)]
print([h() for h in fs])
