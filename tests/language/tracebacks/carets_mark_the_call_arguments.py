# A call in an expression: its parentheses are marked.
def f(n):
    raise ValueError("no")
result = 1 + f(2) + 3
