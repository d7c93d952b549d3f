# "Did you mean" belongs to the traceback text, not to str().
import traceback
class Cat:
    whiskers = 1
    def _purr(self): pass
value = 1
for text in ("valeu", "Cat().wiskers", "Cat.whisker", "pritn", "import maths", "from sys import argvv", "[].apend", "self_missing"):
    try:
        exec(text)
    except Exception as error:
        print(error)
        print(traceback.format_exception_only(error)[-1], end="")
