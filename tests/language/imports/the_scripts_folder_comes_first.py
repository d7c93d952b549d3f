# sys.path[0] is the script's folder; __main__ is the script.
import sys, __main__
print(sys.path[0].endswith("imports"), __name__, __main__.__name__ , sys.modules["__main__"] is __main__, __file__.endswith("first.py"))
print(sys.argv == [__file__.rpartition("/")[2]], __spec__, __package__, __doc__, __builtins__ is not None, __loader__ is not None)
