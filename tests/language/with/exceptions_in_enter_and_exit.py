# What happens when the methods themselves fail or are missing.
class E:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): print("never")
class X:
    def __enter__(self): pass
    def __exit__(self, *a): raise KeyError("exit")
try:
    with E(): print("never")
except ValueError as e: print(e)
try:
    with X(): raise ValueError("body")
except KeyError as e: print(repr(e), repr(e.__context__))
try:
    with X(), E(): pass
except KeyError as e: print(repr(e), repr(e.__context__))
class NoExit:
    def __enter__(self): print("entered")
class NoEnter:
    def __exit__(self, *a): pass
for thing in (5, NoExit(), NoEnter()):
    try:
        with thing: pass
    except TypeError as e: print(e)
