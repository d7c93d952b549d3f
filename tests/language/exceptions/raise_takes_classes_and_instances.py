# What can be raised, and what cannot.
def attempt(text):
    try:
        exec(text)
    except BaseException as error:
        print(type(error).__name__, error.args, error)
attempt("raise ValueError")
attempt("raise ValueError()")
attempt("raise ValueError('a', 1)")
attempt("raise 5")
attempt("raise None")
attempt("raise int")
attempt("raise")
attempt("raise 'text'")
attempt("raise ValueError from 5")
class Bad(Exception):
    def __new__(cls): return 7
attempt("raise Bad")
attempt("raise KeyError('k')")
attempt("raise OSError(2, 'No such file', 'name')")
attempt("raise StopIteration(3)")
attempt("raise SystemExit(4)")
