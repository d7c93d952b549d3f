# Shifts and bit operators, also on negative and wide ints.
for a in (0, 5, -5, 2 ** 70 + 3, -2 ** 70 - 3):
    for b in (0, 3, -3, 2 ** 65 - 1, -2 ** 65):
        print(a & b, a | b, a ^ b, end="; ")
    print(~a, a << 3, a >> 3, a << 70, a >> 70, a >> 1000)
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 & 1.0):
    try: bad()
    except (ValueError, TypeError) as e: print(e)
print(1 << 64 >> 64, -1 >> 100, 0 << 10 ** 6 == 0, True & False, True | 2, True ^ True, type(True & True))
