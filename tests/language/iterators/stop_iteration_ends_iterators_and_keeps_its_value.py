# StopIteration out of a function that map, filter or iter call ends them; that of an inner iterator passes through with its value.
def stop(*args):
    raise StopIteration(*args)

print(list(map(next, [iter([])])))
print(list(map(stop, [1, 2])))
print(list(filter(stop, [1, 2])))
for x in map(stop, [1]):
    print('never')
else:
    print('ended')
print([x for x in map(stop, [1])], sorted(map(stop, [1])), sum(map(stop, [1])), dict(map(stop, [1])))
print(list(iter(stop, None)))
print(*map(stop, [1]))
print(next(map(stop, [1]), 'default'))
[*a] = map(stop, [1])
print(a)

class Ends:
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration('from next')

class Indexed:
    def __getitem__(self, index):
        raise StopIteration('from getitem')

def value_of(iterator):
    try:
        print(next(iterator))
    except StopIteration as error:
        return error.value
    return 'none raised'

print(value_of(Ends()), value_of(map(str, Ends())), value_of(filter(None, Ends())),
      value_of(zip(Ends())), value_of(zip([1], Ends())), value_of(enumerate(Ends())), value_of(iter(Indexed())), value_of(reversed([])))
def delegates(iterator):
    print('result', (yield from iterator))

for iterator in (map(str, Ends()), enumerate(Ends()), zip(Ends()), filter(None, Ends()), map(lambda x: stop('from function'), [1])):
    print(list(delegates(iterator)))
try:
    map(stop, [1]).__next__()
except StopIteration as error:
    print(repr(error))
try:
    print(1 in map(stop, [1]))
except Exception as error:
    print(error)
print(''.join(map(stop, ['a'])), bytes(map(stop, [1])), set(map(stop, [1])), max(map(stop, [1]), default=0), any(map(stop, [1])))
class Stops(dict):
    def __missing__(self, key):
        raise StopIteration
print([x for x in map(Stops().__getitem__, 'ab')])
def gen():
    for x in map(stop, [1]):
        yield x
print(list(gen()))
