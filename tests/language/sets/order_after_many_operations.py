# The order of a set follows from its history: additions, removals, growth and operations.
# hash seed: 0
state = 12345


def random(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


def number(n):
    return n


def text(n):
    return "k" + str(n)


def mixed(n):
    return [text, number, lambda n: (n // 8, n % 8), lambda n: n / 4][n % 4](n)


def change(a, b, key):
    target = a if random(2) else b
    op = random(100)
    if op < 50:
        target.add(key)
    elif op < 80:
        target.discard(key)
    elif op < 84:
        if target:
            print("pop", target.pop())
    elif op < 86:
        a = a | b
    elif op < 88:
        a = a & b
    elif op < 90:
        a = a - b
    elif op < 92:
        a = a ^ b
    elif op == 92:
        b -= a
    elif op == 93:
        b ^= a
    elif op == 94:
        b |= a
    elif op == 95:
        a = b.copy()
    elif op == 96:
        target.clear()
    elif op == 97:
        a = set(dict.fromkeys(b))
    elif op == 98:
        a = a.union(list(b), [key])
    else:
        b.intersection_update(list(a))
    return a, b


def run(make, limit, steps):
    a, b = set(), set()
    for step in range(steps):
        a, b = change(a, b, make(random(limit)))
        if step % 40 == 0:
            print(a, b)


for make in (number, text, mixed):
    for limit in (20, 300, 2**30):
        run(make, limit, 600)
