# Paths as text (os.path).
# SPDX-License-Identifier: MIT

import os

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename',
           'dirname', 'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink',
           'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars',
           'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir',
           'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'commonpath', 'isjunction', 'isreserved']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _texts(path):
    # The separator, and the names of this folder and its parent, as text or bytes.
    if isinstance(path, bytes):
        return b'/', b'.', b'..'
    return '/', '.', '..'


def _check_kinds(name, *args):
    has_text = has_bytes = False
    for arg in args:
        if isinstance(arg, str):
            has_text = True
        elif isinstance(arg, bytes):
            has_bytes = True
        else:
            raise TypeError(f'{name}() argument must be str, bytes, or os.PathLike object, not '
                            f'{arg.__class__.__name__!r}') from None
    if has_text and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Normalize case of pathname.  Has no effect under Posix"""
    return os.fspath(s)


def isabs(s):
    """Test whether a path is absolute"""
    s = os.fspath(s)
    return s.startswith(_texts(s)[0])


def join(a, *p):
    """Join two or more pathname components, inserting '/' as needed."""
    path = a = os.fspath(a)
    separator = _texts(a)[0]
    try:
        for b in map(os.fspath, p):
            if b.startswith(separator) or not path:
                path = b
            elif path.endswith(separator):
                path += b
            else:
                path += separator + b
    except (TypeError, AttributeError, BytesWarning):
        _check_kinds('join', a, *p)
        raise
    return path


def split(p):
    """Split a pathname.  Returns tuple "(head, tail)"."""
    p = os.fspath(p)
    separator = _texts(p)[0]
    i = p.rfind(separator) + 1
    head, tail = p[:i], p[i:]
    if head and head != separator * len(head):
        head = head.rstrip(separator)
    return head, tail


def splitext(p):
    """Split the extension from a pathname."""
    p = os.fspath(p)
    separator, dot, _ = _texts(p)
    slash = p.rfind(separator)
    index = p.rfind(dot)
    # Leading dots are part of the name.
    first = slash + 1
    while first < index:
        if p[first:first + 1] != dot:
            return p[:index], p[index:]
        first += 1
    return p, p[:0]


def splitdrive(p):
    """Split a pathname into drive and path. On Posix, drive is always empty."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Split a pathname into drive, root and tail."""
    p = os.fspath(p)
    separator = _texts(p)[0]
    empty = p[:0]
    if p[:1] != separator:
        return empty, empty, p
    if p[1:2] != separator or p[2:3] == separator:
        return empty, separator, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """Returns the final component of a pathname"""
    p = os.fspath(p)
    return p[p.rfind(_texts(p)[0]) + 1:]


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def commonprefix(m):
    """Given a list of pathnames, returns the longest common leading component"""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def _stat_or_none(path):
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def _mode_is(path, kind):
    found = _stat_or_none(path)
    return found is not None and found.st_mode & 0o170000 == kind


def exists(path):
    """Test whether a path exists.  Returns False for broken symbolic links"""
    return _stat_or_none(path) is not None


def lexists(path):
    """Test whether a path exists.  Returns True for broken symbolic links"""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Test whether a path is a regular file"""
    return _mode_is(path, 0o100000)


def isdir(path):
    """Return true if the pathname refers to an existing directory."""
    return _mode_is(path, 0o040000)


def islink(path):
    """Test whether a path is a symbolic link"""
    try:
        return os.lstat(path).st_mode & 0o170000 == 0o120000
    except (OSError, ValueError, AttributeError):
        return False


def isjunction(path):
    """Test whether a path is a junction"""
    os.fspath(path)
    return False


def isreserved(path):
    """Return true if the pathname is reserved by the system."""
    os.fspath(path)
    return False


def ismount(path):
    """Test whether a path is a mount point"""
    try:
        here = os.lstat(path)
        above = os.lstat(join(path, '..'))
    except (OSError, ValueError):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def getsize(filename):
    """Return the size of a file, reported by os.stat()."""
    return os.stat(filename).st_size


def getmtime(filename):
    """Return the last modification time of a file, reported by os.stat()."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """Return the last access time of a file, reported by os.stat()."""
    return os.stat(filename).st_atime


def getctime(filename):
    """Return the metadata change time of a file, reported by os.stat()."""
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory"""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Test whether two open file objects reference the same file"""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def expanduser(path):
    """Expand ~ and ~user constructions.  If user or $HOME is unknown, do nothing."""
    path = os.fspath(path)
    separator = _texts(path)[0]
    tilde = b'~' if isinstance(path, bytes) else '~'
    if not path.startswith(tilde):
        return path
    i = path.find(separator, 1)
    if i < 0:
        i = len(path)
    if i != 1:
        return path
    home = os.environ.get('HOME')
    if home is None:
        return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    home = home.rstrip(separator)
    return (home + path[i:]) or separator


def expandvars(path):
    """Expand shell variables of form $var and ${var}.  Unknown variables are left unchanged."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    result = ''
    index = 0
    while index < len(path):
        if path[index] != '$':
            result += path[index]
            index += 1
            continue
        end = index + 1
        if path[end:end + 1] == '{':
            end = path.find('}', end)
            if end < 0:
                return result + path[index:]
            name = path[index + 2:end]
            end += 1
        else:
            while end < len(path) and path[end].isascii() and (path[end].isalnum()
                                                               or path[end] == '_'):
                end += 1
            name = path[index + 1:end]
        result += os.environ.get(name, path[index:end]) if name else path[index:end]
        index = end
    return result


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = os.fspath(path)
    separator, dot, dotdot = _texts(path)
    if not path:
        return dot
    _, root, path = splitroot(path)
    parts = []
    for part in path.split(separator):
        if not part or part == dot:
            continue
        if part != dotdot or not root and not parts or parts and parts[-1] == dotdot:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + separator.join(parts) or dot


def abspath(path):
    """Return an absolute path."""
    path = os.fspath(path)
    if not isabs(path):
        here = os.getcwd()
        path = join(os.fsencode(here) if isinstance(path, bytes) else here, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The canonical path of a file, symbolic links eliminated."""
    filename = os.fspath(filename)
    if isinstance(filename, bytes):
        return os.fsencode(realpath(os.fsdecode(filename), strict=strict))
    path = '/' if isabs(filename) else os.getcwd()
    rest = filename.split('/')[::-1]
    seen = {}
    while rest:
        name = rest.pop()
        if not name or name == '.':
            continue
        if name == '..':
            path = dirname(path)
            continue
        candidate = path + name if path == '/' else path + '/' + name
        try:
            is_link = os.lstat(candidate).st_mode & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = candidate
            continue
        if candidate in seen:
            if strict:
                os.stat(candidate)
            path = candidate
            continue
        seen[candidate] = None
        target = os.readlink(candidate)
        if target.startswith('/'):
            path = '/'
        rest.extend(target.split('/')[::-1])
    return path


def relpath(path, start=None):
    """Return a relative version of a path"""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    separator, dot, dotdot = _texts(path)
    start = dot if start is None else os.fspath(start)
    try:
        start_parts = [part for part in abspath(start).split(separator) if part]
        path_parts = [part for part in abspath(path).split(separator) if part]
        common = len(commonprefix([start_parts, path_parts]))
        parts = [dotdot] * (len(start_parts) - common) + path_parts[common:]
        return separator.join(parts) if parts else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_kinds('relpath', path, start)
        raise


def commonpath(paths):
    """Given an iterable of path names, returns the longest common sub-path."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    separator, dot, _ = _texts(paths[0])
    try:
        split_paths = [path.split(separator) for path in paths]
        absolute = {path.startswith(separator) for path in paths}
        if len(absolute) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        split_paths = [[part for part in parts if part and part != dot] for parts in split_paths]
        low, high = min(split_paths), max(split_paths)
        common = low
        for i, part in enumerate(low):
            if part != high[i]:
                common = low[:i]
                break
        prefix = separator if True in absolute else separator[:0]
        return prefix + separator.join(common)
    except (TypeError, AttributeError):
        _check_kinds('commonpath', *paths)
        raise
