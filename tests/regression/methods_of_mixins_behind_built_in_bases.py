# A class of a script that stands behind a built-in base in the method resolution order.
class Mixin:
    def __str__(self): return "str of Mixin"
    def __repr__(self): return "repr of Mixin"
    def __iter__(self): return iter("iter of Mixin")
    def __len__(self): return 77
    def __call__(self): return "called"
    def __getitem__(self, key): return "item", key
    def __contains__(self, item): return True
    def __eq__(self, other): return "equal?"
    def __hash__(self): return 5
    def __bool__(self): return False
    def __add__(self, other): return "added"
    def __enter__(self): return "entered"
    def __exit__(self, *details): return True
    def __format__(self, spec): return "formatted"
    def __index__(self): return 3
    def __int__(self): return 4

for base, args in ((int, (9,)), (float, (1.5,)), (bytes, (b"b",)), (str, ("s",)), (list, ([1],)), (tuple, ((2,),)), (dict, ({3: 4},)), (set, ({5},)), (Exception, ("e",)), (bytearray, (b"a",)), (complex, (1,)), (frozenset, ())):
    class Both(base, Mixin): pass
    x = Both(*args)
    print(base.__name__)
    for action in (str, repr, lambda x: "".join(map(str, x)), len, lambda x: x(), lambda x: x[0], lambda x: 0 in x, lambda x: x == 1,
                   hash, bool, lambda x: x + x, lambda x: f"{x}", lambda x: [1, 2, 3, 4, 5][x], int):
        try: result = str(action(x))
        except Exception as error: result = type(error).__name__
        print(" ", result if base is not frozenset and action is not hash else "...")
    with x as y: print(" ", y); raise KeyError
