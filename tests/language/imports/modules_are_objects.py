# Attributes, repr and making of modules.
import types, sys, _helper
m = types.ModuleType("made", "doc")
m.x = 1
print(m, m.__name__, m.__doc__, m.x, vars(m)["x"], m.__dict__ is vars(m))
sys.modules["made"] = m
import made
from made import x
print(made is m, x, repr(sys)[:13], repr(_helper).split("'")[1])
del m.x
try:
    made.x
except AttributeError as e:
    print(e)
print(sorted(n for n in dir(_helper) if not n.startswith("__")))
