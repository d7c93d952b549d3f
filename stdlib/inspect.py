# Looks into live objects: their kinds, members, sources, signatures and frames.
# SPDX-License-Identifier: MIT

import enum
import sys
from collections import namedtuple
from functools import partial as _partial, partialmethod as _partialmethod
from types import (AsyncGeneratorType, BuiltinFunctionType, ClassMethodDescriptorType, CodeType,
                   CoroutineType, FrameType, FunctionType, GeneratorType, GetSetDescriptorType,
                   MappingProxyType, MemberDescriptorType, MethodDescriptorType, MethodType,
                   MethodWrapperType, ModuleType, TracebackType, WrapperDescriptorType)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE = 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
CO_HAS_DOCSTRING = 0x4000000
TPFLAGS_IS_ABSTRACT = 1 << 20

__all__ = [
    'AGEN_CLOSED', 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'ArgInfo', 'Arguments',
    'Attribute', 'BlockFinder', 'BoundArguments', 'CORO_CLOSED', 'CORO_CREATED', 'CORO_RUNNING',
    'CORO_SUSPENDED', 'CO_ASYNC_GENERATOR', 'CO_COROUTINE', 'CO_GENERATOR',
    'CO_ITERABLE_COROUTINE', 'CO_NESTED', 'CO_NEWLOCALS', 'CO_NOFREE', 'CO_OPTIMIZED',
    'CO_VARARGS', 'CO_VARKEYWORDS', 'CO_HAS_DOCSTRING', 'ClassFoundException', 'ClosureVars',
    'EndOfBlock', 'FrameInfo', 'FullArgSpec', 'GEN_CLOSED', 'GEN_CREATED', 'GEN_RUNNING',
    'GEN_SUSPENDED', 'Parameter', 'Signature', 'TPFLAGS_IS_ABSTRACT', 'Traceback',
    'classify_class_attrs', 'cleandoc', 'currentframe', 'findsource', 'formatannotation',
    'formatannotationrelativeto', 'formatargvalues', 'get_annotations', 'getabsfile', 'getargs',
    'getargvalues', 'getasyncgenlocals', 'getasyncgenstate', 'getattr_static', 'getblock',
    'getcallargs', 'getclasstree', 'getclosurevars', 'getcomments', 'getcoroutinelocals',
    'getcoroutinestate', 'getdoc', 'getfile', 'getframeinfo', 'getfullargspec',
    'getgeneratorlocals', 'getgeneratorstate', 'getinnerframes', 'getlineno', 'getmembers',
    'getmembers_static', 'getmodule', 'getmodulename', 'getmro', 'getouterframes', 'getsource',
    'getsourcefile', 'getsourcelines', 'indentsize', 'isabstract', 'isasyncgen',
    'isasyncgenfunction', 'isawaitable', 'isbuiltin', 'isclass', 'iscode', 'iscoroutine',
    'iscoroutinefunction', 'isdatadescriptor', 'isframe', 'isfunction', 'isgenerator',
    'isgeneratorfunction', 'isgetsetdescriptor', 'ismemberdescriptor', 'ismethod',
    'ismethoddescriptor', 'ismethodwrapper', 'ismodule', 'isroutine', 'istraceback',
    'markcoroutinefunction', 'signature', 'stack', 'trace', 'unwrap', 'walktree']

_GenericAlias = type(list[int])


# --- Kinds.

def ismodule(object):
    """Return true if the object is a module."""
    return isinstance(object, ModuleType)


def isclass(object):
    """Return true if the object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return true if the object is an instance method."""
    return isinstance(object, MethodType)


def isfunction(object):
    """Return true if the object is a user-defined function."""
    return isinstance(object, FunctionType)


def isgenerator(object):
    """Return true if the object is a generator."""
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    """Return true if the object is a coroutine."""
    return isinstance(object, CoroutineType)


def isasyncgen(object):
    """Return true if the object is an asynchronous generator."""
    return isinstance(object, AsyncGeneratorType)


def istraceback(object):
    """Return true if the object is a traceback."""
    return isinstance(object, TracebackType)


def isframe(object):
    """Return true if the object is a frame object."""
    return isinstance(object, FrameType)


def iscode(object):
    """Return true if the object is a code object."""
    return isinstance(object, CodeType)


def isbuiltin(object):
    """Return true if the object is a built-in function or method."""
    return isinstance(object, BuiltinFunctionType)


def isgetsetdescriptor(object):
    """Return true if the object is a getset descriptor."""
    return isinstance(object, GetSetDescriptorType)


def ismemberdescriptor(object):
    """Return true if the object is a member descriptor."""
    return isinstance(object, MemberDescriptorType)


def ismethodwrapper(object):
    """Return true if the object is a method wrapper."""
    return isinstance(object, MethodWrapperType)


def ismethoddescriptor(object):
    """Return true if the object is a method descriptor, but not a method, function or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return (hasattr(cls, '__get__') and not hasattr(cls, '__set__')
            and not hasattr(cls, '__delete__'))


def isdatadescriptor(object):
    """Return true if the object is a data descriptor."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def isroutine(object):
    """Return true if the object is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    """Return true if the object is an abstract base class (ABC)."""
    if not isinstance(object, type):
        return False
    return bool(getattr(object, '__abstractmethods__', None))


def _unwrap_partial(object):
    while isinstance(object, _partial):
        object = object.func
    return object


def _has_code_flag(object, flag):
    method = getattr(object, '__partialmethod__', None)
    while isinstance(method, _partialmethod):
        object = method.func
        method = getattr(object, '__partialmethod__', None)
    while ismethod(object):
        object = object.__func__
    object = _unwrap_partial(object)
    if not (isfunction(object) or _signature_is_functionlike(object)):
        return False
    return bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return true if the object is a user-defined generator function."""
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def _is_marked_coroutine(f):
    while ismethod(f):
        f = f.__func__
    f = _unwrap_partial(f)
    return getattr(f, '_is_coroutine_marker', None) is _is_coroutine_mark


def markcoroutinefunction(func):
    """Decorator to ensure callable is recognised as a coroutine function."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function."""
    return _has_code_flag(obj, CO_COROUTINE) or _is_marked_coroutine(obj)


def isasyncgenfunction(obj):
    """Return true if the object is an asynchronous generator function."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    """Return true if object can be passed to an ``await`` expression."""
    if isinstance(object, CoroutineType):
        return True
    if isinstance(object, GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    from collections.abc import Awaitable
    return isinstance(object, Awaitable)


# --- Members.

def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Return all members of an object without triggering dynamic lookup."""
    return _getmembers(object, predicate, getattr_static)


def _getmembers(object, predicate, getter):
    processed = set()
    names = dir(object)
    if isclass(object):
        mro = getmro(object)
        # Dynamic class attributes of the bases are not in dir().
        try:
            for base in object.__bases__:
                for name, value in base.__dict__.items():
                    if type(value).__name__ == 'DynamicClassAttribute':
                        names.append(name)
        except AttributeError:
            pass
    else:
        mro = ()
    results = []
    for key in names:
        try:
            value = getter(object, key)
            if key in processed:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        processed.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples."""
    mro = getmro(cls)
    metamro = getmro(type(cls))
    metamro = tuple([base for base in metamro if base not in (type, object)])
    class_bases = (cls,) + mro
    all_bases = class_bases + metamro
    names = list(dir(cls))
    for base in mro:
        for name, value in base.__dict__.items():
            if type(value).__name__ == 'DynamicClassAttribute' and value.fget is not None:
                names.append(name)
    result = []
    processed = set()
    for name in names:
        if name in processed:
            continue
        processed.add(name)
        home = None
        get_obj = dict_obj = None
        if name != '__dict__':
            try:
                get_obj = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(get_obj, '__objclass__', home)
                if home not in class_bases:
                    home = None
                    last = None
                    for base in class_bases:
                        if getattr(base, name, None) is get_obj:
                            last = base
                    for base in metamro:
                        try:
                            found = base.__getattr__(cls, name)
                        except (AttributeError, TypeError):
                            continue
                        if found is get_obj:
                            last = base
                    if last is not None:
                        home = last
        for base in all_bases:
            if name in base.__dict__:
                dict_obj = base.__dict__[name]
                if home not in metamro:
                    home = base
                break
        if home is None:
            continue
        obj = get_obj if get_obj is not None else dict_obj
        if isinstance(dict_obj, (staticmethod, BuiltinFunctionType)):
            kind, obj = 'static method', dict_obj
        elif isinstance(dict_obj, (classmethod, ClassMethodDescriptorType)):
            kind, obj = 'class method', dict_obj
        elif isinstance(dict_obj, property):
            kind, obj = 'property', dict_obj
        elif isroutine(obj):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, obj))
    return result


def getmro(cls):
    """Return tuple of base classes (including cls) in method resolution order."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Get the object wrapped by *func*."""
    original = func
    memo = {id(original): original}
    recursion_limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in memo or len(memo) >= recursion_limit:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(original))
        memo[id(func)] = func
    return func


# --- getattr_static: attributes as they lie in dictionaries, no descriptor or hook called.

_sentinel = object()


def _static_class_lookup(cls, attr):
    for base in type.__dict__['__mro__'].__get__(cls):
        namespace = _class_dict(base)
        if namespace is not _sentinel and attr in namespace:
            return namespace[attr]
    return _sentinel


def _class_dict(cls):
    try:
        return type.__dict__['__dict__'].__get__(cls)
    except (KeyError, TypeError):
        return cls.__dict__


def _shadowed_dict(cls):
    # A class's own meaning of __dict__, if it hides the usual one.
    for base in cls.__mro__:
        found = _class_dict(base).get('__dict__', _sentinel)
        if found is not _sentinel:
            if type(found) is GetSetDescriptorType and found.__name__ == '__dict__' \
                    and found.__objclass__ is base:
                continue
            return found
    return _sentinel


def getattr_static(obj, attr, default=_sentinel):
    """Retrieve attributes without triggering dynamic lookup via the descriptor protocol."""
    instance_result = _sentinel
    is_class = isinstance(type(obj), type) and issubclass(type(obj), type)
    if not is_class:
        cls = type(obj)
        shadow = _shadowed_dict(cls)
        if shadow is _sentinel or type(shadow) is MemberDescriptorType:
            try:
                instance_result = object.__getattribute__(obj, '__dict__').get(attr, _sentinel)
            except (AttributeError, TypeError):
                pass
    else:
        cls = obj
    class_result = _static_class_lookup(cls, attr)
    if instance_result is not _sentinel and class_result is not _sentinel:
        kind = type(class_result)
        if (_static_class_lookup(kind, '__get__') is not _sentinel
                and (_static_class_lookup(kind, '__set__') is not _sentinel
                     or _static_class_lookup(kind, '__delete__') is not _sentinel)):
            return class_result
    if instance_result is not _sentinel:
        return instance_result
    if class_result is not _sentinel:
        return class_result
    if is_class:
        for base in type(cls).__mro__:
            namespace = _class_dict(base)
            if attr in namespace:
                return namespace[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


# --- Documentation and sources.

def getdoc(object):
    """Get the documentation string for an object."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)


def _finddoc(obj):
    # The documentation of what an attribute overrides.
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                try:
                    doc = base.__doc__
                except AttributeError:
                    continue
                if doc is not None:
                    return doc
        return None
    cls, name = _owner_and_name(obj)
    if cls is None:
        return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _owner_and_name(obj):
    if ismethod(obj):
        name = obj.__func__.__name__
        owner = obj.__self__
        if isclass(owner) and getattr(getattr(owner, name, None), '__func__') is obj.__func__:
            return owner, name
        return owner.__class__, name
    if isfunction(obj):
        name = obj.__name__
        cls = _findclass(obj)
        if cls is None or getattr(cls, name) is not obj:
            return None, None
        return cls, name
    if isbuiltin(obj):
        name = obj.__name__
        owner = obj.__self__
        if isclass(owner) and owner.__qualname__ + '.' + name == obj.__qualname__:
            return owner, name
        return owner.__class__, name
    if isinstance(obj, property):
        name = obj.fget.__name__
        cls = _findclass(obj.fget)
        if cls is None or getattr(cls, name) is not obj:
            return None, None
        return cls, name
    if ismethoddescriptor(obj) or isdatadescriptor(obj):
        name = obj.__name__
        cls = obj.__objclass__
        if getattr(cls, name) is not obj:
            return None, None
        return cls, name
    return None, None


def _findclass(func):
    cls = sys.modules.get(func.__module__)
    if cls is None:
        return None
    for name in func.__qualname__.split('.')[:-1]:
        cls = getattr(cls, name)
    return cls if isclass(cls) else None


def cleandoc(doc):
    """Clean up indentation from docstrings."""
    lines = doc.expandtabs().split('\n')
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip(' '))
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip(' ')
    if margin:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def indentsize(line):
    """Return the indent size, in spaces, at the start of a line of text."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was '
                    'expected, got {}'.format(type(object).__name__))


def getmodulename(path):
    """Return the module name for a given file, or None."""
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') and len(name) > 3 else None


def getsourcefile(object):
    """Return the filename that can be used to locate an object's source, or None."""
    return getfile(object)


def getabsfile(object, _filename=None):
    """Return an absolute path to the source or compiled file for an object."""
    import os
    return os.path.abspath(_filename or getsourcefile(object) or getfile(object))


def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None if not found."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        file = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if getattr(module, '__file__', None) == file:
            return module
    return None


class ClassFoundException(Exception):
    pass


def findsource(object):
    """Return all lines of an object's source file, and the index of its first line."""
    import linecache
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(object, lines)
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        number = object.co_firstlineno - 1
        if number >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, number
    raise OSError('could not find code object')


def _class_line(cls, lines):
    number = cls.__dict__.get('__firstlineno__')
    if number is not None:
        if number - 1 >= len(lines):
            raise OSError('lineno is out of bounds')
        return number - 1
    # Without a line number: the least indented class statement of that name.
    found = None
    for index, line in enumerate(lines):
        stripped = line.lstrip()
        if stripped.startswith('class ') and stripped[6:].lstrip().startswith(cls.__name__):
            rest = stripped[6:].lstrip()[len(cls.__name__):]
            if rest[:1] in (':', '(', ' ', '['):
                indent = len(line) - len(stripped)
                if found is None or indent < found[0]:
                    found = indent, index
    if found is None:
        raise OSError('could not find class definition')
    return found[1]


def getcomments(object):
    """Get lines of comments immediately preceding an object's source code, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 0
        if lines and lines[0][:2] == '#!':
            start = 1
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        comments = []
        while start < len(lines) and lines[start][:1] == '#':
            comments.append(lines[start].expandtabs())
            start += 1
        return ''.join(comments) or None
    indent = indentsize(lines[number])
    comments = []
    end = number - 1
    while end >= 0 and lines[end].lstrip()[:1] == '#' and indentsize(lines[end]) == indent:
        comments.insert(0, lines[end].expandtabs().lstrip())
        end -= 1
    return ''.join(comments) or None


class EndOfBlock(Exception):
    pass


class BlockFinder:
    """Reads lines until the block that starts with the first one ends."""

    def __init__(self):
        self.depth = 0           # open brackets
        self.quote = None        # the mark that ends an open string
        self.continued = False   # the line ends in a backslash

    def feed(self, line):
        """Notes what a line leaves open; returns the last character that is code."""
        index = 0
        last = ''
        while index < len(line):
            char = line[index]
            if self.quote is not None:
                if char == '\\':
                    index += 2
                    continue
                if line.startswith(self.quote, index):
                    index += len(self.quote)
                    self.quote = None
                    continue
            elif char == '#':
                break
            elif char in '\'"':
                self.quote = char * 3 if line.startswith(char * 3, index) else char
                index += len(self.quote)
                last = char
                continue
            elif char in '([{':
                self.depth += 1
            elif char in ')]}':
                self.depth -= 1
            if self.quote is None and not char.isspace():
                last = char
            index += 1
        if self.quote is not None and len(self.quote) == 1 and not line.rstrip('\n').endswith('\\'):
            self.quote = None
        self.continued = last == '\\'
        return last

    def is_open(self):
        return self.depth > 0 or self.quote is not None or self.continued


def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    finder = BlockFinder()
    indent = body_indent = None
    header_done = False
    end = 0
    for number, line in enumerate(lines):
        stripped = line.strip()
        if not finder.is_open():
            if not stripped:
                continue
            if stripped.startswith('#'):
                # A comment belongs to the block if it stands as deep as the body.
                if body_indent is not None and indentsize(line) >= body_indent:
                    end = number + 1
                continue
            if header_done and indentsize(line) <= indent:
                break
            if indent is None:
                indent = indentsize(line)
            elif header_done and body_indent is None:
                body_indent = indentsize(line)
        is_decorator = not header_done and not finder.is_open() and stripped.startswith('@')
        last = finder.feed(line)
        end = number + 1
        if not finder.is_open() and not header_done and not is_decorator:
            if last != ':':
                break
            header_done = True
    return lines[:end]


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """Return the text of the source code for an object."""
    lines, _ = getsourcelines(object)
    return ''.join(lines)


def walktree(classes, children, parent):
    """Recursive helper function for getclasstree()."""
    results = []
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    for cls in classes:
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Arrange the given list of classes into a hierarchy of nested lists."""
    children = {}
    roots = []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                if parent not in children:
                    children[parent] = []
                if cls not in children[parent]:
                    children[parent].append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


# --- Frames.

_FrameInfo = namedtuple('FrameInfo', ('frame', 'filename', 'lineno', 'function', 'code_context',
                                      'index'))
_Traceback = namedtuple('_Traceback', 'filename lineno function code_context index')


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        instance = super().__new__(cls, filename, lineno, function, code_context, index)
        instance.positions = positions
        return instance

    def __repr__(self):
        return ('Traceback(filename={!r}, lineno={!r}, function={!r}, code_context={!r}, '
                'index={!r}, positions={!r})'.format(
                    self.filename, self.lineno, self.function, self.code_context, self.index,
                    self.positions))


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        instance = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        instance.positions = positions
        return instance

    def __repr__(self):
        return ('FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, '
                'code_context={!r}, index={!r}, positions={!r})'.format(
                    self.frame, self.filename, self.lineno, self.function, self.code_context,
                    self.index, self.positions))


def getlineno(frame):
    """Get the line number from a frame object, allowing for optimization."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Get information about a frame or traceback object."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """Get a list of records for a frame and all higher (calling) frames."""
    result = []
    while frame:
        info = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """Get a list of records for a traceback's frame and all lower frames."""
    result = []
    while tb:
        info = getframeinfo(tb, context)
        result.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return result


def currentframe():
    """Return the frame of the caller or None if this is not possible."""
    return sys._getframe(1) if hasattr(sys, '_getframe') else None


def stack(context=1):
    """Return a list of records for the stack above the caller's frame."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return a list of records for the stack below the current exception."""
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


# --- States of generators and coroutines.

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED')


def getgeneratorstate(generator):
    """Get current state of a generator-iterator."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """Get the mapping of generator local variables to their current values."""
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = getattr(generator, 'gi_frame', None)
    return {} if frame is None else generator.gi_frame.f_locals


def getcoroutinestate(coroutine):
    """Get current state of a coroutine object."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """Get the mapping of coroutine local variables to their current values."""
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


def getasyncgenstate(agen):
    """Get current state of an asynchronous generator object."""
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getasyncgenlocals(agen):
    """Get the mapping of asynchronous generator local variables to their current values."""
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    frame = getattr(agen, 'ag_frame', None)
    return {} if frame is None else agen.ag_frame.f_locals


# --- Annotations.

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Compute the annotations dict for an object."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__', None)
        if isinstance(annotations, GetSetDescriptorType):
            annotations = None
        module = sys.modules.get(getattr(obj, '__module__', None), None)
        obj_globals = getattr(module, '__dict__', None)
        obj_locals = dict(vars(obj))
        unwrapped = obj
    elif isinstance(obj, ModuleType):
        annotations = getattr(obj, '__annotations__', None)
        obj_globals = obj.__dict__
        obj_locals = unwrapped = None
    elif callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        obj_globals = getattr(obj, '__globals__', None)
        obj_locals = None
        unwrapped = obj
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str or not annotations:
        return dict(annotations)
    if unwrapped is not None:
        while True:
            if hasattr(unwrapped, '__wrapped__'):
                unwrapped = unwrapped.__wrapped__
            elif isinstance(unwrapped, _partial):
                unwrapped = unwrapped.func
            else:
                break
        obj_globals = getattr(unwrapped, '__globals__', obj_globals)
    globals = obj_globals if globals is None else globals
    locals = (obj_locals or {}) if locals is None else locals
    for parameter in getattr(obj, '__type_params__', ()):
        locals = {parameter.__name__: parameter, **locals}
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in annotations.items()}


def _without_typing(text):
    # Drops the module of typing's names, not that of something else called typing.
    parts = text.split('typing.')
    result = parts[0]
    for part in parts[1:]:
        keep = result and (result[-1] == '.' or result[-1].isalnum() or result[-1] == '_')
        result += ('typing.' if keep else '') + part
    return result


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, '__module__', None) == 'typing':
        return _without_typing(repr(annotation))
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, '__module__', None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)

    return _formatannotation


# --- Signatures.

class _void:
    """A private marker - used in Parameter & Signature."""


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _KIND_DESCRIPTIONS[self.value]


_KIND_DESCRIPTIONS = ('positional-only', 'positional or keyword', 'variadic positional',
                      'keyword-only', 'variadic keyword')
_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """Represents a parameter in a function signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[:1] == '.' and name[1:].isdigit():
            # The iterator of a comprehension.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword '
                                 f'arguments, not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {'_default': self._default, '_annotation': self._annotation})

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Creates a customized copy of the Parameter."""
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text = f'{text}: {formatannotation(self._annotation)}'
        if self._default is not _empty:
            if self._annotation is not _empty:
                text = f'{text} = {self._default!r}'
            else:
                text = f'{text}={self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """The arguments of a call, by the names of the parameters."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Set default values for missing arguments."""
        arguments = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif param.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        args = [f'{name}={value!r}' for name, value in self.arguments.items()]
        return f'<{self.__class__.__name__} ({", ".join(args)})>'


class Signature:
    """A Signature object represents the overall signature of a function."""

    __slots__ = ('_return_annotation', '_parameters')
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        params = {}
        if parameters is not None:
            if __validate_parameters__:
                _check_parameters(parameters := list(parameters))
            for param in parameters:
                params[param.name] = param
        self._parameters = MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Constructs Signature for the given callable object."""
        return _signature_of(obj, cls, follow_wrapped, True, (globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Creates a customized copy of the Signature."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=(self._return_annotation
                                             if return_annotation is _void
                                             else return_annotation))

    __replace__ = replace

    def _hash_basis(self):
        params = tuple([param for param in self.parameters.values()
                        if param.kind != _KEYWORD_ONLY])
        kwo_params = {param.name: param for param in self.parameters.values()
                      if param.kind == _KEYWORD_ONLY}
        return params, kwo_params, self.return_annotation

    def __hash__(self):
        params, kwo_params, return_annotation = self._hash_basis()
        return hash((params, frozenset(kwo_params.values()), return_annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def bind(self, /, *args, **kwargs):
        """Get a BoundArguments object for a call; TypeError if it does not match."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), but arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        params = list(self.parameters.values())
        position = self._bind_positional(params, args, kwargs, arguments, partial)
        kwargs_param = None
        positional_only_passed = []
        for param in params[position:]:
            if param.kind == _VAR_KEYWORD:
                kwargs_param = param
                continue
            if param.kind == _VAR_POSITIONAL:
                continue
            name = param.name
            if param.kind == _POSITIONAL_ONLY:
                if param.default is _empty and not partial:
                    raise TypeError(f'missing a required argument: {name!r}')
                if name in kwargs:
                    positional_only_passed.append(name)
                continue
            try:
                arguments[name] = kwargs.pop(name)
            except KeyError:
                if not partial and param.default is _empty:
                    kind = ' keyword-only' if param.kind == _KEYWORD_ONLY else ''
                    raise TypeError(f'missing a required{kind} argument: {name!r}') from None
        if kwargs:
            if kwargs_param is not None:
                arguments[kwargs_param.name] = kwargs
            elif positional_only_passed:
                names = ', '.join([repr(name) for name in positional_only_passed])
                raise TypeError('got some positional-only arguments passed as keyword arguments: '
                                f'{names}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return self._bound_arguments_cls(self, arguments)

    def _bind_positional(self, params, args, kwargs, arguments, partial):
        # Fills in positional arguments; returns the index of the first parameter left to keywords.
        for position, param in enumerate(params):
            if param.kind == _VAR_POSITIONAL:
                if len(args) > position:
                    arguments[param.name] = tuple(args[position:])
                return position + 1
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                if len(args) > position:
                    raise TypeError('too many positional arguments')
                return position
            if position >= len(args):
                return position
            if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {param.name!r}')
            arguments[param.name] = args[position]
        if len(args) > len(params):
            raise TypeError('too many positional arguments')
        return len(params)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {'_return_annotation': self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """Create a string representation of the Signature object."""
        result = []
        positional_only = False
        keyword_only_marked = False
        for param in self.parameters.values():
            if param.kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append('/')
                positional_only = False
            if param.kind == _VAR_POSITIONAL:
                keyword_only_marked = True
            elif param.kind == _KEYWORD_ONLY and not keyword_only_marked:
                result.append('*')
                keyword_only_marked = True
            result.append(str(param))
        if positional_only:
            result.append('/')
        text = f'({", ".join(result)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    {}\n)'.format(',\n    '.join(result))
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text


def _check_parameters(parameters):
    names = set()
    top_kind = _POSITIONAL_ONLY
    seen_default = False
    for param in parameters:
        if param.kind < top_kind:
            raise ValueError(f'wrong parameter order: {top_kind.description} parameter before '
                             f'{param.kind.description} parameter')
        top_kind = param.kind
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if param.default is not _empty:
                seen_default = True
            elif seen_default:
                raise ValueError('non-default argument follows default argument')
        if param.name in names:
            raise ValueError(f'duplicate parameter name: {param.name!r}')
        names.add(param.name)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Get a signature object for the passed callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)


def _signature_is_functionlike(obj):
    # Something with a function's attributes, as Cython's functions.
    if not callable(obj) or isclass(obj):
        return False
    code = getattr(obj, '__code__', None)
    defaults = getattr(obj, '__defaults__', _void)
    annotations = getattr(obj, '__annotations__', None)
    return (isinstance(code, CodeType) and isinstance(getattr(obj, '__name__', None), str)
            and (defaults is None or isinstance(defaults, tuple))
            and (annotations is None or isinstance(annotations, dict)))


def _signature_of(obj, sigcls, follow_wrapped, skip_bound_arg, evaluation):
    def again(other):
        return _signature_of(other, sigcls, follow_wrapped, skip_bound_arg, evaluation)

    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, MethodType):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound_arg else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, MethodType))
        if isinstance(obj, MethodType):
            return again(obj)
    sig = getattr(obj, '__signature__', None)
    if sig is not None:
        if not isinstance(sig, Signature) and callable(sig):
            sig = sig()
        if isinstance(sig, str):
            return _from_text(sigcls, obj, sig)
        if not isinstance(sig, Signature):
            raise TypeError('unexpected object {!r} in __signature__ attribute'.format(sig))
        return sig
    method = getattr(obj, '__partialmethod__', None)
    if isinstance(method, _partialmethod):
        wrapped = again(method.func)
        sig = _apply_partial(wrapped, method, (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(first, *sig.parameters.values()))
    if isinstance(obj, FunctionType) or _signature_is_functionlike(obj):
        return _from_function(sigcls, obj, evaluation)
    if isinstance(obj, _partial):
        return _apply_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _from_class(sigcls, obj, again)
    text = getattr(obj, '__text_signature__', None)
    if text and _is_native_routine(obj):
        return _from_text(sigcls, obj, text, skip_bound_arg)
    if _is_native_routine(obj):
        raise ValueError(f'no signature found for builtin {obj!r}')
    call = _user_method(type(obj), '__call__', obj)
    if call is not None:
        return again(call)
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def _is_native_routine(obj):
    return isinstance(obj, (BuiltinFunctionType, MethodDescriptorType, WrapperDescriptorType,
                            MethodWrapperType, ClassMethodDescriptorType))


def _without_first(sig):
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


def _user_method(cls, name, instance):
    # A method that is not native, bound to an instance.
    for base in cls.__mro__:
        if name in base.__dict__:
            method = base.__dict__[name]
            break
    else:
        return None
    if isinstance(method, (WrapperDescriptorType, MethodWrapperType, ClassMethodDescriptorType,
                           BuiltinFunctionType)):
        return None
    if name == '__new__':
        if isinstance(method, staticmethod):
            method = method.__func__
        return MethodType(method, instance) if callable(method) else None
    get = getattr(type(method), '__get__', None)
    return method if get is None else get(method, instance, cls)


def _from_class(sigcls, cls, again):
    call = None
    if type(cls) is not type:
        call = _user_method(type(cls), '__call__', cls)
    if call is not None:
        return again(call)
    # Of __new__ and __init__, the one that a more derived class defines.
    new = _user_method(cls, '__new__', cls)
    init = _user_method(cls, '__init__', cls)
    for base in cls.__mro__:
        if new is not None and '__new__' in base.__dict__:
            return again(new)
        if init is not None and '__init__' in base.__dict__:
            return again(init)
    for base in cls.__mro__[:-1]:
        text = getattr(base, '__text_signature__', None)
        if text:
            return _from_text(sigcls, base, text)
    if type not in cls.__mro__:
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return sigcls()
    raise ValueError('no signature found for builtin type {!r}'.format(cls))


def _from_text(sigcls, obj, text, skip_bound_arg=True):
    # Reads "($self, a, /, b=1)" by making a function of it.
    text = text.strip()
    bound = '$' in text
    text = text.replace('$', '')
    if text.endswith(')') is False and '->' in text:
        text = text.rpartition('->')[0].strip()
    namespace = {}
    try:
        exec(f'def f{text}: pass', {'sys': sys}, namespace)
    except (SyntaxError, NameError):
        raise ValueError('{!r} has invalid signature'.format(obj)) from None
    sig = _from_function(sigcls, namespace['f'], (None, None, False))
    if bound:
        owner = getattr(obj, '__self__', None)
        params = list(sig.parameters.values())
        if owner is not None and skip_bound_arg or ismodule(owner):
            params.pop(0)
        elif params:
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
        sig = sig.replace(parameters=params)
    return sig


def _from_function(sigcls, func, evaluation):
    param_cls = sigcls._parameter_cls
    code = func.__code__
    names = code.co_varnames
    positional = names[:code.co_argcount]
    keyword_only = names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    globals, locals, eval_str = evaluation
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    first_default = len(positional) - len(defaults)
    parameters = []
    for index, name in enumerate(positional):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[index - first_default] if index >= first_default else _empty
        parameters.append(param_cls(name, kind, default=default,
                                    annotation=annotations.get(name, _empty)))
    index = code.co_argcount + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(param_cls(names[index], _VAR_POSITIONAL,
                                    annotation=annotations.get(names[index], _empty)))
        index += 1
    for name in keyword_only:
        parameters.append(param_cls(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(param_cls(names[index], _VAR_KEYWORD,
                                    annotation=annotations.get(names[index], _empty)))
    return sigcls(parameters, return_annotation=annotations.get('return', _empty),
                  __validate_parameters__=False)


def _apply_partial(wrapped, partial, extra_args=()):
    old_params = wrapped.parameters
    new_params = dict(old_params)
    partial_args = partial.args or ()
    partial_keywords = partial.keywords or {}
    if extra_args:
        partial_args = extra_args + partial_args
    try:
        bound = wrapped.bind_partial(*partial_args, **partial_keywords)
    except TypeError as error:
        raise ValueError('partial object {!r} has incorrect arguments'.format(partial)) from error
    to_keyword_only = False
    for name, param in old_params.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if param.kind is _POSITIONAL_ONLY:
                new_params.pop(name)
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name in partial_keywords:
                    # From here on only keywords can be given.
                    to_keyword_only = True
                    new_params[name] = param.replace(default=value)
                else:
                    new_params.pop(name)
                    continue
            if param.kind is _KEYWORD_ONLY:
                new_params[name] = param.replace(default=value)
        if to_keyword_only:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                new_params[name] = new_params.pop(name).replace(kind=_KEYWORD_ONLY)
            elif param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                new_params[name] = new_params.pop(name)
            elif param.kind is _VAR_POSITIONAL:
                new_params.pop(name)
    return wrapped.replace(parameters=new_params.values())


# --- Older ways to ask for parameters.

Arguments = namedtuple('Arguments', 'args, varargs, varkw')
FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, '
                                        'kwonlydefaults, annotations')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getargs(co):
    """Get information about the arguments accepted by a code object."""
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    names = co.co_varnames
    count = co.co_argcount
    index = count + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[index]
        index += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[index]
    return Arguments(list(names[:count]) + list(names[count:count + co.co_kwonlyargcount]),
                     varargs, varkw)


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    try:
        sig = _signature_of(func, Signature, False, False, (None, None, False))
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, posonly, kwonly, defaults = [], [], [], ()
    varargs = varkw = None
    annotations = {}
    kwdefaults = {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for param in sig.parameters.values():
        name = param.name
        if param.kind is _POSITIONAL_ONLY:
            posonly.append(name)
        elif param.kind is _POSITIONAL_OR_KEYWORD:
            args.append(name)
        elif param.kind is _VAR_POSITIONAL:
            varargs = name
        elif param.kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not _empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) \
                and param.default is not _empty:
            defaults += (param.default,)
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly,
                       kwdefaults or None, annotations)


def getargvalues(frame):
    """Get information about arguments passed into a particular frame."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: '*' + name, formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value)):
    """Format an argument spec from the 4 values returned by getargvalues."""
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(specs) + ')'


def getcallargs(func, /, *positional, **named):
    """Get the mapping of arguments to values."""
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
        func = func.__func__
    sig = signature(func)
    try:
        bound = sig.bind(*positional, **named)
    except TypeError:
        # The call itself knows the words for what is wrong.
        func(*positional, **named)
        raise
    bound.apply_defaults()
    return bound.arguments


def getclosurevars(func):
    """Get the mapping of free variables to their current values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    nonlocals = {}
    if func.__closure__ is not None:
        for name, cell in zip(code.co_freevars, func.__closure__):
            try:
                nonlocals[name] = cell.cell_contents
            except ValueError:
                pass
    global_ns = func.__globals__
    builtin_ns = global_ns.get('__builtins__', {})
    if ismodule(builtin_ns):
        builtin_ns = builtin_ns.__dict__
    global_vars, builtin_vars, unbound = {}, {}, set()
    for name in code.co_names:
        if name in global_ns:
            global_vars[name] = global_ns[name]
        elif name in builtin_ns:
            builtin_vars[name] = builtin_ns[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, global_vars, builtin_vars, unbound)
