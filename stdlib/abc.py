# Abstract base classes.
# SPDX-License-Identifier: MIT
# hidden-frames

from _weakref import ref

__all__ = ['ABC', 'ABCMeta', 'abstractmethod', 'abstractclassmethod', 'abstractstaticmethod',
           'abstractproperty', 'get_cache_token', 'update_abstractmethods']


def abstractmethod(funcobj):
    """A decorator indicating abstract methods."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A decorator indicating abstract class methods (deprecated)."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A decorator indicating abstract static methods (deprecated)."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A decorator indicating abstract properties (deprecated)."""

    __isabstractmethod__ = True


# In a class's __flags__: its instances match the patterns of sequences, or of mappings.
_PATTERN_FLAGS = 1 << 5 | 1 << 6
_HEAP_TYPE = 1 << 9  # no built-in class

# Grows with every registration: what isinstance() found to be false may since have become true.
_invalidation_counter = 0


def get_cache_token():
    """The current token, which changes with every call of register() on any ABC."""
    return _invalidation_counter


def _abstract_names(cls, namespace, bases):
    names = {name for name, value in namespace.items()
             if getattr(value, '__isabstractmethod__', False)}
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


# What an ABC knows of other classes. Classes are held weakly.
class _Record:
    __slots__ = ('registry', 'positive', 'negative', 'negative_version')

    def __init__(self):
        self.registry = {}  # reference -> None, in order of registration
        self.positive = set()
        self.negative = set()
        self.negative_version = _invalidation_counter


class ABCMeta(type):
    """Metaclass for defining Abstract Base Classes (ABCs)."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace, bases)
        cls._abc_impl = _Record()
        if '__abc_tpflags__' in namespace:
            cls.__flags__ = namespace['__abc_tpflags__'] & _PATTERN_FLAGS
            del cls.__abc_tpflags__
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC; returns the subclass."""
        global _invalidation_counter
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry[ref(subclass)] = None
        flags = cls.__flags__ & _PATTERN_FLAGS
        if flags and subclass.__flags__ & _HEAP_TYPE:
            subclass.__flags__ = flags
        _invalidation_counter += 1
        return subclass

    def __instancecheck__(cls, instance):
        """Override for isinstance(instance, cls)."""
        subclass = instance.__class__
        record = cls._abc_impl
        key = ref(subclass)
        if key in record.positive:
            return True
        kind = type(instance)
        if kind is subclass:
            if record.negative_version == _invalidation_counter and key in record.negative:
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        """Override for issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        record = cls._abc_impl
        key = ref(subclass)
        if key in record.positive:
            return True
        if record.negative_version < _invalidation_counter:
            record.negative = set()
            record.negative_version = _invalidation_counter
        elif key in record.negative:
            return False
        answer = _decide(cls, subclass, record)
        known = record.positive if answer else record.negative
        known.add(ref(subclass, known.discard))
        return answer

    def _dump_registry(cls, file=None):
        """Debug helper to print the ABC registry."""
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {get_cache_token()}', file=file)
        record = cls._abc_impl
        print(f'_abc_registry: {set(record.registry)!r}', file=file)
        print(f'_abc_cache: {record.positive!r}', file=file)
        print(f'_abc_negative_cache: {record.negative!r}', file=file)
        print(f'_abc_negative_cache_version: {record.negative_version!r}', file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.positive = set()
        cls._abc_impl.negative = set()


def _decide(cls, subclass, record):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if answer is True or answer is False:
            return answer
        raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
    if cls in getattr(subclass, '__mro__', ()):
        return True
    for reference in list(record.registry):
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of an abstract class."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__, cls.__bases__)
    return cls


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using inheritance."""

    __slots__ = ()
