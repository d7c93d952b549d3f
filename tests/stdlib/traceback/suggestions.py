# Names that may have been meant.
import traceback

class Thing:
    def __init__(self):
        self.length = 1
    def measure(self):
        return lenght + 1
    def own(self):
        return length

colour = 1
for action in (lambda: Thing().lenght, lambda: color, lambda: Thing().measure(), lambda: Thing().own(), lambda: [].apend, lambda: nothing_like_it, lambda: prnt, lambda: itertools.count, lambda: Thing()._length):
    try:
        action()
    except (AttributeError, NameError) as error:
        print(''.join(traceback.format_exception_only(error)), end='')
try:
    from collections import dequeue
except ImportError as error:
    print(''.join(traceback.format_exception_only(error)).rpartition(')')[2], end='')
