import sys
print 'hello'
