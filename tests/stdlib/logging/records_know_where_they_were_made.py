# File, line and function of the caller; stacklevel goes further out; extra adds fields.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG,
                    format='%(filename)s:%(lineno)d %(funcName)s %(module)s %(threadName)s %(message)s')
log = logging.getLogger('x')


def helper(level):
    log.info('from helper', stacklevel=level)


def outer():
    helper(1)
    helper(2)
    log.debug('stack', stack_info=True)


outer()
logging.info('module')


class Show(logging.Handler):
    def emit(self, record):
        print('show', record.user, record.taskName, record.processName, record.levelno, record.args)


log.addHandler(Show())
log.propagate = False
log.info('hello', extra={'user': 'me'})
try:
    log.info('hello', extra={'message': 'me'})
except KeyError as exc:
    print(exc)
adapter = logging.LoggerAdapter(log, {'user': 'adapter'})
adapter.warning('x')
adapter.info('y', extra={'user': 'replaced'})
logging.LoggerAdapter(log, {'user': 'a'}, merge_extra=True).info('z', extra={'user': 'merged'})
print(adapter, adapter.name, adapter.isEnabledFor(10))
