# help(): what can be said of an object.
# SPDX-License-Identifier: MIT

import inspect
import sys

__all__ = ['help']


def getdoc(object):
    """Get the doc string or comments for an object."""
    text = inspect.getdoc(object) or inspect.getcomments(object)
    return text.strip() if text else ''


def plain(text):
    """Remove boldface formatting from text."""
    while '\b' in text:
        index = text.index('\b')
        text = text[:max(index - 1, 0)] + text[index + 1:]
    return text


def splitdoc(doc):
    """Split a doc string into a synopsis line (if any) and the rest."""
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def describe(thing):
    """Produce a short description of the given thing."""
    if inspect.ismodule(thing):
        return 'module ' + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    return type(thing).__name__


def locate(path):
    """Locate an object by name or dotted path, importing as necessary."""
    import builtins
    parts = path.split('.')
    module = None
    count = 0
    for end in range(1, len(parts) + 1):
        try:
            __import__('.'.join(parts[:end]))
        except ImportError:
            break
        module, count = sys.modules['.'.join(parts[:end])], end
    found = module if module is not None else builtins
    for part in parts[count:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """Given an object or a path to an object, get the object and its name."""
    if isinstance(thing, str):
        found = locate(thing)
        if found is None:
            raise ImportError('''\
No Python documentation found for %r.
Use help() to get the interactive help utility.
Use help(str) for help on the str class.''' % thing)
        return found, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


def _indented(text, prefix='    '):
    return '\n'.join([(prefix + line).rstrip() for line in text.split('\n')])


def _signature(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return '(...)'


def _routine(object, name):
    text = name + _signature(object)
    doc = getdoc(object)
    return text + ('\n' + _indented(doc) if doc else '')


def _class(cls, name):
    bases = ', '.join([base.__name__ for base in cls.__bases__ if base is not type(None)])
    lines = []
    doc = getdoc(cls)
    if doc:
        lines += [doc, '']
    for title, wanted in (('Methods defined here:', inspect.isroutine),
                          ('Readonly properties defined here:',
                           lambda value: isinstance(value, property))):
        found = [(key, value) for key, value in sorted(cls.__dict__.items())
                 if wanted(value) and (not key.startswith('_') or key.startswith('__'))]
        if found:
            lines += [title, '']
            for key, value in found:
                value = getattr(value, '__func__', value)
                lines += [(_routine(value, key) if callable(value) else key), '']
    head = f'class {name}({bases})' if bases else f'class {name}'
    return head + '\n' + _indented('\n'.join(lines).rstrip(), ' |  ')


def _module(module):
    doc = getdoc(module)
    lines = ['NAME', _indented(module.__name__ + (' - ' + splitdoc(doc)[0] if doc else ''))]
    names = getattr(module, '__all__', None) or [name for name in dir(module)
                                                if not name.startswith('_')]
    classes, routines = [], []
    for name in names:
        value = getattr(module, name, None)
        if inspect.isclass(value):
            classes.append(_class(value, name))
        elif inspect.isroutine(value):
            routines.append(_routine(value, name))
    if classes:
        lines += ['', 'CLASSES', _indented('\n\n'.join(classes))]
    if routines:
        lines += ['', 'FUNCTIONS', _indented('\n\n'.join(routines))]
    return '\n'.join(lines) + '\n'


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """Render text documentation, given an object or a path to an object."""
    object, name = resolve(thing)
    description = describe(object)
    module = inspect.getmodule(object)
    if name and '.' in name:
        description += ' in ' + name[:name.rfind('.')]
    elif module and module is not object:
        description += ' in module ' + module.__name__
    if inspect.ismodule(object):
        text = _module(object)
    elif inspect.isclass(object):
        text = _class(object, name) + '\n'
    elif inspect.isroutine(object):
        text = _routine(object, name or object.__name__) + '\n'
    else:
        return render_doc(type(object), title, forceload, renderer)
    return title % description + '\n\n' + text


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    """Display text documentation, given an object or a path to an object."""
    try:
        text = render_doc(thing, title)
    except ImportError as error:
        text = str(error) + '\n'
    (sys.stdout if output is None else output).write(text)


class Helper:
    """The built-in function help()."""

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    def __repr__(self):
        return 'Type help() for interactive help, or help(object) for help about object.'

    def __call__(self, request='help'):
        self.help(request)

    def help(self, request, is_cli=False):
        doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)


help = Helper()
