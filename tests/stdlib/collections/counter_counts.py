# Counter: counting, the most common, arithmetic.
from collections import Counter

c = Counter('abracadabra')
print(c, c['a'], c['z'], c.most_common(2), c.total(), sorted(c.elements()))
c.update('zzz'); c.subtract({'a': 5, 'q': 1})
print(c, +c, -c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=4)
print(a + b, a - b, a & b, a | b, a == Counter(b=1, a=3, z=0), a <= b, Counter(a=1) < a)
a += b; print(a)
a -= Counter(c=10); print(a)
del a['nothing']
print(dict(a), Counter(), Counter([1, 1, 2]).most_common(), repr(Counter({'x': 1})), a.copy() == a)
print(Counter('aab').most_common(1), Counter(i % 3 for i in range(10)))
for action in (lambda: Counter.fromkeys('a'),
               lambda: Counter(1),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
