# Tuples with named fields, as the C parts of CPython make them.
# SPDX-License-Identifier: MIT


def _field(index):
    return property(lambda self: self[index])


def _repr(self):
    fields = ', '.join([f'{name}={value!r}' for name, value in zip(self.__match_args__, self)])
    return f'{self._display_name}({fields})'


def make_class(module, name, fields, extra=(), shown=None):
    """A tuple class; `extra` fields come behind those that the tuple's length counts."""
    count = len(fields)
    shown = shown or f'{module}.{name}'

    def __new__(cls, values, /):
        values = tuple(values)
        if len(values) < count:
            raise TypeError(f'{module}.{name}() takes an at least {count}-sequence '
                            f'({len(values)}-sequence given)')
        self = tuple.__new__(cls, values[:count])
        if extra:
            self.__dict__.update(zip(extra, values[count:]))
        return self

    namespace = {'__new__': __new__, '__repr__': _repr, '__module__': module,
                 '__match_args__': tuple(fields), '_display_name': shown,
                 'n_fields': count + len(extra), 'n_sequence_fields': count, 'n_unnamed_fields': 0}
    if not extra:
        namespace['__slots__'] = ()
    for index, field in enumerate(fields):
        namespace[field] = _field(index)
    return type(name, (tuple,), namespace)
