# NUL bytes, bad UTF-8 and binary files give SyntaxError.
for source in (b"x = 1\0", "x\0", b"\xff\xfe", b"\x7fELF\x01\x02", b"'\xc3\x28'", b"\xef\xbb\xbf\xff", "\ud800", b"# coding: latin-1\nx = '\xe9'", b"\x00\x01\x02"):
    try:
        compile(source, "bad", "exec"); print("compiles")
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, str(e)[:70])
