# A handler set with signal.signal() gets the number and the interrupted frame; what it raises comes out there.
import os
import signal


def handle(number, frame):
    print('got', signal.Signals(number).name, 'in', frame.f_code.co_name)


def work():
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)


print(signal.signal(signal.SIGUSR1, handle))
work()
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handle, signal.getsignal(signal.SIGUSR1))
work()


def fail(number, frame):
    raise ValueError('from the handler')


signal.signal(signal.SIGALRM, fail)
print(signal.setitimer(signal.ITIMER_REAL, 0.01))
try:
    while True:
        pass
except ValueError as exc:
    print(exc)

try:
    os.kill(os.getpid(), signal.SIGINT)
    print('not reached')
except KeyboardInterrupt:
    print('interrupted')
signal.signal(signal.SIGINT, handle)
os.kill(os.getpid(), signal.SIGINT)
