# Encodings that have a table: what is in it, and what is not.
for name in ("cp1252", "iso-8859-15", "KOI8-R", "cp437", "mac-roman", "windows-1251", "latin2", "cp037"):
    known = bytes(range(256)).decode(name, "ignore")
    print(name, len(known), known.encode(name) == known.encode(name, "replace"), ascii(known[-8:]))
for what in (lambda: b"\x81".decode("cp1252"), lambda: "€é\u0100".encode("iso8859-2"),
             lambda: "Ѐ\u0401é".encode("cp437"), lambda: "Привет".encode("koi8-r"),
             lambda: "ж".encode("latin2", "replace"), lambda: "aж\u3000b".encode("mac-roman", "xmlcharrefreplace"),
             lambda: "ж".encode("cp037", "replace"), lambda: b"\x81a".decode("cp1252", "replace")):
    try:
        print(ascii(what()))
    except UnicodeError as error:
        print(error)
