# Offsets in co_lines, f_lasti and tb_lasti count the bytes of co_code; co_positions has a row for each two.
import sys
import warnings

def function(x, y):
    a = x + y
    for i in range(3):
        a += (
            i)
    return a * y

code = function.__code__
lines = list(code.co_lines())
print(lines[0][0], len(code.co_code) - lines[-1][1], all(a[1] == b[0] for a, b in zip(lines, lines[1:])))
positions = list(code.co_positions())
print(len(positions) * 2 == len(code.co_code), positions[-1][0])

def position(tb):
    return list(tb.tb_frame.f_code.co_positions())[tb.tb_lasti // 2]

def fails():
    x = 0
    return (x,
            1 + 1 / x)

try:
    fails()
except ZeroDivisionError as error:
    tb = error.__traceback__.tb_next
    print(position(tb), position(error.__traceback__), tb.tb_frame.f_lasti > 0)

def lines_of_frame():
    frame = sys._getframe()
    rows = list(frame.f_code.co_lines())
    at = frame.f_lasti
    return [line - frame.f_code.co_firstlineno for start, end, line in rows if start <= at < end]

print(lines_of_frame())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(type(code.co_lnotab), [str(w.message) for w in caught], caught[0].category)
