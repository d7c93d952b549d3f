# Counting, sorting and formatting of words.
text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity"""
words = [w.strip(".,").lower() for w in text.split()]
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f"{w:<8}|{'#' * n:<12}|{n / len(words):6.1%}")
letters = {}
for i, c in enumerate(c for c in text.lower() if c.isalpha()): letters.setdefault(c, []).append(i)
print({c: (len(p), p[0], p[-1]) for c, p in sorted(letters.items()) if len(p) > 8})
longest = max(words, key=len)
print(longest, len(longest), sorted(set(words), key=len)[-3:] == sorted(set(words), key=len)[-3:], " ".join(w.capitalize() for w in words[:5]))
lines = text.splitlines()
width = max(map(len, lines))
for n, line in enumerate(lines, 1): print(f"{n:>2}: {line:^{width}} :{len(line.split()):03d}")
import re
print(re.sub(r"\b(it) (was)\b", lambda m: m[2].upper() + "-" + m[1], text, flags=re.I)[:60])
