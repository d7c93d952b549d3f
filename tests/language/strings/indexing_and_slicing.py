# Text is indexed by characters, wide ones too.
s = "héllo wörld 😀!"
print(len(s), s[0], s[1], s[-1], s[-2], s[12], s[1:4], s[:5], s[5:], s[::2], s[::-1], s[-3:-1], s[100:], s[3:1], s[5:2:-1], s[::-3])
for i in (20, -20):
    try: s[i]
    except IndexError as e: print(e)
for bad in ("x", 1.0, None):
    try: s[bad]
    except TypeError as e: print(e)
print(list(s), [c for c in s if not c.isascii()])
wide = "αβγ" * 1000 + "x"
print(wide[2999], wide[3000], wide[1500:1503], wide[-1], len(wide), wide[::1000])
