# The number of values must fit the number of targets.
def attempt(text):
    try:
        exec(text)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

attempt("a, b = 1,")
attempt("a, b = 1, 2, 3")
attempt("a, b = []")
attempt("a, *b, c = [1]")
attempt("a, b = 5")
attempt("a, b = None")
attempt("a, b = {1, 2, 3}")
attempt("a, b, c = 'ab'")
attempt("a, b = (i for i in range(9))")
attempt("for a, b in [1]: pass")
