# gc.collect finds cycles; finalisers and weak references see it.
import gc, weakref
class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
a = Node("a"); a.me = a
r = weakref.ref(a, lambda ref: print("callback", ref() is None))
print(r() is a, gc.isenabled())
del a
gc.collect()
print(r())
b = Node("b"); del b
gc.collect()
gc.disable(); print(gc.isenabled()); gc.enable()
print(isinstance(gc.get_threshold(), tuple), isinstance(gc.collect(), int))
lists = []
for i in range(1000):
    l = [i]; l.append(l)
gc.collect()
print("fine", l[0])
