# Lists that change under an operation neither crash nor loop.
class Shrink:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return False
l = []
l.extend([Shrink(l), 2, 3])
print(5 in l, l)
l = []; l.extend([Shrink(l), 1])
try: print(l.index(7))
except ValueError as e: print(e)
l = [1, 2, 3, 4]
for x in l: l.remove(x)
print(l)
l = list(range(5))
it = iter(l); next(it); l.clear(); print(list(it)); l.append(1); print(list(it))
l = [1, 2, 3]
r = reversed(l); l.pop(); print(list(r))
