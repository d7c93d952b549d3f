# Iterators that combine other iterators.
#
# Each class keeps a generator that does the work. A loop over the object iterates over what stands
# in __loop__, so that it resumes the generator without a call in between.
# SPDX-License-Identifier: MIT
# hidden-frames

import _itertools

__all__ = ['accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement',
           'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice',
           'pairwise', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', 'tee',
           'zip_longest']

_missing = object()
_maxsize = (1 << 63) - 1
_CHUNK = 64  # choices made at a time


class _Iterator:
    __slots__ = ('__loop__', '__weakref__')

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.__loop__)


def _as_index(value):
    if isinstance(value, int):
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer"
                        ) from None


class count(_Iterator):
    """count(start=0, step=1): start, start + step, start + 2 * step, ..."""

    __slots__ = ('_value', '_step')

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not hasattr(number, '__add__') or isinstance(number, (str, list, tuple, bytes)):
                raise TypeError('a number is required')
        self._value = start
        self._step = step
        self.__loop__ = self._run()

    def _run(self):
        step = self._step
        while True:
            value = self._value
            self._value = value + step
            yield value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f'{type(self).__name__}({self._value!r})'
        return f'{type(self).__name__}({self._value!r}, {self._step!r})'


class repeat(_Iterator):
    """repeat(object [,times]): the object, endlessly or so many times."""

    __slots__ = ('_object', '_times')

    def __init__(self, object, times=_missing):
        self._object = object
        if times is _missing:
            self._times = None
        else:
            self._times = max(_as_index(times), 0)
        self.__loop__ = self._run()

    def _run(self):
        value = self._object
        if self._times is None:
            while True:
                yield value
        while self._times > 0:
            self._times -= 1
            yield value

    def __repr__(self):
        if self._times is None:
            return f'{type(self).__name__}({self._object!r})'
        return f'{type(self).__name__}({self._object!r}, {self._times})'

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times


class cycle(_Iterator):
    """cycle(iterable): its elements, over and over again."""

    __slots__ = ()

    def __init__(self, iterable, /):
        self.__loop__ = _cycle(iter(iterable))


def _cycle(items):
    saved = []
    for item in items:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


class chain(_Iterator):
    """chain(*iterables): the elements of the first iterable, then of the next, ..."""

    __slots__ = ()

    def __init__(self, *iterables):
        self.__loop__ = _chain(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        """Alternative chain() constructor taking a single iterable argument."""
        self = cls()
        self.__loop__ = _chain(iter(iterable))
        return self

    def __class_getitem__(cls, params):
        return type(list[int])(cls, params)


def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


class accumulate(_Iterator):
    """accumulate(iterable, func=None, *, initial=None): running totals."""

    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        items = iter(iterable)
        self.__loop__ = _sums(items, initial) if func is None else _accumulate(items, func, initial)


def _sums(items, total):
    if total is None:
        for total in items:
            break
        else:
            return
    yield total
    for item in items:
        total = total + item
        yield total


def _accumulate(items, func, total):
    if total is None:
        for total in items:
            break
        else:
            return
    yield total
    for item in items:
        total = func(total, item)
        yield total


class batched(_Iterator):
    """batched(iterable, n, *, strict=False): tuples of n elements, the last may be shorter."""

    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        n = _as_index(n)
        if n < 1:
            raise ValueError('n must be at least one')
        self.__loop__ = _batched(iter(iterable), n, strict)


def _batched(items, n, strict):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError('batched(): incomplete batch')
        yield tuple(batch)


class compress(_Iterator):
    """compress(data, selectors): the elements whose selector is true."""

    __slots__ = ()

    def __init__(self, data, selectors):
        self.__loop__ = _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


class dropwhile(_Iterator):
    """dropwhile(predicate, iterable): what follows the first elements that satisfy it."""

    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self.__loop__ = _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    for item in items:
        yield item


class takewhile(_Iterator):
    """takewhile(predicate, iterable): the first elements that satisfy it."""

    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self.__loop__ = _takewhile(predicate, iter(iterable))


def _takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


class filterfalse(_Iterator):
    """filterfalse(function, iterable): the elements for which the function is false."""

    __slots__ = ()

    def __init__(self, function, iterable, /):
        self.__loop__ = _filterfalse(function, iter(iterable))


def _filterfalse(function, items):
    if function is None or function is bool:
        for item in items:
            if not item:
                yield item
    else:
        for item in items:
            if not function(item):
                yield item


class starmap(_Iterator):
    """starmap(function, iterable): function(*element) for each element."""

    __slots__ = ()

    def __init__(self, function, iterable, /):
        self.__loop__ = _starmap(function, iter(iterable))


def _starmap(function, items):
    for args in items:
        yield function(*(args if type(args) is tuple else tuple(args)))


class pairwise(_Iterator):
    """pairwise(iterable): overlapping pairs."""

    __slots__ = ()

    def __init__(self, iterable, /):
        self.__loop__ = _pairwise(iter(iterable))


def _pairwise(items):
    for left in items:
        break
    else:
        return
    for right in items:
        yield left, right
        left = right


class islice(_Iterator):
    """islice(iterable, [start,] stop [, step]): the elements that a slice would select."""

    __slots__ = ()

    def __init__(self, iterable, /, *args):
        if not args:
            raise TypeError('islice expected at least 2 arguments, got 1')
        if len(args) > 3:
            raise TypeError(f'islice expected at most 4 arguments, got {len(args) + 1}')
        if len(args) == 1:
            start, stop, step = None, args[0], None
            stop = _slice_index(stop, 'Stop argument for islice() must be None or an integer: '
                                      '0 <= x <= sys.maxsize.')
        else:
            start, stop = args[0], args[1]
            step = args[2] if len(args) == 3 else None
            stop = _slice_index(stop, 'Stop argument for islice() must be None or an integer: '
                                      '0 <= x <= sys.maxsize.', -1)
            message = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
            start = _slice_index(start, message)
            if stop is not None and stop < 0:
                raise ValueError(message)
        if step is not None:
            message = 'Step for islice() must be a positive integer or None.'
            step = _slice_index(step, message)
            if step < 1:
                raise ValueError(message)
        self.__loop__ = _islice(iter(iterable), start or 0, stop, step or 1)


def _slice_index(value, message, low=0):
    if value is None:
        return None
    try:
        value = value.__index__()
    except AttributeError:
        raise ValueError(message) from None
    if not (low < 0 or low <= value) or value > _maxsize:
        raise ValueError(message)
    return value


def _islice(items, start, stop, step):
    if stop is None:
        left = -1
    else:
        left = stop - start
    # The skipped elements are taken only when the first element is asked for.
    if start:
        skip = start
        for item in items:
            skip -= 1
            if not skip:
                break
        else:
            return
    if stop is not None and left <= 0:
        return
    if step == 1:
        for item in items:
            yield item
            left -= 1
            if not left:
                return
        return
    wait = 0
    for item in items:
        left -= 1
        if not wait:
            yield item
            wait = step
            if not left:
                return
        wait -= 1
        if not left:
            return


class zip_longest(_Iterator):
    """zip_longest(*iterables, fillvalue=None): as zip(), until the longest is exhausted."""

    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        iterators = [iter(iterable) for iterable in iterables]
        if len(iterators) == 2:
            self.__loop__ = _zip_longest2(iterators[0], iterators[1], fillvalue)
        else:
            self.__loop__ = _zip_longest(iterators, fillvalue)


def _zip_longest2(first, second, fillvalue):
    for a in first:
        b = next(second, _missing)
        if b is _missing:
            yield a, fillvalue
            break
        yield a, b
    else:
        for b in second:
            yield fillvalue, b
        return
    for a in first:
        yield a, fillvalue


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    while active:
        values = []
        for index, iterator in enumerate(iterators):
            if iterator is None:
                values.append(fillvalue)
                continue
            value = next(iterator, _missing)
            if value is _missing:
                active -= 1
                if not active:
                    return
                iterators[index] = None
                value = fillvalue
            values.append(value)
        yield tuple(values)


class groupby(_Iterator):
    """groupby(iterable, key=None): runs of equal keys, as (key, iterator over the run)."""

    __slots__ = ('_source', '_key', '_current', '_value', '_group', '_done')

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._current = _missing
        self._value = None
        self._group = None
        self._done = False
        self.__loop__ = self._run()

    def _advance(self):
        # Reads one element; false at the end.
        for value in self._source:
            key = self._key
            self._current = value if key is None else key(value)
            self._value = value
            return True
        self._done = True
        return False

    def _run(self):
        target = _missing
        while True:
            self._group = None
            if target is _missing:
                if not self._advance():
                    return
            else:
                # The rest of a run that nobody read to its end.
                while not self._done and (target is self._current or target == self._current):
                    self._advance()
                if self._done:
                    return
            target = self._current
            self._group = group = object()
            yield target, _grouper(self, target, group)


class _grouper(_Iterator):
    __slots__ = ()

    def __init__(self, parent, target, group):
        self.__loop__ = _run_of_group(parent, target, group)


def _run_of_group(parent, target, group):
    while parent._group is group and not parent._done:
        yield parent._value
        if parent._group is not group or not parent._advance():
            return
        if target is not parent._current and not target == parent._current:
            return


class _tee(_Iterator):
    # The elements read so far form a linked list of [element, next node]; every copy keeps its place.
    __slots__ = ('_source', '_link')

    def __init__(self, iterable):
        if isinstance(iterable, _tee):
            self._source = iterable._source
            self._link = iterable._link
        else:
            self._source = iter(iterable)
            self._link = [None, None]
        self.__loop__ = self._run()

    def _run(self):
        source = self._source
        while True:
            link = self._link
            if link[1] is None:
                for item in source:
                    break
                else:
                    return
                link[0] = item
                link[1] = [None, None]
            self._link = link[1]
            yield link[0]

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    """Returns a tuple of n independent iterators."""
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iterable if isinstance(iterable, _tee) else _tee(iterable)
    return (first, *[_tee(first) for _ in range(n - 1)])


class product(_Iterator):
    """product(*iterables, repeat=1): the Cartesian product."""

    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(iterable) for iterable in iterables] * repeat
        count = len(pools)
        if count == 1:
            self.__loop__ = _product1(*pools)
        elif count == 2:
            self.__loop__ = _product2(*pools)
        elif count == 3:
            self.__loop__ = _product3(*pools)
        else:
            self.__loop__ = _product(pools)


def _product1(pool):
    for item in pool:
        yield (item,)


def _product2(first, second):
    for a in first:
        for b in second:
            yield a, b


def _product3(first, second, third):
    for a in first:
        for b in second:
            for c in third:
                yield a, b, c


def _product(pools):
    if not pools:
        yield ()
        return
    if not all(pools):
        return
    *outer, last = pools
    indices = [0] * len(outer)
    values = [pool[0] for pool in outer]
    while True:
        prefix = tuple(values)
        for item in last:
            yield prefix + (item,)
        position = len(outer) - 1
        while position >= 0:
            indices[position] += 1
            if indices[position] < len(outer[position]):
                values[position] = outer[position][indices[position]]
                break
            indices[position] = 0
            values[position] = outer[position][0]
            position -= 1
        else:
            return


class permutations(_Iterator):
    """permutations(iterable, r=None): all orderings of r elements."""

    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError('Expected int as r')
        if r < 0:
            raise ValueError('r must be non-negative')
        self.__loop__ = _permutations(pool, r)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    if r == 0:
        yield ()
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    while indices:
        for choice in _itertools.permutations(pool, indices, cycles, _CHUNK):
            yield choice


class combinations(_Iterator):
    """combinations(iterable, r): all choices of r elements, in order."""

    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self.__loop__ = _combinations2(pool) if r == 2 else _combinations(pool, r)


def _combinations2(pool):
    for i, a in enumerate(pool):
        for b in pool[i + 1:]:
            yield a, b


def _combinations(pool, r):
    if r > len(pool):
        return
    if r == 0:
        yield ()
        return
    indices = list(range(r))
    while indices:
        for choice in _itertools.combinations(pool, indices, _CHUNK):
            yield choice


class combinations_with_replacement(_Iterator):
    """combinations_with_replacement(iterable, r): all choices of r elements, with repetitions."""

    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self.__loop__ = _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    if r == 0:
        yield ()
        return
    if not pool:
        return
    indices = [0] * r
    while indices:
        for choice in _itertools.repeating(pool, indices, _CHUNK):
            yield choice
