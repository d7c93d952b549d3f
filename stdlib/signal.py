# Signals of the operating system. The C part is in _signal; here numbers get names.
# SPDX-License-Identifier: MIT

import _signal
from _signal import (ITIMER_PROF, ITIMER_REAL, ITIMER_VIRTUAL, alarm, default_int_handler, pause,
                     raise_signal, set_wakeup_fd, siginterrupt, strsignal)

__all__ = ['Handlers', 'ItimerError', 'NSIG', 'Sigmasks', 'Signals', 'pthread_kill',
           *[name for name in vars(_signal) if name[0] != '_']]

NSIG = 65


class itimer_error(OSError):
    """What setitimer() and getitimer() raise."""


ItimerError = itimer_error


# ---- names: enumerations take long to make, and few programs ask for them ----

def _make_names():
    from enum import IntEnum
    numbers = {name: value for name, value in vars(_signal).items() if name.startswith('SIG')}
    masks = ('SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK')
    signals = [(name, numbers[name]) for name in numbers if name not in masks]
    signals.sort(key=lambda item: (item[1], item[0]))
    for name, members in (('Signals', signals),
                          ('Handlers', [('SIG_DFL', 0), ('SIG_IGN', 1)]),
                          ('Sigmasks', [(each, numbers[each]) for each in masks])):
        kind = IntEnum(name, members, module='signal')
        globals()[name] = kind
        globals().update(kind.__members__)


def __getattr__(name):
    if name[:3] in ('SIG', 'Sig', 'Han') and 'Signals' not in globals():
        _make_names()
        if name in globals():
            return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    if 'Signals' not in globals():
        _make_names()
    return list(globals())


def _named(number, kind):
    # The member of the enumeration, or the value as it is.
    if not isinstance(number, int):
        return number
    if 'Signals' not in globals():
        _make_names()
    try:
        return globals()[kind](number)
    except ValueError:
        return number


# ---- handlers ----

def signal(signalnum, handler, /):
    """Set what is called with number and frame when a signal comes, SIG_IGN or SIG_DFL.

    Handlers run in the main thread, between two instructions. Return the handler before.
    """
    if isinstance(handler, int):
        handler = int(handler)
    return _named(_signal.signal(signalnum, handler), 'Handlers')


def getsignal(signalnum, /):
    """Return the handler of a signal; None if it was set by others than scripts."""
    return _named(_signal.getsignal(signalnum), 'Handlers')


# ---- timers ----

def _timer(result):
    if isinstance(result, int):
        from os import strerror
        raise itimer_error(result, strerror(result))
    return result


def setitimer(which, seconds, interval=0.0, /):
    """Have a signal sent after seconds, then every interval; return the timer before."""
    return _timer(_signal.setitimer(which, seconds, interval))


def getitimer(which, /):
    """Return what is left of a timer, and its interval."""
    return _timer(_signal.getitimer(which))


# ---- sets of signals ----

def _set_of(numbers):
    return {_named(number, 'Signals') for number in numbers}


def valid_signals():
    """Return the set of signals that there are."""
    return _set_of(_signal.valid_signals())


def sigpending():
    """Return the set of signals that wait to be let through."""
    return _set_of(_signal.sigpending())


def pthread_sigmask(how, mask, /):
    """Change which signals are held back from this thread; return those before."""
    return _set_of(_signal.pthread_sigmask(how, tuple(mask)))


def sigwait(sigset, /):
    """Wait for one of a set of signals that are held back; return it."""
    return _named(_signal.sigwait(tuple(sigset)), 'Signals')


def pthread_kill(thread_id, signalnum, /):
    """Send a signal to a thread: as handlers run in the main thread, to that one."""
    raise_signal(signalnum)
