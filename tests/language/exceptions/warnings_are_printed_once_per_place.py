# warnings.warn, filters and catch_warnings.
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning)
    for w in caught:
        print(w.category.__name__, w.message)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", RuntimeWarning)
    except RuntimeWarning as e:
        print(repr(e))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
def f(): warnings.warn("on stderr", UserWarning, stacklevel=2)
for i in range(3):
    f()
