# What a transport calls: interfaces whose methods do nothing.
# SPDX-License-Identifier: MIT

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol',
           'BufferedProtocol')


class BaseProtocol:
    """What all protocols have in common."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection stands; this is its transport."""

    def connection_lost(self, exc):
        """The connection is gone: because of an exception, or None."""

    def pause_writing(self):
        """The transport's buffer has grown beyond its high-water mark; called at once."""

    def resume_writing(self):
        """The transport's buffer has shrunk to its low-water mark."""


class Protocol(BaseProtocol):
    """Receives a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """No more will come; a true result keeps the transport open."""


class BufferedProtocol(BaseProtocol):
    """Receives a stream of bytes into buffers of its own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Return a buffer that is not empty, for about sizehint bytes (-1: any number)."""

    def buffer_updated(self, nbytes):
        """So many bytes now stand in the buffer."""

    def eof_received(self):
        """No more will come; a true result keeps the transport open."""


class DatagramProtocol(BaseProtocol):
    """Receives datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """Is told of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child has written to its pipe fd."""

    def pipe_connection_lost(self, fd, exc):
        """The child's pipe fd is closed."""

    def process_exited(self):
        """The child has ended."""


def _feed_data_to_buffered_proto(proto, data):
    while data:
        buffer = proto.get_buffer(len(data))
        count = min(len(buffer), len(data))
        if count == 0:
            raise RuntimeError('get_buffer() returned an empty buffer')
        buffer[:count] = data[:count]
        proto.buffer_updated(count)
        data = data[count:]
