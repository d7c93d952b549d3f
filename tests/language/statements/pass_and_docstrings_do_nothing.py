"""The module's doc."""
print(__doc__)

def documented():
    """What it does."""

def undocumented():
    pass

class Documented:
    "One line."
    ...

class Undocumented: pass

print(documented.__doc__, undocumented.__doc__, Documented.__doc__, Undocumented.__doc__)
print(documented(), undocumented())
