# iter(it) is it for what itertools makes, however it is used; classes derived from it iterate in their own way.
import itertools
makers = [lambda: itertools.count(5), lambda: itertools.chain([1, 2], [3]), lambda: itertools.chain.from_iterable(['ab', 'c']), lambda: itertools.islice('abcdef', 1, 5),
          lambda: itertools.cycle('ab'), lambda: itertools.repeat(7), lambda: itertools.repeat(7, 2), lambda: itertools.accumulate([1, 2, 3]), lambda: itertools.pairwise('abc'),
          lambda: itertools.batched('abcde', 2), lambda: itertools.groupby('aab'), lambda: itertools.product('ab', 'cd'), lambda: itertools.permutations('abc', 2),
          lambda: itertools.combinations('abc', 2), lambda: itertools.combinations_with_replacement('ab', 2), lambda: itertools.compress('abc', [1, 0, 1]),
          lambda: itertools.dropwhile(str.isdigit, '12a3'), lambda: itertools.takewhile(str.isdigit, '12a3'), lambda: itertools.filterfalse(str.isdigit, '12a3'),
          lambda: itertools.starmap(pow, [(2, 3), (3, 2)]), lambda: itertools.zip_longest('ab', 'c'), lambda: itertools.tee('abc')[1]]
for make in makers:
    it = make()
    print(type(it).__name__, iter(it) is it, it.__iter__() is it, type(iter(it)) is type(it), end=' ')
    first = next(it)
    for second in it: break
    third = next(it, 'end')
    if isinstance(first, tuple) and hasattr(first[-1], '__next__'): first, second = first[0], second[0]
    print(first, second, third)

class Mine(itertools.chain):
    def __next__(self): return 'mine', super().__next__()
class Other(itertools.chain):
    def __iter__(self): return iter(['other'])
class Plain(itertools.chain):
    attribute = 1
for cls in Mine, Other, Plain:
    print(list(cls('ab', 'c')), [x for x in cls('ab', 'c')], tuple(iter(cls('ab'))), list(zip(cls('ab'), cls('cd'))), sorted(cls('ba')), *cls('a'))
it = itertools.count()
print(dict(zip('ab', it)), next(it), [next(it) for _ in range(2)], max(itertools.islice(it, 3)), 10 in it, next(it))
