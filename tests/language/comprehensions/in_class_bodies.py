# In a class body only the first iterable sees class names.
class C:
    n = 3
    items = [i for i in range(n)]
    try:
        bad = [n for i in range(2)]
    except NameError as e:
        error = str(e)
    squares = {i: i * i for i in items}
    gen = list(x for x in items)
print(C.items, C.error, C.squares, C.gen, hasattr(C, "i"))
