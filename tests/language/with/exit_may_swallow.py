# A true result of __exit__ swallows the exception.
class M:
    def __init__(self, result): self.result = result
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__ if kind else None, value, tb is not None)
        return self.result
with M(True): raise ValueError("swallowed")
print("behind")
try:
    with M(False): raise ValueError("through")
except ValueError as e: print(e)
with M("true enough"): {}["x"]
try:
    with M(False), M(True), M(False): raise KeyError("k")
    print("went on")
except KeyError: print("never")
with M(True): pass
