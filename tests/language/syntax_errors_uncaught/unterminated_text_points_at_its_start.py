name = 'O'
print('no end)
