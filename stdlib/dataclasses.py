# Classes made of their annotated fields.
# SPDX-License-Identifier: MIT

import sys

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()

_MappingProxy = type(type.__dict__)
_EMPTY_METADATA = _MappingProxy({})
_GenericAlias = type(list[int])


class _FieldKind:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'

# Values of these types are shared, not copied, by asdict() and astuple().
_ATOMIC_TYPES = frozenset({type(None), bool, int, float, str, complex, bytes, type(Ellipsis),
                           type(NotImplemented), type(len), type(lambda: None), type, range,
                           property})


class InitVar:
    """A pseudo-field that is passed to __init__ and __post_init__ but not kept."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, _GenericAlias):
            return f'dataclasses.InitVar[{self.type.__name__}]'
        return f'dataclasses.InitVar[{self.type!r}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field; made by field()."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _MappingProxy(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        if id(self) in _reprs_running:
            return '...'
        _reprs_running.add(id(self))
        try:
            return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                    f'default_factory={self.default_factory!r},init={self.init!r},'
                    f'repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},'
                    f'metadata={self.metadata!r},kw_only={self.kw_only!r},'
                    f'_field_type={self._field_type})')
        finally:
            _reprs_running.discard(id(self))

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), '__set_name__', None)
        if set_name:
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


_reprs_running = set()


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only',
                 'slots', 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                 weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        values = ','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])
        return f'_DataclassParams({values})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# --- Reading the class body.

def _leading_name(text):
    text = text.lstrip()
    length = 0
    while length < len(text) and (text[length].isalnum() or text[length] == '_'):
        length += 1
    return text[:length], text[length:].lstrip()


def _named_annotation(annotation, cls):
    # The value of the name that the text of an annotation begins with, or None.
    prefix = ''
    name, rest = _leading_name(annotation)
    if rest.startswith('.'):
        prefix = name
        name, rest = _leading_name(rest[1:])
    if not name:
        return None
    module = sys.modules.get(cls.__module__)
    if module is None:
        return None
    namespace = module.__dict__
    if prefix:
        module = namespace.get(prefix)
        if module is not sys.modules.get('typing') and module is not sys.modules.get(__name__):
            return None
        namespace = module.__dict__
    return namespace.get(name)


def _kind_of(annotation, cls):
    # _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR, or KW_ONLY.
    if isinstance(annotation, str):
        annotation = _named_annotation(annotation, cls)
    if annotation is KW_ONLY:
        return KW_ONLY
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    typing = sys.modules.get('typing')
    if typing is not None and (
            annotation is typing.ClassVar
            or type(annotation) is typing._GenericAlias
            and annotation.__origin__ is typing.ClassVar):
        return _FIELD_CLASSVAR
    return _FIELD


def _get_field(cls, name, annotation, kind, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        if isinstance(default, _MemberDescriptor):
            # A slot of the class, not a default.
            default = MISSING
        found = field(default=default)
    found.name = name
    found.type = annotation
    found._field_type = kind
    if kind is not _FIELD:
        if found.default_factory is not MISSING:
            raise TypeError(f'field {name} cannot have a default factory')
    if kind is not _FIELD_CLASSVAR:
        if found.kw_only is MISSING:
            found.kw_only = default_kw_only
    elif found.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if kind is _FIELD and found.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(found.default)} for field {name} is not allowed: '
                         'use default_factory')
    return found


_MemberDescriptor = type(_FieldKind.__dict__['name'])


def _collect_fields(cls, kw_only):
    all_fields = {}
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            for each in base_fields.values():
                all_fields[each.name] = each
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    kw_only_seen = False
    for name, annotation in annotations.items():
        kind = _kind_of(annotation, cls)
        if kind is KW_ONLY:
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kind, kw_only))
    for each in own:
        all_fields[each.name] = each
        # A Field in the class body makes way for its default.
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return all_fields


def _check_frozen_bases(cls, frozen):
    any_frozen = has_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        if base.__dict__.get(_FIELDS) is not None:
            has_bases = True
            if all_frozen is None:
                all_frozen = True
            all_frozen = all_frozen and base.__dict__[_PARAMS].frozen
            any_frozen = any_frozen or base.__dict__[_PARAMS].frozen
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


# --- Writing methods. All methods of a class are compiled together from one text.

class _Writer:
    def __init__(self):
        self.lines = ['def __make__(__names__):']
        self.names = {}
        self.methods = {}  # name -> (annotations, error when the class has it already)

    def name(self, hint, value):
        name = f'__dataclass_{hint}__'
        self.names[name] = value
        return name

    def add(self, name, parameters, body, annotations=None):
        self.lines.append(f' def {name}({", ".join(parameters)}):')
        for line in body or ['pass']:
            self.lines.append('  ' + line)
        self.methods[name] = annotations

    def make(self, cls):
        if not self.methods:
            return {}
        names = list(self.names)
        self.lines[0] = f'def __make__({", ".join(names)}):'
        self.lines.append(f' return {", ".join(self.methods)},')
        module = sys.modules.get(cls.__module__)
        namespace = {}
        exec('\n'.join(self.lines), module.__dict__ if module is not None else {}, namespace)
        made = namespace['__make__'](**self.names)
        result = {}
        for (name, annotations), method in zip(self.methods.items(), made):
            method.__qualname__ = f'{cls.__qualname__}.{name}'
            if annotations is not None:
                method.__annotations__ = annotations
            result[name] = method
        return result


def _parameter(writer, each):
    if each.default is MISSING and each.default_factory is MISSING:
        return each.name
    if each.default is not MISSING:
        return f'{each.name}={writer.name("dflt_" + each.name, each.default)}'
    marker = writer.name('HAS_DEFAULT_FACTORY', _HAS_DEFAULT_FACTORY)
    return f'{each.name}={marker}'


def _assignment(writer, each, frozen, self_name, slots):
    # The line of __init__ that sets a field, or None.
    if each.default_factory is not MISSING:
        factory = writer.name('dflt_' + each.name, each.default_factory)
        if each.init:
            marker = writer.name('HAS_DEFAULT_FACTORY', _HAS_DEFAULT_FACTORY)
            value = f'{factory}() if {each.name} is {marker} else {each.name}'
        else:
            value = f'{factory}()'
    elif each.init:
        value = each.name
    elif slots and each.default is not MISSING:
        value = writer.name('dflt_' + each.name, each.default)
    else:
        return None
    if each._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        setter = writer.name('setattr', object.__setattr__)
        return f'{setter}({self_name}, {each.name!r}, {value})'
    return f'{self_name}.{each.name} = {value}'


def _write_init(writer, cls, std_fields, kw_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for each in std_fields:
        if each.init:
            if not (each.default is MISSING and each.default_factory is MISSING):
                seen_default = each
            elif seen_default:
                raise TypeError(f'non-default argument {each.name!r} follows default argument '
                                f'{seen_default.name!r}')
    body = []
    for each in std_fields + kw_fields:
        line = _assignment(writer, each, frozen, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        passed = [each.name for each in std_fields + kw_fields
                  if each._field_type is _FIELD_INITVAR]
        body.append(f'{self_name}.__post_init__({", ".join(passed)})')
    parameters = [self_name] + [_parameter(writer, each) for each in std_fields if each.init]
    keywords = [_parameter(writer, each) for each in kw_fields if each.init]
    if keywords:
        parameters += ['*'] + keywords
    annotations = {each.name: each.type
                   for each in std_fields + kw_fields if each.init}
    annotations['return'] = None
    writer.add('__init__', parameters, body, annotations)


def _write_repr(writer, shown):
    running = writer.name('running', _reprs_running)
    parts = ', '.join([f'{each.name}={{self.{each.name}!r}}' for each in shown])
    writer.add('__repr__', ['self'], [
        '__key__ = id(self)',
        f'if __key__ in {running}:',
        "    return '...'",
        f'{running}.add(__key__)',
        'try:',
        f'    return f"{{self.__class__.__qualname__}}({parts})"',
        'finally:',
        f'    {running}.discard(__key__)'])


def _write_eq(writer, compared):
    terms = ' and '.join([f'self.{each.name} == other.{each.name}' for each in compared]) or 'True'
    writer.add('__eq__', ['self', 'other'], [
        'if self is other:',
        '    return True',
        'if other.__class__ is self.__class__:',
        f'    return {terms}',
        'return NotImplemented'])


def _tuple_text(owner, members):
    return f'({"".join([f"{owner}.{each.name}, " for each in members])})'


def _write_order(writer, compared):
    left, right = _tuple_text('self', compared), _tuple_text('other', compared)
    for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        writer.add(name, ['self', 'other'], [
            'if other.__class__ is self.__class__:',
            f'    return {left} {operator} {right}',
            'return NotImplemented'])


def _write_frozen(writer, cls, members):
    owner = writer.name('class', cls)
    error = writer.name('FrozenInstanceError', FrozenInstanceError)
    names = f'({"".join([repr(each.name) + ", " for each in members])})'
    condition = f'type(self) is {owner} or name in {names}'
    for name, parameters, verb, call in (
            ('__setattr__', ['self', 'name', 'value'], 'assign to', 'name, value'),
            ('__delattr__', ['self', 'name'], 'delete', 'name')):
        writer.add(name, parameters, [
            f'if {condition}:',
            f'    raise {error}(f"cannot {verb} field {{name!r}}")',
            f'super({owner}, self).{name}({call})'])


def _hash_action(cls, unsafe_hash, eq, frozen):
    # What to do about __hash__: nothing, 'none', 'add' or 'raise'.
    given = cls.__dict__.get('__hash__', MISSING)
    explicit = not (given is MISSING or given is None and '__eq__' in cls.__dict__)
    if unsafe_hash:
        return 'raise' if explicit else 'add'
    if not eq or explicit:
        return None
    return 'add' if frozen else 'none'


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                   weakref_slot):
    all_fields = _collect_fields(cls, kw_only)
    setattr(cls, _FIELDS, all_fields)
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)
    _check_frozen_bases(cls, frozen)
    setattr(cls, _PARAMS, params)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    in_init = [each for each in all_fields.values()
               if each._field_type is _FIELD or each._field_type is _FIELD_INITVAR]
    std_fields = [each for each in in_init if not each.kw_only]
    kw_fields = [each for each in in_init if each.kw_only]
    real = [each for each in all_fields.values() if each._field_type is _FIELD]
    writer = _Writer()
    if init:
        self_name = '__dataclass_self__' if 'self' in all_fields else 'self'
        _write_init(writer, cls, std_fields, kw_fields, frozen, hasattr(cls, '__post_init__'),
                    self_name, slots)
    if repr:
        _write_repr(writer, [each for each in real if each.repr])
    compared = [each for each in real if each.compare]
    if eq:
        _write_eq(writer, compared)
    if order:
        _write_order(writer, compared)
    if frozen:
        _write_frozen(writer, cls, real)
    hash_action = _hash_action(cls, unsafe_hash, eq, frozen)
    if hash_action == 'add':
        hashed = [each for each in real if (each.compare if each.hash is None else each.hash)]
        hasher = writer.name('hash', hash)
        writer.add('__hash__', ['self'], [f'return {hasher}({_tuple_text("self", hashed)})'])
    elif hash_action == 'raise':
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    _install(cls, writer.make(cls))
    if hash_action == 'none':
        cls.__hash__ = None
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls, init, std_fields, kw_fields)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([each.name for each in std_fields if each.init])
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _install(cls, methods):
    for name, method in methods.items():
        if name not in cls.__dict__ or name == '__hash__' and cls.__dict__['__hash__'] is None:
            setattr(cls, name, method)
        elif name in ('__lt__', '__le__', '__gt__', '__ge__'):
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider '
                            'using functools.total_ordering')
        elif name in ('__setattr__', '__delattr__'):
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')


def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def _parameter_text(each):
    text = f'{each.name}: {_annotation_text(each.type)}'
    if each.default is not MISSING:
        return f'{text} = {each.default!r}'
    if each.default_factory is not MISSING:
        return f'{text} = <factory>'
    return text


def _signature_text(cls, init, std_fields, kw_fields):
    # What str(inspect.signature(cls)) gives, without importing inspect where __init__ is ours.
    if not init or type(cls) is not type or '__new__' in cls.__dict__:
        try:
            from inspect import signature
            return str(signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            return ''
    parts = [_parameter_text(each) for each in std_fields if each.init]
    keywords = [_parameter_text(each) for each in kw_fields if each.init]
    if keywords:
        parts += ['*'] + keywords
    return f'({", ".join(parts)})'.replace(' -> None', '')


# --- Slots.

def _dataclass_getstate(self):
    return [getattr(self, each.name) for each in fields(self)]


def _dataclass_setstate(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _slot_names(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        if getattr(cls, '__weakrefoffset__', 0) != 0 or '__weakref__' in cls.__dict__:
            yield '__weakref__'
        if getattr(cls, '__dictoffset__', 0) != 0 or '__dict__' in cls.__dict__:
            yield '__dict__'
    elif isinstance(slots, str):
        yield slots
    elif not hasattr(slots, '__next__'):
        yield from slots
    else:
        raise TypeError(f'Slots of {cls.__name__!r} cannot be determined')


def _add_slots(cls, is_frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple([each.name for each in fields(cls)])
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slot_names(base))
    wanted = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        wanted.append('__weakref__')
    namespace['__slots__'] = tuple(wanted)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    _move_class_cells(cls, made)
    if is_frozen:
        if '__getstate__' not in namespace:
            made.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            made.__setstate__ = _dataclass_setstate
    return made


def _move_class_cells(old, new):
    # The frozen methods and super() refer to the class through cells.
    for value in new.__dict__.values():
        function = getattr(value, '__func__', value)
        for cell in getattr(function, '__closure__', None) or ():
            try:
                if cell.cell_contents is old and function.__name__ in ('__setattr__',
                                                                       '__delattr__'):
                    cell.cell_contents = new
            except ValueError:
                pass


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args,
                              kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([each for each in found.values() if each._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        pairs = [(each.name, _asdict_inner(getattr(obj, each.name), dict_factory))
                 for each in fields(obj)]
        return dict(pairs) if dict_factory is dict else dict_factory(pairs)
    return _copy_container(obj, kind, lambda value: _asdict_inner(value, dict_factory))


def _copy_container(obj, kind, inner):
    if kind is list:
        return [inner(value) for value in obj]
    if kind is dict:
        return {inner(key): inner(value) for key, value in obj.items()}
    if issubclass(kind, tuple):
        if hasattr(obj, '_fields'):
            return kind(*[inner(value) for value in obj])
        return kind([inner(value) for value in obj])
    if issubclass(kind, dict):
        pairs = [(inner(key), inner(value)) for key, value in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return kind(pairs)
    if issubclass(kind, list):
        return kind([inner(value) for value in obj])
    from copy import deepcopy
    return deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        return tuple_factory([_astuple_inner(getattr(obj, each.name), tuple_factory)
                              for each in fields(obj)])
    return _copy_container(obj, kind, lambda value: _astuple_inner(value, tuple_factory))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Return a new dynamically created dataclass."""
    import types
    from keyword import iskeyword
    if namespace is None:
        namespace = {}
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind

    def fill(body):
        body.update(namespace)
        body.update(defaults)
        body['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for each in getattr(self, _FIELDS).values():
        if each._field_type is _FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                raise TypeError(f'field {each.name} is declared with init=False, it cannot be '
                                'specified with replace()')
            continue
        if each.name not in changes:
            if each._field_type is _FIELD_INITVAR and each.default is MISSING:
                raise TypeError(f'InitVar {each.name!r} must be specified with replace()')
            changes[each.name] = getattr(self, each.name)
    return self.__class__(**changes)
