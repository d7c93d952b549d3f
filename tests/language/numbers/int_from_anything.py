# int() of texts, bytes, floats and bases, and what it refuses.

def show(text):
    try:
        print(text, '=', repr(eval(text)))
    except Exception as error:
        print(text, 'raises', type(error).__name__, error)


for line in '''\
int('')
int('abc')
int('12', 37)
int('12', 1)
int(12, 3)
int(base=3)
int([])
int('1__2')
int('1_2')
int(float('inf'))
int(float('nan'))
int('z', 36)
int(b'12', 3)
int(b'x')
int(None)
len(str(int('7' * 4300)))
int('7' * 4301)
str(10 ** 5000)
int('f' * 5000, 16).bit_length()
int('1' * 300 + 'x')
int('\u0663')
int(' 12\n')
int('0x1f', 16)
int('0b11', 0)
int('012', 0)
int('0_0', 0)
int('-0x_ff', 0)
int(3.99)
int(-3.99)
int(1e20)
int('+ 1')
'''.splitlines():
    show(line)
