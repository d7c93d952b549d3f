# An exception during the handling of another.
try:
    1 / 0
except ZeroDivisionError:
    int("x")
