# args: {tmp}/t.txt
# Encodings, error handlers, byte order marks; what is wrong is told with its place.
import sys
path = sys.argv[1]
text = "héllo €uro \U0001F600\nsecond line ñ\n"
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"):
    with open(path, "w", encoding=encoding) as f: f.write(text)
    with open(path, "rb") as f: print(encoding, len(f.read()), end=" ")
    with open(path, encoding=encoding) as f: print(f.read() == text, f.encoding, f.errors)
    with open(path, encoding=encoding) as f: print([len(line) for line in f])
with open(path, "w", encoding="latin-1", errors="replace") as f: f.write(text)
with open(path, encoding="latin-1") as f: print(ascii(f.read()))
for handler in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"):
    try:
        with open(path, "w", encoding="ascii", errors=handler) as f: f.write("aé€b")
        with open(path, "rb") as f: print(handler, f.read())
    except UnicodeEncodeError as e: print(handler, e)
with open(path, "wb") as f: f.write(b"ok\nbad \xff\xfe here\nend \xe2\x82")
for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    try:
        with open(path, encoding="utf-8", errors=handler) as f: print(handler, ascii(f.read()))
    except UnicodeDecodeError as e: print(handler, e)
with open(path, errors="surrogateescape") as f: back = f.read()
with open(path + "2", "w", errors="surrogateescape") as f: f.write(back)
with open(path + "2", "rb") as f: print(f.read())
for arguments in ({"encoding": "no-such"}, {"errors": "no-such"}, {"encoding": 5}, {"mode": "rb", "encoding": "utf-8"}, {"mode": "rb", "errors": "strict"}):
    try:
        with open(path, **arguments) as f: print(ascii(f.read()))
    except (LookupError, TypeError, ValueError) as e: print(type(e).__name__, e)
with open(path, "w") as f:
    try: f.write("a\ud800b")
    except UnicodeEncodeError as e: print(e)
