# Reentering a running generator is refused.
def gen():
    try:
        next(g)
    except ValueError as error:
        yield str(error)
    try:
        g.close()
    except ValueError as error:
        yield str(error)
g = gen()
print(list(g))
