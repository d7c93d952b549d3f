# Captured names stay bound; match works in functions, loops and classes.
match 3:
    case three: pass
print(three)
def f(items):
    for item in items:
        match item:
            case "stop": break
            case "skip": continue
            case "ret": return "returned"
        print(item)
    return "end"
print(f(["a", "skip", "b", "stop", "c"]), f(["ret"]))
class C:
    match 5:
        case value: pass
print(C.value)
def g(x):
    match x:
        case {"op": op, "args": [*args]}:
            return lambda: (op, args)
print(g({"op": "+", "args": (1, 2)})())
match = {"match": 1}
match match:
    case {"match": case}: print(case)
