# __class__ inside methods is the class being defined, even when decorated.
def rename(cls):
    cls.renamed = True
    return cls
@rename
class A:
    def me(self): return __class__
    def name(self): return __class__.__name__, __class__.renamed
class B(A): pass
print(B().me(), B().name())
class C:
    def f(self): return super
    def g(self):
        return [super(C, self).__repr__()[:5]]
print(C().f() is super, C().g()[0][:4])
class D:
    try:
        __class__
    except NameError as error:
        print(error)
