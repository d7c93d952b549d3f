# FileHandler appends, opens late with `delay`; basicConfig takes a file; handlers have names.
# args: {tmp}
import logging
import os
import sys

path = os.path.join(sys.argv[1], 'log.txt')
handler = logging.FileHandler(path, 'w', encoding='utf-8', delay=True)
handler.name = 'file'
print(handler.stream, os.path.exists(path), logging.getHandlerByName('file') is handler,
      logging.getHandlerNames())
log = logging.getLogger('f')
log.addHandler(handler)
log.warning('first ü')
handler.close()
print(logging.getHandlerByName('file'), handler.stream)
log.removeHandler(handler)
with open(path, encoding='utf-8') as file:
    print(repr(file.read()))
logging.basicConfig(filename=path, level=logging.INFO, encoding='utf-8', format='%(message)s')
logging.info('second')
logging.basicConfig(force=True, stream=sys.stdout, format='%(message)s!')
logging.warning('third')
with open(path, encoding='utf-8') as file:
    print(repr(file.read()))
for wrong in ({'stream': sys.stdout, 'filename': path}, {'handlers': [], 'stream': sys.stdout},
              {'nonsense': 1}, {'style': '?'}):
    try:
        logging.basicConfig(force=True, **wrong)
    except ValueError as exc:
        print(exc)
stream = logging.StreamHandler(sys.stdout)
print(stream.setStream(sys.stderr) is sys.stdout, stream.setStream(sys.stderr))
