# Iterators that end with their input.
from itertools import (accumulate, batched, chain, compress, dropwhile, filterfalse, groupby, islice, pairwise, starmap, takewhile, tee, zip_longest)
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=1)), list(accumulate('abc', lambda a, b: b + a)))
print(list(batched('abcdefg', 3)), list(chain('ab', [1], ())), list(chain.from_iterable(['ab', 'cd'])), list(compress('abcd', [1, 0, 1])))
print(list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 4, 2])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, ''])))
print(list(islice('abcdefg', 2)), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 1, 6, 2)), list(pairwise('abcd')), list(pairwise('a')), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(zip_longest('abc', [1], fillvalue='-')), list(zip_longest()))
a, b, c = tee(iter('xyz'), 3)
print(next(a), next(a), list(b), list(a), list(c), tee([], 0))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 5, 2)), list(it))
print([(k, list(g)) for k, g in groupby('aaabbca')], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], [k for k, g in groupby('aabb')])
groups = list(groupby('aab')); print([list(g) for k, g in groups])
first, second = groupby('ab'); print(first[0], list(first[1]), list(second[1]))
for action in (lambda: list(batched('abc', 2, strict=True)),
               lambda: batched('abc', 0),
               lambda: islice('abc', -1),
               lambda: islice('abc', 1, 2, 0),
               lambda: tee([], -1),
               lambda: chain(1).__next__(),
               lambda: list(starmap(pow, [3])),
               lambda: list(accumulate([1, 'a'])),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
