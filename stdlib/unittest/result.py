# What became of tests.
# SPDX-License-Identifier: MIT

import sys
import traceback
from functools import wraps

__unittest = True


def failfast(method):
    @wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    return inner


class TestResult:
    """Holder for test result information."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None

    def printErrors(self):
        """Called by TestRunner after test run"""

    def startTest(self, test):
        """Called when the given test is about to be run"""
        self.testsRun += 1
        if self.buffer:
            import io
            self._original = sys.stdout, sys.stderr
            sys.stdout = sys.stderr = self._stdout_buffer = io.StringIO()

    def stopTest(self, test):
        """Called when the given test has been run"""
        if self._stdout_buffer is not None:
            sys.stdout, sys.stderr = self._original
            self._stdout_buffer = None

    def startTestRun(self):
        """Called once before any tests are executed."""

    def stopTestRun(self):
        """Called once after all tests are executed."""

    @failfast
    def addError(self, test, err):
        """Called when an error has occurred. 'err' is a tuple of values as from sys.exc_info()."""
        self.errors.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addFailure(self, test, err):
        """Called when a test has failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; 'err' is None if it ended well."""
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        errors = self.failures if issubclass(err[0], test.failureException) else self.errors
        errors.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        """Called when a test has completed successfully"""

    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called when an expected failure/error occurred."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """Called when a test was expected to fail, but succeed."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """Called when a test finished to run, regardless of its outcome."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Tells whether or not this result was a success."""
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        """Indicates that the tests should be aborted."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        # The frames of this package, before and behind the test's own, say nothing.
        while tb is not None and '__unittest' in tb.tb_frame.f_globals:
            tb = tb.tb_next
        shown = traceback.TracebackException(exctype, value, tb, capture_locals=self.tb_locals,
                                             compact=True)
        if exctype is test.failureException:
            own = 0
            while tb is not None and '__unittest' not in tb.tb_frame.f_globals:
                own += 1
                tb = tb.tb_next
            del shown.stack[own:]
        text = ''.join(shown.format())
        if self._stdout_buffer is not None and self._stdout_buffer.getvalue():
            text += '\nStdout:\n' + self._stdout_buffer.getvalue()
        return text

    def __repr__(self):
        return '<%s.%s run=%i errors=%i failures=%i>' % (
            self.__class__.__module__, self.__class__.__qualname__, self.testsRun,
            len(self.errors), len(self.failures))
