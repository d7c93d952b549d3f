# raise without a value, also from a function called by the handler.
def again():
    raise
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        original = e
        again()
except ZeroDivisionError as e:
    print(e is original)
try:
    try:
        raise KeyError("k")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise
except KeyError as e:
    print(repr(e), e.__context__)
try:
    raise
except RuntimeError as e:
    print(e)
