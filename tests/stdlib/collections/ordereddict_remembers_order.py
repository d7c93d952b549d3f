# OrderedDict: moving keys, popping from both ends, equality that looks at the order.
from collections import OrderedDict

d = OrderedDict.fromkeys('abcd')
d.move_to_end('a'); d.move_to_end('d', last=False)
print(d, list(d), list(reversed(d)))
print(d.popitem(), d.popitem(last=False), d.pop('b'), d)
x, y = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(x == y, x == {'b': 2, 'a': 1}, x == OrderedDict(a=1, b=2), x != y)
x['a'] = 5; x['c'] = 3; del x['b']
print(x, x | y, x.setdefault('n', 0), x.copy(), OrderedDict(), bool(OrderedDict()))
x.update(z=1); print(x, len(x))
for action in (lambda: x.move_to_end('q'),
               lambda: OrderedDict().popitem(),
               lambda: x.pop('q'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
