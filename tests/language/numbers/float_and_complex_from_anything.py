# float() and complex() of texts and numbers, and what they refuse.

def show(text):
    try:
        print(text, '=', repr(eval(text)))
    except Exception as error:
        print(text, 'raises', type(error).__name__, error)


for line in '''\
float('')
float('abc')
float([])
float(None)
float(1j)
float('1_000.5')
float(' 1.5 ')
float(b'1.5')
float('1_')
float('\u0663.\u0665')
float('-nan')
float('infinity')
float('1e400')
float('-1e-400')
complex('1+2j ')
complex('x')
complex('1', 2)
complex(1, '2')
complex([])
complex(1, [])
complex(1j, 2j)
complex(' ( 1+2j ) ')
complex('1 + 2j')
complex(real=1, imag=2)
complex(imag=2)
complex(True)
complex('nan-infj')
complex('-0')
complex(-0.0, -0.0)
-0j
-1j * 2
'''.splitlines():
    show(line)
