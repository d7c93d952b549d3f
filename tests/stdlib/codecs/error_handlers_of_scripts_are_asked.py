# Handlers registered under a name decide what stands for what cannot be encoded or decoded.
import codecs


def spell(error):
    print(type(error).__name__, error.start, error.end, error.reason, error.encoding, ascii(error.object))
    return f"<{ascii(error.object[error.start:error.end])}>", error.end


codecs.register_error("spell", spell)
print("aéb€€c".encode("ascii", "spell"))
print(b"a\xffb\xc3".decode("utf-8", "spell"))
codecs.register_error("bytes", lambda error: (b"\xff\xfe", error.end))
print("aé".encode("ascii", "bytes"))
codecs.register_error("to the end", lambda error: ("x", -1))
print("aé€bc".encode("ascii", "to the end"), "aé€bc".encode("latin-1", "to the end"))
codecs.register_error("again", lambda error: ("é", error.end))
codecs.register_error("far", lambda error: ("", 100))
codecs.register_error("number", lambda error: 5)
for what in (lambda: "é".encode("ascii", "number"), lambda: b"\xff".decode("ascii", "number"),
             lambda: "é".encode("ascii", "again"), lambda: "é".encode("ascii", "far"),
             lambda: "é".encode("ascii", "nobody"), lambda: codecs.lookup_error("nobody")):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)
for name in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    try:
        print(codecs.lookup_error(name)(UnicodeEncodeError("ascii", "aé€", 1, 3, "because")))
    except UnicodeError as error:
        print(error)
