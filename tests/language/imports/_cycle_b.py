print("b begins")
import _cycle_a
print("b sees a complete:", hasattr(_cycle_a, "A"))
try:
    from _cycle_a import A
except ImportError as e:
    print(str(e).split(" (")[0])
B = 2
