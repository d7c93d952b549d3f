# What is printed of a warning.
import warnings

warnings.warn('careful')

def deep():
    warnings.warn('from the caller', stacklevel=2)

deep()
for i in range(2):
    warnings.warn('once a line')
warnings.warn('dep', DeprecationWarning)
warnings.warn('ignored', ImportWarning)
