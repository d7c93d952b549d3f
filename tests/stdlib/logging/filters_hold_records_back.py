# Filters by name, by function, by class; one may replace the record.
import copy
import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.addFilter(logging.Filter('app.db'))
logging.root.addHandler(handler)
logging.root.setLevel(0)
for name in ('app', 'app.db', 'app.db.pool', 'app.dbx', 'db'):
    logging.getLogger(name).info(name)
handler.filters.clear()
log = logging.getLogger('app')
log.addFilter(lambda record: 'secret' not in record.getMessage())
log.info('a secret')
log.info('no such thing')


class Louder:
    def filter(self, record):
        record = copy.copy(record)
        record.msg = record.msg.upper()
        return record


handler.addFilter(Louder())
log.info('quiet')
louder = handler.filters[0]
handler.removeFilter(louder)
log.info('quiet again')
