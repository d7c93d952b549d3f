# __getattr__ and __dir__ of a module.
import _dynamic
print(_dynamic.made_here, dir(_dynamic))
from _dynamic import made_there
print(made_there)
try:
    _dynamic.other
except AttributeError as e:
    print(e)
try:
    from _dynamic import other
except ImportError as e:
    print(str(e).split(" (")[0])
import _helper
try:
    _helper.nothing
except AttributeError as e:
    print(e)
