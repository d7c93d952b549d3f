# BytesIO.
import io

b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.readline(), b.readline(), b.read(), b.getvalue(), b.tell(), b.getbuffer()[0])
b.seek(10); b.write(b'q'); print(b.getvalue()); b.seek(-1, 2); print(b.read()); b.seek(1); b.truncate(); print(b.getvalue())
x = bytearray(3); print(io.BytesIO(b'12345').readinto(x), x, io.BytesIO(b'a\nb').readlines(), io.BytesIO(b'x').read1(), list(io.BytesIO(b'1\n2')))
for action in (lambda: io.BytesIO('x'),
               lambda: io.BytesIO().write('x'),
               lambda: io.BytesIO().seek(-1),
               lambda: io.BytesIO().seek(0, 7),
               lambda: io.BytesIO().detach(),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
