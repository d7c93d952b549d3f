# Warnings: recording, filters, categories, errors.
import warnings

def old():
    warnings.warn('use new()', DeprecationWarning, stacklevel=2)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old(); warnings.warn('plain'); warnings.warn(RuntimeWarning('object'))
    for w in caught:
        print(w.category.__name__, w.message, w.lineno, w.filename.rpartition('/')[2])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('default')
    for _ in range(3): warnings.warn('same line')
    print(len(caught))
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.filterwarnings('ignore', 'skip.*')
    warnings.filterwarnings('error', category=FutureWarning)
    warnings.warn('skip this'); warnings.warn('keep this')
    try:
        warnings.warn('boom', FutureWarning)
    except FutureWarning as error:
        print('raised', error)
    print([str(w.message) for w in caught])
with warnings.catch_warnings(action='ignore'):
    warnings.warn('silent')
print(warnings.formatwarning('text', UserWarning, 'file.py', 3, 'the line'))

@warnings.deprecated('old function')
def f(): return 1
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(f(), caught[0].message, f.__deprecated__)
for action in (lambda: warnings.warn('x', int),
               lambda: warnings.simplefilter('bad'),
               lambda: warnings.filterwarnings('error', message=3),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
