# Constant expressions give what they would at run time, errors included.
print(1 + 2 * 3, "a" * 3, (1, 2) + (3,), -5 // 2, -5 % 3, 2 ** 100, 1 / 4, not True, ~7, -0.0, 0.1 + 0.2, "x" "y" + "z", (1, (2, "a"))[1][0], "abc"[1], "abc"[-1:], 1 << 70, 3 & 6 | 8, 5 in (1, 5), "b" in "abc")
def errors():
    for f in (lambda: 1 / 0, lambda: "a" + 1, lambda: (1, 2)[5], lambda: 2 ** -1.5, lambda: -"x", lambda: 1 << -1, lambda: 10 % 0):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
errors()
print(1 if 0 else 2, "yes" if "" else "no", 0 and 1 / 0, 1 or 1 / 0, None is None, () or "empty")
def dead():
    if False:
        yield
    return 5
print(type(dead()).__name__, list(dead()))
def loops():
    while True:
        break
    while 0: print("never")
    else: print("else of while 0")
    if "": pass
    elif 1: return "elif"
print(loops(), "x" * 5000 == "x" * 5000, len((0,) * 1000), len("ab" * 10000))
print(0.0 == -0.0, str(-0.0), [0.0, -0.0], {0.0: 1, -0.0: 2}, 1.0, 1, True, (1, 1.0, True), [type(x).__name__ for x in (1, 1.0, True)])
