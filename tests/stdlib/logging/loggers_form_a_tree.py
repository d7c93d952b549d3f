# Names are paths: levels and handlers are inherited, propagation can be cut, placeholders are filled later.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format='%(name)s %(levelname)s %(message)s')
deep = logging.getLogger('a.b.c')
print(deep.parent, deep.getEffectiveLevel(), deep.level)
middle = logging.getLogger('a.b')
print(deep.parent is middle, middle.parent is logging.root, logging.getLogger('a.b.c') is deep)
deep.warning('warned %s', 'once')
deep.info('not shown')
middle.setLevel('DEBUG')
deep.debug('%d%%', 50)
print(deep, middle, logging.getLogger(), logging.getLogger('root') is logging.root)
middle.propagate = False
deep.error('nowhere')
print(deep.hasHandlers())
handler = logging.StreamHandler(sys.stdout)
handler.setLevel(logging.ERROR)
middle.addHandler(handler)
deep.warning('below the level of the handler')
deep.error('shown %(what)s', {'what': 'by name'})
print(handler, deep.isEnabledFor(10), logging.getLogger('other').isEnabledFor(10))
print(sorted(each.name for each in middle.getChildren()), middle.getChild('x.y'))
logging.disable(logging.ERROR)
deep.error('disabled')
deep.critical('not disabled')
logging.disable(logging.NOTSET)
deep.disabled = True
deep.critical('off')
for wrong in (5.5, 'LOUD'):
    try:
        deep.setLevel(wrong)
    except (TypeError, ValueError) as exc:
        print(type(exc).__name__, exc)
try:
    logging.getLogger(b'name')
except TypeError as exc:
    print(exc)
