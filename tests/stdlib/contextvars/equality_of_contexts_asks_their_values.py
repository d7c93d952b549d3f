# Contexts are equal where the same variables have equal values; == of a script may change them meanwhile.
from contextvars import Context, ContextVar
import gc

variable, other = ContextVar('variable'), ContextVar('other')


class Meddler:
    def __init__(self, context):
        self.context = context

    def __eq__(self, right):
        print('compared')
        self.context.run(variable.set, 0)
        self.context.run(other.set, 5)
        gc.collect()
        return True


class Broken:
    def __eq__(self, right):
        raise ValueError('no')


left, right = Context(), Context()
for context in left, right:
    context.run(variable.set, Meddler(left))
    context.run(other.set, 5)
print(left == right, left == right, left != right, left == 3)
left, right = Context(), Context()
left.run(variable.set, Broken())
right.run(variable.set, 1)
try:
    print(left == right)
except ValueError as error:
    print(error)
