x = 1
print('never runs')
if x:
    y = )
