# The line of an exception survives finally and with.
class M:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit")
def f():
    try:
        with M():
            x = 1
            y = [x,
                 x.nothing]
    finally:
        print("finally")
f()
