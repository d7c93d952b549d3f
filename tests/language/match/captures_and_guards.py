# Names capture; a guard decides after the pattern has matched.
def f(x):
    match x:
        case n if isinstance(n, int) and n > 10: return f"big {n}"
        case int(n) if n < 0: return f"negative {n}"
        case (a, b) if a == b: return f"pair of {a}"
        case n: return f"any {n}"
print(f(11), f(-1), f((2, 2)), f((1, 2)), f("s"))
match 5:
    case x if (print("guard", x) or False): pass
    case y: print(x, y)
match 1, 2:
    case a, b: print(a, b)
match [1, 2],:
    case ([c, d],): print(c, d)
