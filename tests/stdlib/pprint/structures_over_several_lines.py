# pprint: widths, depth, recursion, containers, strings.
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint
from types import SimpleNamespace

data = {'name': 'x' * 30, 'list': list(range(25)), 'nested': {'b': [1, (2,), {'deep': ['a' * 20, 'b' * 40, 'c' * 20]}], 'a': None}, 3: {'z', 'y'}}
pprint({k: v for k, v in data.items() if k != 3}); pprint(data['nested'], width=30); pprint(data['list'], width=30, compact=True); pprint([1, [2, [3, [4]]]], depth=2); pp({'b': 1, 'a': 2}); pprint({'b': 1, 'a': 2}, indent=4, width=10)
loop = [1]; loop.append(loop)
print(pformat(loop).split(' id=')[0], isrecursive(loop), isreadable([1]), pformat(123456789, underscore_numbers=True))
pprint('the quick brown fox jumped over the lazy dog ' * 3); pprint([b'bytes ' * 20], width=50); pprint(OrderedDict((i, 'v' * 10) for i in range(8))); pprint(defaultdict(int, {i: i for i in range(30)}), width=50); pprint(Counter('abracadabra' * 3), width=20); pprint(deque(range(40), 50)); pprint(SimpleNamespace(a='x' * 40, b='y' * 40)); pprint(set(range(40)), width=60)

@dataclass
class Person:
    name: str
    friends: list

pprint(Person('n' * 40, ['a' * 30, 'b' * 30]))
