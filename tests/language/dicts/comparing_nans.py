# Values that are identical count as equal in dicts and lists. NaNs are, since floats are no objects.
nan = float("nan")
print({1: nan} == {1: nan}, {1: nan} == {1: float("nan")})
print([nan] == [nan], [nan] == [float("nan")], nan in [float("nan")], nan == nan)
