# Source nested too deep is refused, not crashed on.
def attempt(name, text):
    try:
        compile(text, "deep", "exec"); print(name, "compiles")
    except (SyntaxError, RecursionError, MemoryError) as e:
        print(name, "refused")
for n in (50, 150): attempt(f"parentheses {n}", "(" * n + "1" + ")" * n)
for n in (100, 100000): attempt(f"brackets {n}", "[" * n + "]" * n)
for n in (50, 99): attempt(f"blocks {n}", "".join(" " * i + "if x:\n" for i in range(n)) + " " * n + "pass\n")
attempt("indents 120", "".join(" " * i + "if x:\n" for i in range(120)) + " " * 120 + "pass\n")
attempt("additions", "+".join(["1"] * 1000))
attempt("minus", "-" * 100 + "1")
attempt("attributes", "x" + ".a" * 500)
attempt("elif", "if a: pass\n" + "elif b: pass\n" * 500)
attempt("lambdas", "lambda: " * 50 + "1")
print("alive")
