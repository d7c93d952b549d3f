# The sequences of integers, choices and shuffles after a seed.
import random

random.seed(12345)
print([random.randint(1, 100) for _ in range(10)], [random.randrange(0, 1000, 7) for _ in range(5)], random.randrange(10 ** 30))
print(random.choice('abcdefgh'), random.choices([1, 2, 3], k=6), random.choices('ab', weights=[1, 9], k=8), random.choices('xyz', cum_weights=[1, 3, 10], k=4))
x = list(range(10)); random.shuffle(x); print(x, random.sample(range(100), 5), random.sample('abc', 3), random.sample(range(10 ** 9), 4), random.sample(['r', 'b'], counts=[4, 2], k=5))
print(random.getrandbits(10), random.getrandbits(100), random.randbytes(6))
for seed in (0, -7, 'text', b'bytes', 2.5, 10 ** 40, 'é', ''):
    random.seed(seed); print(random.random(), random.randint(0, 99))
random.seed('old', version=1); print(random.random())
a = random.Random(3); state = a.getstate(); one = [a.random() for _ in range(3)]; a.setstate(state)
print(one == [a.random() for _ in range(3)], len(state), state[0], len(state[1]))
for action in (lambda: random.randint(2, 1),
               lambda: random.randrange(0),
               lambda: random.choice([]),
               lambda: random.sample([1], 2),
               lambda: random.sample({1}, 1),
               lambda: random.choices([1], weights=[0]),
               lambda: random.choices([1, 2], weights=[1]),
               lambda: random.seed([]),
               lambda: random.randrange(1, 2, 0),
               lambda: random.randrange(1.5),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
