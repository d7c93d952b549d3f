# A class may say itself what __dict__ is.
class Other:
    __dict__ = {'z': 3}
    a = 1
o = Other()
print(o.__dict__, vars(o), Other.__dict__['__dict__'])
o.b = 2
print(o.__dict__, vars(o), dir(o))
class Sub(Other):
    pass
print(Sub().__dict__)
class P:
    @property
    def __dict__(self): return {'p': 1}
print(P().__dict__, vars(P()))
class S:
    __slots__ = ()
    __dict__ = {'s': 1}
print(S().__dict__, vars(S()))
class S:
    def __getattr__(self, name):
        if name == '__dict__': return 'no'
        raise AttributeError(name)
print(S().__dict__)
class S:
    __slots__ = ()
    def __getattr__(self, name):
        if name == '__dict__': return 'yes'
        raise AttributeError(name)
print(S().__dict__)
class S:
    def __getattribute__(self, name):
        if name == '__dict__': return 'always'
        raise AttributeError(name)
print(S().__dict__, vars(S()))
