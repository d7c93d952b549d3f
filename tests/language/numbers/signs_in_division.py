# Quotients and remainders of floats and ints with every sign.

def show(text):
    try:
        print(text, '=', repr(eval(text)))
    except Exception as error:
        print(text, 'raises', type(error).__name__, error)


for line in '''\
7 // 3, 7 % 3, divmod(7, 3)
7 // -3, 7 % -3, divmod(7, -3)
7 // 2.5, 7 % 2.5, divmod(7, 2.5)
7 // -2.5, 7 % -2.5, divmod(7, -2.5)
-7 // 3, -7 % 3, divmod(-7, 3)
-7 // -3, -7 % -3, divmod(-7, -3)
-7 // 2.5, -7 % 2.5, divmod(-7, 2.5)
-7 // -2.5, -7 % -2.5, divmod(-7, -2.5)
7.5 // 3, 7.5 % 3, divmod(7.5, 3)
7.5 // -3, 7.5 % -3, divmod(7.5, -3)
7.5 // 2.5, 7.5 % 2.5, divmod(7.5, 2.5)
7.5 // -2.5, 7.5 % -2.5, divmod(7.5, -2.5)
-7.5 // 3, -7.5 % 3, divmod(-7.5, 3)
-7.5 // -3, -7.5 % -3, divmod(-7.5, -3)
-7.5 // 2.5, -7.5 % 2.5, divmod(-7.5, 2.5)
-7.5 // -2.5, -7.5 % -2.5, divmod(-7.5, -2.5)
0.0 // 3, 0.0 % 3, divmod(0.0, 3)
0.0 // -3, 0.0 % -3, divmod(0.0, -3)
0.0 // 2.5, 0.0 % 2.5, divmod(0.0, 2.5)
0.0 // -2.5, 0.0 % -2.5, divmod(0.0, -2.5)
-0.0 // 3, -0.0 % 3, divmod(-0.0, 3)
-0.0 // -3, -0.0 % -3, divmod(-0.0, -3)
-0.0 // 2.5, -0.0 % 2.5, divmod(-0.0, 2.5)
-0.0 // -2.5, -0.0 % -2.5, divmod(-0.0, -2.5)
'''.splitlines():
    show(line)
