# deque: both ends, rotation, a limit, comparison, and its errors.
from collections import deque

d = deque('bcd')
d.append('e'); d.appendleft('a')
print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1])
d.extend('xyz'); d.extendleft('12')
print(d, d.index('x'), d.count('z'), 'y' in d)
d.rotate(2); print(d)
d.rotate(-3); print(d)
d.insert(1, 'I'); d.remove('x'); del d[0]; d[0] = 'first'
print(list(d), list(reversed(d)))
d.reverse(); print(d, d.copy() == d, d + deque([1]), deque([1, 2]) * 2)
small = deque(range(10), maxlen=3)
small.append(10); small.appendleft(0)
print(small, small.maxlen, deque([1, 2]) < deque([1, 3]), deque() == [], bool(deque()))
nested = deque([1]); nested.append(nested); print(nested)
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[333], sum(big))
for action in (lambda: deque().pop(),
               lambda: deque().popleft(),
               lambda: deque([1])[5],
               lambda: deque([1]).remove(2),
               lambda: deque([1]).index(2),
               lambda: deque([], -1),
               lambda: deque(5),
               lambda: deque([1], maxlen=1).insert(0, 2),
               lambda: deque() + [1],
               lambda: [d.append(1) for x in d],):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
