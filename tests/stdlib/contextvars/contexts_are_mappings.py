# A context lists the variables that are set in it, and cannot be changed from outside.
from contextvars import Context, ContextVar, copy_context

variables = [ContextVar(f'v{i}') for i in range(4)]
context = Context()
for number, variable in enumerate(variables):
    context.run(variable.set, number)
context.run(variables[2].reset, context.run(variables[2].set, 'again'))

print(sorted(variable.name for variable in context), sorted(context.values(), key=str))
print(sorted((variable.name, value) for variable, value in context.items()))
print(len(context), variables[1] in context, context.get(variables[1]), len(list(context.keys())))
absent = ContextVar('absent', default='default')
print(absent in context, context.get(absent), context.get(absent, 'given'))


def attempt(statement):
    try:
        exec(statement)
        print('done', statement)
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


for statement in ('context[absent]', 'context[1]', '1 in context', 'context.get("x")',
                  'context[absent] = 1', 'del context[absent]', 'hash(context)', 'context.run()',
                  'context.run(context.run, print)', 'context.run(1)', 'Context(1)', 'context < context',
                  'ContextVar(1)', 'ContextVar()', 'absent.name = 2', 'absent.get(1, 2)',
                  'absent.get(default=1)', 'class Own(Context): pass', 'copy_context(1)'):
    attempt(statement)
