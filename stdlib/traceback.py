# Extract, format and print stack traces and exceptions.
# SPDX-License-Identifier: MIT

import linecache
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

_cause_message = ('\nThe above exception was the direct cause of the following exception:\n\n')
_context_message = ('\nDuring handling of the above exception, another exception occurred:\n\n')

# As the limit of a stack: sys.tracebacklimit, counted from the end as the interpreter does.
BUILTIN_EXCEPTION_LIMIT = object()


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


# --- Functions.

def print_list(extracted_list, file=None):
    """Print a list of tuples or FrameSummary objects as a formatted stack trace."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end='')


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """Return a StackSummary of the entries of a traceback."""
    return StackSummary._extract_from_extended_frame_gen(_walk_tb_with_full_positions(tb),
                                                         limit=limit)


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True,
                    **kwargs):
    """Print an exception with up to 'limit' stack trace entries to 'file'."""
    value, tb = _parse_value_tb(exc, value, tb)
    shown = TracebackException(type(value), value, tb, limit=limit, compact=True)
    shown.print(file=file, chain=chain)


def _print_exception_bltin(exc, /):
    file = sys.stderr if sys.stderr is not None else sys.__stderr__
    return print_exception(exc, limit=BUILTIN_EXCEPTION_LIMIT, file=file)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Format a stack trace and the exception information, as a list of strings."""
    value, tb = _parse_value_tb(exc, value, tb)
    shown = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(shown.format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Format the exception part of a traceback, as a list of strings."""
    if value is _sentinel:
        value = exc
    shown = TracebackException(type(value), value, None, compact=True)
    return list(shown.format_exception_only(show_group=show_group))


def _format_final_exc_line(etype, value, *, insert_final_newline=True, colorize=False):
    text = _safe_string(value, 'exception')
    end = '\n' if insert_final_newline else ''
    if value is None or not text:
        return f'{etype}{end}'
    return f'{etype}: {text}{end}'


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit, file, chain)'."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """This is a shorthand for 'print_exception(sys.last_exc, limit, file, chain)'."""
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, 'last_type'):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError('no last exception')


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame, oldest frame first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear all references to local variables in the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # The frame is still executing.
            pass
        tb = tb.tb_next


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_tb_with_full_positions(tb):
    while tb is not None:
        positions = _positions_of(tb)
        if positions[0] is None:
            positions = (tb.tb_lineno, *positions[1:])
        yield tb.tb_frame, positions
        tb = tb.tb_next


try:
    from _traceback import positions as _native_positions, source as _source_of_code
except ImportError:
    _native_positions = None

    def _source_of_code(code):
        return None


def _positions_of(tb):
    # (line, end line, column, end column); columns count bytes.
    if _native_positions is not None:
        return _native_positions(tb)
    code = tb.tb_frame.f_code
    index = tb.tb_lasti
    if index >= 0:
        wanted = index // 2
        for number, positions in enumerate(code.co_positions()):
            if number == wanted:
                return positions
    return None, None, None, None


# --- One frame.

class FrameSummary:
    """Information about a single frame from a traceback."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines',
                 '_lines_dedented', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {key: _safe_string(value, 'local', func=repr)
                           for key, value in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4

    @property
    def _original_lines(self):
        # The lines of the frame's position, as they stand in the source.
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = [linecache.getline(self.filename, lineno).rstrip()
                     for lineno in range(self.lineno, self.end_lineno + 1)]
            self._lines = '\n'.join(lines) + '\n'
        return self._lines

    @property
    def _dedented_lines(self):
        lines = self._original_lines
        if self._lines_dedented is None and lines is not None:
            self._lines_dedented = _dedent(lines)
        return self._lines_dedented

    @property
    def line(self):
        """The first line, stripped."""
        lines = self._original_lines
        return None if lines is None else lines.partition('\n')[0].strip()


def _cut_lines(source, first, last):
    lines = source.split('\n', last)[first - 1:last]
    return '\n'.join([line.rstrip() for line in lines]) + '\n'


def _dedent(text):
    # Removes the white space that all lines have in common; blank lines become empty.
    lines = text.split('\n')
    margin = None
    for number, line in enumerate(lines):
        stripped = line.lstrip(' \t')
        if not stripped:
            lines[number] = ''
            continue
        indent = line[:len(line) - len(stripped)]
        if margin is None:
            margin = indent
        else:
            length = 0
            while length < min(len(margin), len(indent)) and margin[length] == indent[length]:
                length += 1
            margin = margin[:length]
    if not margin:
        return '\n'.join(lines)
    return '\n'.join([line[len(margin):] for line in lines])


def _indent(text, prefix):
    return ''.join([prefix + line for line in text.splitlines(True)])


def _character_offset(line, byte_offset):
    if line.isascii():
        return min(byte_offset, len(line))
    return len(line.encode('utf-8', 'surrogatepass')[:byte_offset].decode('utf-8', 'replace'))


def _display_width(line, offset=None):
    # Columns taken by the characters before an offset: East Asian wide ones take two.
    if offset is None:
        offset = len(line)
    if line.isascii():
        return offset
    try:
        from unicodedata import east_asian_width
    except ImportError:
        return offset
    return sum([2 if east_asian_width(char) in 'WF' else 1 for char in line[:offset]])


def _line_and_column(text, index):
    before = text[:index]
    line = before.count('\n')
    return line, index - (before.rfind('\n') + 1)


# The marked part of a frame's source: `lines`, from `start` in the first to `end` in the last, and
# within it, where there is one, the operator, subscript or call from `left` to `right`.
class _Marking:
    def __init__(self, summary):
        original = summary._original_lines.splitlines()
        count = summary.end_lineno - summary.lineno + 1
        self.lines = summary._dedented_lines.splitlines()[:count]
        dedent = len(original[0]) - len(self.lines[0])
        start = _character_offset(original[0], summary.colno)
        end = _character_offset(original[count - 1], summary.end_colno)
        self.start = max(0, start - dedent)
        self.end = max(0, end - dedent)
        self.start_column = _display_width(self.lines[0], self.start)
        self.end_column = _display_width(self.lines[-1], self.end)
        text = '\n'.join(self.lines)
        self.segment = text[self.start:len(text) - (len(self.lines[-1]) - self.end)]
        self.left = self.right = None
        self._find_anchors()

    def _find_anchors(self):
        import _carets
        marked = _carets.find(self.segment)
        if marked is not None:
            self.left = self._column(*_line_and_column(self.segment, marked[0]))
            self.right = self._column(*_line_and_column(self.segment, marked[1]))

    def _column(self, line, offset):
        if line == 0:
            offset += self.start
        return line, _display_width(self.lines[line], offset)

    def is_worth_showing(self):
        """False when the carets would mark all that the lines say."""
        before = self.lines[0][:self.start].strip()
        after = self.lines[-1][self.end:].strip()
        if not after or after[0] in '#;':
            import _carets
            if before == 'return':
                if _carets.is_call(self.segment, of_name=True):
                    return False
            elif before.endswith('=') and before[:-1].strip().isidentifier():
                if _carets.is_call(self.segment, of_name=False):
                    return False
        return self.left is not None or bool(before) or bool(after)

    def significant_lines(self):
        """The lines to show: the first, the last, and those around the anchors."""
        last = len(self.lines) - 1
        wanted = {0, last}
        if self.left is not None:
            for line in (self.left[0], self.right[0]):
                wanted.update((line - 1, line, line + 1))
        return sorted([line for line in wanted if 0 <= line <= last])

    def carets(self, number):
        """The line of carets for a line."""
        line = self.lines[number]
        blank = len(line) - len(line.lstrip())
        if number == len(self.lines) - 1:
            width = self.end_column
        else:
            width = _display_width(line)
        marks = []
        for column in range(width):
            if column < blank or number == 0 and column < self.start_column:
                marks.append(' ')
            elif self.left is None or self.left <= (number, column) < self.right:
                marks.append('^')
            else:
                marks.append('~')
        return ''.join(marks)


def _marked_source(summary):
    # The source lines of a frame, with carets, indented.
    marking = _Marking(summary)
    show_carets = marking.is_worth_showing()
    result = []

    def add(number):
        result.append(marking.lines[number])
        if show_carets:
            result.append(marking.carets(number))

    previous = None
    for number in marking.significant_lines():
        if previous is not None:
            skipped = number - previous - 1
            if skipped == 1:
                add(number - 1)
            elif skipped > 1:
                result.append(f'...<{skipped} lines>...')
        add(number)
        previous = number
    return _indent(_dedent('\n'.join(result) + '\n'), '    ')


# --- A stack of frames.

_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Create a StackSummary from (frame, line number) pairs."""
        extended = ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen)
        return klass._extract_from_extended_frame_gen(extended, limit=limit,
                                                      lookup_lines=lookup_lines,
                                                      capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True,
                                         capture_locals=False):
        result = klass()
        filenames = set()
        # walk_stack() counts frames: nothing may be called between it and this loop.
        wanted = _limit_slice(limit)
        for frame, positions in frame_gen if wanted is None else list(frame_gen)[wanted]:
            code = frame.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, frame.f_globals)
            lineno, end_lineno, colno, end_colno = positions
            result.append(FrameSummary(filename, lineno, code.co_name, lookup_line=False,
                                       locals=frame.f_locals if capture_locals else None,
                                       end_lineno=end_lineno, colno=colno, end_colno=end_colno))
            source = _source_of_code(code)
            if source is not None and lineno is not None:
                result[-1]._lines = _cut_lines(source, lineno, end_lineno or lineno)
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Create a StackSummary from FrameSummary objects or old-style tuples."""
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """Format the lines for a single FrameSummary."""
        filename = frame_summary.filename
        if filename.startswith('<stdin>-'):
            filename = '<stdin>'
        text = f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        lines = frame_summary._dedented_lines
        if lines and lines.strip():
            if frame_summary.colno is None or frame_summary.end_colno is None:
                text += f'    {frame_summary.line}\n'
            else:
                text += _marked_source(frame_summary)
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        """Format the stack ready for printing, repeated frames folded."""
        result = []
        last = None
        count = 0
        for summary in self:
            text = self.format_frame_summary(summary, **kwargs)
            if text is None:
                continue
            place = (summary.filename, summary.lineno, summary.name)
            if place != last:
                _fold(result, count)
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        _fold(result, count)
        return result


def _fold(result, count):
    more = count - _RECURSIVE_CUTOFF
    if more > 0:
        result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')


def _limit_slice(limit):
    # Which frames a limit leaves, None for all.
    if limit is BUILTIN_EXCEPTION_LIMIT:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is None:
            return None
        return slice(-limit, None) if limit > 0 else slice(0, 0)
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is None:
            return None
        limit = max(limit, 0)
    return slice(0, limit) if limit >= 0 else slice(limit, None)


# --- An exception.

class _ExceptionPrintContext:
    # How deep in exception groups the printing is.
    def __init__(self):
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.exception_group_depth)

    def emit(self, text_gen, margin_char='|'):
        prefix = self.indent()
        if self.exception_group_depth:
            prefix += margin_char + ' '
        for text in (text_gen,) if isinstance(text_gen, str) else text_gen:
            yield _indent(text, prefix)


class TracebackException:
    """An exception ready for rendering: keeps the texts, not the exception or its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        is_outermost = _seen is None
        if is_outermost:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_tb_with_full_positions(exc_traceback), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as error:
            failure = _safe_string(error, '__notes__', repr)
            self.__notes__ = [f'Ignored error getting __notes__: {failure}']
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        if exc_type and issubclass(exc_type, SyntaxError):
            self._take_syntax_error(exc_value)
        elif exc_type:
            self._str += _suggestion_text(exc_type, exc_value, exc_traceback)
        if lookup_lines:
            self._load_lines()
        self.__suppress_context__ = (exc_value.__suppress_context__
                                     if exc_value is not None else False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if is_outermost:
            options = {'limit': limit, 'lookup_lines': lookup_lines,
                       'capture_locals': capture_locals, 'max_group_width': max_group_width,
                       'max_group_depth': max_group_depth, '_seen': _seen}
            self._take_related(exc_value, compact, options)

    def _take_syntax_error(self, exc_value):
        def text(number):
            return str(number) if number is not None else None
        self.filename = exc_value.filename
        self.lineno = text(exc_value.lineno)
        self.end_lineno = text(exc_value.end_lineno)
        self.text = exc_value.text
        self.offset = exc_value.offset
        self.end_offset = exc_value.end_offset
        self.msg = exc_value.msg
        self._is_syntax_error = True

    def _take_related(self, exc_value, compact, options):
        # Causes, contexts and members, with a list of what is to do, so that long chains need no
        # deep recursion.
        seen = options['_seen']

        def take(exc):
            return TracebackException(type(exc), exc, exc.__traceback__, **options)

        pending = [(self, exc_value)]
        while pending:
            shown, exc = pending.pop()
            if not exc:
                continue
            cause = exc.__cause__
            if cause is not None and id(cause) not in seen:
                shown.__cause__ = take(cause)
            context = exc.__context__
            wanted = not compact or shown.__cause__ is None and not exc.__suppress_context__
            if context is not None and wanted and id(context) not in seen:
                shown.__context__ = take(context)
            if isinstance(exc, BaseExceptionGroup):
                shown.exceptions = [take(member) for member in exc.exceptions]
            if shown.__cause__:
                pending.append((shown.__cause__, cause))
            if shown.__context__:
                pending.append((shown.__context__, context))
            if shown.exceptions:
                pending.extend(zip(shown.exceptions, exc.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning,
                      stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = '<unknown>'
        return f'{module}.{self.exc_type_qualname}'

    def _load_lines(self):
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Format the exception part of the traceback."""
        indent = 3 * _depth * ' '
        if not self._have_exc_type:
            yield indent + _format_final_exc_line(None, self._str)
            return
        name = self.exc_type_str
        if self._is_syntax_error:
            for line in self._format_syntax_error(name):
                yield indent + line
        elif _depth > 0:
            text = _format_final_exc_line(name, self._str, insert_final_newline=False)
            for line in text.split('\n'):
                yield f'{indent}{line}\n'
        else:
            yield _format_final_exc_line(name, self._str)
        yield from self._format_notes(indent)
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_notes(self, indent):
        notes = self.__notes__
        if notes is None:
            return
        if not isinstance(notes, (list, tuple)) and (
                isinstance(notes, (str, bytes)) or not _is_sequence(notes)):
            yield f'{indent}{_safe_string(notes, "__notes__", func=repr)}\n'
            return
        for note in notes:
            for line in _safe_string(note, 'note').split('\n'):
                yield f'{indent}{line}\n'

    def _format_syntax_error(self, name, **kwargs):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            yield from self._format_syntax_error_line()
        yield f'{name}: {self.msg or "<no detail available>"}{suffix}\n'

    def _format_syntax_error_line(self):
        right = self.text.rstrip('\n')
        line = right.lstrip(' \n\f')
        spaces = len(right) - len(line)
        yield f'    {line}\n'
        if self.offset is None:
            return
        offset = self.offset
        if self.lineno != self.end_lineno:
            end_offset = len(right) + 1
        else:
            end_offset = self.end_offset if self.end_offset not in (None, 0) else offset
        if self.text and offset > len(self.text):
            offset = len(right) + 1
        if self.text and end_offset > len(self.text):
            end_offset = len(right) + 1
        if offset >= end_offset or end_offset < 0:
            end_offset = offset + 1
        column = offset - 1 - spaces
        end_column = end_offset - 1 - spaces
        if column >= 0:
            # Tabs and the like stay, so that the carets stand below what they mark.
            padding = ''.join([char if char.isspace() else ' ' for char in line[:column]])
            yield f'    {padding}{"^" * (end_column - column)}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Format the exception: yields strings that end in newlines."""
        if _ctx is None:
            _ctx = _ExceptionPrintContext()
        links = []
        shown = self
        while shown:
            message = related = None
            if chain and shown.__cause__ is not None:
                message, related = _cause_message, shown.__cause__
            elif chain and shown.__context__ is not None and not shown.__suppress_context__:
                message, related = _context_message, shown.__context__
            links.append((message, shown))
            shown = related
        for message, shown in reversed(links):
            if message is not None:
                yield from _ctx.emit(message)
            if shown.exceptions is None:
                if shown.stack:
                    yield from _ctx.emit('Traceback (most recent call last):\n')
                    yield from _ctx.emit(shown.stack.format())
                yield from _ctx.emit(shown.format_exception_only())
            elif _ctx.exception_group_depth > self.max_group_depth:
                yield from _ctx.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from shown._format_group(_ctx, chain, self.max_group_width)

    def _format_group(self, ctx, chain, max_width):
        is_outermost = ctx.exception_group_depth == 0
        if is_outermost:
            ctx.exception_group_depth = 1
        if self.stack:
            yield from ctx.emit('Exception Group Traceback (most recent call last):\n',
                                margin_char='+' if is_outermost else '|')
            yield from ctx.emit(self.stack.format())
        yield from ctx.emit(self.format_exception_only())
        count = len(self.exceptions)
        entries = count if count <= max_width else max_width + 1
        ctx.need_close = False
        for number in range(entries):
            is_last = number == entries - 1
            if is_last:
                # The last line of the frame may be printed by a group inside.
                ctx.need_close = True
            is_cut = max_width is not None and number >= max_width
            title = '...' if is_cut else str(number + 1)
            corner = '+-' if number == 0 else '  '
            yield f'{ctx.indent()}{corner}+---------------- {title} ----------------\n'
            ctx.exception_group_depth += 1
            if is_cut:
                remaining = count - max_width
                plural = 's' if remaining > 1 else ''
                yield from ctx.emit(f'and {remaining} more exception{plural}\n')
            else:
                yield from self.exceptions[number].format(chain=chain, _ctx=ctx)
            if is_last and ctx.need_close:
                yield f'{ctx.indent()}+------------------------------------\n'
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if is_outermost:
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the result of self.format(chain=chain) to 'file'."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end='')


def _is_sequence(value):
    from _collections_abc import Sequence
    return isinstance(value, Sequence)


# --- "Did you mean ...?"

_MAX_CANDIDATES = 750
_MAX_NAME_LENGTH = 40
_MOVE_COST = 2
_CASE_COST = 1


def _suggestion_text(exc_type, exc_value, tb):
    # What to add to the message of a failed lookup.
    if issubclass(exc_type, ImportError):
        wrong_name = getattr(exc_value, 'name_from', None)
    elif issubclass(exc_type, (NameError, AttributeError)):
        wrong_name = getattr(exc_value, 'name', None)
    else:
        return ''
    if wrong_name is None:
        return ''
    suggestion = _compute_suggestion_error(exc_value, tb, wrong_name)
    text = f". Did you mean: '{suggestion}'?" if suggestion else ''
    if (issubclass(exc_type, NameError)
            and wrong_name in getattr(sys, 'stdlib_module_names', ())):
        text += ' Or did' if suggestion else '. Did'
        text += f" you forget to import '{wrong_name}'?"
    return text


def _innermost_frame(tb):
    if tb is None:
        return None
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame


def _candidates(exc_value, tb, wrong_name):
    # The names that may have been meant, or None; or the answer itself as a string.
    if isinstance(exc_value, AttributeError):
        obj = exc_value.obj
        names = dir(obj)
        if wrong_name[:1] == '_':
            return names
        frame = _innermost_frame(tb)
        if frame is not None and 'self' in frame.f_locals and frame.f_locals['self'] is obj:
            return names
        return [name for name in names if name[:1] != '_']
    if isinstance(exc_value, ImportError):
        names = dir(__import__(exc_value.name))
        if wrong_name[:1] != '_':
            names = [name for name in names if name[:1] != '_']
        return names
    frame = _innermost_frame(tb)
    if frame is None:
        return None
    if 'self' in frame.f_locals and hasattr(frame.f_locals['self'], wrong_name):
        return f'self.{wrong_name}'
    return [*frame.f_locals, *frame.f_globals, *frame.f_builtins]


def _compute_suggestion_error(exc_value, tb, wrong_name):
    if not isinstance(wrong_name, str):
        return None
    try:
        names = _candidates(exc_value, tb, wrong_name)
    except Exception:
        return None
    if names is None or isinstance(names, str):
        return names
    return _closest(wrong_name, names)


def _closest(wrong_name, names):
    """The most similar name, if it is similar enough."""
    if len(names) > _MAX_CANDIDATES or len(wrong_name) > _MAX_NAME_LENGTH:
        return None
    best = len(wrong_name) * _MOVE_COST
    found = None
    for name in names:
        if name == wrong_name or not isinstance(name, str):
            continue
        # A third of the characters may change.
        limit = (len(name) + len(wrong_name) + 3) * _MOVE_COST // 6
        limit = min(limit, best - 1)
        distance = _levenshtein_distance(wrong_name, name, limit)
        if distance <= limit and (found is None or distance < best):
            found, best = name, distance
    return found


def _levenshtein_distance(a, b, max_cost):
    """The cost of turning a into b: 2 a changed, added or removed character, 1 a change of case.

    More than max_cost is given as max_cost + 1."""
    if a == b:
        return 0
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return _MOVE_COST * (len(a) + len(b))
    if len(a) > _MAX_NAME_LENGTH or len(b) > _MAX_NAME_LENGTH:
        return max_cost + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * _MOVE_COST > max_cost:
        return max_cost + 1
    above = [_MOVE_COST * count for count in range(len(a) + 1)]
    for row, other in enumerate(b):
        current = [_MOVE_COST * (row + 1)]
        for column, char in enumerate(a):
            cost = 0 if char == other else (
                _CASE_COST if char.lower() == other.lower() else _MOVE_COST)
            current.append(min(above[column] + cost, above[column + 1] + _MOVE_COST,
                               current[column] + _MOVE_COST))
        if min(current) > max_cost:
            return max_cost + 1
        above = current
    return above[-1]
