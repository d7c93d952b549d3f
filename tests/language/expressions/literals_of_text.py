# Every spelling of text and bytes.
print('single', "double", '''triple "with' quotes''', """two
lines""")
print("a\tb\\c\'d\"e\x41\u0041\U00000041\101\0".encode())
print("\a\b\f\v\r".encode(), "line \
joined")
print(r"raw\n\d", R'\'', rb"\x41", bR"\\", Br'b', b"\x41\101")
print(u"unicode", "adjacent" 'literals' """join""")
print("\N{GREEK SMALL LETTER ALPHA}\N{BULLET}\N{LATIN SMALL LETTER E WITH ACUTE}")
print(len("\ud800"), ascii("\ud800\U0001F600é"))
print(b"abc" b"def", len("\
"))
