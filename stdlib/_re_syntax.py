# Python's regular expressions, read and rewritten for PCRE2.
#
# The rewritten pattern has only numbered groups, no verbose parts, and no escape that the two
# libraries understand differently. Errors are found here, with CPython's words and positions.
# SPDX-License-Identifier: MIT

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = 2, 4, 8, 16, 32, 64, 128, 256
_FLAGS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII,
          'u': UNICODE}
_TYPE_FLAGS = ASCII | LOCALE | UNICODE

_MAXREPEAT = 4294967295
_INFINITE = 1 << 64
_OCTAL = frozenset('01234567')
_HEX = frozenset('0123456789abcdefABCDEF')
_DIGITS = frozenset('0123456789')
_LETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
_SIMPLE_ESCAPES = {'a': 7, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}

# Inside brackets: what a category is when the flags make it an ASCII one within a Unicode pattern.
_ASCII_CATEGORIES = {
    'd': '0-9', 'D': r'\x{00}-\x{2f}\x{3a}-\x{10ffff}',
    's': r'\x09-\x0d\x20', 'S': r'\x{00}-\x{08}\x{0e}-\x{1f}\x{21}-\x{10ffff}',
    'w': 'a-zA-Z0-9_',
    'W': r'\x{00}-\x{2f}\x{3a}-\x{40}\x{5b}-\x{5e}\x{60}\x{7b}-\x{10ffff}',
}


class PatternError(Exception):
    """Exception raised for invalid regular expressions."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


PatternError.__module__ = 're'


class _NowVerbose(Exception):
    # (?x) was found: the pattern is to be read again with the flag.
    pass


class Source:
    """The text of a pattern or of a replacement, read one character or escape at a time."""

    def __init__(self, text):
        self.original = text
        self.is_text = isinstance(text, str)
        self.text = text if self.is_text else str(text, 'latin1')
        self.index = 0
        self.next = None
        self._advance()

    def _advance(self):
        index = self.index
        text = self.text
        if index >= len(text):
            self.next = None
            return
        char = text[index]
        if char == '\\':
            if index + 1 >= len(text):
                raise PatternError('bad escape (end of pattern)', self.original, len(text) - 1)
            char += text[index + 1]
        self.index = index + len(char)
        self.next = char

    def match(self, char):
        if char == self.next:
            self._advance()
            return True
        return False

    def get(self):
        this = self.next
        self._advance()
        return this

    def getwhile(self, count, charset):
        result = ''
        while len(result) < count and self.next in charset:
            result += self.next
            self._advance()
        return result

    def getuntil(self, terminator, name):
        result = ''
        while True:
            char = self.next
            self._advance()
            if char is None:
                if not result:
                    raise self.error('missing ' + name)
                raise self.error(f'missing {terminator}, unterminated name', len(result))
            if char == terminator:
                if not result:
                    raise self.error('missing ' + name, 1)
                return result
            result += char

    def tell(self):
        return self.index - len(self.next or '')

    def seek(self, index):
        self.index = index
        self._advance()

    def error(self, msg, offset=0):
        if not self.is_text:
            msg = msg.encode('ascii', 'backslashreplace').decode('ascii')
        return PatternError(msg, self.original, self.tell() - offset)

    def check_name(self, name, offset):
        if not (self.is_text or name.isascii()) or not name.isidentifier():
            shown = repr(name) if self.is_text else ascii(name)
            raise self.error(f'bad character in group name {shown}', len(name) + offset)


# A piece of the rewritten pattern: its text, whether it is an anchor or a repetition, and the least
# and the greatest width of what it matches.
class _Item:
    __slots__ = ('text', 'kind', 'low', 'high')

    def __init__(self, text, low, high, kind=''):
        self.text = text
        self.low = low
        self.high = high
        self.kind = kind


def _named_character(name):
    try:
        from unicodedata import lookup
    except ImportError:
        if not all([char.isalnum() or char in ' -' for char in name]):
            raise ValueError from None
        return ord(eval('"\\N{' + name + '}"'))
    return ord(lookup(name))


class _Translator:
    def __init__(self, pattern, flags):
        self.source = Source(pattern)
        self.is_text = self.source.is_text
        self.flags = flags
        self.groupindex = {}
        self.widths = [None]  # of each group, None while it is open
        self.closing_order = []
        self.lookbehind_groups = None
        self.conditions = {}  # group -> position of a condition that names it

    def translate(self):
        result = self._alternatives(bool(self.flags & VERBOSE), self.flags, 0)
        source = self.source
        if source.next is not None:
            raise source.error('unbalanced parenthesis')
        for group, position in self.conditions.items():
            if group >= len(self.widths):
                raise PatternError(f'invalid group reference {group}', source.original, position)
        return result.text

    def _alternatives(self, verbose, flags, nested):
        source = self.source
        branches = []
        while True:
            branches.append(self._sequence(verbose, flags, nested + 1,
                                           not nested and not branches))
            if not source.match('|'):
                break
        if len(branches) == 1:
            return branches[0]
        return _Item('|'.join([branch.text for branch in branches]),
                     min([branch.low for branch in branches]),
                     max([branch.high for branch in branches]), 'branch')

    def _sequence(self, verbose, flags, nested, first):
        source = self.source
        items = []
        while True:
            this = source.next
            if this is None or this in '|)':
                break
            source.get()
            if verbose:
                if this in ' \t\n\r\v\f':
                    continue
                if this == '#':
                    while True:
                        this = source.get()
                        if this is None or this == '\n':
                            break
                    continue
            if this[0] == '\\':
                items.append(self._escape(this, flags))
            elif this == '[':
                items.append(self._set(flags))
            elif this in '*+?{':
                self._repeat(this, items)
            elif this == '.':
                items.append(_Item('.', 1, 1))
            elif this == '(':
                group = self._group(verbose, flags, nested, first and not items)
                if group is None:
                    flags = self.flags
                elif group is not _NOTHING:
                    items.append(group)
            elif this in '^$':
                items.append(_Item(this, 0, 0, 'anchor'))
            else:
                items.append(_Item(self._literal(ord(this)), 1, 1))
        return _Item(''.join([item.text for item in items]), sum([item.low for item in items]),
                     min(sum([item.high for item in items]), _INFINITE))

    def _literal(self, code):
        char = chr(code)
        if char in _LETTERS or char in _DIGITS or char == '_':
            return char
        if code < 128 and 32 < code:
            return '\\' + char
        if code < 128 or not self.is_text:
            return '\\x%02x' % code
        return char

    # --- Repetitions.

    def _repeat(self, this, items):
        source = self.source
        here = source.tell()
        if this == '?':
            low, high = 0, 1
        elif this == '*':
            low, high = 0, _MAXREPEAT
        elif this == '+':
            low, high = 1, _MAXREPEAT
        else:
            bounds = self._bounds(here)
            if bounds is None:
                items.append(_Item('\\{', 1, 1))
                return
            low, high = bounds
        if not items or items[-1].kind == 'anchor':
            raise source.error('nothing to repeat', source.tell() - here + len(this))
        item = items[-1]
        if item.kind == 'repeat':
            raise source.error('multiple repeat', source.tell() - here + len(this))
        if high == _MAXREPEAT:
            text = '*' if low == 0 else '+' if low == 1 else '{%d,}' % low
        elif (low, high) == (0, 1):
            text = '?'
        else:
            text = '{%d,%d}' % (low, high) if low != high else '{%d}' % low
        if source.match('?'):
            text += '?'
        elif source.match('+'):
            text += '+'
        widest = _INFINITE if high == _MAXREPEAT and item.high else min(item.high * high, _INFINITE)
        items[-1] = _Item(item.text + text, item.low * low, widest, 'repeat')

    def _bounds(self, here):
        # The numbers of {m,n}, or None when the brace is an ordinary character.
        source = self.source
        if source.next == '}':
            return None
        low_text = self._digits()
        if source.match(','):
            high_text = self._digits()
        else:
            high_text = low_text
        if not source.match('}'):
            source.seek(here)
            return None
        low, high = 0, _MAXREPEAT
        if low_text:
            low = int(low_text)
            if low >= _MAXREPEAT:
                raise OverflowError('the repetition number is too large')
        if high_text:
            high = int(high_text)
            if high >= _MAXREPEAT:
                raise OverflowError('the repetition number is too large')
            if high < low:
                raise source.error('min repeat greater than max repeat', source.tell() - here)
        return low, high

    def _digits(self):
        text = ''
        while self.source.next in _DIGITS:
            text += self.source.get()
        return text

    # --- Escapes.

    def _is_scoped_ascii(self, flags):
        # ASCII matching in a part of a pattern that is Unicode as a whole, or not yet known to be.
        return self.is_text and bool(flags & ASCII)

    def _escape(self, escape, flags):
        source = self.source
        char = escape[1]
        if char in 'dDsSwW':
            return _Item(self._category(char, flags), 1, 1)
        if char == 'A':
            return _Item(r'\A', 0, 0, 'anchor')
        if char == 'Z':
            return _Item(r'\z', 0, 0, 'anchor')
        if char in 'bB':
            return _Item(self._boundary(char, flags), 0, 0, 'anchor')
        if char in _SIMPLE_ESCAPES:
            return _Item(self._literal(_SIMPLE_ESCAPES[char]), 1, 1)
        if char in 'xuUN':
            code = self._numeric_escape(escape)
            if code is not None:
                return _Item(self._literal(code), 1, 1)
        elif char == '0':
            escape += source.getwhile(2, _OCTAL)
            return _Item(self._literal(int(escape[1:], 8)), 1, 1)
        elif char in _DIGITS:
            return self._back_reference(escape)
        if char in _LETTERS:
            raise source.error(f'bad escape {escape}', len(escape))
        return _Item(self._literal(ord(char)), 1, 1)

    def _category(self, char, flags):
        if self._is_scoped_ascii(flags):
            return f'[{_ASCII_CATEGORIES[char]}]'
        if self.is_text and char == 's':
            return r'[\s\x1c-\x1f]'
        if self.is_text and char == 'S':
            return r'[^\s\x1c-\x1f]'
        return '\\' + char

    def _boundary(self, char, flags):
        if not self._is_scoped_ascii(flags):
            # In an empty text there is no position that is not a boundary.
            return r'\b' if char == 'b' else r'(?:(?!\A\z)\B)'
        word = '[a-zA-Z0-9_]'
        if char == 'b':
            return f'(?:(?<={word})(?!{word})|(?<!{word})(?={word}))'
        return f'(?:(?!\\A\\z)(?:(?<={word})(?={word})|(?<!{word})(?!{word})))'

    def _numeric_escape(self, escape):
        # The character of \x41, \u0041, \U00000041 or \N{...}; None when it is none of these.
        source = self.source
        char = escape[1]
        if char == 'x':
            return self._hex_escape(escape, 2)
        if not self.is_text:
            return None
        if char == 'u':
            return self._hex_escape(escape, 4)
        if char == 'U':
            code = self._hex_escape(escape, 8)
            try:
                chr(code)
            except (ValueError, OverflowError):
                raise source.error(f'bad escape \\U{code:08x}', 10) from None
            return code
        if not source.match('{'):
            raise source.error('missing {')
        name = source.getuntil('}', 'character name')
        try:
            return _named_character(name)
        except (KeyError, SyntaxError, TypeError, ValueError):
            raise source.error(f'undefined character name {name!r}',
                               len(name) + len(r'\N{}')) from None

    def _hex_escape(self, escape, count):
        escape += self.source.getwhile(count, _HEX)
        if len(escape) != count + 2:
            raise self.source.error(f'incomplete escape {escape}', len(escape))
        return int(escape[2:], 16)

    def _octal_escape(self, escape):
        code = int(escape[1:], 8)
        if code > 0o377:
            raise self.source.error(f'octal escape value {escape} outside of range 0-0o377',
                                    len(escape))
        return code

    def _back_reference(self, escape):
        source = self.source
        if source.next in _DIGITS:
            escape += source.get()
            if escape[1] in _OCTAL and escape[2] in _OCTAL and source.next in _OCTAL:
                escape += source.get()
                return _Item(self._literal(self._octal_escape(escape)), 1, 1)
        group = int(escape[1:])
        if group >= len(self.widths):
            raise source.error(f'invalid group reference {group}', len(escape) - 1)
        return self._reference(group, len(escape))

    def _reference(self, group, offset):
        source = self.source
        if self.widths[group] is None:
            raise source.error('cannot refer to an open group', offset)
        self._check_lookbehind(group)
        low, high = self.widths[group]
        return _Item('\\g{%d}' % group, low, high)

    def _check_lookbehind(self, group):
        if self.lookbehind_groups is not None and group >= self.lookbehind_groups:
            raise self.source.error('cannot refer to group defined in the same lookbehind '
                                    'subpattern')

    # --- Sets.

    def _set(self, flags):
        source = self.source
        here = source.tell() - 1
        negated = source.match('^')
        parts = []
        first = True
        while True:
            this = source.get()
            if this is None:
                raise source.error('unterminated character set', source.tell() - here)
            if this == ']' and not first:
                break
            first = False
            code = self._set_member(this, parts, flags)
            if not source.match('-'):
                if code is not None:
                    parts.append(self._set_literal(code))
                continue
            that = source.get()
            if that is None:
                raise source.error('unterminated character set', source.tell() - here)
            if that == ']':
                if code is not None:
                    parts.append(self._set_literal(code))
                parts.append('\\-')
                break
            end = self._set_member(that, [], flags)
            if code is None or end is None or end < code:
                raise source.error(f'bad character range {this}-{that}', len(this) + 1 + len(that))
            parts.append(f'{self._set_literal(code)}-{self._set_literal(end)}')
        return _Item(f'[{"^" if negated else ""}{"".join(parts)}]', 1, 1)

    def _set_literal(self, code):
        if code < 128 or not self.is_text:
            char = chr(code)
            if char in _LETTERS or char in _DIGITS:
                return char
            return '\\x%02x' % code
        return '\\x{%x}' % code

    def _set_member(self, this, parts, flags):
        # The code of a single character; a category goes to `parts` and gives None.
        source = self.source
        if this[0] != '\\':
            return ord(this)
        char = this[1]
        if char in 'dDsSwW':
            parts.append(self._set_category(char, flags))
            return None
        if char == 'b':
            return 8
        if char in _SIMPLE_ESCAPES:
            return _SIMPLE_ESCAPES[char]
        if char in 'xuUN':
            code = self._numeric_escape(this)
            if code is not None:
                return code
        elif char in _OCTAL:
            return self._octal_escape(this + source.getwhile(2, _OCTAL))
        elif char in _DIGITS:
            raise source.error(f'bad escape {this}', len(this))
        if char in _LETTERS:
            raise source.error(f'bad escape {this}', len(this))
        return ord(char)

    def _set_category(self, char, flags):
        if self._is_scoped_ascii(flags):
            return _ASCII_CATEGORIES[char]
        if self.is_text and char == 's':
            return r'\s\x1c-\x1f'
        return '\\' + char

    # --- Groups.

    def _group(self, verbose, flags, nested, first):
        source = self.source
        start = source.tell() - 1
        name = None
        if not source.match('?'):
            return self._capture(None, start, verbose, flags, nested)
        char = source.get()
        if char is None:
            raise source.error('unexpected end of pattern')
        if char == 'P':
            if source.match('<'):
                name = source.getuntil('>', 'group name')
                source.check_name(name, 1)
                return self._capture(name, start, verbose, flags, nested)
            return self._named_reference()
        if char == ':':
            return self._plain_group('(?:', start, verbose, flags, nested)
        if char == '#':
            while True:
                if source.next is None:
                    raise source.error('missing ), unterminated comment', source.tell() - start)
                if source.get() == ')':
                    return _NOTHING
        if char in '=!<':
            return self._lookaround(char, start, verbose, flags, nested)
        if char == '(':
            return self._conditional(start, verbose, flags, nested)
        if char == '>':
            return self._plain_group('(?>', start, verbose, flags, nested)
        if char in _FLAGS or char == '-':
            return self._flag_group(char, start, verbose, flags, nested, first)
        raise source.error(f'unknown extension ?{char}', len(char) + 1)

    def _close(self, start):
        if not self.source.match(')'):
            raise self.source.error('missing ), unterminated subpattern',
                                    self.source.tell() - start)

    def _plain_group(self, opening, start, verbose, flags, nested):
        inner = self._alternatives(verbose, flags, nested + 1)
        self._close(start)
        return _Item(f'{opening}{inner.text})', inner.low, inner.high, 'group')

    def _capture(self, name, start, verbose, flags, nested):
        group = len(self.widths)
        if name is not None:
            known = self.groupindex.get(name)
            if known is not None:
                raise self.source.error(f'redefinition of group name {name!r} as group {group}; '
                                        f'was group {known}', len(name) + 1)
            self.groupindex[name] = group
        self.widths.append(None)
        inner = self._alternatives(verbose, flags, nested + 1)
        self._close(start)
        self.widths[group] = (inner.low, inner.high)
        self.closing_order.append(group)
        return _Item(f'({inner.text})', inner.low, inner.high, 'group')

    def _named_reference(self):
        source = self.source
        if source.match('='):
            name = source.getuntil(')', 'group name')
            source.check_name(name, 1)
            group = self.groupindex.get(name)
            if group is None:
                raise source.error(f'unknown group name {name!r}', len(name) + 1)
            return self._reference(group, len(name) + 1)
        char = source.get()
        if char is None:
            raise source.error('unexpected end of pattern')
        raise source.error(f'unknown extension ?P{char}', len(char) + 2)

    def _lookaround(self, char, start, verbose, flags, nested):
        source = self.source
        behind = char == '<'
        saved = self.lookbehind_groups
        opening = '(?' + char
        if behind:
            char = source.get()
            if char is None:
                raise source.error('unexpected end of pattern')
            if char not in '=!':
                raise source.error(f'unknown extension ?<{char}', len(char) + 2)
            opening += char
            if saved is None:
                self.lookbehind_groups = len(self.widths)
        inner = self._alternatives(verbose, flags, nested + 1)
        if behind:
            self.lookbehind_groups = saved
        self._close(start)
        if behind and inner.low != inner.high:
            raise PatternError('look-behind requires fixed-width pattern')
        if not inner.text and char == '!' and not behind:
            return _Item('(?!)', 0, 0, 'group')
        return _Item(f'{opening}{inner.text})', 0, 0, 'group')

    def _conditional(self, start, verbose, flags, nested):
        source = self.source
        name = source.getuntil(')', 'group name')
        if name.isdecimal() and name.isascii():
            group = int(name)
            if not group:
                raise source.error('bad group number', len(name) + 1)
            if group >= 1 << 30:
                raise source.error(f'invalid group reference {group}', len(name) + 1)
            if group not in self.conditions:
                self.conditions[group] = source.tell() - len(name) - 1
        else:
            source.check_name(name, 1)
            group = self.groupindex.get(name)
            if group is None:
                raise source.error(f'unknown group name {name!r}', len(name) + 1)
        self._check_lookbehind(group)
        yes = self._sequence(verbose, flags, nested + 1, False)
        low, high, text = 0, yes.high, yes.text
        if source.match('|'):
            no = self._sequence(verbose, flags, nested + 1, False)
            if source.next == '|':
                raise source.error('conditional backref with more than two branches')
            low, high, text = min(yes.low, no.low), max(yes.high, no.high), f'{text}|{no.text}'
        self._close(start)
        return _Item(f'(?({group}){text})', low, high, 'group')

    def _flag_group(self, char, start, verbose, flags, nested, first):
        source = self.source
        added, removed = self._read_flags(char)
        if removed is None:
            if not first:
                raise source.error('global flags not at the start of the expression',
                                   source.tell() - start)
            self.flags |= added
            if added & VERBOSE and not verbose:
                raise _NowVerbose
            return None
        if added & _TYPE_FLAGS:
            flags &= ~_TYPE_FLAGS
        flags = (flags | added) & ~removed
        verbose = (verbose or bool(added & VERBOSE)) and not removed & VERBOSE
        inner = self._alternatives(verbose, flags, nested + 1)
        self._close(start)
        on = ''.join([letter for letter in 'ims' if added & _FLAGS[letter]])
        off = ''.join([letter for letter in 'ims' if removed & _FLAGS[letter]])
        opening = f'(?{on}{"-" + off if off else ""}:'
        return _Item(f'{opening}{inner.text})', inner.low, inner.high, 'group')

    def _read_flags(self, char):
        # The flags to add and to remove; the latter None for flags of the whole pattern.
        source = self.source
        added = removed = 0
        if char != '-':
            while True:
                flag = _FLAGS[char]
                if self.is_text and char == 'L':
                    raise source.error("bad inline flags: cannot use 'L' flag with a str pattern")
                if not self.is_text and char == 'u':
                    raise source.error("bad inline flags: cannot use 'u' flag with a bytes "
                                       "pattern")
                added |= flag
                if flag & _TYPE_FLAGS and added & _TYPE_FLAGS != flag:
                    raise source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                char = source.get()
                if char is None:
                    raise source.error('missing -, : or )')
                if char in ')-:':
                    break
                if char not in _FLAGS:
                    message = 'unknown flag' if char.isalpha() else 'missing -, : or )'
                    raise source.error(message, len(char))
        if char == ')':
            return added, None
        if char == '-':
            removed = self._read_removed_flags()
        if added & removed:
            raise source.error('bad inline flags: flag turned on and off', 1)
        return added, removed

    def _read_removed_flags(self):
        source = self.source
        removed = 0
        char = source.get()
        if char is None:
            raise source.error('missing flag')
        if char not in _FLAGS:
            raise source.error('unknown flag' if char.isalpha() else 'missing flag', len(char))
        while True:
            flag = _FLAGS[char]
            if flag & _TYPE_FLAGS:
                raise source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            removed |= flag
            char = source.get()
            if char is None:
                raise source.error('missing :')
            if char == ':':
                return removed
            if char not in _FLAGS:
                raise source.error('unknown flag' if char.isalpha() else 'missing :', len(char))


_NOTHING = object()  # what a comment is


def _complete_flags(is_text, flags):
    if is_text:
        if flags & LOCALE:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if flags & ASCII and flags & UNICODE:
            raise ValueError('ASCII and UNICODE flags are incompatible')
        if not flags & ASCII:
            flags |= UNICODE
    else:
        if flags & UNICODE:
            raise ValueError('cannot use UNICODE flag with a bytes pattern')
        if flags & LOCALE and flags & ASCII:
            raise ValueError('ASCII and LOCALE flags are incompatible')
    return flags


def translate(pattern, flags):
    """The pattern for PCRE2, the complete flags, the number of groups, their names, and the groups
    in the order in which they close."""
    translator = _Translator(pattern, flags)
    try:
        text = translator.translate()
    except _NowVerbose:
        translator = _Translator(pattern, flags | VERBOSE)
        text = translator.translate()
    flags = _complete_flags(translator.is_text, translator.flags)
    if not translator.is_text:
        text = text.encode('latin1')
    return (text, flags, len(translator.widths) - 1, translator.groupindex,
            translator.closing_order)


def parse_template(text, pattern):
    """A replacement as a list of literal texts and group numbers."""
    source = Source(text)
    result = []
    literal = []

    def add_group(group, position):
        if group > pattern.groups:
            raise PatternError(f'invalid group reference {group}', source.original, position)
        if literal:
            result.append(''.join(literal))
            literal.clear()
        result.append(group)

    while True:
        this = source.get()
        if this is None:
            break
        if this[0] != '\\':
            literal.append(this)
            continue
        char = this[1]
        if char == 'g':
            _template_group(source, pattern, add_group)
        elif char == '0':
            this += source.getwhile(2, _OCTAL)
            literal.append(chr(int(this[1:], 8) & 0xff))
        elif char in _DIGITS:
            _template_digits(source, this, add_group, literal)
        elif char in _SIMPLE_ESCAPES or char == 'b':
            literal.append(chr(_SIMPLE_ESCAPES.get(char, 8)))
        elif char in _LETTERS:
            raise source.error(f'bad escape {this}', len(this))
        else:
            literal.append(this)
    if literal:
        result.append(''.join(literal))
    if not source.is_text:
        result = [part if isinstance(part, int) else part.encode('latin1') for part in result]
    return result


def _template_group(source, pattern, add_group):
    if not source.match('<'):
        raise source.error('missing <')
    name = source.getuntil('>', 'group name')
    if name.isdecimal() and name.isascii():
        group = int(name)
        if group >= 1 << 30:
            raise source.error(f'invalid group reference {group}', len(name) + 1)
    else:
        source.check_name(name, 1)
        try:
            group = pattern.groupindex[name]
        except KeyError:
            raise IndexError(f'unknown group name {name!r}') from None
    add_group(group, source.tell() - len(name) - 1)


def _template_digits(source, this, add_group, literal):
    if source.next in _DIGITS:
        this += source.get()
        if this[1] in _OCTAL and this[2] in _OCTAL and source.next in _OCTAL:
            this += source.get()
            code = int(this[1:], 8)
            if code > 0o377:
                raise source.error(f'octal escape value {this} outside of range 0-0o377',
                                   len(this))
            literal.append(chr(code))
            return
    add_group(int(this[1:]), source.tell() - len(this) + 1)
