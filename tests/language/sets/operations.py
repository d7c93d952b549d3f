# Set algebra by operators and methods.
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection([1, 2]), a.difference([1]), a.symmetric_difference(range(3)), a <= b, {1} < a, a >= {1, 2}, a > a, a == {3, 2, 1}, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint([7]))
s = set(); s.add(1); s.update([2, 3], []); s.discard(9); s.remove(1)
print(s, len(s), 2 in s, s.pop() in (2, 3), len(s), s.copy(), set([1, 1, 2]), set(range(4)), bool(set()))
c = a; c &= {1, 2}; c |= {7}; c ^= {1}; c -= {2}; print(a)
a.difference_update([7]); a.intersection_update([1]); a.symmetric_difference_update([5]); print(a); a.clear(); print(a)
for f in (lambda: a.remove(1), lambda: a.pop(), lambda: a | [1], lambda: {[]}, lambda: set(5), lambda: a < [1], lambda: hash(a), lambda: a.add([])):
    try: f()
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
