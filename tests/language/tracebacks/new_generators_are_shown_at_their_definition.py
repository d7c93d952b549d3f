# What is thrown into a generator or coroutine that has not run yet is raised at its definition.

def generator():
    x = 1
    yield x


async def coroutine():
    return 1


def lines(thing):
    try:
        thing.throw(ValueError)
    except ValueError as e:
        entry = e.__traceback__.tb_next
        return entry.tb_lineno - entry.tb_frame.f_code.co_firstlineno


print(lines(generator()), lines(coroutine()))
kept = generator()
print(kept.gi_frame.f_lineno - generator.__code__.co_firstlineno)
generator().throw(KeyError("shown"))
