# Futures: the class is native; here is what couples futures, of threads too.
# SPDX-License-Identifier: MIT

from _asyncio import Future

from . import base_futures, events, exceptions

__all__ = ('Future', 'wrap_future', 'isfuture')

# There is one implementation; tests that compare two find it under both names.
_PyFuture = _CFuture = Future

isfuture = base_futures.isfuture
_PENDING = base_futures._PENDING
_CANCELLED = base_futures._CANCELLED
_FINISHED = base_futures._FINISHED

STACK_DEBUG = 9     # one below logging.DEBUG


def _get_loop(fut):
    # Strangers with the protocol of a future may have the attribute only.
    if hasattr(fut, 'get_loop'):
        return fut.get_loop()
    return fut._loop


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


def _is_thread_future(future):
    # Imported here: programs without threads do not need the module.
    import concurrent.futures
    return isinstance(future, concurrent.futures.Future)


def _convert_future_exc(exc):
    import concurrent.futures
    kind = type(exc)
    if kind is concurrent.futures.CancelledError:
        kind = exceptions.CancelledError
    elif kind is concurrent.futures.InvalidStateError:
        kind = exceptions.InvalidStateError
    else:
        return exc
    return kind(*exc.args).with_traceback(exc.__traceback__)


def _hand_over(source, target):
    exc = source.exception()
    if exc is None:
        target.set_result(source.result())
    else:
        target.set_exception(_convert_future_exc(exc))


def _set_concurrent_future_state(concurrent, source):
    """Copies the outcome of a future to a future of threads."""
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if concurrent.set_running_or_notify_cancel():
        _hand_over(source, concurrent)


def _copy_future_state(source, dest):
    """Copies the outcome of a future of either kind to a future of a loop."""
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
    else:
        _hand_over(source, dest)


def _chain_future(source, destination):
    """Passes the outcome of source on to destination, and a cancellation back.

    Both may be futures of a loop or of threads; what belongs to another loop is told there.
    """
    source_is_ours = isfuture(source)
    if not source_is_ours and not _is_thread_future(source):
        raise TypeError('A future is required for source argument')
    destination_is_ours = isfuture(destination)
    if not destination_is_ours and not _is_thread_future(destination):
        raise TypeError('A future is required for destination argument')
    source_loop = _get_loop(source) if source_is_ours else None
    dest_loop = _get_loop(destination) if destination_is_ours else None

    def _set_state(future, other):
        if destination_is_ours:
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """A future of the loop that ends as the given future of threads does."""
    if isfuture(future):
        return future
    assert _is_thread_future(future), f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = events.get_event_loop()
    wrapper = loop.create_future()
    _chain_future(future, wrapper)
    return wrapper
