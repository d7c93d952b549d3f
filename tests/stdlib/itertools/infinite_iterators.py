# count, cycle and repeat.
from itertools import count, cycle, islice, repeat

print(list(islice(count(), 3)), list(islice(count(10, -2), 3)), list(islice(count(0.5, 0.25), 4)), list(islice(count(1 << 70), 2)))
print(list(islice(cycle('ab'), 5)), list(cycle([])), list(repeat('x', 3)), list(islice(repeat(1), 2)), list(repeat(1, -5)))
c = count(5, 3)
next(c)
print(c, count(), count(2.5), repeat('a', 2), repeat(None), list(map(pow, range(4), repeat(2))))
r = repeat(7, 3)
next(r)
print(r, list(zip(count(), 'ab')))
for action in (lambda: count('a'),
               lambda: repeat(1, 'x'),
               lambda: cycle(5),
               lambda: next(cycle([]), 'none'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
