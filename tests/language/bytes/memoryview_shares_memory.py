# memoryview of a bytearray.
a = bytearray(b"abcdef")
m = memoryview(a)
print(len(m), m[0], m[-1], bytes(m[1:3]), m.tolist(), m.nbytes, m.readonly, m.format, m.itemsize, m.shape)
m[0] = 90; m[1:3] = b"XY"
print(a, m == b"ZXYdef", memoryview(b"x").readonly, m.tobytes(), m[::2].tolist())
try: memoryview(b"x")[0] = 1
except TypeError as e: print(e)
try: a.append(1)
except BufferError as e: print(e)
m.release()
a.append(1); print(a)
