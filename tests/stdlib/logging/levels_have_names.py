# Levels by name and by number, and new ones.
import logging
import sys

print(logging.getLevelName(30), logging.getLevelName('ERROR'), logging.getLevelName(35))
logging.addLevelName(35, 'NOTICE')
print(logging.getLevelName(35), logging.getLevelName('NOTICE'))
print(logging.getLevelNamesMapping())
logging.basicConfig(stream=sys.stdout, level=35)
logging.log(35, 'noticed')
logging.log(34, 'not noticed')
logging.warning('nor this')
try:
    logging.log('35', 'x')
except TypeError as exc:
    print(exc)
