# Tests that are run together, with the fixtures of their classes and modules.
# SPDX-License-Identifier: MIT

import sys

from . import case

__unittest = True


class BaseTestSuite:
    """A simple test suite that doesn't provide class or module shared fixtures."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return '<%s tests=%s>' % (case.strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError('{} is not callable'.format(repr(test)))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to '
                            'addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._remove(index)
        return result

    def _remove(self, index):
        # A test that has run is let go, with what it holds.
        test = self._tests[index]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without collecting errors in a TestResult"""
        for test in self:
            test.debug()


class _ErrorHolder:
    # Stands for a test in reports of what went wrong in a fixture.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __str__(self):
        return self.id()

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    """A test suite is a composite test consisting of a number of TestCases."""

    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._tear_down_previous_class(test, result)
                self._set_up_module(test, result)
                self._set_up_class(test, result)
                result._previousTestClass = test.__class__
                if (getattr(test.__class__, '_classSetupFailed', False)
                        or getattr(result, '_moduleSetUpFailed', False)):
                    continue
            test(result)
            if self._cleanup:
                self._remove(index)
        if outermost:
            self._tear_down_previous_class(None, result)
            self._tear_down_module(result)
            result._testRunEntered = False
        return result

    def _report(self, result, name, method, exc_info):
        holder = _ErrorHolder(f'{method} ({name})')
        if isinstance(exc_info[1], case.SkipTest):
            result.addSkip(holder, str(exc_info[1]))
        else:
            result.addError(holder, exc_info)

    def _set_up_class(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        current = test.__class__
        if current == previous or getattr(result, '_moduleSetUpFailed', False):
            return
        if getattr(current, '__unittest_skip__', False):
            return
        try:
            current._classSetupFailed = False
        except TypeError:
            pass
        set_up = getattr(current, 'setUpClass', None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception:
            try:
                current._classSetupFailed = True
            except TypeError:
                pass
            self._report(result, case.strclass(current), 'setUpClass', sys.exc_info())
            self._class_cleanups(current, result)

    def _class_cleanups(self, cls, result):
        cleanups = getattr(cls, 'doClassCleanups', None)
        if cleanups is None:
            return
        cleanups()
        for exc_info in cls.tearDown_exceptions:
            self._report(result, case.strclass(cls), 'tearDownClass', exc_info)

    def _tear_down_previous_class(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        if previous is None or test is not None and test.__class__ == previous:
            return
        if (getattr(previous, '_classSetupFailed', False)
                or getattr(result, '_moduleSetUpFailed', False)
                or getattr(previous, '__unittest_skip__', False)):
            return
        tear_down = getattr(previous, 'tearDownClass', None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception:
                self._report(result, case.strclass(previous), 'tearDownClass', sys.exc_info())
        self._class_cleanups(previous, result)

    def _set_up_module(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        current = test.__class__.__module__
        if previous is not None and previous.__module__ == current:
            return
        self._tear_down_module(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        set_up = getattr(module, 'setUpModule', None)
        if set_up is not None:
            try:
                set_up()
            except Exception:
                result._moduleSetUpFailed = True
                self._report(result, current, 'setUpModule', sys.exc_info())
        if result._moduleSetUpFailed:
            self._module_cleanups(current, result)

    def _module_cleanups(self, name, result):
        try:
            case.doModuleCleanups()
        except Exception:
            self._report(result, name, 'tearDownModule', sys.exc_info())

    def _tear_down_module(self, result):
        previous = getattr(result, '_previousTestClass', None)
        if previous is None or getattr(result, '_moduleSetUpFailed', False):
            return
        name = previous.__module__
        module = sys.modules.get(name)
        tear_down = getattr(module, 'tearDownModule', None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception:
                self._report(result, name, 'tearDownModule', sys.exc_info())
        self._module_cleanups(name, result)
