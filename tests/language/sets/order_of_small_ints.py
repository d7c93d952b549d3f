# Sets of ints print in the order of CPython's table.
print({3, 1, 2}, {10, 5, 0}, {100, 8, 16, 24}, set(range(20)), {-1, -2, 5}, {33, 1, 65}, {7, 15, 23, 31, 39})
s = set()
for n in (50, 3, 77, 12, 3, 9, 1000, 64, 128, 256, 17): s.add(n)
print(s)
s.discard(50); s.add(5); s.add(51); print(s, list(s), [x for x in s])
print({1.5, 2.0, 3}, {True, 2}, {None} | {0}, {(1, 2), (3, 4)}, frozenset([9, 8, 7]))
big = set(i * 37 % 101 for i in range(60)); print(big)
print(big & set(range(50)), big - set(range(40)), big | {200, 300}, big ^ {1, 2, 500})
