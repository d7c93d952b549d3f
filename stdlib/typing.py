# Type hints at run time.
# SPDX-License-Identifier: MIT
# hidden-frames

import functools
import sys
from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType,
                     TypeVar, TypeVarTuple)
from abc import ABCMeta, abstractmethod

# Aliases of classes elsewhere, made when first asked for: name -> (module, class, number of
# parameters, name to show). Zero parameters: not subscriptable. -1: any number.
_LAZY_ALIASES = {
    'Hashable': ('collections.abc', 'Hashable', 0),
    'Awaitable': ('collections.abc', 'Awaitable', 1),
    'Coroutine': ('collections.abc', 'Coroutine', 3),
    'AsyncIterable': ('collections.abc', 'AsyncIterable', 1),
    'AsyncIterator': ('collections.abc', 'AsyncIterator', 1),
    'Iterable': ('collections.abc', 'Iterable', 1),
    'Iterator': ('collections.abc', 'Iterator', 1),
    'Reversible': ('collections.abc', 'Reversible', 1),
    'Sized': ('collections.abc', 'Sized', 0),
    'Container': ('collections.abc', 'Container', 1),
    'Collection': ('collections.abc', 'Collection', 1),
    'AbstractSet': ('collections.abc', 'Set', 1),
    'MutableSet': ('collections.abc', 'MutableSet', 1),
    'Mapping': ('collections.abc', 'Mapping', 2),
    'MutableMapping': ('collections.abc', 'MutableMapping', 2),
    'Sequence': ('collections.abc', 'Sequence', 1),
    'MutableSequence': ('collections.abc', 'MutableSequence', 1),
    'ByteString': ('collections.abc', 'ByteString', 0),
    'List': ('builtins', 'list', 1),
    'Deque': ('collections', 'deque', 1),
    'Set': ('builtins', 'set', 1),
    'FrozenSet': ('builtins', 'frozenset', 1),
    'MappingView': ('collections.abc', 'MappingView', 1),
    'KeysView': ('collections.abc', 'KeysView', 1),
    'ItemsView': ('collections.abc', 'ItemsView', 2),
    'ValuesView': ('collections.abc', 'ValuesView', 1),
    'Dict': ('builtins', 'dict', 2),
    'DefaultDict': ('collections', 'defaultdict', 2),
    'OrderedDict': ('collections', 'OrderedDict', 2),
    'Counter': ('collections', 'Counter', 1),
    'ChainMap': ('collections', 'ChainMap', 2),
    'Generator': ('collections.abc', 'Generator', 3),
    'AsyncGenerator': ('collections.abc', 'AsyncGenerator', 2),
    'Type': ('builtins', 'type', 1),
    'Pattern': ('re', 'Pattern', 1),
    'Match': ('re', 'Match', 1),
    'ContextManager': ('contextlib', 'AbstractContextManager', 2),
    'AsyncContextManager': ('contextlib', 'AbstractAsyncContextManager', 2),
}

# Aliases whose last arguments may be left out.
_ALIAS_DEFAULTS = {'Generator': (type(None), type(None)), 'AsyncGenerator': (type(None),),
                   'ContextManager': (bool | None,), 'AsyncContextManager': (bool | None,)}

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic',
    'Literal', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'TypeVar', 'TypeVarTuple', 'Union',
    'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex',
    'SupportsInt', 'SupportsRound', 'NamedTuple', 'TypedDict', 'BinaryIO', 'IO', 'TextIO', 'AnyStr',
    'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final',
    'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints',
    'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override',
    'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable',
    'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack',
    *_LAZY_ALIASES]

GenericAlias = type(list[int])
_UnionType = type(int | str)
_NoneType = type(None)
_FunctionType = type(lambda: None)

TYPE_CHECKING = False
Text = str


def __getattr__(name):
    entry = _LAZY_ALIASES.get(name)
    if entry is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    module, origin_name, count = entry
    origin = getattr(_import(module), origin_name)
    cls = _DeprecatedGenericAlias if name == 'ByteString' else _SpecialGenericAlias
    alias = cls(origin, count, name=name,
                inst=name not in ('List', 'Set', 'FrozenSet', 'Dict', 'Type'),
                defaults=_ALIAS_DEFAULTS.get(name, ()))
    globals()[name] = alias
    return alias


def _import(module):
    __import__(module)
    return sys.modules[module]


def __dir__():
    return sorted(set(globals()) | set(_LAZY_ALIASES))


# --- Helpers.

def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Check that the argument is a type, and return it (None and strings converted)."""
    invalid = (Generic, Protocol)
    if not allow_special_forms:
        invalid += (ClassVar,)
        if is_argument:
            invalid += (Final,)
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or (
        isinstance(arg, (ParamSpec, _ConcatenateGenericAlias)))


def _type_repr(obj):
    if isinstance(obj, tuple):
        return '[' + ', '.join([_type_repr(each) for each in obj]) + ']'
    if isinstance(obj, type):
        if isinstance(obj, GenericAlias):
            return repr(obj)
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, _FunctionType):
        return obj.__name__
    return repr(obj)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters in args, in order of first appearance."""
    parameters = []
    default_seen = variadic_seen = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            for each in arg:
                for found in _collect_type_parameters([each]):
                    if found not in parameters:
                        parameters.append(found)
        elif hasattr(arg, '__typing_subst__'):
            if arg in parameters:
                continue
            if enforce_default_ordering:
                if variadic_seen and arg.has_default() and isinstance(arg, TypeVar):
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                if arg.has_default():
                    default_seen = True
                elif default_seen:
                    raise TypeError(f'Type parameter {arg!r} without a default follows '
                                    f'type parameter with a default')
            parameters.append(arg)
        else:
            if _is_unpacked_typevartuple(arg):
                variadic_seen = True
            inner = getattr(arg, '__parameters__', ())
            for found in inner if isinstance(inner, tuple) else ():
                if found not in parameters:
                    parameters.append(found)
    return tuple(parameters)


def _is_unpacked_typevartuple(arg):
    return not isinstance(arg, type) and getattr(arg, '__typing_is_unpacked_typevartuple__', False)


def _check_generic(cls, parameters, expected):
    if not expected:
        raise TypeError(f'{cls} is not a generic class')
    count = len(parameters)
    if count != expected:
        raise TypeError(f'Too {"many" if count > expected else "few"} arguments for {cls}; '
                        f'actual {count}, expected {expected}')


def _unpack_args(args):
    from _generic import unpack_args
    return tuple(unpack_args(args))


def _deduplicate(items):
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return result


def _flatten_union(parameters):
    flat = []
    for parameter in parameters:
        if isinstance(parameter, (_UnionGenericAlias, _UnionType)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    return tuple(_deduplicate(flat))


def _cached(func):
    # Equal subscriptions give the identical object; unhashable arguments are computed each time.
    remembered = functools.lru_cache(typed=True)(func)

    def inner(*args, **kwds):
        try:
            return remembered(*args, **kwds)
        except TypeError:
            pass
        return func(*args, **kwds)

    functools.update_wrapper(inner, func)
    return inner


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _Final:
    """Mixin to prohibit subclassing."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


# --- Special forms.

class _SpecialForm(_Final, _root=True):
    __iter__ = None

    def __init__(self, getitem):
        self._getitem = _cached(getitem)
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _LiteralForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _not_subscriptable(self, parameters):
    raise TypeError(f'{self} is not subscriptable')


def _plain_form(name, doc):
    form = _SpecialForm(_not_subscriptable)
    form._name = name
    form.__doc__ = doc
    return form


def _one_argument_form(name, doc, wording=None):
    def getitem(self, parameters):
        item = _type_check(parameters, wording or f'{self} accepts only single type.',
                           allow_special_forms=name in ('ClassVar', 'Required', 'NotRequired',
                                                        'ReadOnly'))
        return _GenericAlias(self, (item,))
    form = _SpecialForm(getitem)
    form._name = name
    form.__doc__ = doc
    return form


NoReturn = _plain_form('NoReturn', 'Special type indicating functions that never return.')
Never = _plain_form('Never', 'The bottom type, a type that has no members.')
Self = _plain_form('Self', 'Used to spell the type of "self" in classes.')
LiteralString = _plain_form('LiteralString', 'Represents an arbitrary literal string.')
TypeAlias = _plain_form('TypeAlias', 'Special form for marking type aliases.')
ClassVar = _one_argument_form('ClassVar', 'Special type construct to mark class variables.')
Final = _one_argument_form('Final', 'Special typing construct to indicate final names.')
Required = _one_argument_form('Required', 'Marks a required key of a TypedDict.')
NotRequired = _one_argument_form('NotRequired', 'Marks a key of a TypedDict that may be missing.')
ReadOnly = _one_argument_form('ReadOnly', 'Marks an item of a TypedDict as read-only.')
TypeGuard = _one_argument_form('TypeGuard', 'Marks a user-defined type predicate function.')
TypeIs = _one_argument_form('TypeIs', 'Marks a user-defined type predicate function.')


@_SpecialForm
def Union(self, parameters):
    """Union type; Union[X, Y] means either X or Y."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = 'Union[arg, ...]: each arg must be a type.'
    parameters = _flatten_union([_type_check(each, message) for each in parameters])
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and _NoneType in parameters:
        return _UnionGenericAlias(self, parameters, name='Optional')
    return _UnionGenericAlias(self, parameters)


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is equivalent to Union[X, None]."""
    arg = _type_check(parameters, f'{self} requires a single type.')
    return Union[arg, _NoneType]


def _literal_pairs(parameters):
    return [(each, type(each)) for each in parameters]


def _literal(self, *parameters):
    """Special typing form to define literal types (a.k.a. value types)."""
    flat = []
    for each in parameters:
        if isinstance(each, _LiteralGenericAlias):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    try:
        flat = [value for value, kind in dict.fromkeys(_literal_pairs(flat))]
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


_literal.__name__ = 'Literal'
Literal = _LiteralForm(_literal)


@_SpecialForm
def Concatenate(self, parameters):
    """Special form for annotating higher-order functions."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or '
                        'ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    parameters = (*[_type_check(each, message) for each in parameters[:-1]], parameters[-1])
    return _ConcatenateGenericAlias(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """Type unpack operator."""
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(self, (item,))


class _AnnotatedForm(_SpecialForm, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        return self._getitem(self, *params)


def _annotated(self, *params):
    """Add context-specific metadata to a type."""
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an '
                        'annotation).')
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.',
                         allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


_annotated.__name__ = 'Annotated'
Annotated = _AnnotatedForm(_annotated)


class ForwardRef(_Final, _root=True):
    """Internal wrapper to hold a forward reference."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__',
                 '__forward_value__', '__forward_is_argument__', '__forward_is_class__',
                 '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        # An unpacked type, *tuple[int], is no expression by itself.
        source = f'({arg},)[0]' if arg.startswith('*') else arg
        try:
            code = compile(source, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None and localns is None:
                globalns = localns = {}
            elif globalns is None:
                globalns = localns
            elif localns is None:
                localns = globalns
            if self.__forward_module__ is not None:
                globalns = getattr(sys.modules.get(self.__forward_module__, None), '__dict__',
                                   globalns)
            if type_params:
                globalns, localns = dict(globalns), dict(localns)
                for param in type_params:
                    name = param.__name__
                    if not self.__forward_is_class__ or name not in globalns:
                        globalns[name] = param
                        localns.pop(name, None)
            value = _type_check(eval(self.__forward_code__, globalns, localns),
                                'Forward references must evaluate to types.',
                                is_argument=self.__forward_is_argument__,
                                allow_special_forms=self.__forward_is_class__)
            self.__forward_value__ = _eval_type(
                value, globalns, localns, type_params,
                recursive_guard=recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = ''
        if self.__forward_module__ is not None:
            module = f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """Evaluate all forward references in the given type."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, _UnionType)):
        return t
    args = t.__args__
    if isinstance(t, GenericAlias):
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in args])
    evaluated = tuple([_eval_type(arg, globalns, localns, type_params,
                                  recursive_guard=recursive_guard) for arg in args])
    if evaluated == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        alias = GenericAlias(t.__origin__, evaluated)
        return next(iter(alias)) if t.__unpacked__ else alias
    if isinstance(t, _UnionType):
        return functools.reduce(lambda a, b: a | b, evaluated)
    return t.copy_with(evaluated)


# --- Generic aliases.

def _brings_generic(base, bases):
    if isinstance(base, _BaseGenericAlias):
        return True
    if not isinstance(base, type):
        entries = getattr(base, '__mro_entries__', None)
        return entries is not None and any([_brings_generic(each, bases)
                                            for each in entries(bases)])
    return issubclass(base, Generic)


class _BaseGenericAlias(_Final, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        # Generic is added only if no later base brings it.
        position = bases.index(self)
        for base in bases[position + 1:]:
            if _brings_generic(base, bases):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_paramspec_tvars',
                                        '_defaults'):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return list(set(super().__dir__()
                        + [attr for attr in dir(self.__origin__) if not _is_dunder(attr)]))


class _GenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        enforce = origin in (Generic, Protocol)
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=enforce)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        return self._subscript(args)

    def _subscript(self, args):
        from _generic import substitute
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_type_convert(arg) for arg in args])
        return self.copy_with(substitute(self, args))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(arg) for arg in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        import operator
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args = args[0]
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            position = bases.index(self)
            for base in bases[position + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    __iter__ = None

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self._defaults = defaults
        self.__doc__ = (f'A generic version of {origin.__module__}.{origin.__qualname__}.'
                        if nparams else
                        f'Deprecated alias to {origin.__module__}.{origin.__qualname__}.')

    def __getitem__(self, params):
        return self._subscript(params)

    @_cached
    def _subscript(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = 'Parameters to generic types must be types.'
        params = tuple([_type_check(param, message) for param in params])
        missing = self._nparams - len(params)
        if self._defaults and 0 < missing <= len(self._defaults):
            params = (*params, *self._defaults[len(self._defaults) - missing:])
        if not self._nparams:
            raise TypeError(f'{self} is not a generic class')
        if len(params) != self._nparams:
            expected = str(self._nparams)
            if self._defaults and len(params) < self._nparams:
                expected = f'at least {self._nparams - len(self._defaults)}'
            raise TypeError(f'Too {"many" if len(params) > self._nparams else "few"} arguments for '
                            f'{self}; actual {len(params)}, expected {expected}')
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    pass


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return (f'typing.Callable[[{", ".join([_type_repr(arg) for arg in args[:-1]])}], '
                f'{_type_repr(args[-1])}]')

    def __reduce__(self):
        import operator
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        if isinstance(args, list):
            params = (tuple(args), result)
        return self._subscript(params)

    @_cached
    def _subscript(self, params):
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is Ellipsis:
            return self.copy_with((Ellipsis, result))
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_type_convert(arg) for arg in args])
        return self.copy_with(args + (result,))


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        return self._subscript(params)

    @_cached
    def _subscript(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            params = tuple([_type_check(param, message) for param in params[:-1]])
            return self.copy_with((*params, ...))
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple([_type_check(param, message) for param in params]))


class _UnionGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return len(self.__args__) == len(other.__args__) and all(
                [arg in other.__args__ for arg in self.__args__])

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is _NoneType:
                return f'typing.Optional[{_type_repr(args[1])}]'
            if args[1] is _NoneType:
                return f'typing.Optional[{_type_repr(args[0])}]'
        return f'typing.Union[{", ".join([_type_repr(arg) for arg in args])}]'

    def __instancecheck__(self, obj):
        for arg in self.__args__:
            if isinstance(obj, arg):
                return True
        return False

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __reduce__(self):
        import operator
        return operator.getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_literal_pairs(self.__args__)) == set(_literal_pairs(other.__args__))

    def __hash__(self):
        return hash(frozenset(_literal_pairs(self.__args__)))

    def __repr__(self):
        return f'typing.Literal[{", ".join([_type_repr(arg) for arg in self.__args__])}]'


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        if isinstance(inner, (_GenericAlias, GenericAlias)):
            if inner.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return inner.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        metadata = ', '.join([repr(each) for each in self.__metadata__])
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]'

    def __reduce__(self):
        import operator
        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


# --- Generic. The class itself is in _typing; its behaviour is here.

@_cached
def _generic_class_getitem(cls, args):
    """Parameterizes a generic class."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple([_type_convert(arg) for arg in args])
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        for arg in args:
            if not (isinstance(arg, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(arg)):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or '
                                'parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
    else:
        args = _unpack_args(args)
        parameters = cls.__parameters__
        for parameter in parameters:
            prepare = getattr(parameter, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(cls, args)
        _check_generic(cls, args, len(parameters))
        result = []
        for parameter, arg in zip(parameters, args):
            if isinstance(parameter, TypeVarTuple):
                result.extend(arg)
            else:
                result.append(arg)
        args = tuple(result)
    return _GenericAlias(cls, args)


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    is_root = cls.__name__ == 'Protocol' and type(cls) is _ProtocolMeta
    if '__orig_bases__' in cls.__dict__:
        wrong = Generic in cls.__orig_bases__
    else:
        wrong = (Generic in cls.__bases__ and not is_root
                 and type(cls) is not _TypedDictMeta)
    if wrong:
        raise TypeError('Cannot inherit from plain Generic')
    parameters = ()
    if '__orig_bases__' in cls.__dict__:
        parameters = _collect_type_parameters(cls.__orig_bases__)
        # Generic[...] or Protocol[...] lists them all, in its own order.
        listed = None
        for base in cls.__orig_bases__:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                name = base.__origin__.__name__
                if listed is not None:
                    raise TypeError(f'Cannot inherit from Generic[...] multiple times.')
                listed = base.__parameters__
        if listed is not None:
            unlisted = [each for each in parameters if each not in listed]
            if unlisted:
                raise TypeError(f'Some type variables ({", ".join([str(t) for t in unlisted])}) '
                                f'are not listed in {name}'
                                f'[{", ".join([str(t) for t in listed])}]')
            parameters = listed
    cls.__parameters__ = tuple(parameters)


# --- Protocols.

_PROTOCOL_EXCLUDED = frozenset((
    '__protocol_attrs__', '__non_callable_proto_members__', '_is_protocol', '_is_runtime_protocol',
    '__parameters__', '__orig_bases__', '__orig_class__', '__abstractmethods__', '__annotations__',
    '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__', '__subclasshook__',
    '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__',
    '__firstlineno__', '_MutableMapping__marker', '__type_params__', '__qualname__',
    '__classcell__'))


def _get_protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        annotations = base.__dict__.get('__annotations__', {})
        for attr in (*base.__dict__, *annotations):
            if not attr.startswith('_abc_') and attr not in _PROTOCOL_EXCLUDED:
                attrs.add(attr)
    return attrs


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init_or_replace_init:
        return
    # The __init__ that a class deriving from the protocol would have had without it.
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _static_attribute(obj, name):
    from inspect import getattr_static
    return getattr_static(obj, name)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == 'Protocol' and bases == (Generic,):
            pass
        elif bases and Protocol in bases:
            for base in bases:
                if not (base in (object, Generic) or _is_allowed_protocol_base(base)
                        or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                    raise TypeError(f'Protocols can only inherit from other protocols, '
                                    f'got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _allow_reckless_class_checks():
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with '
                                '@runtime_checkable protocols')
            if (cls.__non_callable_proto_members__
                    and cls.__dict__.get('__subclasshook__') is _protocol_hook):
                _require_class_argument(other)
                names = sorted(cls.__non_callable_proto_members__)
                raise TypeError("Protocols with non-method members don't support issubclass(). "
                                f'Non-method members: {str(names)[1:-1]}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks():
            raise TypeError('Instance and class checks can only be used with @runtime_checkable '
                            'protocols')
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            try:
                value = _static_attribute(instance, name)
            except AttributeError:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


def _require_class_argument(other):
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')


def _allow_reckless_class_checks(depth=2):
    # Library code (functools' dispatch, abc) may ask any protocol.
    try:
        return sys._getframe(depth).f_globals.get('__name__') in ('abc', '_py_abc', 'functools',
                                                                  None)
    except (AttributeError, ValueError):
        return False


def _is_allowed_protocol_base(base):
    allowed = {'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable',
                                   'AsyncIterator', 'Hashable', 'Sized', 'Container', 'Collection',
                                   'Reversible', 'Buffer'),
               'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager')}
    return base.__name__ in allowed.get(base.__module__, ())


@classmethod
def _protocol_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            annotations = getattr(base, '__annotations__', {})
            if attr in annotations and issubclass(other, Generic) \
                    and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)
            and getattr(cls, '_is_protocol', False)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, '
                        f'got {cls!r}')
    cls._is_runtime_protocol = True
    members = set()
    for attr in cls.__protocol_attrs__:
        try:
            is_callable = callable(getattr(cls, attr, None))
        except Exception as error:
            raise TypeError(f'Failed to determine whether protocol member {attr!r} is a method '
                            'member') from error
        if not is_callable:
            members.add(attr)
    cls.__non_callable_proto_members__ = members
    return cls


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol \
        and tp is not Generic


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


# --- Public functions.

def cast(typ, val):
    """Cast a value to a type: returns the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def assert_never(arg: Never, /) -> Never:
    """Statically assert that a line of code is unreachable."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            _class_hints(base, globalns, localns, hints)
    else:
        hints = _object_hints(obj, globalns, localns)
    if include_extras:
        return hints
    return {name: _strip_annotations(hint) for name, hint in hints.items()}


def _class_hints(base, globalns, localns, hints):
    base_globals = globalns
    if globalns is None:
        base_globals = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
    annotations = base.__dict__.get('__annotations__', {})
    if type(annotations) is not dict:
        annotations = {}
    base_locals = dict(vars(base)) if localns is None else localns
    if localns is None and globalns is None:
        # Names of the module win over those of the class body.
        base_globals, base_locals = base_locals, base_globals
    for name, value in annotations.items():
        if value is None:
            value = _NoneType
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=False, is_class=True)
        hints[name] = _eval_type(value, base_globals, base_locals,
                                 base.__dict__.get('__type_params__', ()))


def _object_hints(obj, globalns, localns):
    module = type(sys)
    if globalns is None:
        if isinstance(obj, module):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if callable(obj) and not isinstance(obj, _FunctionType) or isinstance(obj, module):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    hints = {}
    type_params = getattr(obj, '__type_params__', ())
    for name, value in annotations.items():
        if value is None:
            value = _NoneType
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, module), is_class=False)
        hints[name] = _eval_type(value, globalns, localns, type_params)
    return hints


def _strip_annotations(t):
    """Strip the annotations from a given type."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, GenericAlias, _UnionType)):
        return t
    stripped = tuple([_strip_annotations(arg) for arg in t.__args__])
    if stripped == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, stripped)
    if isinstance(t, _UnionType):
        return functools.reduce(lambda a, b: a | b, stripped)
    return t.copy_with(stripped)


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _UnionType):
        return _UnionType
    return None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        origin = tp.__origin__
        if (getattr(origin, '__module__', None) == 'collections.abc'
                and getattr(origin, '__name__', None) == 'Callable'
                and not (len(args) == 2 and _is_param_expr(args[0]))):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            value = getattr(arg, name)
            if (not hasattr(value, '__qualname__')
                    or value.__qualname__ != f'{arg.__qualname__}.{value.__name__}'
                    or getattr(value, '__module__', None) != arg.__module__):
                continue
            function = getattr(value, '__func__', value)
            if isinstance(function, _FunctionType):
                function.__no_type_check__ = True
            if isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""
    import warnings
    warnings._deprecated('typing.no_type_check_decorator', remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError('You should not call an overloaded function. A series of '
                              '@overload-decorated functions outside a stub module should always '
                              'be followed by an implementation that is not @overload-ed.')


_overloads = {}  # (module, qualified name) -> {first line: function}


def overload(func):
    """Decorator for overloaded functions/methods."""
    inner = getattr(func, '__func__', func)
    try:
        key = (inner.__module__, inner.__qualname__)
        _overloads.setdefault(key, {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    inner = getattr(func, '__func__', func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator to mark an object as providing dataclass-like behaviour."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default,
            'kw_only_default': kw_only_default, 'frozen_default': frozen_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


Callable = None
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Tuple.__doc__ = 'Deprecated alias to builtins.tuple.'


def _make_callable():
    from collections.abc import Callable as origin
    alias = _CallableType(origin, 2, name='Callable')
    alias.__doc__ = 'Deprecated alias to collections.abc.Callable.'
    return alias


Callable = _make_callable()

T = TypeVar('T')
T_co = TypeVar('T_co', covariant=True)
KT = TypeVar('KT')
VT = TypeVar('VT')
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)


def _define_supports(name, method, result, doc, generic=False):
    def method_body(self):
        pass
    method_body.__name__ = method
    method_body.__qualname__ = f'{name}.{method}'
    method_body.__annotations__ = {'return': result}
    method_body = abstractmethod(method_body)
    namespace = {'__module__': 'typing', '__qualname__': name, '__slots__': (), '__doc__': doc,
                 method: method_body}
    if generic:
        namespace['__orig_bases__'] = (Protocol[T_co],)
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), namespace))


SupportsInt = _define_supports('SupportsInt', '__int__', int,
                               'An ABC with one abstract method __int__.')
SupportsFloat = _define_supports('SupportsFloat', '__float__', float,
                                 'An ABC with one abstract method __float__.')
SupportsComplex = _define_supports('SupportsComplex', '__complex__', complex,
                                   'An ABC with one abstract method __complex__.')
SupportsBytes = _define_supports('SupportsBytes', '__bytes__', bytes,
                                 'An ABC with one abstract method __bytes__.')
SupportsIndex = _define_supports('SupportsIndex', '__index__', int,
                                 'An ABC with one abstract method __index__.')
SupportsAbs = _define_supports('SupportsAbs', '__abs__', T_co,
                               'An ABC with one abstract method __abs__ that is covariant in its '
                               'return type.', generic=True)
SupportsRound = _define_supports('SupportsRound', '__round__', T_co,
                                 'An ABC with one abstract method __round__ that is covariant in '
                                 'its return type.', generic=True)


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        if '.' in name:
            name = name.rpartition('.')[-1]
        self.__name__ = name
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get('__name__')
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking '
                                f'for: `{cls.__name__} = NewType({cls.__name__!r}, {name})`')

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# --- NamedTuple and TypedDict.

_NAMEDTUPLE_PROHIBITED = frozenset(('__new__', '__init__', '__slots__', '__getnewargs__',
                                    '_fields', '_field_defaults', '_field_types', '_make',
                                    '_replace', '_asdict', '_source'))


def _make_nmtuple(name, types, module, defaults=()):
    from collections import namedtuple
    fields = [field for field, kind in types]
    types = {field: _type_check(kind, f'field {field} annotation must be a type')
             for field, kind in types}
    made = namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if _NamedTuple not in bases:
            raise AssertionError
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types = ns.get('__annotations__', {})
        default_names = []
        for field in types:
            if field in ns:
                default_names.append(field)
            elif default_names:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field'
                                f'{"s" if len(default_names) > 1 else ""} '
                                f'{", ".join(default_names)}')
        made = _make_nmtuple(typename, types.items(), defaults=[ns[n] for n in default_names],
                             module=ns['__module__'])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _NAMEDTUPLE_PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key in ('__module__', '__name__', '__annotations__', '__qualname__'):
                if key == '__qualname__':
                    made.__qualname__ = value
                continue
            if key not in made._fields:
                setattr(made, key, value)
            set_name = getattr(type(value), '__set_name__', None)
            if set_name is not None:
                try:
                    set_name(value, made, key)
                except BaseException as error:
                    error.add_note(f'Error calling __set_name__ on {type(value).__name__!r} '
                                   f'instance {key!r} in {typename!r}')
                    raise
        if Generic in bases:
            made.__init_subclass__()
        return made


_no_fields = object()


def NamedTuple(typename, fields=_no_fields, /, **kwargs):
    """Typed version of namedtuple."""
    if fields is _no_fields:
        import warnings
        if kwargs:
            what = 'Creating NamedTuple classes using keyword arguments'
            message = ('{name} is deprecated and will be disallowed in Python {remove}. '
                       'Use the class-based or functional syntax instead.')
        else:
            what = "Failing to pass a value for the 'fields' parameter"
            example = f'`{typename} = NamedTuple({typename!r}, [])`'
            message = ('{name} is deprecated and will be disallowed in Python {remove}. '
                       'To create a NamedTuple class with 0 fields using the functional syntax, '
                       "pass an empty list, e.g. ") + example + '.'
        warnings._deprecated(what, message=message, remove=(3, 15))
        fields = kwargs.items()
    elif fields is None:
        if kwargs:
            raise TypeError('Cannot pass `None` as the \'fields\' parameter and also specify fields '
                            'using keyword arguments')
        import warnings
        example = f'`{typename} = NamedTuple({typename!r}, [])`'
        warnings._deprecated("Passing `None` as the 'fields' parameter", remove=(3, 15), message=(
            '{name} is deprecated and will be disallowed in Python {remove}. '
            'To create a NamedTuple class with 0 fields using the functional syntax, '
            'pass an empty list, e.g. ') + example + '.')
        fields = ()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    made = _make_nmtuple(typename, list(fields), module=sys._getframe(1).f_globals.get('__name__'))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _typeddict_qualifiers(annotation):
    # The type inside Required[], NotRequired[], ReadOnly[] and Annotated[], and the qualifiers.
    qualifiers = set()
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            args = get_args(annotation)
            if not args:
                break
            annotation = args[0]
        elif origin in (Required, NotRequired, ReadOnly):
            qualifiers.add(origin)
            annotation = annotation.__args__[0]
        else:
            break
    return qualifiers


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict '
                                'base class')
        generic = (Generic,) if any([issubclass(b, Generic) for b in bases]) else ()
        ns = dict(ns)
        own = ns.get('__annotations__', {})
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: _type_check(kind, message, module=made.__module__)
               if not _typeddict_qualifiers(kind) else kind for key, kind in own.items()}
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            base_required = base.__dict__.get('__required_keys__', set())
            base_optional = base.__dict__.get('__optional_keys__', set())
            required = (required | base_required) - base_optional
            optional = (optional | base_optional) - base_required
            readonly |= base.__dict__.get('__readonly_keys__', set())
            mutable |= base.__dict__.get('__mutable_keys__', set())
        annotations.update(own)
        for key, kind in own.items():
            qualifiers = _typeddict_qualifiers(kind)
            if Required in qualifiers or (total and NotRequired not in qualifiers):
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_no_fields, /, *, total=True):
    """A simple typed namespace: at runtime a plain dict."""
    if fields is _no_fields or fields is None:
        import warnings
        what = ("Failing to pass a value for the 'fields' parameter" if fields is _no_fields else
                "Passing `None` as the 'fields' parameter")
        example = f'`{typename} = TypedDict({typename!r}, {{{{}}}})`'
        warnings._deprecated(what, remove=(3, 15), message=(
            '{name} is deprecated and will be disallowed in Python {remove}. '
            'To create a TypedDict class with 0 fields using the functional syntax, '
            'pass an empty dictionary, e.g. ') + example + '.')
        fields = {}
    namespace = {'__annotations__': dict(fields)}
    module = sys._getframe(1).f_globals.get('__name__')
    if module is not None:
        namespace['__module__'] = module
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


# --- Types of files.

class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""

    __slots__ = ()


def _add_io_methods():
    def abstract(cls, name, is_property=False):
        def method(self, *args, **kwargs):
            pass
        method.__name__ = name
        method.__qualname__ = f'{cls.__name__}.{name}'
        method = abstractmethod(method)
        setattr(cls, name, property(method) if is_property else method)

    for name in ('close fileno flush isatty read readable readline readlines seek seekable tell '
                 'truncate writable write writelines __enter__ __exit__').split():
        abstract(IO, name)
    for name in ('mode', 'name', 'closed'):
        abstract(IO, name, True)
    abstract(BinaryIO, 'write')
    abstract(BinaryIO, '__enter__')
    abstract(TextIO, '__enter__')
    for name in ('buffer', 'encoding', 'errors', 'line_buffering', 'newlines'):
        abstract(TextIO, name, True)


_add_io_methods()
