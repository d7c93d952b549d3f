# @ and @= exist for classes that define them.
class M:
    def __init__(self, n): self.n = n
    def __matmul__(self, other): return M(self.n * other.n)
    def __rmatmul__(self, other): return "reflected %r" % other
    def __imatmul__(self, other):
        self.n += 100
        return self

a = M(3) @ M(4)
print(a.n, 5 @ M(1))
a @= M(2)
print(a.n)
try:
    1 @ 2
except TypeError as error:
    print(error)
