# StringIO.
import io

s = io.StringIO()
s.write('héllo\nworld\n'); print('more', 1, file=s)
print(s.tell(), repr(s.getvalue())); s.seek(0); print(list(s), s.read())
s.seek(2); s.write('XX'); print(repr(s.getvalue()), repr(s.readline())); s.truncate(3); print(repr(s.getvalue()))
for newline in (None, '', '\n', '\r', '\r\n'):
    t = io.StringIO('a\r\nb\rc\nd', newline=newline); print(repr(newline), t.readlines(), repr(t.getvalue()))
with io.StringIO('a b') as t: print(t.read(1), t.read(), t.readable(), t.closed, isinstance(t, io.TextIOBase))
u = io.StringIO('x'); u.seek(3); u.write('z'); print(repr(u.getvalue()), u.seek(0, 2), next(io.StringIO('q\nr')))
for action in (lambda: t.read(),
               lambda: io.StringIO(3),
               lambda: io.StringIO().write(3),
               lambda: io.StringIO().seek(-1),
               lambda: io.StringIO('a').seek(1, 1),
               lambda: io.StringIO().fileno(),
               lambda: io.StringIO(newline='x'),
               lambda: next(io.StringIO()),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
