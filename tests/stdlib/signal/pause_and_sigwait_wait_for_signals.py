# pause() returns after a handler has run; sigwait() takes a signal that is held back.
import signal
import threading

signal.signal(signal.SIGALRM, lambda number, frame: print('alarm'))
signal.setitimer(signal.ITIMER_REAL, 0.01)
signal.pause()
print('went on')


def fail(number, frame):
    raise ValueError('in the handler')


signal.signal(signal.SIGALRM, fail)
signal.setitimer(signal.ITIMER_REAL, 0.01)
try:
    signal.pause()
except ValueError as exc:
    print(exc)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
print(repr(signal.sigwait({signal.SIGUSR1, signal.SIGUSR2})))
print(signal.sigpending())
signal.signal(signal.SIGUSR2, lambda number, frame: print('handler in', threading.current_thread().name))
thread = threading.Thread(
    target=lambda: signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR2))
thread.start()
thread.join()
try:
    signal.sigwait([0])
except ValueError as exc:
    print(exc)
