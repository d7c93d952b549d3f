# Template, Formatter, capwords and the constants.
import string
from string import Formatter, Template, capwords

t = Template('$who likes ${what} for $$5, $missing')
print(t.safe_substitute(who='Tim', what='kung pao'), Template('$a ${b}c').substitute({'a': 1}, b=2), t.get_identifiers(), t.is_valid(), Template('$').is_valid(), t.template)
class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+'
print(Percent('%name and %% $x').substitute(name='N'))
print(capwords('  hello big world '), capwords('a-b-c', '-'), string.digits, string.hexdigits, string.octdigits, string.ascii_letters, string.punctuation, repr(string.whitespace), len(string.printable))
class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else args[key]
f = Formatter()
print(f.format('{0} {name!r} {x[1]} {y.real:>5} {} {{}}'.replace('{}', '', 1), 1, name='n', x=[1, 2], y=3), f.format('{:>{w}}|{}', 'a', 'b', w=4), Default().format('{a} {b}', a=1))
print(list(f.parse('a{b!r:c}d{{e}}{0[x]}')))
for action in (lambda: t.substitute(who=1),
               lambda: Template('a $1').substitute(),
               lambda: Template('x\n $').substitute(),
               lambda: f.format('{} {0}', 1),
               lambda: f.format('{'),
               lambda: f.format('{0', 1),
               lambda: f.format('{!x}', 1),
               lambda: f.format('{a}'),
               lambda: f.format('}'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
