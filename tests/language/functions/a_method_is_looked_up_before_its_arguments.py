# x.name(args) looks name up first, then computes the arguments, then calls what it found.
import math

class Log:
    def __init__(self, name): self.name = name
    def __getattr__(self, attribute):
        print('look-up', self.name, attribute)
        if attribute == 'missing': raise AttributeError(attribute)
        return lambda *args, **keywords: (attribute, args, keywords)
    def method(self, *args, **keywords): return 'method', args, keywords
    def two(self, a, b): return 'two', a, b

def say(value):
    print('argument', value)
    return value

log = Log('log')
def from_locals():
    log = Log('local')
    print(log.anything(say(1), say(2), k=say(3)))
    print(log.method(say(1), k=say(2)), log.two(say(1), b=say(2)), log.two(say(1), say(2)))
    return log
from_locals()
print(log.anything(say(1), say(2), k=say(3)))
print(Log('temporary').method(say(1)))

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

# What fails first is what is told.
attempt(lambda: log.missing(say(1)))
attempt(lambda: None.nothing(say(1)))
attempt(lambda: None.nothing(undefined))
attempt(lambda: math.nothing(say(1)))
attempt(lambda: (5).nothing(1 / 0))
def unbound_local():
    if log is None: later = 1
    None.nothing(later)
attempt(unbound_local)
def unbound_cell():
    def inner(): None.nothing(later)
    inner()
    later = 1
attempt(unbound_cell)

# An argument that changes the attribute comes too late.
class Changing:
    def act(self, value): return 'old', value
    def change(self):
        Changing.act = lambda self, value: ('new', value)
        return 1
    def change_own(self):
        self.act = lambda value: ('own', value)
        return 2
for _ in range(3):
    thing = Changing()
    print(thing.act(thing.change()), thing.act(3), thing.act(thing.change_own()), thing.act(4))
def rebind():
    items = []
    items.append((items := 7))
    return items
print(rebind())

# All kinds of what an attribute may be, again and again: the caches see each.
class Kinds:
    def __init__(self): self.own = lambda *args: ('own', args)
    @staticmethod
    def static(*args): return 'static', args
    @classmethod
    def of_class(cls, *args): return cls.__name__, args
    @property
    def computed(self): return lambda *args: ('computed', args)
    kind = int
    def generate(self, n): yield from range(n)
kinds = Kinds()
def call_all(kinds, n):
    return (kinds.own(n + 1), kinds.static(n + 1), kinds.of_class(n + 1), kinds.computed(n + 1),
            kinds.kind(str(n)), list(kinds.generate(n + 1)), math.floor(n + 0.5), math.gcd(n * 6, n * 4, *()),
            'abc'.replace('a', str(n)), [].append(n + 1), {}.get(n - 1, n + 1), (n + 1).bit_length(),
            Kinds.static(n - 1), n.__add__(n + 1), dict.fromkeys([n + 0], say(n)))
for n in range(4): print(call_all(kinds, n))

# One site, many receivers.
class Other:
    def two(self, a, b): return 'other', a, b
def same_site(x, n): return x.two(n + 1, b=n * 2), x.two(n + 1, n * 2)
class Plain: pass
plain = Plain()
plain.two = lambda a, b: ('plain', a, b)
for x in (log, Other(), plain, log, Other(), plain) * 3: print(same_site(x, 5))

# Suspended between the look-up and the call.
def generator():
    items = []
    while True: items.append((yield items))
g = generator()
next(g)
for i in range(3): print(g.send(i + 1))
class Sender:
    def send(self, value): return 'sent', value
def send(g, i): return g.send(i + 1)
for target in (g, Sender(), g, [].__iter__()):
    attempt(lambda: send(target, 8))
g.close()
attempt(lambda: send(g, 1))

# Errors of the call itself.
for action in (lambda: log.two(say(1)), lambda: log.two(say(1), say(2), say(3)), lambda: log.two(say(1), c=say(2)),
               lambda: kinds.own(say(1), k=say(2)), lambda: [].append(say(1), say(2)), lambda: [].append(x=say(1)),
               lambda: kinds.kind.nothing(say(1)), lambda: 'a'.join(say(5)), lambda: log.name(say(1)),
               lambda: math.floor(say('x')), lambda: math.floor()):
    attempt(action)

# Deep calls within calls.
class Chain:
    def __init__(self, value=0): self.value = value
    def add(self, n): return Chain(self.value + n)
chain = Chain()
print(chain.add(chain.add(chain.add(1).value + 1).value + 1).add(len(str(chain.add(2).add(3).value))).value)
def recurse(self, n): return 0 if n == 0 else 1 + self.recurse(n - 1)
Chain.recurse = recurse
print(chain.recurse(500))
attempt(lambda: chain.recurse(100000))
