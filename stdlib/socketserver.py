# Servers that hand each request to an object of its own.
# SPDX-License-Identifier: MIT

import selectors
import socket
import sys
import threading
from io import BufferedIOBase, BytesIO
from time import monotonic

__all__ = ['BaseServer', 'TCPServer', 'UDPServer', 'ThreadingUDPServer', 'ThreadingTCPServer',
           'BaseRequestHandler', 'StreamRequestHandler', 'DatagramRequestHandler',
           'ThreadingMixIn']


class BaseServer:
    """The life of a server; what requests are and where they come from is left open."""

    timeout = None      # of handle_request(), in seconds

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self.__is_shut_down = threading.Event()
        self.__shutdown_request = False

    def server_activate(self):
        """Called once, when the address has been bound."""

    def serve_forever(self, poll_interval=0.5):
        """Handles requests until shutdown(), for which it looks every poll_interval seconds."""
        self.__is_shut_down.clear()
        try:
            with selectors.PollSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while not self.__shutdown_request:
                    ready = selector.select(poll_interval)
                    if self.__shutdown_request:
                        break
                    if ready:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self.__shutdown_request = False
            self.__is_shut_down.set()

    def shutdown(self):
        """Ends serve_forever(), which must run in another thread, and waits for that."""
        self.__shutdown_request = True
        self.__is_shut_down.wait()

    def service_actions(self):
        """Called by serve_forever() between requests."""

    def handle_request(self):
        """Waits for one request, at most for the timeout, and handles it."""
        limits = [t for t in (self.socket.gettimeout(), self.timeout) if t is not None]
        deadline = monotonic() + min(limits) if limits else None
        with selectors.PollSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while True:
                left = None if deadline is None else deadline - monotonic()
                if selector.select(left):
                    return self._handle_request_noblock()
                if left is not None and left <= 0:
                    return self.handle_timeout()

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if not self.verify_request(request, client_address):
            self.shutdown_request(request)
            return
        try:
            self.process_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except BaseException:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Called when handle_request() has waited in vain."""

    def verify_request(self, request, client_address):
        """Whether the request shall be handled."""
        return True

    def process_request(self, request, client_address):
        """Handles the request and closes it."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Gives the address up."""

    def finish_request(self, request, client_address):
        """Makes the object that handles the request."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """Ends a request properly."""
        self.close_request(request)

    def close_request(self, request):
        """Closes a request."""

    def handle_error(self, request, client_address):
        """Tells of an exception in a handler."""
        import traceback
        print('-' * 40, file=sys.stderr)
        print('Exception occurred during processing of request from', client_address,
              file=sys.stderr)
        traceback.print_exc()
        print('-' * 40, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server at a socket of connections."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except BaseException:
                self.server_close()
                raise

    def server_bind(self):
        """Binds the socket to the address."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.allow_reuse_port and hasattr(socket, 'SO_REUSEPORT'):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        """Begins to listen."""
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        """Closes the socket."""
        self.socket.close()

    def fileno(self):
        """The descriptor of the socket, for selectors."""
        return self.socket.fileno()

    def get_request(self):
        """The next connection, and where it comes from."""
        return self.socket.accept()

    def shutdown_request(self, request):
        """Says that nothing more will be sent, and closes the connection."""
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass        # The other side has gone.
        self.close_request(request)

    def close_request(self, request):
        """Closes the connection."""
        request.close()


class UDPServer(TCPServer):
    """A server at a socket of datagrams: a request is a pair of datagram and socket."""

    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        """The next datagram, and where it comes from."""
        datagram, client_address = self.socket.recvfrom(self.max_packet_size)
        return (datagram, self.socket), client_address

    def server_activate(self):
        """There is nothing to listen for."""

    def shutdown_request(self, request):
        """There is no connection to end."""
        self.close_request(request)

    def close_request(self, request):
        """There is no connection to close."""


class _Threads(list):
    """The threads of a server that it waits for when it is closed."""

    def append(self, thread):
        self[:] = [other for other in self if other.is_alive()]
        if not thread.daemon:
            super().append(thread)

    def join(self):
        while self:
            self.pop(0).join()


class ThreadingMixIn:
    """Handles each request in a thread of its own."""

    daemon_threads = False
    block_on_close = True

    def process_request_thread(self, request, client_address):
        """What the thread does."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        """Starts the thread."""
        thread = threading.Thread(target=self.process_request_thread,
                                  args=(request, client_address))
        thread.daemon = self.daemon_threads
        if self.block_on_close:
            vars(self).setdefault('_threads', _Threads()).append(thread)
        thread.start()

    def server_close(self):
        """Closes the server and waits for its threads."""
        super().server_close()
        vars(self).get('_threads', _Threads()).join()


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    """Datagrams, each handled in a thread."""


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    """Connections, each handled in a thread."""


if hasattr(socket, 'AF_UNIX'):
    __all__ += ['UnixStreamServer', 'UnixDatagramServer', 'ThreadingUnixStreamServer',
                'ThreadingUnixDatagramServer']

    class UnixStreamServer(TCPServer):
        """Connections at a path."""

        address_family = socket.AF_UNIX

    class UnixDatagramServer(UDPServer):
        """Datagrams at a path."""

        address_family = socket.AF_UNIX

    class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
        """Connections at a path, each handled in a thread."""

    class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
        """Datagrams at a path, each handled in a thread."""


class BaseRequestHandler:
    """One request: derived classes say in handle() what is done."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Called before handle()."""

    def handle(self):
        """Does what was asked for."""

    def finish(self):
        """Called after handle()."""


class StreamRequestHandler(BaseRequestHandler):
    """A connection, read from rfile and answered to wfile."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        """Opens rfile and wfile."""
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile('rb', self.rbufsize)
        if self.wbufsize == 0:
            self.wfile = _SocketWriter(self.connection)
        else:
            self.wfile = self.connection.makefile('wb', self.wbufsize)

    def finish(self):
        """Closes both."""
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:
                pass        # The other side has gone.
        self.wfile.close()
        self.rfile.close()


class _SocketWriter(BufferedIOBase):
    """A file that sends what is written to it at once."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        with memoryview(b) as view:
            return view.nbytes

    def fileno(self):
        return self._sock.fileno()


class DatagramRequestHandler(BaseRequestHandler):
    """A datagram, read from rfile; what is in wfile at the end is the answer."""

    def setup(self):
        """Opens rfile and wfile."""
        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        """Sends the answer."""
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
