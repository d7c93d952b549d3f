# args: {tmp}/t.txt
# newline=None, '', '\n', '\r', '\r\n' in both directions; newlines tells what was seen.
import sys
path = sys.argv[1]
data = b"a\r\nb\nc\rd\r\n\r\r\ne"
with open(path, "wb") as f: f.write(data)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
    with open(path, newline=newline) as f:
        print(repr(f.read(3)), repr(f.read(1)), repr(f.read()), f.newlines)
    with open(path, newline=newline) as f:
        print(repr(f.readline(2)), repr(f.readline(0)), repr(f.readline()), repr(f.readline(100)))
    with open(path + ".out", "w", newline=newline) as f:
        print(f.write("x\ny\r\nz\r"), end=" ")
    with open(path + ".out", "rb") as f: print(f.read())
try: open(path, newline="x")
except ValueError as e: print(e)
try: open(path, "rb", newline="")
except ValueError as e: print(e)
try: open(path, newline=b"")
except TypeError as e: print(e)
