# An HTTP server that asks a WSGI application.
# SPDX-License-Identifier: MIT

import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from wsgiref.handlers import SimpleHandler

__version__ = '0.2'
__all__ = ['WSGIServer', 'WSGIRequestHandler', 'demo_app', 'make_server']

server_version = 'WSGIServer/' + __version__
sys_version = f'{sys.implementation.name}/{sys.version.split()[0]}'
software_version = f'{server_version} {sys_version}'


def _unquote(path):
    """Puts the characters for which % and two digits stand in their place."""
    pieces = path.encode('iso-8859-1').split(b'%')
    text = pieces[0]
    for piece in pieces[1:]:
        try:
            text += bytes.fromhex(piece[:2].decode('ascii')) + piece[2:]
        except ValueError:
            text += b'%' + piece
    return text.decode('iso-8859-1')


class ServerHandler(SimpleHandler):
    """Logs the request at its end."""

    server_software = software_version

    def close(self):
        """Logs the request and forgets it."""
        try:
            self.request_handler.log_request(self.status.split(' ', 1)[0], self.bytes_sent)
        finally:
            super().close()


class WSGIServer(HTTPServer):
    """A server for one application."""

    application = None

    def server_bind(self):
        """Binds the socket; then the server knows what to tell the application."""
        super().server_bind()
        self.setup_environ()

    def setup_environ(self):
        """Makes what is the same in all requests."""
        self.base_environ = {
            'SERVER_NAME': self.server_name,
            'GATEWAY_INTERFACE': 'CGI/1.1',
            'SERVER_PORT': str(self.server_port),
            'REMOTE_HOST': '',
            'CONTENT_LENGTH': '',
            'SCRIPT_NAME': '',
        }

    def get_app(self):
        """The application."""
        return self.application

    def set_app(self, application):
        """Sets the application."""
        self.application = application


class WSGIRequestHandler(BaseHTTPRequestHandler):
    """A request for the application."""

    server_version = server_version

    def get_environ(self):
        """What the application is told of the request."""
        env = dict(self.server.base_environ)
        path, _, query = self.path.partition('?')
        env.update({
            'SERVER_PROTOCOL': self.request_version,
            'SERVER_SOFTWARE': self.server_version,
            'REQUEST_METHOD': self.command,
            'PATH_INFO': _unquote(path),
            'QUERY_STRING': query,
            'REMOTE_ADDR': self.client_address[0],
            'CONTENT_TYPE': self.headers.get('content-type') or self.headers.get_content_type(),
        })
        length = self.headers.get('content-length')
        if length:
            env['CONTENT_LENGTH'] = length
        for name, value in self.headers.items():
            name = name.replace('-', '_').upper()
            if name in env:
                continue
            name, value = 'HTTP_' + name, value.strip()
            env[name] = f'{env[name]},{value}' if name in env else value
        return env

    def get_stderr(self):
        """Where the application complains."""
        return sys.stderr

    def handle(self):
        """Handles one request."""
        if self._read_request_line() and self.parse_request():
            handler = ServerHandler(self.rfile, self.wfile, self.get_stderr(), self.get_environ(),
                                    multithread=False)
            handler.request_handler = self
            handler.run(self.server.get_app())


def demo_app(environ, start_response):
    """An application that shows its environment."""
    lines = ['Hello world!', ''] + [f'{key} = {value!r}' for key, value in sorted(environ.items())]
    start_response('200 OK', [('Content-Type', 'text/plain; charset=utf-8')])
    return [('\n'.join(lines) + '\n').encode('utf-8')]


def make_server(host, port, app, server_class=WSGIServer, handler_class=WSGIRequestHandler):
    """A server for the application."""
    server = server_class((host, port), handler_class)
    server.set_app(app)
    return server
