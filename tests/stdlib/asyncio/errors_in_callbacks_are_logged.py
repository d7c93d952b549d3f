# What nobody waits for is told on stderr, or to the loop's exception handler, in the handle's context.
import asyncio
import contextvars
import logging
import sys

name = contextvars.ContextVar('name', default='unset')


def fail():
    name.set('inside')
    raise ValueError('nobody waits')


class Plain(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.name, record.getMessage(), record.exc_info[1].__class__.__name__)


def handler(loop, context):
    print('handler:', sorted(context), context['message'].split(' at ')[0], repr(context['exception']),
          name.get())


def bad_handler(loop, context):
    raise KeyError('the handler fails too')


class Loop(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        raise OSError('even the default one')


async def main(loop=None):
    loop = asyncio.get_running_loop()
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'made up', 'exception': None})
    loop.set_exception_handler(bad_handler)
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_exception_handler({'message': 'with more', 'b': [1], 'a': 'x', 'exception': EOFError()})
    loop.call_exception_handler({'exception': EOFError()})
    try:
        loop.set_exception_handler(5)
    except TypeError as exc:
        print(exc)


class Short(logging.Formatter):
    # Paths and addresses are not for expected files.
    def format(self, record):
        text = record.getMessage().replace('\n', ' | ')
        parts = [part for part in text.split(' ') if '/' not in part and ':' not in part[3:]]
        error = record.exc_info and record.exc_info[1]
        return f'{record.levelname} {record.name}: {" ".join(parts)[:60]} {error!r}'


stream = logging.StreamHandler(sys.stdout)
stream.setFormatter(Short())
logging.getLogger('asyncio').addHandler(stream)
asyncio.run(main())
print('--')
asyncio.run(main(), loop_factory=Loop)
