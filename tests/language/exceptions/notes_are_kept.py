# add_note and __notes__.
e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
try:
    try:
        raise e
    except ValueError as inner:
        inner.add_note("third")
        raise
except ValueError as outer:
    print(outer.__notes__, str(outer))
