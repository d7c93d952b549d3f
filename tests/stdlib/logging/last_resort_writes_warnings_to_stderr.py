# Without any configuration, warnings and worse go to stderr, bare; the module's functions configure first.
import logging

log = logging.getLogger('lonely')
log.warning('a warning')
log.info('no more')
try:
    [][1]
except IndexError:
    log.exception('with its traceback')
print(logging.lastResort, logging.root.handlers)
logging.error('now there is a handler')
print(logging.root.handlers)
log.warning('with the basic format')
logging.getLogger('quiet').addHandler(logging.NullHandler())
