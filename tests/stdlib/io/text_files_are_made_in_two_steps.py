# A class derived from TextIOWrapper makes its buffer in __init__; before that the file is of no use.
import io

class Own(io.TextIOWrapper):
    def __init__(self, text=''):
        super().__init__(io.BytesIO(text.encode()), encoding='utf-8')
    def getvalue(self):
        self.flush()
        return self.buffer.raw.getvalue() if hasattr(self.buffer, 'raw') else self.buffer.getvalue()
own = Own('héllo\nworld\n')
print(own.readline(), own.read(), own.encoding)
own = Own()
print(own.write('abc'), own.getvalue())
with Own('x') as f: print(f.read(), f.closed)
print(f.closed)

blank = io.TextIOWrapper.__new__(io.TextIOWrapper)
for action in (blank.read, blank.readline, lambda: blank.write('x'), blank.flush, lambda: next(blank), blank.tell):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
for args, keywords in (((), {}), ((io.BytesIO(), 5), {}), ((io.BytesIO(), 'no-such'), {}), ((io.BytesIO(),), {'newline': 'x'}), ((io.BytesIO(),), {'bad': 1})):
    try:
        io.TextIOWrapper(*args, **keywords)
    except Exception as error:
        print(type(error).__name__, error)
blank.__init__(io.BytesIO(b'now\n'))
print(blank.read())
blank.__init__(io.BytesIO(b'again\r\nand\n'), newline='')
print(repr(blank.read()), blank.newlines)
