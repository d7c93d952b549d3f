# Only the low byte remains of the status.
import sys
sys.exit(256 + 7)
