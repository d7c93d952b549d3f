import time

print('slow begins')
time.sleep(0.05)
value = 'whole'
