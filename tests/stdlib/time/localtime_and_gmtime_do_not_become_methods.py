# A class may keep time.gmtime as an attribute and call it through an instance: it is no method.
import time


class Clock:
    convert = time.gmtime


print(Clock().convert(86400)[:3])
Clock.convert = time.localtime
print(Clock().convert(86400) == time.localtime(86400))
