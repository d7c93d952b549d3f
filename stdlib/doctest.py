# Examples in documentation, run as tests.
# SPDX-License-Identifier: MIT

import sys
import traceback
from collections import namedtuple
from io import StringIO

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE',
           'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL',
           'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest',
           'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure',
           'UnexpectedException', 'DebugRunner', 'testmod', 'testfile', 'run_docstring_examples',
           'DocTestSuite', 'script_from_examples', 'TestResults']


class TestResults(namedtuple('TestResults', 'failed attempted')):
    """How many examples failed and were tried; `skipped` is an attribute only."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        if self.skipped:
            return (f'TestResults(failed={self.failed}, attempted={self.attempted}, '
                    f'skipped={self.skipped})')
        return super().__repr__()


OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """A new flag of this name, or the one that it has already."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE
                   | FAIL_FAST)

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


def _indent(text, indent=4):
    """Add the given number of spaces to the beginning of every non-blank line."""
    pad = ' ' * indent
    return '\n'.join([pad + line if line.strip() else line for line in text.split('\n')])


def _exception_traceback(exc_info):
    """Return a string containing a traceback message for the given exc_info tuple."""
    return ''.join(traceback.format_exception(*exc_info))


class Example:
    """A single doctest example: source code and what it should print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """A collection of examples that should be run in a single namespace."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        what = 'no examples' if count == 0 else '1 example' if count == 1 else f'{count} examples'
        return '<%s %s from %s:%s (%s)>' % (self.__class__.__name__, self.name, self.filename,
                                            self.lineno, what)

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return ((self.name, self.filename or '', self.lineno or 0)
                < (other.name, other.filename or '', other.lineno or 0))


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name='<string>'):
        """Divide the text into examples and intervening text."""
        lines = string.expandtabs().split('\n')
        margin = self._min_indent(lines)
        if margin:
            lines = [line[margin:] for line in lines]
        output = []
        text = []
        number = 0
        while number < len(lines):
            line = lines[number]
            indent = len(line) - len(line.lstrip(' '))
            if not line.lstrip(' ').startswith('>>>') or line[indent + 3:indent + 4] not in ('', ' '):
                if line.lstrip(' ').startswith('>>>'):
                    self._check_prompt_blank([line], indent, name, number)
                text.append(line)
                number += 1
                continue
            if text:
                output.append('\n'.join(text) + '\n')
                text = []
            start = number
            number += 1
            while number < len(lines) and self._continues(lines[number], indent):
                number += 1
            source_lines = lines[start:number]
            want_start = number
            while (number < len(lines) and lines[number].strip()
                    and not lines[number].lstrip(' ').startswith('>>>')):
                number += 1
            example = self._example(source_lines, lines[want_start:number], indent, name, start)
            if example is not None:
                output.append(example)
        if text:
            output.append('\n'.join(text))
        return output

    def _min_indent(self, lines):
        indents = [len(line) - len(line.lstrip(' ')) for line in lines if line.strip()]
        return min(indents) if indents else 0

    def _continues(self, line, indent):
        return line[:indent].strip() == '' and line[indent:indent + 3] == '...' \
            and line[indent + 3:indent + 4] in ('', ' ') and len(line) - len(
                line.lstrip(' ')) == indent

    def _check_prompt_blank(self, lines, indent, name, lineno):
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError('line %r of the docstring for %s lacks blank after %s: %r' % (
                    lineno + i + 1, name, line[indent:indent + 3], line))

    def _example(self, source_lines, want_lines, indent, name, lineno):
        self._check_prompt_blank(source_lines, indent, name, lineno)
        source = '\n'.join([line[indent + 4:] for line in source_lines])
        prefix = ' ' * indent
        for i, line in enumerate(want_lines):
            if line and not line.startswith(prefix):
                raise ValueError('line %r of the docstring for %s has inconsistent leading '
                                 'whitespace: %r' % (lineno + len(source_lines) + i + 1, name,
                                                     line))
        want = '\n'.join([line[indent:] for line in want_lines])
        exc_msg = self._exception_message(want)
        options = self._find_options(source, name, lineno)
        if not self._is_code(source):
            return None
        return Example(source, want, exc_msg, lineno, indent, options)

    def _is_code(self, source):
        return any([line.strip() and not line.strip().startswith('#')
                    for line in source.split('\n')])

    def _exception_message(self, want):
        # What stands behind the frames of an expected traceback.
        lines = want.split('\n')
        if lines[0].rstrip() not in ('Traceback (most recent call last):',
                                     'Traceback (innermost last):'):
            return None
        for number in range(1, len(lines)):
            first = lines[number][:1]
            if first and (first.isalnum() or first == '_'):
                return '\n'.join(lines[number:])
        return None

    def _find_options(self, source, name, lineno):
        options = {}
        for line in source.split('\n'):
            position = line.find('doctest:')
            comment = line.rfind('#', 0, position) if position >= 0 else -1
            if comment < 0 or line[comment + 1:position].strip():
                continue
            for option in line[position + 8:].replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError('line %r of the doctest for %s has an invalid option: %r' % (
                        lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """Extract all doctest examples from the given string, and collect them."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """Extract all doctest examples from the given string."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


class DocTestFinder:
    """Finds the doctests of an object and of what it contains."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """Return a list of the DocTests of an object."""
        import inspect
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't "
                                 'exist: %r' % (type(obj),))
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        if '__name__' not in globs:
            globs['__name__'] = '__main__'
        tests = []
        self._find(tests, obj, name, module, globs, {})
        tests.sort()
        return tests

    def _from_module(self, module, obj):
        import inspect
        if module is None:
            return True
        if inspect.getmodule(obj) is not None:
            return module is inspect.getmodule(obj)
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if inspect.isclass(obj) or hasattr(obj, '__module__'):
            return module.__name__ == obj.__module__
        if isinstance(obj, property):
            return True
        raise ValueError('object must be a class or function')

    def _is_routine(self, obj):
        import inspect
        try:
            obj = inspect.unwrap(obj)
        except ValueError:
            pass
        return inspect.isroutine(obj)

    def _find(self, tests, obj, name, module, globs, seen):
        import inspect
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if inspect.ismodule(obj) and self._recurse:
            for key, value in obj.__dict__.items():
                full = f'{name}.{key}'
                if (self._is_routine(value) or inspect.isclass(value)) \
                        and self._from_module(module, value):
                    self._find(tests, value, full, module, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                self._find(tests, value, f'{name}.__test__.{key}', module, globs, seen)
        if inspect.isclass(obj) and self._recurse:
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (self._is_routine(value) or inspect.isclass(value)
                        or isinstance(value, property)) and self._from_module(module, value):
                    self._find(tests, value, f'{name}.{key}', module, globs, seen)

    def _get_test(self, obj, name, module, globs):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, '__doc__', None)
            docstring = '' if docstring is None else str(docstring)
        if self._exclude_empty and not docstring:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, filename,
                                        self._find_lineno(obj, docstring, module))

    def _find_lineno(self, obj, docstring, module):
        # The line before which the docstring begins, from 0; None if it cannot be told.
        import inspect
        lineno = None
        if inspect.ismodule(obj) and docstring:
            lineno = 0
        if inspect.isclass(obj) and docstring:
            first = obj.__dict__.get('__firstlineno__')
            lineno = None if first is None else first - 1
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isroutine(obj) and getattr(obj, '__doc__', None):
            try:
                obj = inspect.unwrap(obj)
            except ValueError:
                pass
            code = getattr(obj, '__code__', None)
            if code is not None:
                lineno = code.co_firstlineno - 1
        if lineno is None:
            return None
        lines = _source_lines(module)
        if lines is None:
            return None
        for number in range(lineno, len(lines)):
            text = lines[number].lstrip().lstrip('uUrRbBfF')
            if text[:1] in ('"', "'"):
                return number
        return None


def _source_lines(module):
    filename = getattr(module, '__file__', None)
    if not filename:
        return None
    import linecache
    return linecache.getlines(filename) or None


class OutputChecker:
    """Decides whether what was printed is what was wanted."""

    def check_output(self, want, got, optionflags):
        """Return True iff the actual output from an example matches the expected output."""
        want = self._toAscii(want)
        got = self._toAscii(got)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = '\n'.join(['' if line.rstrip() == BLANKLINE_MARKER else line
                              for line in want.split('\n')])
            got = '\n'.join([line if line.strip() else '' for line in got.split('\n')])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = ' '.join(got.split())
            want = ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def _toAscii(self, s):
        return str(s.encode('ASCII', 'backslashreplace'), 'ASCII')

    def output_difference(self, example, got, optionflags):
        """Return a string describing the differences between expected and actual output."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            lines = got.split('\n')
            got = '\n'.join([line if line.strip(' ') or number == len(lines) - 1
                             else BLANKLINE_MARKER for number, line in enumerate(lines)])
        if self._do_a_fancy_diff(want, got, optionflags):
            return self._fancy_diff(want, got, optionflags)
        if want and got:
            return 'Expected:\n%sGot:\n%s' % (_indent(want), _indent(got))
        if want:
            return 'Expected:\n%sGot nothing\n' % _indent(want)
        if got:
            return 'Expected nothing\nGot:\n%s' % _indent(got)
        return 'Expected nothing\nGot nothing\n'

    def _do_a_fancy_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or want.count('\n') > 2 and got.count('\n') > 2

    def _fancy_diff(self, want, got, optionflags):
        import difflib
        want_lines = want.splitlines(keepends=True)
        got_lines = got.splitlines(keepends=True)
        if optionflags & REPORT_UDIFF:
            diff = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
            kind = 'unified diff with -expected +actual'
        elif optionflags & REPORT_CDIFF:
            diff = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
            kind = 'context diff with expected followed by actual'
        else:
            diff = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want_lines,
                                                                                   got_lines))
            kind = 'ndiff with -expected +actual'
        return 'Differences (%s):\n' % kind + _indent(''.join(diff))


def _ellipsis_match(want, got):
    """Essentially the only subtle case: pieces between ellipses must follow each other."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    start, end = 0, len(got)
    first, last = pieces[0], pieces[-1]
    if first:
        if not got.startswith(first):
            return False
        start = len(first)
    if last:
        if not got.endswith(last):
            return False
        end -= len(last)
    if start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


def _strip_exception_details(msg):
    # Only the name of the exception, without its module and its message.
    end = msg.find('\n')
    end = len(msg) if end < 0 else end
    colon = msg.find(':', 0, end)
    if colon >= 0:
        end = colon
    start = msg.rfind('.', 0, end) + 1
    return msg[start:end]


class DocTestRunner:
    """Runs examples and reports what fails."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = '-v' in sys.argv
        self._verbose = verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        """Report that the test runner is about to process the given example."""
        if self._verbose:
            if example.want:
                out('Trying:\n' + _indent(example.source) + 'Expecting:\n' + _indent(example.want))
            else:
                out('Trying:\n' + _indent(example.source) + 'Expecting nothing\n')

    def report_success(self, out, test, example, got):
        """Report that the given example ran successfully."""
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        """Report that the given example failed."""
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Report that the given example raised an unexpected exception."""
        out(self._failure_header(test, example) + 'Exception raised:\n'
            + _indent(_exception_traceback(exc_info)))

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            if test.lineno is not None and example.lineno is not None:
                number = test.lineno + example.lineno + 1
            else:
                number = '?'
            lines.append('File "%s", line %s, in %s' % (test.filename, number, test.name))
        else:
            lines.append('Line %s, in %s' % (example.lineno + 1, test.name))
        lines.append('Failed example:')
        lines.append(_indent(example.source))
        return '\n'.join(lines)

    def _run_example(self, test, example, number, stream):
        # (what was printed, the exception or None)
        filename = '<doctest %s[%d]>' % (test.name, number)
        import linecache
        linecache._register_source(filename, example.source)
        saved = sys.stdout
        sys.stdout = stream
        try:
            exec(compile(example.source, filename, 'single', self._compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            exc_info = sys.exc_info()
            return exc_info[0], exc_info[1], exc_info[2].tb_next
        finally:
            sys.stdout = saved
        return None

    def _outcome(self, example, got, exc_info, check):
        # 'success', 'failure' or 'boom', and what was printed.
        if exc_info is None:
            return ('success' if check(example.want, got, self.optionflags) else 'failure'), got
        lines = traceback.format_exception_only(*exc_info[:2])
        if issubclass(exc_info[0], SyntaxError):
            # The place of a syntax error is not compared.
            for number, line in enumerate(lines):
                if line.startswith(('SyntaxError:', 'IndentationError:', 'TabError:',
                                    exc_info[0].__name__)):
                    lines = lines[number:]
                    break
        message = ''.join(lines)
        got += _exception_traceback(exc_info)
        if example.exc_msg is None:
            return 'boom', got
        if check(example.exc_msg, message, self.optionflags):
            return 'success', got
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            if check(_strip_exception_details(example.exc_msg), _strip_exception_details(message),
                     self.optionflags):
                return 'success', got
        return 'failure', got

    def _run_examples(self, test, out):
        failures = tries = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, value in example.options.items():
                self.optionflags = self.optionflags | flag if value else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skips += 1
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            stream = StringIO()
            exc_info = self._run_example(test, example, number, stream)
            got = stream.getvalue()
            if got and not got.endswith('\n'):
                # What is wanted always ends its last line.
                got += '\n'
            outcome, got = self._outcome(example, got, exc_info, self._checker.check_output)
            if outcome == 'success':
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                if not quiet:
                    if outcome == 'failure':
                        self.report_failure(out, test, example, got)
                    else:
                        self.report_unexpected_exception(out, test, example, exc_info)
                failures += 1
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        return failures, tries, skips

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples in `test`, and display the results using the writer function."""
        self.test = test
        self._compileflags = _future_flags(test.globs) if compileflags is None else compileflags
        stream = sys.stdout
        if out is None:
            out = stream.write
        saved_hook = sys.displayhook
        sys.displayhook = sys.__displayhook__
        try:
            failures, tries, skips = self._run_examples(test, out)
        finally:
            sys.displayhook = saved_hook
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (before[0] + failures, before[1] + tries, before[2] + skips)
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def summarize(self, verbose=None):
        """Print a summary of all the test cases that have been run by this runner."""
        if verbose is None:
            verbose = self._verbose
        without, passed, failed = [], [], []
        total_tries = total_failures = total_skips = 0
        for name, (failures, tries, skips) in self._stats.items():
            total_tries += tries
            total_failures += failures
            total_skips += skips
            if tries == 0:
                without.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, (failures, tries, skips)))
        if verbose:
            if without:
                print(f'{_n_items(without)} had no tests:')
                for name in sorted(without):
                    print(f'    {name}')
            if passed:
                print(f'{_n_items(passed)} passed all tests:')
                for name, count in sorted(passed):
                    print(f' {count:3d} test{"" if count == 1 else "s"} in {name}')
        if failed:
            print(self.DIVIDER)
            print(f'{_n_items(failed)} had failures:')
            for name, (failures, tries, skips) in sorted(failed):
                print(f' {failures:3d} of {tries:3d} in {name}')
        if verbose:
            print(f'{total_tries} test{"" if total_tries == 1 else "s"} in '
                  f'{_n_items(self._stats)}.')
            print(f'{total_tries - total_failures} passed', end='')
            if total_failures:
                print(f' and {total_failures} failed', end='')
            print('.')
        if total_failures:
            print(f'***Test Failed*** {total_failures} failure'
                  f'{"" if total_failures == 1 else "s"}', end='')
            if total_skips:
                print(f' and {total_skips} skipped test{"" if total_skips == 1 else "s"}', end='')
            print('.')
        elif verbose:
            print('Test passed', end='')
            if total_skips:
                print(f' and {total_skips} skipped test{"" if total_skips == 1 else "s"}', end='')
            print('.')
        return TestResults(total_failures, total_tries, skipped=total_skips)

    def merge(self, other):
        """Adds what another runner has counted."""
        for name, (failures, tries, skips) in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = (before[0] + failures, before[1] + tries, before[2] + skips)


def _n_items(items):
    return f'{len(items)} item{"" if len(items) == 1 else "s"}'


def _future_flags(globs):
    """The compiler flags of the future features imported into a namespace."""
    import __future__
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name, None)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


class DocTestFailure(Exception):
    """An example failed; raised by DebugRunner."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised; raised by DebugRunner."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Raises at the first example that fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def _run_all(tests, runner, report):
    global master
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Test the examples of a module, __main__ if none is given."""
    if m is None:
        m = sys.modules.get('__main__')
    if not isinstance(m, type(sys)):
        raise TypeError('testmod: module required; %r' % (m,))
    if name is None:
        name = m.__name__
    tests = DocTestFinder(exclude_empty=exclude_empty).find(m, name, globs=globs,
                                                            extraglobs=extraglobs)
    cls = DebugRunner if raise_on_error else DocTestRunner
    return _run_all(tests, cls(verbose=verbose, optionflags=optionflags), report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None,
             report=True, optionflags=0, extraglobs=None, raise_on_error=False,
             parser=DocTestParser(), encoding=None):
    """Test the examples of a text file."""
    import os
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    if module_relative:
        if package is None:
            caller = sys._getframe(1).f_globals.get('__file__', '')
        else:
            if isinstance(package, str):
                __import__(package)
                package = sys.modules[package]
            caller = package.__file__
        filename = os.path.join(os.path.dirname(caller), *filename.split('/'))
    with open(filename, encoding=encoding or 'utf-8') as file:
        text = file.read()
    if name is None:
        name = os.path.basename(filename)
    globs = {} if globs is None else globs.copy()
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault('__name__', '__main__')
    cls = DebugRunner if raise_on_error else DocTestRunner
    runner = cls(verbose=verbose, optionflags=optionflags)
    return _run_all([parser.get_doctest(text, globs, name, filename, 0)], runner, report)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None,
                           optionflags=0):
    """Test examples in the given object's docstring."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Convert doctest tests for a module to a unittest test suite."""
    import unittest
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals['__name__']]
    elif isinstance(module, str):
        __import__(module)
        module = sys.modules[module]
    optionflags = options.get('optionflags', 0)
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(_doctest_case(test, optionflags))
    return suite


def _doctest_case(test, optionflags):
    import unittest

    def run():
        out = StringIO()
        runner = DocTestRunner(verbose=False, optionflags=optionflags)
        failures, _ = runner.run(test, out=out.write, clear_globs=False)
        if failures:
            raise AssertionError(f'Failed doctest test for {test.name}\n{out.getvalue()}')

    return unittest.FunctionTestCase(run, description=f'Doctest: {test.name}')


def script_from_examples(s):
    """Extract script from text with examples: what is no code becomes comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append('# Expected:')
                output += ['## ' + line for line in piece.want.split('\n')[:-1]]
        else:
            output += ['# ' + line if line.strip() else '#' for line in piece.split('\n')[:-1]]
    while output and output[-1] == '#':
        output.pop()
    while output and output[0] == '#':
        output.pop(0)
    return '\n'.join(output) + '\n'
