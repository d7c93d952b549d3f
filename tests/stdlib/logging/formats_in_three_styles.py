# Formatters: %, { and $; defaults, times, wrong formats.
import logging
import time

record = logging.makeLogRecord({'name': 'n', 'levelname': 'INFO', 'msg': 'hello %s', 'args': ('you',),
                                'created': 1700000000.25, 'msecs': 250.0, 'lineno': 7})
for style, text in [('%', '%(name)s|%(message)-12s|%(lineno)04d'), ('{', '{name}|{message:>12}|{lineno:04}'),
                    ('$', '$name|${message}|$lineno')]:
    print(logging.Formatter(text, style=style).format(record))
print(logging.Formatter().format(record))
formatter = logging.Formatter('%(asctime)s %(message)s')
formatter.converter = time.gmtime
print(formatter.format(record), formatter.usesTime())
formatter = logging.Formatter('{asctime} {extra}', datefmt='%H:%M', style='{', defaults={'extra': 'usual'})
formatter.converter = time.gmtime
print(formatter.format(record))


class Plain(logging.Formatter):
    converter = time.gmtime
    default_msec_format = None


print(Plain('%(asctime)s').format(record))
for text, style in [('no fields', '%'), ('{', '{'), ('{a!x}', '{'), ('nothing', '{'), ('$', '$'), ('x', '?'),
                    ('{a.b-c}', '{'), ('{a:~}', '{')]:
    try:
        logging.Formatter(text, style=style)
    except ValueError as exc:
        print(repr(text), style, exc)
print(logging.Formatter('no fields', validate=False).format(record))
try:
    logging.Formatter('%(missing)s').format(record)
except ValueError as exc:
    print(exc)
buffering = logging.BufferingFormatter(logging.Formatter('<%(message)s>'))
print(buffering.format([record, record]))
print(record, record.getMessage())
