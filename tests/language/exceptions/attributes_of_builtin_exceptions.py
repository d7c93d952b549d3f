# What the built-in exceptions carry.
try:
    open("/nonexistent/file")
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror, e.filename, e)
try:
    import no_such_module
except ImportError as e:
    print(type(e).__name__, e.name, e.path, e)
try:
    from sys import nothing
except ImportError as e:
    print(type(e).__name__, e.name, e)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e)
try:
    {}["missing"]
except KeyError as e:
    print(e, e.args)
s = StopIteration(1, 2)
print(s.value, s.args, SystemExit("x").code, SystemExit().code)
print(repr(OSError(2, "msg")), repr(OSError("one")), OSError(13, "m", "f").filename)
print(type(OSError(2, "x")).__name__, type(OSError(17, "x")).__name__)
