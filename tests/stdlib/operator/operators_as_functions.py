# Functions for operators, getters and callers.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul('a', 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.inv(5), op.abs(-4))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.lt(1, 2), op.ge(1, 2), op.eq('a', 'a'), op.ne(1, 1), op.not_(0), op.truth([]), op.is_(None, None))
d = {'a': 1}; op.setitem(d, 'b', 2); op.delitem(d, 'a')
print(d, op.getitem(d, 'b'), op.contains([1, 2], 2), op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'), op.concat([1], [2]), op.index(True), op.length_hint(iter([1, 2])), op.call(max, 1, 2))
x = [1]; y = op.iadd(x, [2]); print(x is y, x, op.imul(3, 4))
pairs = [('b', 2), ('a', 3)]
print(sorted(pairs, key=op.itemgetter(1)), sorted(pairs, key=op.itemgetter(0, 1)), op.itemgetter(slice(1))('xyz'), list(map(op.itemgetter(0), pairs)))
class C:
    def __init__(self): self.n = self; self.v = 5
    def m(self, a, b=1): return a, b
c = C()
print(op.attrgetter('v')(c), op.attrgetter('n.n.v')(c), op.attrgetter('v', 'n.v')(c), op.methodcaller('m', 3, b=4)(c))
print(op.itemgetter(1, 'a'), op.attrgetter('a.b'), op.methodcaller('m', 1, k=2))
for action in (lambda: op.itemgetter(),
               lambda: op.attrgetter(3),
               lambda: op.itemgetter(5)([]),
               lambda: op.index(1.5),
               lambda: op.indexOf([], 1),
               lambda: op.methodcaller(3),
               lambda: op.concat(1, 2),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
