# SIGINT with SIG_DFL kills; nothing more runs.
import os
import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_DFL)
print('before')
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGINT)
print('after')
