# setLoggerClass and setLogRecordFactory.
import logging
import sys


class Own(logging.Logger):
    def shout(self, text):
        self.warning(text.upper())


logging.basicConfig(stream=sys.stdout, format='%(message)s %(mark)s')
before = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = before(*args, **kwargs)
    record.mark = '*'
    return record


logging.setLogRecordFactory(factory)
logging.setLoggerClass(Own)
log = logging.getLogger('own')
log.shout('hello')
print(log, logging.getLoggerClass())
for wrong in (int, ):
    try:
        logging.setLoggerClass(wrong)
    except TypeError as exc:
        print(exc)
logging.setLoggerClass(logging.Logger)
print(type(logging.getLogger('usual')).__name__)
