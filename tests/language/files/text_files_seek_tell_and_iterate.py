# args: {tmp}/t.txt
# Positions of text, iteration, limits, writelines, truncation, reconfigure, attributes, closed files.
import os, sys
path = sys.argv[1]
with open(path, "w+") as f:
    f.writelines(["first\n", "sécond\n", "third"]); print(f.tell(), f.seek(0), f.readline(), f.tell())
    here = f.tell(); print(repr(f.readline()), f.tell() - here, f.seek(here), f.read(3), f.read())
    print(f.seek(0, 2), f.write("!"), f.tell(), f.seek(6), f.truncate(), f.seek(0), f.read())
with open(path, "w") as f: f.write("".join(f"line {i}\n" for i in range(5000)))
with open(path) as f:
    print(sum(len(line) for line in f), next(f, "end"), f.readline() == "", f.read() == "")
    f.seek(0); print(len(f.readlines(100)), len(f.readlines()), f.readlines())
with open(path) as f:
    head = [next(f) for _ in range(3)]; print(head, f.read(7), len(f.read(20000)), len(f.read()))
    print(list(zip(f, range(2))), [line for line in f])
with open(path, "r+") as f:
    f.readline(); f.seek(0); f.write("LINE"); f.seek(0); print(f.readline(), end="")
print(f.closed, f.mode, f.encoding.lower(), f.errors, f.newlines, f.line_buffering)
for action in (f.read, f.readline, lambda: f.write("x"), f.tell, lambda: list(f), f.fileno, f.flush, lambda: f.__enter__()):
    try: action(); print("fine")
    except ValueError as e: print(e)
f.close()
with open(path, "w", 1) as f:
    f.write("one line\npart"); print(f.line_buffering, os.path.getsize(path)); f.reconfigure(line_buffering=False, newline="\r\n"); f.write("\n")
with open(path, "rb") as f: print(f.read())
with open(path) as f:
    for action in (lambda: f.seek(1, 1), lambda: f.seek(-1, 2), lambda: f.seek(-1), lambda: f.seek(0, 5), lambda: f.write("x"), lambda: f.writelines(["x"]), lambda: f.read("x"), lambda: f.truncate(), lambda: f.mode.x):
        try: action(); print("fine")
        except (OSError, ValueError, TypeError, AttributeError) as e: print(type(e).__name__, e)
try: open(path, "w").writelines([1])
except TypeError as e: print(e)
print(repr(f).replace(path, "PATH"), f.buffer.closed, f.buffer.raw.closed, f.name == path)
f.extra = 5; print(f.extra, f.__dict__.get("extra"))
try: print(f.nothing)
except AttributeError as e: print(e)
