# Sorting asks the same comparisons in the same order as CPython does: it shows with keys that count, and with NaN.
state = 99


def random(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


class Key:
    log = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Key.log.append((self.n, other.n))
        return self.n < other.n


def digest(pairs):
    total = 0
    for a, b in pairs:
        total = (total * 1000003 + a * 31 + b) % (2**61 - 1)
    return len(pairs), total


def check(numbers, **options):
    Key.log = []
    items = [Key(n) for n in numbers]
    items.sort(**options)
    print(digest(Key.log), digest([(item.n, 0) for item in items]))


for size in (0, 1, 2, 3, 10, 63, 64, 65, 100, 500, 2000):
    check([random(10**6) for _ in range(size)])
    check([random(5) for _ in range(size)])
    check(list(range(size)))
    check(list(range(size, 0, -1)), reverse=True)
    check([n // 3 for n in range(size, 0, -1)])
    check(list(range(size // 2)) + list(range(size // 2)))
    check([n * 7 % 5 * 1000 + n for n in range(size)])
    check(list(range(size)) + [random(size + 1) for _ in range(10)])

nan = float("nan")
numbers = [nan if random(7) == 0 else random(100) / 4 for _ in range(300)]
print(sorted(numbers))
print(sorted(numbers, reverse=True))
print(sorted([(n, i) for i, n in enumerate(numbers)])[:40])


class Fails:
    count = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Fails.count += 1
        if Fails.count == 400:
            raise ValueError("enough")
        return self.n < other.n

    def __repr__(self):
        return str(self.n)


items = [Fails(random(1000)) for _ in range(200)]
try:
    items.sort()
except ValueError as error:
    print(error, digest([(item.n, 0) for item in items]))
