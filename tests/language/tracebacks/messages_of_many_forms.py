# Exceptions without message, with several lines, with odd arguments.
import sys, traceback
class Own(Exception): pass
class Silent(Exception):
    def __str__(self): return ""
class Broken(Exception):
    def __str__(self): raise ValueError
for e in (Own(), Own("x"), Silent("a"), Broken("b"), Own("two\nlines"), KeyError("k"), Own(1, 2), KeyboardInterrupt(), SystemExit(3), OSError(2, "No such file", "n"), Own(None)):
    traceback.print_exception(e, file=sys.stdout)
