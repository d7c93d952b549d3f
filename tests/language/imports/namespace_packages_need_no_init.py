# A folder without __init__.py is a package too.
import _namespace.member
print(_namespace.__name__, _namespace.member.__name__, hasattr(_namespace, "__file__"), _namespace.__path__.__class__.__name__ != "list")
