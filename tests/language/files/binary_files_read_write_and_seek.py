# args: {tmp}/t.bin
# Buffered binary files: read, read1, readinto, peek, lines, seek from all three places, truncate, mixed reading and writing.
import io, os, sys
path = sys.argv[1]
with open(path, "wb") as f:
    print(f.write(bytes(range(256)) * 100), f.tell(), f.write(bytearray(b"end")), f.write(memoryview(b"view")))
    f.writelines([b"\none\n", b"two\n"])
with open(path, "rb") as f:
    print(len(f.read(10)), f.tell(), f.peek(5)[:5], f.read1(3), f.tell())
    buffer = bytearray(6)
    print(f.readinto(buffer), buffer, f.seek(-9, 2), f.readline(), f.readline(), f.readline(), f.readline())
    print(f.seek(5), f.seek(5, 1), f.read(2), f.seek(-3, os.SEEK_END), f.read(), f.read())
    f.seek(25600)
    print(f.readlines(), list(f), f.readable(), f.writable())
    for action in (lambda: f.write(b"x"), lambda: f.seek(-1), lambda: f.seek(0, 9), lambda: f.read(-5), lambda: f.truncate(), lambda: f.readinto(b"fixed")):
        try: action(); print("fine")
        except (OSError, ValueError, TypeError) as e: print(type(e).__name__, e)
with open(path, "rb+") as f:
    print(f.read(3), f.write(b"XYZ"), f.tell(), f.read(2), f.seek(0), f.read(8))
    print(f.truncate(6), f.seek(0, 2), f.seek(0), f.read())
    f.write(b"more"); f.flush(); print(os.path.getsize(path))
with open(path, "ab") as f: print(f.tell(), f.write(b"!"), f.tell())
with open(path, "rb") as f: print(f.read(), f.fileno() > 2, f.isatty(), f.name == path)
for action in (f.read, f.readline, f.tell, f.fileno, f.isatty, f.readable, lambda: next(f), lambda: f.seek(0), f.flush, lambda: f.__enter__()):
    try: action(); print("fine")
    except ValueError as e: print(e)
print(f.closed, f.close(), repr(f).startswith("<_io.BufferedReader name="))
raw = open(path, "rb", buffering=0); buffered = io.BufferedReader(raw, 4)
print(buffered.read(3), raw.tell(), buffered.raw is raw, buffered.detach() is raw)
try: buffered.read()
except ValueError as e: print(e)
raw.close()
with open(path, "w") as f:
    try: f.write(b"bytes")
    except TypeError as e: print(e)
with open(path, "wb") as f:
    try: f.write("text")
    except TypeError as e: print(e)
