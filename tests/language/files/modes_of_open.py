# args: {tmp}/t.txt
# Every mode: what it does to the file, what it allows, what its layers are called.
import os, sys
path = sys.argv[1]
for mode in ("w", "x", "r", "a", "r+", "w+", "a+", "wb", "rb", "ab", "rb+", "wb+", "ab+", "xb"):
    if mode[0] != "x":
        with open(path, "wb") as f: f.write(b"12345\n")
    elif os.path.exists(path): os.remove(path)
    with open(path, mode) as f:
        layers = [type(f).__name__]
        if hasattr(f, "buffer"): layers.append(type(f.buffer).__name__)
        print(mode, f.mode, layers, f.readable(), f.writable(), f.seekable(), f.tell(), f.closed, end=" ")
        one = b"x" if "b" in mode else "x"
        try: print(f.write(one), end=" ")
        except Exception as e: print(type(e).__name__, e, end=" ")
        try: f.seek(0); print(f.read())
        except Exception as e: print(type(e).__name__, e)
    with open(path, "rb") as f: print("   ", f.read(), f.mode, f.raw.mode)
for mode in ("", "q", "rw", "rr", "bt", "r++", "+", "b", "U", 5, "rbt"):
    try: open(path, mode)
    except (ValueError, TypeError) as e: print(repr(mode), type(e).__name__, e)
try: open(path, "xb")
except FileExistsError as e: print(e.errno, e.strerror)
for name, kind in (("no/such/file", "r"), (".", "w"), ("", "r"), ("a\0b", "r"), (5.5, "r"), (None, "r"), (-1, "r"), (999, "rb")):
    try: open(name, kind)
    except (OSError, ValueError, TypeError) as e: print(type(e).__name__, e)
try: open(path, "r", 0)
except ValueError as e: print(e)
with open(path, "wb", 0) as f: print(type(f).__name__, f.write(b"raw"), f.name == path)
with open(path, "rb", 0) as f: print(f.read(2), f.readline(), f.read(), f.readall())
