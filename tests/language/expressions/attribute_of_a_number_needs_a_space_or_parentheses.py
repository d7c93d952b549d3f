# Attributes of literals.
print((1).bit_length(), 1 .bit_length(), 1.5.is_integer(), 1j.imag)
print("x".upper(), {}.get("k"), ().__len__(), "".join(["a"]).upper())
print("%s" % 3 .__class__.__name__)
