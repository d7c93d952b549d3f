# The program that runs tests: unittest.main() and python -m unittest.
# SPDX-License-Identifier: MIT

import sys

from . import loader, runner

__unittest = True

_USAGE = '''usage: {0} [-h] [-v] [-q] [-f] [-b] [-k PATTERN] [tests ...]

positional arguments:
  tests          a list of any number of test modules, classes and test methods.

options:
  -h, --help     show this help message and exit
  -v, --verbose  Verbose output
  -q, --quiet    Quiet output
  -f, --failfast Stop on first fail or error
  -b, --buffer   Buffer stdout and stderr during tests
  -k PATTERN     Only run tests which match the given substring
'''


class TestProgram:
    """A command-line program that runs a set of tests."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        self.exit = exit
        self.verbosity = verbosity
        self.failfast = bool(failfast)
        self.buffer = bool(buffer)
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition('/')[2]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names = []
        patterns = []
        args = list(argv[1:])
        while args:
            arg = args.pop(0)
            if arg in ('-h', '--help'):
                print(_USAGE.format(self.progName), end='')
                sys.exit(0)
            elif arg in ('-v', '--verbose'):
                self.verbosity = 2
            elif arg in ('-q', '--quiet'):
                self.verbosity = 0
            elif arg in ('-f', '--failfast'):
                self.failfast = True
            elif arg in ('-b', '--buffer'):
                self.buffer = True
            elif arg == '-k' and args:
                patterns.append(args.pop(0))
            elif arg.startswith('-') and arg != '-':
                print(_USAGE.format(self.progName), file=sys.stderr)
                sys.exit(2)
            else:
                names.append(arg)
        if patterns:
            self.testLoader.testNamePatterns = [
                pattern if '*' in pattern else f'*{pattern}*' for pattern in patterns]
        self._load(names)

    def _load(self, names):
        if names and names[0] == 'discover':
            self.test = self.testLoader.discover(*names[1:] or ['.'])
        elif names:
            names = [name[:-3].replace('/', '.') if name.endswith('.py') else name
                     for name in names]
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        elif self.defaultTest is not None:
            wanted = self.defaultTest
            wanted = [wanted] if isinstance(wanted, str) else list(wanted)
            self.test = self.testLoader.loadTestsFromNames(wanted, self.module)
        elif self.module is None:
            self.test = self.testLoader.discover('.')
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        test_runner = self.testRunner or runner.TextTestRunner
        if isinstance(test_runner, type):
            test_runner = test_runner(verbosity=self.verbosity, failfast=self.failfast,
                                      buffer=self.buffer, warnings=self.warnings,
                                      tb_locals=self.tb_locals)
        self.result = test_runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
