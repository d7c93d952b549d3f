# Arithmetic and text of bools.
print(True + True, True * 5, -True, ~False, True / 2, True ** 2, sum([True, False, True]), ["a", "b"][True])
print(bool([]), bool("x"), bool(0.0), bool(None), bool(), repr(True), str(False), f"{True:d}", True.bit_length(), int(True), isinstance(True, int))
print(not True, not None, True and 3, False or "x", True & True, True | False, True ^ True, type(True ^ 1))
