# Helpers for importing by program.
# SPDX-License-Identifier: MIT
import sys
import types

import _imp
from importlib import _resolve_name


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    level = len(name) - len(name.lstrip('.'))
    if level == 0:
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """The spec of a module, or None if there is none; parents are imported."""
    name = resolve_name(name, package)
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        if getattr(module, '__spec__', None) is None:
            raise ValueError(f'{name}.__spec__ is None')
        return module.__spec__
    return _imp.find_spec(name)


def module_from_spec(spec):
    """Create a module based on the provided spec."""
    module = types.ModuleType(spec.name)
    module.__spec__ = spec
    module.__package__ = spec.parent
    module.__loader__ = spec.loader
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.origin is not None and spec.has_location:
        module.__file__ = spec.origin
    return module
