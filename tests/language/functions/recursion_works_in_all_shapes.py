# Direct, mutual and nested recursion.
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(fact(20), fact(30), even(100), odd(101))
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))
def outer(n):
    def inner(k):
        return 0 if k == 0 else k + inner(k - 1)
    return inner(n)
print(outer(10))
fix = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(fix(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(5))
