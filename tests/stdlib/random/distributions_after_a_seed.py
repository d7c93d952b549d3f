# The sequences of the distributions after a seed.
import random

r = random.Random(42)
print(r.random(), r.uniform(5, 10), r.triangular(0, 10, 3), r.gauss(0, 1), r.gauss(0, 1), r.gauss(10, 2))
print(r.normalvariate(0, 1), r.lognormvariate(0, 1), r.expovariate(2), r.betavariate(2, 3), r.gammavariate(0.5, 1), r.gammavariate(1, 2), r.gammavariate(3, 2))
print(r.vonmisesvariate(1, 4), r.vonmisesvariate(0, 0), r.paretovariate(3), r.weibullvariate(1, 2))
print([r.binomialvariate(10, 0.3) for _ in range(5)], [r.binomialvariate(1000, 0.4) for _ in range(3)], r.binomialvariate(1, 0.5), r.binomialvariate(5, 1.0))

class Half(random.Random):
    def random(self): return 0.5

print(Half().randint(0, 9), Half().choice('abc'), random.Random(1).gauss(), random.Random(1).expovariate())
for action in (lambda: r.gammavariate(0, 1),
               lambda: r.binomialvariate(-1),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
