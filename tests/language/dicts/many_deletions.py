# Dicts of every size stay right through insertions, deletions and clearing.
state = 7


def random(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


class Odd:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 7

    def __eq__(self, other):
        return isinstance(other, Odd) and self.n == other.n


def check(make, limit, steps):
    d, keys, values = {}, [], []
    for step in range(steps):
        n = random(limit)
        key = make(n)
        if random(100) < 30 + step // 20 % 45:
            if n in keys:
                values[keys.index(n)] = step
            else:
                keys.append(n)
                values.append(step)
            d[key] = step
        elif n in keys:
            at = keys.index(n)
            del keys[at]
            assert d.pop(key) == values.pop(at)
        elif keys and random(3) == 0:
            d.popitem()
            keys.pop()
            values.pop()
        else:
            assert key not in d
        assert len(d) == len(keys)
        if step % 50 == 0:
            assert list(d.values()) == values and list(reversed(d.values())) == values[::-1]
            assert all(d[make(n)] == value for n, value in zip(keys, values))
            assert dict(d) == d and list(d.copy()) == list(d)
    print(len(d), sum(values))


for limit in (5, 12, 60, 400):
    check(lambda n: n, limit, 1500)
    check(str, limit, 1500)
    check(lambda n: (n, "x"), limit, 1500)
    check(lambda n: n / 2 if n % 3 else str(n), limit, 1500)
    check(Odd, limit, 600)
