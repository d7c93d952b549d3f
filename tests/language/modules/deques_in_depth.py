# collections.deque: ends, bounds, rotation, iteration while changing, errors.
from collections import deque
import copy


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], deque, deque.__module__, deque.__name__, bool(deque()), 3 in d, d.maxlen)
for by in (2, -1, 7, -12, 0, 10**18):
    d.rotate(by)
    print(d, end=" ")
print()
d.insert(2, "x")
d.insert(-1, "y")
d.insert(99, "z")
d.insert(-99, "a")
print(d, d.index("x"), d.count(3), d.index(3, 1), d.index(3, -6, 9))
d.remove("x")
del d[1], d[-1]
d[0] = 9
print(d, list(reversed(d)), d.pop(), d.popleft(), d.copy(), copy.copy(d), copy.deepcopy(d) is d)
e = deque(range(10), maxlen=3)
print(e, e.maxlen, e + deque([1]), e * 2, deque([1, 2]) * 3, 2 * deque("ab"), e.copy())
e.append(5)
e.appendleft(7)
print(e)
e.extendleft([1, 2])
e += "ab"
e *= 2
print(e, deque([1], 0), deque([1, 2], maxlen=0) * 5)
d.extend(d)
d.append(d)
print(d)
print(deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]), deque([1]) == [1], deque() >= deque(), deque([1]) != deque([2]))
print(iter(deque([1, 2])).__length_hint__(), [x for x in deque("abc")], deque("ab").__reduce__()[1:3], deque("ab", 5).__reduce__()[1:3])


class Ends(deque):
    def last(self):
        return self[-1]


s = Ends("abc", maxlen=5)
s.note = "kept"
print(s, s.last(), s.copy(), type(s.copy()).__name__, type(s + s).__name__, s.note, s.__reduce__()[2])


def change():
    d = deque("abc")
    for x in d:
        d.append(x)


for function in (
    lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[1], lambda: deque([1])["a"], lambda: deque([1])[0:1], lambda: deque([1]).remove(2),
    lambda: deque([1]).index(2), lambda: deque([1], maxlen=1).insert(0, 1), lambda: deque(maxlen=-1), lambda: deque(maxlen="a"), lambda: deque(5),
    lambda: deque([1]) + [1], lambda: deque([1]) * "a", lambda: hash(deque()), change, lambda: deque(1, 2, 3), lambda: deque([1]).rotate("a"),
    lambda: deque.append(), lambda: deque().append(), lambda: deque()[0], lambda: setattr(deque(), "maxlen", 3), lambda: deque().sort, lambda: deque() < [],
):
    attempt(function)
d = deque()
for i in range(1000):
    d.append(i)
    d.appendleft(-i)
while len(d) > 4:
    d.popleft()
    d.pop()
print(d)
