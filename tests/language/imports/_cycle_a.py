print("a begins")
import _cycle_b
print("a sees", _cycle_b.B)
A = 1
