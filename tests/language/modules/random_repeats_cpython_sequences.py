# Every distribution after a seed.
import random
random.seed(444)
print(random.random(), random.randint(0, 10), random.randrange(100), random.randrange(5, 50, 5), random.choice("abcdef"), random.getrandbits(70), random.uniform(1, 5))
l = list(range(10)); random.shuffle(l); print(l, random.sample(range(100), 5), random.choices("abc", k=5), random.choices([1, 2], weights=[1, 9], k=5), random.choices("xy", cum_weights=[1, 3], k=3))
print(random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(1.5), random.betavariate(2, 3), random.gammavariate(2, 1), random.triangular(0, 1, 0.3), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4), random.binomialvariate(10, 0.4))
for seed in (0, 1, -5, 2 ** 100, "text", b"bytes", 1.5, True):
    random.seed(seed); print(seed, random.random(), random.getrandbits(32))
r = random.Random(7); s = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(s); print(a == [r.random() for _ in range(3)], a, r.randbytes(5))
random.seed("v1", version=1); print(random.random())
print(random.Random(3).sample(["a", "b", "c"], 2, counts=[2, 3, 1]), random.Random(9).randrange(10 ** 30), [random.Random(i).randint(1, 6) for i in range(10)])
for f in (lambda: random.choice([]), lambda: random.randrange(0), lambda: random.randint(2, 1), lambda: random.sample([1], 2), lambda: random.randrange(1.5), lambda: random.seed([]), lambda: random.sample({1}, 1), lambda: random.getrandbits(-1), lambda: random.choices([], k=1), lambda: random.randrange(1, 10, 0)):
    try: f()
    except (ValueError, IndexError, TypeError) as e: print(type(e).__name__, e)
