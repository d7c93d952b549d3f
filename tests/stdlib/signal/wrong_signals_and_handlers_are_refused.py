# signal() checks number and handler; SIGKILL cannot be caught; timers have their own error.
import signal

for number, handler in [(0, print), (65, print), (signal.SIGUSR1, 'x'), (signal.SIGUSR1, None),
                        (signal.SIGKILL, print), (signal.SIGUSR1, 5)]:
    try:
        signal.signal(number, handler)
    except Exception as exc:
        print(type(exc).__name__, exc)
try:
    signal.getsignal(-1)
except ValueError as exc:
    print(exc)
try:
    signal.setitimer(99, 1)
except signal.ItimerError as exc:
    print(isinstance(exc, OSError), exc)
try:
    signal.SIGNOTHING
except AttributeError as exc:
    print(exc)
