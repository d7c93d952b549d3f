# A dict whose keys' __eq__ changes it: searches end, find what is there, and add nothing twice.
class Key:
    def __init__(self, name, action=None): self.name, self.action = name, action
    def __hash__(self): return 1
    def __repr__(self): return self.name
    def __eq__(self, other):
        action, self.action = self.action, None
        if action: action()
        return self.name == other.name

def show(title, found, d): print(title, found, list(d.items()))

for size in (0, 3, 20):
    def fresh():
        return {i * 100 + 1000: i for i in range(size)}
    d = fresh()
    moved = Key('moved')
    # Each comparison takes a key out and puts it back.
    class Restless(Key):
        __hash__ = Key.__hash__
        def __eq__(self, other):
            d[7] = d.pop(7, 0)
            return super().__eq__(other)
    d[Restless('a')] = 'a'; d[7] = 7; d[Restless('b')] = 'b'
    show('restless', (d.get(Key('b')), d.get(Key('c')), Key('a') in d), d)
    d[Restless('b')] = 'B'
    show('again', d.pop(Key('b')), d)

    d = fresh()
    d[Key('x')] = 1
    def insert(): d[Key('new')] = 'inserted'
    list(d)[-1].action = insert
    d[Key('new')] = 'set'
    show('inserted meanwhile', d.get(Key('new')), d)

    d = fresh()
    d[Key('x')] = 1; d[Key('y')] = 2
    list(d)[-2].action = d.clear
    show('cleared meanwhile', d.get(Key('y'), 'nothing'), d)

    d = fresh()
    d[Key('x')] = 1; d[Key('y')] = 2; d[Key('z')] = 3
    def remove():
        for key in list(d):
            if str(key) == 'y': dict.__delitem__(d, key)
    list(d)[-3].action = remove
    show('removed meanwhile', (d.get(Key('y')), d.get(Key('z'))), d)

    d = fresh()
    d[Key('x')] = 1; d[Key('y')] = 2
    def fill():
        for i in range(50): d[i * 3 + 50000] = i
    list(d)[-2].action = fill
    print('grown meanwhile', d.get(Key('y')), len(d))
    keys = list(d)
    def squeeze():
        for key in keys[:5]: d.pop(key, None)
        for i in range(100): d[i + 70000] = i
    next(k for k in d if str(k) == 'x').action = squeeze
    print('squeezed meanwhile', d.get(Key('y')), len(d))
