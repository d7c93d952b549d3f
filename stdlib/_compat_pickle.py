# What Python 2 called modules and names, for pickles of protocols 0 to 2.
# SPDX-License-Identifier: MIT

# Python 2's name: today's.
IMPORT_MAPPING = {
    '__builtin__': 'builtins', 'copy_reg': 'copyreg', 'Queue': 'queue', 'repr': 'reprlib',
    'SocketServer': 'socketserver', 'ConfigParser': 'configparser', 'xmlrpclib': 'xmlrpc.client',
    'SimpleXMLRPCServer': 'xmlrpc.server', 'DocXMLRPCServer': 'xmlrpc.server',
    'HTMLParser': 'html.parser', 'htmlentitydefs': 'html.entities', 'httplib': 'http.client',
    'Cookie': 'http.cookies', 'cookielib': 'http.cookiejar', 'BaseHTTPServer': 'http.server',
    'SimpleHTTPServer': 'http.server', 'CGIHTTPServer': 'http.server',
    'urllib2': 'urllib.request', 'urlparse': 'urllib.parse', 'robotparser': 'urllib.robotparser',
    'test.test_support': 'test.support', 'commands': 'subprocess', 'UserDict': 'collections',
    'UserList': 'collections', 'UserString': 'collections', 'StringIO': 'io', 'cStringIO': 'io',
    'whichdb': 'dbm', 'anydbm': 'dbm', 'dbhash': 'dbm.bsd', 'dumbdbm': 'dbm.dumb',
    'gdbm': 'dbm.gnu', 'dbm': 'dbm.ndbm', 'Tkinter': 'tkinter', 'cPickle': 'pickle',
    '_elementtree': 'xml.etree.ElementTree', 'thread': '_thread',
    'dummy_thread': '_dummy_thread', '_winreg': 'winreg',
    '_abcoll': 'collections.abc', 'markupbase': '_markupbase',
}

NAME_MAPPING = {
    ('__builtin__', 'xrange'): ('builtins', 'range'),
    ('__builtin__', 'reduce'): ('functools', 'reduce'),
    ('__builtin__', 'intern'): ('sys', 'intern'),
    ('__builtin__', 'unichr'): ('builtins', 'chr'),
    ('__builtin__', 'unicode'): ('builtins', 'str'),
    ('__builtin__', 'long'): ('builtins', 'int'),
    ('__builtin__', 'basestring'): ('builtins', 'str'),
    ('itertools', 'izip'): ('builtins', 'zip'),
    ('itertools', 'imap'): ('builtins', 'map'),
    ('itertools', 'ifilter'): ('builtins', 'filter'),
    ('itertools', 'ifilterfalse'): ('itertools', 'filterfalse'),
    ('itertools', 'izip_longest'): ('itertools', 'zip_longest'),
    ('UserDict', 'IterableUserDict'): ('collections', 'UserDict'),
    ('UserList', 'UserList'): ('collections', 'UserList'),
    ('UserString', 'UserString'): ('collections', 'UserString'),
    ('whichdb', 'whichdb'): ('dbm', 'whichdb'),
    ('_socket', 'fromfd'): ('socket', 'fromfd'),
    ('exceptions', 'StandardError'): ('builtins', 'Exception'),
    ('UserDict', 'UserDict'): ('collections', 'UserDict'),
    ('socket', '_socketobject'): ('socket', 'SocketType'),
}

# Exceptions lived in a module of their own.
PYTHON2_EXCEPTIONS = (
    'ArithmeticError', 'AssertionError', 'AttributeError', 'BaseException', 'BufferError',
    'BytesWarning', 'DeprecationWarning', 'EOFError', 'EnvironmentError', 'Exception',
    'FloatingPointError', 'FutureWarning', 'GeneratorExit', 'IOError', 'ImportError',
    'ImportWarning', 'IndentationError', 'IndexError', 'KeyError', 'KeyboardInterrupt',
    'LookupError', 'MemoryError', 'NameError', 'NotImplementedError', 'OSError', 'OverflowError',
    'PendingDeprecationWarning', 'ReferenceError', 'RuntimeError', 'RuntimeWarning',
    'StopIteration', 'SyntaxError', 'SyntaxWarning', 'SystemError', 'SystemExit', 'TabError',
    'TypeError', 'UnboundLocalError', 'UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeError',
    'UnicodeTranslateError', 'UnicodeWarning', 'UserWarning', 'ValueError', 'Warning',
    'ZeroDivisionError')
PYTHON3_OSERROR_EXCEPTIONS = (
    'BrokenPipeError', 'ChildProcessError', 'ConnectionAbortedError', 'ConnectionError',
    'ConnectionRefusedError', 'ConnectionResetError', 'FileExistsError', 'FileNotFoundError',
    'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'PermissionError',
    'ProcessLookupError', 'TimeoutError')
PYTHON3_IMPORTERROR_EXCEPTIONS = ('ModuleNotFoundError',)

for _name in PYTHON2_EXCEPTIONS:
    NAME_MAPPING['exceptions', _name] = ('builtins', _name)

for _module, _new, _names in (
        ('urllib', 'urllib.error', 'ContentTooShortError'),
        ('urllib', 'urllib.parse', 'quote quote_plus unquote unquote_plus urlencode'),
        ('urllib', 'urllib.request',
         'getproxies pathname2url url2pathname urlcleanup urlopen urlretrieve'),
        ('urllib2', 'urllib.error', 'HTTPError URLError')):
    for _name in _names.split():
        NAME_MAPPING[_module, _name] = (_new, _name)

# Of several old names the first one is written.
REVERSE_IMPORT_MAPPING = {}
for _old, _new in IMPORT_MAPPING.items():
    if _new not in ('collections', 'io', 'pickle', 'xml.etree.ElementTree'):
        REVERSE_IMPORT_MAPPING.setdefault(_new, _old)
REVERSE_IMPORT_MAPPING |= {'dbm': 'anydbm', '_functools': 'functools', '_pickle': 'pickle'}
REVERSE_NAME_MAPPING = {}
for _old, _new in NAME_MAPPING.items():
    REVERSE_NAME_MAPPING.setdefault(_new, _old)
REVERSE_NAME_MAPPING['builtins', 'Exception'] = ('exceptions', 'Exception')
REVERSE_NAME_MAPPING['_functools', 'reduce'] = ('__builtin__', 'reduce')
for _name in PYTHON3_OSERROR_EXCEPTIONS:
    REVERSE_NAME_MAPPING['builtins', _name] = ('exceptions', 'OSError')
for _name in PYTHON3_IMPORTERROR_EXCEPTIONS:
    REVERSE_NAME_MAPPING['builtins', _name] = ('exceptions', 'ImportError')
