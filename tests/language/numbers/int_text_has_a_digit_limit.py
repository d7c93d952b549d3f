# Conversions of more than 4300 digits are refused.
import sys
print(sys.get_int_max_str_digits())
n = 10 ** 5000
for f in (lambda: str(n), lambda: int("1" * 5000), lambda: f"{n}", lambda: repr(n), lambda: "%d" % n):
    try: print(len(f()))
    except ValueError as e: print(e)
print(len(hex(n)), len(str(10 ** 4299)))
sys.set_int_max_str_digits(0)
print(len(str(n)))
