# Event loops as seen from outside: what one can do, handles of callbacks, and which loop is current.
# SPDX-License-Identifier: MIT

import contextvars
import sys
import threading

from . import format_helpers

__all__ = ('AbstractEventLoopPolicy', 'AbstractEventLoop', 'AbstractServer', 'Handle',
           'TimerHandle', 'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop',
           'set_event_loop', 'new_event_loop', 'get_child_watcher', 'set_child_watcher',
           '_set_running_loop', 'get_running_loop', '_get_running_loop')


# ---- callbacks ----

# ---- handles: the classes are native; here is what they say of themselves ----

def _describe(handle):
    return format_helpers._format_callback_source(
        handle._callback, handle._args, debug=handle._loop.get_debug())


def _handle_repr_info(handle):
    info = [handle.__class__.__name__]
    if handle._cancelled:
        info.append('cancelled')
    if isinstance(handle, TimerHandle):
        info.append(f'when={handle._when}')
    if handle._callback is not None:
        info.append(_describe(handle))
    if handle._source_traceback:
        frame = handle._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return info


def _handle_repr(handle):
    return f"<{' '.join(handle._repr_info())}>"


def _callback_failed(handle, exc):
    # A callback of a loop raised.
    context = {'message': f'Exception in callback {_describe(handle)}',
               'exception': exc, 'handle': handle}
    if handle._source_traceback:
        context['source_traceback'] = handle._source_traceback
    handle._loop.call_exception_handler(context)


def _check_call(loop, callback, method):
    # In debug mode.
    if method != 'call_soon_threadsafe':
        loop._check_thread()
    loop._check_callback(callback, method)


def _create_task(loop, coro, name, context):
    # The rarer ways of a native loop to make a task.
    loop._check_closed()
    factory = loop._task_factory
    if factory is None:
        task = Task(coro, loop=loop, name=name, context=context)
        if task._source_traceback:
            del task._source_traceback[-1]
        return task
    if context is None:
        task = factory(loop, coro)
    else:
        task = factory(loop, coro, context=context)
    task.set_name(name)
    return task


# ---- interfaces ----

class AbstractServer:
    """What create_server() gives."""

    def close(self):
        """Take no more connections; those that are open stay open."""
        raise NotImplementedError

    def close_clients(self):
        """Close every open connection."""
        raise NotImplementedError

    def abort_clients(self):
        """Close every open connection at once, without sending what is left."""
        raise NotImplementedError

    def get_loop(self):
        """Return the loop that the server belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """Return True if connections are taken."""
        raise NotImplementedError

    async def start_serving(self):
        """Begin to take connections; again is no error."""
        raise NotImplementedError

    async def serve_forever(self):
        """Take connections until cancelled, then close."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until the server and its connections are closed."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


_PIPE = -1  # subprocess.PIPE


class AbstractEventLoop:
    """What a loop can do. Tasks and futures work on any object that does it."""

    # Life.

    def run_forever(self):
        """Run until stop() is called."""
        raise NotImplementedError

    def run_until_complete(self, future):
        """Run until the future is done; return its result or raise its exception."""
        raise NotImplementedError

    def stop(self):
        """Let the loop end its present turn and no more."""
        raise NotImplementedError

    def is_running(self):
        """Return True while the loop runs."""
        raise NotImplementedError

    def is_closed(self):
        """Return True once the loop was closed."""
        raise NotImplementedError

    def close(self):
        """Close the loop for good; again is no error."""
        raise NotImplementedError

    async def shutdown_asyncgens(self):
        """Close all asynchronous generators that have begun and not ended."""
        raise NotImplementedError

    async def shutdown_default_executor(self):
        """Wait for the default executor's threads to end."""
        raise NotImplementedError

    # Callbacks; all of these return handles.

    def _timer_handle_cancelled(self, handle):
        """Told by a TimerHandle that it was cancelled."""
        raise NotImplementedError

    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        raise NotImplementedError

    def call_at(self, when, callback, *args, context=None):
        raise NotImplementedError

    def time(self):
        raise NotImplementedError

    def create_future(self):
        raise NotImplementedError

    def create_task(self, coro, *, name=None, context=None):
        raise NotImplementedError

    # Threads.

    def call_soon_threadsafe(self, callback, *args, context=None):
        raise NotImplementedError

    def run_in_executor(self, executor, func, *args):
        raise NotImplementedError

    def set_default_executor(self, executor):
        raise NotImplementedError

    # Connections.

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        raise NotImplementedError

    async def getnameinfo(self, sockaddr, flags=0):
        raise NotImplementedError

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0,
                                proto=0, flags=0, sock=None, local_addr=None, server_hostname=None,
                                ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                                happy_eyeballs_delay=None, interleave=None):
        raise NotImplementedError

    # The defaults are AF_UNSPEC and AI_PASSIVE.
    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1,
                            sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None,
                            keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                            start_serving=True):
        """Make a server that listens on host and port."""
        raise NotImplementedError

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """Send a file through a transport; return the number of bytes sent."""
        raise NotImplementedError

    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False,
                        server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Return a transport that speaks TLS over the given one."""
        raise NotImplementedError

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None,
                                     server_hostname=None, ssl_handshake_timeout=None,
                                     ssl_shutdown_timeout=None):
        raise NotImplementedError

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100,
                                 ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                                 start_serving=True):
        """Make a server that listens on a Unix domain socket."""
        raise NotImplementedError

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                      ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Handle a connection that was accepted elsewhere."""
        raise NotImplementedError

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *,
                                       family=0, proto=0, flags=0, reuse_address=None,
                                       reuse_port=None, allow_broadcast=None, sock=None):
        """Make a socket for datagrams; return its transport and protocol."""
        raise NotImplementedError

    # Pipes and processes.

    async def connect_read_pipe(self, protocol_factory, pipe):
        """Let the loop read from a pipe; return transport and protocol."""
        raise NotImplementedError

    async def connect_write_pipe(self, protocol_factory, pipe):
        """Let the loop write to a pipe; return transport and protocol."""
        raise NotImplementedError

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=_PIPE, stdout=_PIPE,
                               stderr=_PIPE, **kwargs):
        raise NotImplementedError

    async def subprocess_exec(self, protocol_factory, *args, stdin=_PIPE, stdout=_PIPE,
                              stderr=_PIPE, **kwargs):
        raise NotImplementedError

    # Descriptors. What removes tells whether there was something to remove.

    def add_reader(self, fd, callback, *args):
        raise NotImplementedError

    def remove_reader(self, fd):
        raise NotImplementedError

    def add_writer(self, fd, callback, *args):
        raise NotImplementedError

    def remove_writer(self, fd):
        raise NotImplementedError

    # Sockets.

    async def sock_recv(self, sock, nbytes):
        raise NotImplementedError

    async def sock_recv_into(self, sock, buf):
        raise NotImplementedError

    async def sock_recvfrom(self, sock, bufsize):
        raise NotImplementedError

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        raise NotImplementedError

    async def sock_sendall(self, sock, data):
        raise NotImplementedError

    async def sock_sendto(self, sock, data, address):
        raise NotImplementedError

    async def sock_connect(self, sock, address):
        raise NotImplementedError

    async def sock_accept(self, sock):
        raise NotImplementedError

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=None):
        raise NotImplementedError

    # Signals.

    def add_signal_handler(self, sig, callback, *args):
        raise NotImplementedError

    def remove_signal_handler(self, sig):
        raise NotImplementedError

    # How tasks are made, and who is told of errors.

    def set_task_factory(self, factory):
        raise NotImplementedError

    def get_task_factory(self):
        raise NotImplementedError

    def get_exception_handler(self):
        raise NotImplementedError

    def set_exception_handler(self, handler):
        raise NotImplementedError

    def default_exception_handler(self, context):
        raise NotImplementedError

    def call_exception_handler(self, context):
        raise NotImplementedError

    def get_debug(self):
        raise NotImplementedError

    def set_debug(self, enabled):
        raise NotImplementedError


# ---- policies: which loop is whose ----

class AbstractEventLoopPolicy:
    """Decides which loop belongs to whom."""

    def get_event_loop(self):
        """Return the caller's loop, never None; raise if there is none and none is to be made."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Make loop the caller's."""
        raise NotImplementedError

    def new_event_loop(self):
        """Make a loop, which becomes nobody's."""
        raise NotImplementedError

    def get_child_watcher(self):
        """Return what watches child processes."""
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        """Set what watches child processes."""
        raise NotImplementedError


def _frames_of_asyncio(frame):
    # How many frames from `frame` outward are asyncio's own.
    count = 0
    while frame is not None:
        module = frame.f_globals.get('__name__')
        if module != 'asyncio' and not module.startswith('asyncio.'):
            break
        count += 1
        frame = frame.f_back
    return count


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has its own loop. Only the main thread's is made when first asked for."""

    _loop_factory = None

    class _Local(threading.local):
        _loop = None
        _set_called = False

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        """Return the thread's loop."""
        local = self._local
        if (local._loop is None and not local._set_called
                and threading.current_thread() is threading.main_thread()):
            import warnings
            warnings.warn('There is no current event loop', DeprecationWarning,
                          stacklevel=2 + _frames_of_asyncio(sys._getframe(1)))
            self.set_event_loop(self.new_event_loop())
        if local._loop is None:
            raise RuntimeError(
                f'There is no current event loop in thread {threading.current_thread().name!r}.')
        return local._loop

    def set_event_loop(self, loop):
        """Set the thread's loop."""
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError('loop must be an instance of AbstractEventLoop or None, '
                            f"not '{type(loop).__name__}'")
        self._local._loop = loop

    def new_event_loop(self):
        """Make a loop."""
        return self._loop_factory()


_event_loop_policy = None  # one for all threads, made when first needed
_lock = threading.Lock()  # held while it is made


def _init_event_loop_policy():
    global _event_loop_policy
    with _lock:
        if _event_loop_policy is None:
            from . import DefaultEventLoopPolicy
            _event_loop_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    """Return the policy."""
    if _event_loop_policy is None:
        _init_event_loop_policy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Set the policy; None stands for the default one."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError('policy must be an instance of AbstractEventLoopPolicy or None, '
                        f"not '{type(policy).__name__}'")
    _event_loop_policy = policy


def set_event_loop(loop):
    """Ask the policy to make loop the caller's."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Ask the policy for a new loop."""
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    """Ask the policy what watches child processes."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Tell the policy what watches child processes."""
    return get_event_loop_policy().set_child_watcher(watcher)


# At the end, because _asyncio asks this module for the policy.
from _asyncio import Handle, Task, TimerHandle, _get_running_loop, _set_running_loop, get_event_loop, get_running_loop

# There is one implementation; CPython has a second, and both have names.
_py__get_running_loop = _c__get_running_loop = _get_running_loop
_py__set_running_loop = _c__set_running_loop = _set_running_loop
_py_get_running_loop = _c_get_running_loop = get_running_loop
_py_get_event_loop = _c_get_event_loop = get_event_loop
