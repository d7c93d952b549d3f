# A coroutine whose call is a statement of its own is never awaited: CPython warns right there, and so does Ouro.
import warnings


async def work(*args, **named):
    print('never printed')


class Worker:
    async def work(self):
        print('never printed')


print('before')
work()
Worker().work()
work(*[1, 2])
work(
    first=1,
    **{'second': 2})


def function(worker):
    worker.work()
    for _ in range(2):
        work()  # said once for each place
    return 'returned'


print(function(Worker()))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for _ in range(2):
        work()
print([(str(warning.message), warning.category.__name__, warning.lineno) for warning in caught])
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    work()
print('after')
