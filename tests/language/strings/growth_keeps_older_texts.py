# Texts that were extended again and again, from the same beginning too, are all still what they were.
pieces = ["a", "é", "€uro", "😀", "plain text", "\n", "ß" * 7]
texts = [""]
spelled = [[]]
state = 12345
for step in range(3000):
    state = (state * 1103515245 + 12345) % 2147483648
    which = len(texts) - 1 if state % 10 else state // 10 % len(texts)
    piece = pieces[state // 100 % len(pieces)]
    texts.append(texts[which] + piece)
    spelled.append((which, piece))

def letters(i):
    parts = []
    while i > 0:
        i, piece = spelled[i]
        parts.append(piece)
    parts.reverse()
    return [c for piece in parts for c in piece]

wrong = 0
for i in range(0, len(texts), 37):
    whole = letters(i)
    text = texts[i]
    if len(text) != len(whole) or list(text) != whole or text != "".join(whole):
        wrong += 1
    for k in range(0, len(whole), 13):
        if text[k] != whole[k] or text[-k - 1] != whole[-k - 1] or text[k:k + 5] != "".join(whole[k:k + 5]):
            wrong += 1
    if text.find("😀", len(whole) // 2) != ("".join(whole)).find("😀", len(whole) // 2):
        wrong += 1
print(wrong, max(len(t) for t in texts), len(set(texts)))

s = "x" * 300
t = s + "y"
u = s + "z"
s += "w"
print(s[-2:], t[-2:], u[-2:], s[:300] == t[:300] == u[:300], hash(t) == hash("x" * 300 + "y"))
s = "é" * 300
s += s
s += s
print(len(s), s[1199], s.count("é"), s == "é" * 1200)
d = {}
name = "k" * 300
for i in range(50):
    name += "n"
    d[name] = i
print(len(d), d["k" * 300 + "n" * 50], d["k" * 300 + "n"])
