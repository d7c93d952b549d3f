# Ten chained exceptions.
def chain(n):
    try:
        if n: chain(n - 1)
        else: raise ValueError(0)
    except Exception as e:
        raise ValueError(n + 1) from e
chain(3)
