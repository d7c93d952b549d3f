# Literal patterns, alternatives, the wildcard.
def f(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5 | 2.5: return "half"
        case "a" | "b": return "letter"
        case b"bytes": return "bytes"
        case 3 + 4j: return "complex"
        case None: return "none"
        case True: return "true"
        case "long" "text": return "joined"
        case _: return "other"
for x in (0, -1, 1.5, 2.5, "a", "b", b"bytes", 3 + 4j, None, True, 1, "longtext", [], False, 0.0):
    print(repr(x), f(x))
