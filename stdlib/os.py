# The operating system, as far as the program may touch it. The calls themselves are in _os.
# SPDX-License-Identifier: MIT

import abc
import sys

import _os
from _os import *
from _os import _entries, _exit

name = 'posix'
linesep = '\n'
curdir, pardir, sep, extsep, altsep, pathsep = '.', '..', '/', '.', None, ':'
defpath, devnull = '/bin:/usr/bin', '/dev/null'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2

error = OSError


def fspath(path):
    """Return the file system path representation of the object."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        text = cls.__fspath__(path)
    except AttributeError:
        if hasattr(cls, '__fspath__'):
            raise
        raise TypeError('expected str, bytes or os.PathLike object, not ' + cls.__name__
                        ) from None
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f'expected {cls.__name__}.__fspath__() to return str or bytes, not '
                    f'{type(text).__name__}')


def fsencode(filename):
    """Encode a path-like filename to the filesystem encoding."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode('utf-8', 'surrogateescape')
    return filename


def fsdecode(filename):
    """Decode a path-like filename from the filesystem encoding."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode('utf-8', 'surrogateescape')
    return filename


import posixpath as path

sys.modules['os.path'] = path


class _Environ(dict):
    # The variables of the environment; changes reach the process where it lets them.
    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f'str expected, not {type(text).__name__}')
        if hasattr(_os, 'putenv'):
            _os.putenv(key, value)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        if hasattr(_os, 'unsetenv'):
            _os.unsetenv(key)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f'environ({dict.__repr__(self)})'


environ = _Environ(getattr(_os, 'environ', {}))


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def makedirs(name, mode=0o777, exist_ok=False):
    """Super-mkdir; create a leaf directory and all intermediate ones."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else made it meanwhile.
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Super-rmdir; remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator: yields (folder, names of folders, names of files)."""
    pending = [fspath(top)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files = [], []
        try:
            names = listdir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in names:
            (dirs if path.isdir(path.join(top, entry)) else files).append(entry)
        if topdown:
            yield top, dirs, files
        else:
            pending.append((top, dirs, files))
        for entry in reversed(dirs):
            full = path.join(top, entry)
            if followlinks or not path.islink(full):
                pending.append(full)


class DirEntry:
    """What scandir() gives of each name in a folder."""

    def __init__(self, folder, name, kind):
        self.name = name
        self.path = path.join(folder, name)
        self._kind = kind

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        if self._kind in 'df' or not follow_symlinks and self._kind == 'l':
            return self._kind == 'd'
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        if self._kind in 'df' or not follow_symlinks and self._kind == 'l':
            return self._kind == 'f'
        return path.isfile(self.path)

    def is_symlink(self):
        return self._kind == 'l' or self._kind == '?' and path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino


class _Scan:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, *pair) for pair in _entries(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    """Return an iterator of DirEntry objects for given path."""
    return _Scan(fspath(path))


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, '__fspath__') or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def get_exec_path(env=None):
    """The folders that are searched for a program."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)
