# Blocks stay open while a generator is suspended.
class Open:
    def __enter__(self): print("enter"); return self
    def __exit__(self, kind, value, tb): print("exit", kind and kind.__name__, value); return kind is ValueError
def gen():
    with Open():
        yield 1
        yield 2
    print("behind")
    yield 3
print(list(gen()))
g = gen(); next(g)
print(g.throw(ValueError("swallowed")))
g = gen(); next(g); g.close()
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            yield i
        finally:
            print("finally", i)
print(list(loop()))
