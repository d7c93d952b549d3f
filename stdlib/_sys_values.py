# The attributes of sys that are made on first use.
# SPDX-License-Identifier: MIT
import sys
from _structseq import make_class


def _version_info():
    names = ('major', 'minor', 'micro', 'releaselevel', 'serial')
    return make_class('sys', 'version_info', names)((3, 13, 0, 'final', 0))


class _SimpleNamespace:
    # types.SimpleNamespace, for those who have not imported types.
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __repr__(self):
        fields = ', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())
        return f'namespace({fields})'

    def __eq__(self, other):
        if isinstance(other, _SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


def _implementation():
    return _SimpleNamespace(name='ouro', cache_tag=None, version=sys.version_info,
                            hexversion=sys.hexversion, _multiarch='x86_64-linux-gnu')


def _flags():
    interactive, optimize, ignore_environment, safe_path = sys._start_options()
    values = dict(debug=0, inspect=interactive, interactive=interactive, optimize=optimize,
                  dont_write_bytecode=1, no_user_site=0, no_site=0,
                  ignore_environment=ignore_environment, verbose=0, bytes_warning=0, quiet=0,
                  hash_randomization=1, isolated=0, dev_mode=False, utf8_mode=0,
                  warn_default_encoding=0, safe_path=bool(safe_path), int_max_str_digits=4300)
    return make_class('sys', 'flags', tuple(values))(values.values())


def _float_info():
    values = dict(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308,
                  min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53,
                  epsilon=2.220446049250313e-16, radix=2, rounds=1)
    return make_class('sys', 'float_info', tuple(values))(values.values())


def _int_info():
    values = dict(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
                  str_digits_check_threshold=640)
    return make_class('sys', 'int_info', tuple(values))(values.values())


def _hash_info():
    values = dict(width=64, modulus=2**61 - 1, inf=314159, nan=0, imag=1000003,
                  algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)
    return make_class('sys', 'hash_info', tuple(values))(values.values())


def _thread_info():
    values = dict(name='pthread', lock='semaphore', version='NPTL 2.36')
    return make_class('sys', 'thread_info', tuple(values))(values.values())


def _builtin_module_names():
    return tuple(sorted(sys._native_module_names()))


def _stdlib_module_names():
    return frozenset('''
        __future__ _thread abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins
        bz2 calendar cmath cmd code codecs codeop collections colorsys compileall concurrent
        configparser contextlib contextvars copy copyreg cProfile csv ctypes curses dataclasses
        datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler
        fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob
        graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io
        ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox marshal math
        mimetypes mmap modulefinder msvcrt multiprocessing netrc ntpath nturl2path numbers opcode
        operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix
        posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue
        quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors
        shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile
        sre_constants sre_parse ssl stat statistics string stringprep struct subprocess symtable
        sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time timeit
        tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types
        typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg
        winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo antigravity
        _collections _collections_abc _io _random _weakref
        '''.split())


def _breakpointhook_function(*args, **kws):
    from os import environ
    target = environ.get('PYTHONBREAKPOINT', '')
    if target == '0':
        return None
    if target in ('', 'pdb.set_trace'):
        raise RuntimeError('Ouro has no debugger')
    module, _, name = target.rpartition('.')
    try:
        hook = getattr(__import__(module or 'builtins', fromlist=[name]), name)
    except (ImportError, AttributeError):
        from warnings import warn
        warn(f'Ignoring unimportable $PYTHONBREAKPOINT: "{target}"', RuntimeWarning)
        return None
    return hook(*args, **kws)


def _breakpointhook():
    return _breakpointhook_function


___breakpointhook__ = _breakpointhook


def make(name):
    """The value of sys.<name>."""
    maker = globals().get(f'_{name}')
    if maker is None:
        raise AttributeError(f"module 'sys' has no attribute {name!r}")
    return maker()


def asyncgen_hooks(firstiter, finalizer):
    names = ('firstiter', 'finalizer')
    return make_class('sys', 'asyncgen_hooks', names, shown='asyncgen_hooks')((firstiter, finalizer))


def unraisable(exc_value, err_msg, object):
    names = ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object')
    values = (type(exc_value), exc_value, exc_value.__traceback__, err_msg, object)
    return make_class('sys', 'UnraisableHookArgs', names, shown='UnraisableHookArgs')(values)
