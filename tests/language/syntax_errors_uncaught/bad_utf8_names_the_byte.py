# ok
x = 'ÿ'
