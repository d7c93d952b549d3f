# except clauses are tried in order; subclasses match; else runs without exception.
def f(action):
    try:
        action()
    except (KeyError, IndexError) as error:
        return "lookup", type(error).__name__
    except ArithmeticError:
        return "arithmetic"
    except Exception as error:
        return "other", str(error)
    else:
        return "else"
    finally:
        print("finally")

print(f(lambda: {}[1]))
print(f(lambda: [][0]))
print(f(lambda: 1 / 0))
print(f(lambda: None.x))
print(f(lambda: 1))
def bare():
    try:
        raise KeyboardInterrupt
    except:
        return "bare"
print(bare())
try:
    try:
        raise ValueError("through")
    except KeyError:
        print("never")
except ValueError as error:
    print(error)
