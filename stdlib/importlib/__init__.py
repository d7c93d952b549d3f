# Importing by program.
# SPDX-License-Identifier: MIT
import sys

import _imp

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def invalidate_caches():
    """Nothing is cached."""


def _resolve_name(name, package, level):
    base = package.rsplit('.', level - 1)
    if len(base) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{base[0]}.{name}' if name else base[0]


def import_module(name, package=None):
    """Import a module; a relative name is resolved against `package`."""
    level = len(name) - len(name.lstrip('.'))
    if level == 0:
        return _imp.import_module(name)
    if not package:
        raise TypeError("the 'package' argument is required to perform a relative import for "
                        f'{name!r}')
    return _imp.import_module(_resolve_name(name[level:], package, level))


def reload(module):
    """Reload the module and return it."""
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    return _imp.reload(module)
