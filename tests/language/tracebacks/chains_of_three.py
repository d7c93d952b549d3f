# Cause and context in one chain.
try:
    try:
        raise KeyError("first")
    except KeyError as e:
        raise ValueError("second") from e
except ValueError:
    raise TypeError("third")
