# SystemExit inside a handler prints no traceback.
import sys
try:
    1 / 0
except ZeroDivisionError:
    sys.exit(5)
