# Warnings and the filters that decide what becomes of them.
# SPDX-License-Identifier: MIT
# hidden-frames

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']

# (action, message pattern or None, category, module pattern or None, line or 0), first match wins.
filters = []
defaultaction = 'default'
_defaultaction = defaultaction
onceregistry = {}
_onceregistry = onceregistry
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """What is known of one warning."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self._category_name, self.filename, self.lineno, self.line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(_formatwarnmsg(msg))
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    text = f'{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n'
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += f'  {line.strip()}\n'
    if msg.source is not None and not sys.is_finalizing():
        text += (f'{msg.category.__name__}: Enable tracemalloc to get the object '
                 'allocation traceback\n')
    return text


def _showwarnmsg(msg):
    """Hook to write a warning to a file; replace if you like."""
    show = globals().get('showwarning', _showwarning_orig)
    if show is not _showwarning_orig:
        if not callable(show):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    """Function to format a warning the standard way."""
    formatter = globals().get('formatwarning', _formatwarning_orig)
    if formatter is not _formatwarning_orig:
        return formatter(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Insert an entry into the list of warnings filters (at the front)."""
    if action not in ('error', 'ignore', 'always', 'all', 'default', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a simple entry into the list of warnings filters (at the front)."""
    if action not in ('error', 'ignore', 'always', 'all', 'default', 'module', 'once'):
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Clear the list of warning filters, so that no filters are active."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    """Exception used by option processing helpers."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print('Invalid -W option ignored:', error, file=sys.stderr)


def _setoption(arg):
    # action:message:category:module:line, of which all but the first may be missing.
    parts = arg.split(':')
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {arg!r}')
    parts += [''] * (5 - len(parts))
    action, message, category, module, lineno = [part.strip() for part in parts]
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.escape(message)
        module = re.escape(module) + r'\Z' if module else module
    if lineno:
        try:
            lineno = int(lineno)
            if lineno < 0:
                raise ValueError
        except (ValueError, OverflowError):
            raise _OptionError(f'invalid lineno {lineno!r}') from None
    else:
        lineno = 0
    filterwarnings(action, message, category, module, lineno)


def _getaction(action):
    if not action:
        return 'default'
    for known in ('default', 'always', 'all', 'ignore', 'module', 'once', 'error'):
        if known.startswith(action):
            return known
    raise _OptionError(f'invalid action: {action!r}')


def _getcategory(category):
    if not category:
        return Warning
    if '.' not in category:
        import builtins
        namespace, name = builtins, category
    else:
        module, _, name = category.rpartition('.')
        try:
            namespace = __import__(module, None, None, [name])
        except ImportError:
            raise _OptionError(f'invalid module name: {module!r}') from None
    try:
        found = getattr(namespace, name)
    except AttributeError:
        raise _OptionError(f'unknown warning category: {category!r}') from None
    if not issubclass(found, Warning):
        raise _OptionError(f'invalid warning category: {category!r}')
    return found


def _is_internal_filename(filename):
    return 'importlib' in filename and '_bootstrap' in filename


def _warning_frame(stacklevel, prefixes):
    # The frame that is blamed: so many calls above the caller of warn().
    try:
        frame = sys._getframe(2)
    except ValueError:
        return None
    if stacklevel <= 0 or _is_internal_filename(frame.f_code.co_filename):
        for _ in range(stacklevel - 1):
            frame = frame.f_back
            if frame is None:
                return None
        return frame
    for _ in range(stacklevel - 1):
        frame = frame.f_back
        while frame is not None and (
                _is_internal_filename(frame.f_code.co_filename)
                or prefixes and frame.f_code.co_filename.startswith(prefixes)):
            frame = frame.f_back
        if frame is None:
            return None
    return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or maybe ignore it or raise an exception."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not "
                        f"'{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError('skip_file_prefixes must be a tuple of strs.')
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    frame = _warning_frame(stacklevel, skip_file_prefixes)
    if frame is None:
        namespace, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = namespace.get('__name__', '<string>')
    registry = namespace.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, namespace, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Issue a warning, or maybe ignore it or raise an exception."""
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _find_action(text, category, module, lineno)
    if action == 'ignore':
        return
    if module_globals is not None:
        import linecache
        linecache.getlines(filename, module_globals)
    if action == 'error':
        raise message
    if not _is_first(action, registry, key, text, category):
        return
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _find_action(text, category, module, lineno):
    for action, message, kind, place, line in filters:
        if ((message is None or _matches(message, text)) and issubclass(category, kind)
                and (place is None or _matches(place, module)) and (line == 0 or lineno == line)):
            return action
    return defaultaction


def _matches(pattern, text):
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text)


def _is_first(action, registry, key, text, category):
    # Whether a warning is to be shown, which is remembered as its action wants.
    if action == 'once':
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return False
        onceregistry[once] = 1
        return True
    if action in ('always', 'all'):
        return True
    if action == 'module':
        registry[key] = 1
        general = (text, category, 0)
        if registry.get(general):
            return False
        registry[general] = 1
        return True
    if action == 'default':
        registry[key] = 1
        return True
    raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {filters!r}')


class catch_warnings:
    """A context manager that copies and restores the warnings filter upon exiting."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append('module=' + repr(self._module))
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._showwarning_orig
        else:
            log = None
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


class deprecated:
    """Indicate that a class, function or overload is deprecated."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f'Expected an object of type str for \'message\', not '
                            f'{type(message).__name__!r}')
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return _deprecate_class(arg, self.message, self.category, self.stacklevel)
        if callable(arg):
            return _deprecate_function(arg, self.message, self.category, self.stacklevel)
        raise TypeError('@deprecated decorator with non-None category must be applied to a class '
                        f'or callable, not {arg!r}')


def _deprecate_class(cls, message, category, stacklevel):
    from functools import wraps
    original_new = cls.__new__
    method_type = type(catch_warnings().__enter__)

    @wraps(original_new)
    def __new__(klass, /, *args, **kwargs):
        if klass is cls:
            warn(message, category=category, stacklevel=stacklevel + 1)
        if original_new is not object.__new__:
            return original_new(klass, *args, **kwargs)
        if klass.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f'{klass.__name__}() takes no arguments')
        return original_new(klass)

    cls.__new__ = staticmethod(__new__)
    original_init_subclass = cls.__init_subclass__
    if isinstance(original_init_subclass, method_type):
        original_init_subclass = original_init_subclass.__func__

        @wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return original_init_subclass(*args, **kwargs)

        cls.__init_subclass__ = classmethod(__init_subclass__)
    else:
        @wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return original_init_subclass(*args, **kwargs)

        cls.__init_subclass__ = __init_subclass__
    cls.__deprecated__ = __new__.__deprecated__ = message
    __init_subclass__.__deprecated__ = message
    return cls


def _deprecate_function(func, message, category, stacklevel):
    from functools import wraps

    @wraps(func)
    def wrapper(*args, **kwargs):
        warn(message, category=category, stacklevel=stacklevel + 1)
        return func(*args, **kwargs)

    code = getattr(func, '__code__', None)
    if code is not None and code.co_flags & 0x80:
        from inspect import markcoroutinefunction
        wrapper = markcoroutinefunction(wrapper)
    func.__deprecated__ = wrapper.__deprecated__ = message
    return wrapper


_DEPRECATED_MSG = '{name!r} is deprecated and slated for removal in Python {remove}'


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=None):
    """Warn that name is deprecated, or raise when it should have been removed."""
    version = _version or sys.version_info
    remove_formatted = f'{remove[0]}.{remove[1]}'
    if version[:2] > remove or (version[:2] == remove and version[3] != 'alpha'):
        raise RuntimeError(f'{name!r} was slated for removal after Python {remove_formatted} alpha')
    warn(message.format(name=name, remove=remove_formatted), DeprecationWarning, stacklevel=3)


def _unawaited_text(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin is None:
        return text
    import linecache
    import traceback
    entries = [(filename, lineno, name, linecache.getline(filename, lineno))
               for filename, lineno, name in reversed(coro.cr_origin)]
    return (text + '\nCoroutine created at (most recent call last)\n'
            + ''.join(traceback.format_list(entries)).rstrip('\n'))


def _warn_unawaited_coroutine(coro):
    warn(_unawaited_text(coro), category=RuntimeWarning, stacklevel=2, source=coro)


_warn_unawaited_orig = _warn_unawaited_coroutine


def _warn_lost_coroutine(coro):
    # The collector found it, so that it does not matter what is running: its definition is blamed.
    if _warn_unawaited_coroutine is not _warn_unawaited_orig:
        return _warn_unawaited_coroutine(coro)
    if sys.is_finalizing():
        return warn(_unawaited_text(coro), RuntimeWarning, stacklevel=2, source=coro)
    code = coro.cr_code
    if coro.cr_frame is None:  # one of the machine's own
        return warn_explicit(_unawaited_text(coro), RuntimeWarning, '<sys>', 0, 'sys',
                             sys.__dict__.setdefault('__warningregistry__', {}), source=coro)
    namespace = coro.cr_frame.f_globals
    warn_explicit(_unawaited_text(coro), RuntimeWarning, code.co_filename, code.co_firstlineno,
                  namespace.get('__name__', '<string>'),
                  namespace.setdefault('__warningregistry__', {}), namespace, coro)


def _set_defaults():
    filters[:] = [('default', None, DeprecationWarning, '__main__', 0),
                  ('ignore', None, DeprecationWarning, None, 0),
                  ('ignore', None, PendingDeprecationWarning, None, 0),
                  ('ignore', None, ImportWarning, None, 0),
                  ('ignore', None, ResourceWarning, None, 0)]
    _filters_mutated()


_set_defaults()
_processoptions(getattr(sys, 'warnoptions', ()))
