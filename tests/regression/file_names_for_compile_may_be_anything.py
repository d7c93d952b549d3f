# The second argument of compile(): text, bytes, what has __fspath__; nothing else.
class Path:
    def __init__(self, result): self.result = result
    def __fspath__(self): return self.result
for name in ("x.py", b"y.py", b"\xff.py", Path("z.py"), Path(b"w.py"), Path(7), Path(None), 7, None, bytearray(b"q")):
    try: print(ascii(compile("1", name, "eval").co_filename))
    except Exception as e: print(type(e).__name__, e)
for source in ("\ud800", "x = '\udfff'", "('\\ud800')[0]"):
    try: print(ascii(eval(source)))
    except Exception as e: print(type(e).__name__, e)
    try: exec(source); print("runs")
    except Exception as e: print(type(e).__name__, e)
