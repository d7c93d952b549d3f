# product, permutations, combinations.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product('ab', [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product('a', [])), len(list(product(range(3), repeat=5))))
print(list(permutations('abc', 2)), len(list(permutations(range(6)))), list(permutations([])), list(permutations('ab', 3)))
print([''.join(p) for p in permutations('abcd')][:8])
print(list(combinations('abcd', 2)), list(combinations('abc', 3)), list(combinations('ab', 3)), list(combinations('abc', 0)), len(list(combinations(range(10), 4))))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('', 1)), list(combinations_with_replacement('ab', 0)))
for action in (lambda: permutations('a', -1),
               lambda: combinations('a', -1),
               lambda: product(1),
               lambda: permutations('a', 'b'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
