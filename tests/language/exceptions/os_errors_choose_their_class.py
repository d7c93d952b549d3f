# OSError(number, text, file) is of the class of the number, and takes file names out of its arguments.
def show(e):
    print(repr(e), str(e), (e.errno, e.strerror, e.filename, e.filename2, e.args), sep=" | ")

for args in ((), (1,), (1, "a"), (2, "no"), (2, "no", "f"), (2, "no", "f", None, "g"), (1, 2, 3, 4, 5, 6),
             (17, "x"), ("a", "b"), (11, "later", 7), (None, None), (32, "pipe"), (110, "slow"), (999, "odd")):
    show(OSError(*args))
e = BlockingIOError(11, "later", 7)
print(e.characters_written, e.filename, e.args)
e.characters_written = 3
print(e.characters_written)
del e.characters_written
for action in (lambda: e.characters_written, lambda: setattr(e, "characters_written", "x"), lambda: OSError(1, a=2)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
class Plain(OSError):
    pass
class OwnInit(OSError):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.own = 1
class OwnNew(OSError):
    def __new__(cls, number, more):
        return super().__new__(cls, number, "from new")
    def __init__(self, number, more):
        self.more = more
show(Plain(2, "x"))
show(OwnInit(2, "x"))
show(OwnNew(2, more=3))
print(OSError(2, "x", "f").__reduce__(), OSError(2, "x", "f", None, "g").__reduce__())
