# Where the warning itself raises, that is reported, and the statement goes on.
import sys
import warnings


async def work():
    pass


def report(unraisable):
    print('unraisable:', unraisable.exc_type.__name__, unraisable.exc_value,
          type(unraisable.object).__name__)


sys.unraisablehook = report
warnings.simplefilter('error')
try:
    work()
    print('went on')
except RuntimeWarning:
    print('never')

warnings._warn_unawaited_coroutine = lambda coroutine: 1 / 0
work()
del warnings._warn_unawaited_coroutine
work()
warnings.simplefilter('default')
work()
