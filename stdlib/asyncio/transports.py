# What moves bytes on behalf of a protocol: interfaces, and when writers are to pause.
# SPDX-License-Identifier: MIT

__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport',
           'SubprocessTransport')


class BaseTransport:
    """What all transports have in common."""

    __slots__ = ('_extra',)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return something that this kind of transport knows."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Return True if it is closed or about to be."""
        raise NotImplementedError

    def close(self):
        """Send what is left, then close."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Change the protocol."""
        raise NotImplementedError

    def get_protocol(self):
        """Return the protocol."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """Receives."""

    __slots__ = ()

    def is_reading(self):
        """Return True unless reading is paused."""
        raise NotImplementedError

    def pause_reading(self):
        """Give the protocol nothing until resume_reading()."""
        raise NotImplementedError

    def resume_reading(self):
        """Go on after pause_reading()."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """Sends."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set at how many unsent bytes the protocol shall pause, and at how many go on."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Return how many bytes are unsent."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """Return the limits, low and high."""
        raise NotImplementedError

    def write(self, data):
        """Send some bytes; does not wait."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Send several pieces as one."""
        self.write(b''.join(list_of_data))

    def write_eof(self):
        """Send what is left, then close the way out."""
        raise NotImplementedError

    def can_write_eof(self):
        """Return True if write_eof() is possible."""
        raise NotImplementedError

    def abort(self):
        """Close at once; what is unsent is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """Receives and sends."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """Sends datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram, to where the socket is connected if addr is None."""
        raise NotImplementedError

    def abort(self):
        """Close at once; what is unsent is lost."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """Holds a child process."""

    __slots__ = ()

    def get_pid(self):
        """Return the child's number."""
        raise NotImplementedError

    def get_returncode(self):
        """Return the child's exit status, None while it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """Return the transport of the child's pipe fd."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send a signal to the child."""
        raise NotImplementedError

    def terminate(self):
        """Ask the child to end (SIGTERM)."""
        raise NotImplementedError

    def kill(self):
        """End the child (SIGKILL)."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """Tells the protocol when to pause writing. A subclass calls _maybe_pause_protocol() when its
    buffer has grown, and _maybe_resume_protocol() when it has shrunk."""

    __slots__ = ('_loop', '_protocol_paused', '_high_water', '_low_water')

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _maybe_pause_protocol(self):
        if not self._protocol_paused and self.get_write_buffer_size() > self._high_water:
            self._protocol_paused = True
            self._tell(self._protocol.pause_writing)

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell(self._protocol.resume_writing)

    def _tell(self, method):
        try:
            method()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{method.__name__}() failed', 'exception': exc,
                'transport': self, 'protocol': self._protocol})

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._high_water, self._low_water = high, low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high, low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
