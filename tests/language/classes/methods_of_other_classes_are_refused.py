# A built-in class's method in a class that is not derived from it refuses instances, again and again.
class B:
    append = list.append
    upper = str.upper
    get = dict.get
    __len__ = list.__len__
    __eq__ = str.__eq__
    __getitem__ = tuple.__getitem__
    __add__ = int.__add__
    __iter__ = list.__iter__
    __call__ = list.append
    __hash__ = str.__hash__
    __next__ = enumerate.__next__
class L(list):
    upper = str.upper
class Mixed:
    send = (lambda: (yield))().send.__func__ if hasattr((lambda: (yield))().send, '__func__') else type((lambda: (yield))()).send
actions = [lambda o: o.append(1), lambda o: o.append(len('x')), lambda o: o.upper(), lambda o: o.get('a'), lambda o: o.get(str(1), 2),
           lambda o: len(o), lambda o: o == 'x', lambda o: o[0], lambda o: o + 1, lambda o: [x for x in o], lambda o: o(1),
           lambda o: 1 in o, lambda o: next(o), lambda o: o.__len__(), lambda o: o.__next__()]
for number, action in enumerate(actions):
    for cls in (B, L, Mixed):
        seen = []
        for _ in range(4):
            try:
                seen.append(action(cls()))
            except (TypeError, AttributeError, IndexError) as error:
                seen.append(f'{type(error).__name__} {error}')
        print(number, cls.__name__, type(seen[0]) if isinstance(seen[0], int) else str(seen[0]).split(' at ')[0], seen.count(seen[0]))
def send(o): return o.send(None)
def send_early(o): return o.send(str(1))
for function in (send, send_early):
    for _ in range(4):
        try:
            print(function(Mixed()))
        except TypeError as error:
            print(error)

def attempt(action, *args):
    for _ in range(2):
        try:
            print(action(*args))
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
class Other:
    fromkeys = dict.__dict__['fromkeys']
    append = list.append
    __len__ = list.__len__
attempt(lambda: Other.fromkeys('ab'))
attempt(lambda: Other().append)
attempt(lambda: Other().__len__)
attempt(lambda: list.append.__get__(Other()))
for cls, base in ((list, Other), (Other, list), (int, object), (object, int), (dict, object), (tuple, list), (str, bytes), (type, object), (int, bool), (BaseException, object)):
    attempt(lambda: type(cls.__new__(base)))
for function in (lambda: sorted([1, 2], key=str.upper), lambda: list(map(str.upper, [1])), lambda: list(filter(list.append, 'ab')), lambda: max([1, 2], key=list.__len__)):
    attempt(function)
