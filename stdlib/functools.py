# Tools for functions: caching, partial application, dispatch on a type, wrapping.
# SPDX-License-Identifier: MIT
# hidden-frames

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
           'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__',
                       '__type_params__')
WRAPPER_UPDATES = ('__dict__',)

_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function that it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, because updating __dict__ may have copied the inner function's own __wrapped__.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory that applies update_wrapper() to a wrapper function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# --- total_ordering: each derived method is one of the given four plus, at most, an equality.

def _derive_not(root, strict_and_equal):
    # not (a root b), refined by equality when both or neither include it.
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if strict_and_equal == 'and':
            return not answer and self != other
        if strict_and_equal == 'or':
            return not answer or self == other
        return not answer
    return method


def _derive_or_equal(root):
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return answer or self == other
    return method


def _derive_and_unequal(root):
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return answer and self != other
    return method


def _ordering_from(root):
    if root == '__lt__':
        return {'__gt__': _derive_not(root, 'and'), '__le__': _derive_or_equal(root),
                '__ge__': _derive_not(root, '')}
    if root == '__le__':
        return {'__ge__': _derive_not(root, 'or'), '__lt__': _derive_and_unequal(root),
                '__gt__': _derive_not(root, '')}
    if root == '__gt__':
        return {'__lt__': _derive_not(root, 'and'), '__ge__': _derive_or_equal(root),
                '__le__': _derive_not(root, '')}
    return {'__le__': _derive_not(root, 'or'), '__gt__': _derive_and_unequal(root),
            '__lt__': _derive_not(root, '')}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    roots = [name for name in ('__lt__', '__le__', '__gt__', '__ge__')
             if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # Of several, the one that CPython prefers: < then <= then > then >=.
    for name, method in _ordering_from(roots[0]).items():
        if name not in roots:
            method.__name__ = name
            method.__qualname__ = cls.__qualname__ + '.' + name
            method.__doc__ = getattr(object, name).__doc__
            setattr(cls, name, method)
    return cls


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function."""

    class K:
        __slots__ = ('obj',)
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) >= 0

    K.__name__ = K.__qualname__ = 'KeyWrapper'
    return K


def reduce(function, iterable, initial=_missing, /):
    """Apply a function of two arguments cumulatively to the items of an iterable."""
    try:
        items = iter(iterable)
    except TypeError:
        if hasattr(type(iterable), '__iter__'):
            raise
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        for value in items:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


reduce.__module__ = '_functools'  # as CPython has it, and pickles it


class partial:
    """A function with some of its arguments already given."""

    __slots__ = ('func', 'args', 'keywords', '__dict__', '__weakref__')

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func = args[0]
        if not callable(func):
            raise TypeError('the first argument must be callable')
        args = args[1:]
        if isinstance(func, partial) and not func.__dict__:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        return self.func(*self.args, *args, **self.keywords)

    def __repr__(self):
        cls = type(self)
        name = f'{cls.__module__}.{cls.__qualname__}'
        if id(self) in _reprs_running:
            return '...'
        _reprs_running.add(id(self))
        try:
            parts = [repr(self.func)]
            parts += [repr(value) for value in self.args]
            parts += [f'{key}={value!r}' for key, value in self.keywords.items()]
        finally:
            _reprs_running.discard(id(self))
        return f'{name}({", ".join(parts)})'

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        import warnings
        warnings.warn('functools.partial will be a method descriptor in future Python versions; '
                      'wrap it in staticmethod() if you want to preserve the old behavior',
                      FutureWarning, 2)
        return self

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None,
                                          self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple)
                or keywords is not None and not isinstance(keywords, dict)):
            raise TypeError('invalid partial state')
        self.func = func
        self.args = tuple(args)
        self.keywords = {} if keywords is None else dict(keywords) if type(keywords) is not dict \
            else keywords
        self.__dict__.clear()
        if namespace is not None:
            self.__dict__.update(namespace)

    def __class_getitem__(cls, params):
        return _generic_alias(cls, params)


_reprs_running = set()


def _generic_alias(cls, params):
    return type(list[int])(cls, params)


class partialmethod:
    """A method descriptor with some of the method's arguments already given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, '__get__', None) is None:
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f'{key}={value!r}' for key, value in self.keywords.items()]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            inner = get(obj, cls)
            if inner is not self.func:
                result = partial(inner, *self.args, **self.keywords)
                try:
                    result.__self__ = inner.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __class_getitem__(cls, params):
        return _generic_alias(cls, params)


def _unwrap_partial(func):
    while isinstance(func, partial):
        func = func.func
    return func


# --- lru_cache. The dictionary's own order is the order of use: a hit is taken out and put back.

_CacheInfo = None


def _cache_info(hits, misses, maxsize, currsize):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        _CacheInfo.__module__ = 'functools'
    return _CacheInfo(hits, misses, maxsize, currsize)


class _Key(list):
    # A list whose hash is computed once.
    __slots__ = ('hash',)

    def __init__(self, items):
        self[:] = items
        self.hash = hash(items)

    def __hash__(self):
        return self.hash


def _make_key(args, kwds, typed, _mark=(object(),)):
    key = args
    if kwds:
        key += _mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args)
        if kwds:
            key += tuple(type(value) for value in kwds.values())
    elif len(key) == 1 and (type(key[0]) is int or type(key[0]) is str):
        return key[0]
    return _Key(key)


def _cache_key(args, kwds, typed):
    # As _make_key, without the object around the tuple: dictionaries keep hashes anyway.
    if not typed:
        if not kwds:
            return args
        key = args + (_missing,)
        for item in kwds.items():
            key += item
        return key
    key = args
    if kwds:
        key += (_missing,)
        for item in kwds.items():
            key += item
    key += tuple([type(value) for value in args])
    return key + tuple([type(value) for value in kwds.values()])


def lru_cache(maxsize=128, typed=False):
    """Decorator that keeps the results of the most recent calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, False)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    """Decorator that keeps the results of all calls."""
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError('the first argument must be callable')
    if maxsize is None:
        wrapper = _unbounded_cache(function, typed)
    elif maxsize == 0:
        wrapper = _no_cache(function)
    else:
        wrapper = _bounded_cache(function, maxsize, typed)
    update_wrapper(wrapper, function)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return wrapper


def _unbounded_cache(function, typed):
    results = {}
    get = results.get
    missing = _missing
    hits = misses = 0

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        if typed or kwds:
            key = _cache_key(args, kwds, typed)
        elif len(args) == 1:
            # A lone int or str stands for itself, so that 3 and 3.0 are kept apart as in CPython.
            key = args[0]
            kind = type(key)
            if kind is not int and kind is not str:
                key = args
        else:
            key = args
        result = get(key, missing)
        if result is not missing:
            hits += 1
            return result
        misses += 1
        result = function(*args, **kwds)
        results[key] = result
        return result

    def cache_info():
        return _cache_info(hits, misses, None, len(results))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


def _bounded_cache(function, maxsize, typed):
    results = {}
    pop = results.pop
    missing = _missing
    hits = misses = 0

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        if typed or kwds:
            key = _cache_key(args, kwds, typed)
        elif len(args) == 1:
            key = args[0]
            kind = type(key)
            if kind is not int and kind is not str:
                key = args
        else:
            key = args
        result = pop(key, missing)
        if result is not missing:
            results[key] = result
            hits += 1
            return result
        misses += 1
        result = function(*args, **kwds)
        # The call may have stored the same key, or filled the cache.
        if key not in results:
            if len(results) >= maxsize:
                for oldest in results:
                    break
                pop(oldest, None)
            results[key] = result
        return result

    def cache_info():
        return _cache_info(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


def _no_cache(function):
    misses = 0

    def wrapper(*args, **kwds):
        nonlocal misses
        misses += 1
        return function(*args, **kwds)

    def cache_info():
        return _cache_info(0, misses, 0, 0)

    def cache_clear():
        nonlocal misses
        misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


# --- singledispatch: the class's own order, with the registered abstract classes fitted in.

def _c3_merge(sequences):
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            head = sequence[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(head)
        for sequence in sequences:
            if sequence[0] is head:
                del sequence[0]


def _c3_mro(cls, abcs=None):
    # Abstract classes go behind the last base that is itself abstract, before the plain ones.
    bases = cls.__bases__
    boundary = len(bases)
    while boundary and not hasattr(bases[boundary - 1], '__abstractmethods__'):
        boundary -= 1
    explicit = list(bases[:boundary])
    others = list(bases[boundary:])
    candidates = list(abcs) if abcs else []
    implied = [base for base in candidates
               if issubclass(cls, base) and not any(issubclass(b, base) for b in bases)]
    rest = [base for base in candidates if base not in implied]
    orders = [_c3_mro(base, abcs=rest) for base in explicit]
    orders += [_c3_mro(base, abcs=rest) for base in implied]
    orders += [_c3_mro(base, abcs=rest) for base in others]
    return _c3_merge([[cls]] + orders + [explicit] + [implied] + [others])


def _compose_mro(cls, types):
    own = set(cls.__mro__)
    alias = type(list[int])

    def is_related(kind):
        return (kind not in own and hasattr(kind, '__mro__') and not isinstance(kind, alias)
                and issubclass(cls, kind))

    related = [kind for kind in types if is_related(kind)]
    # A base of another registered class comes with that class.
    related = [kind for kind in related
               if not any(other is not kind and kind in other.__mro__ for other in related)]
    known = set(related)
    order = []
    for kind in related:
        found = [[base for base in sub.__mro__ if base in known] for sub in kind.__subclasses__()
                 if sub not in own and issubclass(cls, sub)]
        if not found:
            order.append(kind)
            continue
        found.sort(key=len, reverse=True)
        for bases in found:
            for base in bases:
                if base not in order:
                    order.append(base)
    return _c3_mro(cls, abcs=order)


def _find_impl(cls, registry):
    match = None
    order = _compose_mro(cls, registry.keys())
    for kind in order:
        if match is not None:
            if (kind in registry and kind not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, kind)):
                raise RuntimeError('Ambiguous dispatch: {} or {}'.format(match, kind))
            break
        if kind in registry:
            match = kind
    return registry.get(match)


def _union_members(kind):
    # The members of int | str or Union[int, str], or None for anything else.
    if type(kind) is type(int | str):
        return kind.__args__
    if type(kind).__module__ == 'typing':
        import typing
        if typing.get_origin(kind) is typing.Union:
            return typing.get_args(kind)
    return None


def _is_dispatch_type(kind):
    if isinstance(kind, type) and not isinstance(kind, type(list[int])):
        return True
    members = _union_members(kind)
    return members is not None and all(isinstance(member, type) for member in members)


def singledispatch(func):
    """Make a function that chooses its implementation by the type of its first argument."""
    registry = {}
    found = {}  # what dispatch() answered, until a registration changes the answer
    token = None
    funcname = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        """dispatch(cls) -> the implementation for this class"""
        nonlocal token
        if token is not None:
            from abc import get_cache_token
            current = get_cache_token()
            if token != current:
                found.clear()
                token = current
        try:
            return found[cls]
        except KeyError:
            pass
        try:
            implementation = registry[cls]
        except KeyError:
            implementation = _find_impl(cls, registry)
        found[cls] = implementation
        return implementation

    def register(cls, func=None):
        """register(cls, func) -> func, the new implementation for this class"""
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. '
                                f'{cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                f'Use either `@register(some_class)` or plain `@register` '
                                f'on an annotated function.')
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            if not _is_dispatch_type(cls):
                if _union_members(cls) is not None:
                    raise TypeError(f'Invalid annotation for {argname!r}. '
                                    f'{cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        members = _union_members(cls)
        for member in (cls,) if members is None else members:
            registry[member] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            from abc import get_cache_token
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    mappingproxy = type(type.__dict__)
    wrapper.registry = mappingproxy(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """As singledispatch(), for methods: chooses by the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{funcname} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class cached_property:
    """A property that is computed once and then kept in the instance's dictionary."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to "
                            f"cache {name!r} property.") from None
        value = kept.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                kept[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property."
                                ) from None
        return value

    def __class_getitem__(cls, params):
        return _generic_alias(cls, params)
