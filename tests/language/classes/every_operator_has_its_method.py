# Each binary operator, its reflection and in-place form call the named method.
names = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split()
def method(name):
    def call(self, other, *rest): return name, other, rest
    return call
Left = type("Left", (), {f"__{n}__": method(n) for n in names})
Right = type("Right", (), {f"__r{n}__": method("r" + n) for n in names})
Place = type("Place", (), {f"__i{n}__": method("i" + n) for n in names})
a, b = Left(), Right()
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a << 1, a >> 1, a & 1, a | 1, a ^ 1, a @ 1)
print(1 + b, 1 - b, 1 * b, 1 / b, 1 // b, 1 % b, 1 ** b, 1 << b, 1 >> b, 1 & b, 1 | b, 1 ^ b, 1 @ b)
print(divmod(a, 1), divmod(1, b), pow(a, 2, 3))
for op in "+ - * / // % ** << >> & | ^ @".split():
    p = Place()
    exec(f"p {op}= 5")
    print(op, p)
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
print(-U(), +U(), ~U(), abs(U()))
