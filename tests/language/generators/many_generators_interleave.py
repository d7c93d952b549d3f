# Generators are independent of each other.
def count(name, n):
    for i in range(n):
        yield f"{name}{i}"
gens = [count(c, n) for c, n in zip("abc", (1, 3, 2))]
out = []
while gens:
    for g in gens[:]:
        try:
            out.append(next(g))
        except StopIteration:
            gens.remove(g)
print(out)
def primes():
    def numbers():
        n = 2
        while True:
            yield n
            n += 1
    def keep(p, it):
        for n in it:
            if n % p: yield n
    it = numbers()
    while True:
        p = next(it)
        yield p
        it = keep(p, it)
ps = primes()
print([next(ps) for _ in range(25)])
