# self.name and forgotten imports.
class C:
    def __init__(self): self.size = 3
    def f(self): return size
import traceback
try:
    C().f()
except NameError:
    traceback.print_exc()
def g():
    return math.pi
g()
