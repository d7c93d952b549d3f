# Values set in a context are seen there only; a copy begins with what its original had.
from contextvars import Context, ContextVar, copy_context

color = ContextVar('color', default='red')
size = ContextVar('size')


def change():
    print('inside', color.get(), size.get(None))
    color.set('green')
    size.set(7)
    print('changed', color.get(), size.get())
    return 'result'


print(color.get(), size.get(1))
color.set('blue')
copy = copy_context()
print(copy.run(change))
print('outside', color.get(), size.get('unset'))
print(copy[color], copy[size], len(copy), color in copy)
print(Context().run(color.get), copy.run(color.get), copy.copy().run(size.get))

inner = copy.copy()
inner.run(size.set, 8)
print(copy[size], inner[size], copy == inner, copy == copy.copy(), Context() == Context())


def nested():
    color.set('yellow')
    inner.run(color.set, 'white')
    return color.get(), inner[color]


print(copy.run(nested), color.get())
print(copy.run(lambda *args, **named: (args, named, color.get()), 1, 2, key=3))
