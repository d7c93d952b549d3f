# Endless recursion in every form ends in RecursionError and the program goes on.
import sys
class A:
    def __getattr__(self, n): return getattr(self, n + "x")
class B:
    def __add__(self, o): return self + o
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __getitem__(self, i): return self[i]
    def __hash__(self): return hash(self)
    def __bool__(self): return not self
def direct(): direct()
def gen(): yield from gen()
async def co(): await co()
f = lambda: f()
def by_map(): return list(map(lambda x: by_map(), [1]))
def by_sort(): return sorted([1, 2], key=lambda x: by_sort())
def by_comprehension(): return [by_comprehension() for _ in "x"]
def by_eval(): return eval("by_eval()")
class P:
    @property
    def p(self): return self.p
def by_class():
    class C: x = by_class()
def by_with():
    class M:
        def __enter__(self): by_with()
        def __exit__(self, *a): pass
    with M(): pass
for call in (direct, lambda: next(gen()), lambda: co().send(None), f, lambda: A().x, lambda: B() + 1, lambda: repr(B()), lambda: B() == 1, lambda: len(B()), lambda: iter(B()), lambda: B()(), lambda: B()[0], lambda: hash(B()), lambda: bool(B()), by_map, by_sort, by_comprehension, by_eval, lambda: P().p, by_class, by_with):
    try:
        call()
    except RecursionError as e:
        print(type(e).__name__, str(e)[:32])
print("alive")
