# Truth of instances.
class B:
    def __bool__(self): return False
    def __len__(self): return 1
class L:
    def __len__(self): return 0
class N: pass
print(bool(B()), bool(L()), bool(N()), not L())
class Bad:
    def __bool__(self): return 1
try:
    bool(Bad())
except TypeError as error:
    print(error)
print([1 if x else 0 for x in (B(), L(), N())])
