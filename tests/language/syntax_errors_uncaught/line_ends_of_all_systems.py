print(1)
if True:
    print('''a
b''')print(3)
