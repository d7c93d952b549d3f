if True:
    print('last')