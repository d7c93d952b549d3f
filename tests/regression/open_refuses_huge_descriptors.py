# What open() takes for a file: paths and descriptors, and no other numbers.
for f in (10**30, 2**40, 2**31, -1, -2**31-1, 2.5, None):
    try: open(f)
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 1<<60
class J:
    def __index__(self): return 7.5
class K:
    def __fspath__(self): return 7
for f in I,J,K:
    try: open(f())
    except Exception as e: print(type(e).__name__, e)
