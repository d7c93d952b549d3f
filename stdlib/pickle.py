# Objects as bytes, and back.
#
# Bytes are those that CPython's C pickler writes, for all protocols: what is memoised, the batches
# of items, the frames. An unpickler is a machine with a stack, a memo and an instruction a byte.
# SPDX-License-Identifier: MIT
# hidden-frames

import codecs
import sys
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump',
           'dumps', 'load', 'loads', 'PickleBuffer', 'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']

format_version = '5.0'
bytes_types = (bytes, bytearray)
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

_missing = object()
_BATCH = 1000
_FRAME_LEAST = 4
_FRAME_TARGET = 64 * 1024


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers."""

    def __init__(self, buffer):
        self._view = memoryview(buffer)

    def raw(self):
        """A flat view of bytes."""
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        return self._view.cast('B') if self._view.format != 'B' else memoryview(self._view)

    def release(self):
        if self._view is not None:
            self._view.release()
            self._view = None

    def __buffer__(self, flags):
        return self.raw()


# --- Instructions.

_OPCODES = {
    'MARK': b'(', 'STOP': b'.', 'POP': b'0', 'POP_MARK': b'1', 'DUP': b'2', 'FLOAT': b'F',
    'INT': b'I', 'BININT': b'J', 'BININT1': b'K', 'LONG': b'L', 'BININT2': b'M', 'NONE': b'N',
    'PERSID': b'P', 'BINPERSID': b'Q', 'REDUCE': b'R', 'STRING': b'S', 'BINSTRING': b'T',
    'SHORT_BINSTRING': b'U', 'UNICODE': b'V', 'BINUNICODE': b'X', 'APPEND': b'a', 'BUILD': b'b',
    'GLOBAL': b'c', 'DICT': b'd', 'EMPTY_DICT': b'}', 'APPENDS': b'e', 'GET': b'g', 'BINGET': b'h',
    'INST': b'i', 'LONG_BINGET': b'j', 'LIST': b'l', 'EMPTY_LIST': b']', 'OBJ': b'o', 'PUT': b'p',
    'BINPUT': b'q', 'LONG_BINPUT': b'r', 'SETITEM': b's', 'TUPLE': b't', 'EMPTY_TUPLE': b')',
    'SETITEMS': b'u', 'BINFLOAT': b'G', 'PROTO': b'\x80', 'NEWOBJ': b'\x81', 'EXT1': b'\x82',
    'EXT2': b'\x83', 'EXT4': b'\x84', 'TUPLE1': b'\x85', 'TUPLE2': b'\x86', 'TUPLE3': b'\x87',
    'NEWTRUE': b'\x88', 'NEWFALSE': b'\x89', 'LONG1': b'\x8a', 'LONG4': b'\x8b', 'BINBYTES': b'B',
    'SHORT_BINBYTES': b'C', 'SHORT_BINUNICODE': b'\x8c', 'BINUNICODE8': b'\x8d',
    'BINBYTES8': b'\x8e', 'EMPTY_SET': b'\x8f', 'ADDITEMS': b'\x90', 'FROZENSET': b'\x91',
    'NEWOBJ_EX': b'\x92', 'STACK_GLOBAL': b'\x93', 'MEMOIZE': b'\x94', 'FRAME': b'\x95',
    'BYTEARRAY8': b'\x96', 'NEXT_BUFFER': b'\x97', 'READONLY_BUFFER': b'\x98',
}
globals().update(_OPCODES)
__all__.extend(_OPCODES)
TRUE = b'I01\n'
FALSE = b'I00\n'
_TUPLES = [_OPCODES['EMPTY_TUPLE'], _OPCODES['TUPLE1'], _OPCODES['TUPLE2'], _OPCODES['TUPLE3']]


def _pack_float(number):
    view = memoryview(bytearray(8)).cast('d')
    view[0] = number
    data = view.tobytes()
    return data[::-1] if sys.byteorder == 'little' else data


def _unpack_float(data):
    return memoryview(data[::-1] if sys.byteorder == 'little' else data).cast('d')[0]


def encode_long(number):
    """The shortest two's complement of a number, little end first; nothing for 0."""
    if number == 0:
        return b''
    size = (number.bit_length() >> 3) + 1
    data = number.to_bytes(size, 'little', signed=True)
    if number < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    return int.from_bytes(data, 'little', signed=True)


# --- Names.

def _getattribute(obj, name):
    # The attribute of a dotted name.
    found = obj
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            found = getattr(found, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return found


def whichmodule(obj, name):
    """The name of the module that has obj under this name."""
    module_name = getattr(obj, '__module__', None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _getattribute(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


# --- Writing.

class _Framer:
    # Collects what is written; from protocol 4 on in frames, which a reader can fetch at once.
    def __init__(self, write):
        self.write_out = write
        self.frame = None

    def start(self):
        self.frame = []
        self.size = 0

    def write(self, data):
        if self.frame is None:
            self.write_out(data)
            return
        self.frame.append(data)
        self.size += len(data)

    def commit(self, force=False):
        if self.frame is None or not (force or self.size >= _FRAME_TARGET):
            return
        data = b''.join(self.frame)
        if len(data) >= _FRAME_LEAST:
            self.write_out(FRAME + len(data).to_bytes(8, 'little'))
        self.write_out(data)
        self.frame = []
        self.size = 0

    def write_large(self, header, payload):
        # Outside of frames, uncopied.
        if self.frame is None or len(payload) < _FRAME_TARGET:
            self.write(header)
            self.write(payload)
            return
        if self.size:
            self.commit(force=True)
        self.write_out(header)
        self.write_out(payload)


class Pickler:
    """Pickler(file, protocol=None, fix_imports=True, buffer_callback=None): writes to file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self._buffer_callback = buffer_callback
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Forgets which objects have been written."""
        self.memo.clear()

    def dump(self, obj):
        """Writes a pickle of obj."""
        if not hasattr(self, '_file_write'):
            raise PicklingError(f'Pickler.__init__() was not called by '
                                f'{self.__class__.__name__}.__init__()')
        self.framer = framer = _Framer(self._file_write)
        self.write = framer.write
        if self.proto >= 2:
            self.write(PROTO + bytes((self.proto,)))
        if self.proto >= 4:
            framer.start()
        self.save(obj)
        self.write(STOP)
        framer.commit(force=True)

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self.write(MEMOIZE)
        elif not self.bin:
            self.write(PUT + str(index).encode() + b'\n')
        elif index < 256:
            self.write(BINPUT + bytes((index,)))
        else:
            self.write(LONG_BINPUT + index.to_bytes(4, 'little'))

    def get(self, index):
        if not self.bin:
            return GET + str(index).encode() + b'\n'
        if index < 256:
            return BINGET + bytes((index,))
        return LONG_BINGET + index.to_bytes(4, 'little')

    def persistent_id(self, obj):
        """What stands for obj in the pickle, which a subclass may know of; None: obj itself."""
        return None

    def save(self, obj, save_persistent_id=True):
        self.framer.commit()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save_pers(pid)
                return
        cls = type(obj)
        known = self.memo.get(id(obj))
        if known is not None and known[1] is obj:
            self.write(self.get(known[0]))
            return
        reduced = NotImplemented
        reduce = getattr(self, 'reducer_override', None)
        if reduce is not None and cls not in _ATOMS:
            reduced = reduce(obj)
        if reduced is NotImplemented:
            writer = self.dispatch.get(cls)
            if writer is not None:
                writer(self, obj)
                return
            reduced = self._reduce(obj, cls)
            if reduced is None:
                return
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(obj=obj, *reduced)

    def _reduce(self, obj, cls):
        # What a dispatch table or the object itself says; None where it was written already.
        reduce = getattr(self, 'dispatch_table', dispatch_table).get(cls, _missing)
        if reduce is not _missing:
            return reduce(obj)
        if issubclass(cls, type):
            self.save_global(obj)
            return None
        reduce = getattr(obj, '__reduce_ex__', None)
        if reduce is not None:
            return reduce(self.proto)
        reduce = getattr(obj, '__reduce__', None)
        if reduce is not None:
            return reduce()
        raise PicklingError(f"can't pickle {cls.__name__!r} object: {obj!r}")

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
            return
        try:
            self.write(PERSID + str(pid).encode('ascii') + b'\n')
        except UnicodeEncodeError:
            raise PicklingError('persistent IDs in protocol 0 must be ASCII strings') from None

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None,
                    state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        self._save_call(func, args, obj)
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:
                # It contains itself, and so has been written meanwhile.
                self.write(POP + self.get(known[0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._save_items(listitems)
        if dictitems is not None:
            self._save_pairs(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self.write(BUILD)
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self.write(TUPLE2 + REDUCE + POP)

    def _save_call(self, func, args, obj):
        kind = getattr(func, '__name__', '') if self.proto >= 2 else ''
        if kind == '__newobj_ex__':
            self._save_new_with_keywords(args, obj)
        elif kind == '__newobj__':
            if not args:
                raise PicklingError('__newobj__ arglist is empty')
            cls, *rest = args
            self._check_new(cls, obj, '__newobj__ args')
            self.save(cls)
            self.save(tuple(rest))
            self.write(NEWOBJ)
        else:
            self.save(func)
            self.save(args)
            self.write(REDUCE)

    def _check_new(self, cls, obj, what):
        if not hasattr(cls, '__new__'):
            raise PicklingError(f'args[0] from {what} has no __new__')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError(f'args[0] from {what} has the wrong class')

    def _save_new_with_keywords(self, args, obj):
        cls, args, keywords = args
        self._check_new(cls, obj, '__newobj_ex__ args')
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(keywords)
            self.write(NEWOBJ_EX)
            return
        from functools import partial
        self.save(partial(cls.__new__, cls, *args, **keywords))
        self.save(())
        self.write(REDUCE)

    # --- One method a type.

    dispatch = {}

    def save_none(self, obj):
        self.write(NONE)
    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)
    dispatch[bool] = save_bool

    def save_long(self, obj):
        if -0x80000000 <= obj <= 0x7fffffff:
            if not self.bin:
                self.write(INT + repr(obj).encode() + b'\n')
            elif 0 <= obj <= 0xff:
                self.write(BININT1 + bytes((obj,)))
            elif 0 <= obj <= 0xffff:
                self.write(BININT2 + obj.to_bytes(2, 'little'))
            else:
                self.write(BININT + obj.to_bytes(4, 'little', signed=True))
        elif self.proto >= 2:
            data = encode_long(obj)
            size = len(data)
            head = LONG1 + bytes((size,)) if size < 256 else LONG4 + size.to_bytes(4, 'little')
            self.write(head + data)
        else:
            self.write(LONG + repr(obj).encode() + b'L\n')
    dispatch[int] = save_long

    def save_float(self, obj):
        if self.bin:
            self.write(BINFLOAT + _pack_float(obj))
        else:
            self.write(FLOAT + repr(obj).encode() + b'\n')
    dispatch[float] = save_float

    def save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                self.save_reduce(codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            return
        size = len(obj)
        if size <= 0xff:
            self.write(SHORT_BINBYTES + bytes((size,)) + obj)
        elif size > 0xffffffff and self.proto >= 4:
            self.framer.write_large(BINBYTES8 + size.to_bytes(8, 'little'), obj)
        else:
            self.framer.write_large(BINBYTES + size.to_bytes(4, 'little'), obj)
        self.memoize(obj)
    dispatch[bytes] = save_bytes

    def save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self.framer.write_large(BYTEARRAY8 + len(obj).to_bytes(8, 'little'), bytes(obj))
        self.memoize(obj)
    dispatch[bytearray] = save_bytearray

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError('PickleBuffer can only be pickled with protocol >= 5')
        view = obj.raw()
        in_band = True
        if self._buffer_callback is not None:
            in_band = bool(self._buffer_callback(obj))
        if in_band:
            if view.readonly:
                self.save_bytes(view.tobytes())
            else:
                self.save_bytearray(bytearray(view))
        else:
            self.write(NEXT_BUFFER)
            if view.readonly:
                self.write(READONLY_BUFFER)
    dispatch[PickleBuffer] = save_picklebuffer

    def save_str(self, obj):
        if not self.bin:
            text = obj
            for special in '\\\0\n\r\x1a':
                text = text.replace(special, f'\\u{ord(special):04x}')
            self.write(UNICODE + text.encode('raw-unicode-escape') + b'\n')
            self.memoize(obj)
            return
        data = obj.encode('utf-8', 'surrogatepass')
        size = len(data)
        if size <= 0xff and self.proto >= 4:
            self.write(SHORT_BINUNICODE + bytes((size,)) + data)
        elif size > 0xffffffff and self.proto >= 4:
            self.framer.write_large(BINUNICODE8 + size.to_bytes(8, 'little'), data)
        else:
            self.framer.write_large(BINUNICODE + size.to_bytes(4, 'little'), data)
        self.memoize(obj)
    dispatch[str] = save_str

    def save_tuple(self, obj):
        if not obj:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        count = len(obj)
        is_short = count <= 3 and self.proto >= 2
        if not is_short:
            self.write(MARK)
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # It contains itself, and so has been written meanwhile.
            drop = POP * count if is_short else POP_MARK if self.bin else POP * (count + 1)
            self.write(drop + self.get(known[0]))
            return
        self.write(_TUPLES[count] if is_short else TUPLE)
        self.memoize(obj)
    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        if not self.bin or len(obj) == 1:
            for item in obj:
                self.save(item)
                self.write(APPEND)
            return
        index = 0
        while index < len(obj):
            self.write(MARK)
            end = index + _BATCH
            while index < end and index < len(obj):
                self.save(obj[index])
                index += 1
            self.write(APPENDS)
    dispatch[list] = save_list

    # Items of whatever iterates: where the last batch is one, it goes without a mark.
    def _save_items(self, items):
        items = iter(items)
        if not self.bin:
            for item in items:
                self.save(item)
                self.write(APPEND)
            return
        self._save_batches(items, self.save, APPEND, APPENDS)

    def _save_pairs(self, pairs):
        pairs = iter(pairs)
        if not self.bin:
            for pair in pairs:
                self._save_pair(pair)
                self.write(SETITEM)
            return
        self._save_batches(pairs, self._save_pair, SETITEM, SETITEMS)

    def _save_pair(self, pair):
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError('dict items iterator must return 2-tuples')
        self.save(pair[0])
        self.save(pair[1])

    def _save_batches(self, items, save, one, many):
        for first in items:
            for second in items:
                break
            else:
                save(first)
                self.write(one)
                return
            self.write(MARK)
            save(first)
            save(second)
            count = 2
            while count < _BATCH:
                for item in items:
                    save(item)
                    count += 1
                    break
                else:
                    self.write(many)
                    return
            self.write(many)

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        if not obj:
            return
        if not self.bin or len(obj) == 1:
            for key, value in obj.items():
                self.save(key)
                self.save(value)
                self.write(SETITEM)
            return
        pairs = iter(obj.items())
        count = _BATCH
        while count == _BATCH:
            self.write(MARK)
            count = 0
            for key, value in pairs:
                self.save(key)
                self.save(value)
                count += 1
                if count == _BATCH:
                    break
            self.write(SETITEMS)
    dispatch[dict] = save_dict

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(EMPTY_SET)
        self.memoize(obj)
        items = iter(obj)
        count = _BATCH if obj else 0
        while count == _BATCH:
            self.write(MARK)
            count = 0
            for item in items:
                self.save(item)
                count += 1
                if count == _BATCH:
                    break
            self.write(ADDITEMS)
    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(MARK)
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(POP_MARK + self.get(known[0]))
            return
        self.write(FROZENSET)
        self.memoize(obj)
    dispatch[frozenset] = save_frozenset

    def save_type(self, obj):
        if obj is type(None):
            self.save_reduce(type, (None,), obj=obj)
        elif obj is type(NotImplemented):
            self.save_reduce(type, (NotImplemented,), obj=obj)
        elif obj is type(...):
            self.save_reduce(type, (...,), obj=obj)
        else:
            self.save_global(obj)
    dispatch[type] = save_type

    # --- Names.

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
        module_name = whichmodule(obj, name)
        if '<locals>' in name.split('.'):
            raise AttributeError(f"Can't get local object {name!r}")
        if self._find_global(obj, module_name, name) is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as "
                                f'{module_name}.{name}')
        if self.proto >= 2 and self._save_extension(module_name, name):
            return
        if self.proto >= 4:
            is_function = module_name == 'builtins' and type(obj) is type(len)
            self.save(_MODULE_OF_FUNCTIONS if is_function else module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        else:
            self._save_dotted(module_name, name.split('.'))
        self.memoize(obj)
    dispatch[type(_pack_float)] = save_global

    def _find_global(self, obj, module_name, name):
        try:
            __import__(module_name, level=0)
            module = sys.modules[module_name]
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed"
                                ) from None
        try:
            return _getattribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} "
                                'failed') from None

    def _save_extension(self, module_name, name):
        code = _extension_registry.get((module_name, name))
        if code is None:
            return False
        if code <= 0xff:
            self.write(EXT1 + bytes((code,)))
        elif code <= 0xffff:
            self.write(EXT2 + code.to_bytes(2, 'little'))
        else:
            self.write(EXT4 + code.to_bytes(4, 'little', signed=True))
        return True

    # Before protocol 4 only the first of the names is a global; getattr() finds the others.
    def _save_dotted(self, module_name, names):
        for _ in names[1:]:
            self.save(getattr)
            if self.proto < 2:
                self.write(MARK)
        self._write_global(module_name, names[0])
        for name in names[1:]:
            self.save(name)
            self.write((TUPLE2 if self.proto >= 2 else TUPLE) + REDUCE)

    def _write_global(self, module_name, name):
        if self.fix_imports:
            import _compat_pickle
            old = _compat_pickle.REVERSE_NAME_MAPPING.get((module_name, name))
            if old is not None:
                module_name, name = old
            else:
                module_name = _compat_pickle.REVERSE_IMPORT_MAPPING.get(module_name, module_name)
        encoding = 'utf-8' if self.proto >= 3 else 'ascii'
        try:
            self.write(GLOBAL + module_name.encode(encoding) + b'\n' + name.encode(encoding)
                       + b'\n')
        except UnicodeEncodeError:
            raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' using "
                                f'pickle protocol {self.proto}') from None


# In CPython the name of their module is another string than that of types, memoised by itself.
_MODULE_OF_FUNCTIONS = ''.join(('built', 'ins'))

_ATOMS = frozenset((type(None), bool, int, float, bytes, str, tuple, list, dict, set, frozenset,
                    bytearray))


# --- Reading.

class _Data:
    # What is read from: bytes, or a file whose frames are fetched at once.
    def __init__(self, data, file=None):
        self.data = data
        self.at = 0
        self.file = file

    def read(self, size):
        end = self.at + size
        if end <= len(self.data):
            data = self.data[self.at:end]
            self.at = end
            return data
        data = b''
        if self.file is not None and self.at == len(self.data):
            data = self.file.read(size)
        if len(data) < size:
            raise UnpicklingError('pickle data was truncated')
        return data

    def opcode(self):
        if self.at < len(self.data):
            self.at += 1
            return self.data[self.at - 1:self.at]
        data = self.file.read(1) if self.file is not None else b''
        if not data:
            raise EOFError('Ran out of input')
        return data

    def readline(self):
        if self.at < len(self.data) or self.file is None:
            end = self.data.find(b'\n', self.at) + 1
            if end == 0:
                raise UnpicklingError('pickle data was truncated')
            data = self.data[self.at:end]
            self.at = end
        else:
            data = self.file.readline()
        if data[-1:] != b'\n':
            raise UnpicklingError('pickle data was truncated')
        return data[:-1]

    def frame(self, size):
        if self.file is None:
            if size > len(self.data) - self.at:
                raise UnpicklingError('pickle data was truncated')
            return
        if self.at < len(self.data):
            raise UnpicklingError('beginning of a new frame before end of current frame')
        self.data = self.file.read(size)
        self.at = 0
        if len(self.data) < size:
            raise UnpicklingError('pickle data was truncated')


class _Stop(BaseException):
    pass


class Unpickler:
    """Unpickler(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None): reads
    pickles from file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        try:
            file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._begin(_Data(b'', file), fix_imports, encoding, errors)

    def _begin(self, data, fix_imports, encoding, errors):
        self._data = data
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """Reads one object."""
        if not hasattr(self, '_data'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by '
                                  f'{self.__class__.__name__}.__init__()')
        self.read = self._data.read
        self.readline = self._data.readline
        self.marks = []
        self.stack = []
        self.proto = 0
        dispatch = self.dispatch
        next_opcode = self._data.opcode
        try:
            while True:
                opcode = next_opcode()
                try:
                    action = dispatch[opcode]
                except KeyError:
                    raise UnpicklingError(_invalid_key(opcode)) from None
                action(self)
        except _Stop as stop:
            return stop.args[0]
        except IndexError:
            if self.stack:
                raise
            raise self._underflow() from None

    def _underflow(self):
        return UnpicklingError('unexpected MARK found' if self.marks else
                               'unpickling stack underflow')

    def persistent_load(self, pid):
        """The object that pid stands for: a subclass knows."""
        raise UnpicklingError('A load persistent id instruction was encountered, but no '
                              'persistent_load function was specified.')

    def find_class(self, module, name):
        """The object called name of a module."""
        sys.audit('pickle.find_class', module, name)
        if self.proto < 3 and self.fix_imports:
            import _compat_pickle
            if (module, name) in _compat_pickle.NAME_MAPPING:
                module, name = _compat_pickle.NAME_MAPPING[module, name]
            elif module in _compat_pickle.IMPORT_MAPPING:
                module = _compat_pickle.IMPORT_MAPPING[module]
        __import__(module, level=0)
        if self.proto >= 4:
            return _getattribute(sys.modules[module], name)
        try:
            return getattr(sys.modules[module], name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}"
                                 ) from None

    def pop_mark(self):
        items = self.stack
        try:
            self.stack = self.marks.pop()
        except IndexError:
            raise UnpicklingError('could not find MARK') from None
        return items

    # --- One method an instruction, under its name.

    def load_proto(self):
        proto = self.read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {proto}')
        self.proto = proto

    def load_frame(self):
        size = int.from_bytes(self.read(8), 'little')
        if size > sys.maxsize:
            raise OverflowError(f'FRAME length exceeds system\'s maximum of {sys.maxsize} bytes')
        self._data.frame(size)

    def load_persid(self):
        try:
            pid = self.readline().decode('ascii')
        except UnicodeDecodeError:
            raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings') from None
        self.stack.append(self.persistent_load(pid))

    def load_binpersid(self):
        self.stack[-1] = self.persistent_load(self.stack[-1])

    def load_none(self): self.stack.append(None)
    def load_newtrue(self): self.stack.append(True)
    def load_newfalse(self): self.stack.append(False)

    def load_int(self):
        data = self.readline()
        if data == b'00' or data == b'01':
            self.stack.append(data == b'01')
        else:
            self.stack.append(_read_number(data))

    def load_binint(self): self.stack.append(int.from_bytes(self.read(4), 'little', signed=True))
    def load_binint1(self): self.stack.append(self.read(1)[0])
    def load_binint2(self): self.stack.append(int.from_bytes(self.read(2), 'little'))

    def load_long(self):
        data = self.readline()
        self.stack.append(_read_number(data[:-1] if data[-1:] == b'L' else data))

    def load_long1(self): self.stack.append(decode_long(self.read(self.read(1)[0])))

    def load_long4(self):
        size = int.from_bytes(self.read(4), 'little', signed=True)
        if size < 0:
            raise UnpicklingError('LONG pickle has negative byte count')
        self.stack.append(decode_long(self.read(size)))

    def load_float(self): self.stack.append(float(self.readline()))
    def load_binfloat(self): self.stack.append(_unpack_float(self.read(8)))

    def _decode(self, data):
        # A string of Python 2.
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def load_string(self):
        data = self.readline()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b'"\'':
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self.stack.append(self._decode(str(data[1:-1], 'unicode_escape').encode('latin-1')))

    def load_binstring(self):
        size = int.from_bytes(self.read(4), 'little', signed=True)
        if size < 0:
            raise UnpicklingError('BINSTRING pickle has negative byte count')
        self.stack.append(self._decode(self.read(size)))

    def load_short_binstring(self): self.stack.append(self._decode(self.read(self.read(1)[0])))

    def _read_sized(self, width):
        size = int.from_bytes(self.read(width), 'little')
        if size > sys.maxsize:
            raise OverflowError(f"size exceeds system's maximum of {sys.maxsize} bytes")
        return self.read(size)

    def _append_text(self, width):
        self.stack.append(str(self._read_sized(width), 'utf-8', 'surrogatepass'))

    def load_binbytes(self): self.stack.append(self._read_sized(4))
    def load_short_binbytes(self): self.stack.append(self._read_sized(1))
    def load_binbytes8(self): self.stack.append(self._read_sized(8))
    def load_bytearray8(self): self.stack.append(bytearray(self._read_sized(8)))
    def load_unicode(self): self.stack.append(str(self.readline(), 'raw-unicode-escape'))
    def load_binunicode(self): self._append_text(4)
    def load_short_binunicode(self): self._append_text(1)
    def load_binunicode8(self): self._append_text(8)

    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* '
                                  'argument was given')
        for buffer in self._buffers:
            self.stack.append(buffer)
            return
        raise UnpicklingError('not enough out-of-band buffers')

    def load_readonly_buffer(self):
        view = memoryview(self.stack[-1])
        if not view.readonly:
            self.stack[-1] = view.toreadonly()

    def load_tuple(self):
        items = self.pop_mark()
        self.stack.append(tuple(items))

    def load_empty_tuple(self): self.stack.append(())
    def load_tuple1(self): self.stack[-1] = (self.stack[-1],)
    def load_tuple2(self): self._make_tuple(2)
    def load_tuple3(self): self._make_tuple(3)

    def _make_tuple(self, count):
        if len(self.stack) < count:
            raise self._underflow()
        self.stack[-count:] = [tuple(self.stack[-count:])]

    def load_empty_list(self): self.stack.append([])
    def load_empty_dictionary(self): self.stack.append({})
    def load_empty_set(self): self.stack.append(set())

    def load_list(self):
        items = self.pop_mark()
        self.stack.append(items)

    def load_dict(self):
        items = self.pop_mark()
        self.stack.append({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def load_frozenset(self):
        items = self.pop_mark()
        self.stack.append(frozenset(items))

    def _instantiate(self, cls, args):
        # Python 2's classes were called only with arguments.
        if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
            made = cls(*args)
        else:
            made = cls.__new__(cls)
        self.stack.append(made)

    def load_inst(self):
        module = self.readline().decode('ascii')
        name = self.readline().decode('ascii')
        self._instantiate(self.find_class(module, name), self.pop_mark())

    def load_obj(self):
        args = self.pop_mark()
        cls = args.pop(0)
        self._instantiate(cls, args)

    def load_newobj(self):
        args = self.stack.pop()
        cls = self.stack[-1]
        _check_new(cls, args, 'NEWOBJ')
        self.stack[-1] = cls.__new__(cls, *args)

    def load_newobj_ex(self):
        keywords = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack[-1]
        _check_new(cls, args, 'NEWOBJ_EX')
        self.stack[-1] = cls.__new__(cls, *args, **keywords)

    def load_global(self):
        module = self.readline().decode('utf-8')
        name = self.readline().decode('utf-8')
        self.stack.append(self.find_class(module, name))

    def load_stack_global(self):
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self.stack.append(self.find_class(module, name))

    def load_ext1(self): self.get_extension(self.read(1)[0])
    def load_ext2(self): self.get_extension(int.from_bytes(self.read(2), 'little'))
    def load_ext4(self): self.get_extension(int.from_bytes(self.read(4), 'little', signed=True))

    def get_extension(self, code):
        if code in _extension_cache:
            self.stack.append(_extension_cache[code])
            return
        key = _inverted_registry.get(code)
        if not key:
            if code <= 0:
                raise UnpicklingError('EXT specifies code <= 0')
            raise ValueError(f'unregistered extension code {code}')
        _extension_cache[code] = found = self.find_class(*key)
        self.stack.append(found)

    def load_reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def load_pop(self):
        if self.stack:
            del self.stack[-1]
        elif self.marks:
            self.pop_mark()
        else:
            raise self._underflow()

    def load_pop_mark(self): self.pop_mark()
    def load_dup(self): self.stack.append(self.stack[-1])

    def _append_known(self, index):
        try:
            self.stack.append(self.memo[index])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {index}') from None

    def load_get(self): self._append_known(int(self.readline()))
    def load_binget(self): self._append_known(self.read(1)[0])
    def load_long_binget(self): self._append_known(int.from_bytes(self.read(4), 'little'))

    def load_put(self):
        index = int(self.readline())
        if index < 0:
            raise ValueError('negative PUT argument')
        self.memo[index] = self.stack[-1]

    def load_binput(self): self.memo[self.read(1)[0]] = self.stack[-1]
    def load_long_binput(self): self.memo[int.from_bytes(self.read(4), 'little')] = self.stack[-1]
    def load_memoize(self): self.memo[len(self.memo)] = self.stack[-1]

    def load_append(self):
        value = self.stack.pop()
        self._extend(self.stack[-1], [value])

    def load_appends(self):
        items = self.pop_mark()
        self._extend(self.stack[-1], items)

    def _extend(self, target, items):
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
            return
        append = target.append
        for item in items:
            append(item)

    def load_setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value

    def load_setitems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if len(items) % 2:
            raise UnpicklingError('odd number of items for SETITEMS')
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def load_additems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
            return
        add = target.add
        for item in items:
            add(item)

    def load_build(self):
        state = self.stack.pop()
        target = self.stack[-1]
        setstate = getattr(target, '__setstate__', _missing)
        if setstate is not _missing:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            names = target.__dict__
            for key, value in state.items():
                names[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(target, key, value)

    def load_mark(self):
        self.marks.append(self.stack)
        self.stack = []

    def load_stop(self):
        raise _Stop(self.stack.pop())


Unpickler.dispatch = {
    code: getattr(Unpickler, 'load_' + {'EMPTY_DICT': 'empty_dictionary'}.get(name, name.lower()))
    for name, code in _OPCODES.items()}


def _read_number(data):
    try:
        return int(data, 0)
    except ValueError:
        raise ValueError('could not convert string to int') from None


def _invalid_key(opcode):
    byte = opcode[0]
    if 0x20 <= byte <= 0x7e and byte not in b"'\\":
        return f"invalid load key, '{chr(byte)}'."
    return f"invalid load key, '\\x{byte:02x}'."


def _check_new(cls, args, opcode):
    if not isinstance(cls, type):
        raise UnpicklingError(f'{opcode} class argument must be a type, not {type(cls).__name__}')
    if not isinstance(args, tuple):
        raise UnpicklingError(f'{opcode} args argument must be a tuple, not {type(args).__name__}')


# --- At once.

class _Bytes(list):
    write = list.append


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes a pickle of obj to file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """A pickle of obj as bytes."""
    written = _Bytes()
    Pickler(written, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return b''.join(written)


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Reads one object from file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object that bytes are a pickle of."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    made = Unpickler.__new__(Unpickler)
    made._buffers = iter(buffers) if buffers is not None else None
    made._begin(_Data(bytes(data)), fix_imports, encoding, errors)
    return made.load()


# CPython has both in Python and in C.
_Pickler, _Unpickler, _dump, _dumps, _load, _loads = Pickler, Unpickler, dump, dumps, load, loads
