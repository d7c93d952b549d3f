# ChainMap looks in several mappings and writes to the first.
from collections import ChainMap, UserDict, UserList, UserString

base = {'a': 1, 'b': 2}
top = {'b': 20}
chain = ChainMap(top, base)
print(chain, chain['a'], chain['b'], len(chain), list(chain), dict(chain), 'z' in chain, chain.get('z', 0))
chain['a'] = 10; del chain['b']
print(chain.maps, chain.new_child({'c': 3}), chain.parents, chain | {'k': 1})

class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

u = Upper({'a': 1}, b=2)
u['c'] = 3
print(u, u.data, 'A' in u, len(u), u.get('x'))
items = UserList([3, 1, 2]); items.sort(); items.append(9)
print(items, items[1:], items + [1], items == [1, 2, 3, 9], UserString('abc').upper(), UserString('a') + 'b')
for action in (lambda: chain['zzz'],
               lambda: chain.pop('zzz'),
               lambda: ChainMap().popitem(),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
