# and, or give one of their operands; not gives a bool.
print(0 or "x", "" or [], 1 and 2, [] and 1 / 0, 5 or 1 / 0)
print(None or False or 0 or "last")
print("a" and "b" and "c", not "", not "x")

class Loud:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth
    def __bool__(self):
        print("bool", self.name)
        return self.truth
    def __repr__(self):
        return self.name

a, b = Loud("a", True), Loud("b", False)
print(a and b, a or b, b or a, b and a)
if a and not b:
    print("yes")
while b or not a:
    pass
