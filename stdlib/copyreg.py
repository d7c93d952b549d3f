# How objects are taken apart and put together again, for copy and pickle.
# SPDX-License-Identifier: MIT

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def _pickle_complex(number):
    return complex, (number.real, number.imag)


def _pickle_union(union):
    import functools
    import operator
    return functools.reduce, (operator.or_, union.__args__)


pickle(complex, _pickle_complex, complex)
pickle(type(int | str), _pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Used by pickle protocol 4, instead of __newobj__ to allow keyword-only arguments."""
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """Return a list of slot names for a given class."""
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    if hasattr(cls, '__slots__'):
        for base in cls.__mro__:
            slots = base.__dict__.get('__slots__', ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if name in ('__dict__', '__weakref__'):
                    continue
                if name.startswith('__') and not name.endswith('__'):
                    stripped = base.__name__.lstrip('_')
                    names.append(f'_{stripped}{name}' if stripped else name)
                else:
                    names.append(name)
    try:
        cls.__slotnames__ = names
    except (AttributeError, TypeError):
        pass
    return names


_NOT_COPYABLE = frozenset((
    'generator', 'coroutine', 'async_generator', 'module', 'frame', 'traceback', 'memoryview',
    'dict_keys', 'dict_values', 'dict_items', 'mappingproxy', 'cell', 'staticmethod',
    'classmethod', 'super', 'TextIOWrapper', 'BufferedReader', 'BufferedWriter',
    'BufferedRandom', 'FileIO', 'Match', 'list_iterator', 'set_iterator'))


def _new_args(obj, cls):
    # The function that makes the new object, and its arguments.
    if hasattr(cls, '__getnewargs_ex__'):
        made = obj.__getnewargs_ex__()
        if not isinstance(made, tuple):
            raise TypeError(f'__getnewargs_ex__ should return a tuple, not '
                            f"'{type(made).__name__}'")
        args, kwargs = made
        if kwargs:
            return __newobj_ex__, (cls, args, kwargs)
        return __newobj__, (cls, *args)
    if hasattr(cls, '__getnewargs__'):
        args = obj.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
        return __newobj__, (cls, *args)
    for base in (int, float, str, bytes, tuple, complex):
        if isinstance(obj, base):
            return __newobj__, (cls, base(obj))
    if isinstance(obj, (set, frozenset, bytearray)):
        return cls, (list(obj),)
    return __newobj__, (cls,)


def _default_state(obj, cls):
    # What object.__getstate__() gives: the dictionary, and with slots a pair.
    state = getattr(obj, '__dict__', None) or None
    slots = {}
    for name in _slotnames(cls):
        try:
            slots[name] = getattr(obj, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _reduce_ex(obj):
    # For protocols 0 and 1: what built-in class the object extends, and that part of it.
    cls = type(obj)
    base = next(c for c in cls.__mro__ if not c.__flags__ & _MADE_BY_SCRIPTS)
    if base is cls and base is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    args = cls, base, None if base is object else base(obj)
    if cls.__getstate__ is object.__getstate__ and getattr(obj, '__slots__', None):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be '
                        'pickled')
    state = obj.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


_MADE_BY_SCRIPTS = 1 << 9


def _object_reduce_ex(obj, proto):
    """What object.__reduce_ex__(proto) gives."""
    cls = type(obj)
    if cls.__name__ in _NOT_COPYABLE and cls.__module__ in ('builtins', '_io', 're'):
        if cls is memoryview and proto >= 2:
            raise TypeError('cannot pickle memoryview objects')
        what = 'instances' if cls.__module__ == '_io' else 'object'
        raise TypeError(f"cannot pickle '{cls.__name__}' {what}")
    if proto < 2:
        return _reduce_ex(obj)
    func, args = _new_args(obj, cls)
    getstate = getattr(cls, '__getstate__', None)
    if getstate is None or getstate is getattr(object, '__getstate__', None):
        state = _default_state(obj, cls)
    else:
        state = getstate(obj)
    listitems = iter(obj) if isinstance(obj, list) else None
    dictitems = iter(obj.items()) if isinstance(obj, dict) else None
    return func, args, state, listitems, dictitems


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Register an extension code."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Unregister an extension code.  For testing only."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
