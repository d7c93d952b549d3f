# sys.exit with a number; finally still runs.
import sys
try:
    sys.exit(3)
finally:
    print("finally")
