# Files by patterns.
# SPDX-License-Identifier: MIT

import os

__all__ = ['escape', 'glob', 'iglob', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _iglob(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        # The first is the folder itself.
        for first in found:
            if first:
                return _with_first(first, found)
            break
    return found


def _with_first(first, rest):
    yield first
    yield from rest


def _iglob(pathname, root, recursive, only_folders, hidden):
    folder, name = os.path.split(pathname)
    if not has_magic(pathname):
        path = os.path.join(root, pathname)
        if name:
            if os.path.lexists(path):
                yield pathname
        elif os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if not folder:
        if recursive and _is_recursive(name):
            yield from _below(root, folder, only_folders, hidden)
        else:
            yield from _matching(root, name, only_folders, hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _iglob(folder, root, recursive, True, hidden)
    else:
        folders = [folder]
    for each in folders:
        below = os.path.join(root, each)
        if has_magic(name):
            if recursive and _is_recursive(name):
                names = _below(below, name, only_folders, hidden)
            else:
                names = _matching(below, name, only_folders, hidden)
        elif name:
            names = [name] if os.path.lexists(os.path.join(below, name)) else []
        else:
            names = [name] if os.path.isdir(below) else []
        for found in names:
            yield os.path.join(each, found)


def _names_in(folder, only_folders):
    try:
        names = os.listdir(folder or (b'.' if isinstance(folder, bytes) else '.'))
    except OSError:
        return []
    if only_folders:
        names = [name for name in names if os.path.isdir(os.path.join(folder, name))]
    return names


def _matching(folder, pattern, only_folders, hidden):
    import fnmatch
    names = _names_in(folder, only_folders)
    if not (hidden or _is_hidden(pattern)):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _below(folder, empty, only_folders, hidden):
    # All files and folders below a folder, itself included as an empty name.
    if not folder or os.path.isdir(folder):
        yield empty[:0]
    yield from _walk(folder, only_folders, hidden)


def _walk(folder, only_folders, hidden):
    for name in _names_in(folder, only_folders):
        if hidden or not _is_hidden(name):
            yield name
            path = os.path.join(folder, name) if folder else name
            for below in _walk(path, only_folders, hidden):
                yield os.path.join(name, below)


def has_magic(s):
    """Whether a text has characters that mean something in patterns."""
    if isinstance(s, bytes):
        return b'*' in s or b'?' in s or b'[' in s
    return '*' in s or '?' in s or '[' in s


def _is_hidden(path):
    return path[0] in ('.', b'.'[0])


def _is_recursive(pattern):
    return pattern in ('**', b'**')


def escape(pathname):
    """Escape all special characters."""
    if isinstance(pathname, bytes):
        return b''.join([b'[' + bytes([byte]) + b']' if byte in b'*?[' else bytes([byte])
                         for byte in pathname])
    return ''.join(['[' + char + ']' if char in '*?[' else char for char in pathname])


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Translate a pathname with shell wildcards to a regular expression."""
    import fnmatch
    import re
    seps = seps or (os.path.sep,)
    escaped = ''.join(map(re.escape, seps))
    any_sep = f'[{escaped}]' if len(seps) > 1 else escaped
    not_sep = f'[^{escaped}]'
    if include_hidden:
        one_last, one = f'{not_sep}+', f'{not_sep}+{any_sep}'
        any_segments, any_last = f'(?:.+{any_sep})?', '.*'
    else:
        one_last = f'[^{escaped}.]{not_sep}*'
        one = f'{one_last}{any_sep}'
        any_segments = f'(?:{one})*'
        any_last = f'{any_segments}(?:{one_last})?'
    results = []
    parts = re.split(any_sep, pat)
    last = len(parts) - 1
    for index, part in enumerate(parts):
        if part == '*':
            results.append(one if index < last else one_last)
        elif recursive and part == '**':
            if index < last:
                if parts[index + 1] != '**':
                    results.append(any_segments)
            else:
                results.append(any_last)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    results.append(r'(?!\.)')
                text = fnmatch.translate(part)[4:-3]
                results.append(text.replace('.*', f'{not_sep}*'))
            if index < last:
                results.append(any_sep)
    return fr'(?s:{"".join(results)})\Z'
