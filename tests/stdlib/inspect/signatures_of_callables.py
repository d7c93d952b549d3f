# signature: every kind of parameter, methods, classes, partial, wrapped functions, binding.
import functools
import inspect
from inspect import Parameter, Signature, signature

def f(a, /, b: int, *args: str, c=3, d: 'x' = None, **kw) -> list[int]: ...
class C:
    def __init__(self, x, y=2): ...
    def method(self, p, *, q=1): ...
    @classmethod
    def make(cls, z): ...
    @staticmethod
    def plain(z): ...
    def __call__(self, k): ...

@functools.wraps(f)
def wrapped(*args, **kwargs): ...

for thing in (f, C, C.method, C(1).method, C.make, C.plain, C(1), wrapped, functools.partial(f, 1, c=5), functools.partial(f, 1, b=2), lambda *, x: x, lambda x, y, /: x):
    print(signature(thing))
s = signature(f)
print([(p.name, str(p.kind), p.default is Parameter.empty, p.kind.description) for p in s.parameters.values()], s.return_annotation, s.parameters['b'].annotation)
b = s.bind(1, 2, 'x', d=4, extra=5)
print(b, b.args, b.kwargs, b.arguments)
b.apply_defaults(); print(b.arguments, s.bind_partial(1).arguments)
print(s.replace(return_annotation=Signature.empty), Parameter('x', Parameter.KEYWORD_ONLY, default=1), repr(Parameter('y', Parameter.VAR_KEYWORD)), s == signature(f))
print(inspect.getfullargspec(f), inspect.getcallargs(C.method, 1, 2))
for action in (lambda: s.bind(),
               lambda: s.bind(1),
               lambda: s.bind(1, 2, b=3),
               lambda: signature(lambda a: a).bind(1, z=2),
               lambda: signature(lambda a: a).bind(1, 2),
               lambda: signature(lambda *, k: k).bind(),
               lambda: signature(5),
               lambda: Parameter('1x', Parameter.KEYWORD_ONLY),
               lambda: Signature([Parameter('a', 3), Parameter('b', 1)]),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
