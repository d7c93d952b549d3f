# Lone surrogates and NUL are ordinary characters of text.
s = "a\x00b\ud800c"
print(len(s), ascii(s), ascii(s[3]), s.find("c"), s.split("\x00")[0], ascii(s.upper()), s == "a\0b\ud800c")
try: print(s)
except UnicodeEncodeError as e: print(e)
print({"\x00": 1}["\x00"], "\x00" in s, ord("\udfff"), ascii(chr(0xD800)), chr(0x10FFFF) == "\U0010ffff")
print(ascii("\ud83d" + "\ude00"), len("\ud83d" + "\ude00"), ("\ud83d" + "\ude00") == "😀")
