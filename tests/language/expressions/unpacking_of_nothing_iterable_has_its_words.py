# What is said of values that cannot be unpacked into arguments and displays, and of names without value.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def one(a): pass
t(lambda: one(1,*5))
t(lambda: one(*5))
t(lambda: one(*5,1))
t(lambda: [*5])
t(lambda: {*5})
t(lambda: (*5,))
t(lambda: one(**{'a':1},**{'a':2}))
t(lambda: one(a=1,**{'a':2}))
t(lambda: one(**5))
t(lambda: one(a=1,**5))
t(lambda: {**5})
class I:
    def __iter__(self): raise TypeError("mine")
class G:
    def __getitem__(self, i): raise TypeError("mine")
class M:
    def keys(self): raise AttributeError("mine")
t(lambda: [*I()])
t(lambda: one(*I()))
t(lambda: one(*G()))
t(lambda: one(**M()))
t(lambda: {**M()})
t(lambda: {*I()})
t(lambda: {*G()})
t(lambda: len(*5))
t(lambda: len(**5))
t(lambda: [].append(*5))
t(lambda: I(*5))
t(lambda: I().x(*5))
t(lambda: int(*5))
t(lambda: one(*None))
t(lambda: one(**{1:2}))
t(lambda: one(a=1,**{1:2}))
t(lambda: t.__call__(*5))
t(lambda: str.join(*5))
t(lambda: one.__get__(1)(*5))
t(lambda: dict(**{1:2}))
t(lambda: one(*[1],**{'a':1}, **M()))
def u():
    x.a
    x = 1
try: u()
except NameError as e: print(e.name)
def u():
    del y
    y=1
try: u()
except NameError as e: print(e.name)
def u():
    def g(): return z
    try: g()
    except NameError as e: print(e.name, e)
    z=1
    del z
    try: z
    except NameError as e: print(e.name, e)
    try: g()
    except NameError as e: print(e.name, e)
u()
def u():
    def g():
        nonlocal z
        del z
    z=1
    g()
    try: g()
    except NameError as e: print(e.name, e)
u()
class K:
    try: print(nope)
    except NameError as e: print(e.name, e)
    try: del nope
    except NameError as e: print(e.name, e)
try: del nope
except NameError as e: print(e.name, e)
def gg():
    global hope
    del hope
try: gg()
except NameError as e: print(e.name, e)
