# The class tree under BaseException.
def tree(cls, depth=0):
    yield depth, cls.__name__
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == "builtins":
            yield from tree(sub, depth + 1)
for depth, name in tree(BaseException):
    if name not in ("WindowsError", "_IncompleteInputError", "PythonFinalizationError", "EncodingWarning"):
        print("  " * depth + name)
print(IOError is OSError, EnvironmentError is OSError)
