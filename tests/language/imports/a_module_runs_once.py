# The first import runs the module; all share it.
import _helper
import _helper as again
from _helper import public, function as f
print(_helper is again, public, f(), _helper.__name__, _helper.__file__.endswith("_helper.py"))
_helper.set_public(5)
print(public, _helper.public, f())
import sys
print(sys.modules["_helper"] is _helper, __import__("_helper") is _helper)
del sys.modules["_helper"]
import _helper as fresh
print(fresh is _helper, fresh.public)
