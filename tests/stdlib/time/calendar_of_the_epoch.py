# gmtime, strftime, strptime and asctime agree with CPython's.
import time

moment = time.gmtime(1709210096)
print(moment)
print(tuple(moment), moment.tm_year, moment.tm_yday, moment.tm_gmtoff, moment[:3])
print(time.strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %U %w %y %p %%', moment))
print(time.asctime(moment), time.strftime('', moment) == '')
print(time.strptime('2024-02-29 12:34:56', '%Y-%m-%d %H:%M:%S'))
print(time.strptime('Thu Feb 29 2024', '%a %b %d %Y').tm_yday)
print(time.strptime('03:15 PM', '%I:%M %p')[3:5])
for text, format in [('x', '%Y'), ('2024 1', '%Y'), ('2024', '%Q'), ('30 02 2023', '%d %m %Y')]:
    try:
        print(time.strptime(text, format))
    except ValueError as error:
        print(error)
print(time.mktime(time.localtime(12345)))
for arguments in [(1, 2), 'x', (1, 13, 1, 1, 1, 1, 1, 1, 1)]:
    try:
        print(time.strftime('%Y', arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(isinstance(moment, tuple), time.struct_time.n_fields, time.struct_time(range(9)).tm_zone)
