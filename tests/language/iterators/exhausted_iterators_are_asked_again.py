# zip, enumerate, map and filter do not remember that they ended; iter(callable, sentinel) does.
a = iter([1, 2, 3, 4])
z = zip(a, iter([]))
print(next(z, 0), next(z, 0), list(a))
z = zip([1, 2], [3])
print(list(z), z.__reduce__()[0], len(z.__reduce__()[1]))
z = zip()
print(list(z), z.__reduce__())

def ask():
    print(list(it))
    return 1

it = iter(ask, 1)
print(next(it, 'ended'))
class Again:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 2: raise StopIteration
        return self.n
for make in (zip, enumerate, lambda i: map(str, i), lambda i: filter(None, i)):
    it = make(Again())
    print([next(it, None) for _ in range(4)])
calls = []
def count():
    calls.append(1)
    if len(calls) < 3: return next(it2, 'inner')
    return 'stop'
it2 = iter(count, 'stop')
print(next(it2, 'outer'), len(calls))
for args in ([], [1]), ([1], []), ([1], [1, 2]), ([1, 2], [3], [4, 5]):
    try:
        print(list(zip(*args, strict=True)))
    except ValueError as error:
        print(error)
