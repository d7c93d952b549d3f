# Lists, tuples and dicts nested 100,000 deep are made, dropped, and refuse to be shown or compared.
# not under stress: collecting at every few steps takes quadratic time over data this deep
def nest(make, n=100000):
    x = make(None)
    for _ in range(n): x = make(x)
    return x
for make in (lambda x: [x], lambda x: (x,), lambda x: {"k": x}):
    a, b = nest(make), nest(make)
    for action in (repr, lambda x: x == b, str):
        try: action(a); print("shown")
        except RecursionError as e: print("RecursionError")
try: hash(nest(lambda x: (x,)))
except RecursionError: print("hash refused")
class N:
    def __init__(self, n): self.n = n
chain = nest(N, 200000)
del chain, a, b
print("dropped")
