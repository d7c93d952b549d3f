# args: {tmp}/file
# Text and binary files, modes, iteration, seeking.
import sys
name = sys.argv[1]
with open(name, "w") as f:
    print(f.write("one\ntwo\né\n"), f.name == name, f.mode, f.closed)
    print("printed", file=f)
    f.writelines(["a\n", "b"])
print(f.closed)
with open(name) as f:
    print(repr(f.read(2)), repr(f.readline()), f.readlines())
with open(name, encoding="utf-8") as f:
    for n, line in enumerate(f): print(n, repr(line))
with open(name, "rb") as f:
    print(f.read(5), f.tell(), f.seek(0), f.readline(), f.read()[-4:])
with open(name, "a") as f: f.write("appended")
print(open(name).read()[-9:])
with open(name, "r+") as f:
    f.write("ONE"); f.seek(0); print(repr(f.readline()))
with open(name, "wb") as f: print(f.write(b"\x00\xff\r\n"))
print(open(name, "rb").read())
for args in ((name, "x"), (name, "q"), (name + "/no",), (name, "rw"), (name, "r", -1, "nope")):
    try: open(*args)
    except (OSError, ValueError, LookupError) as e: print(type(e).__name__, str(e).replace(name, "NAME"))
try: open(name).read()
except UnicodeDecodeError as e: print(e)
f = open(name); f.close()
try: f.read()
except ValueError as e: print(e)
with open(name, "w", newline="") as f: f.write("a\r\nb\rc\n")
print(repr(open(name).read()), repr(open(name, newline="").read()), open(name).readlines())
