# Operators of numbers say what is wrong in CPython's words.

def show(text):
    try:
        print(text, '=', repr(eval(text)))
    except Exception as error:
        print(text, 'raises', type(error).__name__, error)


for line in '''\
0 ** -1
0.0 ** -1
2.0 ** 5000
1 // 0
1 % 0
1 / 0
1.0 // 0
1.0 % 0
1.0 / 0
divmod(1, 0)
divmod(1.0, 0)
1 << -1
1 >> -1
1 << (1 << 70)
0 << (1 << 70)
1 >> (1 << 70)
-1 >> (1 << 70)
1j // 1
1j % 1
1j < 2
divmod(1j, 1)
10 ** 400 / 3
float(10 ** 400)
10 ** 400 * 1.0
pow(2, -1, 0)
pow(2, -1, 4)
pow(3, -1, 7)
pow(2, 5, -7)
pow(2.0, 1, 3)
pow(2, 1.0, 3)
pow(1j, 1, 3)
pow(1, "x", 2)
(0j) ** -1
(0j) ** 1j
1j / 0
divmod(1, "x")
-'x'
1 + "x"
0.0 ** float("-inf")
(-1) ** 0.5
(-8.0) ** (1 / 3)
2 ** -2
(1 + 2j) ** -3
(1 + 2j) ** 0.5
'''.splitlines():
    show(line)
