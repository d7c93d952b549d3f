# Small classic exercises in one program.
def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        while n >= v: out += s; n -= v
    return out
def number(s):
    values = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    return sum(-values[a] if values[a] < values.get(b, 0) else values[a] for a, b in zip(s, s[1:] + " "))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(number(roman(n)) == n for n in range(1, 4000)))
def score(rolls):
    total = i = 0
    for _ in range(10):
        if rolls[i] == 10: total += 10 + rolls[i + 1] + rolls[i + 2]; i += 1
        elif rolls[i] + rolls[i + 1] == 10: total += 10 + rolls[i + 2]; i += 2
        else: total += rolls[i] + rolls[i + 1]; i += 2
    return total
print(score([10] * 12), score([9, 0] * 10), score([5] * 21), score([1] * 20))
def weekday(y, m, d):
    if m < 3: y, m = y - 1, m + 12
    return "Sat Sun Mon Tue Wed Thu Fri".split()[(d + 13 * (m + 1) // 5 + y + y // 4 - y // 100 + y // 400) % 7]
print(weekday(2024, 2, 29), weekday(2000, 1, 1), weekday(1969, 7, 20))
def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n
print(max(range(1, 1000), key=lambda n: len(list(collatz(n)))), list(collatz(6)))
luhn = lambda s: sum(int(c) if i % 2 == 0 else sum(divmod(int(c) * 2, 10)) for i, c in enumerate(reversed(s))) % 10 == 0
print(luhn("4539578763621486"), luhn("8273123273520569"))
caesar = lambda s, k: "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello, world", 13), caesar(caesar("hello, world", 13), -13))
def spiral(n):
    g = [[0] * n for _ in range(n)]; x = y = 0; dx, dy = 1, 0
    for k in range(1, n * n + 1):
        g[y][x] = k
        if not (0 <= x + dx < n and 0 <= y + dy < n and not g[y + dy][x + dx]): dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return g
for row in spiral(4): print(*(f"{v:3}" for v in row))
