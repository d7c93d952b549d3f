# Lookup, search functions, incremental codecs, streams.
import codecs
import io

print(codecs.encode("Hello", "rot13"), codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex"))
print([codecs.lookup(name).name for name in ("utf8", "UTF-8", "latin1", "cp1252", "utf_16_be", "us-ascii")])
for name in ("nope", "utf-99"):
    try:
        codecs.lookup(name)
    except LookupError as error:
        print(error)


def search(name):
    if name == "loud":
        return codecs.CodecInfo(lambda text, errors='strict': (text.upper().encode(), len(text)),
                                lambda data, errors='strict': (bytes(data).decode().lower(), len(data)),
                                name="loud")


codecs.register(search)
print("abc".encode("Loud"), b"ABC".decode("LOUD"), str(b"X", "loud"))
codecs.unregister(search)
try:
    "abc".encode("loud")
except LookupError as error:
    print(error)

decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "aé€😀".encode()], decoder.decode(b"", True))
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([byte])) for byte in "aé😀".encode("utf-16")])
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"))
print(list(codecs.iterdecode([b"\xe2", b"\x82\xac"], "utf-8")), list(codecs.iterencode("ab", "ascii")))
print(list(codecs.getreader("utf-8")(io.BytesIO("one\ntwö\nthree".encode()))))
stream = io.BytesIO()
codecs.getwriter("latin-1")(stream).write("é")
print(stream.getvalue(), codecs.BOM_UTF8, codecs.utf_8_encode("é"), codecs.latin_1_decode(b"\xe9"))
