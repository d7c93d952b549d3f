# Two modules that import each other.
import _cycle_a
print(_cycle_a.A, _cycle_a._cycle_b.B)
