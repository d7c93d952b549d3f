# eval, exec and compile read source from bytes, bytearray and memoryview.
print(eval(bytearray(b'1 + 1')), eval(memoryview(b'2 + 2')), eval(memoryview(b'..3 + 3..')[2:-2]))
exec(memoryview(b'x = 5\nprint(x)'))
exec(compile(memoryview(b'print("compiled")'), 'f', 'exec'))
for source in (1, None, [1], memoryview(b'1 + 1 ')[::2], bytearray(b'1\0')):
    for function in eval, exec, lambda source: compile(source, 'f', 'eval'):
        try:
            print(function(source))
        except Exception as error:
            print(type(error).__name__, error)
view = memoryview(b'1'); view.release()
try:
    eval(view)
except Exception as error:
    print(type(error).__name__, error)
