# The first of a function's constants is its docstring, or None.
def plain(x, y):
    return x * y


def documented():
    "doc"


def other():
    return 'text', 2.5


async def coroutine():
    pass


for function in plain, documented, other, coroutine, lambda: None:
    print(function.__code__.co_consts[0], set(function.__code__.co_consts) >= set([None]) or function.__doc__)
print(plain.__code__.co_consts, set(other.__code__.co_consts) >= {None})
