# Exceptions inside comprehensions leave outer variables alone.
x = "before"
try:
    [1 // x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e, x)
def f():
    y = "kept"
    try:
        [y / 0 for y in [1]]
    except ZeroDivisionError:
        pass
    return y
print(f())
try:
    {[]: 1 for _ in "a"}
except TypeError as e: print(e)
print([n if n else "zero" for n in range(2)])
