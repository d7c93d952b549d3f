# deque, defaultdict and OrderedDict.
# SPDX-License-Identifier: MIT
# hidden-frames

_missing = object()


# A deque keeps its items in a ring: `ring` is a list whose length is a power of two, `head` the
# index of the first item. `changes` counts changes of size and rotations, for the iterators.
class deque:
    """A list-like sequence optimized for data accesses near its endpoints."""

    __slots__ = ('_ring', '_head', '_count', '_maxlen', '_changes', '__weakref__')
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._ring = [None] * 8
        self._head = 0
        self._count = 0
        self._maxlen = None
        self._changes = 0
        return self

    def __init__(self, iterable=_missing, maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._maxlen = maxlen
        if self._count:
            self.clear()
        if iterable is not _missing:
            self.extend(iterable)

    @property
    def maxlen(self):
        """maximum size of a deque or None if unbounded"""
        return self._maxlen

    def _grow(self):
        ring = self._ring
        head = self._head
        if head:
            ring = ring[head:] + ring[:head]
        self._ring = ring + [None] * len(ring)
        self._head = 0

    def append(self, item, /):
        """Add an element to the right side of the deque."""
        count = self._count
        if count == self._maxlen:
            if not count:
                return
            self.popleft()
            count -= 1
        ring = self._ring
        size = len(ring)
        if count == size:
            self._grow()
            ring = self._ring
            size = len(ring)
        ring[(self._head + count) & (size - 1)] = item
        self._count = count + 1
        self._changes += 1

    def appendleft(self, item, /):
        """Add an element to the left side of the deque."""
        count = self._count
        if count == self._maxlen:
            if not count:
                return
            self.pop()
            count -= 1
        if count == len(self._ring):
            self._grow()
        ring = self._ring
        self._head = head = (self._head - 1) & (len(ring) - 1)
        ring[head] = item
        self._count = count + 1
        self._changes += 1

    def pop(self):
        """Remove and return the rightmost element."""
        count = self._count
        if not count:
            raise IndexError('pop from an empty deque')
        count -= 1
        ring = self._ring
        index = (self._head + count) & (len(ring) - 1)
        item = ring[index]
        ring[index] = None
        self._count = count
        self._changes += 1
        return item

    def popleft(self):
        """Remove and return the leftmost element."""
        count = self._count
        if not count:
            raise IndexError('pop from an empty deque')
        ring = self._ring
        head = self._head
        item = ring[head]
        ring[head] = None
        self._head = (head + 1) & (len(ring) - 1)
        self._count = count - 1
        self._changes += 1
        return item

    def extend(self, iterable, /):
        """Extend the right side of the deque with elements from the iterable."""
        if iterable is self:
            iterable = self._items()
        append = self.append if type(self) is deque else lambda item: deque.append(self, item)
        for item in iterable:
            append(item)

    def extendleft(self, iterable, /):
        """Extend the left side of the deque with elements from the iterable."""
        if iterable is self:
            iterable = self._items()
        for item in iterable:
            deque.appendleft(self, item)

    def _items(self):
        # The items as a list.
        head = self._head
        end = head + self._count
        ring = self._ring
        size = len(ring)
        if end <= size:
            return ring[head:end]
        return ring[head:] + ring[:end - size]

    def _set_items(self, items):
        size = 8
        while size < len(items):
            size *= 2
        self._ring = items + [None] * (size - len(items))
        self._head = 0
        self._count = len(items)
        self._changes += 1

    def clear(self):
        """Remove all elements from the deque."""
        self._ring = [None] * 8
        self._head = 0
        self._count = 0
        self._changes += 1

    def copy(self):
        """Return a shallow copy of a deque."""
        if type(self) is deque:
            new = deque()
            new._maxlen = self._maxlen
            new._set_items(self._items())
            return new
        if self._maxlen is None:
            return type(self)(self)
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def rotate(self, n=1, /):
        """Rotate the deque n steps to the right.  If n is negative, rotates left."""
        n = _index(n)
        count = self._count
        if count < 2:
            return
        n %= count
        if not n:
            return
        ring = self._ring
        mask = len(ring) - 1
        head = self._head
        if n <= 4 or count - n <= 4:
            if n <= 4:
                for _ in range(n):
                    last = (head + count - 1) & mask
                    item = ring[last]
                    ring[last] = None
                    head = (head - 1) & mask
                    ring[head] = item
            else:
                for _ in range(count - n):
                    item = ring[head]
                    ring[head] = None
                    ring[(head + count) & mask] = item
                    head = (head + 1) & mask
            self._head = head
            self._changes += 1
            return
        items = self._items()
        self._set_items(items[-n:] + items[:-n])

    def reverse(self):
        """Reverse *IN PLACE*."""
        items = self._items()
        items.reverse()
        changes = self._changes
        self._set_items(items)
        self._changes = changes

    def count(self, value, /):
        """Return number of occurrences of value."""
        changes = self._changes
        found = 0
        for item in self._items():
            if item is value or item == value:
                found += 1
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration')
        return found

    def index(self, value, start=0, stop=_missing, /):
        """Return first index of value.  Raises ValueError if the value is not present."""
        count = self._count
        start = _index(start)
        stop = count if stop is _missing else _index(stop)
        if start < 0:
            start = max(start + count, 0)
        if stop < 0:
            stop = max(stop + count, 0)
        changes = self._changes
        items = self._items()
        for position in range(start, min(stop, count)):
            item = items[position]
            same = item is value or item == value
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration')
            if same:
                return position
        raise ValueError(f'{value!r} is not in deque')

    def insert(self, index, value, /):
        """Insert value before index."""
        index = _index(index)
        if self._count == self._maxlen:
            raise IndexError('deque already at its maximum size')
        count = self._count
        if index >= count:
            deque.append(self, value)
        elif index <= -count or index == 0:
            deque.appendleft(self, value)
        else:
            items = self._items()
            items.insert(index, value)
            self._set_items(items)

    def remove(self, value, /):
        """Remove first occurrence of value."""
        changes = self._changes
        items = self._items()
        for position, item in enumerate(items):
            same = item is value or item == value
            if changes != self._changes:
                raise IndexError('deque mutated during remove().')
            if same:
                del items[position]
                self._set_items(items)
                return
        raise ValueError(f'{value!r} is not in deque')

    def __len__(self):
        return self._count

    def __bool__(self):
        return self._count > 0

    def __getitem__(self, index, /):
        count = self._count
        if type(index) is not int:
            index = _index(index)
        if index < 0:
            index += count
        if not 0 <= index < count:
            raise IndexError('deque index out of range')
        ring = self._ring
        return ring[(self._head + index) & (len(ring) - 1)]

    def __setitem__(self, index, value, /):
        count = self._count
        index = _index(index)
        if index < 0:
            index += count
        if not 0 <= index < count:
            raise IndexError('deque index out of range')
        ring = self._ring
        ring[(self._head + index) & (len(ring) - 1)] = value

    def __delitem__(self, index, /):
        count = self._count
        index = _index(index)
        if index < 0:
            index += count
        if not 0 <= index < count:
            raise IndexError('deque index out of range')
        if index == 0:
            deque.popleft(self)
        elif index == count - 1:
            deque.pop(self)
        else:
            items = self._items()
            del items[index]
            self._set_items(items)

    def __contains__(self, value, /):
        changes = self._changes
        for item in self._items():
            same = item is value or item == value
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration')
            if same:
                return True
        return False

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self):
        return _deque_reverse_iterator(self)

    def __repr__(self):
        if id(self) in _reprs_running:
            return '[...]'
        _reprs_running.add(id(self))
        try:
            text = repr(self._items())
        finally:
            _reprs_running.discard(id(self))
        if self._maxlen is None:
            return f'{type(self).__name__}({text})'
        return f'{type(self).__name__}({text}, maxlen={self._maxlen})'

    def __eq__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self is other or self._count == other._count and self._items() == other._items()

    def __lt__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() < other._items()

    def __le__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() <= other._items()

    def __gt__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() > other._items()

    def __ge__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() >= other._items()

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other, /):
        self.extend(other)
        return self

    def _repeated(self, n):
        n = _index(n)
        items = self._items()
        limit = self._maxlen
        if limit is not None and items and n * len(items) > limit:
            # No more copies than the end of the result can show.
            n = min(n, limit // len(items) + 1)
        items = items * n
        return items if limit is None or len(items) <= limit else items[len(items) - limit:]

    def __mul__(self, n, /):
        if not hasattr(type(n), '__index__'):
            return NotImplemented
        items = self._repeated(n)
        new = deque() if type(self) is deque else type(self)([], self._maxlen)
        new._maxlen = self._maxlen
        new._set_items(items)
        return new

    __rmul__ = __mul__

    def __imul__(self, n, /):
        if not hasattr(type(n), '__index__'):
            return NotImplemented
        self._set_items(self._repeated(n))
        return self

    def __reduce__(self):
        state = getattr(self, '__dict__', None) or None
        if self._maxlen is None:
            return type(self), (), state, iter(self)
        return type(self), ((), self._maxlen), state, iter(self)

    def __class_getitem__(cls, params):
        return type(list[int])(cls, params)

    def __sizeof__(self):
        return 64 + 8 * len(self._ring)


deque.__module__ = 'collections'


class _deque_iterator:
    __slots__ = ('_deque', '_position', '_changes')

    def __init__(self, owner):
        self._deque = owner
        self._position = 0
        self._changes = owner._changes

    def __iter__(self):
        return self

    def __next__(self):
        owner = self._deque
        position = self._position
        if self._changes != owner._changes:
            self._position = owner._count
            raise RuntimeError('deque mutated during iteration')
        if position >= owner._count:
            raise StopIteration
        self._position = position + 1
        ring = owner._ring
        return ring[(owner._head + position) & (len(ring) - 1)]

    def __length_hint__(self):
        return max(self._deque._count - self._position, 0)

    def __reduce__(self):
        return iter, (self._deque._items()[self._position:],)


class _deque_reverse_iterator:
    __slots__ = ('_deque', '_position', '_changes')

    def __init__(self, owner):
        self._deque = owner
        self._position = owner._count
        self._changes = owner._changes

    def __iter__(self):
        return self

    def __next__(self):
        owner = self._deque
        if self._changes != owner._changes:
            self._position = 0
            raise RuntimeError('deque mutated during iteration')
        if self._position <= 0:
            raise StopIteration
        self._position = position = self._position - 1
        ring = owner._ring
        return ring[(owner._head + position) & (len(ring) - 1)]

    def __length_hint__(self):
        return self._position


def _index(value):
    if type(value) is int:
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer"
                        ) from None


_reprs_running = set()


class defaultdict(dict):
    """A dict that makes the values of missing keys by calling its factory."""

    __slots__ = ('default_factory', '__weakref__')

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key, /):
        """Called by __getitem__ for missing keys."""
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def __repr__(self):
        if id(self) in _reprs_running:
            return f'{type(self).__name__}(..., {dict.__repr__(self)})'
        _reprs_running.add(id(self))
        try:
            return f'{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})'
        finally:
            _reprs_running.discard(id(self))

    def copy(self):
        """A shallow copy of the dictionary, with the same factory."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __reduce__(self):
        factory = () if self.default_factory is None else (self.default_factory,)
        return type(self), factory, getattr(self, '__dict__', None) or None, None, iter(self.items())

    def __class_getitem__(cls, params):
        return type(list[int])(cls, params)


defaultdict.__module__ = 'collections'


class OrderedDict(dict):
    """A dict that can reorder its keys and whose equality looks at their order."""

    __slots__ = ('__dict__', '__weakref__')

    def move_to_end(self, key, last=True):
        """Move an existing element to the end (or beginning if last is false)."""
        if last:
            value = dict.__getitem__(self, key) if key in self else _missing
            if value is _missing:
                raise KeyError(key)
            dict.__delitem__(self, key)
            dict.__setitem__(self, key, value)
            return
        if key not in self:
            raise KeyError(key)
        items = [item for item in dict.items(self)]
        value = dict.pop(self, key)
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for other, value in items:
            if other not in self:
                dict.__setitem__(self, other, value)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair: the last, or the first if last is false."""
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        for key in dict.__iter__(self):
            break
        return key, dict.pop(self, key)

    def pop(self, key, default=_missing):
        """Remove a key and return its value, or the default if there is none."""
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default is not _missing:
            return default
        if type(self) is not OrderedDict and hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        raise KeyError(key)

    def update(self, /, *args, **kwargs):
        """Update from a mapping or from pairs, and from keyword arguments."""
        if type(self) is OrderedDict:
            dict.update(self, *args, **kwargs)
            return
        if len(args) > 1:
            raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
        for other in args:
            if hasattr(other, 'keys'):
                for key in other.keys():
                    self[key] = other[key]
            elif hasattr(other, 'items'):
                for key, value in other.items():
                    self[key] = value
            else:
                for key, value in other:
                    self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __init__(self, /, *args, **kwargs):
        if type(self) is OrderedDict:
            dict.update(self, *args, **kwargs)
            return
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        OrderedDict.update(self, *args, **kwargs)

    def setdefault(self, key, default=None):
        """The value of a key, which is first set to the default if it is missing."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        """A shallow copy."""
        new = type(self)()
        for key in self:
            new[key] = self[key]
        return new

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other, /):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(
                [a is b or a == b for a, b in zip(dict.__iter__(self), dict.__iter__(other))])
        return dict.__eq__(self, other)

    def __ne__(self, other, /):
        answer = self.__eq__(other)
        return answer if answer is NotImplemented else not answer

    __hash__ = None

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        if id(self) in _reprs_running:
            return '...'
        _reprs_running.add(id(self))
        try:
            if type(self) is OrderedDict:
                return f'{type(self).__name__}({dict.__repr__(self)})'
            return f'{type(self).__name__}({dict(self.items())!r})'
        finally:
            _reprs_running.discard(id(self))

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())


OrderedDict.__module__ = 'collections'


# A named tuple's field: the item at an index.
class _tuplegetter:
    __slots__ = ('_position', '__doc__')

    def __init__(self, index, doc, /):
        self._position = index
        self.__doc__ = doc

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return tuple.__getitem__(instance, self._position)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f'_tuplegetter({self._position}, {self.__doc__!r})'

    def __reduce__(self):
        return _tuplegetter, (self._position, self.__doc__)


_tuplegetter.__module__ = 'collections'


def _count_elements(mapping, iterable, /):
    """Count elements from the iterable, updating the mapping."""
    get = mapping.get
    for element in iterable:
        mapping[element] = get(element, 0) + 1
