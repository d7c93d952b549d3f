# __format__ receives the spec text; conversions come first.
class F:
    def __format__(self, spec): return f"[{spec}]"
    def __repr__(self): return "repr"
    def __str__(self): return "str"
f = F()
print(f"{f} {f:} {f:abc} {f!r} {f!s:>6} {f:{'x'}y{'z'}} {f:%Y-%m}")
print(f"{f!r:{3 + 3}}|")
class Raises:
    def __format__(self, spec): raise ValueError("format " + spec)
try:
    f"{Raises():q}"
except ValueError as e: print(e)
class Wrong:
    def __format__(self, spec): return 5
try:
    f"{Wrong()}"
except TypeError as e: print(e)
try:
    f"{[]:5}"
except TypeError as e: print(e)
try:
    f"{1:q}"
except ValueError as e: print(e)
