# encode and decode with codecs and error handlers.
s = "aé€😀"
print(s.encode(), s.encode("utf-16-le"), s.encode("utf-32-be"), "aé".encode("latin-1"), "a".encode("ascii"), s.encode("utf-8-sig"))
for handler in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print(s.encode("ascii", handler))
print(b"a\xff\xc3\xa9\xe2\x82".decode("utf-8", "replace"), b"a\xff".decode("utf-8", "ignore"), repr(b"a\xff".decode("utf-8", "surrogateescape")), b"a\xff".decode("ascii", "backslashreplace"), b"\xe9".decode("latin-1"))
print("\udcff".encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"), b"\xff\xfea\x00".decode("utf-16"), str(b"abc", "ascii"), bytes("é", "utf8"))
for f in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "\ud800".encode(), lambda: "x".encode("nope"), lambda: b"a\xc3".decode(), lambda: b"\xed\xa0\x80".decode(), lambda: "éé".encode("ascii", "nohandler"), lambda: b"\xf0\x9f\x98".decode("utf8")):
    try: print(f())
    except (UnicodeError, LookupError) as e: print(type(e).__name__, e)
