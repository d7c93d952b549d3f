# The first true condition wins; the rest are not evaluated.
def sign(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n / 0:
        return "never"
    else:
        return "positive"

print(sign(-1), sign(0))
try:
    sign(1)
except ZeroDivisionError as error:
    print(error)
if not []: print("empty is false")
if "0": print("text is true")
if 0.0 or 0j or "" or () or {} or set() or None or range(0): print("never")
