# Comprehensions inside comprehensions, conditions and calls.
print([[[k for k in range(j)] for j in range(i)] for i in range(4)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [n for row in matrix for n in row])
print({w: {c: w.count(c) for c in sorted(set(w))} for w in ("aab", "xyz")})
print([x for x in [y for y in [z for z in range(5)] if y % 2] if x > 1])
print(list(filter(None, (a and b for a in (0, 1) for b in (0, 2)))))
primes = [n for n in range(2, 50) if all(n % d for d in range(2, int(n ** .5) + 1))]
print(primes)
print([(a, b, c) for c in range(1, 14) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
