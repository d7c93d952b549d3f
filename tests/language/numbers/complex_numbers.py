# Complex arithmetic, text and methods.
a, b = 1 + 2j, 3 - 4j
print(a, b, a + b, a - b, a * b, a / b, -a, abs(b), a ** 2, a.real, a.imag, a.conjugate(), a == 1 + 2j, a != b, bool(0j))
print(1j, -1j, 0j, -0j, 1 + 0j, complex(1, 2), complex("1+2j"), complex(" 3j "), complex("nan"), complex(5), complex(1.5, -0.0), 1e20j, (1 + 2j) * 2, 2 / (1 + 1j))
print(hash(1 + 0j) == hash(1), hash(1j) != 0, a == 1, 1 == 1 + 0j, repr(complex("inf-infj")), f"{a:.2f}", f"{a}", complex(real=1, imag=2))
for f in (lambda: a < b, lambda: int(a), lambda: float(a), lambda: a // b, lambda: complex("x"), lambda: a / 0, lambda: complex("1", 2), lambda: a % b):
    try: f()
    except (TypeError, ValueError, ZeroDivisionError) as e: print(type(e).__name__, e)
