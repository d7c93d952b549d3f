# assert evaluates its message only when it fails.
def message():
    print("message made")
    return "the message"

assert True, message()
try:
    assert 1 > 2, message()
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert 0, ("a", "tuple")
except AssertionError as error:
    print(error.args)
