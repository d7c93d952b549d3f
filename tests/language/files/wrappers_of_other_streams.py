# TextIOWrapper over BytesIO, StringIO, print to anything with write(), redirected standard streams.
import contextlib, io, sys
inner = io.BytesIO(); outer = io.TextIOWrapper(inner, encoding="utf-8", newline="\n")
print(outer.write("héllo\n"), inner.getvalue(), outer.flush(), inner.getvalue())
outer.seek(0); print(repr(outer.read()), outer.buffer is inner)
reader = io.TextIOWrapper(io.BytesIO(b"one\r\ntwo\nthree"), encoding="ascii")
print(reader.readline(), list(reader), reader.detach().getvalue())
class Odd:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): self.parts.append("<flushed>")
odd = Odd(); print("a", 1, None, sep="-", end="!\n", file=odd, flush=True); print(odd.parts)
with contextlib.redirect_stdout(io.StringIO()) as captured: print("captured"); sys.stdout.write("too\n")
print(repr(captured.getvalue()))
saved = sys.stdout; sys.stdout = Odd(); print("to odd"); parts, sys.stdout = sys.stdout.parts, saved; print(parts)
for arguments in ({"sep": 5}, {"end": 5}, {"file": 5}, {"foo": 1}):
    try: print("x", **arguments)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
print(print(end=""), sep="")
print(*[], **{}); print("a", "b", sep=""); print("a", "b", sep=None, end=None); print("é", "\t", "ü")
sys.stdout.writelines(["w1\n", "w2\n"]); print(sys.stdout.writable(), sys.stdin.readable(), sys.stderr.errors, sys.stdout.fileno())
