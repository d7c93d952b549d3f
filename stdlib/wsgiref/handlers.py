# Runs one request through a WSGI application.
# SPDX-License-Identifier: MIT

import sys
import time

__all__ = ['SimpleHandler']

_WEEKDAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_HOP_BY_HOP = frozenset(('connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization',
                         'te', 'trailers', 'transfer-encoding', 'upgrade'))


def format_date_time(timestamp):
    """A time as headers have it."""
    t = time.gmtime(timestamp)
    return (f'{_WEEKDAYS[t.tm_wday]}, {t.tm_mday:02d} {_MONTHS[t.tm_mon - 1]} {t.tm_year:04d} '
            f'{t.tm_hour:02d}:{t.tm_min:02d}:{t.tm_sec:02d} GMT')


def _check_text(text, title):
    if type(text) is not str:
        raise AssertionError(f'{title} must be of type str (got {text!r})')


def _check_status(status):
    _check_text(status, 'Status')
    if len(status) < 4:
        raise AssertionError('Status must be at least 4 characters')
    if not status[:3].isdigit():
        raise AssertionError('Status message must begin w/3-digit code')
    if status[3] != ' ':
        raise AssertionError('Status message must have a space after code')


def _check_header(name, value):
    _check_text(name, 'Header name')
    _check_text(value, 'Header value')
    assert name.lower() not in _HOP_BY_HOP, f"Hop-by-hop header, '{name}: {value}', not allowed"


class SimpleHandler:
    """Gives an application its environment, and sends what it returns."""

    wsgi_version = (1, 0)
    wsgi_run_once = False
    http_version = '1.0'
    server_software = None
    error_status = '500 Internal Server Error'
    error_headers = [('Content-Type', 'text/plain')]
    error_body = b'A server error occurred.  Please contact the administrator.'

    status = headers = result = environ = None
    headers_sent = False
    bytes_sent = 0

    def __init__(self, stdin, stdout, stderr, environ, multithread=True, multiprocess=False):
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.base_env = environ
        self.wsgi_multithread = multithread
        self.wsgi_multiprocess = multiprocess

    def run(self, application):
        """Handles the request; an error of the application is logged, and told if possible."""
        try:
            self.setup_environ()
            self.result = application(self.environ, self.start_response)
            self.finish_response()
        except (ConnectionAbortedError, BrokenPipeError, ConnectionResetError):
            pass        # The client has gone.
        except BaseException:
            try:
                self.handle_error()
            except BaseException:
                self.close()
                raise

    def setup_environ(self):
        """Makes what the application is called with."""
        env = self.environ = dict(self.base_env)
        env['wsgi.input'] = self.stdin
        env['wsgi.errors'] = self.stderr
        env['wsgi.version'] = self.wsgi_version
        env['wsgi.run_once'] = self.wsgi_run_once
        env['wsgi.url_scheme'] = 'https' if env.get('HTTPS') in ('yes', 'on', '1') else 'http'
        env['wsgi.multithread'] = self.wsgi_multithread
        env['wsgi.multiprocess'] = self.wsgi_multiprocess
        if self.server_software:
            env.setdefault('SERVER_SOFTWARE', self.server_software)

    def start_response(self, status, headers, exc_info=None):
        """What the application calls before it gives the body."""
        if exc_info:
            if self.headers_sent:
                raise exc_info[1].with_traceback(exc_info[2])
        elif self.headers is not None:
            raise AssertionError('Headers already set!')
        self.status = status
        self.headers = list(headers)
        _check_status(status)
        for name, value in headers:
            _check_header(name, value)
        return self.write

    def finish_response(self):
        """Sends the body."""
        try:
            for data in self.result:
                self.write(data)
            if not self.headers_sent:
                if not self._has_header('Content-Length'):
                    self.headers.append(('Content-Length', '0'))
                self.send_headers()
        except BaseException:
            if hasattr(self.result, 'close'):
                self.result.close()
            raise
        self.close()

    def write(self, data):
        """Sends a part of the body."""
        assert type(data) is bytes, 'write() argument must be a bytes instance'
        if not self.status:
            raise AssertionError('write() before start_response()')
        self.bytes_sent += len(data)
        if not self.headers_sent:
            self.send_headers()
        self._write(data)
        self.stdout.flush()

    def send_headers(self):
        """Sends all that stands before the body."""
        if not self._has_header('Content-Length') and self._is_one_block():
            self.headers.append(('Content-Length', str(self.bytes_sent)))
        self.headers_sent = True
        if self.environ['SERVER_PROTOCOL'].upper() == 'HTTP/0.9':
            return
        lines = [f'HTTP/{self.http_version} {self.status}']
        if not self._has_header('Date'):
            lines.append(f'Date: {format_date_time(time.time())}')
        if self.server_software and not self._has_header('Server'):
            lines.append(f'Server: {self.server_software}')
        lines += [f'{name}: {value}' for name, value in self.headers]
        self._write(('\r\n'.join(lines) + '\r\n\r\n').encode('iso-8859-1'))

    def _has_header(self, name):
        return any(other.lower() == name.lower() for other, _ in self.headers)

    def _is_one_block(self):
        return hasattr(self.result, '__len__') and len(self.result) == 1

    def _write(self, data):
        written = self.stdout.write(data)
        while written is not None and written < len(data):
            data = data[written:]
            written = self.stdout.write(data)

    def close(self):
        """Forgets the request."""
        try:
            if hasattr(self.result, 'close'):
                self.result.close()
        finally:
            self.result = self.headers = self.status = self.environ = None
            self.bytes_sent = 0
            self.headers_sent = False

    def handle_error(self):
        """Logs the current exception, and tells the client if nothing was sent yet."""
        from traceback import print_exception
        exc_info = sys.exc_info()
        print_exception(*exc_info, None, self.stderr)
        self.stderr.flush()
        if not self.headers_sent:
            self.start_response(self.error_status, self.error_headers, exc_info)
            self.result = [self.error_body]
            self.finish_response()
