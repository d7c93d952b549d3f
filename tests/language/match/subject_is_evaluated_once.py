# One evaluation of the subject, keys and values in order.
def subject():
    print("subject")
    return (1, 2)
match subject():
    case (2, _): print("no")
    case (1, x): print("yes", x)
class Loud:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v, o); return self.v == o
match Loud(3):
    case 1 | 2: print("no")
    case 3: print("three")
class Attrs:
    def __getattr__(self, name): print("get", name); return 7
match Attrs():
    case Attrs(a=1, b=2): print("no")
    case Attrs(a=7, b=7): print("sevens")
match 1:
    case 2: pass
print("no case matched")
