# Regular expressions. PCRE2 does the matching, through _re.
# SPDX-License-Identifier: MIT

import _re
from _re_syntax import PatternError, parse_template, translate

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile',
           'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U',
           'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG',
           'RegexFlag', 'PatternError']

__version__ = '2.2.1'

error = PatternError

_FLAG_VALUES = {'NOFLAG': 0, 'IGNORECASE': 2, 'LOCALE': 4, 'MULTILINE': 8, 'DOTALL': 16,
                'UNICODE': 32, 'VERBOSE': 64, 'DEBUG': 128, 'ASCII': 256}
_SHORT_FLAGS = {'A': 'ASCII', 'I': 'IGNORECASE', 'L': 'LOCALE', 'M': 'MULTILINE', 'S': 'DOTALL',
                'U': 'UNICODE', 'X': 'VERBOSE'}

# Options of _re's match().
_ANCHORED = 1      # only at the position where the search begins
_ENDANCHORED = 2   # up to the very end
_FULL = _ANCHORED | _ENDANCHORED
_NOTEMPTY = 4      # no empty match at the position where the search begins


def __getattr__(name):
    # The flags are an enum, which is made when the first of them is asked for.
    if name == 'RegexFlag' or name in _FLAG_VALUES or name in _SHORT_FLAGS:
        _make_flags()
        return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _make_flags():
    import enum
    members = {name: _FLAG_VALUES[name] for name in (
        'NOFLAG', 'ASCII', 'IGNORECASE', 'LOCALE', 'UNICODE', 'MULTILINE', 'DOTALL', 'VERBOSE',
        'DEBUG')}
    for short, name in _SHORT_FLAGS.items():
        members[short] = _FLAG_VALUES[name]
    flags = enum.IntFlag('RegexFlag', members, module='re', boundary=enum.KEEP)
    flags._numeric_repr_ = hex
    flags.__repr__ = enum.global_flag_repr
    flags.__str__ = object.__str__
    namespace = globals()
    namespace['RegexFlag'] = flags
    namespace.update(flags.__members__)


class Match:
    """The result of a successful match."""

    __slots__ = ('re', 'string', 'pos', 'endpos', '_spans')

    def __init__(self, pattern=None, string=None, pos=0, endpos=0, spans=None):
        if pattern is None:
            raise TypeError("cannot create 're.Match' instances")
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def __repr__(self):
        start, end = self._spans[0], self._spans[1]
        return (f'<{type(self).__module__}.{type(self).__qualname__} object; '
                f'span=({start}, {end}), match={self._text(0)!r}>')

    def _number(self, group):
        if type(group) is not int:
            if isinstance(group, str):
                found = self.re.groupindex.get(group)
                if found is None:
                    raise IndexError('no such group')
                return found
            try:
                group = group.__index__()
            except AttributeError:
                raise IndexError('no such group') from None
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _text(self, number, default=None):
        start = self._spans[2 * number]
        if start < 0:
            return default
        string = self.string
        if type(string) is not str:
            string = _plain(string)
        return string[start:self._spans[2 * number + 1]]

    def group(self, *groups):
        """Return one or more subgroups of the match."""
        if len(groups) == 1:
            group = groups[0]
            if type(group) is not int or group < 0 or group > self.re.groups:
                group = self._number(group)
            return self._text(group)
        if not groups:
            return self._text(0)
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        """Return a tuple of all the subgroups of the match."""
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """Return a dictionary of all the named subgroups of the match."""
        return {name: self._text(number, default)
                for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        """Return index of the start of the substring matched by group."""
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        """Return index of the end of the substring matched by group."""
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        """Return the 2-tuple of start and end."""
        number = 2 * self._number(group)
        return self._spans[number], self._spans[number + 1]

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[i], spans[i + 1]) for i in range(0, len(spans), 2)])

    @property
    def lastindex(self):
        """The integer index of the last matched capturing group."""
        # The group that closed last has the greatest end; of groups that end together, the one
        # whose parenthesis closes later in the pattern.
        spans = self._spans
        last = None
        furthest = -1
        for group in self.re._closing_order:
            end = spans[2 * group + 1]
            if end >= 0 and end >= furthest:
                furthest = end
                last = group
        return last

    @property
    def lastgroup(self):
        """The name of the last matched capturing group."""
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        """Return the string obtained by doing backslash substitution on the template."""
        return _filled(parse_template(template, self.re), self, self.string[:0])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, params):
        return type(list[int])(cls, params)


def _plain(string):
    # The same text as a str or bytes, whose slices are of that type too.
    if isinstance(string, str):
        return str.__str__(string)
    return string if type(string) is bytes else bytes(string)


_new_object = object.__new__


def _filled(template, match, empty):
    # A parsed template with the groups of a match.
    parts = []
    for part in template:
        if isinstance(part, int):
            part = match._text(part)
            if part is None:
                continue
        parts.append(part)
    return empty.join(parts)


class Pattern:
    """Compiled regular expression object."""

    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_code', '_closing_order',
                 '_is_text', '__weakref__')

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def _check(self, string):
        if self._is_text:
            if not isinstance(string, str):
                if isinstance(string, (bytes, bytearray, memoryview)):
                    raise TypeError('cannot use a string pattern on a bytes-like object')
                raise TypeError('expected string or bytes-like object, got '
                                f"'{type(string).__name__}'")
        elif isinstance(string, str):
            raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not isinstance(string, (bytes, bytearray, memoryview)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")

    def _try(self, string, pos, endpos, options):
        if type(string) is not str or not self._is_text:
            self._check(string)
        length = len(string)
        if endpos is None or endpos > length:
            endpos = length
        elif endpos < 0:
            endpos = 0
        if pos < 0:
            pos = 0
        elif pos > endpos:
            if pos > length:
                pos = length
            if pos > endpos:
                return None
        spans = self._code.match(string, pos, endpos, options)
        if spans is None:
            return None
        return Match(self, string, pos, endpos, spans)

    def _try_whole(self, string, options):
        # The same over all of a text, which is what is mostly asked for.
        if type(string) is not str or not self._is_text:
            return self._try(string, 0, None, options)
        spans = self._code.whole(string, options)
        return None if spans is None else Match(self, string, 0, len(string), spans)

    def match(self, string, pos=0, endpos=None):
        """Matches zero or more characters at the beginning of the string."""
        if endpos is None and pos == 0:
            return self._try_whole(string, _ANCHORED)
        return self._try(string, pos, endpos, _ANCHORED)

    def fullmatch(self, string, pos=0, endpos=None):
        """Matches against all of the string."""
        if endpos is None and pos == 0:
            return self._try_whole(string, _FULL)
        return self._try(string, pos, endpos, _FULL)

    def search(self, string, pos=0, endpos=None):
        """Scan through string looking for a match; None if there is none."""
        if endpos is None and pos == 0:
            return self._try_whole(string, 0)
        return self._try(string, pos, endpos, 0)

    def _spans_in(self, string, pos=0, endpos=None, limit=0):
        # The spans of all matches. An empty match may touch the one before it, not repeat it.
        length = len(string)
        endpos = length if endpos is None else max(0, min(endpos, length))
        pos = max(0, min(pos, length))
        return self._code.all(string, pos, endpos, limit) if pos <= endpos else ()

    def _each_span(self, string, pos, endpos):
        # The same one by one, as far as they are asked for.
        find = self._code.match
        options = 0
        while pos <= endpos:
            spans = find(string, pos, endpos, options)
            if spans is None:
                return
            yield spans
            pos = spans[1]
            options = _NOTEMPTY if spans[0] == pos else 0

    def finditer(self, string, pos=0, endpos=None):
        """Return an iterator over all non-overlapping matches in the string."""
        self._check(string)
        length = len(string)
        shown_end = length if endpos is None else max(0, min(endpos, length))
        shown_pos = max(0, min(pos, length))
        return (Match(self, string, shown_pos, shown_end, spans)
                for spans in self._each_span(string, shown_pos, shown_end))

    def findall(self, string, pos=0, endpos=None):
        """Return a list of all non-overlapping matches of pattern in string."""
        self._check(string)
        string = _plain(string)
        length = len(string)
        endpos = length if endpos is None else max(0, min(endpos, length))
        pos = max(0, min(pos, length))
        return self._code.findall(string, pos, endpos, 0) if pos <= endpos else []

    def split(self, string, maxsplit=0):
        """Split string by the occurrences of pattern."""
        self._check(string)
        string = _plain(string)
        if maxsplit < 0:
            return [string]
        return self._code.split(string, 0, len(string), maxsplit)

    def sub(self, repl, string, count=0):
        """Return the string with the leftmost occurrences of pattern replaced."""
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """Return the string with occurrences of pattern replaced, and their number."""
        self._check(string)
        original, string = string, _plain(string)
        if count < 0:
            return string, 0
        if not callable(repl):
            replacement = self._replacement(repl, string)
            if replacement is None:
                return string, 0
            return self._code.substitute(string, 0, len(string), count, replacement)
        parts = []
        last = 0
        done = 0
        length = len(string)
        for spans in self._spans_in(string, limit=count):
            if last < spans[0]:
                parts.append(string[last:spans[0]])
            new = repl(Match(self, original, 0, length, spans))
            if new is not None:
                parts.append(new)
            last = spans[1]
            done += 1
        if not done:
            return string, 0
        if last < length:
            parts.append(string[last:])
        return _joined(parts, string[:0]), done

    def _replacement(self, repl, string):
        # The texts and the numbers of groups that a replacement consists of. One of the wrong type
        # is only noticed where there is something to replace: None where there is not.
        if not isinstance(repl, (str, bytes, bytearray, memoryview)):
            raise TypeError('decoding to str: need a bytes-like object, '
                            f'{type(repl).__name__} found')
        is_text = isinstance(repl, str)
        if is_text != self._is_text:
            if self._code.match(string, 0, len(string), 0) is None:
                return None
            expected = 'str instance' if self._is_text else 'a bytes-like object'
            raise TypeError(f'sequence item 0: expected {expected}, {type(repl).__name__} found')
        if ('\\' if is_text else b'\\') not in repl:
            return (repl,)
        return tuple(_template(self, repl))

    def scanner(self, string, pos=0, endpos=None):
        return _PatternScanner(self, string, pos, endpos)

    def __repr__(self):
        names = []
        flags = self.flags
        if self._is_text and flags & (4 | 32 | 256) == 32:
            flags &= ~32
        for name in ('IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'UNICODE', 'VERBOSE', 'DEBUG',
                     'ASCII'):
            value = _FLAG_VALUES[name]
            if flags & value:
                names.append('re.' + name)
                flags &= ~value
        if flags:
            names.append(hex(flags))
        shown = f'{self.pattern!r:.200}'
        return f're.compile({shown}, {"|".join(names)})' if names else f're.compile({shown})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags == other.flags and self._is_text == other._is_text
                and self.pattern == other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __class_getitem__(cls, params):
        return type(list[int])(cls, params)


def _joined(parts, empty):
    try:
        return empty.join(parts)
    except TypeError:
        for position, part in enumerate(parts):
            if not isinstance(part, type(empty)) and isinstance(empty, str):
                raise TypeError(f'sequence item {position}: expected str instance, '
                                f'{type(part).__name__} found') from None
        raise


class _PatternScanner:
    # What Pattern.scanner() gives: match() and search() go on where the last one ended.
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._pos = pos
        self._endpos = endpos
        self._options = 0

    def _step(self, options):
        if self._pos is None:
            return None
        found = self.pattern._try(self._string, self._pos, self._endpos, options | self._options)
        if found is None:
            self._pos = None
            return None
        start, end = found.span()
        self._pos = end
        self._options = _NOTEMPTY if start == end else 0
        return found

    def match(self):
        return self._step(_ANCHORED)

    def search(self):
        return self._step(0)


# --- Functions.

_cache = {}
_MAXCACHE = 512
_templates = {}


def _template(pattern, repl):
    key = (pattern, repl)
    found = _templates.get(key)
    if found is None:
        found = parse_template(repl, pattern)
        if len(_templates) >= _MAXCACHE:
            _templates.clear()
        _templates[key] = found
    return found


def _compile(pattern, flags):
    kind = type(pattern)
    if kind is str and type(flags) is int or not isinstance(pattern, Pattern):
        flags = int(flags)
        key = (kind, pattern, flags)
        try:
            return _cache[key]
        except KeyError:
            pass
        except TypeError:
            pass
    else:
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    made = _make_pattern(pattern, flags)
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[key] = made
    return made


def _make_pattern(pattern, flags):
    text, flags, groups, groupindex, closing_order = translate(pattern, flags)
    made = _new_object(Pattern)
    made.pattern = pattern
    made.flags = flags
    made.groups = groups
    made.groupindex = type(type.__dict__)(groupindex)
    made._closing_order = closing_order
    made._is_text = isinstance(pattern, str)
    made._code = _re.Code(text, flags)
    return made


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string."""
    return _compile(pattern, flags).finditer(string)


class _ZeroSentinel(int):
    pass


_zero = _ZeroSentinel()


def _positional(function, names, args, given):
    # Count and flags that are passed by position, which is deprecated.
    for name, value in zip(names, given):
        if value is not _zero:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
    if len(args) > len(names):
        count = 5 if function != 'split' else 4
        raise TypeError(f'{function}() takes from {count - 2} to {count} positional arguments '
                        f'but {count - 2 + len(args)} were given')
    import warnings
    warnings.warn(f"'{names[0]}' is passed as positional argument", DeprecationWarning,
                  stacklevel=3)


def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
    """Return the string with the leftmost occurrences of the pattern replaced."""
    if args:
        _positional('sub', ('count', 'flags'), args, (count, flags)[:len(args)])
        count, flags = args if len(args) == 2 else (args[0], flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
    """Return the string with occurrences of the pattern replaced, and their number."""
    if args:
        _positional('subn', ('count', 'flags'), args, (count, flags)[:len(args)])
        count, flags = args if len(args) == 2 else (args[0], flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
    """Split the source string by the occurrences of the pattern."""
    if args:
        _positional('split', ('maxsplit', 'flags'), args, (maxsplit, flags)[:len(args)])
        maxsplit, flags = args if len(args) == 2 else (args[0], flags)
    return _compile(pattern, flags).split(string, maxsplit)


def purge():
    """Clear the regular expression caches"""
    _cache.clear()
    _templates.clear()


_special_chars_map = {code: '\\' + chr(code) for code in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    return str(pattern, 'latin1').translate(_special_chars_map).encode('latin1')


class Scanner:
    """A lexer: (pattern, action) pairs are tried in order at each position."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._flags = flags
        self._patterns = [(_compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        result = []
        position = 0
        while True:
            for pattern, action in self._patterns:
                found = pattern.match(string, position)
                if found is not None:
                    break
            else:
                break
            end = found.end()
            if end == position:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            position = end
        return result, string[position:]
