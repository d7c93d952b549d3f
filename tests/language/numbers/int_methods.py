# Methods and attributes of ints.
for n in (0, 1, -1, 255, 256, -256, 2 ** 64, -2 ** 64 + 1):
    print(n.bit_length(), n.bit_count(), n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.is_integer(), n.as_integer_ratio())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-5).to_bytes(2, "big", signed=True), (0).to_bytes(), (255).to_bytes(1), (2 ** 70).to_bytes(10, "big"))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xfb", "big", signed=True), int.from_bytes([1, 2], "little"), int.from_bytes(b""))
for f in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (1).to_bytes(1, "middle"), lambda: (1).to_bytes(-1)):
    try: print(f())
    except (OverflowError, ValueError) as e: print(type(e).__name__, e)
print(bin(10), bin(-10), oct(64), hex(255), hex(-2 ** 68), int.__add__(1, 2), (5).__mul__(3), (5).__add__("x"), (7).__divmod__(2), (5).__rsub__(3))
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5), round(5, 3), (5).__round__(), (1).__bool__(), (3).__index__(), hash(5), (5).__hash__())
