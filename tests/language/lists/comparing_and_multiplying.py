# ==, <, +, *, in of lists.
print([1, 2] == [1, 2], [1] == (1,), [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [[1], 2] == [[1], 2], [1, 2] != [2, 1], [1, "a"] < [2, 5])
print([0] * 3, 2 * [1, 2], [1] * -1, [[]] * 2, [1] + [2], 1 in [1.0], "a" not in ["b"])
grid = [[0] * 2] * 2; grid[0][0] = 1; print(grid)
a = [1]; b = a; b += [2]; print(a); b = b + [3]; print(a, b)
for f in (lambda: [1] < ["a"], lambda: [1] + (2,), lambda: [1] * 1.5, lambda: [1] - [1], lambda: [1] * [2], lambda: hash([])):
    try: f()
    except TypeError as e: print(e)
l = [1]; l.append(l); m = [1]; m.append(m)
print(l == l)
try: l == m
except RecursionError as e: print(e)
