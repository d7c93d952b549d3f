# defaultdict calls its factory for missing keys only in subscripts.
from collections import defaultdict

d = defaultdict(list)
d['a'].append(1); d['a'].append(2); d['b']
print(d, d.get('c'), 'c' in d, d.default_factory, dict(d))
n = defaultdict(int, {'x': 1}, y=2)
n['z'] += 5
print(n, n | {'q': 1}, {'q': 1} | n, n.copy() == n, type(n.copy()).__name__)
print(defaultdict(None, a=1), defaultdict(lambda: defaultdict(int))['a']['b'])
for word in 'the cat the dog'.split():
    n[word] += 1
print(sorted(n.items()))
for action in (lambda: defaultdict()['x'],
               lambda: defaultdict(3),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
