# What the syntax of type parameters makes: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType, Generic.
# SPDX-License-Identifier: MIT
# hidden-frames

import sys


class NoDefaultType:
    """The type of the NoDefault singleton."""

    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'

    def __init_subclass__(cls):
        raise TypeError("type 'NoDefaultType' is not an acceptable base type")


NoDefault = object.__new__(NoDefaultType)
NoDefaultType.__module__ = 'builtins'

_unset = object()


def _caller_module():
    # The module of whoever called the constructor that calls this.
    try:
        return sys._getframe(2).f_globals.get('__name__')
    except (AttributeError, ValueError):
        return None


def _union_of(left, right):
    from typing import Union
    return Union[left, right]


# What the three kinds of type parameter share. Bounds and defaults of `[T: bound = default]` are
# thunks, called when first asked for.
class _TypeParameter:
    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        if self.__covariant__:
            return '+' + self.__name__
        if self.__contravariant__:
            return '-' + self.__name__
        return '~' + self.__name__

    def __or__(self, other):
        return _union_of(self, other)

    def __ror__(self, other):
        return _union_of(other, self)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def __default__(self):
        if self._default_thunk is not None:
            self._default = self._default_thunk()
            self._default_thunk = None
        return self._default

    def has_default(self):
        return self._default_thunk is not None or self._default is not NoDefault

    def __init_subclass__(cls, **kwargs):
        if cls.__module__ != '_typing' and cls.__module__ != 'typing':
            for base in cls.__mro__[1:]:
                raise TypeError(f"type 'typing.{base.__name__}' is not an acceptable base type")


def _set_variance(self, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer_variance and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')
    self.__covariant__ = bool(covariant)
    self.__contravariant__ = bool(contravariant)
    self.__infer_variance__ = bool(infer_variance)


def _check_name(name):
    if not isinstance(name, str):
        raise TypeError(f"argument 'name' must be str, not {type(name).__name__}")
    return name


class TypeVar(_TypeParameter):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        self.__name__ = _check_name(name)
        _set_variance(self, covariant, contravariant, infer_variance)
        self._bound_thunk = self._constraints_thunk = self._default_thunk = None
        self._bound = None
        self._constraints = ()
        self._default = default
        if bound is not None:
            if constraints:
                raise TypeError('Constraints cannot be combined with bound=...')
            from typing import _type_check
            self._bound = _type_check(bound, 'Bound must be a type.')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints:
            from typing import _type_check
            message = 'TypeVar(name, constraint, ...): constraints must be types.'
            self._constraints = tuple([_type_check(kind, message) for kind in constraints])
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    @property
    def __bound__(self):
        if self._bound_thunk is not None:
            self._bound = self._bound_thunk()
            self._bound_thunk = None
        return self._bound

    @property
    def __constraints__(self):
        if self._constraints_thunk is not None:
            self._constraints = tuple(self._constraints_thunk())
            self._constraints_thunk = None
        return self._constraints

    def __typing_subst__(self, arg):
        from typing import _type_check
        arg = _type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
        if getattr(arg, '__typing_is_unpacked_typevartuple__', False) or (
                not isinstance(arg, type)
                and getattr(arg, '__typing_unpacked_tuple_args__', None) is not None):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        position = alias.__parameters__.index(self)
        if position < len(args):
            return args
        if position == len(args) and self.has_default():
            return (*args, self.__default__)
        required = sum([not each.has_default() for each in alias.__parameters__])
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, '
                        f'expected at least {required}')


class ParamSpec(_TypeParameter):
    """Parameter specification variable."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        self.__name__ = _check_name(name)
        _set_variance(self, covariant, contravariant, infer_variance)
        self._default_thunk = None
        self._default = default
        self.__bound__ = None
        if bound is not None:
            from typing import _type_check
            self.__bound__ = _type_check(bound, 'Bound must be a type.')
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    @property
    def args(self):
        """Represents positional arguments."""
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        """Represents keyword arguments."""
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        from typing import _is_param_expr, _type_check
        if isinstance(arg, (list, tuple)):
            return tuple([_type_check(each, 'Expected a type.') for each in arg])
        if not _is_param_expr(arg):
            raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                            f'Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        from typing import _is_param_expr
        parameters = alias.__parameters__
        position = parameters.index(self)
        if position == len(args) and self.has_default():
            args = (*args, self.__default__)
        if position >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(parameters) == 1 and not _is_param_expr(args[0]):
            return (tuple(args),)
        if isinstance(args[position], list):
            return (*args[:position], tuple(args[position]), *args[position + 1:])
        return args


class _ParamSpecPart:
    __hash__ = None

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __repr__(self):
        name = getattr(self.__origin__, '__name__', None)
        return f'{name if isinstance(name, str) else repr(self.__origin__)}.{self._part}'

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class ParamSpecArgs(_ParamSpecPart):
    """The args for a ParamSpec object."""
    _part = 'args'


class ParamSpecKwargs(_ParamSpecPart):
    """The kwargs for a ParamSpec object."""
    _part = 'kwargs'


class TypeVarTuple(_TypeParameter):
    """Type variable tuple."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = _check_name(name)
        self._default_thunk = None
        self._default = default
        module = _caller_module()
        if module != 'typing':
            self.__module__ = module

    __or__ = __ror__ = property()

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        return _prepare_variadic(self, alias, args)


del TypeVarTuple.__or__, TypeVarTuple.__ror__


def _prepare_variadic(variable, alias, args):
    # Gathers the arguments that stand for a TypeVarTuple into one tuple.
    parameters = alias.__parameters__
    position = parameters.index(variable)
    for other in parameters[position + 1:]:
        if isinstance(other, TypeVarTuple):
            raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    count = len(args)
    left = position
    right = len(parameters) - position - 1
    endless = fill = None
    for index, arg in enumerate(args):
        inner = None if isinstance(arg, type) else \
            getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner and len(inner) == 2 and inner[-1] is Ellipsis:
            if endless is not None:
                raise TypeError('More than one unpacked arbitrary-length tuple argument')
            endless = index
            fill = inner[0]
    if endless is not None:
        left = min(left, endless)
        right = min(right, count - endless - 1)
    elif left + right > count:
        raise TypeError(f'Too few arguments for {alias}; actual {count}, '
                        f'expected at least {len(parameters) - 1}')
    if left == count and variable.has_default():
        middle = _unpacked_default(variable.__default__)
    else:
        middle = tuple(args[left:count - right])
    return (*args[:left], *([fill] * (position - left)), middle,
            *([fill] * (len(parameters) - right - left - (position - left) - 1)),
            *args[count - right:])


def _unpacked_default(default):
    from typing import get_args
    from _generic import unpack_args
    return tuple(unpack_args([default])) if default is not None else (default,)


class TypeAliasType:
    """Type alias."""

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        _set = object.__setattr__
        _set(self, '__name__', name)
        _set(self, '_value', value)
        _set(self, '_value_thunk', None)
        _set(self, '__type_params__', type_params)
        _set(self, '__module__', _caller_module())

    @property
    def __value__(self):
        if self._value_thunk is not None:
            object.__setattr__(self, '_value', self._value_thunk())
            object.__setattr__(self, '_value_thunk', None)
        return self._value

    @property
    def __parameters__(self):
        parameters = []
        for parameter in self.__type_params__:
            if isinstance(parameter, TypeVarTuple):
                parameters.extend(parameter)
            else:
                parameters.append(parameter)
        return tuple(parameters)

    def __setattr__(self, name, value):
        if name in ('__name__', '__value__', '__type_params__', '__parameters__', '__module__'):
            raise AttributeError('readonly attribute' if name == '__name__' else
                                 f"attribute '{name}' of 'typing.TypeAliasType' objects "
                                 f"is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}' and no "
                             "__dict__ for setting new attributes")

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        from _generic import GenericAlias
        return GenericAlias(self, args)

    def __or__(self, other):
        return _union_of_alias(self, other)

    def __ror__(self, other):
        return _union_of_alias(other, self)

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")


def _union_of_alias(left, right):
    from _generic import make_union
    return make_union(left, right)


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, *args, **kwargs):
        from typing import _generic_class_getitem
        return _generic_class_getitem(cls, *args, **kwargs)

    def __init_subclass__(cls, *args, **kwargs):
        from typing import _generic_init_subclass
        return _generic_init_subclass(cls, *args, **kwargs)


for _class in (TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType,
               Generic):
    _class.__module__ = 'typing'
del _class


# --- What the machine calls for `class A[T]`, `def f[T]` and `type X = ...`. Thunks may be None.

def _make_typevar(name, bound_thunk=None, constraints_thunk=None, default_thunk=None):
    variable = TypeVar(name, infer_variance=True)
    variable._bound_thunk = bound_thunk
    variable._constraints_thunk = constraints_thunk
    variable._default_thunk = default_thunk
    variable.__module__ = _caller_module()
    return variable


def _make_paramspec(name, default_thunk=None):
    variable = ParamSpec(name, infer_variance=True)
    variable._default_thunk = default_thunk
    variable.__module__ = _caller_module()
    return variable


def _make_typevartuple(name, default_thunk=None):
    variable = TypeVarTuple(name)
    variable._default_thunk = default_thunk
    variable.__module__ = _caller_module()
    return variable


def _make_typealias(name, type_params, value_thunk):
    alias = TypeAliasType(name, None, type_params=tuple(type_params or ()))
    object.__setattr__(alias, '_value_thunk', value_thunk)
    object.__setattr__(alias, '__module__', _caller_module())
    return alias


def _subscript_generic(params):
    from typing import Unpack
    return Generic[tuple([Unpack[each] if isinstance(each, TypeVarTuple) else each
                          for each in params])]
