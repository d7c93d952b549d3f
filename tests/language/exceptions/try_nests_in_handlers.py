# try inside except, finally and else blocks.
def f(n):
    out = []
    try:
        try:
            if n == 0: raise ValueError
            if n == 1: raise KeyError
        except ValueError:
            out.append("v")
            try:
                raise TypeError
            except TypeError:
                out.append("t")
            else:
                out.append("never")
        else:
            try:
                if n == 2: raise OSError
            finally:
                out.append("inner finally")
        finally:
            try:
                if n == 3: raise IndexError
            except IndexError:
                out.append("i")
    except (KeyError, OSError) as e:
        out.append(type(e).__name__)
    return out
for n in range(5): print(f(n))
