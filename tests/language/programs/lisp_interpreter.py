# A small Lisp: tokens, parser, environments, closures, tail of tests.
import operator as op
def parse(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()
    def read():
        token = tokens.pop(0)
        if token == "(":
            out = []
            while tokens[0] != ")": out.append(read())
            tokens.pop(0)
            return out
        try: return int(token)
        except ValueError:
            try: return float(token)
            except ValueError: return token
    return read()
class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        self.update(zip(names, values)); self.outer = outer
    def find(self, name): return self if name in self else self.outer.find(name)
def evaluate(x, env):
    while True:
        if isinstance(x, str): return env.find(x)[x]
        if not isinstance(x, list): return x
        match x:
            case ["quote", e]: return e
            case ["if", c, a, b]: x = a if evaluate(c, env) else b
            case ["define", n, e]: env[n] = evaluate(e, env); return None
            case ["lambda", params, body]: return lambda *args: evaluate(body, Env(params, args, env))
            case ["begin", *first, last]:
                for e in first: evaluate(e, env)
                x = last
            case [f, *args]: return evaluate(f, env)(*[evaluate(a, env) for a in args])
env = Env()
env.update({"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "<": op.lt, "=": op.eq, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "null?": lambda l: l == []})
for text in ["(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 30)", "(define map (lambda (f l) (if (null? l) (quote ()) (+ (list (f (car l))) (map f (cdr l))))))", "(map (lambda (x) (* x x)) (list 1 2 3 4))", "(begin (define a 5) (define b 2.5) (/ a b))", "((lambda (x) (lambda (y) (+ x y))) 3)", "(quote (a (b c)))"]:
    result = evaluate(parse(text), env)
    print(result if not callable(result) else result(4))
