# Shallow and deep copies.
# SPDX-License-Identifier: MIT

import copyreg

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error

# Objects of these types are their own copies.
_ATOMIC = frozenset({type(None), int, float, bool, complex, str, bytes, type, range,
                     property, type(Ellipsis), type(NotImplemented), type(len),
                     type(lambda: None), type((lambda: None).__code__)})
_SHALLOW_ATOMIC = _ATOMIC | {tuple, frozenset, slice}


def _is_atomic(cls, atomic):
    return cls in atomic or cls.__module__ == 'weakref' and cls.__name__ == 'ReferenceType'


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if _is_atomic(cls, _SHALLOW_ATOMIC):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    parts = _take_apart(x, cls, 'shallow')
    return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
    copier = _deepcopiers.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type) or _is_atomic(cls, _ATOMIC):
        made = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            made = copier(memo)
        else:
            parts = _take_apart(x, cls, 'deep')
            made = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _keep_alive(x, memo):
    # The originals must live as long as the memo, whose keys are their ids.
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo):
    made = []
    memo[id(x)] = made
    append = made.append
    for item in x:
        append(deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo):
    made = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself has been copied meanwhile.
    known = memo.get(id(x))
    if known is not None:
        return known
    for old, new in zip(x, made):
        if old is not new:
            return tuple(made)
    return x


def _deepcopy_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _C:
    def m(self):
        pass


_deepcopiers = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
                type(_C().m): _deepcopy_method}
del _C


_object_reduce_ex = getattr(object, '__reduce_ex__', None)
_object_reduce = getattr(object, '__reduce__', None)


def _take_apart(x, cls, kind):
    # What __reduce_ex__(4) gives: a constructor, its arguments, the state ...
    reductor = copyreg.dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    if getattr(cls, '__reduce_ex__', _object_reduce_ex) is not _object_reduce_ex:
        reductor = getattr(x, '__reduce_ex__', None)
        if reductor is not None:
            return reductor(4)
    if getattr(cls, '__reduce__', _object_reduce) is not _object_reduce:
        reductor = getattr(x, '__reduce__', None)
        if reductor is not None:
            return reductor()
    if (_object_reduce_ex is not None and not hasattr(x, '__reduce_ex__')
            and not hasattr(x, '__reduce__')):
        raise Error(f'un({kind})copyable object of type {cls}')
    return object.__reduce_ex__(x, 4)


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if listiter is not None:
        for item in listiter:
            made.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            made[key] = value
    return made


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    cls = obj.__class__
    method = getattr(cls, '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return method(obj, **changes)
