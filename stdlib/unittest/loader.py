# Finds tests in modules, classes and folders.
# SPDX-License-Identifier: MIT

import sys
import traceback

from . import case, suite

__unittest = True


def _compare(x, y):
    return (x > y) - (x < y)


class _FailedTest(case.TestCase):
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def test_failure():
            raise self._exception
        return test_failure


class TestLoader:
    """Loads tests according to various criteria and returns them wrapped in a TestSuite."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(_compare)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all test cases contained in testCaseClass"""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. '
                            'Maybe you meant to derive from TestCase?')
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of all test cases contained in the given module"""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                    and obj not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, 'load_tests', None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                message = 'Failed to call load_tests:\n%s' % traceback.format_exc()
                self.errors.append(message)
                return self.suiteClass([_FailedTest(module.__name__, error)])
        return tests

    def loadTestsFromName(self, name, module=None):
        """Return a suite of all test cases given a string specifier."""
        parts = name.split('.')
        failed_import = None
        if module is None:
            wanted = parts[:]
            while wanted:
                try:
                    module = __import__('.'.join(wanted))
                    break
                except ImportError:
                    last = wanted.pop()
                    message = 'Failed to import test module: %s\n%s' % (last,
                                                                       traceback.format_exc())
                    failed_import = _FailedTest(last, ImportError(message)), message
                    if not wanted:
                        self.errors.append(message)
                        return self.suiteClass([failed_import[0]])
            parts = parts[1:]
        obj = module
        parent = None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, '__path__', None) is not None and failed_import is not None:
                    # No such attribute because there was no such module.
                    self.errors.append(failed_import[1])
                    return self.suiteClass([failed_import[0]])
                message = 'Failed to access attribute:\n%s' % traceback.format_exc()
                self.errors.append(message)
                return self.suiteClass([_FailedTest(part, AttributeError(str(error)))])
        return self._tests_of(obj, parent, name)

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if (callable(obj) and not isinstance(obj, type) and isinstance(parent, type)
                and issubclass(parent, case.TestCase)):
            return self.suiteClass([parent(name.rpartition('.')[2])])
        if isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError('calling %s returned %s, not a test' % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of all test cases found using the given sequence of specifiers."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """Return a sorted sequence of method names found within testCaseClass"""
        names = []
        for name in dir(testCaseClass):
            if not name.startswith(self.testMethodPrefix):
                continue
            if not callable(getattr(testCaseClass, name)):
                continue
            if self.testNamePatterns is not None:
                from fnmatch import fnmatchcase
                full = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}'
                if not any([fnmatchcase(full, pattern) for pattern in self.testNamePatterns]):
                    continue
            names.append(name)
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """Find and return all test modules from the specified start directory."""
        import os
        from fnmatch import fnmatch
        top = os.path.abspath(top_level_dir or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        tests = []
        for folder, folders, files in os.walk(os.path.abspath(start_dir)):
            folders[:] = sorted([each for each in folders if os.path.exists(
                os.path.join(folder, each, '__init__.py'))])
            for file in sorted(files):
                if fnmatch(file, pattern) and file[:-3].isidentifier():
                    relative = os.path.relpath(os.path.join(folder, file[:-3]), top)
                    name = relative.replace('/', '.')
                    try:
                        __import__(name)
                    except case.SkipTest:
                        continue
                    except Exception:
                        message = 'Failed to import test module: %s\n%s' % (
                            name, traceback.format_exc())
                        self.errors.append(message)
                        tests.append(_FailedTest(name, ImportError(message)))
                    else:
                        tests.append(self.loadTestsFromModule(sys.modules[name]))
        return self.suiteClass(tests)


defaultTestLoader = TestLoader()
