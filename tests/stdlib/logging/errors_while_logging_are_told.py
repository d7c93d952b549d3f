# A record that cannot be formatted does not stop the program; handleError says what it was.
import io
import logging
import sys

sys.stderr = io.StringIO()
logging.basicConfig(format='%(message)s')
logging.warning('%d items', 'many')
text = sys.stderr.getvalue().splitlines()
print(text[0], '|', [line for line in text if 'Error' in line or line.startswith(('Message', 'Arg', 'Call'))])
sys.stderr = io.StringIO()
logging.raiseExceptions = False
logging.warning('%d items', 'many')
print(repr(sys.stderr.getvalue()))


class Raises(logging.Handler):
    def emit(self, record):
        raise KeyError('in emit')


logging.root.addHandler(Raises())
try:
    logging.warning('fine')
except KeyError as exc:
    print(exc, repr(sys.stderr.getvalue()[-5:]))
try:
    logging.Handler().emit(None)
except NotImplementedError as exc:
    print(exc)
