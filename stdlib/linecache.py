# Lines of source files, kept.
# SPDX-License-Identifier: MIT

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# file name -> (size, modification time or None, lines, full name), or (function that gives the
# source,) for one that is not read yet.
cache = {}


def clearcache():
    """Clear the cache entirely."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Get a line of a source file, or an empty string if there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''


def getlines(filename, module_globals=None):
    """Get the lines of a source file."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def _register_source(filename, text):
    """Makes the text of something that is no file, such as <string>, known under its name."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = (len(text), None, lines, filename)


def checkcache(filename=None):
    """Discard entries whose file has changed or is gone."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, mtime, lines, fullname = entry
        if mtime is None:
            continue
        try:
            from os import stat as read_stat
        except ImportError:
            return
        try:
            stat = read_stat(fullname)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file into the cache and return its lines."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    if filename.startswith('<ouro>/'):
        return _from_library(filename)
    stat, fullname = _find(filename)
    if stat is None:
        return _from_loader(filename, module_globals)
    try:
        lines = _read(fullname)
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
        return []
    if not lines:
        lines = ['\n']
    size, mtime = stat
    cache[filename] = size, mtime, lines, fullname
    return lines


def _find(filename):
    # The (size, time) of a file and its path, looked for in sys.path if it is relative.
    try:
        import os
        stat = os.stat
    except (ImportError, AttributeError):
        return (0, None), filename
    try:
        found = stat(filename)
        return (found.st_size, found.st_mtime), filename
    except (OSError, ValueError):
        pass
    if filename.startswith('/'):
        return None, None
    import sys
    for folder in sys.path:
        try:
            fullname = folder.rstrip('/') + '/' + filename if folder else filename
            found = stat(fullname)
            return (found.st_size, found.st_mtime), fullname
        except (OSError, ValueError, TypeError, AttributeError):
            pass
    return None, None


def _read(fullname):
    with open(fullname, 'rb') as file:
        data = file.read()
    if data.startswith(b'\xef\xbb\xbf'):
        data = data[3:]
    text = data.decode(_declared_encoding(data))
    # Only at line ends: splitlines() also splits at form feeds and the like.
    text = text.replace('\r\n', '\n').replace('\r', '\n')
    lines = [line + '\n' for line in text.split('\n')]
    if lines[-1] == '\n':
        lines.pop()
    return lines


def _declared_encoding(data):
    # What a coding comment in the first two lines says.
    for line in data.split(b'\n', 2)[:2]:
        line = line.strip()
        if line.startswith(b'#') and b'coding' in line:
            rest = line[line.index(b'coding') + 6:]
            if rest[:1] in (b':', b'='):
                name = rest[1:].strip().split()[:1]
                if name:
                    return name[0].decode('ascii', 'replace').strip('-*;,')
        elif line:
            break
    return 'utf-8'


def _from_library(filename):
    import _imp
    text = _imp.library_source(filename)
    if text is None:
        return []
    _register_source(filename, text)
    return cache[filename][2]


def _from_loader(filename, module_globals):
    if not lazycache(filename, module_globals) and filename not in cache:
        return []
    try:
        data = cache[filename][0]()
    except (ImportError, OSError):
        return []
    if data is None:
        return []
    _register_source(filename, data)
    return cache[filename][2]


def lazycache(filename, module_globals):
    """Seed the cache with a way to get the source of a module that is no file."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return False
    if module_globals and '__name__' in module_globals:
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            def get_lines(name=name):
                return get_source(name)
            cache[filename] = (get_lines,)
            return True
    return False
