# Thousands of variables are set, shared with a copy, and taken out again, each on its own.
from contextvars import Context, ContextVar

COUNT = 3000
variables = [ContextVar(f'v{i}', default=-1) for i in range(COUNT)]
context = Context()


def fill():
    return [variable.set(number) for number, variable in enumerate(variables)]


tokens = context.run(fill)
copy = context.copy()
print(len(context), sum(context.values()), context == copy)


def take_out(step):
    for number in range(0, COUNT, step):
        variables[number].reset(tokens[number])


context.run(take_out, 3)
print(len(context), len(copy), context == copy, context.run(variables[3].get), copy[variables[3]])
print(sum(context.values()), sum(copy.values()), sorted(context.values())[:5])
print(all((variable in context) == (number % 3 != 0) for number, variable in enumerate(variables)))


def set_again():
    for number in range(0, COUNT, 3):
        variables[number].set(number)


context.run(set_again)
print(len(context), context == copy, dict(context.items()) == dict(copy.items()))
