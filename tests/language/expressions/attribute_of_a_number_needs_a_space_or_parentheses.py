# Attributes of literals.
print((1).bit_length(), 1 .bit_length(), 1.5.is_integer(), 1j.imag)
print("x".upper(), [].append, {}.get("k"), ().__len__()) if False else print("ok")
print("%s" % 3 .__class__.__name__)
