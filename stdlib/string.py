# Constants of characters, templates with $names, and str.format() to inherit from.
# SPDX-License-Identifier: MIT

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits',
           'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter',
           'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split into words, capitalize each, and join them again."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


_not_given = object()


# Compiles a class's pattern when it is first needed, so that importing this module does not import
# re.
class _TemplatePattern:
    def __get__(self, instance, cls=None):
        import re
        delimiter = re.escape(cls.delimiter)
        identifier = cls.idpattern
        braced = cls.braceidpattern or identifier
        # The pattern is compiled with VERBOSE; no part of it contains blanks.
        source = (rf'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{identifier})|'
                  rf'{{(?P<braced>{braced})}}|(?P<invalid>))')
        return _compile_for(cls, source)


def _compile_for(cls, source):
    import re
    flags = re.IGNORECASE if cls.flags is None else cls.flags
    cls.pattern = pattern = re.compile(source, flags | re.VERBOSE)
    return pattern


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None  # re.IGNORECASE
    pattern = _TemplatePattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            _compile_for(cls, cls.__dict__['pattern'])
        else:
            cls.pattern = _TemplatePattern()

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        position = mo.start('invalid')
        lines = self.template[:position].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = position - len(''.join(lines[:-1]))
            line = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _bad_group(self, mo):
        raise ValueError('Unrecognized named group in pattern', self.pattern)

    def substitute(self, mapping=_not_given, /, **kws):
        """Replace all placeholders; KeyError for a missing one."""
        mapping = _merged(mapping, kws)

        def convert(mo):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                return str(mapping[named])
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                self._invalid(mo)
            self._bad_group(mo)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_not_given, /, **kws):
        """Replace all placeholders that are known and leave the others."""
        mapping = _merged(mapping, kws)

        def convert(mo):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            if mo.group('invalid') is not None:
                return mo.group()
            self._bad_group(mo)

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """True if the template has no invalid placeholder."""
        for mo in self.pattern.finditer(self.template):
            if mo.group('invalid') is not None:
                return False
            if (mo.group('named') is None and mo.group('braced') is None
                    and mo.group('escaped') is None):
                self._bad_group(mo)
        return True

    def get_identifiers(self):
        """The valid identifiers in the template, in order of first appearance."""
        names = []
        for mo in self.pattern.finditer(self.template):
            named = mo.group('named') or mo.group('braced')
            if named is not None:
                if named not in names:
                    names.append(named)
            elif mo.group('invalid') is None and mo.group('escaped') is None:
                self._bad_group(mo)
        return names


def _merged(mapping, kws):
    if mapping is _not_given:
        return kws
    if kws:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return mapping


# --- str.format(), in pieces that a subclass can replace.

def _parse_format(text):
    # Yields (literal, field name, format spec, conversion); the last three None without a field.
    position = 0
    end = len(text)
    while position < end:
        literal, position, has_field = _literal_part(text, position, end)
        if not has_field:
            yield literal, None, None, None
            continue
        field, position = _replacement_field(text, position, end)
        name, conversion, spec = _split_field(field)
        yield literal, name, spec, conversion


def _literal_part(text, position, end):
    # The text up to the next field, doubled braces undone one at a time as CPython's parser does.
    start = position
    while position < end and text[position] not in '{}':
        position += 1
    if position == end:
        return text[start:], end, False
    brace = text[position]
    if position + 1 < end and text[position + 1] == brace:
        return text[start:position + 1], position + 2, False
    if brace == '}':
        raise ValueError("Single '}' encountered in format string")
    if position + 1 == end:
        raise ValueError("Single '{' encountered in format string")
    return text[start:position], position + 1, True


def _replacement_field(text, position, end):
    # What stands between the brace before `position` and its partner.
    depth = 1
    start = position
    in_brackets = False
    seen_spec = False
    while position < end:
        char = text[position]
        if in_brackets:
            in_brackets = char != ']'
        elif char == '[' and not seen_spec:
            in_brackets = True
        elif char == '{':
            depth += 1
        elif char == '}':
            depth -= 1
            if not depth:
                return text[start:position], position + 1
        elif char in ':!' and depth == 1:
            seen_spec = True
        position += 1
    raise ValueError("expected '}' before end of string")


def _split_field(field):
    in_brackets = False
    for position, char in enumerate(field):
        if char == '[':
            in_brackets = True
        elif char == ']':
            in_brackets = False
        elif char == '{' and not in_brackets:
            raise ValueError("unexpected '{' in field name")
        elif not in_brackets and char in '!:':
            break
    else:
        return field, None, ''
    name = field[:position]
    if char == ':':
        return name, None, field[position + 1:]
    rest = field[position + 1:]
    if not rest:
        raise ValueError('end of string while looking for conversion specifier')
    if len(rest) > 1:
        if rest[1] != ':':
            raise ValueError("expected ':' after conversion specifier")
        return name, rest[0], rest[2:]
    return name, rest, ''


def _split_field_name(name):
    # 'a.b[0]' -> ('a', [(True, 'b'), (False, 0)]).
    position = 0
    while position < len(name) and name[position] not in '.[':
        position += 1
    first = name[:position]
    rest = []
    while position < len(name):
        if name[position] == '.':
            start = position + 1
            position = start
            while position < len(name) and name[position] not in '.[':
                position += 1
            if position == start:
                raise ValueError('Empty attribute in format string')
            rest.append((True, name[start:position]))
        elif name[position] == '[':
            start = position + 1
            position = name.find(']', start)
            if position < 0:
                raise ValueError("Missing ']' in format string")
            if position == start:
                raise ValueError('Empty attribute in format string')
            rest.append((False, _maybe_index(name[start:position])))
            position += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return _maybe_index(first), rest


def _maybe_index(text):
    return int(text) if text.isdecimal() else text


class Formatter:
    """str.format() whose steps can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first, _ = _split_field_name(name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                 recursion_depth - 1,
                                                 auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """Iterate over (literal text, field name, format spec, conversion)."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field name means, and the argument used for it."""
        first, rest = _split_field_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first
