# from m import * : without __all__ all public names, with it exactly those.
from _helper import *
print(public, "_private" in globals(), function())
from _limited import *
print(_shown, "hidden" in globals())
from _package import *
print(value, first.__name__, "renamed" in globals(), lazy.__name__)
