# The report of event loops that can never go on. A script finds DeadlockError in module ouro.
# SPDX-License-Identifier: MIT


class DeadlockError(RuntimeError):
    """Every task of an event loop waits, and nothing is left that could wake one."""

    __module__ = 'ouro'


def _await_stack(coro):
    # A line for each frame, the outermost first.
    while coro is not None:
        for kind, inner in (('cr', 'cr_await'), ('gi', 'gi_yieldfrom'), ('ag', 'ag_await')):
            frame = getattr(coro, f'{kind}_frame', None)
            if frame is not None:
                yield f'    File "{frame.f_code.co_filename}", line {frame.f_lineno}, in {coro.__qualname__}'
                coro = getattr(coro, inner)
                break
        else:
            return


def _waited(loop, task):
    what = loop._waited(task)
    if isinstance(what, tuple):
        name, owner = what
        return name if owner is None else f'{name} of {owner!r}'
    return repr(what)


def _report(loop):
    lines = ['every task waits, and nothing is left that could wake one']
    for task in loop._tasks():
        lines.append(f'  {task.get_name()} waits for {_waited(loop, task)}')
        lines.extend(_await_stack(task.get_coro()))
    return '\n'.join(lines)


def _may_be_woken(loop):
    # By a signal. Ctrl-C alone does not count: it is there to end what hangs.
    import signal
    if loop._signal_handlers:
        return True
    return any(callable(signal.getsignal(number)) for number in signal.valid_signals() - {signal.SIGINT})


def _deadlocked(loop):
    # Called when nothing is ready, no timer is set and all other threads wait for ever. True: the main task goes on.
    if _may_be_woken(loop):
        return False
    error = DeadlockError(_report(loop))
    main = getattr(loop, '_main', None)
    if main is not None and loop._throw(main, error):
        return True
    raise error
