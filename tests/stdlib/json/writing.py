# dumps: types, separators, indentation, errors.
import json
from collections import OrderedDict, namedtuple

data = {'a': [1, 2.5, -0.0, 1e100, True, None, 'é"\\\n\x01😀'], 'b': {}, 'c': [], 'd': (1, [2, {'x': []}]), 1: 2, None: 3, True: 4, 1.5: 5}
print(json.dumps(data)); print(json.dumps(data, indent=2, ensure_ascii=False)); print(json.dumps(data, separators=(',', ':')))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([1, [2]], indent='\t'), json.dumps(float('nan')), json.dumps([float('inf'), -float('inf')]), json.dumps('x'), json.dumps(10 ** 30))
print(json.dumps({(1, 2): 3, 'k': 1}, skipkeys=True), json.dumps(namedtuple('P', 'x y')(1, 2)), json.dumps(OrderedDict(z=1)), json.dumps({1, 2}, default=sorted), json.dumps([1], indent=0))
class Encoder(json.JSONEncoder):
    def default(self, o):
        return {'complex': [o.real, o.imag]} if isinstance(o, complex) else super().default(o)
print(json.dumps([1j], cls=Encoder), Encoder(indent=1).encode({'a': 2j}), ''.join(json.JSONEncoder().iterencode([1, {'a': 2}])))
loop = []; loop.append(loop)
for action in (lambda: json.dumps(loop),
               lambda: json.dumps({1, 2}),
               lambda: json.dumps({(1,): 2}),
               lambda: json.dumps(float('nan'), allow_nan=False),
               lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
