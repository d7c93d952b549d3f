# An exception in __del__ is handed to sys.unraisablehook with the function that raised it, or printed.
import gc
import sys

class Raises:
    def __del__(self): 1 / 0
class Inherits(Raises): pass
class Static:
    @staticmethod
    def __del__(): raise ValueError('static')
class Callable:
    def __call__(self, *args): raise ValueError(args)
    def __repr__(self): return 'a callable'
class HasCallable:
    __del__ = Callable()
class Computed:
    @property
    def __del__(self): raise KeyError('there is nothing to call')
class NoMethod:
    __del__ = None
class Replaced:
    def __del__(self):
        Replaced.__del__ = None
        raise ValueError('replaced')

def drop(cls):
    print('--', cls.__name__)
    def make(): cls()
    make()
    str(cls)
    gc.collect()

def told(hook_args):
    who = getattr(hook_args.object, '__qualname__', hook_args.object)
    print(who, hook_args.exc_type.__name__, hook_args.exc_value, hook_args.err_msg, type(hook_args.exc_traceback).__name__)

sys.unraisablehook = told
for cls in (Raises, Inherits, Static, HasCallable, Computed, NoMethod, Replaced): drop(cls)
sys.unraisablehook = sys.__unraisablehook__
drop(HasCallable)
