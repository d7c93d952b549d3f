# Numbers, handlers and masks are members of enumerations; sets of signals hold them.
import signal
from signal import SIGTERM

print(repr(signal.SIGINT), SIGTERM, signal.Signals(9), signal.Signals['SIGHUP'], signal.SIGCLD)
print(repr(signal.getsignal(signal.SIGPIPE)), repr(signal.getsignal(signal.SIGTERM)))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.default_int_handler)
print(sorted(signal.valid_signals())[:3], len(signal.valid_signals()))
print(signal.strsignal(2), signal.strsignal(15), signal.NSIG)
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), signal.Sigmasks.SIG_BLOCK)
try:
    signal.default_int_handler(2, None)
except KeyboardInterrupt as exc:
    print(repr(exc))
