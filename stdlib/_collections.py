# deque, defaultdict and OrderedDict.
# SPDX-License-Identifier: MIT
# hidden-frames
from _deque import _deque_iterator, _deque_reverse_iterator, deque

_missing = object()


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
        return type(self), factory, None, None, iter(self.items())

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
        if default is _missing:
            return dict.pop(self, key)
        return dict.pop(self, key, default)

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
        return type(self), (), self.__getstate__(), None, iter(self.items())


OrderedDict.__module__ = 'collections'


def _tuplegetter(index, doc, /):
    """A named tuple's field: a property that gives the item at an index."""
    get = tuple.__getitem__

    def getter(self):
        return get(self, index)

    return property(getter, _refuse_setting, _refuse_deleting, doc)


def _refuse_setting(self, value):
    raise AttributeError("can't set attribute")


def _refuse_deleting(self):
    raise AttributeError("can't delete attribute")


def _count_elements(mapping, iterable, /):
    """Count elements from the iterable, updating the mapping."""
    get = mapping.get
    for element in iterable:
        mapping[element] = get(element, 0) + 1
