# Recursive generators: trees and permutations.
def walk(tree):
    if isinstance(tree, list):
        for t in tree: yield from walk(t)
    else:
        yield tree
print(list(walk([1, [2, [3, [], 4]], [[5]]])))
def perms(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in perms(items[:i] + items[i + 1:]):
            yield (x, *rest)
print(list(perms("abc")))
def count(n):
    if n:
        yield n
        yield from count(n - 1)
print(sum(count(300)))
