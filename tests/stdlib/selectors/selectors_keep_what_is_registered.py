# A selector of one's own: what BaseSelector does, and what it leaves to it.
import selectors

class Still(selectors.BaseSelector):
    """Never sees anything."""

    def __init__(self):
        self.keys = {}

    def register(self, fileobj, events, data=None):
        key = selectors.SelectorKey(fileobj, len(self.keys), events, data)
        self.keys[fileobj] = key
        return key

    def unregister(self, fileobj):
        return self.keys.pop(fileobj)

    def select(self, timeout=None):
        return []

    def get_map(self):
        return self.keys

with Still() as selector:
    print(selector.register('a', selectors.EVENT_READ))
    print(selector.modify('a', selectors.EVENT_READ | selectors.EVENT_WRITE, 'data'))
    print(selector.get_key('a'))
    try:
        selector.get_key('b')
    except KeyError as error:
        print(error)
    print(selector.unregister('a').data, len(selector.get_map()))
    selector.keys = None
    try:
        selector.get_key('a')
    except RuntimeError as error:
        print(error)

try:
    selectors.BaseSelector()
except TypeError as error:
    print(error)
