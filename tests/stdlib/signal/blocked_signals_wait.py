# A signal that is held back comes when it is let through.
import os
import signal

signal.signal(signal.SIGUSR2, lambda number, frame: print('came'))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2]))
os.kill(os.getpid(), signal.SIGUSR2)
print(signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR2}))
print(signal.sigpending())
