# +, *, += of text, also repeated growth.
s = "ab"
print(s + "cd", s * 3, 3 * s, s * 0, s * -1, s + "é" + "😀", "" + s)
t = s
s += "!"
print(s, t)
out = ""
for i in range(2000):
    out += str(i)
    if i == 1000: half = out
print(len(out), len(half), out[:20], out[-8:], half[-4:])
u = ""
for i in range(500): u = u + "é"
print(len(u), u[499])
for f in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" + None, lambda: "a" + b"b"):
    try: f()
    except TypeError as e: print(e)
