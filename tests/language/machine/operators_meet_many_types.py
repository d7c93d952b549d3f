# One operator site sees ints, floats, text, big ints, instances and errors.
def add(a, b): return a + b
def less(a, b): return a < b
def item(a, i): return a[i]
class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return ("V", self.v, o)
    def __radd__(self, o): return ("rV", o, self.v)
    def __lt__(self, o): return "lt"
    def __getitem__(self, i): return ("item", i)
pairs = [(1, 2), (1.5, 2), (2, 1.5), ("a", "b"), ([1], [2]), (2 ** 49 - 1, 1), (-2 ** 49, -1), (2 ** 62, 2 ** 62), (True, 1), (V(1), 2), (3, V(4)), ((1,), (2,)), (1, None), (1j, 1), (10 ** 30, 1.0)]
for _ in range(3):
    for a, b in pairs:
        try: r = add(a, b)
        except TypeError as e: r = str(e)
        try: s = less(a, b)
        except TypeError as e: s = str(e)
    print(r, s)
print([add(a, b) for a, b in pairs if not (a == 1 and b is None)])
for _ in range(2):
    for c, i in (([1, 2], 0), ((3, 4), 1), ("ab", -1), ({"k": 5}, "k"), (b"x", 0), (range(9), 3), (V(0), slice(1, 2)), ([1, 9], True), ([1, 2, 3], slice(None, None, -1))):
        print(item(c, i), end=" ")
print()
def loop(n, step):
    total = 0
    for i in range(n): total += step
    return total
print(loop(10, 1), loop(10, 0.5), loop(10, 2 ** 60), loop(3, True), loop(4, 1j))
