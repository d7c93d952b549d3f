# Servers that speak HTTP.
# SPDX-License-Identifier: MIT

import socket
import socketserver
import sys
import time
from http import HTTPStatus

from ._headers import HTTPException, HTTPMessage, LineTooLong, parse_headers

__version__ = '0.6'
__all__ = ['HTTPServer', 'ThreadingHTTPServer', 'BaseHTTPRequestHandler']

_MAX_LINE_SIZE = 65536

DEFAULT_ERROR_MESSAGE = '''\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
'''
DEFAULT_ERROR_CONTENT_TYPE = 'text/html;charset=utf-8'


def _escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class HTTPServer(socketserver.TCPServer):
    """A server that knows its name."""

    allow_reuse_address = True

    def server_bind(self):
        """Binds the socket and finds the name."""
        super().server_bind()
        host, self.server_port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    """A server that handles each connection in a thread."""

    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """A connection: each request is passed to the method do_X, where X is the request's."""

    sys_version = 'Python/' + sys.version.split()[0]
    server_version = 'BaseHTTP/' + __version__
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = 'HTTP/0.9'
    protocol_version = 'HTTP/1.0'
    MessageClass = HTTPMessage
    responses = {status: (status.phrase, status.description)
                 for status in HTTPStatus.__members__.values()}
    weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    monthname = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun',
                 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

    # What a log must not contain raw.
    _control_char_table = str.maketrans({code: fr'\x{code:02x}'
                                         for code in (*range(0x20), *range(0x7f, 0xa0))})
    _control_char_table[ord('\\')] = r'\\'

    def handle(self):
        """Handles requests until the connection shall be closed."""
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def handle_one_request(self):
        """Handles one request."""
        try:
            if not self._read_request_line():
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, 'do_' + self.command, None)
            if method is None:
                self.send_error(HTTPStatus.NOT_IMPLEMENTED,
                                f'Unsupported method ({self.command!r})')
                return
            method()
            self.wfile.flush()
        except TimeoutError as error:
            self.log_error('Request timed out: %r', error)
            self.close_connection = True

    def _read_request_line(self):
        self.raw_requestline = self.rfile.readline(_MAX_LINE_SIZE + 1)
        if len(self.raw_requestline) <= _MAX_LINE_SIZE:
            return True
        self.requestline = self.request_version = self.command = ''
        self.send_error(HTTPStatus.URI_TOO_LONG)
        return False

    # ---- parsing; each step says whether to go on, and has answered if not ----

    def parse_request(self):
        """Takes the request line apart and reads the headers."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, 'iso-8859-1').rstrip('\r\n')
        words = self.requestline.split()
        if not words or len(words) >= 3 and not self._parse_version(words[-1]):
            return False
        if not 2 <= len(words) <= 3:
            self.send_error(HTTPStatus.BAD_REQUEST, f'Bad request syntax ({self.requestline!r})')
            return False
        command, path = words[:2]
        if len(words) == 2:
            self.close_connection = True
            if command != 'GET':
                self.send_error(HTTPStatus.BAD_REQUEST,
                                f'Bad HTTP/0.9 request type ({command!r})')
                return False
        if path.startswith('//'):
            path = '/' + path.lstrip('/')       # or it would name a host
        self.command, self.path = command, path
        return self._parse_headers()

    def _parse_version(self, version):
        protocol, _, number = version.partition('/')
        parts = number.split('.')
        if protocol != 'HTTP' or len(parts) != 2 or not all(p.isdigit() and len(p) <= 10
                                                            for p in parts):
            self.send_error(HTTPStatus.BAD_REQUEST, f'Bad request version ({version!r})')
            return False
        numbers = tuple(map(int, parts))
        if numbers >= (1, 1) and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = False
        if numbers >= (2, 0):
            self.send_error(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED,
                            f'Invalid HTTP version ({number})')
            return False
        self.request_version = version
        return True

    def _parse_headers(self):
        try:
            self.headers = parse_headers(self.rfile, _class=self.MessageClass)
        except HTTPException as error:
            too_long = isinstance(error, LineTooLong)
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            'Line too long' if too_long else 'Too many headers', str(error))
            return False
        self._heed_connection(self.headers.get('Connection', ''))
        if (self.headers.get('Expect', '').lower() == '100-continue' and
                self.protocol_version >= 'HTTP/1.1' and self.request_version >= 'HTTP/1.1'):
            return self.handle_expect_100()
        return True

    def _heed_connection(self, wish):
        wish = wish.lower()
        if wish == 'close':
            self.close_connection = True
        elif wish == 'keep-alive' and self.protocol_version >= 'HTTP/1.1':
            self.close_connection = False

    def handle_expect_100(self):
        """Answers a client that asks before it sends the body."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    # ---- answering ----

    def send_error(self, code, message=None, explain=None):
        """Answers with an error, and a page that explains it."""
        phrase, description = self.responses.get(code, ('???', '???'))
        message = phrase if message is None else message
        explain = description if explain is None else explain
        self.log_error('code %d, message %s', code, message)
        self.send_response(code, message)
        self.send_header('Connection', 'close')
        body = None
        if code >= 200 and code not in (HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT,
                                        HTTPStatus.NOT_MODIFIED):
            page = self.error_message_format % {'code': code, 'message': _escape(message),
                                                'explain': _escape(explain)}
            body = page.encode('UTF-8', 'replace')
            self.send_header('Content-Type', self.error_content_type)
            self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD' and body:
            self.wfile.write(body)

    def send_response(self, code, message=None):
        """Begins an answer, with the headers that all have."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header('Server', self.version_string())
        self.send_header('Date', self.date_time_string())

    def send_response_only(self, code, message=None):
        """Begins an answer."""
        if message is None:
            message = self.responses.get(code, ('',))[0]
        self._buffer(f'{self.protocol_version} {code:d} {message}\r\n')

    def send_header(self, keyword, value):
        """Adds a header to the answer."""
        self._buffer(f'{keyword}: {value}\r\n')
        if keyword.lower() == 'connection':
            wish = value.lower()
            if wish in ('close', 'keep-alive'):
                self.close_connection = wish == 'close'

    def _buffer(self, line):
        # HTTP/0.9 has no headers.
        if self.request_version != 'HTTP/0.9':
            if not hasattr(self, '_headers_buffer'):
                self._headers_buffer = []
            self._headers_buffer.append(line.encode('latin-1', 'strict'))

    def end_headers(self):
        """Sends the headers; the body may follow."""
        self._buffer('\r\n')
        self.flush_headers()

    def flush_headers(self):
        """Sends what has been added so far."""
        if hasattr(self, '_headers_buffer'):
            self.wfile.write(b''.join(self._headers_buffer))
            self._headers_buffer = []

    # ---- logging ----

    def log_request(self, code='-', size='-'):
        """Logs an answer."""
        if isinstance(code, HTTPStatus):
            code = code.value
        self.log_message('"%s" %s %s', self.requestline, str(code), str(size))

    def log_error(self, format, *args):
        """Logs what went wrong."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Writes a line to sys.stderr."""
        message = (format % args).translate(self._control_char_table)
        sys.stderr.write(f'{self.address_string()} - - [{self.log_date_time_string()}] {message}\n')

    def version_string(self):
        """The name of the server's software."""
        return f'{self.server_version} {self.sys_version}'

    def date_time_string(self, timestamp=None):
        """A time as headers have it."""
        t = time.gmtime(timestamp)
        return (f'{self.weekdayname[t.tm_wday]}, {t.tm_mday:02d} {self.monthname[t.tm_mon]} '
                f'{t.tm_year:04d} {t.tm_hour:02d}:{t.tm_min:02d}:{t.tm_sec:02d} GMT')

    def log_date_time_string(self):
        """The time as logs have it."""
        t = time.localtime()
        return (f'{t.tm_mday:02d}/{self.monthname[t.tm_mon]}/{t.tm_year:04d} '
                f'{t.tm_hour:02d}:{t.tm_min:02d}:{t.tm_sec:02d}')

    def address_string(self):
        """Where the request comes from."""
        return self.client_address[0]
