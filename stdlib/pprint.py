# Prints data structures in a readable way.
# SPDX-License-Identifier: MIT

import sys
from io import StringIO as _StringIO
from types import MappingProxyType as _MappingProxyType, SimpleNamespace as _SimpleNamespace

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                         sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    # Compares what cannot be compared by type and identity.
    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return ((str(type(self.obj)), id(self.obj))
                    < (str(type(other.obj)), id(other.obj)))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream if stream is not None else sys.stdout
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        stream = _StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Format object: returns a string, whether it is readable, whether it is recursive."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    _readable = True
    _recursive = False

    # --- Several lines.

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = _PRINTERS.get(_repr_of(type(object)))
            if printer is not None:
                context[key] = 1
                printer(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
            if _is_plain_dataclass(object):
                context[key] = 1
                self._print_dataclass(object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _print_dataclass(self, object, stream, indent, allowance, context, level):
        from dataclasses import fields
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(each.name, getattr(object, each.name)) for each in fields(object) if each.repr]
        stream.write(name + '(')
        self._format_namespace_items(items, stream, indent, allowance, context, level)
        stream.write(')')

    def _print_dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts \
                else object.items()
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _print_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        cls = object.__class__
        stream.write(cls.__name__ + '(')
        self._format(list(object.items()), stream, indent + len(cls.__name__) + 1, allowance + 1,
                     context, level)
        stream.write(')')

    def _print_list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _print_tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        end = ',)' if len(object) == 1 else ')'
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _print_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        cls = object.__class__
        if cls is set:
            stream.write('{')
            end = '}'
        else:
            stream.write(cls.__name__ + '({')
            end = '})'
            indent += len(cls.__name__) + 1
        self._format_items(sorted(object, key=_safe_key), stream, indent, allowance + len(end),
                           context, level)
        stream.write(end)

    def _print_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        chunks = self._string_chunks(object, indent, allowance, level)
        if len(chunks) == 1:
            stream.write(chunks[0])
            return
        if level == 1:
            stream.write('(')
            indent += 1
        for number, chunk in enumerate(chunks):
            if number:
                stream.write('\n' + ' ' * indent)
            stream.write(chunk)
        if level == 1:
            stream.write(')')

    def _string_chunks(self, text, indent, allowance, level):
        import re
        lines = text.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = max_width = self._width - indent
        chunks = []
        for number, line in enumerate(lines):
            whole = repr(line)
            if number == len(lines) - 1:
                max_width -= allowance
            if len(whole) <= max_width:
                chunks.append(whole)
                continue
            parts = re.findall(r'\S*\s*', line)
            parts.pop()
            limit = width
            current = ''
            for index, part in enumerate(parts):
                candidate = current + part
                if index == len(parts) - 1 and number == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        return chunks

    def _print_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            stream.write('(')
        separator = ''
        for text in _wrap_bytes(object, self._width - indent, allowance):
            stream.write(separator + text)
            if not separator:
                separator = '\n' + ' ' * indent
        if parens:
            stream.write(')')

    def _print_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._print_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(')')

    def _print_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _print_simplenamespace(self, object, stream, indent, allowance, context, level):
        if type(object) is _SimpleNamespace:
            name = 'namespace'
        else:
            name = object.__class__.__name__
        indent += len(name) + 1
        stream.write(name + '(')
        self._format_namespace_items(object.__dict__.items(), stream, indent, allowance, context,
                                     level)
        stream.write(')')

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ',\n' + ' ' * indent
        items = list(items)
        last = len(items) - 1
        for number, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            stream.write(text + ': ')
            self._format(value, stream, indent + len(text) + 2,
                         allowance if number == last else 1, context, level)
            if number != last:
                stream.write(between)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        between = ',\n' + ' ' * indent
        items = list(items)
        last = len(items) - 1
        for number, (key, value) in enumerate(items):
            stream.write(key + '=')
            if id(value) in context:
                stream.write('...')
            else:
                self._format(value, stream, indent + len(key) + 1,
                             allowance if number == last else 1, context, level)
            if number != last:
                stream.write(between)

    def _format_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        new_line = ',\n' + ' ' * indent
        between = ''
        width = max_width = self._width - indent + 1
        items = list(items)
        for number, item in enumerate(items):
            is_last = number == len(items) - 1
            if is_last:
                max_width -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if width < size:
                    width = max_width
                    if between:
                        between = new_line
                if width >= size:
                    width -= size
                    stream.write(between)
                    between = ', '
                    stream.write(text)
                    continue
            stream.write(between)
            between = new_line
            self._format(item, stream, indent, allowance if is_last else 1, context, level)

    def _print_defaultdict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write(f'{name}({factory},\n{" " * indent}')
        self._print_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _print_counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '({')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1,
                                allowance + 2, context, level)
        stream.write('})')

    def _print_chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for number, mapping in enumerate(object.maps):
            if number == len(object.maps) - 1:
                self._format(mapping, stream, indent, allowance + 1, context, level)
                stream.write(')')
            else:
                self._format(mapping, stream, indent, 1, context, level)
                stream.write(',\n' + ' ' * indent)

    def _print_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        stream.write('[')
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._format_items(object, stream, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            stream.write(f'],\n{" " * indent}maxlen={limit})')

    def _print_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    # --- One line.

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in _BUILTIN_SCALARS:
            if cls is int and self._underscore_numbers:
                return f'{object:_d}', True, False
            return repr(object), True, False
        method = getattr(cls, '__repr__', None)
        if issubclass(cls, int) and method is int.__repr__:
            if self._underscore_numbers:
                return f'{object:_d}', True, False
            return repr(object), True, False
        if issubclass(cls, dict) and method is dict.__repr__:
            return self._safe_dict(object, context, maxlevels, level)
        if (issubclass(cls, list) and method is list.__repr__
                or issubclass(cls, tuple) and method is tuple.__repr__):
            return self._safe_sequence(object, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _safe_dict(self, object, context, maxlevels, level):
        if not object:
            return '{}', True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return '{...}', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        level += 1
        items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
        for name, value in items:
            texts = []
            for each in (name, value):
                text, is_readable, is_recursive = self.format(each, context, maxlevels, level)
                texts.append(text)
                readable = readable and is_readable
                recursive = recursive or is_recursive
            parts.append(f'{texts[0]}: {texts[1]}')
        del context[key]
        return '{' + ', '.join(parts) + '}', readable, recursive

    def _safe_sequence(self, object, context, maxlevels, level):
        if isinstance(object, list):
            if not object:
                return '[]', True, False
            shape = '[%s]'
        elif len(object) == 1:
            shape = '(%s,)'
        else:
            if not object:
                return '()', True, False
            shape = '(%s)'
        key = id(object)
        if maxlevels and level >= maxlevels:
            return shape % '...', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        level += 1
        for each in object:
            text, is_readable, is_recursive = self.format(each, context, maxlevels, level)
            parts.append(text)
            readable = readable and is_readable
            recursive = recursive or is_recursive
        del context[key]
        return shape % ', '.join(parts), readable, recursive


_BUILTIN_SCALARS = frozenset({str, bytes, bytearray, float, complex, bool, type(None), int})


def _repr_of(cls):
    return getattr(cls, '__repr__', None)


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


def _is_plain_dataclass(object):
    # A dataclass whose __repr__ is the generated one, which was compiled from a string.
    cls = type(object)
    params = cls.__dict__.get('__dataclass_params__')
    if params is None or not params.repr:
        return False
    method = cls.__dict__.get('__repr__')
    code = getattr(getattr(method, '__wrapped__', method), '__code__', None)
    return code is not None and code.co_filename == '<string>'


def _wrap_bytes(data, width, allowance):
    current = b''
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        part = data[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


def _make_printers():
    import collections
    printer = PrettyPrinter
    return {
        dict.__repr__: printer._print_dict,
        list.__repr__: printer._print_list,
        tuple.__repr__: printer._print_tuple,
        set.__repr__: printer._print_set,
        frozenset.__repr__: printer._print_set,
        str.__repr__: printer._print_str,
        bytes.__repr__: printer._print_bytes,
        bytearray.__repr__: printer._print_bytearray,
        _MappingProxyType.__repr__: printer._print_mappingproxy,
        _SimpleNamespace.__repr__: printer._print_simplenamespace,
        collections.OrderedDict.__repr__: printer._print_ordered_dict,
        collections.defaultdict.__repr__: printer._print_defaultdict,
        collections.Counter.__repr__: printer._print_counter,
        collections.ChainMap.__repr__: printer._print_chain_map,
        collections.deque.__repr__: printer._print_deque,
        collections.UserDict.__repr__: printer._print_user,
        collections.UserList.__repr__: printer._print_user,
        collections.UserString.__repr__: printer._print_user,
    }


_PRINTERS = _make_printers()
