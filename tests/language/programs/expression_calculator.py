# Tokens by regular expression, precedence climbing, derivatives by match.
import re
TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|(\w+)|(.))")
def tokenize(text):
    for number, name, op in TOKEN.findall(text):
        yield float(number) if number else name or op
BINDING = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
class Parser:
    def __init__(self, text): self.tokens = [*tokenize(text), None]
    def expression(self, least=1):
        left = self.atom()
        while (op := self.tokens[0]) in BINDING and BINDING[op] >= least:
            self.tokens.pop(0)
            left = (op, left, self.expression(BINDING[op] + (op != "^")))
        return left
    def atom(self):
        token = self.tokens.pop(0)
        if token == "(":
            inner = self.expression()
            if self.tokens.pop(0) != ")": raise SyntaxError("expected )")
            return inner
        if token == "-": return ("-", 0.0, self.atom())
        if token is None or token in BINDING: raise SyntaxError(f"unexpected {token!r}")
        return token
def value(e, **names):
    match e:
        case float(): return e
        case str(): return names[e]
        case ("+", a, b): return value(a, **names) + value(b, **names)
        case ("-", a, b): return value(a, **names) - value(b, **names)
        case ("*", a, b): return value(a, **names) * value(b, **names)
        case ("/", a, b): return value(a, **names) / value(b, **names)
        case ("^", a, b): return value(a, **names) ** value(b, **names)
def derive(e, x):
    match e:
        case float(): return 0.0
        case str(): return float(e == x)
        case ("+" | "-" as op, a, b): return (op, derive(a, x), derive(b, x))
        case ("*", a, b): return ("+", ("*", derive(a, x), b), ("*", a, derive(b, x)))
        case ("^", a, float(n)): return ("*", ("*", n, ("^", a, n - 1)), derive(a, x))
for text in ("1 + 2 * 3", "2 ^ 3 ^ 2", "(1 + 2) * 3 - 4 / 2", "-3 ^ 2", "x * x + 2 * x", "1 +", "(1"):
    try:
        e = Parser(text).expression(); print(text, "=", e, value(e, x=5.0))
    except SyntaxError as error: print(text, "!", error)
d = derive(Parser("x ^ 3 + 2 * x").expression(), "x"); print(d, value(d, x=2.0))
