# Test cases.
# SPDX-License-Identifier: MIT

import functools
import sys
import traceback

from . import result as _result

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'
_MAX_LENGTH = 80

# Frames of a module that has this name in its globals are left out of tracebacks.
__unittest = True


class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


class _ShouldStop(Exception):
    """The test should stop."""


def _id(obj):
    return obj


def skip(reason):
    """Unconditionally skip a test."""
    def decorator(test_item):
        if not isinstance(test_item, type):
            @functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if callable(reason) and not isinstance(reason, str):
        test_item, reason = reason, ''
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


safe_repr = _safe_repr


def _common_shorten_repr(*args):
    # The representations of values that are to be compared, their common beginning shortened.
    texts = tuple(map(_safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    from posixpath import commonprefix
    prefix = commonprefix(texts)
    size = len(prefix)
    limit = _MAX_LENGTH - (longest - size + 5 + 12 + 5)
    if limit > 5:
        prefix = _shorten(prefix, 5, limit)
        return tuple([prefix + text[size:] for text in texts])
    prefix = _shorten(prefix, 5, 5)
    return tuple([prefix + _shorten(text[size:], 12, 5) for text in texts])


def _shorten(text, prefix_length, suffix_length):
    skipped = len(text) - prefix_length - suffix_length
    if skipped > 12:
        return '%s[%d chars]%s' % (text[:prefix_length], skipped,
                                   text[len(text) - suffix_length:])
    return text


class _BaseRaises:
    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        if expected_regex is not None and isinstance(expected_regex, (str, bytes)):
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def _fail(self, message):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, message))

    def handle(self, name, args, kwargs):
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError('%s() arg 1 must be %s' % (name, self._base_type_str))
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError('%r is an invalid keyword argument for this function' % (
                        next(iter(kwargs)),))
                return self
            function, *args = args
            self.obj_name = getattr(function, '__name__', str(function))
            with self:
                function(*args, **kwargs)
        finally:
            self = None

    def _expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)


def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all([_is_subtype(each, base) for each in expected])
    return isinstance(expected, type) and issubclass(expected, base)


class _AssertRaisesContext(_BaseRaises):
    _base_type = BaseException
    _base_type_str = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = self._expected_name()
            if self.obj_name:
                self._fail('{} not raised by {}'.format(name, self.obj_name))
            self._fail('{} not raised'.format(name))
        traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern,
                                                         str(exc_value)))
        return True

    __class_getitem__ = classmethod(type(list[int]))


class _AssertWarnsContext(_BaseRaises):
    _base_type = Warning
    _base_type_str = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first_matching = None
        for each in self.warnings:
            message = each.message
            if not isinstance(message, self.expected):
                continue
            if first_matching is None:
                first_matching = message
            if self.expected_regex is not None and not self.expected_regex.search(str(message)):
                continue
            self.warning = message
            self.filename = each.filename
            self.lineno = each.lineno
            return
        name = self._expected_name()
        if first_matching is not None:
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern,
                                                         str(first_matching)))
        if self.obj_name:
            self._fail('{} not triggered by {}'.format(name, self.obj_name))
        self._fail('{} not triggered'.format(name))


class _Outcome:
    # What happened to a test, as the parts of its run report it.
    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.success = True
        self.expectedFailure = None

    def run(self, test_case, function, subTest=False):
        """Runs a part of a test and reports what it raises; false if it did not succeed."""
        before = self.success
        self.success = True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            _add_skip(self.result, test_case, str(error))
        except _ShouldStop:
            pass
        except BaseException:
            exc_info = sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = exc_info
            else:
                self.success = False
                if subTest:
                    self.result.addSubTest(test_case.test_case, test_case, exc_info)
                else:
                    _add_error(self.result, test_case, exc_info)
            exc_info = None
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            done = self.success
            self.success = self.success and before
        return done


def _add_error(result, test, exc_info):
    if result is not None and exc_info is not None:
        if issubclass(exc_info[0], test.failureException):
            result.addFailure(test, exc_info)
        else:
            result.addError(test, exc_info)


def _add_skip(result, test_case, reason):
    result.addSkip(test_case, reason)


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Same as addCleanup, except the cleanup items are called even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    """Execute all module cleanup functions."""
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            first = first or error
    if first is not None:
        raise first


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter = cls.__enter__
        exit = cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        'context manager protocol') from None
    result = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return result


def enterModuleContext(cm):
    """Same as enterContext, but module-wide."""
    return _enter_context(cm, addModuleCleanup)


class TestCase:
    """A class whose instances are single test cases."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError('no such test method in %s: %s' % (self.__class__, methodName))
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        self.addTypeEqualityFunc(dict, 'assertDictEqual')
        self.addTypeEqualityFunc(list, 'assertListEqual')
        self.addTypeEqualityFunc(tuple, 'assertTupleEqual')
        self.addTypeEqualityFunc(set, 'assertSetEqual')
        self.addTypeEqualityFunc(frozenset, 'assertSetEqual')
        self.addTypeEqualityFunc(str, 'assertMultiLineEqual')

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    # --- Fixtures.

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        """Hook method for setting up the test fixture before exercising it."""

    def tearDown(self):
        """Hook method for deconstructing the test fixture after testing it."""

    @classmethod
    def setUpClass(cls):
        """Hook method for setting up class fixture before running tests in the class."""

    @classmethod
    def tearDownClass(cls):
        """Hook method for deconstructing the class fixture after running all tests."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return _result.TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return '%s.%s' % (_class_name(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return '%s (%s.%s)' % (self._testMethodName, _class_name(self.__class__),
                               self._testMethodName)

    def __repr__(self):
        return '<%s testMethod=%s>' % (_class_name(self.__class__), self._testMethodName)

    # --- Running.

    def subTest(self, msg=None, **params):
        """A context manager for a part of a test that is reported by itself."""
        return _SubTestContext(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        result = method()
        if result is not None:
            import warnings
            warnings.warn(f'It is deprecated to return a value that is not None '
                          f'from a test case ({method} returned {type(result).__name__!r})',
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, 'startTestRun', None)
            stop = getattr(result, 'stopTestRun', None)
            if start is not None:
                start()
        else:
            stop = None
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if (getattr(self.__class__, '__unittest_skip__', False)
                    or getattr(method, '__unittest_skip__', False)):
                reason = (getattr(self.__class__, '__unittest_skip_why__', '')
                          or getattr(method, '__unittest_skip_why__', ''))
                _add_skip(result, self, reason)
                return result
            self._run_method(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_method(self, result, method):
        expecting_failure = (getattr(self, '__unittest_expecting_failure__', False)
                             or getattr(method, '__unittest_expecting_failure__', False))
        outcome = _Outcome(result)
        started = _now()
        try:
            self._outcome = outcome
            outcome.run(self, self._callSetUp)
            if outcome.success:
                outcome.expecting_failure = expecting_failure
                outcome.run(self, lambda: self._callTestMethod(method))
                outcome.expecting_failure = False
                outcome.run(self, self._callTearDown)
            self.doCleanups()
            add_duration = getattr(result, 'addDuration', None)
            if add_duration is not None:
                add_duration(self, _now() - started)
            if outcome.success:
                if expecting_failure:
                    if outcome.expectedFailure:
                        result.addExpectedFailure(self, outcome.expectedFailure)
                    else:
                        result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def doCleanups(self):
        """Execute all cleanup functions. Normally called for you after tearDown."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Execute all class cleanup functions."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without collecting errors in a TestResult"""
        method = getattr(self, self._testMethodName)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    # --- Assertions.

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return '%s : %s' % (standard, msg)

    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, '%s is not false' % _safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, '%s is not true' % _safe_repr(expr))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '%s != %s' % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, '%s == %s' % (_safe_repr(first), _safe_repr(second)))

    def _almost(self, first, second, places, delta):
        # Whether two numbers are nearly equal, and what to say of them.
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, 'within %s delta' % _safe_repr(delta), diff
        if places is None:
            places = 7
        return round(diff, places) == 0, 'within %r places' % places, diff

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        is_near, how, diff = self._almost(first, second, places, delta)
        if not is_near:
            self._fail(msg, '%s != %s %s (%s difference)' % (
                _safe_repr(first), _safe_repr(second), how, _safe_repr(diff)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        is_near, how, diff = self._almost(first, second, places, delta)
        if delta is not None:
            if not first == second and not is_near:
                return
            self._fail(msg, '%s == %s %s (%s difference)' % (
                _safe_repr(first), _safe_repr(second), how, _safe_repr(diff)))
        if first == second or is_near:
            self._fail(msg, '%s == %s %s' % (_safe_repr(first), _safe_repr(second), how))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for position, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (
                        position, name, _safe_repr(seq)))
        else:
            name = 'sequence'
        standard = None
        try:
            len1, len2 = len(seq1), len(seq2)
        except (TypeError, NotImplementedError):
            self._baseAssertEqual(seq1, seq2, msg)
            return
        if seq1 == seq2:
            return
        standard = '%ss differ: %s != %s\n' % ((name.capitalize(),)
                                               + _common_shorten_repr(seq1, seq2))
        for i in range(min(len1, len2)):
            if seq1[i] != seq2[i]:
                standard += '\nFirst differing element %d:\n%s\n%s\n' % (
                    (i,) + _common_shorten_repr(seq1[i], seq2[i]))
                break
        if len1 > len2:
            standard += '\nFirst %s contains %d additional elements.\n' % (name, len1 - len2)
            standard += 'First extra element %d:\n%s\n' % (len2, _safe_repr(seq1[len2]))
        elif len1 < len2:
            standard += '\nSecond %s contains %d additional elements.\n' % (name, len2 - len1)
            standard += 'First extra element %d:\n%s\n' % (len1, _safe_repr(seq2[len1]))
        diff = '\n' + '\n'.join(self._diff_of(seq1, seq2))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def _diff_of(self, first, second):
        import difflib
        import pprint
        return difflib.ndiff(pprint.pformat(first).splitlines(),
                             pprint.pformat(second).splitlines())

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for left, right, what in ((set1, set2, 'first'), (set2, set1, 'second')):
            try:
                differences.append(left.difference(right))
            except TypeError as error:
                self.fail('invalid type when attempting set difference: %s' % error)
            except AttributeError as error:
                self.fail('%s argument does not support set difference: %s' % (what, error))
        if not differences[0] and not differences[1]:
            return
        lines = []
        for difference, (inside, outside) in zip(differences, (('first', 'second'),
                                                               ('second', 'first'))):
            if difference:
                lines.append('Items in the %s set but not the %s:' % (inside, outside))
                lines.extend([repr(item) for item in difference])
        self._fail(msg, '\n'.join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, '%s not found in %s' % (_safe_repr(member), _safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, '%s unexpectedly found in %s' % (_safe_repr(member),
                                                             _safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, '%s is not %s' % (_safe_repr(expr1), _safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, 'unexpectedly identical: %s' % (_safe_repr(expr1),))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            standard = '%s != %s' % _common_shorten_repr(d1, d2)
            diff = '\n' + '\n'.join(self._diff_of(d1, d2))
            self._fail(msg, self._truncateMessage(standard, diff))

    def assertCountEqual(self, first, second, msg=None):
        from collections import Counter
        first_list, second_list = list(first), list(second)
        try:
            first_count, second_count = Counter(first_list), Counter(second_list)
        except TypeError:
            differences = _count_diff_unhashable(first_list, second_list)
        else:
            if first_count == second_count:
                return
            differences = [(first_count[item], second_count[item], item)
                           for item in dict.fromkeys([*first_count, *second_count])
                           if first_count[item] != second_count[item]]
        if differences:
            lines = ['First has %d, Second has %d:  %r' % each for each in differences]
            standard = 'Element counts were not equal:\n'
            self._fail(msg, self._truncateMessage(standard, '\n'.join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        first_lines = first.splitlines(keepends=True)
        second_lines = second.splitlines(keepends=True)
        if first_lines and first_lines[-1][-1:] not in '\r\n' or \
                second_lines and second_lines[-1][-1:] not in '\r\n':
            first_lines = (first + '\n').splitlines(keepends=True)
            second_lines = (second + '\n').splitlines(keepends=True)
        standard = '%s != %s' % _common_shorten_repr(first, second)
        diff = '\n' + ''.join(difflib.ndiff(first_lines, second_lines))
        self._fail(msg, self._truncateMessage(standard, diff))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, '%s not less than %s' % (_safe_repr(a), _safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, '%s not less than or equal to %s' % (_safe_repr(a), _safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, '%s not greater than %s' % (_safe_repr(a), _safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, '%s not greater than or equal to %s' % (_safe_repr(a),
                                                                    _safe_repr(b)))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, '%s is not None' % (_safe_repr(obj),))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, '%s is not an instance of %r' % (_safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, '%s is an instance of %r' % (_safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            import re
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (expected_regex.pattern,
                                                                        text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._fail(msg, 'Regex matched: %r matches %r in %r' % (
                text[match.start():match.end()], unexpected_regex.pattern, text))

    def assertLogs(self, logger=None, level=None):
        """A context in which something must be logged; gives `records` and their `output`."""
        from ._logs import LogsContext
        return LogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """A context in which nothing may be logged."""
        from ._logs import LogsContext
        return LogsContext(self, logger, level, no_logs=True)


def _count_diff_unhashable(actual, expected):
    # As the comparison of two counters, for items that only know equality.
    s, t = list(actual), list(expected)
    missing = object()
    result = []
    for i, item in enumerate(s):
        if item is missing:
            continue
        count_s = count_t = 0
        for j in range(i, len(s)):
            if s[j] is not missing and s[j] == item:
                count_s += 1
                s[j] = missing
        for j, other in enumerate(t):
            if other is not missing and other == item:
                count_t += 1
                t[j] = missing
        if count_s != count_t:
            result.append((count_s, count_t, item))
    for i, item in enumerate(t):
        if item is missing:
            continue
        count_t = 0
        for j in range(i, len(t)):
            if t[j] is not missing and t[j] == item:
                count_t += 1
                t[j] = missing
        result.append((0, count_t, item))
    return result


def _class_name(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


strclass = _class_name


def _now():
    from time import perf_counter
    return perf_counter()


class _SubTestContext:
    def __init__(self, case, msg, params):
        self.case = case
        self.msg = msg
        self.params = params

    def __enter__(self):
        case = self.case
        self.active = case._outcome is not None and case._outcome.result_supports_subtests
        if not self.active:
            return
        self.parent = case._subtest
        params = dict(self.params)
        if self.parent is not None:
            params = {**self.parent.params, **params}
        case._subtest = _SubTest(case, self.msg, params)

    def __exit__(self, exc_type, exc_value, tb):
        if not self.active:
            return False
        case = self.case
        subtest = case._subtest
        case._subtest = self.parent
        outcome = case._outcome
        if exc_type is None:
            if outcome.success:
                outcome.result.addSubTest(case, subtest, None)
            return False
        if issubclass(exc_type, KeyboardInterrupt):
            return False
        if issubclass(exc_type, SkipTest):
            _add_skip(outcome.result, subtest, str(exc_value))
        elif issubclass(exc_type, _ShouldStop):
            raise _ShouldStop
        elif outcome.expecting_failure:
            outcome.expectedFailure = (exc_type, exc_value, tb)
            raise _ShouldStop
        else:
            outcome.success = False
            outcome.result.addSubTest(case, subtest, (exc_type, exc_value, tb))
        if getattr(outcome.result, 'failfast', False) and not outcome.success:
            raise _ShouldStop
        return True


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append('[{}]'.format(self._message))
        if self.params:
            parts.append('({})'.format(', '.join(['{}={!r}'.format(key, value)
                                                  for key, value in self.params.items()])))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return '{} {}'.format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return '{} {}'.format(self.test_case, self._subDescription())


class FunctionTestCase(TestCase):
    """A test case that wraps a test function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return '%s (%s)' % (_class_name(self.__class__), self._testFunc.__name__)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None
