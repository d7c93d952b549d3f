# The messages for wrong awaitables.
def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        print("result", stop.value)
    except TypeError as error:
        print(error)

class NotIterator:
    def __await__(self): return 5
async def other(): pass
made = other()
class Coroutine:
    def __await__(self): return made
async def one(x): return await x
run(one(5))
run(one(None))
run(one(NotIterator()))
c = Coroutine()
run(one(c))
made.close()
def gen(): yield
run(one(gen()))
class Good:
    def __await__(self):
        return iter([])
run(one(Good()))
try:
    k = one(1)
    iter(k)
except TypeError as error:
    print(error)
    k.close()
try:
    async def f(): pass
    k = f(); k(); 
except TypeError as error:
    print(error); k.close()
