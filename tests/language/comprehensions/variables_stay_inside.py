# Comprehension variables are their own scope.
x = "outer"
print([x for x in range(3)], x)
def f():
    y = [i for i in range(3)]
    try:
        return i
    except NameError:
        return "no i", y
print(f())
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
fs = [lambda i=i: i for i in range(3)]
print([g() for g in fs])
i = "kept"
[i for i in range(5)]
{i: i for i in range(5)}
print(i, [(x, y) for x in range(2) for y in [x + 1]])
def g():
    a = 1
    return [a + b for b in range(2)], [[a + c + d for d in range(2)] for c in range(2)]
print(g())
