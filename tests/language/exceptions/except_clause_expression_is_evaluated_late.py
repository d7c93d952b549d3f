# The classes of a clause are evaluated when an exception arrives; wrong ones raise.
def kinds():
    print("kinds")
    return ValueError
try:
    pass
except kinds():
    pass
try:
    raise ValueError
except kinds():
    print("handled")
for bad in (5, "x", [ValueError], (ValueError, 5)):
    try:
        try:
            raise KeyError("k")
        except bad:
            print("no")
    except TypeError as e:
        print(e, repr(e.__context__))
