# Persistent ids, dispatch tables, reducer_override, find_class, memo, several pickles in a file, buffers out of band.
import copyreg
import io
import pickle

class Record:
    def __init__(self, key): self.key = key
    def __repr__(self): return f'Record({self.key})'
records = {k: Record(k) for k in 'abc'}

class WithIds(pickle.Pickler):
    def persistent_id(self, obj):
        return 'record-' + obj.key if isinstance(obj, Record) else None
class FromIds(pickle.Unpickler):
    def persistent_load(self, pid): return records[pid.rpartition('-')[2]]
for protocol in range(6):
    file = io.BytesIO()
    WithIds(file, protocol).dump([records['a'], records['b'], 'x', records['a']])
    print(file.getvalue(), FromIds(io.BytesIO(file.getvalue())).load())
    try: pickle.loads(file.getvalue())
    except pickle.UnpicklingError as error: print(error)

# Several pickles, one memo.
file = io.BytesIO()
pickler = pickle.Pickler(file, 2)
shared = ['shared']
pickler.dump(shared); pickler.dump(shared)
pickler.clear_memo()
pickler.dump(shared)
file.seek(0)
unpickler = pickle.Unpickler(file)
first, second, third = unpickler.load(), unpickler.load(), unpickler.load()
print(first, first is second, first is third, file.getvalue())
try: unpickler.load()
except EOFError as error: print(error)
pickler.fast = 1
pickler.dump([shared, shared])
print(file.getvalue()[-40:])

# How one pickler, all picklers, and a class of picklers take things apart.
def reduce_record(record): return Record, (record.key + '!',)
file = io.BytesIO()
pickler = pickle.Pickler(file, 4)
pickler.dispatch_table = copyreg.dispatch_table.copy()
pickler.dispatch_table[Record] = reduce_record
pickler.dump(records['a'])
print(pickle.loads(file.getvalue()))
copyreg.pickle(Record, lambda record: (Record, ('everywhere',)))
print(pickle.loads(pickle.dumps(records['a'])))
del copyreg.dispatch_table[Record]
class Override(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Record): return Record, ('override',)
        if obj is len: return 'print'
        return NotImplemented
file = io.BytesIO()
Override(file).dump([records['a'], 1, 'a', [2], int])
print(pickle.loads(file.getvalue()))
copyreg.add_extension('__main__', 'Record', 250)
for protocol in (1, 2, 4): print(pickle.dumps(records['b'], protocol), pickle.loads(pickle.dumps(records['b'], protocol)))
copyreg.remove_extension('__main__', 'Record', 250)

class Careful(pickle.Unpickler):
    def find_class(self, module, name):
        if name == 'Record': return super().find_class(module, name)
        raise pickle.UnpicklingError(f'{module}.{name} is forbidden')
print(Careful(io.BytesIO(pickle.dumps(records['a']))).load())
try: Careful(io.BytesIO(pickle.dumps(print))).load()
except pickle.UnpicklingError as error: print(error)

# State.
class Stated:
    def __getstate__(self): return 'state', 5
    def __setstate__(self, state): self.got = state
class Slots:
    __slots__ = ('a', '__dict__')
print(pickle.loads(pickle.dumps(Stated())).got)
s = Slots(); s.a = 1; s.b = 2
for protocol in range(2, 6):
    t = pickle.loads(pickle.dumps(s, protocol))
    print(t.a, t.b, vars(t))

# Buffers.
data = bytearray(b'abc' * 5)
buffers = []
pickled = pickle.dumps([pickle.PickleBuffer(data), pickle.PickleBuffer(b'fixed')], 5, buffer_callback=buffers.append)
print(pickled, len(buffers), [bytes(b.raw()) for b in buffers])
print(pickle.loads(pickled, buffers=[bytearray(b'one'), b'two']))
print(pickle.dumps(pickle.PickleBuffer(data), 5), pickle.loads(pickle.dumps(pickle.PickleBuffer(b'in band'), 5)))
for action in (lambda: pickle.loads(pickled), lambda: pickle.loads(pickled, buffers=[]), lambda: pickle.dumps(1, 6),
               lambda: pickle.dumps(pickle.PickleBuffer(data), 4), lambda: pickle.dumps(1, 4, buffer_callback=print),
               lambda: pickle.Pickler(3), lambda: pickle.Unpickler(3), lambda: pickle.loads('text'), lambda: pickle.load(3)):
    try: print(action())
    except Exception as error: print(type(error).__name__, error)

# Old pickles.
old = b"(lp0\nS'text'\np1\naI01\naF1.5\na(dp2\nVkey\np3\nI5\nsa(i__main__\nRecord\np4\n(dp5\nS'key'\np6\nS'\\xff'\np7\nsba."
print(pickle.loads(old, encoding='latin-1'), pickle.loads(old, encoding='latin-1')[-1].key)
print(pickle.loads(old, encoding='bytes')[0])
try: pickle.loads(old)
except UnicodeDecodeError as error: print(error)
