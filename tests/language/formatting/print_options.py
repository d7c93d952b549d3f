# print: sep, end, file, flush and their types.
import io, sys
print(1, 2, sep=", ", end="!\n")
print(*"abc", sep="")
print()
print("a", None, 1.5, sep=None, end=None)
out = io.StringIO()
print("to file", file=out)
print(repr(out.getvalue()))
print("flushed", flush=True)
class W:
    def write(self, s): sys.stdout.write("<" + s + ">")
print("x", "y", file=W())
print()
for kw in ({"sep": 1}, {"end": 1}):
    try:
        print("x", **kw)
    except TypeError as e: print(e)
try:
    print("x", file=5)
except AttributeError as e: print(e)
