# list[int] and int | str: types.GenericAlias, types.UnionType, and the substitution of type variables.
# SPDX-License-Identifier: MIT
# hidden-frames

_NoneType = type(None)

# What an alias answers itself; every other attribute is its origin's.
_own_names = frozenset(('__class__', '__origin__', '__args__', '__parameters__', '__unpacked__',
                        '__typing_unpacked_tuple_args__', '__mro_entries__', '__reduce_ex__',
                        '__reduce__', '__copy__', '__deepcopy__', '__instancecheck__',
                        '__subclasscheck__'))


class GenericAlias:
    """A class with type arguments: list[int]."""

    __slots__ = ('_origin', '_args', '_parameters', '_unpacked', '__weakref__')

    def __new__(cls, origin, args):
        self = object.__new__(cls)
        set_slot = object.__setattr__
        set_slot(self, '_origin', origin)
        set_slot(self, '_args', args if isinstance(args, tuple) else (args,))
        set_slot(self, '_parameters', None)
        set_slot(self, '_unpacked', False)
        return self

    def __init__(self, origin, args):
        pass

    def __getattribute__(self, name):
        get = object.__getattribute__
        if name in _own_names:
            if name == '__origin__':
                return get(self, '_origin')
            if name == '__args__':
                return get(self, '_args')
            if name == '__parameters__':
                return _parameters_of(self)
            if name == '__unpacked__':
                return get(self, '_unpacked')
            if name == '__typing_unpacked_tuple_args__':
                if get(self, '_unpacked') and get(self, '_origin') is tuple:
                    return get(self, '_args')
                return None
            return get(self, name)
        return getattr(get(self, '_origin'), name)

    def __dir__(self):
        return sorted(set(dir(self.__origin__)) | _own_names)

    def __repr__(self):
        get = object.__getattribute__
        args = get(self, '_args')
        inner = ', '.join([_item_repr(arg) for arg in args]) if args else '()'
        text = f'{_item_repr(get(self, "_origin"))}[{inner}]'
        return '*' + text if get(self, '_unpacked') else text

    def __call__(self, /, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f'{self!r} is not a generic class')
        new = GenericAlias(self.__origin__, substitute(self, item))
        if object.__getattribute__(self, '_unpacked'):
            object.__setattr__(new, '_unpacked', True)
        return new

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return (self.__origin__ == other.__origin__ and self.__args__ == other.__args__
                and self.__unpacked__ == other.__unpacked__)

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __or__(self, other):
        return make_union(self, other)

    def __ror__(self, other):
        return make_union(other, self)

    def __instancecheck__(self, instance):
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

    def __subclasscheck__(self, cls):
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')

    def __iter__(self):
        new = GenericAlias(self.__origin__, self.__args__)
        object.__setattr__(new, '_unpacked', True)
        yield new

    def __reduce__(self):
        if self.__unpacked__:
            return next, (iter(GenericAlias(self.__origin__, self.__args__)),)
        return GenericAlias, (self.__origin__, self.__args__)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


GenericAlias.__module__ = 'types'


def _parameters_of(alias):
    get = object.__getattribute__
    found = get(alias, '_parameters')
    if found is None:
        found = collect_parameters(get(alias, '_args'))
        object.__setattr__(alias, '_parameters', found)
    return found


def _item_repr(item):
    if item is Ellipsis:
        return '...'
    if isinstance(item, list):
        return f'[{", ".join([_item_repr(each) for each in item])}]'
    if hasattr(item, '__origin__') and hasattr(item, '__args__'):
        return repr(item)
    try:
        name = item.__qualname__
        module = item.__module__
    except AttributeError:
        return repr(item)
    if module is None or module == 'builtins':
        return name
    return f'{module}.{name}'


def collect_parameters(args):
    """The type variables in args, in order of first appearance."""
    parameters = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            inner = collect_parameters(arg)
        elif hasattr(arg, '__typing_subst__'):
            inner = (arg,)
        else:
            inner = getattr(arg, '__parameters__', ())
            if not isinstance(inner, tuple):
                inner = ()
        for parameter in inner:
            if parameter not in parameters:
                parameters.append(parameter)
    return tuple(parameters)


def unpack_args(args):
    """Replaces *tuple[int, str] among type arguments by its own arguments."""
    result = []
    for arg in args:
        inner = None if isinstance(arg, type) else \
            getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is Ellipsis):
            result.extend(inner)
        else:
            result.append(arg)
    return result


def substitute(alias, item):
    """The arguments of `alias` with its parameters replaced by what is subscripted."""
    args = item if isinstance(item, tuple) else (item,)
    args = tuple(unpack_args(args))
    parameters = alias.__parameters__
    for parameter in parameters:
        prepare = getattr(parameter, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    if len(args) != len(parameters):
        raise TypeError(f'Too {"many" if len(args) > len(parameters) else "few"} arguments for '
                        f'{alias!r}; actual {len(args)}, expected {len(parameters)}')
    return tuple(_replace(alias, alias.__args__, dict(zip(parameters, args))))


def _replace(alias, old_args, replacement):
    new_args = []
    for old in old_args:
        if isinstance(old, type):
            new_args.append(old)
            continue
        if isinstance(old, (tuple, list)):
            inner = _replace(alias, old, replacement)
            new_args.append(tuple(inner) if isinstance(old, tuple) else inner)
            continue
        subst = getattr(old, '__typing_subst__', None)
        if subst is not None:
            new = subst(replacement[old])
        else:
            new = _replace_inside(old, replacement)
        if isinstance(new, tuple) and _spreads(alias, old):
            new_args.extend(new)
        else:
            new_args.append(new)
    return new_args


def _replace_inside(old, replacement):
    inner = getattr(old, '__parameters__', ())
    if not isinstance(inner, tuple) or not inner:
        return old
    args = []
    for parameter in inner:
        value = replacement[parameter]
        if type(parameter).__name__ == 'TypeVarTuple' and isinstance(value, tuple):
            args.extend(value)
        else:
            args.append(value)
    return old[tuple(args)]


def _spreads(alias, old):
    # The parameters of a Callable and an unpacked TypeVarTuple become several arguments.
    if getattr(old, '__typing_is_unpacked_typevartuple__', False):
        return True
    origin = alias.__origin__
    return getattr(origin, '__name__', '') == 'Callable' \
        and getattr(origin, '__module__', '') == 'collections.abc'


class UnionType:
    """A union of types: int | str."""

    __slots__ = ('__args__', '_parameters', '__weakref__')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'types.UnionType' instances")

    @property
    def __parameters__(self):
        if self._parameters is None:
            self._parameters = collect_parameters(self.__args__)
        return self._parameters

    def __repr__(self):
        return ' | '.join(['None' if arg is _NoneType else _item_repr(arg)
                           for arg in self.__args__])

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return make_union(self, other)

    def __ror__(self, other):
        return make_union(other, self)

    def __instancecheck__(self, instance):
        for arg in self.__args__:
            if isinstance(instance, arg):
                return True
        return False

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f'{self!r} is not a generic class')
        args = substitute(_Substituted(self), item)
        result = args[0]
        for arg in args[1:]:
            result = result | arg
        return result

    def __reduce__(self):
        import functools
        import operator
        return functools.reduce, (operator.or_, self.__args__)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


UnionType.__module__ = 'types'


# A union as substitute() wants to see it: with an origin.
class _Substituted:
    def __init__(self, union):
        self.__origin__ = UnionType
        self.__args__ = union.__args__
        self.__parameters__ = union.__parameters__
        self.union = union

    def __repr__(self):
        return repr(self.union)


def _can_join(value):
    kind = type(value)
    if value is None or kind is UnionType or isinstance(value, (type, GenericAlias)):
        return True
    return kind.__name__ == 'TypeAliasType' and kind.__module__ == 'typing'


def make_union(left, right):
    """left | right for types, or NotImplemented when either is none."""
    if not _can_join(left) or not _can_join(right):
        return NotImplemented
    args = []
    for value in (left, right):
        for arg in value.__args__ if type(value) is UnionType else (value,):
            if arg is None:
                arg = _NoneType
            if not any([arg is known or type(arg) is type(known) and arg == known
                        for known in args]):
                args.append(arg)
    if len(args) == 1:
        return args[0]
    union = object.__new__(UnionType)
    union.__args__ = tuple(args)
    union._parameters = None
    return union
