# A recursive-descent JSON reader and writer.
class Reader:
    def __init__(self, text): self.text, self.at = text, 0
    def fail(self, why): raise ValueError(f"{why} at {self.at}")
    def space(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\n\r": self.at += 1
    def peek(self):
        self.space()
        return self.text[self.at] if self.at < len(self.text) else ""
    def take(self, c):
        if self.peek() != c: self.fail(f"expected {c!r}")
        self.at += 1
    def value(self):
        c = self.peek()
        if c == "{": return dict(self.members("{", "}", self.pair))
        if c == "[": return list(self.members("[", "]", self.value))
        if c == '"': return self.string()
        for word, v in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at): self.at += len(word); return v
        return self.number()
    def members(self, start, end, item):
        self.take(start)
        if self.peek() == end: self.at += 1; return
        while True:
            yield item()
            if self.peek() == end: self.at += 1; return
            self.take(",")
    def pair(self):
        key = self.string(); self.take(":")
        return key, self.value()
    def string(self):
        self.take('"'); out = []
        while (c := self.text[self.at]) != '"':
            if c == "\\":
                self.at += 1; c = self.text[self.at]
                if c == "u": out.append(chr(int(self.text[self.at + 1:self.at + 5], 16))); self.at += 4
                else: out.append({"n": "\n", "t": "\t"}.get(c, c))
            else: out.append(c)
            self.at += 1
        self.at += 1
        return "".join(out)
    def number(self):
        start = self.at
        while self.peek() and self.text[self.at] in "+-0123456789.eE": self.at += 1
        text = self.text[start:self.at]
        if not text: self.fail("unexpected " + repr(self.peek()))
        return float(text) if set(text) & set(".eE") else int(text)
def write(v, indent=0):
    pad = "  " * indent
    match v:
        case None | True | False: return {None: "null", True: "true", False: "false"}[v]
        case str(): return '"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        case dict(): return "{\n" + ",\n".join(f"{pad}  {write(k)}: {write(x, indent + 1)}" for k, x in v.items()) + f"\n{pad}}}"
        case list(): return "[" + ", ".join(write(x, indent) for x in v) + "]"
        case _: return repr(v)
source = '{"name": "Ou\\u0072o", "n": [1, -2.5, 3e2, []], "ok": true, "none": null, "nested": {"q": "a\\"b\\n"}}'
data = Reader(source).value(); print(data); print(write(data)); print(Reader(write(data)).value() == data)
for bad in ("[1, 2", "{1: 2}", "nope", '{"a" 1}', "[,]"):
    try: print(Reader(bad).value())
    except (ValueError, IndexError) as e: print(type(e).__name__, e)
